/** The line that says which miners somebody should look after. */

import { html, nothing, type TemplateResult } from "lit";
import { statusSource } from "../data/statuses";
import { formatDuration, formatMinutes, localeOf } from "../format";
import type { HomeAssistant } from "../ha";
import { type Localize, plural } from "../localize";
import { DEFAULT_SORT, type FleetRow, sortRows } from "./fleet-rows";
import { renderMinerLink } from "./miner-link";
import { type MinerStatus, needsAttention } from "./status";

/** As many are named until someone wants all of them; fewer where there is little room. */
const MOST_NAMED = { wide: 6, narrow: 3 } as const;

/** Whether all are named, and what changes that. */
export interface Fold {
  isUnfolded: boolean;
  toggle: () => void;
}

/** "2 need attention: attic (overheating 4 min), garage (fallback pool)". */
export function renderAttention(
  hass: HomeAssistant,
  rows: readonly FleetRow[],
  hasViews: boolean,
  fold: Fold,
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
  const named = fold.isUnfolded ? troubled : troubled.slice(0, MOST_NAMED.wide);
  const others = (["wide", "narrow"] as const).filter(
    (width) => troubled.length > MOST_NAMED[width],
  );
  return html`<p class="attention">
    <ha-icon icon="mdi:alert-circle-outline" aria-hidden="true"></ha-icon>
    <span
      ><b
        ><bdi>${text(plural("attention", troubled.length, hass.language), { count })}</bdi></b
      >
      ${named.map(
        (row, index) =>
          html`<span
            class="troubled ${!fold.isUnfolded && index >= MOST_NAMED.narrow ? "far" : ""}"
            >${renderMinerLink(hass, row, hasViews)}
            <bdi>(${troubleText(hass, row.status, text)})</bdi>${
              index < named.length - 1 || named.length < troubled.length
                ? html`<span class="comma">,</span>`
                : nothing
            }</span
          > `,
      )}${others.map((width) =>
        renderFold(hass, troubled.length - MOST_NAMED[width], width, fold, text),
      )}</span
    >
  </p>`;
}

function renderFold(
  hass: HomeAssistant,
  others: number,
  width: "wide" | "narrow",
  { isUnfolded, toggle }: Fold,
  text: Localize,
): TemplateResult {
  const key = plural("others", others, hass.language);
  return html`<button
    type="button"
    class="others ${width}"
    aria-expanded=${isUnfolded}
    @click=${toggle}
  >
    ${isUnfolded ? text("fleet.show_fewer") : text(key, { count: others.toString() })}
  </button>`;
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
