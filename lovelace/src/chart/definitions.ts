/** What each chart shows. */

import type { ChartKind } from "../config";
import type { Figure } from "../data/protocol";
import {
  fromCelsius,
  type HashrateUnit,
  hashrateUnit,
  joulesPerTerahash,
  type TemperatureUnit,
  type Unit,
} from "../units";
import {
  aroundZero,
  efficiencyScale,
  type MakeScale,
  paddedScale,
  relativeScale,
} from "./axes";
import type { Color } from "./palette";
import type { Reading } from "./reading";
import { scaleOver } from "./scale";
import { band, expectedLine, isPlausible, line } from "./series";

/** A line, an area below a line, or the area between two values. */
export type SeriesShape = "line" | "area" | "rangeArea";

/** A value, or where an area between two values begins and ends. */
export type Value = number | readonly [number, number];

export interface SeriesDefinition {
  /** What it is called by: a key of the translated names. */
  key: string;
  shape: SeriesShape;
  color: Color;
  /** Stroke width in px. */
  width: number;
  dashed?: boolean;
  value(reading: Reading): Value;
  /** Whether the value of a moment may stretch the axis; left out: any may. */
  counts?(reading: Reading): boolean;
}

export interface AxisDefinition extends Unit {
  scale: MakeScale;
}

/** A figure that is written beside those that are drawn. */
export interface NoteDefinition extends Unit {
  key: string;
  value(reading: Reading): number;
}

/** A color from a value on. */
export interface Grade {
  from: number;
  color: Color;
}

export interface ChartDefinition {
  /** The figure that decides which moments belong together. */
  figure: Figure;
  axis: AxisDefinition;
  series: readonly SeriesDefinition[];
  /** Of a chart around zero: what changes sides where areas meet. */
  crossing?(reading: Reading): number;
  /** A dashed line across the chart. */
  guide?: number;
  /** The colors of lines by value, from the highest on. */
  grades?: readonly Grade[];
  /** Whether what is behind the lines is tinted by the lower grades. */
  isTinted?: boolean;
  /** Whether values are written with their sign. */
  isSigned?: boolean;
  notes?: readonly NoteDefinition[];
}

/** Grades of efficiency, each from so many % on. */
export const GRADES = [
  { from: 95, color: "good" },
  { from: 85, color: "fair" },
  { from: Number.NEGATIVE_INFINITY, color: "poor" },
] as const satisfies readonly Grade[];

/** What is gained and lost against the expected hashrate. */
const SIDES: readonly Grade[] = [
  { from: 0, color: "gain" },
  { from: Number.NEGATIVE_INFINITY, color: "loss" },
];

/** The least that an axis shows, as a part of its values. */
const LEAST_PART = 0.05;
const LEAST_PART_OF_HASHRATE = 0.2;

/** The least that is shown of temperatures, in °C. */
const LEAST_DEGREES = 5;

/** How many standard deviations to either side are within chance: 95 % of all. */
const WITHIN_CHANCE = 1.96;

/** Return what a chart of a miner, or of the fleet, shows. */
export function definitionOf(
  kind: ChartKind,
  isFleet: boolean,
  temperatureUnit: TemperatureUnit = "°C",
): ChartDefinition {
  switch (kind) {
    case "hashrate":
      return hashrateChart(hashrateUnit(isFleet));
    case "signed_deviation":
      return deviationChart(hashrateUnit(isFleet));
    case "efficiency":
      return EFFICIENCY;
    case "standard_deviation":
      return STANDARD_DEVIATION;
    case "power":
      return POWER;
    case "power_efficiency":
      return POWER_EFFICIENCY;
    case "temperature":
      return temperatureChart(temperatureUnit);
    case "voltage":
      return VOLTAGE;
  }
}

function hashrateChart({ unit, digits, divisor }: HashrateUnit): ChartDefinition {
  return {
    figure: "hashrate",
    axis: { unit, digits, scale: relativeScale(LEAST_PART_OF_HASHRATE) },
    series: [
      band("hashrate", "hashrate_band", (value) => value / divisor),
      { ...line("hashrate", "hashrate", divisor), counts: isPlausible },
      expectedLine("expected", divisor),
    ],
  };
}

/** The deviation (GH/s) by what is truly hashed: firmware up to v2.10 reads too much. */
function trueDeviation(reading: Reading): number {
  const deviation = reading("deviation");
  return Number.isNaN(deviation)
    ? reading("hashrate") - reading("expected")
    : deviation;
}

