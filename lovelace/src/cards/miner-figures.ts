/** The figures of a miner below its performance, in groups of what belongs together. */

import {
  type EntityIds,
  type EntityKey,
  isKnown,
  numberOf,
  stateOf,
} from "../entities";
import { formatDuration } from "../format";
import { exact, glance, joined, type Shown } from "../glance";
import type { EntityState, HomeAssistant, Locale } from "../ha";

/** The groups and their figures, in order. */
export const GROUPS = {
  performance: [
    "expected_hashrate",
    "standard_deviation_600",
    "excess_deviation",
    "error_rate",
  ],
  power: [
    "frequency",
    "core_voltage",
    "core_voltage_set",
    "input_voltage",
    "current",
    "energy",
  ],
  cooling: ["temperature_2", "fan_speed", "fan_rpm", "fan_2_speed", "fan_2_rpm"],
  pool: [
    "active_pool",
    "shares_accepted",
    "shares_rejected",
    "pool_difficulty",
    "pool_latency",
  ],
  system: ["uptime", "firmware", "wifi_signal", "free_memory", "reset_reason"],
} as const satisfies Record<string, readonly (EntityKey | "firmware")[]>;

export type GroupKey = keyof typeof GROUPS;

export type FigureKey = (typeof GROUPS)[GroupKey][number];

export interface MinerFigure {
  key: FigureKey;
  /** The entity that says more; there is none of what the device itself says. */
  entityId: string | undefined;
  shown: Shown;
  /** The figure in full. */
  exact: string;
}

export interface FigureGroup {
  key: GroupKey;
  figures: MinerFigure[];
}

/** What is shown of a figure, and the figure in full. */
type Text = Pick<MinerFigure, "shown" | "exact">;

/** The most decimal places, where two would say too much. */
const DIGITS: Readonly<Partial<Record<FigureKey, number>>> = {
  core_voltage: 0,
  core_voltage_set: 0,
  current: 1,
  fan_2_speed: 0,
  fan_speed: 0,
  fan_rpm: 0,
  fan_2_rpm: 0,
  free_memory: 0,
  frequency: 0,
  pool_difficulty: 0,
  pool_latency: 0,
  shares_accepted: 0,
  shares_rejected: 0,
  temperature_2: 1,
  wifi_signal: 0,
};

const TEXTS: readonly FigureKey[] = ["active_pool", "reset_reason"];

/** The groups that a miner has figures for; what is not known is left out. */
export function figureGroups(
  hass: HomeAssistant,
  device: string,
  ids: EntityIds,
  locale: Locale,
): FigureGroup[] {
  const keys = Object.keys(GROUPS) as GroupKey[];
  return keys
    .map((key) => ({
      key,
      figures: GROUPS[key].flatMap((figure) => {
        return figureOf(hass, device, ids, figure, locale) ?? [];
      }),
    }))
    .filter(({ figures }) => figures.length > 0);
}

function figureOf(
  hass: HomeAssistant,
  device: string,
  ids: EntityIds,
  key: FigureKey,
  locale: Locale,
): MinerFigure | null {
  if (key === "firmware") {
    const version = hass.devices[device]?.sw_version;
    return version ? { key, entityId: undefined, ...plain(version) } : null;
  }
  const entityId = ids[key];
  const state = stateOf(hass, entityId);
  if (!isKnown(state)) {
    return null;
  }
  const text = textOf(hass, ids, key, state, locale);
  return text && { key, entityId, ...text };
}

function textOf(
  hass: HomeAssistant,
  ids: EntityIds,
  key: FigureKey,
  state: EntityState,
  locale: Locale,
): Text | null {
  if (key === "uptime") {
    const since = Date.parse(state.state);
    return Number.isNaN(since)
      ? null
      : plain(formatDuration((Date.now() - since) / 1000, locale));
  }
  if (TEXTS.includes(key)) {
    return plain(state.state);
  }
  const value = numberOf(state);
  if (Number.isNaN(value)) {
    return null;
  }
  const text = numberText(value, unitOf(key, state), locale, DIGITS[key]);
  return key === "shares_rejected"
    ? withShare(text, value, numberOf(stateOf(hass, ids.shares_accepted)), locale)
    : text;
}

function numberText(
  value: number,
  unit: string,
  locale: Locale,
  digits: number | undefined,
): Text {
  return {
    shown: glance(value, unit, locale, digits === undefined ? {} : { digits }),
    exact: exact(value, unit, locale),
  };
}

/** Rejected shares with their part of all. */
function withShare(
  text: Text,
  rejected: number,
  accepted: number,
  locale: Locale,
): Text {
  const share = (100 * rejected) / (rejected + accepted);
  if (!(share > 0)) {
    return text;
  }
  const percent = joined(glance(share, "%", locale));
  return {
    shown: { number: text.shown.number, unit: `${text.shown.unit} (${percent})` },
    exact: `${text.exact} (${exact(share, "%", locale)})`,
  };
}

function unitOf(key: FigureKey, { attributes }: EntityState): string {
  const { unit_of_measurement: unit } = attributes;
  // The names say what is counted.
  const isCounted = key === "shares_accepted" || key === "shares_rejected";
  return typeof unit === "string" && !isCounted ? unit : "";
}

function plain(text: string): Text {
  return { shown: { number: text, unit: "" }, exact: text };
}
