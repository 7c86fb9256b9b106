import { describe, expect, it } from "vitest";
import { entitiesOf } from "../src/entities";
import {
  fromCelsius,
  hashrateUnit,
  joulesPerTerahash,
  temperatureUnit,
} from "../src/units";
import { changed, hassWith } from "./cards/fixtures";
import { entityState } from "./fake-hass";

describe("hashrateUnit", () => {
  it.each([
    [false, "GH/s", 12_000],
    [true, "TH/s", 12],
  ])("is one and the same, of the fleet (%s): %s", (isFleet, unit, value) => {
    expect(hashrateUnit(isFleet).unit).toBe(unit);
    expect(12_000 / hashrateUnit(isFleet).divisor).toBe(value);
  });
});

describe("temperatureUnit", () => {
  function unitOf(page: string, entity?: unknown) {
    const temperature = entityState("sensor.garage_temperature", "60", {
      unit_of_measurement: entity,
    });
    const hass = hassWith({ garage: entity === undefined ? {} : { temperature } });
    const config = { ...hass.config, unit_system: { temperature: page } };
    return temperatureUnit(changed(hass, { config }), entitiesOf(hass, "garage"));
  }

  it.each([
    ["°F", "°C", "°C"],
    ["°C", "°F", "°F"],
    ["°C", "K", "K"],
    ["°F", undefined, "°F"],
    ["°F", 7, "°F"],
    ["°F", "constructor", "°F"],
    ["?", undefined, "°C"],
  ])("in a page in %s, of an entity in %s, is %s", (page, entity, expected) => {
    expect(unitOf(page, entity)).toBe(expected);
  });
});

describe("fromCelsius", () => {
  it.each([
    [60, "°C", 60],
    [60, "°F", 140],
    [-40, "°F", -40],
    [60, "K", 333.15],
  ] as const)("makes of %d °C in %s: %d", (celsius, unit, expected) => {
    expect(fromCelsius(celsius, unit)).toBeCloseTo(expected);
  });
});

describe("joulesPerTerahash", () => {
  it.each([
    [18, 1200, 15],
    [18, 0, Number.NaN],
    [18, Number.NaN, Number.NaN],
    [Number.NaN, 1200, Number.NaN],
  ])("makes of %d W and %d GH/s: %d", (power, hashrate, expected) => {
    expect(joulesPerTerahash(power, hashrate)).toBe(expected);
  });
});
