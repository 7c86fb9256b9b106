import { describe, expect, it } from "vitest";
import { headerFigures } from "../../src/cards/header-figures";
import type { Reading } from "../../src/cards/reading";
import { CHARTS, type ChartKind } from "../../src/config";
import { LOCALE } from "../fake-hass";

const locale = { ...LOCALE, time_zone: "UTC" };

const READING: Reading = {
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

function texts(chart: ChartKind, reading = READING, isFleet = false): string[] {
  return headerFigures(chart, reading, locale, isFleet).map(({ text }) => text);
}

describe("headerFigures", () => {
  it.each<[ChartKind, string[]]>([
    ["hashrate", ["1,204.6 GH/s"]],
    ["variance", ["−19.4 GH/s", "−1.6%"]],
    ["efficiency", ["98.4%"]],
    ["deviation", ["20.0 GH/s", "30.1 GH/s", "40.1 GH/s"]],
    ["power", ["18.1 W", "15.0 J/TH"]],
    ["temperature", ["61.2 °C", "70.5 °C"]],
    ["voltage", ["1,148 mV", "1,150 mV"]],
  ])("has the figures of %s", (chart, expected) => {
    expect(texts(chart)).toEqual(expected);
  });

  it("signs a deviation that is positive, too", () => {
    expect(texts("variance", { deviation: 6, efficiency: 100.5 })).toEqual([
      "+6.0 GH/s",
      "+0.5%",
    ]);
  });

  it("has a second ASIC where there is one", () => {
    const figures = headerFigures(
      "temperature",
      { ...READING, temperature_2: 59 },
      locale,
      false,
    );
    expect(figures.map(({ label, text }) => [label, text])).toEqual([
      ["series.temperature", "61.2 °C"],
      ["series.temperature_2", "59.0 °C"],
      ["series.vr_temperature", "70.5 °C"],
    ]);
  });

  it.each(CHARTS)("invents nothing for %s", (chart) => {
    expect(new Set(texts(chart, {}))).toEqual(new Set(["–"]));
    expect(
      new Set(texts(chart, { hashrate: Number.NaN, power: 18 }).slice(-1)),
    ).toEqual(new Set(["–"]));
  });

  it("knows no J/TH without hashrate", () => {
    expect(texts("power", { power: 5, hashrate: 0 })).toEqual(["5.0 W", "–"]);
  });

  it("tells hashrates of the fleet in TH/s, their spread in GH/s", () => {
    expect(texts("hashrate", READING, true)).toEqual(["1.205 TH/s"]);
    expect(texts("variance", READING, true)[0]).toBe("−0.019 TH/s");
    expect(texts("deviation", READING, true)[0]).toBe("20.0 GH/s");
  });

  it.each([
    [95, "good"],
    [94.9, "fair"],
    [85, "fair"],
    [84.9, "poor"],
    [Number.NaN, undefined],
  ])("colors an efficiency of %d %%", (efficiency, tone) => {
    const [figure] = headerFigures("efficiency", { efficiency }, locale, false);
    expect(figure?.tone).toBe(tone);
  });
});
