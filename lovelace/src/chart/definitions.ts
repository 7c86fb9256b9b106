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
import type { Color } from "./palette";
import type { Reading } from "./reading";
import { type Extent, type Scale, scaleOver, widen } from "./scale";

/** A line, an area below a line, or the area between two values. */
export type SeriesShape = "line" | "area" | "rangeArea";

/** A value, or where an area between two values begins and ends. */
export type Value = number | readonly [number, number];

export interface SeriesDefinition {
  /** What it is called by: a key of the translated names. */
  key: string;
  shape: SeriesShape;
  /** The axis it is measured on: 0 is on the left, 1 on the right. */
  axis: 0 | 1;
  color: Color;
  /** Stroke width in px. */
  width: number;
  dashed?: boolean;
  value(reading: Reading): Value;
  /** Whether the value of a moment may stretch the axis; left out: any may. */
  counts?(reading: Reading): boolean;
}

export interface AxisDefinition extends Unit {
  /** Return the axis over what is shown, with about so many steps. */
  scale(extent: Extent, steps: number): Scale;
}

export interface ChartDefinition {
  /** The figure that decides which samples are drawn when there are too many. */
  figure: Figure;
  axes: readonly [AxisDefinition, ...AxisDefinition[]];
  series: readonly SeriesDefinition[];
  /** How far the hashrate is above the expected one: areas change sides where that is 0. */
  deviation?(reading: Reading): number;
  /** A dashed line across the chart, in the unit of the left axis. */
  guide?: number;
  /** Whether lines are colored by thresholds of the left axis. */
  graded?: boolean;
}

/** Grades of efficiency, each from so many % on. */
export const GRADES = [
  { from: 95, color: "good" },
  { from: 85, color: "fair" },
  { from: Number.NEGATIVE_INFINITY, color: "poor" },
] as const satisfies readonly { from: number; color: Color }[];

/** The axis of efficiency unless data leave it, in %. */
const USUAL_EFFICIENCY: Scale = { min: 85, max: 115, step: 10 };

/** Return what a chart of a miner, or of the fleet, shows. */
export function definitionOf(
  kind: ChartKind,
  isFleet: boolean,
  temperatureUnit: TemperatureUnit = "°C",
): ChartDefinition {
  switch (kind) {
    case "hashrate":
      return hashrateChart(hashrateUnit(isFleet));
    case "variance":
      return varianceChart(hashrateUnit(isFleet));
    case "efficiency":
      return EFFICIENCY;
    case "deviation":
      return DEVIATION;
    case "power":
      return POWER;
    case "temperature":
      return temperatureChart(temperatureUnit);
    case "voltage":
      return VOLTAGE;
  }
}

function hashrateChart({ unit, digits, divisor }: HashrateUnit): ChartDefinition {
  return {
    figure: "hashrate",
    axes: [{ unit, digits, scale: paddedScale(20 / divisor) }],
    series: [
      { ...hashrateLine("hashrate", divisor), shape: "area" },
      expectedLine("expected", divisor),
    ],
  };
}

function varianceChart({ unit, digits, divisor }: HashrateUnit): ChartDefinition {
  const tint = (
    key: "above" | "below",
    side: (hashrate: number, expected: number) => number,
  ): SeriesDefinition => ({
    key,
    shape: "rangeArea",
    axis: 0,
    color: key,
    width: 0,
    value: (reading) => {
      const expected = reading("expected") / divisor;
      const bound = side(reading("hashrate") / divisor, expected);
      return [Math.min(bound, expected), Math.max(bound, expected)];
    },
  });
  return {
    figure: "hashrate",
    deviation: (reading) => (reading("hashrate") - reading("expected")) / divisor,
    axes: [{ unit, digits, scale: paddedScale(20 / divisor) }],
    series: [
      tint("above", Math.max),
      tint("below", Math.min),
      expectedLine("expected", divisor),
      hashrateLine("actual", divisor),
    ],
  };
}

