/** What a miner draws and how warm it is, beside what it must not exceed. */

import { toColumnUnit } from "../data/history";
import { type EntityIds, numberOf, stateOf } from "../entities";
import { exact, glance, type Shown } from "../glance";
import type { HomeAssistant, Locale } from "../ha";
import { fromCelsius, temperatureUnit } from "../units";
import type { LatestFigures } from "./latest-figures";

/** The chips, and the figures of each. */
export const CHIPS = [
  ["power_efficiency"],
  ["power"],
  ["temperature", "vr_temperature"],
] as const;

export type MeterKey = (typeof CHIPS)[number][number];

export interface Meter {
  key: MeterKey;
  entityId: string;
  shown: Shown;
  /** The figure in full. */
  exact: string;
  /** What it must not exceed, with the unit of both; null where that is not known. */
  limit: string | null;
  /** How much of the limit it is, from 0 on; NaN where either is not known. */
  share: number;
}

/** The chips that a miner has figures for; what is not known is a dash. */
export function chipsOf(
  hass: HomeAssistant,
  ids: EntityIds,
  locale: Locale,
  live?: LatestFigures,
): Meter[][] {
  return CHIPS.map((keys) =>
    keys.flatMap((key) => {
      const entityId = ids[key];
      return entityId && stateOf(hass, entityId)
        ? meterOf(hass, ids, key, entityId, locale, live)
        : [];
    }),
  ).filter((meters) => meters.length > 0);
}

function meterOf(
  hass: HomeAssistant,
  ids: EntityIds,
  key: MeterKey,
  entityId: string,
  locale: Locale,
  live: LatestFigures | undefined,
): Meter {
  const { state, unit: ownUnit, limit } = readState(hass, entityId);
  if (key === "power_efficiency") {
    return {
      key,
      entityId,
      // The unit is its name.
      shown: { ...glance(state, ownUnit, locale, { digits: 1 }), unit: "" },
      exact: exact(state, ownUnit, locale),
      limit: null,
      share: Number.NaN,
    };
  }
  // That of the charts where there is one: both are of the moment.
  const reading = live?.[key];
  const value = Number.isFinite(reading)
    ? (reading as number)
    : toColumnUnit(state, ownUnit);
  const unit = key === "power" ? "W" : temperatureUnit(hass, ids);
  const convert = (each: number): number =>
    unit === "W" ? each : fromCelsius(each, unit);
  const shown = glance(convert(value), unit, locale, { digits: 1 });
  const hasLimit = limit > 0;
  return {
    key,
    entityId,
    shown: hasLimit ? { ...shown, unit: "" } : shown,
    exact: exact(convert(value), unit, locale),
    limit: hasLimit ? exact(convert(limit), unit, locale, { digits: 0 }) : null,
    share: hasLimit ? Math.max(value, 0) / limit : Number.NaN,
  };
}

/** A state's number in its own unit, and its limit in that of the sensor. */
function readState(
  hass: HomeAssistant,
  entityId: string,
): { state: number; unit: string; limit: number } {
  const state = stateOf(hass, entityId);
  const { unit_of_measurement: unit, limit } = state?.attributes ?? {};
  return {
    state: numberOf(state),
    unit: typeof unit === "string" ? unit : "",
    limit: typeof limit === "number" ? limit : Number.NaN,
  };
}