/** The true hashrate (GH/s), likewise. */
export function trueHashrate(reading: (figure: Figure) => number): number {
  const compared = reading("expected") + reading("deviation");
  return Number.isNaN(compared) ? reading("hashrate") : compared;
}

/** How far the hashrate is above or below the expected one, in % of that. */
function deviationChart({ unit, digits, divisor }: HashrateUnit): ChartDefinition {
  const deviation = (reading: Reading): number => {
    const expected = reading("expected");
    return (100 * trueDeviation(reading)) / (expected || Number.NaN);
  };
  const side = (
    key: "above" | "below",
    bound: (one: number, other: number) => number,
  ): SeriesDefinition => ({
    key,
    shape: "rangeArea",
    color: key,
    width: 0,
    value: (reading) => {
      const value = deviation(reading);
      return [Math.min(bound(value, 0), 0), Math.max(bound(value, 0), 0)];
    },
    counts: isPlausible,
  });
  return {
    figure: "hashrate",
    crossing: deviation,
    guide: 0,
    grades: SIDES,
    isSigned: true,
    axis: { unit: "%", digits: 1, scale: aroundZero },
    series: [
      {
        key: "chance",
        shape: "rangeArea",
        color: "chance",
        width: 0,
        value: (reading) => {
          const chance = 100 * WITHIN_CHANCE * reading("chance");
          return [-chance, chance];
        },
      },
      side("above", Math.max),
      side("below", Math.min),
      {
        key: "deviation",
        shape: "line",
        color: "gain",
        width: 2,
        value: deviation,
        counts: isPlausible,
      },
    ],
    notes: [
      {
        key: "deviation",
        unit,
        digits,
        value: (reading) => trueDeviation(reading) / divisor,
      },
    ],
  };
}

function temperatureChart(unit: TemperatureUnit): ChartDefinition {
  const least = fromCelsius(LEAST_DEGREES, unit) - fromCelsius(0, unit);
  const floor = fromCelsius(0, unit);
  return {
    figure: "temperature",
    axis: { unit, digits: 1, scale: paddedScale(() => least, floor) },
    series: [
      band("temperature", "temperature_band", (value) => fromCelsius(value, unit)),
      ...(["vr_temperature", "temperature_2", "temperature"] as const).map(
        (figure): SeriesDefinition => ({
          ...line(figure, figure),
          value: (reading) => fromCelsius(reading(figure), unit),
        }),
      ),
    ],
  };
}

const EFFICIENCY: ChartDefinition = {
  figure: "efficiency",
  guide: 100,
  grades: GRADES,
  isTinted: true,
  axis: { unit: "%", digits: 1, scale: efficiencyScale },
  series: [
    band("efficiency", "efficiency_band"),
    { ...line("efficiency", "good"), counts: isPlausible },
  ],
};

const STANDARD_DEVIATION: ChartDefinition = {
  figure: "standard_deviation_60",
  axis: {
    unit: "GH/s",
    digits: 1,
    scale: ({ high }, steps) => scaleOver({ low: 0, high: Math.max(high, 1) }, steps),
  },
  series: [
    { ...line("standard_deviation_60", "window_60"), width: 1.5 },
    line("standard_deviation_300", "window_300"),
    line("standard_deviation_600", "window_600"),
    {
      key: "chance",
      shape: "line",
      color: "expected",
      width: 1.5,
      dashed: true,
      value: (reading) => reading("chance_of_one") * reading("expected"),
    },
  ],
};

const POWER: ChartDefinition = {
  figure: "power",
  axis: { unit: "W", digits: 1, scale: relativeScale(LEAST_PART) },
  series: [band("power", "power_band"), line("power", "power")],
};

const POWER_EFFICIENCY: ChartDefinition = {
  figure: "power",
  axis: { unit: "J/TH", digits: 1, scale: relativeScale(LEAST_PART) },
  series: [
    {
      key: "power_efficiency",
      shape: "line",
      color: "power_efficiency",
      width: 2,
      // What a miner needs while it starts or stops would flatten the rest.
      value: (reading) =>
        reading("hashrate") < reading("expected") / 3
          ? Number.NaN
          : joulesPerTerahash(reading("power"), trueHashrate(reading)),
    },
  ],
};

const VOLTAGE: ChartDefinition = {
  figure: "core_voltage",
  axis: { unit: "mV", digits: 0, scale: relativeScale(LEAST_PART) },
  series: [
    {
      ...line("core_voltage", "voltage"),
      // A core that is switched off reads 0, which would flatten the rest.
      value: (reading) => reading("core_voltage") || Number.NaN,
    },
    expectedLine("core_voltage_set"),
  ],
};
