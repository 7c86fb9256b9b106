/** Styles of the chart card. */

import { css } from "lit";

export const chartCardStyles = css`
  :host {
    display: block;
    height: 100%;
  }

  ha-card {
    display: flex;
    flex-direction: column;
    height: 100%;
    padding: 12px 16px 8px;
    overflow: hidden;
  }

  :host([folded]),
  :host([folded]) ha-card {
    height: auto;
  }

  :host([folded]) ha-card {
    padding-block: 0;
  }

  bitaxe-chart-panel {
    flex: 1 1 auto;
  }

  .fold {
    display: flex;
    gap: 8px;
    align-items: center;
    width: 100%;
    min-height: 44px;
    line-height: 24px;
  }

  .fold .title {
    font-size: 16px;
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  /* It has what room the title leaves. */
  .fold .owner {
    flex: 1;
    color: var(--secondary-text-color);
    font-size: 12px;
  }
`;
