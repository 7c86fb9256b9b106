// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchEnergyToday } from "../../src/data/energy-today";
import { type FakeHass, fakeHass } from "../fake-hass";

const STATISTICS = "recorder/statistics_during_period";
const NOW = Date.parse("2026-06-10T12:00:00Z");

let hass: FakeHass;
let seen: number[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  hass = fakeHass();
  hass.answers.set(STATISTICS, { "sensor.energy": [{ change: 2 }] });
  seen = [];
});

afterEach(() => {
  vi.useRealTimers();
});

const see = (energy: number): void => {
  seen.push(energy);
};
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("watchEnergyToday", () => {
  it("adds up what was used since midnight where the user is", async () => {
    hass.config.time_zone = "Europe/Berlin";
    hass.answers.set(STATISTICS, {
      "sensor.energy": [{ change: 1.5 }, { change: null }, {}, { change: 0.25 }],
    });
    watchEnergyToday(hass, "sensor.energy", see);
    await settle();
    expect(seen).toEqual([1.75]);
    expect(hass.calls).toEqual([
      {
        type: STATISTICS,
        start_time: "2026-06-09T22:00:00.000Z",
        statistic_ids: ["sensor.energy"],
        period: "5minute",
        types: ["change"],
        units: { energy: "kWh" },
      },
    ]);
  });

  it("is not known where nothing is recorded", async () => {
    hass.answers.set(STATISTICS, {});
    watchEnergyToday(hass, "sensor.energy", see);
    await settle();
    expect(seen).toEqual([Number.NaN]);
  });

  it("asks every five minutes, once for all that watch, of the day that it is then", async () => {
    const stops = [1, 2].map(() => watchEnergyToday(hass, "sensor.energy", see));
    await settle();
    expect(seen).toEqual([2, 2]);
    watchEnergyToday(hass, "sensor.energy", see)();
    expect(seen).toHaveLength(3);
    vi.setSystemTime(NOW + 86_400_000);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(hass.calls.map(({ start_time }) => start_time)).toEqual([
      "2026-06-10T00:00:00.000Z",
      "2026-06-11T00:00:00.000Z",
    ]);
    for (const stop of stops) {
      stop();
    }
    await vi.advanceTimersByTimeAsync(900_000);
    expect(hass.calls).toHaveLength(2);
  });

  it("asks again soon after a restart, and keeps what was known", async () => {
    watchEnergyToday(hass, "sensor.energy", see);
    await settle();
    hass.answers.delete(STATISTICS);
    hass.connection.reconnect();
    await settle();
    expect(seen.at(-1)).toBe(2);
    hass.answers.set(STATISTICS, { "sensor.energy": [{ change: 3 }] });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(seen.at(-1)).toBe(3);
  });
});
