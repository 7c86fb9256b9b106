/** Tests of what is known of a miner at one moment. */

import { describe, expect, it } from "vitest";
import { between, readingOf } from "../../src/chart/reading";
import { columnsOf, countingChance, NOON, STEP } from "./fixtures";

describe("readingOf", () => {
  const columns = columnsOf([
    { hashrate: 1000, efficiency: 99, power: 17, mining: true },
    { hashrate: 1000, efficiency: 99, power: 17, mining: null },
    { hashrate: 0, power: 3, mining: false },
    { hashrate: 1000, efficiency: 99, power: 17, online: false },
    { hashrate: 0, efficiency: 0, power: 3, mining: false },
  ]);

  it.each([
    ["that hashes", 0, [1000, 99, 17]],
    ["of which that is not known", 1, [1000, 99, 17]],
    ["that is stopped", 2, [Number.NaN, Number.NaN, 3]],
    ["that is offline", 3, [Number.NaN, Number.NaN, Number.NaN]],
    ["that fails", 4, [0, 0, 3]],
  ])("reads a miner %s", (_, row, expected) => {
    const read = readingOf(columns, row);
    expect([read("hashrate"), read("efficiency"), read("power")]).toEqual(expected);
  });
});

describe("what is beside figures", () => {
  const chance = countingChance(1);
  const columns = columnsOf([{ expected: 1000 }, { expected: 1000, online: false }]);
  columns.period[0] = 4 * STEP;

  it("is when and over how long it is the mean, and how far chance moves it", () => {
    const read = readingOf(columns, 0, chance);
    expect([read("time"), read("period")]).toEqual([NOON, 4 * STEP]);
    expect(read("chance_of_one")).toBeCloseTo(Math.sqrt(4.294967296 / 1000));
    expect(read("chance")).toBeCloseTo(read("chance_of_one") / 2);
    expect(readingOf(columns, 0)("chance")).toBeNaN();
    expect(readingOf(columns, 1, chance)("chance")).toBeNaN();
  });

  it("lies between two moments as everything does", () => {
    const half = between(readingOf(columns, 0), readingOf(columns, 1), 0.5);
    expect([half("time"), half("period")]).toEqual([NOON + STEP / 2, 2 * STEP]);
    expect(half("expected")).toBeNaN();
  });
});
