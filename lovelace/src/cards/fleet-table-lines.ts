/** Styles of the table of miners where a row has no room for all that it says. */

import { type CSSResult, css, unsafeCSS } from "lit";

/**
 * Each miner in lines of its own: the name and the status, and below them figures. What
 * they are called is above them all in the same places.
 */
function lines(selector: string): CSSResult {
  const table = unsafeCSS(selector);
  return css`
    ${table},
    ${table} :is(thead, tbody) {
      display: block;
    }

    ${table} thead th[role] {
      position: static;
      width: auto;
      min-width: 0;
      padding: 0;
    }

    /* Where a name is shorter than a finger is wide, too, it follows the name. */
    ${table} thead th[role] button::after {
      position: static;
      display: none;
    }

    ${table} thead th[role][aria-sort$="scending"] button::after {
      display: inline-block;
    }

    /* As few lines as can be: what is usual names itself by its unit, if it has one. */
    ${table} tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      align-items: center;
    }

    ${table} tbody tr {
      padding-block: 6px;
    }

    /* The figures stand below the name and the status. */
    ${table} tr::before {
      flex-basis: 100%;
      order: 1;
      content: "";
    }

    ${table} :is(.figure, .trend) {
      order: 2;
    }

    ${table} :is(tbody th, td)[role] {
      width: auto;
      padding: 0;
    }

    ${table} tbody :is(.name, .status)[role] {
      min-width: 0;
    }

    ${table} .name {
      flex: 1 1 auto;
    }

    /* Below each other, whatever they say. */
    ${table} .figure {
      flex: 0 0 calc((100% - 60px) / 6);
      align-self: end;
      min-width: 0;
      text-align: start;
    }

    ${table}.usual .figure {
      flex: 1 1 0;
      align-self: baseline;
    }

    /* A name of two lines leaves the others beside it. */
    ${table}.usual thead .figure {
      align-self: center;
    }

    ${table}.usual .temperature {
      flex: 0 0 124px;
    }

    ${table} .trend[role] {
      flex: 0 0 120px;
      margin-inline-start: auto;
    }

    ${table} .label {
      display: block;
      color: var(--secondary-text-color);
      font-size: 12px;
      line-height: 16px;
    }

    ${table}.usual :not(.plain) > .label {
      display: none;
    }

    /* What is unknown has its name beside it: the row becomes no taller, with that room. */
    ${table}.usual .plain > .label {
      display: inline;
    }
  `;
}

/** In this width (px) the usual columns, and more than those, have room beside a status. */
const USUAL = 860;
const MORE = 1200;

export const fleetTableLines = css`
  @container (max-width: ${unsafeCSS(USUAL)}px) {
    ${lines("table")}
  }

  @container (max-width: ${unsafeCSS(MORE)}px) {
    ${lines("table.more")}
  }

  @container (max-width: 600px) {
    .trend[role],
    .usual :is(.deviation, .power) {
      display: none;
    }

    table:not(.usual) .figure {
      flex-basis: calc((100% - 24px) / 3);
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
