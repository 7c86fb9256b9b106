/** The units that people see figures in; those of columns are in data/protocol.ts. */

import type { EntityIds } from "./entities";
import type { HomeAssistant } from "./ha";

/** A unit, and the decimal places of a single value in it. */
export interface Unit {
  unit: string;
  digits: number;
}

export interface HashrateUnit extends Unit {
  /** GH/s in the unit. */
  divisor: number;
}

const OF_MINER: HashrateUnit = { unit: "GH/s", digits: 1, divisor: 1 };
const OF_FLEET: HashrateUnit = { unit: "TH/s", digits: 3, divisor: 1000 };

/** Return the unit of hashrates, however large: figures are read beside each other. */
export function hashrateUnit(isFleet: boolean): HashrateUnit {
  return isFleet ? OF_FLEET : OF_MINER;
}

export type TemperatureUnit = "°C" | "°F" | "K";

/** Degrees in a unit for one of Celsius, and what 0 °C is in it. */
const TEMPERATURES: Readonly<Record<TemperatureUnit, { ratio: number; zero: number }>> =
  {
    "°C": { ratio: 1, zero: 0 },
    "°F": { ratio: 1.8, zero: 32 },
    K: { ratio: 1, zero: 273.15 },
  };

/** Return the unit of a miner's temperature: its entity's, else Home Assistant's. */
export function temperatureUnit(hass: HomeAssistant, ids: EntityIds): TemperatureUnit {
  const { attributes = {} } = hass.states[ids.temperature ?? ""] ?? {};
  const found = [
    attributes["unit_of_measurement"],
    hass.config.unit_system.temperature,
  ].find(isTemperatureUnit);
  return found ?? "°C";
}

/** Return a temperature in °C in a unit. */
export function fromCelsius(celsius: number, unit: TemperatureUnit): number {
  const { ratio, zero } = TEMPERATURES[unit];
  return celsius * ratio + zero;
}

/** Return J/TH of W and GH/s; NaN without hashrate. */
export function joulesPerTerahash(power: number, hashrate: number): number {
  return hashrate > 0 ? (1000 * power) / hashrate : Number.NaN;
}

function isTemperatureUnit(unit: unknown): unit is TemperatureUnit {
  return typeof unit === "string" && Object.hasOwn(TEMPERATURES, unit);
}