function temperatureChart(unit: TemperatureUnit): ChartDefinition {
  const least = fromCelsius(4, unit) - fromCelsius(0, unit);
  return {
    figure: "temperature",
    axes: [{ unit, digits: 1, scale: paddedScale(least) }],
    series: (["temperature", "temperature_2", "vr_temperature"] as const).map(
      (figure) => ({
        ...line(figure, figure),
        value: (reading) => fromCelsius(reading(figure), unit),
      }),
    ),
  };
}

const EFFICIENCY: ChartDefinition = {
  figure: "efficiency",
  guide: 100,
  graded: true,
  axes: [{ unit: "%", digits: 1, scale: efficiencyScale }],
  series: [{ ...line("efficiency", "good"), counts: isPlausible }],
};

const DEVIATION: ChartDefinition = {
  figure: "standard_deviation_60",
  axes: [
    {
      unit: "GH/s",
      digits: 1,
      scale: ({ high }, steps) => scaleOver({ low: 0, high: Math.max(high, 1) }, steps),
    },
  ],
  series: [
    { ...line("standard_deviation_60", "window_60"), width: 1.5 },
    line("standard_deviation_300", "window_300"),
    line("standard_deviation_600", "window_600"),
  ],
};

const POWER: ChartDefinition = {
  figure: "power",
  axes: [
    { unit: "W", digits: 1, scale: paddedScale(2) },
    { unit: "J/TH", digits: 1, scale: paddedScale(2) },
  ],
  series: [
    line("power", "power"),
    {
      key: "power_efficiency",
      shape: "line",
      axis: 1,
      color: "power_efficiency",
      width: 2,
      value: (reading) => joulesPerTerahash(reading("power"), reading("hashrate")),
      // What a miner needs while it starts or stops would flatten the rest.
      counts: (reading) => !(reading("hashrate") < reading("expected") / 3),
    },
  ],
};

const VOLTAGE: ChartDefinition = {
  figure: "core_voltage",
  axes: [{ unit: "mV", digits: 0, scale: paddedScale(20) }],
  series: [
    expectedLine("core_voltage_set"),
    {
      ...line("core_voltage", "voltage"),
      // A core that is switched off reads 0, which would flatten the rest.
      value: (reading) => reading("core_voltage") || Number.NaN,
    },
  ],
};

/** Return the line of a figure, measured on the left axis in its unit or a larger one. */
function line(figure: Figure, color: Color, divisor = 1): SeriesDefinition {
  return {
    key: figure,
    shape: "line",
    axis: 0,
    color,
    width: 2,
    value: (reading) => reading(figure) / divisor,
  };
}

function hashrateLine(color: Color, divisor: number): SeriesDefinition {
  return { ...line("hashrate", color, divisor), counts: isPlausible };
}

/** Return the line of what another is measured against. */
function expectedLine(figure: Figure, divisor = 1): SeriesDefinition {
  return { ...line(figure, "expected", divisor), width: 1.5, dashed: true };
}

/**
 * Tell whether a hashrate is one that statistics count: at most three times the expected
 * one. Firmware now and then reports hundreds of TH/s, which would flatten the rest.
 */
function isPlausible(reading: Reading): boolean {
  return !(reading("hashrate") > 3 * reading("expected"));
}

/** Return an axis with some air around the data, that shows at least so much. */
function paddedScale(least: number): AxisDefinition["scale"] {
  return (extent, steps) => {
    if (!(extent.low <= extent.high)) {
      return scaleOver(extent, steps);
    }
    const air = (extent.high - extent.low) * 0.06;
    const padded = { low: extent.low - air, high: extent.high + air };
    return scaleOver(widen(padded, least, 0), steps);
  };
}

/** Return 85–115 %, or more when data leave it. */
function efficiencyScale({ low, high }: Extent, steps: number): Scale {
  const { min, max } = USUAL_EFFICIENCY;
  if (!(low < min) && !(high > max)) {
    return USUAL_EFFICIENCY;
  }
  return scaleOver({ low: Math.min(low, min), high: Math.max(high, max) }, steps);
}
