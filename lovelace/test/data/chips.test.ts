// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchChips } from "../../src/data/chips";
import type { ChipParts } from "../../src/data/protocol";
import { FakeConnection } from "../fake-hass";

const CHIP: ChipParts = { parts: [100, 100], chance: 1, faulty: [], silent: [] };

let connection: FakeConnection;

beforeEach(() => {
  vi.useFakeTimers();
  connection = new FakeConnection();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("watchChips", () => {
  it("hears of a miner's chips over one subscription for all who ask", async () => {
    const seen: (readonly ChipParts[])[] = [];
    const others: (readonly ChipParts[])[] = [];
    const stop = watchChips({ connection }, "garage", (chips) => seen.push(chips));
    await Promise.resolve();
    expect(connection.latest.request).toEqual({
      type: "bitaxe_monitor/chips",
      device_id: "garage",
    });
    connection.latest.push({ chips: [CHIP], now: 0 });
    const stopOther = watchChips({ connection }, "garage", (chips) =>
      others.push(chips),
    );
    connection.latest.push({ chips: [], now: 0 });
    expect(connection.open).toHaveLength(1);
    expect(seen).toEqual([[], [CHIP], []]);
    expect(others).toEqual([[CHIP], []]);
    stop();
    stopOther();
    vi.advanceTimersByTime(10_000);
    expect(connection.open).toEqual([]);
  });
});
