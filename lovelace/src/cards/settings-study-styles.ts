/** Styles of what each setting was worth. */

import { css } from "lit";

export const settingsStudyStyles = css`
  :host {
    display: grid;
    gap: 12px;
    container-type: inline-size;
  }

  .aims {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .aims button,
  .unfold {
    min-height: 36px;
    padding: 4px 14px;
    border: 1px solid var(--divider-color);
    border-radius: 18px;
  }

  .aims [aria-pressed="true"] {
    border-color: var(--primary-color);
    background: color-mix(in srgb, var(--primary-color) 16%, transparent);
    font-weight: 500;
  }

  .verdict {
    font-size: 16px;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .both {
    display: grid;
    gap: 12px;
  }

  .map {
    width: 100%;
    max-width: 480px;
    color: var(--secondary-text-color);
    font-size: 11px;
  }

  .map text {
    fill: currentColor;
  }

  .grid {
    stroke: var(--divider-color);
  }

  circle {
    fill: var(--secondary-text-color);
    stroke: none;
  }

  circle.best {
    fill: var(--bitaxe-good);
  }

  circle.not_distinguishable {
    fill: var(--ha-card-background, var(--card-background-color, Canvas));
    stroke: var(--bitaxe-good);
    stroke-width: 3;
  }

  circle.unknown {
    fill: none;
    stroke: var(--secondary-text-color);
    stroke-dasharray: 2 2;
  }

  circle.in-force {
    fill: none;
    stroke: var(--primary-text-color);
    stroke-width: 1;
  }

  th,
  td {
    vertical-align: top;
  }

  .setting {
    text-align: start;
  }

  thead th {
    padding-block: 4px;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  tbody tr {
    border-block-start: 1px solid var(--divider-color);
  }

  .name {
    margin-inline-end: 6px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  .standing {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--bitaxe-good);
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
    white-space: nowrap;
  }

  .best .standing {
    background: color-mix(in srgb, var(--bitaxe-good) 24%, transparent);
    font-weight: 500;
  }

  .about {
    display: block;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .chosen {
    font-weight: 500;
  }

  .label {
    display: none;
  }

  .unfold {
    text-align: center;
  }

  .notes {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  @media (pointer: coarse) {
    .aims button,
    .unfold {
      min-height: 44px;
      border-radius: 22px;
    }
  }

  @container (min-width: 1000px) {
    .both {
      grid-template-columns: 360px 1fr;
      align-items: start;
    }

    /* Without a map, which one setting has not. */
    .both > :only-child {
      grid-column: 1 / -1;
    }
  }

  @container (max-width: 720px) {
    .more {
      display: none;
    }
  }

  @container (max-width: 520px) {
    table,
    thead,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: clip;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    tbody tr {
      display: grid;
      grid-template-columns: 1fr 1fr 1fr;
      gap: 4px 8px;
      padding-block: 8px;
    }

    :is(tbody th, td)[role] {
      padding: 0;
      text-align: start;
    }

    td.more[role] {
      display: none;
    }

    tbody .setting {
      grid-column: 1 / -1;
    }

    .setting .about {
      display: inline;
    }

    .label {
      display: block;
      color: var(--secondary-text-color);
      font-size: 12px;
      font-weight: 400;
      line-height: 16px;
    }

    .time[role] {
      text-align: end;
    }
  }

  @media (forced-colors: active) {
    circle.best {
      fill: Highlight;
    }

    circle.not_distinguishable {
      stroke: Highlight;
    }
  }
`;
