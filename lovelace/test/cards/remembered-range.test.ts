import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { recall, remember } from "../../src/cards/remembered";
import { buttonsOf, RememberedRange } from "../../src/cards/remembered-range";
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
  });
});

describe("RememberedRange", () => {
  it("begins with the configured range, half an hour without one", () => {
    expect(new RememberedRange().current(hass, {}, "card")).toBe("30m");
    expect(new RememberedRange().current(hass, { range: "24h" }, "card")).toBe("24h");
  });

  it("remembers what was chosen, for the same card and user", () => {
    const range = new RememberedRange();
    range.current(hass, {}, "card");
    range.choose(hass, "1h");
    expect(range.current(hass, {}, "card")).toBe("1h");
    expect(new RememberedRange().current(hass, {}, "card")).toBe("1h");
    expect(new RememberedRange().current(hass, {}, "other card")).toBe("30m");
    expect(new RememberedRange().current(other, {}, "card")).toBe("30m");
  });

  it("begins anew with another range to begin with", () => {
    const range = new RememberedRange();
    range.current(hass, {}, "card");
    range.choose(hass, "1h");
    expect(range.current(hass, { range: "6h" }, "card")).toBe("6h");
  });

  it("forgets a choice that has no button any more", () => {
    const range = new RememberedRange();
    range.current(hass, {}, "card");
    range.choose(hass, "7d");
    expect(new RememberedRange().current(hass, { ranges: ["5m", "30m"] }, "card")).toBe(
      "30m",
    );
  });

  it("holds a choice that the browser does not keep", () => {
    vi.stubGlobal("localStorage", DENIED);
    const range = new RememberedRange();
    range.current(hass, {}, "card");
    range.choose(hass, "5m");
    expect(range.current(hass, {}, "card")).toBe("5m");
  });
});

describe("buttonsOf", () => {
  it("has all ranges unless some are chosen, or none", () => {
    expect(buttonsOf({})).toEqual(RANGES);
    expect(buttonsOf({ ranges: ["1h"] })).toEqual(["1h"]);
    expect(buttonsOf({ ranges: [] })).toEqual([]);
  });
});
