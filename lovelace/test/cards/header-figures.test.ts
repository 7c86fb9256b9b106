import { describe, expect, it } from "vitest";
import { headerFigures, type Owner } from "../../src/cards/header-figures";
import type { LatestFigures } from "../../src/cards/latest-figures";
import type { Performance } from "../../src/cards/performance";
import { CHARTS, type ChartKind } from "../../src/config";
import { FIGURES } from "../../src/data/protocol";
import { LOCALE } from "../fake-hass";

const locale = { ...LOCALE, time_zone: "UTC" };

const MINER: Owner = { isFleet: false, temperatureUnit: "°C" };

const LATEST: Partial<LatestFigures> = {
  hashrate: 1204.56,
  expected: 1224,
  efficiency: 98.41,
  deviation: -19.44,
  standard_deviation_60: 20.04,
  standard_deviation_300: 30.05,
  standard_deviation_600: 40.06,
  power: 18.06,
  temperature: 61.23,
  vr_temperature: 70.5,
  core_voltage: 1148.4,
  core_voltage_set: 1150,
};

const PERFORMANCE: Performance = {
  mean: 97.22,
  margin: 0.6,
  expected: 1224,
  hashrate: 1189.97,
  deviation: -34.03,
  deviationPercent: -2.78,
  stability: 97,
  rating: "excellent",
  tone: "good",
  hasStopped: false,
};

function figures(
  chart: ChartKind,
  latest: Partial<LatestFigures>,
  owner: Partial<Owner> = {},
) {
  const unknown = Object.fromEntries(FIGURES.map((figure) => [figure, Number.NaN]));
  const all = { ...unknown, ...latest } as LatestFigures;
  return headerFigures(chart, all, locale, { ...MINER, ...owner });
}

function texts(...asked: Parameters<typeof figures>): string[] {
  return figures(...asked).map(({ text }) => text);
}

describe("headerFigures", () => {
  it("shows the mean of 10 minutes, and the reading beside it while that is live", () => {
    const shown = (chart: ChartKind, isLive: boolean) =>
      figures(chart, LATEST, { performance: PERFORMANCE, isLive }).map(
        ({ label, text, isSmall = false }) => [label, text, isSmall],
      );
    expect(shown("hashrate", true)).toEqual([
      ["hero.mean", "1,190.0 GH/s", false],
      ["hero.reading", "1,204.6 GH/s", true],
    ]);
    expect(shown("hashrate", false)).toEqual([["hero.mean", "1,190.0 GH/s", false]]);
    expect(shown("efficiency", true)).toEqual([
      ["hero.mean", "97.2%", false],
      ["hero.reading", "98.4%", true],
    ]);
    expect(shown("signed_deviation", true)).toEqual([
      [undefined, "−34.0 GH/s", false],
      [undefined, "−2.8%", false],
    ]);
  });

  it("has one dash for a deviation that is unknown in any unit", () => {
    expect(texts("signed_deviation", {})).toEqual(["–"]);
    expect(texts("signed_deviation", LATEST)).toEqual(["−19.4 GH/s", "−1.6%"]);
  });

  it("has the J/TH of its entity, which no single reading moves", () => {
    const found = (powerEfficiency: number) =>
      texts("power_efficiency", LATEST, { powerEfficiency });
    expect(found(15.34)).toEqual(["15.3 J/TH"]);
    expect(found(Number.NaN)).toEqual(["15.0 J/TH"]);
  });

  it.each<[ChartKind, string[]]>([
    ["hashrate", ["1,204.6 GH/s"]],
    ["signed_deviation", ["−19.4 GH/s", "−1.6%"]],
    ["efficiency", ["98.4%"]],
    ["standard_deviation", ["20.0 GH/s", "30.1 GH/s", "40.1 GH/s"]],
    ["power", ["18.1 W"]],
    ["power_efficiency", ["15.0 J/TH"]],
    ["temperature", ["61.2 °C", "70.5 °C"]],
    ["voltage", ["1,148 mV", "1,150 mV"]],
  ])("has the figures of %s", (chart, expected) => {
    expect(texts(chart, LATEST)).toEqual(expected);
  });

  it("signs a deviation that is positive, too", () => {
    expect(texts("signed_deviation", { deviation: 6, efficiency: 100.5 })).toEqual([
      "+6.0 GH/s",
      "+0.5%",
    ]);
  });

  it("has a second ASIC where there is one", () => {
    const found = figures("temperature", { ...LATEST, temperature_2: 59 });
    expect(found.map(({ label, text }) => [label, text])).toEqual([
      ["series.temperature", "61.2 °C"],
      ["series.temperature_2", "59.0 °C"],
      ["series.vr_temperature", "70.5 °C"],
    ]);
  });

  it.each(CHARTS)("invents nothing for %s", (chart) => {
    expect(new Set(texts(chart, {}))).toEqual(new Set(["–"]));
  });

  it("has the J/TH of what is truly hashed, as its chart has it", () => {
    const old = { power: 19.4, hashrate: 1000, expected: 1000, deviation: -30 };
    expect(texts("power_efficiency", old)).toEqual(["20.0 J/TH"]);
  });

  it("knows no J/TH without hashrate", () => {
    expect(texts("power_efficiency", { power: 5, hashrate: 0 })).toEqual(["–"]);
  });

  it("tells hashrates of the fleet in TH/s, their spread in GH/s", () => {
    const fleet = { isFleet: true };
    expect(texts("hashrate", LATEST, fleet)).toEqual(["1.205 TH/s"]);
    expect(texts("signed_deviation", LATEST, fleet)[0]).toBe("−0.019 TH/s");
    expect(texts("standard_deviation", LATEST, fleet)[0]).toBe("20.0 GH/s");
  });

  it.each([
    [499.26, "0.499"],
    [12_345.6, "12.35"],
    [102_104, "102.1"],
    [1_021_040, "1,021"],
  ])("shows four digits of a total of %d GH/s", (hashrate, text) => {
    const totals = { hashrate, deviation: -hashrate };
    const fleet = { isFleet: true };
    expect(texts("hashrate", totals, fleet)).toEqual([`${text} TH/s`]);
    expect(texts("signed_deviation", totals, fleet)[0]).toBe(`−${text} TH/s`);
  });

  it.each([9_998.2, 10_000, 10_432.1])(
    "keeps to the unit of the axis at %d GH/s",
    (hashrate) => {
      expect(texts("hashrate", { hashrate })[0]).toMatch(/GH\/s$/);
      expect(texts("signed_deviation", { deviation: -hashrate })[0]).toMatch(/GH\/s$/);
      expect(texts("hashrate", { hashrate }, { isFleet: true })[0]).toMatch(/TH\/s$/);
    },
  );

  it("tells temperatures in the unit of the page", () => {
    const fahrenheit = { temperatureUnit: "°F" } as const;
    expect(texts("temperature", LATEST, fahrenheit)).toEqual(["142.2 °F", "158.9 °F"]);
    expect(texts("temperature", {}, fahrenheit)).toEqual(["–"]);
  });

  it("has the color of the mean and its rating, never of a single reading", () => {
    const [mean, now] = figures("efficiency", LATEST, {
      performance: PERFORMANCE,
      isLive: true,
    });
    expect([mean?.tone, now?.tone]).toEqual(["good", undefined]);
    expect(figures("efficiency", LATEST)[0]?.tone).toBeUndefined();
  });
});
