/** How often miners are polled and entities written, and when nobody did. */

import type { Span } from "./ranges";

/** ms between polls, and between writes, unless the user wants it otherwise. */
export const POLLED = 5_000;
export const WRITTEN = 30_000;

/** Fewer times between writes do not say how often there are any. */
const FEWEST_STEPS = 8;

/** Users choose an interval within these (ms), in steps of the shortest. */
const SHORTEST_STEP = 5_000;
const LONGEST_STEP = 300_000;

/** Entities of one poll are written within this (ms). */
const SAME_WRITE = 1_000;

/** A hashing miner of which nothing is written for this long (ms) was not watched. */
const SHORTEST_SILENCE = 150_000;

/** Or for this many times the usual interval, which is up to the user. */
const SILENCE_FACTOR = 5;

/** Return the time (ms) between writes of an entity that changes with each. */
export function stepOf(times: readonly number[]): number {
  const steps = spansBetween(times).map(length);
  if (steps.length < FEWEST_STEPS) {
    return WRITTEN;
  }
  const rounded = Math.round(median(steps) / SHORTEST_STEP) * SHORTEST_STEP;
  return Math.min(Math.max(rounded, SHORTEST_STEP), LONGEST_STEP);
}

/**
 * Return the spans up to an end without any of the times (ms) at which entities were
 * written, that are too long to be chance. They begin when the next write was due.
 */
export function findSilences(times: readonly number[], end: number): Span[] {
  const sorted = [...times].sort((left, right) => left - right);
  const spans = spansBetween([...sorted, end]);
  const lengths = spans.map(length).filter((time) => time >= SAME_WRITE);
  const usual = lengths.length > 0 ? median(lengths) : 0;
  const longest = Math.max(SHORTEST_SILENCE, SILENCE_FACTOR * usual);
  return spans
    .filter((span) => length(span) > longest)
    .map((span) => ({ start: span.start + usual, end: span.end }));
}

function spansBetween(times: readonly number[]): Span[] {
  return times
    .slice(1)
    .map((time, index) => ({ start: times[index] as number, end: time }));
}

/** Return the lower one of two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[(sorted.length - 1) >> 1] as number;
}

function length(span: Span): number {
  return span.end - span.start;
}
