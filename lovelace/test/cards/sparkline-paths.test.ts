import { describe, expect, it } from "vitest";
import {
  HEIGHT,
  heightOf,
  sparklinePath,
  WIDTH,
} from "../../src/cards/sparkline-paths";
import { emptyColumns, fromSamples } from "../../src/data/columns";
import type { Sample } from "../../src/data/protocol";
import { sample, sampleColumns, steady } from "../data/samples";

// Two seconds a bucket.
const SPAN = { start: 1_000_000, end: 1_060_000 };

/** Return the heights of a line by its parts. */
function heights(samples: Sample[]): number[][] {
  return sparklinePath(fromSamples(sampleColumns(samples)), SPAN)
    .split("M")
    .slice(1)
    .map((part) =>
      part
        .replace("h.01", "")
        .split("L")
        .map((point) => Number(point.split(",")[1])),
    );
}

describe("heightOf", () => {
  it("is the same scale for all, and nothing leaves it", () => {
    expect(heightOf(80)).toBe(HEIGHT - 2);
    expect(heightOf(110)).toBe(2);
    expect(heightOf(20)).toBe(heightOf(80));
    expect(heightOf(300)).toBe(heightOf(110));
  });
});

describe("sparklinePath", () => {
  it("goes through the means of each stretch of time, over the whole width", () => {
    const samples = steady(1000, 60, 1, (index) => ({
      hashrate: index % 2 ? 900 : 1000,
      expected: 1000,
    }));
    expect(heights(samples)).toEqual([
      Array.from({ length: 30 }, () => Number(heightOf(95).toFixed(1))),
    ]);
    const path = sparklinePath(fromSamples(sampleColumns(samples)), SPAN);
    expect(path).toMatch(/^M2\.0,/);
    expect(path).toMatch(new RegExp(`L${WIDTH - 2}\\.0,[^L]*$`));
  });

  it("breaks where the miner was offline or stopped, and a lone point is a dot", () => {
    const line = { hashrate: 1000, expected: 1000, efficiency: 100 };
    const samples = [
      ...steady(1000, 10, 2, () => line),
      sample(1022, { online: false }),
      sample(1026, line),
      sample(1030, { hashrate: 0, expected: 1000, mining: false, efficiency: null }),
      ...steady(1040, 5, 2, () => line),
    ];
    expect(heights(samples).map((part) => part.length)).toEqual([10, 1, 5]);
  });

  it("leaves out what cannot be, and what there is nothing to compare with", () => {
    const samples = [
      sample(1002, { hashrate: 5000, expected: 1000 }),
      sample(1010, { hashrate: 1000, expected: null }),
      sample(1014, { hashrate: 1000, expected: 0 }),
    ];
    expect(heights(samples)).toEqual([]);
    expect(sparklinePath(emptyColumns(), SPAN)).toBe("");
  });
});
