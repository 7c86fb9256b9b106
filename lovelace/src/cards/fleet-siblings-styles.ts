/** Styles of how siblings compare. */

import { css } from "lit";

export const fleetSiblingsStyles = css`
  :host {
    display: grid;
    gap: 8px;
    font-size: 14px;
    line-height: 20px;
  }

  :host([hidden]) {
    display: none;
  }

  .worse {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid transparent;
    border-radius: 8px;
    background: color-mix(in srgb, var(--bitaxe-fair) 16%, transparent);
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  .worse ha-icon {
    flex: none;
    color: color-mix(in srgb, var(--bitaxe-fair) 65%, var(--primary-text-color));
    --mdc-icon-size: 24px;
  }

  .worse :is(a, button) {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  summary {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 36px;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  summary::after {
    flex: none;
    width: 8px;
    height: 8px;
    margin-inline: auto 4px;
    border: solid var(--secondary-text-color);
    border-width: 0 2px 2px 0;
    transform: translateY(-2px) rotate(45deg);
    content: "";
  }

  [open] > summary::after {
    transform: translateY(2px) rotate(-135deg);
  }

  summary:focus-visible {
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
    border-radius: 4px;
  }

  table {
    width: 100%;
    max-width: 560px;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 8px 6px;
    font-weight: 400;
    text-align: end;
    vertical-align: top;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }

  td:last-child,
  thead th:last-child {
    padding-inline-end: 0;
  }

  thead th,
  .notes {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .notes {
    padding-block-start: 4px;
  }

  thead th {
    padding-block: 4px;
  }

  tbody tr {
    border-block-start: 1px solid var(--divider-color);
  }

  .named :is(th, td) {
    font-weight: 500;
  }

  .named ha-icon {
    --mdc-icon-size: 16px;
  }

  @media (pointer: coarse) {
    summary {
      min-height: 44px;
    }

    :is(.worse, th) :is(a, button) {
      display: inline-flex;
      align-items: center;
      min-width: 44px;
      min-height: 44px;
    }

    /* The lines of the sentence stay as they are. */
    .worse :is(a, button) {
      margin-block: -10px;
    }

    tbody :is(th, td) {
      height: 44px;
      padding-block: 0;
      vertical-align: middle;
    }
  }
`;
