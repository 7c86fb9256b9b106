import { describe, expect, it } from "vitest";
import type { MinerStatus, Status } from "../../src/cards/status";
import {
  offlineText,
  sinceText,
  statusWords,
  untilOther,
} from "../../src/cards/status-text";
import { localize } from "../../src/localize";
import { LOCALE } from "../fake-hass";
import { NOW } from "./fixtures";

const text = localize("en");
const locale = { ...LOCALE, time_zone: "UTC" };

function is(
  status: Status,
  since: number | null = null,
  size: number | null = null,
  minutes: number | null = null,
): MinerStatus {
  return { status, since, size, minutes };
}

describe("statusWords", () => {
  it.each<[string, MinerStatus]>([
    ["Overheating", is("overheating")],
    ["Low efficiency", is("low_efficiency")],
    ["Low efficiency", is("low_efficiency", null, 81.3)],
    ["Low efficiency (81% over 30\u00a0min)", is("low_efficiency", null, 81.3, 30)],
    ["Performance drop", is("performance_drop")],
    ["Performance drop (−6%)", is("performance_drop", null, -6.2)],
    ["Performance drop (−6%)", is("performance_drop", null, 6.2)],
    ["Paused", is("paused", null, 3)],
  ])("are %s", (expected, status) => {
    expect(statusWords(status, text, locale)).toBe(expected);
  });
});

describe("sinceText", () => {
  it.each<[string, number | null]>([
    ["", null],
    ["just now", NOW - 59_000],
    ["just now", NOW + 5_000],
    ["for 1 min", NOW - 60_000],
    ["for 12 min", NOW - 12 * 60_000 - 59_000],
    ["for 59 min", NOW - 59 * 60_000],
    ["since 11:00 AM", NOW - 3_600_000],
    ["since Tue, Jun 9, 11:00 PM", NOW - 13 * 3_600_000],
  ])("is %s", (expected, since) => {
    const found = sinceText(is("paused", since), NOW, text, locale);
    expect(found.replace(/\s+/g, " ")).toBe(expected);
  });
});

describe("untilOther", () => {
  it.each([
    [60_000, NOW],
    [60_000, NOW + 1_000],
    [59_000, NOW - 1_000],
    [1_000, NOW - 119_000],
    [3_600_000, NOW - 3_600_000],
    [3_600_000, null],
  ])("is %d ms", (expected, since) => {
    expect(untilOther(is("paused", since), NOW)).toBe(expected);
  });
});

describe("offlineText", () => {
  const said = (since: number | null): string =>
    offlineText(is("offline", since), NOW, text, locale).replace(/\s+/g, " ");

  it("names the time of today", () => {
    expect(said(NOW - 60_000)).toBe("Offline since 11:59 AM");
  });

  it("names the day before today", () => {
    expect(said(0)).toBe("Offline since Thu, Jan 1, 12:00 AM");
  });

  it("does without a time that is not known", () => {
    expect(said(null)).toBe("Offline");
  });
});
