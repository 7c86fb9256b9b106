/** Tests of what each chart shows. */

import { describe, expect, it } from "vitest";
import { type ChartDefinition, definitionOf } from "../../src/chart/definitions";
import type { Reading } from "../../src/chart/reading";
import { ticksOf } from "../../src/chart/scale";
import { CHARTS, type ChartKind, FLEET_CHARTS } from "../../src/config";

function reading(values: Partial<Record<Parameters<Reading>[0], number>>): Reading {
  return (name) => values[name] ?? Number.NaN;
}

function values(definition: ChartDefinition, read: Reading): Record<string, unknown> {
  return Object.fromEntries(
    definition.series.map(({ key, value }) => [key, value(read)]),
  );
}

const STRONG = reading({
  hashrate: 1200,
  low_hashrate: 1100,
  high_hashrate: 1300,
  expected: 1000,
  chance: 0.02,
  chance_of_one: 0.05,
  efficiency: 120,
  low_efficiency: 110,
  high_efficiency: 130,
  deviation: 200,
  standard_deviation_60: 30,
  standard_deviation_300: 40,
  standard_deviation_600: 50,
  power: 18,
  low_power: 17,
  high_power: 19,
  temperature: 60,
  low_temperature: 59,
  high_temperature: 61,
  temperature_2: 61,
  vr_temperature: 50,
  core_voltage: 1148,
  core_voltage_set: 1150,
});

