/** What Home Assistant recorded: states of the last hours, statistics of days. */

import type { EntityIds, EntityKey } from "../entities";
import type { HomeAssistant } from "../ha";
import { type Columns, emptyColumns, prepend } from "./columns";
import { FIGURES, type Figure } from "./protocol";
import type { Span } from "./ranges";
import { entityKey, fromMeans, fromStates, type Means } from "./recorded";
import { changedSince } from "./registry";
import { loadStates, type RecordedStates, timesOf } from "./states";

export type Period = "5minute" | "hour";

/** Whose figures: those of a miner, or of the fleet. */
export interface Recorded {
  entities: EntityIds;
  isFleet: boolean;
}

const PERIODS: Record<Period, number> = { "5minute": 300_000, hour: 3_600_000 };

/** Means of less than that (ms) are few: finer ones say more. */
const FEW: Record<Period, number> = { "5minute": 3_600_000, hour: 86_400_000 };

/** The longest time (ms) that single states are read for instead. */
const LATEST = 6 * 3_600_000;

/** The units of the columns where statistics can be asked for in a unit. */
const STATISTICS_UNITS = { power: "W", temperature: "°C", voltage: "mV" };

/** What makes the units of the columns of others that entities may have. */
const CONVERSIONS: Readonly<Record<string, (value: number) => number>> = {
  "TH/s": (value) => value * 1000,
  kW: (value) => value * 1000,
  mW: (value) => value / 1000,
  V: (value) => value * 1000,
  "°F": (value) => (value - 32) / 1.8,
  K: (value) => value - 273.15,
};

/** Read the states of a span, on a grid. Rejects with Home Assistant's error. */
export async function loadHistory(
  hass: HomeAssistant,
  recorded: Recorded,
  span: Span,
): Promise<Columns> {
  const { entities } = recorded;
  const keys = [...FIGURES.map(entityKey), "connectivity", "mining"] as const;
  const states = await readStates(hass, entities, keys, span);
  return fromStates(states, entities, span, (figure, value, unit) =>
    toColumnUnit(value, unit ?? unitOf(hass, recorded, figure)),
  );
}

/**
 * Read what is known of a span: means of the period, as long as there are few of them
 * finer ones, in the end single states; finer ones, too, after the last hour. Rejects with
 * Home Assistant's error.
 */
export async function loadMeans(
  hass: HomeAssistant,
  recorded: Recorded,
  span: Span,
  period: Period,
): Promise<Columns> {
  const means = await loadStatistics(hass, recorded, span, period);
  const covered = means.time.length * PERIODS[period];
  if (covered < FEW[period]) {
    return period === "hour"
      ? loadMeans(hass, recorded, span, "5minute")
      : loadHistory(hass, recorded, { ...span, start: lastOf(span, LATEST) });
  }
  if (period === "5minute") {
    return means;
  }
  const start = (means.time.at(-1) ?? span.start) + PERIODS.hour / 2;
  const rest = await loadStatistics(hass, recorded, { ...span, start }, "5minute");
  prepend(rest, means);
  return rest;
}

/** Return when the last part of a span of that length (ms) begins. */
function lastOf({ start, end }: Span, length: number): number {
  return Math.max(start, end - length);
}

/** Read the means of a span. Rejects with Home Assistant's error. */
export async function loadStatistics(
  hass: HomeAssistant,
  recorded: Recorded,
  span: Span,
  period: Period,
): Promise<Columns> {
  const { entities } = recorded;
  const ids = idsOf(entities, FIGURES.map(entityKey));
  if (ids.length === 0) {
    return emptyColumns();
  }
  const [means, states] = await Promise.all([
    hass.callWS<Means>({
      type: "recorder/statistics_during_period",
      ...timesOf(span),
      statistic_ids: ids,
      period,
      types: ["mean", "min", "max"],
      units: STATISTICS_UNITS,
    }),
    readStates(hass, entities, ["mining"], span),
  ]);
  const mining = states[entities.mining ?? ""] ?? [];
  // Hashrates are of no kind that has units to ask for.
  return fromMeans(means, mining, entities, PERIODS[period], (figure, value) =>
    figure === "hashrate" || figure === "expected"
      ? toColumnUnit(value, unitOf(hass, recorded, figure))
      : value,
  );
}

/**
 * Read the states of the entities that there are: with attributes, which make an answer
 * many times as long, where units may have been others, and where only the reason of a
 * stop says what no efficiency does.
 */
async function readStates(
  hass: HomeAssistant,
  entities: EntityIds,
  keys: readonly EntityKey[],
  span: Span,
): Promise<RecordedStates> {
  const ids = idsOf(entities, keys);
  const figures = FIGURES.map(entityKey).filter((key) => keys.includes(key));
  const changed = await changedSince(hass, idsOf(entities, figures), span.start);
  const full = new Set(changed);
  if (entities.efficiency === undefined && entities.mining !== undefined) {
    full.add(entities.mining);
  }
  const lean = ids.filter((id) => !full.has(id));
  const [some, others] = await Promise.all([
    loadStates(hass, lean, span, { withAttributes: false }),
    loadStates(hass, [...full], span, { withAttributes: true }),
  ]);
  return { ...some, ...others };
}

function idsOf(entities: EntityIds, keys: readonly EntityKey[]): string[] {
  return keys.flatMap((key) => entities[key] ?? []);
}

/** Return the unit that a figure's entity has now. */
function unitOf(
  hass: HomeAssistant,
  { entities, isFleet }: Recorded,
  figure: Figure,
): string | undefined {
  const state = hass.states[entities[entityKey(figure)] ?? ""];
  const { unit_of_measurement: unit } = state?.attributes ?? {};
  if (typeof unit === "string") {
    return unit;
  }
  const isTera = isFleet && (figure === "hashrate" || figure === "expected");
  return isTera ? "TH/s" : undefined;
}

/** Return a value of that unit in the one that columns have. */
export function toColumnUnit(value: number, unit: string | undefined): number {
  return (CONVERSIONS[unit ?? ""] ?? ((same: number) => same))(value);
}
