/** Styles of the wall of tiles. */

import { css, unsafeCSS } from "lit";
import { TWO_TILES } from "./wall-columns";

export const fleetWallStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  ul {
    display: grid;
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    gap: 8px;
    align-content: start;
    min-width: 0;
    padding: 12px;
    border: 1px solid var(--divider-color);
    border-radius: var(--ha-card-border-radius, 12px);
  }

  li.link {
    cursor: pointer;
  }

  li.link:hover {
    background: color-mix(in srgb, var(--primary-text-color) 4%, transparent);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    justify-content: space-between;
  }

  .status {
    flex: 1 0 100%;
  }

  .name {
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .mean {
    font-size: 22px;
    line-height: 28px;
  }

  /* It is of before the miner stopped, or not known. */
  .untoned {
    color: var(--secondary-text-color);
  }

  .label,
  .device {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    min-height: 20px;
    color: var(--secondary-text-color);
    font-size: 14px;
    line-height: 20px;
  }

  .unit {
    font-size: 0.8em;
  }

  /* Below each other tiles are flat: more of them are seen at once. */
  @container (max-width: ${unsafeCSS(TWO_TILES - 1)}px) {
    li {
      grid-template-columns: minmax(0, auto) minmax(72px, 1fr);
      gap: 6px 16px;
    }

    .head,
    .bar,
    .figures {
      grid-column: 1 / -1;
    }

    .status {
      flex: 0 1 auto;
    }

    .figures {
      min-height: 0;
    }

    bitaxe-sparkline {
      grid-area: 2 / 2;
    }
  }

  @media (pointer: coarse) {
    .name :is(a, button),
    .device {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
