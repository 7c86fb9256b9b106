/** Styles of what is known of a moment. */

import { css } from "lit";

export const tooltipStyles = css`
  .tooltip {
    z-index: 1;
    top: 0;
    display: grid;
    grid-template-columns: auto auto;
    gap: 2px 16px;
    padding: 8px 10px;
    border: 1px solid var(--divider-color);
    border-radius: 8px;
    background: var(--ha-card-background, var(--card-background-color, #fff));
    box-shadow: 0 2px 8px rgb(0 0 0 / 0.25);
    color: var(--primary-text-color);
    white-space: nowrap;
  }

  .tooltip.before {
    right: calc((1 - var(--x)) * 100% + 10px);
  }

  .tooltip.after {
    left: calc(var(--x) * 100% + 10px);
  }

  .tooltip.known {
    position: absolute;
    grid-template-columns: auto;
    max-width: 100%;
    white-space: normal;
  }

  .tooltip > .time {
    grid-column: 1 / -1;
    color: var(--secondary-text-color);
  }

  .tooltip > .value {
    font-weight: 500;
    text-align: end;
  }

  @container (max-width: 420px) {
    /* There is no room beside the line: above the plot, as far to the left or right, and
       no higher than its card. */
    .tooltip.tooltip {
      right: auto;
      left: calc(var(--x) * 100%);
      width: max-content;
      transform: translate(
        calc(var(--x) * -100%),
        max(calc(-100% - 6px), -80px)
      );
    }
  }
`;
