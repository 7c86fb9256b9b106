// @vitest-environment node

import { describe, expect, it } from "vitest";
import { momentAt, wallTime } from "../../src/data/wall-clock";

describe("wallTime", () => {
  it.each([
    ["UTC", "2026-06-10T12:34:56.789Z", "2026-06-10T12:34:56.789Z"],
    ["Europe/Berlin", "2026-06-10T22:30:15.5Z", "2026-06-11T00:30:15.5Z"],
    ["Europe/Berlin", "2026-12-31T23:30:00Z", "2027-01-01T00:30:00Z"],
    ["Asia/Kathmandu", "2026-06-10T00:00:59Z", "2026-06-10T05:45:59Z"],
    ["America/New_York", "1969-12-31T20:00:00.25Z", "1969-12-31T15:00:00.25Z"],
  ])("shows in %s at %s", (zone, moment, shown) => {
    expect(wallTime(Date.parse(moment), zone)).toBe(Date.parse(shown));
  });
});

describe("momentAt", () => {
  it.each([
    ["UTC", "2026-06-10T12:34", "2026-06-10T12:34Z"],
    ["Europe/Berlin", "2026-06-11T00:30", "2026-06-10T22:30Z"],
    ["Europe/Berlin", "2026-03-29T01:30", "2026-03-29T00:30Z"],
    ["Europe/Berlin", "2026-03-29T03:30", "2026-03-29T01:30Z"],
    ["America/New_York", "2026-11-01T00:30", "2026-11-01T04:30Z"],
    ["America/New_York", "2026-11-01T03:30", "2026-11-01T08:30Z"],
  ])("is when clocks in %s show %s", (zone, shown, moment) => {
    expect(momentAt(Date.parse(`${shown}Z`), zone)).toBe(Date.parse(moment));
  });
});
