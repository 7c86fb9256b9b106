/** The totals in the header of the fleet card. */

import { html, nothing, type TemplateResult } from "lit";
import type { Columns } from "../data/columns";
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
import type { HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";
import { renderLinked, renderShown } from "./figure";
import { countHashing, type FleetRow } from "./fleet-rows";
import { type LatestFigures, lastSample } from "./latest-figures";
import { type Performance, performanceOf } from "./performance";
import type { Tone } from "./tone";

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
  /** The reading of this moment, where the figure is a mean. */
  now?: string | undefined;
}

/** What there is besides the entities. */
export interface Besides {
  /** The samples of the fleet; undefined while there are none. */
  columns: Columns | undefined;
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
  const { columns, energyToday } = besides;
  const sample = columns && lastSample(columns);
  const performance = performanceOf(hass, ids, sample, sample?.expected);
  const known: Known = { performance, sample, energyToday, text };
  const totals = TOTALS.filter((key) => stateOf(hass, ids[key])).map((key) =>
    totalOf(hass, ids, key, known),
  );
  return html`<div class="totals">
    ${[...totals, hashingOf(ids, rows, text)].map((total) => renderTotal(total, text))}
  </div>`;
}

/** What the totals are made of. */
interface Known {
  /** That of the fleet's charts, too. */
  performance: Performance;
  /** The last sample; undefined while there is none. */
  sample: LatestFigures | undefined;
  energyToday: number;
  text: Localize;
}

function totalOf(
  hass: HomeAssistant,
  ids: EntityIds,
  key: TotalKey,
  { performance, sample, energyToday, text }: Known,
): Total {
  const locale = localeOf(hass);
  const state = stateOf(hass, ids[key]);
  const ownUnit = state?.attributes["unit_of_measurement"];
  const unit = typeof ownUnit === "string" ? ownUnit : "";
  const of = (value: number, as: string): Total => ({
    key,
    entityId: ids[key],
    shown: glanceOf(value, as, locale),
    exact: exact(value, as, locale),
  });
  /** The reading of this moment, as the charts have it; else what was written last. */
  const latest = (figure: "hashrate" | "power" | "efficiency"): number => {
    const live = sample?.[figure];
    return live !== undefined && Number.isFinite(live)
      ? live
      : toColumnUnit(numberOf(state), unit);
  };
  const isMean = Number.isFinite(performance.mean);
  switch (key) {
    case "hashrate": {
      if (!isMean || !Number.isFinite(performance.hashrate)) {
        return of(latest("hashrate") / 1000, "TH/s");
      }
      const live = (sample?.hashrate ?? Number.NaN) / 1000;
      const value = joined(glanceOf(live, "TH/s", locale));
      const now = Number.isFinite(live) ? text("hero.now", { value }) : undefined;
      return { ...of(performance.hashrate / 1000, "TH/s"), now };
    }
    case "expected_hashrate":
      return of(performance.expected / 1000, "TH/s");
    case "energy":
      return of(energyToday, "kWh");
    case "power":
      return of(latest("power"), "W");
    case "power_efficiency":
      return of(numberOf(state), unit);
    case "efficiency":
      return isMean
        ? withMargin(of(performance.mean, "%"), performance, locale)
        : // A single reading has no colour: chance would change it all the time.
          of(latest("efficiency"), "%");
  }
}

/** Three digits: a fleet may be one small miner, of less than a TH/s. */
function glanceOf(value: number, unit: string, locale: Locale): Shown {
  return glance(value, unit, locale, unit === "TH/s" ? { digits: 3 } : {});
}

function withMargin(
  total: Total,
  { margin, tone }: Performance,
  locale: Locale,
): Total {
  if (!Number.isFinite(margin)) {
    return { ...total, tone };
  }
  const around = exact(margin, "", locale, { digits: 1 });
  return {
    ...total,
    tone,
    shown: { ...total.shown, unit: `${total.shown.unit} ±${around}` },
    exact: `${total.exact} ±${around}`,
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

/** A figure without its unit where its name is just that. */
function namedBy(name: string, { number, unit }: Shown): Shown {
  return { number, unit: unit.trim() === name ? "" : unit };
}

function renderTotal(total: Total, text: Localize): TemplateResult {
  const name = text(`fleet.${total.key}`);
  return renderLinked(
    {
      entityId: total.entityId,
      kind: `figure ${total.key}`,
      full: `${name}: ${total.exact}`,
    },
    html`<span class="label">${name}</span>
      <span class="value ${total.tone ?? ""}">${renderShown(namedBy(name, total.shown))}</span>
      ${total.now ? html`<bdi class="now">${total.now}</bdi>` : nothing}`,
  );
}
