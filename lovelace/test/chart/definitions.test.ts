/** Tests of what each chart shows. */

import { describe, expect, it } from "vitest";
import { type ChartDefinition, definitionOf } from "../../src/chart/definitions";
import type { Reading } from "../../src/chart/reading";
import { CHARTS, FLEET_CHARTS } from "../../src/config";
import type { Figure } from "../../src/data/protocol";

function reading(values: Partial<Record<Figure, number>>): Reading {
  return (figure) => values[figure] ?? Number.NaN;
}

function values(definition: ChartDefinition, read: Reading): Record<string, unknown> {
  return Object.fromEntries(
    definition.series.map(({ key, value }) => [key, value(read)]),
  );
}

const STRONG = reading({
  hashrate: 1200,
  expected: 1000,
  efficiency: 120,
  deviation: 200,
  standard_deviation_60: 30,
  standard_deviation_300: 40,
  standard_deviation_600: 50,
  power: 18,
  temperature: 60,
  temperature_2: 61,
  vr_temperature: 50,
  core_voltage: 1148,
  core_voltage_set: 1150,
});

describe("definitionOf", () => {
  it.each([
    ["hashrate", ["GH/s"], { hashrate: 1200, expected: 1000 }],
    [
      "variance",
      ["GH/s"],
      { above: [1000, 1200], below: [1000, 1000], expected: 1000, hashrate: 1200 },
    ],
    ["efficiency", ["%"], { efficiency: 120 }],
    [
      "deviation",
      ["GH/s"],
      {
        standard_deviation_60: 30,
        standard_deviation_300: 40,
        standard_deviation_600: 50,
      },
    ],
    ["power", ["W", "J/TH"], { power: 18, power_efficiency: 15 }],
    ["temperature", ["°C"], { temperature: 60, temperature_2: 61, vr_temperature: 50 }],
    ["voltage", ["mV"], { core_voltage_set: 1150, core_voltage: 1148 }],
  ] as const)("shows the series of %s of a miner", (kind, units, expected) => {
    const definition = definitionOf(kind, false);
    expect(definition.axes.map(({ unit }) => unit)).toEqual(units);
    expect(values(definition, STRONG)).toEqual(expected);
  });

  it.each([
    ["hashrate", { hashrate: 1.2, expected: 1 }],
    ["variance", { above: [1, 1.2], below: [1, 1], expected: 1, hashrate: 1.2 }],
  ] as const)("shows %s of the fleet in TH/s", (kind, expected) => {
    const definition = definitionOf(kind, true);
    expect(definition.axes[0]?.unit).toBe("TH/s");
    expect(values(definition, STRONG)).toEqual(expected);
  });

  it.each([
    ["°F", { temperature: 140, temperature_2: 141.8, vr_temperature: 122 }],
    ["K", { temperature: 333.15, temperature_2: 334.15, vr_temperature: 323.15 }],
  ] as const)("shows temperatures in %s", (unit, expected) => {
    const definition = definitionOf("temperature", false, unit);
    expect(definition.axes[0]?.unit).toBe(unit);
    expect(values(definition, STRONG)).toEqual(expected);
  });

  it("tints below the expected hashrate when the actual one is lower", () => {
    const weak = reading({ hashrate: 900, expected: 1000 });
    const { above, below } = values(definitionOf("variance", false), weak);
    expect(above).toEqual([1000, 1000]);
    expect(below).toEqual([900, 1000]);
  });

  it("knows no J/TH of a miner without hashrate", () => {
    const idle = reading({ hashrate: 0, power: 3 });
    expect(values(definitionOf("power", false), idle)).toEqual({
      power: 3,
      power_efficiency: Number.NaN,
    });
  });

  it("leaves out the voltage of a core that is switched off", () => {
    const off = reading({ core_voltage: 0, core_voltage_set: 1150 });
    expect(values(definitionOf("voltage", false), off)).toEqual({
      core_voltage: Number.NaN,
      core_voltage_set: 1150,
    });
  });

  it.each(CHARTS.map((kind) => [kind, FLEET_CHARTS.includes(kind)] as const))(
    "has nothing to show of %s when nothing is known",
    (kind, isFleet) => {
      const unknown = Object.values(values(definitionOf(kind, isFleet), reading({})));
      expect(unknown.flat().every((value) => Number.isNaN(value))).toBe(true);
    },
  );

  it.each([
    ["hashrate", { hashrate: 3001, expected: 1000 }, false],
    ["hashrate", { hashrate: 2999, expected: 1000 }, true],
    ["hashrate", { hashrate: 500_000 }, true],
    ["efficiency", { hashrate: 100_000, expected: 1000, efficiency: 10_000 }, false],
    ["power_efficiency", { hashrate: 20, expected: 1000, power: 12 }, false],
    ["power_efficiency", { hashrate: 900, expected: 1000, power: 12 }, true],
  ])("lets %s of %o stretch the axis: %s", (key, figures, counts) => {
    const kinds = { hashrate: "hashrate", efficiency: "efficiency" } as const;
    const kind = key in kinds ? kinds[key as keyof typeof kinds] : "power";
    const series = definitionOf(kind, false).series.find((each) => each.key === key);
    expect(series?.counts?.(reading(figures)) ?? true).toBe(counts);
  });
});

describe("axes", () => {
  function scale(kind: "hashrate" | "efficiency" | "deviation" | "voltage") {
    const [axis] = definitionOf(kind, false).axes;
    return (low: number, high: number) => axis?.scale({ low, high }, 4);
  }

  it.each([
    ["within", 92, 108, { min: 85, max: 115, step: 10 }],
    [
      "not known",
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      {
        min: 85,
        max: 115,
        step: 10,
      },
    ],
    ["below", 40, 101, { min: 40, max: 120, step: 20 }],
    ["above", 98, 131, { min: 60, max: 140, step: 20 }],
  ])(
    "shows efficiency from 85 to 115 unless data leave it: %s",
    (_, low, high, expected) => {
      const axis = scale("efficiency")(low, high);
      expect(axis).toMatchObject(expected);
    },
  );

  it("does not blow up noise", () => {
    expect(scale("voltage")(1150, 1151)).toEqual({ min: 1130, max: 1170, step: 10 });
  });

  it.each([
    ["°C", { min: 58, max: 62, step: 1 }],
    ["°F", { min: 56, max: 64, step: 2 }],
  ] as const)("is of the same height in %s", (unit, expected) => {
    const [axis] = definitionOf("temperature", false, unit).axes;
    expect(axis.scale({ low: 60, high: 60 }, 4)).toEqual(expected);
  });

  it("has air above and below the data", () => {
    expect(scale("hashrate")(1000, 1100)).toEqual({ min: 950, max: 1150, step: 50 });
  });

  it("begins standard deviation at 0", () => {
    expect(scale("deviation")(30, 55)).toEqual({ min: 0, max: 80, step: 20 });
  });
});
