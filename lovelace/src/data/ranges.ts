/** The spans of time that charts show. */

import type { RangeId } from "../config";
import { wallTime } from "./wall-clock";

/** A span of time, in milliseconds since 1970. */
export interface Span {
  start: number;
  end: number;
}

/** A span of the user's own: its ends in milliseconds since 1970. */
export type OwnRange = `${number}/${number}`;

/** What a chart may show: a range that ends now, or a span of the user's own. */
export type ShownRange = RangeId | OwnRange;

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
  "30d": 30 * DAY,
};

/** The longest live range in seconds: what Home Assistant keeps of each poll. */
export const LIVE_SECONDS = HOUR;

/** The longest span in seconds that single states are read for. */
const HISTORY_SECONDS = 6 * HOUR;

/** The longest span in seconds that statistics of five minutes are read for. */
const SHORT_TERM_SECONDS = 3 * DAY;

/** The shortest time (ms) between two looks at what is recorded. */
export const REFRESH = 60_000;

/** Return a span as a range, to the millisecond. */
export function ownRange({ start, end }: Span): OwnRange {
  return `${Math.round(start)}/${Math.round(end)}`;
}

/** Return whether a range is a span of the user's own. */
export function isOwn(range: ShownRange): range is OwnRange {
  return range.includes("/");
}

/** Return the span that a user's own range is. */
export function ownSpan(range: OwnRange): Span {
  const [start = 0, end = 0] = range.split("/").map(Number);
  return { start, end };
}

/** Return whether nothing more will come of a range with this span, at a moment (ms). */
export function isOver(range: ShownRange, span: Span, now: number): boolean {
  return isOwn(range) && span.end < now - REFRESH;
}

/** Return how long a range is in seconds; for "today" how long it gets. */
export function spanSeconds(range: ShownRange): number {
  if (isOwn(range)) {
    const { start, end } = ownSpan(range);
    return (end - start) / 1000;
  }
  return SECONDS[range];
}

/** Return whether each sample of a range is kept, at a moment (ms). */
export function isLive(range: ShownRange, now: number = Date.now()): boolean {
  return isOwn(range)
    ? ownSpan(range).start >= now - LIVE_SECONDS * 1000
    : SECONDS[range] <= LIVE_SECONDS;
}

/** Return the span of a range that ends now (ms); "today" begins at midnight there. */
export function spanOf(range: ShownRange, now: number, timeZone: string): Span {
  if (isOwn(range)) {
    return ownSpan(range);
  }
  const start =
    range === "today" ? startOfDay(now, timeZone) : now - SECONDS[range] * 1000;
  return { start, end: now };
}

/** Return where the data of a range of this span comes from, at a moment (ms). */
export function sourceOf(
  range: ShownRange,
  span: Span,
  now: number = Date.now(),
): RangeSource {
  if (isLive(range, now)) {
    return "live";
  }
  const seconds = (span.end - span.start) / 1000;
  if (seconds <= HISTORY_SECONDS) {
    return "history";
  }
  return seconds <= SHORT_TERM_SECONDS ? "5minute" : "hour";
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
