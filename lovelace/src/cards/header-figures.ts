/** The latest figures in the header of a chart. */

import { trueHashrate } from "../chart/definitions";
import type { ChartKind } from "../config";
import type { EntityKey } from "../entities";
import { formatQuantity } from "../format";
import type { Locale } from "../ha";
import type { MessageKey } from "../localize";
import {
  fromCelsius,
  hashrateUnit,
  joulesPerTerahash,
  type TemperatureUnit,
} from "../units";
import type { LatestFigures } from "./latest-figures";
import type { Performance } from "./performance";
import type { Tone } from "./tone";

export interface HeaderFigure {
  /** What it is called, where there are several. */
  label?: MessageKey;
  text: string;
  /** The entity that says more. */
  entity: EntityKey;
  tone?: Tone | undefined;
  /** Whether it stands beside what matters more. */
  isSmall?: boolean;
}

/** Whose figures, which decides on their units. */
export interface Owner {
  isFleet: boolean;
  temperatureUnit: TemperatureUnit;
  /** What every card shows of the last 10 minutes. */
  performance?: Performance;
  /** J/TH as its entity has it; a single reading of the hashrate would make it jump. */
  powerEfficiency?: number;
  /** Whether the latest figures are readings of this moment. */
  isLive?: boolean;
}

/** How many decimal places make four digits: of a total no more are known. */
function placesOf(total: number): number {
  return Math.max(4 - Math.trunc(total).toString().length, 0);
}

/** The figures of a chart, in the units of its axes. */
export function headerFigures(
  chart: ChartKind,
  latest: LatestFigures,
  locale: Locale,
  { isFleet, temperatureUnit, performance, powerEfficiency, isLive }: Owner,
): HeaderFigure[] {
  const { unit, digits: most, divisor } = hashrateUnit(isFleet);
  const { hashrate, efficiency, deviation, power } = latest;
  const text = (
    value: number,
    unit: string,
    digits: number,
    options: { signed?: boolean } = {},
  ): string => formatQuantity(value, { unit, digits }, locale, options);

  const mean = performance && Number.isFinite(performance.mean) ? performance : null;
  const total = (mean ?? latest).hashrate / divisor;
  const digits = isFleet ? Math.min(placesOf(total), most) : most;
  /** The mean, and small beside it the reading where it is one of this moment. */
  const withReading = (
    shown: HeaderFigure | null,
    reading: HeaderFigure,
  ): HeaderFigure[] => {
    if (!shown) {
      return [reading];
    }
    const now = { ...reading, label: "hero.reading", isSmall: true } as const;
    return [{ ...shown, label: "hero.mean" }, ...(isLive ? [now] : [])];
  };

  /** In both units, or one dash for both. */
  const deviationNow = (): HeaderFigure[] =>
    [
      {
        text: text(deviation / divisor, unit, digits, { signed: true }),
        entity: "deviation",
      } as const,
      {
        text: text(efficiency - 100, "%", 1, { signed: true }),
        entity: "efficiency",
      } as const,
    ].filter(({ entity }) => entity === "deviation" || !Number.isNaN(latest[entity]));

  const figures: Record<ChartKind, () => HeaderFigure[]> = {
    hashrate: () =>
      withReading(
        mean && {
          text: text(mean.hashrate / divisor, unit, digits),
          entity: "hashrate",
        },
        { text: text(hashrate / divisor, unit, digits), entity: "hashrate" },
      ),
    signed_deviation: () =>
      mean
        ? [
            {
              text: text(mean.deviation / divisor, unit, digits, { signed: true }),
              entity: "deviation",
            },
            {
              text: text(mean.deviationPercent, "%", 1, { signed: true }),
              entity: "mean_efficiency_600",
            },
          ]
        : deviationNow(),
    efficiency: () =>
      withReading(
        mean && {
          text: text(mean.mean, "%", 1),
          entity: "mean_efficiency_600",
          tone: mean.tone,
        },
        { text: text(efficiency, "%", 1), entity: "efficiency" },
      ),
    standard_deviation: () =>
      (
        [
          "standard_deviation_60",
          "standard_deviation_300",
          "standard_deviation_600",
        ] as const
      ).map((entity) => ({
        label: `series.${entity}`,
        text: text(latest[entity], "GH/s", 1),
        entity,
      })),
    power: () => [{ text: text(power, "W", 1), entity: "power" }],
    power_efficiency: () => [
      {
        text: text(
          powerEfficiency !== undefined && Number.isFinite(powerEfficiency)
            ? powerEfficiency
            : joulesPerTerahash(
                power,
                trueHashrate((figure) => latest[figure]),
              ),
          "J/TH",
          1,
        ),
        entity: "power_efficiency",
      },
    ],
    temperature: () =>
      // Not every board has a second sensor, or one at the voltage regulator.
      (["temperature", "temperature_2", "vr_temperature"] as const)
        .filter((entity) => entity === "temperature" || !Number.isNaN(latest[entity]))
        .map((entity) => ({
          label: `series.${entity}`,
          text: text(fromCelsius(latest[entity], temperatureUnit), temperatureUnit, 1),
          entity,
        })),
    voltage: () =>
      (["core_voltage", "core_voltage_set"] as const).map((entity) => ({
        label: `series.${entity}`,
        text: text(latest[entity], "mV", 0),
        entity,
      })),
  };
  return figures[chart]();
}
