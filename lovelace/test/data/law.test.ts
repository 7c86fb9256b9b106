import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Chance, chanceOf, watchLaw } from "../../src/data/law";
import type { Law } from "../../src/data/protocol";
import { type FakeHass, fakeHass } from "../fake-hass";
import { sampleColumns, steady } from "./samples";

const COUNTS: Law = {
  counting: "register",
  shortest: 5,
  likely: 5,
  correction: 1,
  counts_from: 0,
};
const QUICK: Law = { ...COUNTS, shortest: 1, likely: 1.18 };
const NONCES: Law = {
  counting: "nonces",
  shortest: null,
  likely: null,
  correction: 0.97,
  counts_from: 300,
};

function chance(law: Law | null, expected = 1071, more: Partial<Chance> = {}): Chance {
  return { parts: [{ law, expected }], pace: 5000, since: 0, meansSince: 0, ...more };
}

describe("chanceOf", () => {
  it.each([
    ["a Gamma of v2.11", COUNTS, 1071, 0.028],
    ["an Ultra of v2.11", COUNTS, 434, 0.0445],
    ["a SupraHex of v2.11", COUNTS, 3751, 0.015],
    ["a Gamma of v2.14", QUICK, 1071, 0.058],
    ["a Gamma of v2.7", NONCES, 1071, 0.1],
    ["an Ultra of v2.7", NONCES, 434, 0.1],
  ])("moves a reading of %s", (_, law, expected, part) => {
    expect(chanceOf(chance(law, expected), 1, 0, expected)).toBeCloseTo(part, 3);
  });

  it("moves means the less the more readings they are made of", () => {
    const of = (period: number, more: Partial<Chance> = {}) =>
      chanceOf(chance(COUNTS, 1071, more), 1, period, 1071);
    expect(of(0) / of(30_000)).toBeCloseTo(Math.sqrt(6));
    expect(of(0) / of(300_000)).toBeCloseTo(Math.sqrt(60));
    expect(of(0) / of(30_000, { pace: 30_000 })).toBeCloseTo(1);
  });

  it("counts nothing twice where polls are close", () => {
    const polled = chance(COUNTS, 1071, { pace: 1000 });
    const one = chanceOf(polled, 1, 0, 1071);
    expect(one / chanceOf(polled, 1, 30_000, 1071)).toBeCloseTo(Math.sqrt(6));
  });

  it("moves means of nonces by the nonces that they last", () => {
    const of = (period: number) => chanceOf(chance(NONCES), 1, period, 1071);
    expect(of(30_000)).toBeCloseTo(0.1);
    expect(of(3_600_000)).toBeCloseTo(Math.sqrt(1099.5 / (1071 * 3600)), 4);
  });

  it("took what was written for a single reading before means were", () => {
    const late = chance(COUNTS, 1071, { meansSince: 1000 });
    const of = (time: number) => chanceOf(late, time, 30_000, 1071);
    expect(of(999)).toBeCloseTo(chanceOf(late, 1000, 0, 1071));
    expect(of(1000)).toBeCloseTo(of(999) / Math.sqrt(6));
  });

  it("adds up in a fleet", () => {
    const parts = [
      { law: COUNTS, expected: 1000 },
      { law: NONCES, expected: 500 },
    ];
    const fleet = chance(null, 0, { parts });
    const one = chanceOf(chance(COUNTS, 1000), 1, 0, 1000) * 1000;
    const other = 0.1 * 500;
    expect(chanceOf(fleet, 1, 0, 1500)).toBeCloseTo(Math.hypot(one, other) / 1500, 6);
  });

  it.each([
    ["no law", chance(null)],
    ["nothing", null],
    ["no miner", chance(null, 0, { parts: [] })],
    ["a law of later", chance(COUNTS, 1071, { since: 2 })],
  ])("is unknown of %s", (_, known) => {
    expect(chanceOf(known, 1, 0, 1071)).toBeNaN();
  });

  it("is unknown where nothing was expected", () => {
    expect(chanceOf(chance(COUNTS), 1, 0, Number.NaN)).toBeNaN();
  });
});

describe("watchLaw", () => {
  let hass: FakeHass;

  beforeEach(() => {
    vi.useFakeTimers({
      now: 2_000_000,
      toFake: ["Date", "setTimeout", "clearTimeout"],
    });
    hass = fakeHass();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);

  function greet(state: object, step = 10): void {
    hass.connection.greet("bitaxe_monitor/subscribe", () => ({
      columns: sampleColumns(steady(1900, 7, step, () => ({ expected: 1071 }))),
      state: { law: null, since: {}, parts: [], now: 2000, ...state },
      version: "1",
    }));
  }

  it("knows the law of a miner, and how often it is polled", async () => {
    greet({ law: COUNTS });
    const listener = vi.fn();
    const stop = watchLaw(hass, "garage", listener);
    await settle();
    expect(listener).toHaveBeenLastCalledWith(
      [{ law: COUNTS, expected: 1071 }],
      10_000,
    );
    expect(hass.connection.latest.request).toMatchObject({
      span: 60,
      device_id: "garage",
    });
    listener.mockClear();
    hass.connection.latest.push({
      state: { law: QUICK, since: {}, parts: [], now: 1 },
    });
    expect(listener).toHaveBeenLastCalledWith([{ law: QUICK, expected: 1071 }], 10_000);
    stop();
    await vi.advanceTimersByTimeAsync(6000);
    expect(hass.connection.open).toHaveLength(0);
  });

  it("knows those of the miners of the fleet", async () => {
    const parts = [{ law: COUNTS, expected: 5000 }];
    greet({ parts }, 0.5);
    const listener = vi.fn();
    watchLaw(hass, undefined, listener);
    await settle();
    expect(listener).toHaveBeenLastCalledWith(parts, 500);
  });

  it("takes the usual pace for that of a single sample", async () => {
    hass.connection.greet("bitaxe_monitor/subscribe", () => ({
      columns: sampleColumns(steady(1900, 1)),
      state: { law: COUNTS, since: {}, parts: [], now: 2000 },
      version: "1",
    }));
    const listener = vi.fn();
    watchLaw(hass, "attic", listener);
    await settle();
    expect(listener).toHaveBeenLastCalledWith([{ law: COUNTS, expected: 0 }], 5000);
  });
});
