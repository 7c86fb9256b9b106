// @vitest-environment node

import { describe, expect, it } from "vitest";
import {
  append,
  type Columns,
  emptyColumns,
  fromSamples,
} from "../../src/data/columns";
import type { Sample } from "../../src/data/protocol";
import { bucketWidth, thin } from "../../src/data/thin";
import { random } from "./random";
import { sample, sampleColumns, steady } from "./samples";

function columnsOf(samples: Sample[]): Columns {
  return fromSamples(sampleColumns(samples));
}

/** A miner's hour as it may be: noisy, offline at times, paused at times. */
function restless(seed: number, count: number): Sample[] {
  const next = random(seed);
  const samples: Sample[] = [];
  let time = 1_700_000_000;
  let online = true;
  let mining = true;
  for (let index = 0; index < count; index++) {
    time += next() < 0.01 ? 60 : 5;
    online = next() < 0.02 ? !online : online;
    mining = next() < 0.01 ? !mining : mining;
    const hashrate = online && next() > 0.01 ? 1000 + 200 * next() : null;
    samples.push(sample(time, { online, mining: online ? mining : null, hashrate }));
  }
  return samples;
}

const HOUR = 3_600_000;

describe("thin", () => {
  it("keeps every row while there is room", () => {
    const columns = columnsOf(steady(0, 60));
    const span = { start: 0, end: 300_000 };
    expect(thin(columns, "hashrate", span, 100)).toEqual([...Array(60).keys()]);
  });

  it("keeps the smallest and the greatest of each bucket, in order", () => {
    const values = [5, 9, 1, 4, 4, 2, 8, 3];
    const columns = columnsOf(
      steady(0, 8, 5, (index) => ({ hashrate: values[index] ?? null })),
    );
    expect(thin(columns, "hashrate", { start: 0, end: 40_000 }, 2)).toEqual([
      1, 2, 5, 6, 7,
    ]);
  });

  it("is about the figure asked for", () => {
    const columns = columnsOf(
      steady(0, 8, 5, (index) => ({ hashrate: 1, power: index === 3 ? 20 : 15 })),
    );
    const span = { start: 0, end: 40_000 };
    expect(thin(columns, "power", span, 1)).toContain(3);
    expect(thin(columns, "hashrate", span, 1)).not.toContain(3);
  });

  it("keeps both sides of where a miner is stopped, and none of where it fails", () => {
    const fails = { mining: false, efficiency: 0 };
    const states = [{}, fails, fails, fails, { mining: false }, { mining: false }];
    const columns = columnsOf(
      steady(0, 9, 5, (index) => ({ hashrate: 1, ...states[index] })),
    );
    expect(thin(columns, "hashrate", { start: 0, end: 45_000 }, 1)).toEqual([
      0, 3, 4, 5, 6, 8,
    ]);
  });

  it("keeps both sides of where a miner goes, comes back or is stopped", () => {
    const offline = { online: false, mining: null, hashrate: null };
    const states = [{}, {}, offline, offline, offline, {}, { mining: false }, {}, {}];
    const columns = columnsOf(
      steady(0, 9, 5, (index) => ({ hashrate: 1, ...states[index] })),
    );
    expect(thin(columns, "hashrate", { start: 0, end: 45_000 }, 1)).toEqual([
      0, 1, 2, 4, 5, 6, 7, 8,
    ]);
  });

  it("keeps both sides of a time without samples", () => {
    const columns = columnsOf([
      ...steady(0, 10, 5, () => ({ hashrate: 1 })),
      ...steady(200, 10, 5, () => ({ hashrate: 1 })),
    ]);
    const rows = thin(columns, "hashrate", { start: 0, end: 300_000 }, 1);
    expect(rows).toEqual([0, 9, 10, 11, 20]);
    expect(columns.online[10]).toBe(false);
  });

  it("keeps both sides of where the figure is unknown", () => {
    const columns = columnsOf(
      steady(0, 9, 5, (index) => ({ hashrate: index > 3 && index < 7 ? null : 1 })),
    );
    expect(thin(columns, "hashrate", { start: 0, end: 45_000 }, 1)).toEqual([
      0, 3, 4, 6, 7, 8,
    ]);
  });

  it("keeps the ends of buckets in which the figure is unknown, for other figures", () => {
    const columns = columnsOf(steady(0, 8, 5, () => ({ hashrate: null, power: 15 })));
    expect(thin(columns, "hashrate", { start: 0, end: 40_000 }, 2)).toEqual([
      0, 3, 4, 7,
    ]);
  });

  it("takes one row before the span and none after it", () => {
    const columns = columnsOf(steady(0, 100));
    const rows = thin(columns, "hashrate", { start: 102_000, end: 120_000 }, 18);
    expect(rows).toEqual([20, 21, 22, 23, 24]);
  });

  it("chooses from the whole of a bucket that the span begins in", () => {
    const columns = columnsOf(steady(0, 100, 5, (index) => ({ hashrate: -index })));
    const rows = [100_000, 115_000].map((start) =>
      thin(columns, "hashrate", { start, end: start + 100_000 }, 5).slice(0, 3),
    );
    expect(rows).toEqual([
      [19, 20, 23],
      [19, 20, 23],
    ]);
  });

  it.each([
    ["no rows", []],
    ["no rows within", steady(10_000, 3)],
  ])("returns nothing for %s", (_, samples) => {
    const columns = columnsOf(samples);
    expect(thin(columns, "hashrate", { start: 0, end: 60_000 }, 10)).toEqual([]);
  });

  it("draws no more than two rows a bucket of steady samples", () => {
    const columns = columnsOf(steady(0, 720, 5, (index) => ({ hashrate: index % 7 })));
    const rows = thin(columns, "hashrate", { start: 0, end: HOUR }, 100);
    expect(rows.length).toBeLessThanOrEqual(201);
    expect(rows.length).toBeGreaterThan(150);
  });

  it.each([1, 2, 3, 4, 5])("keeps extremes, edges and the last row (%i)", (seed) => {
    const columns = columnsOf(restless(seed, 720));
    const last = columns.time.length - 1;
    const end = columns.time[last] ?? 0;
    const span = { start: end - HOUR, end };
    const rows = thin(columns, "hashrate", span, 60);
    const within = columns.hashrate.filter(
      (value, row) => !Number.isNaN(value) && (columns.time[row] ?? 0) >= span.start,
    );
    const drawn = rows.map((row) => columns.hashrate[row] ?? Number.NaN);
    expect(drawn).toContain(Math.max(...within));
    expect(drawn).toContain(Math.min(...within));
    expect(rows.at(-1)).toBe(last);
    expect(rows).toEqual([...new Set(rows)].sort((left, right) => left - right));
    for (let row = (rows[0] ?? 0) + 2; row <= last; row++) {
      if (columns.online[row] !== columns.online[row - 1]) {
        expect(rows).toContain(row);
        expect(rows).toContain(row - 1);
      }
    }
  });

  it.each([1, 2, 3])(
    "chooses the same in full buckets as time goes on (%i)",
    (seed) => {
      const columns = emptyColumns();
      const buckets = 60;
      let before: number[] = [];
      let width = 0;
      let end = 0;
      for (const each of restless(seed, 1500)) {
        append(columns, each);
        const oldEnd = end;
        end = each.time * 1000;
        const span = { start: end - HOUR, end };
        width = bucketWidth(span, buckets);
        const rows = thin(columns, "hashrate", span, buckets);
        const from = Math.ceil(span.start / width) * width;
        const to = Math.floor(oldEnd / width) * width;
        const full = (row: number): boolean =>
          (columns.time[row] ?? 0) >= from && (columns.time[row] ?? 0) < to;
        expect(rows.filter(full)).toEqual(before.filter(full));
        before = rows;
      }
    },
  );
});

describe("bucketWidth", () => {
  it.each([
    ["a second at least", 75_000, 400, 1_000],
    ["whole seconds", HOUR, 400, 9_000],
    ["more rather than less", HOUR, 170, 22_000],
    ["without room", HOUR, 0, HOUR],
  ])("is %s", (_, length, buckets, width) => {
    expect(bucketWidth({ start: 0, end: length }, buckets)).toBe(width);
  });
});
