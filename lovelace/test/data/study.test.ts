import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inOrder, loadStudy, type Study, watchStudy } from "../../src/data/study";
import { BARE, BRIEF, FAST, SLOW } from "../cards/studied";
import { type FakeHass, fakeHass } from "../fake-hass";

const TYPE = "bitaxe_monitor/settings_study";

describe("loadStudy", () => {
  it("asks for the settings of a miner", async () => {
    const hass = fakeHass();
    hass.answers.set(TYPE, { settings: [SLOW] });
    expect(await loadStudy(hass, "garage")).toEqual([SLOW]);
    expect(hass.calls).toEqual([
      { type: "bitaxe_monitor/settings_study", device_id: "garage" },
    ]);
  });
});

describe("watchStudy", () => {
  let hass: FakeHass;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    hass = fakeHass();
    hass.answers.set(TYPE, { settings: [SLOW] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);

  it("looks again now and then, once for all who show it", async () => {
    const seen: Study[] = [];
    const stops = [1, 2].map(() =>
      watchStudy(hass, "garage", (study) => seen.push(study)),
    );
    expect(seen).toEqual(Array(2).fill({ settings: undefined, error: null }));
    await settle();
    expect(seen.slice(2)).toEqual(Array(2).fill({ settings: [SLOW], error: null }));
    await vi.advanceTimersByTimeAsync(300_000);
    expect(hass.calls).toHaveLength(2);
    for (const stop of stops) {
      stop();
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tries again soon after a restart, and keeps what was known", async () => {
    let seen: Study | undefined;
    watchStudy(hass, "garage", (study) => {
      seen = study;
    });
    await settle();
    hass.answers.delete(TYPE);
    hass.connection.reconnect();
    await settle();
    expect(seen).toEqual({ settings: [SLOW], error: "unknown_command" });
    hass.answers.set(TYPE, { settings: [SLOW, FAST] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen).toEqual({ settings: [SLOW, FAST], error: null });
  });

  it.each([
    ["an answer", () => ({ settings: [SLOW] })],
    ["an error", () => Promise.reject({ code: "not_found" })],
  ])("takes %s for nothing after the end", async (_, answer) => {
    let arrive = (): void => undefined;
    hass.answers.set(
      TYPE,
      () =>
        new Promise((resolve) => {
          arrive = () => resolve(answer());
        }),
    );
    const listener = vi.fn();
    watchStudy(hass, "garage", listener)();
    await vi.advanceTimersByTimeAsync(5_000);
    arrive();
    await settle();
    expect(vi.getTimerCount()).toBe(0);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe("inOrder", () => {
  it("has the highest hashrate first, or the fewest J/TH", () => {
    const all = [SLOW, BARE, FAST, BARE, BRIEF];
    expect(inOrder(all, "hashrate")).toEqual([BRIEF, FAST, SLOW, BARE, BARE]);
    expect(inOrder(all, "power_efficiency")).toEqual([SLOW, FAST, BRIEF, BARE, BARE]);
  });
});
