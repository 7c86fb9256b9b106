/** Tests of time axes. */

import { describe, expect, it } from "vitest";
import { timeAxisOf } from "../../src/chart/time-axis";
import { ENGLISH } from "./fixtures";

const HOUR = 3600 * 1000;

function labels(start: string, hours: number, width: number, zone = "UTC"): string[] {
  const from = Date.parse(start);
  return timeAxisOf({ ...ENGLISH, time_zone: zone })
    .ticks(from, from + hours * HOUR, width)
    .map(({ label }) => label);
}

describe("ticks", () => {
  it.each([
    ["75 s", 75 / 3600, 320, ["12:00:30", "12:01:00"]],
    ["5 min", 1 / 12, 320, ["12:01", "12:02", "12:03", "12:04", "12:05"]],
    ["half an hour", 0.5, 320, ["12:10", "12:20", "12:30"]],
    ["an hour on a phone", 1, 230, ["12:30", "13:00"]],
    [
      "an hour on a wide screen",
      1,
      1100,
      [
        "12:05",
        "12:10",
        "12:15",
        "12:20",
        "12:25",
        "12:30",
        "12:35",
        "12:40",
        "12:45",
        "12:50",
        "12:55",
        "13:00",
      ],
    ],
    ["a day", 24, 320, ["18:00", "Nov 23", "06:00", "12:00"]],
    ["a week", 168, 320, ["Nov 23", "Nov 25", "Nov 27", "Nov 29"]],
    ["a month", 720, 230, ["Nov 26", "Dec 3", "Dec 10", "Dec 17"]],
  ])("are at round times of %s", (_, hours, width, expected) => {
    expect(labels("2026-11-22T12:00:01Z", hours, width)).toEqual(expected);
  });

  it("begin at the start when it is round", () => {
    expect(labels("2026-11-22T12:00:00Z", 0.5, 320)[0]).toBe("12:00");
  });

  it("are round in the zone of the profile, not of the browser", () => {
    const hours = labels("2026-11-22T00:00:01Z", 6, 320, "Asia/Kathmandu");
    expect(hours).toEqual(["06:00", "08:00", "10:00"]);
  });

  it("are further apart where times are longer", () => {
    const from = Date.parse("2026-11-22T12:00:01Z");
    const locale = { ...ENGLISH, time_format: "12" };
    const ticks = timeAxisOf(locale).ticks(from, from + HOUR / 48, 320);
    expect(ticks.map(({ label }) => label)).toEqual(["12:00:30 PM", "12:01:00 PM"]);
  });

  it("skip the hour that does not exist, and keep to round hours after it", () => {
    // In Vienna 02:00 is followed by 03:00 on 2026-03-29 at 01:00 UTC.
    expect(labels("2026-03-28T22:30:00Z", 8, 420, "Europe/Vienna")).toEqual([
      "Mar 29",
      "03:00",
      "04:00",
      "06:00",
      "08:00",
    ]);
  });

  it("name an hour once that comes twice", () => {
    // On 2026-10-25 at 01:00 UTC 03:00 becomes 02:00 again.
    expect(labels("2026-10-24T22:30:00Z", 4, 420, "Europe/Vienna")).toEqual([
      "01:00",
      "02:00",
      "03:00",
    ]);
  });

  it("show a day although it has no midnight", () => {
    // In Beirut 2026-03-29 begins at 01:00.
    expect(labels("2026-03-28T12:00:00Z", 24, 320, "Asia/Beirut")).toContain("Mar 29");
  });
});

describe("timeAxisOf", () => {
  it("returns the same axis for the same locale", () => {
    expect(timeAxisOf(ENGLISH)).toBe(timeAxisOf(ENGLISH));
    expect(timeAxisOf({ ...ENGLISH })).not.toBe(timeAxisOf(ENGLISH));
  });
});
