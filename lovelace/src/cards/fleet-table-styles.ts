/** Styles of the table of miners. */

import { css } from "lit";

export const fleetTableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 14px;
    line-height: 20px;
    /* Columns keep their width whatever is in them. */
    table-layout: fixed;
  }

  th,
  td {
    padding: 8px;
    font-weight: 400;
    text-align: end;
  }

  .name {
    padding-inline-start: 16px;
  }

  .trend {
    padding-inline-end: 16px;
  }

  .name,
  .status {
    text-align: start;
  }

  .name {
    width: 24%;
  }

  .status {
    width: 16%;
  }

  .trend {
    width: 18%;
  }

  thead th {
    padding-block: 4px;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  thead button {
    max-width: 100%;
    min-height: 24px;
    white-space: nowrap;
  }

  thead button:hover {
    color: var(--primary-text-color);
  }

  /* Always there, on the side that text is not aligned to: nothing moves. */
  thead button::before,
  thead :is(.name, .status) button::after {
    display: inline-block;
    width: 12px;
    text-align: center;
    content: "";
  }

  thead :is(.name, .status) button::before {
    display: none;
  }

  [aria-sort="ascending"] button::before,
  [aria-sort="ascending"]:is(.name, .status) button::after {
    content: "↑" / "";
  }

  [aria-sort="descending"] button::before,
  [aria-sort="descending"]:is(.name, .status) button::after {
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

  bitaxe-sparkline {
    min-width: 0;
  }

  @container (max-width: 760px) {
    tr {
      display: grid;
      grid-template:
        "name hashrate efficiency trend" auto
        "status deviation temperature trend" auto
        / minmax(0, 4fr) minmax(0, 3fr) minmax(0, 2fr) minmax(0, 3fr);
      gap: 0 8px;
      align-items: center;
      padding: 8px 16px;
    }

    thead tr {
      padding-block: 0;
    }

    :is(th, td)[role] {
      width: auto;
      padding: 0;
    }

    tbody :is(.deviation, .temperature) {
      color: var(--secondary-text-color);
      font-size: 12px;
    }

    .name {
      grid-area: name;
    }

    .status {
      grid-area: status;
    }

    .hashrate {
      grid-area: hashrate;
    }

    .efficiency {
      grid-area: efficiency;
    }

    .deviation {
      grid-area: deviation;
    }

    .temperature {
      grid-area: temperature;
    }

    .trend {
      grid-area: trend;
    }
  }

  @container (max-width: 500px) {
    tr {
      grid-template:
        "name hashrate efficiency" auto
        "status deviation temperature" auto
        "trend trend trend" auto / minmax(0, 9fr) minmax(0, 8fr) minmax(0, 6fr);
    }

    thead .trend {
      display: none;
    }

    bitaxe-sparkline {
      height: 20px;
      margin-block-start: 4px;
    }
  }
`;
