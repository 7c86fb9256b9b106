/** Time axes: where the ticks are and what they say, in the user's time zone. */

import { wallTime } from "../data/wall-clock";
import { formatTime } from "../format";
import type { Locale } from "../ha";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps between ticks in milliseconds. */
const STEPS = [
  5 * SECOND,
  10 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
] as const;

const LONGEST_STEP = 7 * DAY;

/** px of a character of a label, between labels, and of the most narrow label with it. */
const CHARACTER = 6.8;
const GAP = 12;
const LEAST_ROOM = 62;

/** A tick at a time in milliseconds since 1970. */
export interface TimeTick {
  time: number;
  label: string;
}

/** Making the formats takes longer than drawing: one axis serves all charts of a page. */
const AXES = new WeakMap<Locale, TimeAxis>();

/** Return the time axis of a locale that names its time zone, such as "Europe/Vienna". */
export function timeAxisOf(locale: Locale): TimeAxis {
  const axis = AXES.get(locale) ?? new TimeAxis(locale);
  AXES.set(locale, axis);
  return axis;
}

/** Chooses and words the ticks of time axes. */
class TimeAxis {
  readonly #locale: Locale;
  readonly #day: Intl.DateTimeFormat;

  constructor(locale: Locale) {
    this.#locale = locale;
    this.#day = new Intl.DateTimeFormat(locale.language, {
      timeZone: locale.time_zone,
      month: "short",
      day: "numeric",
    });
  }

  /**
   * Return the ticks from one time (ms) to another on an axis of that many px, at times
   * that are round in the user's time zone.
   */
  ticks(start: number, end: number, width: number): TimeTick[] {
    const step =
      STEPS.find((each) => {
        const label = formatTime(start, this.#locale, { seconds: each < MINUTE });
        const room = Math.max(label.length * CHARACTER + GAP, LEAST_ROOM);
        return (each / (end - start)) * width >= room;
      }) ?? LONGEST_STEP;
    // Clocks are changed by half an hour or by hours: longer steps are taken by the hour.
    const stride = Math.min(step, HOUR);
    const ticks: TimeTick[] = [];
    let time = this.#roundUp(start, stride);
    let before = this.#wallTime(time - stride);
    for (; time <= end; time += stride) {
      const now = this.#wallTime(time);
      if (Math.floor(now / step) > Math.floor(before / step)) {
        // Not every day has a midnight.
        const isNewDay = Math.floor(now / DAY) > Math.floor(before / DAY);
        const label = isNewDay
          ? this.#day.format(time)
          : formatTime(time, this.#locale, { seconds: step < MINUTE });
        ticks.push({ time, label });
      }
      before = now;
    }
    return ticks;
  }

  /** Return the first time from there on at which clocks show a multiple of the step. */
  #roundUp(time: number, step: number): number {
    const offset = this.#wallTime(time) - time;
    return Math.ceil((time + offset) / step) * step - offset;
  }

  #wallTime(time: number): number {
    return wallTime(time, this.#locale.time_zone);
  }
}
