// @vitest-environment node

import { describe, expect, it } from "vitest";
import { findSilences, stepOf } from "../../src/data/pace";

/** Times (ms) that are so many seconds apart. */
function every(seconds: number, count: number, from = 0): number[] {
  return Array.from({ length: count }, (_, index) => (from + index * seconds) * 1000);
}

describe("stepOf", () => {
  it.each([
    [1, 5],
    [61, 60],
    [900, 300],
  ])("is what users can choose that is closest to %d s", (seconds, step) => {
    expect(stepOf(every(seconds, 9))).toBe(step * 1000);
  });

  it("is the usual one where too little was written", () => {
    expect(stepOf(every(60, 8))).toBe(30_000);
  });

  it("heeds no single time that is longer or shorter", () => {
    expect(stepOf([...every(10, 9), ...every(10, 9, 500)])).toBe(10_000);
  });
});

describe("findSilences", () => {
  it("finds what is long, from when a write was due up to the next one", () => {
    const times = [...every(30, 11), ...every(30, 11, 600)];
    expect(findSilences(times, 900_000)).toEqual([{ start: 330_000, end: 600_000 }]);
    expect(findSilences(times.toReversed(), 1_100_000)).toEqual([
      { start: 330_000, end: 600_000 },
      { start: 930_000, end: 1_100_000 },
    ]);
  });

  it("goes by what is usual, several entities at a time counted as one", () => {
    const times = every(300, 12).flatMap((time) => [time, time + 10]);
    expect(findSilences(times.toSpliced(8, 2), 3_300_000)).toEqual([]);
  });

  it("has none before anything was written", () => {
    expect(findSilences([], 1_000_000)).toEqual([]);
  });
});
