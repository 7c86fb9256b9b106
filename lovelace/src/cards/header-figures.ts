/** The latest figures in the header of a chart. */

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
import { efficiencyTone, type Tone } from "./tone";

export interface HeaderFigure {
  /** What it is called, where there are several. */
  label?: MessageKey;
  text: string;
  /** The entity that tells more. */
  entity: EntityKey;
  tone?: Tone | undefined;
}

/** Whose figures, which decides on their units. */
export interface Owner {
  isFleet: boolean;
  temperatureUnit: TemperatureUnit;
}

/** The figures of a chart, in the units of its axes. */
export function headerFigures(
  chart: ChartKind,
  latest: LatestFigures,
  locale: Locale,
  { isFleet, temperatureUnit }: Owner,
): HeaderFigure[] {
  const { unit, digits, divisor } = hashrateUnit(isFleet);
  const { hashrate, efficiency, deviation, power } = latest;
  const text = (
    value: number,
    unit: string,
    digits: number,
    options: { signed?: boolean } = {},
  ): string => formatQuantity(value, { unit, digits }, locale, options);

  const figures: Record<ChartKind, () => HeaderFigure[]> = {
    hashrate: () => [
      { text: text(hashrate / divisor, unit, digits), entity: "hashrate" },
    ],
    signed_deviation: () => [
      {
        text: text(deviation / divisor, unit, digits, { signed: true }),
        entity: "deviation",
      },
      {
        text: text(efficiency - 100, "%", 1, { signed: true }),
        entity: "efficiency",
      },
    ],
    efficiency: () => [
      {
        text: text(efficiency, "%", 1),
        entity: "efficiency",
        tone: efficiencyTone(efficiency),
      },
    ],
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
        text: text(joulesPerTerahash(power, hashrate), "J/TH", 1),
        entity: "power_efficiency",
      },
    ],
    temperature: () =>
      (["temperature", "temperature_2", "vr_temperature"] as const)
        .filter((entity) => entity !== "temperature_2" || !Number.isNaN(latest[entity]))
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
