import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Family } from "../../src/data/protocol";
import { watchSiblings } from "../../src/data/siblings";
import { type FakeHass, fakeHass } from "../fake-hass";

const TYPE = "bitaxe_monitor/siblings";
const AGAIN = 300_000;
const FAMILY: Family = {
  model: "Gamma 601",
  frequency: 525,
  core_voltage: 1150,
  miners: [],
};

let hass: FakeHass;
let seen: (readonly Family[])[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  hass = fakeHass();
  hass.answers.set(TYPE, { families: [FAMILY] });
  seen = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const see = (families: readonly Family[]): void => {
  seen.push(families);
};
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("watchSiblings", () => {
  it("asks now and then again, once for all who show them, until nobody does", async () => {
    const stops = [1, 2].map(() => watchSiblings(hass, "a b c", see));
    expect(seen).toEqual([]);
    await settle();
    expect(seen).toEqual([[FAMILY], [FAMILY]]);
    expect(hass.calls).toEqual([{ type: TYPE }]);
    await vi.advanceTimersByTimeAsync(AGAIN);
    expect(hass.calls).toHaveLength(2);
    for (const stop of stops) {
      stop();
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("asks again soon while miners are being set up, and keeps what was known", async () => {
    watchSiblings(hass, "a b c", see);
    await settle();
    const refused = () => Promise.reject({ code: "not_loaded", message: "" });
    hass.answers.set(TYPE, refused);
    hass.connection.reconnect();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(hass.calls).toHaveLength(4);
    expect(seen.at(-1)).toEqual([FAMILY]);
    hass.answers.set(TYPE, { families: [FAMILY, FAMILY] });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(seen.at(-1)).toEqual([FAMILY, FAMILY]);
    expect(hass.calls).toHaveLength(5);
  });

  it("asks at once when a miner was added, removed or reloaded", async () => {
    let stop = watchSiblings(hass, "a b c", see);
    await settle();
    for (const [count, miners] of ["a b c d", "b c d", "b d", "b c d"].entries()) {
      const known = seen.length;
      const next = watchSiblings(hass, miners, see);
      expect(seen).toHaveLength(known + 1);
      stop();
      stop = next;
      await settle();
      expect(hass.calls).toHaveLength(count + 2);
    }
  });
});
