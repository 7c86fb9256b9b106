/** Tests of value axes. */

import { describe, expect, it } from "vitest";
import {
  decimalsOf,
  scaleOver,
  stepsOf,
  ticksOf,
  tightest,
  widen,
} from "../../src/chart/scale";
import { random } from "../data/random";

describe("scaleOver", () => {
  it.each([
    ["whole numbers", 992, 1114, 4, { min: 950, max: 1150, step: 50 }],
    ["from zero", 0, 57, 4, { min: 0, max: 80, step: 20 }],
    ["small numbers", 6.01, 6.29, 4, { min: 6, max: 6.4, step: 0.1 }],
    ["quarters", 0.1, 0.9, 4, { min: 0, max: 1, step: 0.25 }],
    ["what fits in the middle", 16.52, 18.9, 4, { min: 16, max: 20, step: 1 }],
    ["what is near zero", 0.2, 2.4, 4, { min: 0, max: 4, step: 1 }],
    ["below zero", -12, 7, 4, { min: -20, max: 20, step: 10 }],
    ["both ends on ticks", 100, 500, 4, { min: 100, max: 500, step: 100 }],
    ["one value", 1150, 1150, 4, { min: 1000, max: 1400, step: 100 }],
  ])("takes round steps over %s", (_, low, high, steps, scale) => {
    expect(scaleOver({ low, high }, steps)).toEqual(scale);
  });

  it("has an axis from 0 when there is nothing to show", () => {
    const extent = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
    expect(scaleOver(extent, 3)).toEqual({ min: 0, max: 3, step: 1 });
  });

  it("holds any extent in as many steps as wanted, and not in much more room", () => {
    const chance = random(7);
    for (let count = 0; count < 2000; count++) {
      const low = (chance() - 0.4) * 10 ** Math.floor(chance() * 9 - 3);
      const high = low + chance() * 10 ** Math.floor(chance() * 9 - 3);
      const steps = 2 + Math.floor(chance() * 4);
      const scale = scaleOver({ low, high }, steps);
      const dust = 1e-8 * scale.step;
      expect(scale.min).toBeLessThanOrEqual(low + dust);
      expect(scale.max).toBeGreaterThanOrEqual(high - dust);
      expect(stepsOf(scale)).toBe(steps);
      expect(scale.step * steps).toBeLessThanOrEqual((high - low) * 5.1);
    }
  });
});

describe("tightest", () => {
  it.each([
    ["one step less", -2, 183, 4, { min: -50, max: 200, step: 50 }],
    ["as many steps where that is no worse", 0, 80, 4, { min: 0, max: 80, step: 20 }],
    ["two steps at least", 0, 1, 2, { min: 0, max: 1, step: 0.5 }],
  ])("takes %s", (_, low, high, steps, scale) => {
    expect(tightest({ low, high }, steps)).toEqual(scale);
  });
});

describe("ticks", () => {
  it("are free of the dust of binary fractions", () => {
    const scale = { min: 0.7, max: 1.1, step: 0.1 };
    expect(ticksOf(scale)).toEqual([0.7, 0.8, 0.9, 1, 1.1]);
  });

  it.each([
    [50, 0],
    [2.5, 1],
    [0.25, 2],
    [0.0000005, 7],
  ])("%d apart are told apart by %d decimals", (step, decimals) => {
    expect(decimalsOf({ min: 0, max: 4 * step, step })).toBe(decimals);
  });
});

describe("widen", () => {
  it.each([
    ["around the middle", { low: 60, high: 61 }, 4, { low: 58.5, high: 62.5 }],
    ["not below the floor", { low: 1, high: 2 }, 6, { low: 0, high: 6 }],
    ["nothing that is wide enough", { low: 1, high: 9 }, 6, { low: 1, high: 9 }],
    [
      "not away from what is below the floor",
      { low: -1, high: 0 },
      4,
      { low: -1, high: 3 },
    ],
  ])("widens %s", (_, extent, least, wide) => {
    expect(widen(extent, least, 0)).toEqual(wide);
  });
});
