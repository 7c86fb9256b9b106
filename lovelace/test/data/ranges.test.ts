// @vitest-environment node

import { describe, expect, it } from "vitest";
import { RANGES } from "../../src/config";
import {
  isLive,
  isOver,
  isOwn,
  ownRange,
  ownSpan,
  REFRESH,
  type ShownRange,
  sourceOf,
  spanOf,
  spanSeconds,
  startOfDay,
} from "../../src/data/ranges";

const HOUR = 3_600_000;

describe("ranges", () => {
  it("are live up to an hour", () => {
    expect(RANGES.filter((range) => isLive(range))).toEqual([
      "75s",
      "5m",
      "15m",
      "30m",
      "1h",
    ]);
  });

  it("grow in the order of their buttons, but for today", () => {
    const seconds = RANGES.filter((range) => range !== "today").map(spanSeconds);
    expect(seconds).toEqual([...seconds].sort((left, right) => left - right));
    expect(spanSeconds("75s")).toBe(75);
    expect(spanSeconds("7d")).toBe(604_800);
    expect(spanSeconds("30d")).toBe(2_592_000);
  });

  it("end now", () => {
    expect(spanOf("5m", 1_000_000, "UTC")).toEqual({ start: 700_000, end: 1_000_000 });
  });
});

describe("a span of one's own", () => {
  it("is a range, to the millisecond", () => {
    const range = ownRange({ start: 1000.4, end: 3000.5 });
    expect(range).toBe("1000/3001");
    expect([isOwn(range), isOwn("30d")]).toEqual([true, false]);
    expect(ownSpan(range)).toEqual({ start: 1000, end: 3001 });
    expect(spanOf(range, 9_000_000, "UTC")).toEqual({ start: 1000, end: 3001 });
    expect(spanSeconds(range)).toBe(2.001);
  });

  it("is live while its samples are kept", () => {
    const range = ownRange({ start: 1_000_000, end: 1_060_000 });
    expect(isLive(range, 1_000_000 + HOUR)).toBe(true);
    expect(isLive(range, 1_000_001 + HOUR)).toBe(false);
  });

  it("is over once all of it has been looked at", () => {
    const span = { start: 1_000_000, end: 1_060_000 };
    const range = ownRange(span);
    expect(isOver(range, span, span.end + REFRESH)).toBe(false);
    expect(isOver(range, span, span.end + REFRESH + 1)).toBe(true);
    expect(isOver("6h", span, span.end + HOUR)).toBe(false);
  });
});

describe("sourceOf", () => {
  const now = Date.parse("2026-06-10T12:00:00Z");

  it.each([
    [0.5, 0.1, "live"],
    [3, 1, "history"],
    [200, 6, "history"],
    [200, 7, "5minute"],
    [200, 72, "5minute"],
    [200, 73, "hour"],
  ] as const)(
    "takes what began %f hours ago and took %f from %s",
    (ago, length, source) => {
      const start = now - ago * HOUR;
      const range: ShownRange = ownRange({ start, end: start + length * HOUR });
      expect(sourceOf(range, spanOf(range, now, "UTC"), now)).toBe(source);
    },
  );

  it.each([
    ["75s", "live"],
    ["1h", "live"],
    ["3h", "history"],
    ["6h", "history"],
    ["12h", "5minute"],
    ["24h", "5minute"],
    ["7d", "hour"],
    ["30d", "hour"],
  ] as const)("takes %s from %s", (range, source) => {
    expect(sourceOf(range, spanOf(range, now, "UTC"))).toBe(source);
  });

  it.each([
    ["00:00", "history"],
    ["05:59", "history"],
    ["06:01", "5minute"],
    ["23:59", "5minute"],
  ] as const)("takes today at %s from %s", (time, source) => {
    const moment = Date.parse(`2026-06-10T${time}:00Z`);
    expect(sourceOf("today", spanOf("today", moment, "UTC"))).toBe(source);
  });
});

describe("startOfDay", () => {
  it.each([
    ["in UTC", "2026-06-10T12:34:56.789Z", "UTC", "2026-06-10T00:00:00Z"],
    ["at midnight itself", "2026-06-10T00:00:00Z", "UTC", "2026-06-10T00:00:00Z"],
    ["just before midnight", "2026-06-09T23:59:59.999Z", "UTC", "2026-06-09T00:00:00Z"],
    [
      "in Berlin in summer",
      "2026-06-10T21:59:59Z",
      "Europe/Berlin",
      "2026-06-09T22:00:00Z",
    ],
    [
      "in Berlin tomorrow",
      "2026-06-10T22:00:00Z",
      "Europe/Berlin",
      "2026-06-10T22:00:00Z",
    ],
    [
      "on the day clocks go forward",
      "2026-03-29T18:00:00Z",
      "Europe/Berlin",
      "2026-03-28T23:00:00Z",
    ],
    [
      "on the day clocks go back",
      "2026-10-25T18:00:00Z",
      "Europe/Berlin",
      "2026-10-24T22:00:00Z",
    ],
    [
      "the day after clocks went forward",
      "2026-03-30T10:00:00Z",
      "Europe/Berlin",
      "2026-03-29T22:00:00Z",
    ],
    [
      "the day after clocks went back in New York",
      "2026-11-02T12:00:00Z",
      "America/New_York",
      "2026-11-02T05:00:00Z",
    ],
    [
      "where midnight is skipped",
      "2024-09-08T18:00:00Z",
      "America/Santiago",
      "2024-09-08T04:00:00Z",
    ],
    [
      "where the hour before midnight comes twice",
      "2024-04-07T18:00:00Z",
      "America/Santiago",
      "2024-04-07T04:00:00Z",
    ],
    [
      "where midnight comes twice",
      "2024-11-03T18:00:00Z",
      "America/Havana",
      "2024-11-03T04:00:00Z",
    ],
    ["far east", "2026-06-10T12:00:00Z", "Pacific/Kiritimati", "2026-06-10T10:00:00Z"],
    ["far west", "2026-06-10T12:00:00Z", "Etc/GMT+12", "2026-06-10T12:00:00Z"],
    [
      "with half an hour",
      "2026-06-10T12:00:00Z",
      "Asia/Kolkata",
      "2026-06-09T18:30:00Z",
    ],
  ])("is right %s", (_, moment, zone, start) => {
    const found = startOfDay(Date.parse(moment), zone);
    expect(new Date(found).toISOString()).toBe(new Date(start).toISOString());
  });

  it("makes days of 23 and 25 hours", () => {
    const lengthOf = (day: string, next: string): number =>
      startOfDay(Date.parse(next), "Europe/Berlin") -
      startOfDay(Date.parse(day), "Europe/Berlin");
    expect(lengthOf("2026-03-29T12:00Z", "2026-03-30T12:00Z")).toBe(23 * HOUR);
    expect(lengthOf("2026-10-25T12:00Z", "2026-10-26T12:00Z")).toBe(25 * HOUR);
  });

  it.each(["America/Santiago", "Australia/Lord_Howe", "Africa/Cairo"])(
    "is the first moment of any day of a year in %s",
    (timeZone) => {
      const format = new Intl.DateTimeFormat("en-CA", { timeZone });
      const day = (time: number): string => format.format(time);
      const first = Date.parse("2024-01-01T00:30:00Z");
      for (let time = first; time < first + 366 * 24 * HOUR; time += 23 * HOUR) {
        const start = startOfDay(time, timeZone);
        expect(start).toBeLessThanOrEqual(time);
        expect([day(start), day(start - 1) === day(time)]).toEqual([day(time), false]);
      }
    },
  );
});
