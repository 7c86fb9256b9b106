/** The latest figures in the header of a chart. */

import type { ChartKind } from "../config";
import {
  formatDeviation,
  formatHashrate,
  formatNumber,
  formatPercent,
} from "../format";
import type { Locale } from "../ha";
import type { MessageKey } from "../localize";
import type { EntityKey } from "./entities";
import type { Reading } from "./reading";
import { efficiencyTone, type Tone } from "./tone";

export interface HeaderFigure {
  /** What it is called, where there are several. */
  label?: MessageKey;
  text: string;
  /** The entity that tells more. */
  entity: EntityKey;
  tone?: Tone | undefined;
}

/** The figures of a chart; hashrates of a fleet are in TH/s. */
export function headerFigures(
  chart: ChartKind,
  reading: Reading,
  locale: Locale,
  isFleet: boolean,
): HeaderFigure[] {
  const unit = isFleet ? "TH/s" : undefined;
  const measured = (value: number | undefined, digits: number, unit: string): string =>
    isKnown(value)
      ? `${formatNumber(value, digits, locale)} ${unit}`
      : formatNumber(null, digits, locale);

  const figures: Record<ChartKind, () => HeaderFigure[]> = {
    hashrate: () => [
      { text: formatHashrate(reading.hashrate, locale, unit), entity: "hashrate" },
    ],
    variance: () => [
      {
        text: formatDeviation(reading.deviation, locale, unit),
        entity: "deviation",
      },
      {
        text: formatPercent((reading.efficiency ?? Number.NaN) - 100, 1, locale, {
          signed: true,
        }),
        entity: "efficiency",
      },
    ],
    efficiency: () => [
      {
        text: formatPercent(reading.efficiency, 1, locale),
        entity: "efficiency",
        tone: efficiencyTone(reading.efficiency),
      },
    ],
    deviation: () =>
      (
        [
          "standard_deviation_60",
          "standard_deviation_300",
          "standard_deviation_600",
        ] as const
      ).map((entity) => ({
        label: `series.${entity}`,
        text: formatHashrate(reading[entity], locale, "GH/s"),
        entity,
      })),
    power: () => [
      { text: measured(reading.power, 1, "W"), entity: "power" },
      {
        text: measured(joulesPerTerahash(reading), 1, "J/TH"),
        entity: "power_efficiency",
      },
    ],
    temperature: () =>
      (["temperature", "temperature_2", "vr_temperature"] as const)
        .filter((entity) => entity !== "temperature_2" || isKnown(reading[entity]))
        .map((entity) => ({
          label: `series.${entity}`,
          text: measured(reading[entity], 1, "°C"),
          entity,
        })),
    voltage: () =>
      (["core_voltage", "core_voltage_set"] as const).map((entity) => ({
        label: `series.${entity}`,
        text: measured(reading[entity], 0, "mV"),
        entity,
      })),
  };
  return figures[chart]();
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

/** Watts per terahash a second. */
function joulesPerTerahash({ power, hashrate }: Reading): number | undefined {
  return isKnown(power) && isKnown(hashrate) && hashrate > 0
    ? (power * 1000) / hashrate
    : undefined;
}
