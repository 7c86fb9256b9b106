import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type KnownMiners, watchMiners } from "../../src/data/miners";
import { miner } from "../cards/fixtures";
import { type FakeHass, fakeHass } from "../fake-hass";

const TYPE = "bitaxe_monitor/miners";
const GARAGE = miner("garage");
const ATTIC = miner("attic");

let hass: FakeHass;
let seen: KnownMiners[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  hass = fakeHass();
  hass.answers.set(TYPE, { miners: [GARAGE], fleet: null, now: 0 });
  seen = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const see = (known: KnownMiners): void => {
  seen.push(known);
};
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("watchMiners", () => {
  it("asks once for all that watch, and not again by itself", async () => {
    watchMiners(hass, see);
    watchMiners({ ...hass, states: {} }, see);
    expect(seen).toEqual(Array(2).fill({ miners: undefined, error: null }));
    await settle();
    expect(seen.slice(2)).toEqual(Array(2).fill({ miners: [GARAGE], error: null }));
    expect(hass.calls).toEqual([{ type: TYPE }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(["entities", "devices"] as const)(
    "asks again once the registry of %s changed, and shows what was known till then",
    async (registry) => {
      const stop = watchMiners(hass, see);
      await settle();
      hass.answers.set(TYPE, { miners: [ATTIC, GARAGE], fleet: null, now: 0 });
      watchMiners({ ...hass, [registry]: {} }, see);
      stop();
      expect(seen.at(-1)).toEqual({ miners: [GARAGE], error: null });
      await settle();
      expect(seen.at(-1)).toEqual({ miners: [ATTIC, GARAGE], error: null });
      expect(hass.calls).toHaveLength(2);
    },
  );

  it("does not ask again for a card that holds the registries of before", async () => {
    watchMiners(hass, see);
    watchMiners({ ...hass, entities: {} }, see);
    watchMiners(hass, see);
    await settle();
    expect(hass.calls).toHaveLength(2);
  });

  it("asks each connection", async () => {
    const other = fakeHass();
    other.answers.set(TYPE, { miners: [ATTIC], fleet: null, now: 0 });
    watchMiners(hass, see);
    watchMiners(other, see);
    await settle();
    expect(other.calls).toHaveLength(1);
    expect(seen.slice(2).map(({ miners }) => miners)).toEqual([[GARAGE], [ATTIC]]);
  });

  it("tries again soon after a restart, and keeps what was known", async () => {
    watchMiners(hass, see);
    await settle();
    hass.answers.delete(TYPE);
    hass.connection.reconnect();
    await settle();
    expect(seen.at(-1)).toEqual({ miners: [GARAGE], error: "unknown_command" });
    hass.answers.set(TYPE, { miners: [ATTIC], fleet: null, now: 0 });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.at(-1)).toEqual({ miners: [ATTIC], error: null });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has what was known at once when a card comes back, and asks again", async () => {
    const stop = watchMiners(hass, see);
    await settle();
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    watchMiners(hass, see);
    expect(seen.at(-1)).toEqual({ miners: [GARAGE], error: null });
    expect(hass.calls).toHaveLength(2);
  });
});
