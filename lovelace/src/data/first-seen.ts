/** When a figure that only rises was first what it is, as far as it is recorded. */

import type { HomeAssistant } from "../ha";
import { begin, loadStates, numeric, type RecordedState, timesOf } from "./states";

/** A moment in milliseconds since 1970. */
export interface FirstSeen {
  time: number;
  /** "by": nobody watched just before; "day": one of that day. */
  precision: "moment" | "by" | "day";
}

const DAY = 86_400_000;

/** How far states are looked back for: as long as Home Assistant keeps them at first. */
const HISTORY = 10 * DAY;

/** How far statistics are looked back for. */
const STATISTICS = 3 * 365 * DAY;

/** What was known until shortly (ms) before was watched. */
const UNWATCHED = 300_000;

/** Firmware rounds to three digits now and then: less is no other figure. */
const ROUNDING = 0.005;

type Maxima = Readonly<
  Record<string, readonly { start: number; max?: number | null }[] | undefined>
>;

/**
 * Return when an entity first had a value; null when that was before all that is
 * recorded. Rejects with Home Assistant's error.
 */
export async function loadFirstSeen(
  hass: HomeAssistant,
  entityId: string,
  value: number,
): Promise<FirstSeen | null> {
  const now = Date.now();
  const states = await loadStates(
    hass,
    [entityId],
    { start: now - HISTORY, end: now },
    { withAttributes: false },
  );
  const found = firstOf(states[entityId] ?? [], value);
  if (found) {
    return found;
  }
  const maxima = await hass.callWS<Maxima>({
    type: "recorder/statistics_during_period",
    ...timesOf({ start: now - STATISTICS, end: now }),
    statistic_ids: [entityId],
    period: "day",
    types: ["max"],
  });
  return firstDayOf(maxima[entityId] ?? [], value);
}

/** Return the state that began to have a value after others had been others. */
function firstOf(states: readonly RecordedState[], value: number): FirstSeen | null {
  const numbers = states.flatMap((state, index) => {
    const number = numeric(state.s);
    return Number.isNaN(number) ? [] : [{ number, time: begin(state), index }];
  });
  const last = numbers.findLastIndex(({ number }) => !isSame(number, value));
  const first = numbers[last + 1];
  const before = numbers[last];
  if (!first || !before) {
    return null;
  }
  // The state after a number is when it was known last.
  const until = (states[before.index + 1]?.lu ?? 0) * 1000;
  const isWatched = first.time - until <= UNWATCHED;
  return { time: first.time, precision: isWatched ? "moment" : "by" };
}

function firstDayOf(
  days: NonNullable<Maxima[string]>,
  value: number,
): FirstSeen | null {
  const known = days.filter(({ max }) => typeof max === "number");
  const last = known.findLastIndex(({ max }) => !isSame(max ?? 0, value));
  const first = known[last + 1];
  return first && last >= 0 ? { time: first.start, precision: "day" } : null;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= ROUNDING * Math.max(one, other);
}
