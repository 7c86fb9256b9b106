import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recall, recallAll, remember } from "../../src/cards/remembered";
import { buttonsOf, CardMemory, GroupMemory } from "../../src/cards/remembered-range";
import { RANGES } from "../../src/config";
import { fakeHass } from "../fake-hass";

const hass = fakeHass();
const other = fakeHass({ user: { id: "other", is_admin: false } });

/** A browser that keeps nothing. */
const DENIED = {
  getItem(): never {
    throw new DOMException("denied");
  },
  setItem(): never {
    throw new DOMException("denied");
  },
};

beforeEach(() => localStorage.clear());

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("remember", () => {
  it("keeps a choice for the user who made it", () => {
    remember(hass, "sort", "name");
    expect(recall(hass, "sort")).toBe("name");
    expect(recall(other, "sort")).toBeNull();
    expect(recall(hass, "else")).toBeNull();
  });

  it("does without where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", DENIED);
    expect(() => remember(hass, "sort", "name")).not.toThrow();
    expect(recall(hass, "sort")).toBeNull();
    expect(recallAll(hass, "sort")).toEqual([]);
  });

  it("knows all choices of a user that begin alike", () => {
    remember(hass, "range/b", "1h");
    remember(hass, "range/a", "6h");
    remember(hass, "sort", "name");
    remember(other, "range/c", "7d");
    expect(recallAll(hass, "range/")).toEqual([
      ["range/a", "6h"],
      ["range/b", "1h"],
    ]);
  });
});

describe("CardMemory", () => {
  const current = (config = {}, name = "card", who = hass) =>
    new CardMemory(name).current(who, config);

  it("begins with the configured range, half an hour without one", () => {
    expect(current()).toBe("30m");
    expect(current({ range: "24h" })).toBe("24h");
  });

  it("remembers what was chosen, for the same card and user", () => {
    const range = new CardMemory("card");
    range.current(hass, {});
    range.choose(hass, "1h");
    expect(range.current(hass, {})).toBe("1h");
    expect(current()).toBe("1h");
    expect(current({}, "other card")).toBe("30m");
    expect(current({}, "card", other)).toBe("30m");
  });

  it("knows what version 1.0.0 remembered", () => {
    localStorage.setItem("bitaxe-monitor/user/range/abc/variance/30m", "6h");
    expect(current({}, "abc/variance")).toBe("6h");
  });

  it("begins anew with another range to begin with", () => {
    const range = new CardMemory("card");
    range.current(hass, {});
    range.choose(hass, "1h");
    expect(range.current(hass, { range: "6h" })).toBe("6h");
  });

  it("forgets a choice that is not offered any more", () => {
    const range = new CardMemory("card");
    range.current(hass, {});
    range.choose(hass, "7d");
    expect(current({ ranges: ["5m", "30m"] })).toBe("30m");
  });

  it("holds a choice that the browser does not keep", () => {
    vi.stubGlobal("localStorage", DENIED);
    const range = new CardMemory("card");
    range.current(hass, {});
    range.choose(hass, "5m");
    expect(range.current(hass, {})).toBe("5m");
  });

  it("shows a span of the user's own, and does not remember it", () => {
    const range = new CardMemory("card");
    range.current(hass, {});
    range.choose(hass, "1h");
    range.choose(hass, "1000/2000");
    expect(range.current(hass, { ranges: ["1h"] })).toBe("1000/2000");
    expect(current()).toBe("1h");
    range.choose(hass, "1h");
    expect(range.current(hass, {})).toBe("1h");
  });
});

describe("GroupMemory", () => {
  const current = (config = {}, path = "home/default", who = hass) =>
    new GroupMemory(path).current(who, config);

  it("begins with the configured range, an hour without one", () => {
    expect(current()).toBe("1h");
    expect(current({ range: "24h" })).toBe("24h");
  });

  it("remembers what was chosen, for the group of the dashboard", () => {
    const range = new GroupMemory("home/default");
    range.current(hass, {});
    range.choose(hass, "7d");
    expect(current()).toBe("7d");
    expect(current({}, "home/other")).toBe("1h");
    expect(current({}, "garage/default")).toBe("1h");
    expect(current({}, "home/default", other)).toBe("1h");
  });

  it("takes over what most charts of version 1.0.0 showed", () => {
    remember(hass, "range/a/hashrate/30m", "6h");
    remember(hass, "range/a/power/30m", "24h");
    remember(hass, "range/b/variance/30m", "24h");
    for (const chart of ["hashrate", "variance", "efficiency"]) {
      remember(hass, `range/c/${chart}/3h`, "7d");
    }
    expect(current()).toBe("24h");
    expect(current({ range: "3h" })).toBe("7d");
    expect(current({}, "home/default", other)).toBe("1h");
  });

  it("prefers what was chosen for the group", () => {
    remember(hass, "range/a/hashrate/30m", "6h");
    const range = new GroupMemory("home/default");
    range.current(hass, {});
    range.choose(hass, "15m");
    expect(current()).toBe("15m");
  });
});

describe("buttonsOf", () => {
  it("offers all ranges unless some are chosen, or none", () => {
    expect(buttonsOf({})).toEqual(RANGES);
    expect(buttonsOf({ ranges: ["1h"] })).toEqual(["1h"]);
    expect(buttonsOf({ ranges: [] })).toEqual([]);
  });
});