describe("definitionOf", () => {
  it.each([
    ["hashrate", "GH/s", { range: [1100, 1300], hashrate: 1200, expected: 1000 }],
    [
      "signed_deviation",
      "%",
      { chance: [-3.92, 3.92], above: [0, 20], below: [0, 0], deviation: 20 },
    ],
    ["efficiency", "%", { range: [110, 130], efficiency: 120 }],
    [
      "standard_deviation",
      "GH/s",
      {
        standard_deviation_60: 30,
        standard_deviation_300: 40,
        standard_deviation_600: 50,
        chance: 50,
      },
    ],
    ["power", "W", { range: [17, 19], power: 18 }],
    ["power_efficiency", "J/TH", { power_efficiency: 15 }],
    [
      "temperature",
      "°C",
      { range: [59, 61], temperature: 60, temperature_2: 61, vr_temperature: 50 },
    ],
    ["voltage", "mV", { core_voltage_set: 1150, core_voltage: 1148 }],
  ] as const)("shows the series of %s of a miner", (kind, unit, expected) => {
    const definition = definitionOf(kind, false);
    expect(definition.axis.unit).toBe(unit);
    expect(values(definition, STRONG)).toEqual(expected);
  });

  it("shows the hashrate of the fleet in TH/s, its deviation in %", () => {
    const hashrate = definitionOf("hashrate", true);
    expect(hashrate.axis.unit).toBe("TH/s");
    expect(values(hashrate, STRONG)).toEqual({
      range: [1.1, 1.3],
      hashrate: 1.2,
      expected: 1,
    });
    const deviation = definitionOf("signed_deviation", true);
    expect(deviation.axis.unit).toBe("%");
    expect(deviation.notes?.map(({ unit, value }) => [unit, value(STRONG)])).toEqual([
      ["TH/s", 0.2],
    ]);
  });

  it.each(["hashrate", "signed_deviation", "voltage"] as const)(
    "has what %s is measured against, or the line itself, on top",
    (kind) => {
      const last = definitionOf(kind, false).series.at(-1);
      expect(["expected", "deviation", "core_voltage_set"]).toContain(last?.key);
    },
  );

  it("fills nothing from an axis that is cut", () => {
    for (const kind of CHARTS) {
      const shapes = definitionOf(kind, false).series.map(({ shape }) => shape);
      expect(shapes).not.toContain("area");
    }
  });

  it.each([
    ["°F", { temperature: 140, temperature_2: 141.8, vr_temperature: 122 }],
    ["K", { temperature: 333.15, temperature_2: 334.15, vr_temperature: 323.15 }],
  ] as const)("shows temperatures in %s", (unit, expected) => {
    const definition = definitionOf("temperature", false, unit);
    expect(definition.axis.unit).toBe(unit);
    expect(values(definition, STRONG)).toMatchObject(expected);
  });

  it("tints below zero when the hashrate is lower than expected", () => {
    const weak = reading({ hashrate: 900, expected: 1000 });
    const { above, below, deviation } = values(
      definitionOf("signed_deviation", false),
      weak,
    );
    expect([above, below, deviation]).toEqual([[0, 0], [-10, 0], -10]);
  });

  it("compares what is truly hashed where firmware reads too much", () => {
    const old = reading({
      hashrate: 1000,
      expected: 1000,
      deviation: -30,
      power: 19.4,
    });
    const deviation = definitionOf("signed_deviation", false);
    expect(values(deviation, old)["deviation"]).toBe(-3);
    expect(deviation.notes?.map(({ value }) => value(old))).toEqual([-30]);
    expect(values(definitionOf("power_efficiency", false), old)).toEqual({
      power_efficiency: 20,
    });
  });

  it("knows no deviation of a miner of which nothing is expected", () => {
    const idle = reading({ hashrate: 900, expected: 0 });
    expect(
      values(definitionOf("signed_deviation", false), idle)["deviation"],
    ).toBeNaN();
  });

  it("knows no J/TH of a miner without hashrate", () => {
    const idle = reading({ hashrate: 0, power: 3 });
    expect(values(definitionOf("power_efficiency", false), idle)).toEqual({
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

  it.each([
    [300, Number.NaN],
    [900, 20],
  ])(
    "has no J/TH of a miner that starts or stops: at %d GH/s %d",
    (hashrate, joules) => {
      const figures = reading({ hashrate, expected: 1000, power: 18 });
      const { power_efficiency } = values(
        definitionOf("power_efficiency", false),
        figures,
      );
      expect(power_efficiency).toEqual(joules);
    },
  );

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
    ["hashrate", { hashrate: 1000, high_hashrate: 9000, expected: 1000 }, false],
  ] as const)("lets %s of %o stretch the axis: %s", (key, figures, counts) => {
    const { series: all } = definitionOf(key, false);
    const series = all.find((each) => each.key === key);
    expect(series?.counts?.(reading(figures)) ?? true).toBe(counts);
  });
});

describe("axes", () => {
  function scale(kind: ChartKind, low: number, high: number, steps = 4) {
    return definitionOf(kind, false).axis.scale({ low, high }, steps);
  }

  it.each([
    ["within", 92, 108, { min: 85, max: 115, step: 10 }],
    [
      "not known",
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      { min: 85, max: 115, step: 10 },
    ],
    ["below", 73, 92, { min: 70, max: 95, step: 5 }],
    ["far below", 40, 101, { min: 40, max: 115, step: 15 }],
    ["above", 98, 131, { min: 95, max: 135, step: 10 }],
    ["at zero", 0, 0, { min: 0, max: 5, step: 5 }],
  ])(
    "shows efficiency from 85 to 115 unless data leave it: %s",
    (_, low, high, expected) => {
      expect(scale("efficiency", low, high)).toEqual(expected);
    },
  );

  it.each([
    ["hashrate", 1000, 1001, 200],
    ["voltage", 1150, 1151, 57],
    ["power", 18, 18.1, 0.9],
    ["power_efficiency", 15, 15, 0.75],
    ["temperature", 60, 60, 5],
    ["signed_deviation", 0, 0.1, 5],
  ] as const)("does not blow up the noise of %s", (kind, low, high, least) => {
    const { min, max } = scale(kind, low, high);
    expect(max - min).toBeGreaterThanOrEqual(least);
    expect(max - min).toBeLessThan(2 * least);
    expect(min).toBeLessThanOrEqual(low);
    expect(max).toBeGreaterThanOrEqual(high);
  });

  it.each(["hashrate", "power", "power_efficiency", "temperature", "voltage"] as const)(
    "shows no %s below 0 that cannot be, and little that is not there",
    (kind) => {
      for (const [low, high] of [
        [5, 1000],
        [0, 190],
        [0.5, 3],
        [0, 0.01],
      ] as const) {
        const { min, max } = scale(kind, low, high, 2);
        expect(min).toBeGreaterThanOrEqual(0);
        expect(max).toBeLessThanOrEqual(Math.max(1.6 * high, 10));
      }
    },
  );

  it("shows what is below 0 after all", () => {
    expect(scale("temperature", -10, 20).min).toBeLessThanOrEqual(-10);
  });

  it.each([
    ["°C", 5],
    ["°F", 9],
  ] as const)("is of the same height in %s", (unit, least) => {
    const { axis } = definitionOf("temperature", false, unit);
    const { min, max } = axis.scale({ low: 60, high: 60 }, 4);
    expect(max - min).toBeGreaterThanOrEqual(least);
    expect(max - min).toBeLessThanOrEqual(2 * least);
  });

  it.each([
    [-1, 1],
    [-30, -20],
    [4, 6],
  ])("has zero among the ticks of deviations from %d to %d", (low, high) => {
    const found = scale("signed_deviation", low, high);
    expect(ticksOf(found)).toContain(0);
    expect(found.min).toBeLessThanOrEqual(Math.min(low, -2.5));
    expect(found.max).toBeGreaterThanOrEqual(Math.max(high, 2.5));
  });

  it("has air above and below the data", () => {
    const { min, max } = scale("hashrate", 1000, 1400);
    expect(min).toBeLessThan(1000);
    expect(max).toBeGreaterThan(1400);
  });

  it("begins standard deviation at 0", () => {
    expect(scale("standard_deviation", 30, 55)).toEqual({ min: 0, max: 80, step: 20 });
  });
});
