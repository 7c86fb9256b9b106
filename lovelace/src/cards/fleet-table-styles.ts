/** Styles of the table of miners. */

import { css } from "lit";

export const fleetTableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding-block-end: 8px;
  }

  input[type="search"] {
    flex: 1 1 160px;
    box-sizing: border-box;
    min-width: 0;
    max-width: 280px;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid color-mix(in srgb, var(--primary-text-color) 50%, transparent);
    border-radius: 18px;
    background: none;
    color: inherit;
    font: inherit;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .chip,
  summary,
  .fold {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 36px;
    padding: 4px 12px;
    border: 1px solid var(--divider-color);
    border-radius: 18px;
    cursor: pointer;
  }

  .chip[aria-pressed="true"] {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 16%, transparent);
    font-weight: 500;
  }

  .count {
    color: var(--secondary-text-color);
    font-variant-numeric: tabular-nums;
  }

  .choice {
    position: relative;
  }

  .choices {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    display: grid;
    min-width: 200px;
    padding: 8px;
    border: 1px solid var(--divider-color);
    border-radius: 8px;
    background: var(--card-background-color, var(--ha-card-background));
    box-shadow: 0 4px 12px rgb(0 0 0 / 25%);
  }

  .choices label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 36px;
    cursor: pointer;
  }

  .choices input {
    width: 18px;
    height: 18px;
  }

  .name,
  .status {
    text-align: start;
  }

  .name {
    min-width: 112px;
    overflow-wrap: anywhere;
  }

  .trend {
    width: 140px;
  }

  .label {
    display: none;
  }

  /* Home Assistant's own header stays above. */
  thead th {
    position: sticky;
    z-index: 2;
    inset-block-start: var(--header-height, 56px);
    padding-block: 4px;
    background: var(--ha-card-background, var(--card-background-color, #fff));
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  thead button {
    position: relative;
    min-height: 32px;
  }

  thead button:hover {
    color: var(--primary-text-color);
  }

  /* Beside the name, which begins or ends where what is below it does. */
  thead button::after {
    position: absolute;
    inset-inline-end: 100%;
    inset-block-start: calc(50% - 8px);
    width: 12px;
    text-align: center;
    content: "";
  }

  thead :is(.name, .status) button::after {
    inset-inline: 100% auto;
  }

  [aria-sort="ascending"] button::after {
    content: "↑" / "";
  }

  [aria-sort="descending"] button::after {
    content: "↓" / "";
  }

  [aria-sort$="scending"] {
    color: var(--primary-text-color);
  }

  tbody tr {
    border-block-start: 1px solid var(--divider-color);
  }

  tbody tr.link {
    cursor: pointer;
  }

  tbody tr.link:hover {
    background: color-mix(in srgb, var(--primary-text-color) 4%, transparent);
  }

  tbody .name {
    font-weight: 500;
  }

  .device {
    margin-inline-start: 8px;
    color: var(--secondary-text-color);
    font-size: 12px;
    font-weight: 400;
  }

  .unit {
    font-size: 0.8em;
  }

  .fold {
    justify-content: center;
    width: 100%;
    margin-block-start: 4px;
  }

  @media (pointer: coarse) {
    .chip,
    summary,
    .fold,
    input[type="search"],
    .choices label,
    thead button {
      min-height: 44px;
    }

    tbody .name :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }
  }

  @container (max-width: 860px) {
    table,
    thead,
    tbody {
      display: block;
    }

    thead th[role] {
      position: static;
      width: auto;
      min-width: 0;
      padding: 0;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 14px;
    }

    thead .trend {
      display: none;
    }

    /* As few lines as can be: what is usual names itself by its unit, if it has one. */
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
      padding-block: 6px;
    }

    /* The figures stand below the name and the status. */
    tbody tr::before {
      flex-basis: 100%;
      order: 1;
      content: "";
    }

    tbody :is(.figure, .trend) {
      order: 2;
    }

    :is(tbody th, td)[role] {
      width: auto;
      padding: 0;
    }

    tbody .name {
      flex: 1 1 auto;
      min-width: 0;
    }

    tbody .figure {
      flex: 1 1 96px;
      text-align: start;
    }

    .usual .figure {
      flex-basis: 72px;
    }

    tbody .trend[role] {
      flex: 1 1 120px;
    }

    .label {
      display: block;
      color: var(--secondary-text-color);
      font-size: 12px;
      line-height: 16px;
    }

    .usual :not(.plain) > .label {
      display: none;
    }

    /* What is unknown has its name beside it: the row becomes no taller. */
    .usual .plain {
      flex-basis: auto;
      white-space: nowrap;
    }

    .usual .plain > .label {
      display: inline;
    }
  }

  @container (max-width: 600px) {
    tbody .trend[role],
    .usual :is(.deviation, .power) {
      display: none;
    }

    .chips {
      gap: 6px;
    }

    .chip {
      gap: 4px;
      padding-inline: 8px;
    }
  }
`;
