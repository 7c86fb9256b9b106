// @vitest-environment node

import { describe, expect, it } from "vitest";
import {
  type Columns,
  emptyColumns,
  pushGap,
  pushRow,
  trim,
} from "../../src/data/columns";
import { Means, meansOf, widthOf } from "../../src/data/means";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Return rows so far apart (ms), with these hashrates; null is a gap. */
function rows(values: (number | null)[], step: number, period = 0): Columns {
  const columns = emptyColumns();
  values.forEach((hashrate, index) => {
    const time = index * step + period / 2;
    if (hashrate === null) {
      pushGap(columns, time);
    } else {
      const figures = { hashrate, expected: 1000, efficiency: hashrate / 10 };
      pushRow(columns, { time, online: true, mining: true, figures, period });
    }
  });
  return columns;
}

const many = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index);

describe("widthOf", () => {
  it.each([
    ["samples of five minutes", 0, 5 * MINUTE, 0],
    ["samples of a quarter of an hour", 0, 15 * MINUTE, 30_000],
    ["samples of an hour", 0, HOUR, 30_000],
    ["states of three hours", 30_000, 3 * HOUR, 60_000],
    ["states of six hours", 30_000, 6 * HOUR, 150_000],
    ["means of a day", 300_000, 24 * HOUR, 600_000],
    ["means of a week", HOUR, 7 * 24 * HOUR, HOUR],
    ["means of a month", HOUR, 30 * 24 * HOUR, 5 * HOUR],
  ])("makes about 150 points of %s", (_, period, length, width) => {
    const columns = rows([1, 2], MINUTE, period);
    const span = { start: -1, end: (columns.time[0] as number) + length };
    expect(widthOf(columns, 0, span)).toBe(width);
  });

  it("is that of nothing at all where nothing is", () => {
    expect(widthOf(emptyColumns(), 0, { start: 0, end: HOUR })).toBe(30_000);
  });
});

describe("means", () => {
  const take = (columns: Columns, width: number, isOver = true): Columns => {
    const means = new Means("hashrate", width);
    means.take(columns, 0, columns.time.length, isOver);
    return means.columns;
  };

  it("are of all figures, in the middle of what they are made of", () => {
    const found = take(rows(many(12), 5000), 30_000);
    expect(found.time).toEqual([12_500, 42_500]);
    expect(found.hashrate).toEqual([2.5, 8.5]);
    expect(found.efficiency[1]).toBeCloseTo(0.85);
    expect(found.period).toEqual([30_000, 30_000]);
    expect(found.power).toEqual([Number.NaN, Number.NaN]);
  });

  it("have no least and greatest of single samples, which are no written means", () => {
    const found = take(rows(many(24), 5000), 60_000);
    expect([found.low_hashrate[0], found.high_hashrate[0]]).not.toEqual(
      expect.arrayContaining([expect.closeTo(0)]),
    );
    expect(Number.isFinite(found.low_hashrate[0])).toBe(false);
  });

  it("have the least and the greatest of written means", () => {
    const found = take(rows([10, 12, 8, 30], 30_000, 30_000), 60_000);
    expect([found.hashrate[0], found.low_hashrate[0], found.high_hashrate[0]]).toEqual([
      11, 10, 12,
    ]);
    expect([found.low_hashrate[1], found.high_hashrate[1]]).toEqual([8, 30]);
  });

  it("have the bounds that statistics name", () => {
    const columns = rows([10, 12], 300_000, 300_000);
    columns.low_hashrate[0] = 5;
    columns.high_hashrate[1] = 20;
    const found = take(columns, 600_000);
    expect([found.low_hashrate[0], found.high_hashrate[0]]).toEqual([5, 20]);
  });

  it("weigh what is longer more", () => {
    const columns = rows([10, 40], 30_000, 60_000);
    columns.period[1] = 30_000;
    expect(take(columns, 300_000).hashrate).toEqual([20]);
  });

  it("are all samples where no time is to be spent on", () => {
    const found = take(rows(many(4), 5000), 0);
    expect(found.time).toEqual([0, 5000, 10_000, 15_000]);
    expect(found.period).toEqual([0, 0, 0, 0]);
  });

  it("end where the miner goes, comes back, or a figure is unknown", () => {
    const columns = rows([1, 2, null, null, 5, Number.NaN, 7], 5000);
    const found = take(columns, 60_000);
    expect(found.hashrate).toEqual([1.5, Number.NaN, 5, Number.NaN, 7]);
    expect(found.online).toEqual([true, false, true, true, true]);
  });

  it("end where it is stopped", () => {
    const columns = rows([1, 2, 3], 5000);
    columns.mining[1] = false;
    columns.efficiency[1] = Number.NaN;
    expect(take(columns, 60_000).hashrate).toEqual([1, 2, 3]);
  });

  it("that may go on are not there yet", () => {
    const columns = rows(many(8), 5000);
    const means = new Means("hashrate", 30_000);
    expect(means.take(columns, 0, 8, false)).toBe(0);
    expect(means.columns.time).toEqual([12_500]);
    const more = rows(many(13), 5000);
    expect(means.take(more, 0, 13, false)).toBe(1);
    expect(means.columns.hashrate).toEqual([2.5, 8.5]);
    expect(means.take(more, 0, 13, false)).toBe(2);
  });

  it("show at once that the miner has gone", () => {
    const found = take(rows([1, 2, null], 5000), 30_000, false);
    expect(found.online).toEqual([true, false]);
  });

  it("go on in columns that were trimmed, not in others", () => {
    const columns = rows(many(20), 5000);
    const means = new Means("hashrate", 30_000);
    expect(means.goesOnIn(columns)).toBe(true);
    means.take(columns, 0, 14, false);
    trim(columns, 20_000);
    expect(means.goesOnIn(columns)).toBe(true);
    means.take(columns, 0, columns.time.length, false);
    expect(means.columns.hashrate).toEqual([2.5, 8.5, 14.5]);
    trim(columns, 95_000);
    expect(means.goesOnIn(columns)).toBe(false);
  });
});

describe("meansOf", () => {
  it("begins before the span, for lines to enter from the left", () => {
    const columns = rows(many(720), 5000);
    const span = { start: 15 * MINUTE, end: HOUR };
    const { columns: found, width } = meansOf(columns, "hashrate", span, false);
    expect(width).toBe(30_000);
    expect(found.time[0]).toBe(15 * MINUTE - 30_000 + 12_500);
    expect(found.hashrate.at(-1)).toBe(716.5);
  });

  it("begins one sample before a short span", () => {
    const span = { start: MINUTE, end: 3 * MINUTE };
    const { columns: found } = meansOf(rows(many(720), 5000), "hashrate", span, true);
    expect([found.time[0], found.time.at(-1)]).toEqual([55_000, 180_000]);
  });

  it("is the same wherever the span begins within a stretch", () => {
    const columns = rows(many(720), 5000);
    const of = (start: number) =>
      meansOf(columns, "hashrate", { start, end: start + 40 * MINUTE }, false).columns
        .hashrate;
    expect(of(10 * MINUTE).slice(3, 60)).toEqual(of(10 * MINUTE + 20_000).slice(3, 60));
  });
});
