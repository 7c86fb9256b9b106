import { describe, expect, it } from "vitest";
import { HEIGHT, sparklinePaths, WIDTH } from "../../src/cards/sparkline-paths";
import { emptyColumns, fromSamples } from "../../src/data/columns";
import type { Sample } from "../../src/data/protocol";
import { sample, sampleColumns, steady } from "../data/samples";

const SPAN = { start: 1_000_000, end: 1_100_000 };

/** Return points by sub-path. */
function points(path: string): [number, number][][] {
  return path
    .split("M")
    .slice(1)
    .map((part) =>
      part.split("L").map((point) => point.split(",").map(Number) as [number, number]),
    );
}

function paths(samples: Sample[]) {
  const { hashrate, expected } = sparklinePaths(
    fromSamples(sampleColumns(samples)),
    SPAN,
  );
  return { hashrate: points(hashrate), expected: points(expected) };
}

describe("sparklinePaths", () => {
  it("spans the width by time, and both lines share a scale", () => {
    const { hashrate, expected } = paths(
      steady(1000, 11, 10, (index) => ({ hashrate: 900 + 20 * index, expected: 1000 })),
    );
    expect(hashrate).toHaveLength(1);
    const line = hashrate[0] ?? [];
    expect(line[0]).toEqual([0, HEIGHT - 2]);
    expect(line.at(-1)).toEqual([WIDTH, 2]);
    expect(new Set(expected[0]?.map(([, y]) => y))).toEqual(new Set([HEIGHT / 2]));
  });

  it("shows noise as small as it is", () => {
    const { hashrate } = paths(
      steady(1000, 11, 10, (index) => ({
        hashrate: 1000 + (index % 2),
        expected: 1000,
      })),
    );
    const heights = (hashrate[0] ?? []).map(([, y]) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(HEIGHT / 50);
  });

  it("breaks where the miner was offline", () => {
    const { hashrate } = paths([
      ...steady(1000, 3, 10, () => ({ hashrate: 1000 })),
      sample(1030, { online: false }),
      ...steady(1040, 3, 10, () => ({ hashrate: 1000 })),
    ]);
    expect(hashrate).toHaveLength(2);
  });

  it("leaves out what no miner can do", () => {
    const { hashrate } = paths(
      steady(1000, 5, 10, (index) => ({
        hashrate: index === 2 ? 500_000 : 1000,
        expected: 1000,
      })),
    );
    expect(hashrate).toHaveLength(2);
    expect(hashrate.flat().every(([, y]) => y > 0 && y < HEIGHT)).toBe(true);
  });

  it("leaves out what was before", () => {
    const { hashrate } = paths(steady(900, 21, 10, () => ({ hashrate: 1000 })));
    expect(hashrate.flat().every(([x]) => x >= 0 && x <= WIDTH)).toBe(true);
  });

  it("draws no more than can be seen", () => {
    const { hashrate } = paths(
      steady(1000, 1000, 0.1, (index) => ({ hashrate: 1000 + Math.sin(index) })),
    );
    expect(hashrate.flat().length).toBeLessThan(WIDTH);
  });

  it("draws nothing from nothing", () => {
    expect(sparklinePaths(emptyColumns(), SPAN)).toEqual({
      hashrate: "",
      expected: "",
    });
    expect(paths(steady(1000, 3)).expected).toEqual([]);
  });
});
