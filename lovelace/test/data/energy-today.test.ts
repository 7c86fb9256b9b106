// @vitest-environment node

import { describe, expect, it } from "vitest";
import { energyToday } from "../../src/data/energy-today";
import { fakeHass } from "../fake-hass";

const STATISTICS = "recorder/statistics_during_period";
const NOW = Date.parse("2026-06-10T12:00:00Z");

describe("energyToday", () => {
  it("adds up what was used since midnight where the user is", async () => {
    const hass = fakeHass();
    hass.config.time_zone = "Europe/Berlin";
    hass.answers.set(STATISTICS, {
      "sensor.energy": [{ change: 1.5 }, { change: null }, {}, { change: 0.25 }],
    });
    expect(await energyToday(hass, "sensor.energy", NOW)).toBe(1.75);
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
    const hass = fakeHass();
    hass.answers.set(STATISTICS, {});
    expect(await energyToday(hass, "sensor.energy", NOW)).toBeNaN();
  });
});
