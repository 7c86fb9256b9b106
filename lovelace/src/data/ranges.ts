/** The spans of time that charts show. */

import type { RangeId } from "../config";
import { wallTime } from "./wall-clock";

/** A span of time, in milliseconds since 1970. */
export interface Span {
  start: number;
  end: number;
}

/** Where the data of a range comes from: statistics are means of that period. */
export type RangeSource = "live" | "history" | "5minute" | "hour";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SECONDS: Record<RangeId, number> = {
  "75s": 75,
  "5m": 5 * MINUTE,
  "15m": 15 * MINUTE,
  "30m": 30 * MINUTE,
  "1h": HOUR,
  "3h": 3 * HOUR,
  "6h": 6 * HOUR,
  "12h": 12 * HOUR,
  "24h": DAY,
  today: DAY,
  "7d": 7 * DAY,
};

/** The longest live range in seconds: what Home Assistant keeps of each poll. */
export const LIVE_SECONDS = HOUR;

/** The longest span in seconds that single states are read for. */
const HISTORY_SECONDS = 6 * HOUR;

/** Return how long a range is in seconds; for "today" how long it gets. */
export function spanSeconds(range: RangeId): number {
  return SECONDS[range];
}

/** Tell whether a range shows each sample as it comes. */
export function isLive(range: RangeId): boolean {
  return SECONDS[range] <= LIVE_SECONDS;
}

/** Return the span of a range that ends now (ms); "today" begins at midnight there. */
export function spanOf(range: RangeId, now: number, timeZone: string): Span {
  const start =
    range === "today" ? startOfDay(now, timeZone) : now - SECONDS[range] * 1000;
  return { start, end: now };
}

/** Return where the data of a range of this span comes from. */
export function sourceOf(range: RangeId, span: Span): RangeSource {
  if (isLive(range)) {
    return "live";
  }
  const seconds = (span.end - span.start) / 1000;
  if (seconds <= HISTORY_SECONDS) {
    return "history";
  }
  return range === "7d" ? "hour" : "5minute";
}

/** Return the first moment (ms) of the day that a moment is in, in a time zone. */
export function startOfDay(moment: number, timeZone: string): number {
  const dayOf = (time: number) => Math.floor(wallTime(time, timeZone) / (DAY * 1000));
  const day = dayOf(moment);
  const midnight = day * DAY * 1000;
  // Where clocks change at midnight, it comes twice or never: try both offsets, those
  // of well before and well after it anywhere on earth.
  const starts = [midnight - 15 * HOUR * 1000, midnight + 13 * HOUR * 1000]
    .map((near) => midnight - (wallTime(near, timeZone) - near))
    .filter((start) => dayOf(start) === day);
  return Math.min(...starts);
}
