/** The totals in the header of the fleet card. */

import { html, type TemplateResult } from "lit";
import { toColumnUnit } from "../data/history";
import {
  type EntityIds,
  entitiesOf,
  fleetDevice,
  numberOf,
  stateOf,
} from "../entities";
import { localeOf } from "../format";
import { exact, glance, joined, type Shown } from "../glance";
import type { HomeAssistant } from "../ha";
import type { Localize } from "../localize";
import { renderLinked, renderShown } from "./figure";
import { countHashing, type FleetRow } from "./fleet-rows";
import type { LiveMean } from "./performance";
import { efficiencyTone, type Tone } from "./tone";

export const TOTALS = [
  "hashrate",
  "expected_hashrate",
  "efficiency",
  "power",
  "power_efficiency",
  "energy",
] as const;

export type TotalKey = (typeof TOTALS)[number];

interface Total {
  key: TotalKey | "hashing";
  entityId: string | undefined;
  shown: Shown;
  exact: string;
  tone?: Tone | undefined;
}

/** What there is besides the entities. */
export interface Besides {
  /** The last sample of the fleet; undefined while there is none. */
  mean: LiveMean | undefined;
  /** In kWh; NaN is unknown. */
  energyToday: number;
}

/** The totals that there are entities for, and how many hash where rows are known. */
export function renderTotals(
  hass: HomeAssistant,
  rows: readonly FleetRow[] | undefined,
  besides: Besides,
  text: Localize,
): TemplateResult {
  const ids = entitiesOf(hass, fleetDevice(hass));
  const totals = TOTALS.filter((key) => stateOf(hass, ids[key])).map((key) =>
    totalOf(hass, ids, key, besides),
  );
  return html`<div class="totals">
    ${[...totals, hashingOf(ids, rows, text)].map((total) => renderTotal(total, text))}
  </div>`;
}

function totalOf(
  hass: HomeAssistant,
  ids: EntityIds,
  key: TotalKey,
  { mean, energyToday }: Besides,
): Total {
  const locale = localeOf(hass);
  const state = stateOf(hass, ids[key]);
  const ownUnit = state?.attributes["unit_of_measurement"];
  const unit = typeof ownUnit === "string" ? ownUnit : "";
  const of = (value: number, as: string, tone?: Tone): Total => ({
    key,
    entityId: ids[key],
    shown: glance(value, as, locale),
    exact: exact(value, as, locale),
    tone,
  });
  switch (key) {
    case "hashrate":
    case "expected_hashrate":
      return of(toColumnUnit(numberOf(state), unit) / 1000, "TH/s");
    case "energy":
      return of(energyToday, "kWh");
    case "power":
      return of(toColumnUnit(numberOf(state), unit), "W");
    case "power_efficiency":
      return of(numberOf(state), unit);
    case "efficiency":
      return withMargin(hass, of(efficiencyOf(numberOf(state), mean), "%"), mean);
  }
}

/** The mean of 10 minutes where it is known: cards of miners show that too. */
function efficiencyOf(entity: number, mean: LiveMean | undefined): number {
  const known = mean?.mean_efficiency;
  return known !== undefined && Number.isFinite(known) ? known : entity;
}

function withMargin(
  hass: HomeAssistant,
  total: Total,
  mean: LiveMean | undefined,
): Total {
  const locale = localeOf(hass);
  // A single reading has no colour: chance would change it all the time.
  const tone = efficiencyTone(mean?.mean_efficiency ?? Number.NaN);
  if (!mean || !Number.isFinite(mean.margin)) {
    return { ...total, tone };
  }
  const margin = exact(mean.margin, "", locale, { digits: 1 });
  return {
    ...total,
    tone,
    shown: { ...total.shown, unit: `${total.shown.unit} ±${margin}` },
    exact: `${total.exact} ±${margin}`,
  };
}

function hashingOf(
  ids: EntityIds,
  rows: readonly FleetRow[] | undefined,
  text: Localize,
): Total {
  const count = rows && countHashing(rows);
  const words = count
    ? text("fleet.hashing_of", {
        hashing: count.hashing.toString(),
        total: count.total.toString(),
      })
    : "–";
  return {
    key: "hashing",
    entityId: ids.miners_online,
    shown: { number: words, unit: "" },
    exact: words,
  };
}

function renderTotal(total: Total, text: Localize): TemplateResult {
  const name = text(`fleet.${total.key}`);
  const seen = joined(total.shown);
  return renderLinked(
    {
      entityId: total.entityId,
      kind: `figure ${total.key}`,
      label: text("aria.more_info", { name, value: seen }),
      title: `${name}: ${total.exact}`,
    },
    html`<span class="label">${name}</span>
      <span class="value ${total.tone ?? ""}">${renderShown(total.shown)}</span>`,
  );
}
