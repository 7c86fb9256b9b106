// @vitest-environment node

import { describe, expect, it, vi } from "vitest";
import {
  formatDate,
  formatDay,
  formatDuration,
  formatMinutes,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatSigned,
  formatTime,
  formatWhen,
  localeOf,
  timeZoneOf,
  UNKNOWN,
} from "../src/format";
import type { Locale } from "../src/ha";
import { fakeHass } from "./fake-hass";

const LOCALE: Locale = {
  language: "en",
  number_format: "language",
  time_format: "language",
  time_zone: "UTC",
};

function locale(change: Partial<Locale>): Locale {
  return { ...LOCALE, ...change };
}

/** Versions of the language data differ in kinds of spaces and quotes. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ").replaceAll("’", "'");
}

describe("formatNumber", () => {
  it("looks for no format that it has", () => {
    const german = locale({ language: "de" });
    expect(formatNumber(1.25, 2, german)).toBe("1,25");
    const looked = [vi.spyOn(JSON, "stringify"), vi.spyOn(Intl, "NumberFormat")];
    expect(formatNumber(2.5, 2, german)).toBe("2,50");
    for (const look of looked) {
      expect(look).not.toHaveBeenCalled();
      look.mockRestore();
    }
  });

  it.each([
    ["language", "en", "1,234,567.50"],
    ["language", "de", "1.234.567,50"],
    ["language", "en-IN", "12,34,567.50"],
    ["comma_decimal", "de", "1,234,567.50"],
    ["decimal_comma", "en", "1.234.567,50"],
    ["space_comma", "en", "1 234 567,50"],
    ["quote_decimal", "en", "1'234'567.50"],
    ["none", "de", "1234567.50"],
  ])("writes numbers by %s in %s", (number_format, language, text) => {
    expect(
      plain(formatNumber(1_234_567.5, 2, locale({ number_format, language }))),
    ).toBe(text);
  });

  it("leaves numbers to the system", () => {
    const text = formatNumber(1234.5, 1, locale({ number_format: "system" }));
    const digits = { minimumFractionDigits: 1 };
    expect(text).toBe(new Intl.NumberFormat(undefined, digits).format(1234.5));
  });

  it.each([
    [1.25, 0, "1"],
    [1, 3, "1.000"],
    [-5, 1, "−5.0"],
    [-0.04, 1, "0.0"],
    [null, 1, UNKNOWN],
    [undefined, 1, UNKNOWN],
    [Number.NaN, 1, UNKNOWN],
    [Number.POSITIVE_INFINITY, 1, UNKNOWN],
  ])("writes %s with %d decimals", (value, digits, text) => {
    expect(formatNumber(value, digits, LOCALE)).toBe(text);
  });
});

describe("formatSigned", () => {
  it.each([
    [12.34, "+12.3"],
    [-12.34, "−12.3"],
    [0, "0.0"],
    [-0.04, "0.0"],
    [0.04, "0.0"],
    [null, UNKNOWN],
  ])("writes %s", (value, text) => {
    expect(formatSigned(value, 1, LOCALE)).toBe(text);
  });

  it("uses the true minus sign in every language", () => {
    for (const language of ["en", "de", "fr", "sv", "ja", "pl"]) {
      expect(formatSigned(-1, 0, locale({ language }))).toBe("−1");
    }
  });
});

describe("formatQuantity", () => {
  it.each([
    [1234.56, { unit: "GH/s", digits: 1 }, false, "1,234.6 GH/s"],
    [4.8123, { unit: "TH/s", digits: 3 }, false, "4.812 TH/s"],
    [45.67, { unit: "GH/s", digits: 1 }, true, "+45.7 GH/s"],
    [-45.67, { unit: "GH/s", digits: 1 }, true, "−45.7 GH/s"],
    [1148.4, { unit: "mV", digits: 0 }, false, "1,148 mV"],
    [98.76, { unit: "%", digits: 1 }, false, "98.8%"],
    [1.2, { unit: "%", digits: 1 }, true, "+1.2%"],
    [null, { unit: "W", digits: 1 }, false, UNKNOWN],
    [Number.NaN, { unit: "W", digits: 1 }, true, UNKNOWN],
  ])("writes %s in %o (signed: %s)", (value, unit, signed, text) => {
    expect(formatQuantity(value, unit, LOCALE, { signed })).toBe(text);
  });
});

describe("formatPercent", () => {
  it.each([
    ["en", 98.76, false, "98.8%"],
    ["de", 98.76, false, "98,8 %"],
    ["en", -1.2, true, "−1.2%"],
    ["fr", 1.2, true, "+1,2 %"],
    ["en", null, true, UNKNOWN],
  ])("writes it in %s: %s (signed: %s)", (language, value, signed, text) => {
    expect(plain(formatPercent(value, 1, locale({ language }), { signed }))).toBe(text);
  });
});

describe("formatTime and formatDay", () => {
  const evening = Date.parse("2026-11-24T21:05:09Z");
  const midnight = Date.parse("2026-11-24T00:05:09Z");

  it.each([
    ["language", "en", "UTC", "9:05 PM", "12:05 AM"],
    ["language", "de", "UTC", "21:05", "00:05"],
    ["12", "de", "UTC", "9:05 PM", "12:05 AM"],
    ["24", "en", "UTC", "21:05", "00:05"],
    ["24", "en", "America/New_York", "16:05", "19:05"],
    ["24", "en", "Asia/Kolkata", "02:35", "05:35"],
  ])(
    "writes the time by %s in %s in %s",
    (time_format, language, zone, late, early) => {
      const there = locale({ time_format, language, time_zone: zone });
      expect(plain(formatTime(evening, there))).toBe(late);
      expect(plain(formatTime(midnight, there))).toBe(early);
    },
  );

  it("writes seconds where they are wanted", () => {
    const there = locale({ time_format: "24" });
    expect(formatTime(evening, there, { seconds: true })).toBe("21:05:09");
  });

  it("takes the browser's zone for one without a name", () => {
    const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    const expected = new Intl.DateTimeFormat("en", options).format(evening);
    for (const time_zone of ["local", "server"]) {
      const there = locale({ time_format: "24", time_zone });
      expect(formatTime(evening, there)).toBe(expected);
    }
  });

  it("writes the day there", () => {
    expect(formatDay(evening, LOCALE)).toBe("Tue, Nov 24");
    expect(formatDay(evening, locale({ time_zone: "Asia/Kolkata" }))).toBe(
      "Wed, Nov 25",
    );
    expect(formatDay(evening, locale({ language: "de" }))).toBe("Di., 24. Nov.");
  });

  it("does not invent a time", () => {
    expect(formatTime(Number.NaN, LOCALE)).toBe(UNKNOWN);
    expect(formatDay(null, LOCALE)).toBe(UNKNOWN);
  });
});

describe("formatDuration", () => {
  it.each([
    [0, "0s"],
    [59.9, "59s"],
    [60, "1m"],
    [65, "1m 5s"],
    [3_600, "1h"],
    [3_725, "1h 2m"],
    [86_399, "23h 59m"],
    [86_400 * 3 + 3_600 * 4 + 59, "3d 4h"],
    [86_400 * 3 + 59, "3d"],
    [null, UNKNOWN],
    [-1, UNKNOWN],
  ])("writes %s s", (seconds, text) => {
    expect(formatDuration(seconds, LOCALE)).toBe(text);
  });

  it("knows the units of languages", () => {
    const text = formatDuration(86_400 * 3 + 3_600 * 4, locale({ language: "de" }));
    expect(plain(text)).toMatch(/^3 T 4/);
  });

  it("breaks lines between its units, not before one", () => {
    const german = locale({ language: "de" });
    expect(formatDuration(3_725, german).split(" ")).toHaveLength(2);
    expect(formatMinutes(12, LOCALE)).toBe("12\u00a0min");
  });
});

describe("localeOf and timeZoneOf", () => {
  const { config } = fakeHass({
    config: { ...fakeHass().config, time_zone: "Asia/Kolkata" },
  });

  it("name Home Assistant's zone when the profile says so", () => {
    const hass = { locale: locale({ time_zone: "server" }), config };
    expect(timeZoneOf(hass)).toBe("Asia/Kolkata");
    expect(localeOf(hass)).toEqual(locale({ time_zone: "Asia/Kolkata" }));
  });

  it("name the browser's zone otherwise", () => {
    const hass = { locale: locale({ time_zone: "local" }), config };
    expect(timeZoneOf(hass)).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it("return the same locale until something is another", () => {
    const hass = { locale: locale({ time_zone: "server" }), config };
    const first = localeOf(hass);
    expect(localeOf({ ...hass })).toBe(first);
    expect(localeOf({ ...hass, config: { ...config, time_zone: "UTC" } })).toEqual(
      locale({ time_zone: "UTC" }),
    );
    expect(localeOf({ ...hass, locale: { ...hass.locale } })).not.toBe(first);
  });
});

describe("formatDate", () => {
  it("is a day with its year", () => {
    const time = Date.parse("2025-11-24T23:30:00Z");
    expect(formatDate(time, LOCALE)).toBe("Nov 24, 2025");
    expect(formatDate(time, locale({ time_zone: "Asia/Tokyo" }))).toBe("Nov 25, 2025");
    expect(formatDate(null, LOCALE)).toBe(UNKNOWN);
  });
});

describe("formatWhen", () => {
  const now = Date.parse("2026-06-10T12:00:00Z");

  it.each([
    ["2026-06-10T09:05:00Z", "9:05 AM"],
    ["2026-06-08T09:05:00Z", "Mon, Jun 8, 9:05 AM"],
    ["2025-06-08T09:05:00Z", "Jun 8, 2025"],
  ])("says of %s what is needed", (time, expected) => {
    expect(plain(formatWhen(Date.parse(time), now, LOCALE))).toBe(expected);
  });
});
