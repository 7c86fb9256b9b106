/** Tests of what is known of a miner at one moment. */

import { describe, expect, it } from "vitest";
import { readingOf } from "../../src/chart/reading";
import { columnsOf } from "./fixtures";

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
