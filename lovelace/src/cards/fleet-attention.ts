/** The line that says which miners somebody should look after. */

import { html, nothing, type TemplateResult } from "lit";
import { statusSource } from "../data/statuses";
import { formatDuration, formatMinutes, localeOf } from "../format";
import type { HomeAssistant } from "../ha";
import { type Localize, plural } from "../localize";
import { DEFAULT_SORT, type FleetRow, sortRows } from "./fleet-rows";
import { renderMinerLink } from "./miner-link";
import { type MinerStatus, needsAttention } from "./status";

/** More than this many are not named: the table shows them first. */
const MOST_NAMED = 6;

/** "2 need attention: attic (overheating 4 min), garage (fallback pool)". */
export function renderAttention(
  hass: HomeAssistant,
  rows: readonly FleetRow[],
  hasViews: boolean,
  text: Localize,
): TemplateResult | typeof nothing {
  const troubled = sortRows(
    rows.filter(({ status }) => needsAttention(status.status)),
    DEFAULT_SORT,
    hass.language,
  );
  if (troubled.length === 0) {
    return nothing;
  }
  const count = troubled.length.toString();
  const named = troubled.slice(0, MOST_NAMED);
  const others = troubled.length - named.length;
  return html`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${text(plural("attention", troubled.length, hass.language), { count })}</bdi></b
      >
      ${named.map(
        (row, index) =>
          html`<span class="troubled"
            >${renderMinerLink(hass, row, hasViews)}
            <bdi>(${troubleText(hass, row.status, text)})</bdi>${
              index < named.length - 1 || others > 0 ? "," : ""
            }</span
          > `,
      )}${
        others > 0
          ? text(plural("others", others, hass.language), { count: others.toString() })
          : nothing
      }</span
    >
  </p>`;
}

function troubleText(
  hass: HomeAssistant,
  { status, since }: MinerStatus,
  text: Localize,
): string {
  const trouble = text(`troubles.${status}`);
  const seconds =
    since === null ? 0 : (statusSource(hass.connection).now() - since) / 1000;
  if (seconds < 60) {
    return trouble;
  }
  const locale = localeOf(hass);
  const duration =
    seconds < 3600
      ? formatMinutes(Math.floor(seconds / 60), locale)
      : formatDuration(seconds - (seconds % 60), locale);
  return `${trouble} ${duration}`;
}
