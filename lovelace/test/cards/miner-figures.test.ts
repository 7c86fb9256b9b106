import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  FIGURES,
  formatDifficulty,
  MAIN_FIGURES,
  minerFigures,
} from "../../src/cards/miner-figures";
import { entitiesOf } from "../../src/entities";
import { LOCALE } from "../fake-hass";
import { hassWith, type MinerStates, NOW } from "./fixtures";

const locale = { ...LOCALE, time_zone: "UTC" };

function figures(states: MinerStates) {
  const hass = hassWith({ garage: states });
  return minerFigures(
    hass,
    entitiesOf(hass, "garage"),
    [...MAIN_FIGURES, ...FIGURES],
    locale,
  );
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

describe("minerFigures", () => {
  it("has those that the miner has, in order, as Home Assistant formats them", () => {
    expect(figures({ power: "18.2", hashrate: "1200", wifi_signal: "-60" })).toEqual([
      { key: "hashrate", entityId: "sensor.garage_hashrate", text: "1200 u" },
      { key: "power", entityId: "sensor.garage_power", text: "18.2 u" },
    ]);
  });

  it("leaves out an entity that has no state", () => {
    const hass = hassWith({ garage: { power: "18" } });
    hass.states = {};
    expect(minerFigures(hass, entitiesOf(hass, "garage"), FIGURES, locale)).toEqual([]);
  });

  it.each(["unavailable", "unknown"])("invents nothing while %s", (state) => {
    const texts = figures({ hashrate: state, uptime: state, best_difficulty: state });
    expect(texts.map(({ text }) => text)).toEqual(["–", "–", "–"]);
  });

  it("colors the efficiency", () => {
    expect(figures({ efficiency: "96" })[0]?.tone).toBe("good");
    expect(figures({ efficiency: "86" })[0]?.tone).toBe("fair");
    expect(figures({ efficiency: "84" })[0]?.tone).toBe("poor");
    expect(figures({ efficiency: "unknown" })[0]?.tone).toBeUndefined();
    expect(figures({ power: "96" })[0]?.tone).toBeUndefined();
  });

  it("tells how long it is up", () => {
    expect(figures({ uptime: "2026-06-07T08:00:00+00:00" })[0]?.text).toBe("3d 4h");
  });

  it("shortens difficulties", () => {
    expect(figures({ best_difficulty: "4290000000" })[0]?.text).toBe("4.29 G");
  });
});

describe("formatDifficulty", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1.00 k"],
    [4.29e9, "4.29 G"],
    [1.5e20, "150.00 E"],
    [1.5e24, "1,500,000.00 E"],
  ])("tells %d", (difficulty, expected) => {
    expect(formatDifficulty(difficulty, locale)).toBe(expected);
  });

  it("follows the number format of the user", () => {
    expect(
      formatDifficulty(4.29e9, { ...locale, number_format: "decimal_comma" }),
    ).toBe("4,29 G");
  });
});
