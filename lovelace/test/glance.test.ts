import { describe, expect, it } from "vitest";
import { exact, type GlanceOptions, glance, joined } from "../src/glance";
import { LOCALE } from "./fake-hass";

function shown(value: number | null, unit: string, options?: GlanceOptions): string {
  return joined(glance(value, unit, LOCALE, options)).replaceAll("\u00a0", " ");
}

describe("glance", () => {
  it.each([
    [0, "", "0"],
    [1, "", "1.00"],
    [9.996, "", "10.0"],
    [98.44, "%", "98.4%"],
    [99.96, "W", "100 W"],
    [1204.5, "GH/s", "1,205 GH/s"],
    [9999.4, "GH/s", "9,999 GH/s"],
    [9999.6, "GH/s", "10.0 TH/s"],
    [12_345, "GH/s", "12.3 TH/s"],
    [12_345, "TH/s", "12.3 PH/s"],
    [12_345, "rpm", "12,345 rpm"],
    [15_528_394_838, "", "15.5 G"],
    [999_950, "", "1.00 M"],
    [1.5e24, "", "1,500 Z"],
  ])("shows %d %s as %s", (value, unit, text) => {
    expect(shown(value, unit)).toBe(text);
  });

  it("has no more decimal places than it may", () => {
    expect(shown(1.234, "V", { digits: 1 })).toBe("1.2 V");
    expect(shown(5, "°C", { digits: 0 })).toBe("5 °C");
    expect(shown(12_345, "", { digits: 0 })).toBe("12.3 k");
    expect(shown(0.9734, "TH/s")).toBe("0.97 TH/s");
    expect(shown(0.9734, "TH/s", { digits: 3 })).toBe("0.973 TH/s");
    expect(shown(0.9996, "TH/s", { digits: 3 })).toBe("1.00 TH/s");
  });

  it("is a plain zero where so few digits leave nothing", () => {
    expect(shown(0, "kWh")).toBe("0 kWh");
    expect(shown(0.004, "kWh")).toBe("0 kWh");
    expect(shown(0.006, "kWh")).toBe("0.01 kWh");
    expect(shown(-0.004, "%", { signed: true })).toBe("0%");
  });

  it("has a sign where it says which way", () => {
    expect(shown(-19.53, "GH/s", { signed: true })).toBe("−19.5 GH/s");
    expect(shown(19.53, "GH/s", { signed: true })).toBe("+19.5 GH/s");
    expect(shown(-12_345, "GH/s", { signed: true })).toBe("−12.3 TH/s");
    expect(shown(-1.204, "")).toBe("−1.20");
  });

  it.each([null, Number.NaN, Number.POSITIVE_INFINITY])(
    "invents nothing of %s",
    (value) => {
      expect(glance(value, "W", LOCALE)).toEqual({ number: "–", unit: "" });
      expect(exact(value, "W", LOCALE)).toBe("–");
    },
  );

  it("is as the user's profile and language want it", () => {
    const german = { ...LOCALE, language: "de" };
    expect(joined(glance(98.44, "%", german))).toBe("98,4\u00a0%");
  });
});

describe("exact", () => {
  it.each([
    [15_528_394_838, "", undefined, "15,528,394,838"],
    [1204.5, "GH/s", undefined, "1,204.5 GH/s"],
    [98.43999999, "%", undefined, "98.44%"],
    [-19.5, "GH/s", { signed: true }, "−19.5 GH/s"],
    [19.5, "GH/s", { signed: true }, "+19.5 GH/s"],
    [1.23456, "V", { digits: 2 }, "1.23 V"],
    [1e22, "", undefined, "10,000,000,000,000,000,000,000"],
  ])("has all digits of %d %s", (value, unit, options, text) => {
    expect(exact(value, unit, LOCALE, options).replaceAll("\u00a0", " ")).toBe(text);
  });
});
