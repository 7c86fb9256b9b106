// @vitest-environment node

import { describe, expect, it } from "vitest";
import {
  append,
  BOUNDS,
  type Columns,
  emptyColumns,
  firstAt,
  fromSamples,
  isStopped,
  prepend,
  pushGap,
  pushRow,
  trim,
} from "../../src/data/columns";
import { FIGURES } from "../../src/data/protocol";
import { sample, sampleColumns, steady } from "./samples";

function seconds(columns: Columns): number[] {
  return columns.time.map((time) => time / 1000);
}

function lengths(columns: Columns): Set<number> {
  return new Set(Object.values(columns).map((column) => column.length));
}

describe("emptyColumns", () => {
  it("has a column for every figure and no row", () => {
    expect(Object.keys(emptyColumns()).sort()).toEqual(
      [...FIGURES, ...BOUNDS, "time", "period", "online", "mining"].sort(),
    );
    expect(lengths(emptyColumns())).toEqual(new Set([0]));
  });
});

describe("fromSamples", () => {
  it("makes milliseconds of seconds and NaN of null", () => {
    const columns = fromSamples(
      sampleColumns([sample(10, { hashrate: 1000, mining: null }), sample(15)]),
    );
    expect(columns.time).toEqual([10_000, 15_000]);
    expect(columns.hashrate).toEqual([1000, Number.NaN]);
    expect(columns.power).toEqual([Number.NaN, Number.NaN]);
    expect(columns.online).toEqual([true, true]);
    expect(columns.mining).toEqual([null, true]);
  });

  it("makes a gap a row", () => {
    const columns = fromSamples(sampleColumns([...steady(0, 4), ...steady(100, 2)]));
    expect(seconds(columns)).toEqual([0, 5, 10, 15, 20, 100, 105]);
    expect(columns.online).toEqual([true, true, true, true, false, true, true]);
    expect(columns.hashrate[4]).toBeNaN();
    expect(columns.mining[4]).toBeNull();
    expect(lengths(columns)).toEqual(new Set([7]));
  });

  it.each([
    ["steady", [0, 5, 10, 15, 20]],
    ["with gaps", [0, 5, 10, 60, 65, 120]],
    ["at another pace after a gap", [0, 5, 10, 70, 130, 190, 250]],
    ["with a clock that was set back", [0, 5, 10, 7, 12, 17]],
    ["with a clock that was set back before all", [20, 25, 30, 0, 5]],
    ["with a sample that came again", [0, 5, 5, 10, 90]],
  ])("makes of samples what appending them makes: %s", (_, times) => {
    const samples = times.map((time, index) =>
      sample(time, {
        hashrate: index,
        online: index !== 2,
        mining: index === 1 ? null : true,
      }),
    );
    const appended = emptyColumns();
    for (const each of samples) {
      append(appended, each);
    }
    expect(fromSamples(sampleColumns(samples))).toEqual(appended);
  });
});

describe("append", () => {
  it("adds a row to the same arrays and says that the others stayed", () => {
    const columns = fromSamples(sampleColumns(steady(0, 3)));
    const { time, hashrate } = columns;
    expect(append(columns, sample(15, { hashrate: 7 }))).toBe(true);
    expect(columns.time).toBe(time);
    expect(columns.hashrate).toBe(hashrate);
    expect(hashrate.at(-1)).toBe(7);
    expect(lengths(columns)).toEqual(new Set([4]));
  });

  it.each([
    ["as usual", [0, 5, 10, 15], []],
    ["up to three times the usual", [0, 5, 10, 25], []],
    ["longer", [0, 5, 10, 25.1], [15]],
    ["once too soon", [0, 5, 10, 11, 20], []],
    ["slower by doubling, as a slow miner is asked", [0, 5, 10, 20, 40, 80, 140], []],
    ["longer again soon after", [0, 5, 10, 60, 65, 120], [15, 70]],
    ["at another pace after a gap", [0, 5, 10, 70, 130, 190, 250], [15, 75]],
    ["with nothing to compare with", [0, 500], []],
  ])("finds gaps between samples that come %s", (_, times, gaps) => {
    const columns = emptyColumns();
    for (const time of times) {
      append(columns, sample(time));
    }
    const offline = seconds(columns).filter((_time, row) => !columns.online[row]);
    expect(offline).toEqual(gaps);
  });

  it("adds no gap after an offline sample, which is one", () => {
    const columns = fromSamples(sampleColumns(steady(0, 3)));
    append(columns, sample(40, { online: false, mining: null }));
    append(columns, sample(900));
    expect(seconds(columns)).toEqual([0, 5, 10, 15, 40, 900]);
    expect(columns.online).toEqual([true, true, true, false, false, true]);
  });

  it.each([
    ["the same sample again", 10, [0, 5, 10]],
    ["a clock that was set back", 6, [0, 5, 6]],
    ["a clock set back before all", -60, [-60]],
  ])("replaces what is not earlier: %s", (_, time, times) => {
    const columns = fromSamples(sampleColumns(steady(0, 3)));
    expect(append(columns, sample(time, { hashrate: 7 }))).toBe(false);
    expect(seconds(columns)).toEqual(times);
    expect(columns.hashrate.at(-1)).toBe(7);
    expect(lengths(columns)).toEqual(new Set([times.length]));
  });
});

