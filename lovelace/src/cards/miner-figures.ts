/** The figures of a miner, as the page of the firmware has them. */

import { type EntityIds, isKnown, numberOf, stateOf } from "../entities";
import { formatDuration, formatNumber, UNKNOWN } from "../format";
import type { EntityState, HomeAssistant, Locale } from "../ha";
import { efficiencyTone, type Tone } from "./tone";

/** Those that stand out. */
export const MAIN_FIGURES = ["hashrate", "efficiency"] as const;

/** The others, in order. */
export const FIGURES = [
  "expected_hashrate",
  "power_efficiency",
  "power",
  "frequency",
  "core_voltage",
  "core_voltage_set",
  "temperature",
  "temperature_2",
  "vr_temperature",
  "fan_speed",
  "fan_rpm",
  "uptime",
  "shares_accepted",
  "shares_rejected",
  "best_difficulty",
  "active_pool",
] as const;

export type FigureKey = (typeof FIGURES)[number] | (typeof MAIN_FIGURES)[number];

export interface MinerFigure {
  key: FigureKey;
  entityId: string;
  text: string;
  tone?: Tone | undefined;
}

/** The figures among `keys` that the miner has an entity for. */
export function minerFigures(
  hass: HomeAssistant,
  ids: EntityIds,
  keys: readonly FigureKey[],
  locale: Locale,
): MinerFigure[] {
  return keys.flatMap((key) => {
    const entityId = ids[key];
    const state = stateOf(hass, entityId);
    if (entityId === undefined || state === undefined) {
      return [];
    }
    const tone = key === "efficiency" ? efficiencyTone(numberOf(state)) : undefined;
    return [{ key, entityId, text: textOf(hass, key, state, locale), tone }];
  });
}

function textOf(
  hass: HomeAssistant,
  key: FigureKey,
  state: EntityState,
  locale: Locale,
): string {
  if (!isKnown(state)) {
    return UNKNOWN;
  }
  switch (key) {
    case "uptime":
      return formatDuration((Date.now() - Date.parse(state.state)) / 1000, locale);
    case "best_difficulty":
      return formatDifficulty(numberOf(state), locale);
    default:
      return hass.formatEntityState(state);
  }
}

const PREFIXES = ["", "k", "M", "G", "T", "P", "E"] as const;

/** A difficulty as miners tell it, such as "4.29 G". */
export function formatDifficulty(difficulty: number, locale: Locale): string {
  let value = difficulty;
  let power = 0;
  while (value >= 1000 && power < PREFIXES.length - 1) {
    value /= 1000;
    power += 1;
  }
  const text = formatNumber(value, power === 0 ? 0 : 2, locale);
  return power === 0 ? text : `${text} ${PREFIXES[power]}`;
}
