/** Tests of the points that are drawn. */

import { describe, expect, it } from "vitest";
import { definitionOf } from "../../src/chart/definitions";
import { isKnown, Plot, type PointValue } from "../../src/chart/plot";
import type { ChartKind } from "../../src/config";
import type { Sample } from "../../src/data/protocol";
import { columnsOf, countingChance, NOON, restless, STEP } from "./fixtures";

function plotOf(kind: ChartKind, samples: Partial<Sample>[]): Plot {
  const columns = columnsOf(samples);
  const plot = new Plot(definitionOf(kind, false));
  for (let row = 0; row < columns.time.length; row++) {
    plot.append(columns, row);
  }
  return plot;
}

function valuesOf(plot: Plot, index: number): PointValue[] {
  return (plot.data[index] ?? []).map(([, value]) => value);
}

const temperatures = (...values: (number | null)[]) =>
  values.map((temperature) => ({ temperature }));

describe("append", () => {
  it("has a point a sample, and the same times in all series", () => {
    const plot = plotOf("temperature", [
      { temperature: 60, vr_temperature: 50 },
      { temperature: 61, vr_temperature: 51 },
    ]);
    const [, vr, second, asic] = plot.data;
    expect(asic).toEqual([
      [NOON, 60],
      [NOON + STEP, 61],
    ]);
    expect(vr).toEqual([
      [NOON, 50],
      [NOON + STEP, 51],
    ]);
    expect(second?.map(([, value]) => value)).toEqual([null, null]);
    expect(plot.lastTime).toBe(NOON + STEP);
  });

  it("draws an offline miner neither as a line nor as zero", () => {
    const plot = plotOf("power", [
      { power: 17, hashrate: 1000 },
      { power: 17, hashrate: 1000 },
      { power: 0, hashrate: 0, online: false },
      { power: 18, hashrate: 1000 },
    ]);
    expect(valuesOf(plot, 1)).toEqual([17, 17, null, 18]);
    expect(plot.extent).toEqual({ low: 17, high: 18 });
  });

  it("has the axis show all but what cannot be right", () => {
    const plot = plotOf("hashrate", [
      { hashrate: 1000, expected: 1000 },
      { hashrate: 500_000, expected: 1000 },
      { hashrate: 3000, expected: 1000 },
    ]);
    expect(plot.extent).toEqual({ low: 1000, high: 3000 });
    expect(plot.beyond).toEqual([1]);
  });

  it("draws a lone sample as a dot: twice", () => {
    const plot = plotOf("temperature", temperatures(null, 60, null, 61, 62));
    expect(valuesOf(plot, 3)).toEqual([null, 60, 60, null, 61, 62]);
    expect(plot.lone).toEqual([1]);
    expect(plot.endsAlone).toBe(false);
    expect(plotOf("temperature", temperatures(60, null, 61)).endsAlone).toBe(true);
    expect(plot.data[3]?.map(([time]) => time - NOON)).toEqual(
      [0, 1, 1, 2, 3, 4].map((step) => step * STEP),
    );
  });

  it("has areas meet the line where the deviation crosses zero", () => {
    const plot = plotOf("signed_deviation", [
      { hashrate: 1030, expected: 1000 },
      { hashrate: 980, expected: 1000 },
      { hashrate: 990, expected: 1000 },
    ]);
    const meeting = NOON + 0.6 * STEP;
    const [, above, below, line] = plot.data.map((points) => points[1]);
    expect([above, below, line]).toEqual([
      [meeting, [0, 0]],
      [meeting, [0, 0]],
      [meeting, 0],
    ]);
    expect(valuesOf(plot, 3)).toEqual([3, 0, -2, -1]);
  });

  it("has no crossing where one of both was not known", () => {
    const plot = plotOf("signed_deviation", [
      { hashrate: 1020, expected: 1000 },
      { hashrate: 1030, expected: 1000 },
      { hashrate: 900, expected: null },
      { hashrate: 980, expected: 1000 },
    ]);
    expect(valuesOf(plot, 3)).toEqual([2, 3, null, -2]);
    expect(valuesOf(plot, 1)).toEqual([
      [0, 2],
      [0, 3],
      [null, null],
      [0, 0],
    ]);
  });

  it("has what chance allows on the axis, too", () => {
    const chance = countingChance(1000, NOON + STEP);
    const columns = columnsOf([
      { hashrate: 1000, expected: 1000 },
      { hashrate: 1000, expected: 1000 },
    ]);
    const plot = new Plot(definitionOf("signed_deviation", false), chance);
    plot.append(columns, 0);
    plot.append(columns, 1);
    const [before, after] = valuesOf(plot, 0) as [unknown, [number, number]];
    expect(before).toEqual([null, null]);
    expect(after[1]).toBeCloseTo(100 * 1.96 * Math.sqrt(4.294967296 / 1000), 6);
    expect(plot.extent).toEqual({ low: after[0], high: after[1] });
  });

  it("leaves readings that cannot be out of the axis, not out of the chart", () => {
    const plot = plotOf("hashrate", [
      { hashrate: 1000, expected: 1000 },
      { hashrate: 100_000, expected: 1000 },
      { hashrate: 990, expected: 1000 },
    ]);
    expect(valuesOf(plot, 1)).toEqual([1000, 100_000, 990]);
    expect(plot.extent).toEqual({ low: 990, high: 1000 });
  });
});

describe("hasPoints", () => {
  it("tells which series have anything to show", () => {
    const plot = plotOf("temperature", temperatures(null, 60));
    expect([0, 1, 2, 3].map((index) => plot.hasPoints(index))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("breaks", () => {
  it.each([
    ["is the first of a line", [60], true],
    ["is the second", [60, 61], true],
    ["goes on with it", [60, 61, 62], false],
    ["is the first after a gap", [60, 61, null, 62], true],
    ["is the second after it", [60, 61, null, 62, 63], true],
    ["goes on after a gap", [60, 61, null, 62, 63, 64], false],
    ["ends a line", [60, 61, null], true],
    ["ends a dot", [60, null], true],
    ["goes on with a gap", [60, 61, null, null], false],
    ["goes on with a gap after a dot", [60, null, null], false],
    ["has nothing to show yet", [null, null], false],
  ])("is asked for where the last sample %s", (_, values, breaks) => {
    expect(plotOf("temperature", temperatures(...values)).breaks).toBe(breaks);
  });

  it("is asked for by a sample after the first across the expected hashrate", () => {
    const expected = 1000;
    const samples = [1100, 900, 900].map((hashrate) => ({ hashrate, expected }));
    expect(plotOf("signed_deviation", samples.slice(0, 2)).breaks).toBe(true);
    expect(plotOf("signed_deviation", samples).breaks).toBe(false);
  });

  it("sees what happens to any of the series", () => {
    const samples = restless(4);
    samples[3] = { ...samples[3], standard_deviation_300: null };
    expect(plotOf("standard_deviation", samples).breaks).toBe(true);
  });
});

describe("isKnown", () => {
  it.each([
    [0, true],
    [null, false],
    [[1, 2], true],
    [[null, null], false],
  ] as [PointValue, boolean][])("of %o is %s", (value, known) => {
    expect(isKnown(value)).toBe(known);
  });
});
