/** Styles of the miner card. */

import { css } from "lit";

export const minerCardStyles = css`
  :host {
    display: block;
    height: 100%;
    container-type: inline-size;
  }

  ha-card {
    display: flex;
    flex-direction: column;
    gap: 12px;
    height: 100%;
    padding: 12px 16px 16px;
    overflow: hidden auto;
  }

  header {
    display: flex;
    gap: 16px;
    align-items: flex-start;
    justify-content: space-between;
  }

  .names {
    flex: 1 1 auto;
    min-width: 0;
  }

  .title {
    font-size: 18px;
    font-weight: 500;
    line-height: 24px;
  }

  .model {
    min-height: 20px;
    color: var(--secondary-text-color);
    font-size: 14px;
    line-height: 20px;
  }

  .chip {
    flex: none;
    line-height: 24px;
  }

  .main {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 32px;
  }

  .main .value {
    font-size: 28px;
    font-weight: 400;
    line-height: 36px;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
    gap: 8px 12px;
  }

  button {
    display: block;
    min-width: 0;
  }

  .label,
  .value {
    display: block;
  }

  .label {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .value {
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }

  .active_pool {
    grid-column: span 2;
  }

  bitaxe-chart-panel {
    flex: 1 0 auto;
  }

  bitaxe-chart-panel + bitaxe-chart-panel {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--divider-color);
  }

  @container (max-width: 280px) {
    .active_pool {
      grid-column: auto;
    }
  }
`;