describe("trim", () => {
  it.each([
    ["nothing", 0, [0, 5, 10, 15]],
    ["what is before a sample", 5_000, [5, 10, 15]],
    ["what is before a time between samples", 5_001, [10, 15]],
    ["all", 99_000, []],
  ])("drops %s", (_, before, times) => {
    const columns = fromSamples(sampleColumns(steady(0, 4)));
    const { time } = columns;
    trim(columns, before);
    expect(columns.time).toBe(time);
    expect(seconds(columns)).toEqual(times);
    expect(lengths(columns)).toEqual(new Set([times.length]));
  });
});

describe("prepend", () => {
  it("puts only what is earlier before the first row, in place", () => {
    const columns = fromSamples(sampleColumns(steady(100, 3)));
    const { time } = columns;
    prepend(
      columns,
      fromSamples(sampleColumns(steady(40, 3, 30, () => ({ hashrate: 5 })))),
    );
    expect(columns.time).toBe(time);
    expect(seconds(columns)).toEqual([40, 70, 100, 105, 110]);
    expect(columns.hashrate).toEqual([5, 5, 1000, 1001, 1002]);
    expect(lengths(columns)).toEqual(new Set([5]));
  });

  it("fills empty columns", () => {
    const columns = emptyColumns();
    prepend(columns, fromSamples(sampleColumns(steady(0, 2))));
    expect(seconds(columns)).toEqual([0, 5]);
  });
});

describe("firstAt", () => {
  it.each([
    [-1, 0],
    [0, 0],
    [1, 1],
    [5_000, 1],
    [14_999, 3],
    [15_000, 3],
    [15_001, 4],
  ])("finds the first row at or after %d", (time, row) => {
    expect(firstAt(fromSamples(sampleColumns(steady(0, 4))), time)).toBe(row);
  });

  it("finds the end of no rows", () => {
    expect(firstAt(emptyColumns(), 0)).toBe(0);
  });
});

describe("pushRow and pushGap", () => {
  it("leave what is not named unknown", () => {
    const columns = emptyColumns();
    pushRow(columns, { time: 1, online: true, mining: false, figures: { power: 15 } });
    pushGap(columns, 2);
    expect(columns.power).toEqual([15, Number.NaN]);
    expect(columns.hashrate).toEqual([Number.NaN, Number.NaN]);
    expect(columns.online).toEqual([true, false]);
    expect(columns.mining).toEqual([false, null]);
  });
});

describe("isStopped", () => {
  const STOPPED = { mining: false, hashrate: 0 };

  it.each([
    ["that is paused, or stopped by a fault", STOPPED, true],
    ["that fails", { ...STOPPED, efficiency: 0 }, false],
    ["whose chip hangs", { mining: false, efficiency: 98 }, false],
    ["that hashes, of which little is known", { mining: true }, false],
    ["of which nothing is known", { mining: null }, false],
    ["that is offline", { ...STOPPED, online: false }, false],
  ])("tells of a miner %s", (_, values, expected) => {
    const columns = fromSamples(sampleColumns([sample(0, values)]));
    expect(isStopped(columns, 0)).toBe(expected);
  });

  it("tells of no row beyond the ends", () => {
    expect(isStopped(emptyColumns(), -1)).toBe(false);
    expect(isStopped(emptyColumns(), 0)).toBe(false);
  });
});
