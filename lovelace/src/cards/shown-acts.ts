/** Which of the acts of a miner are worth a line. */

import type { Act } from "../data/protocol-control";
import { isDone } from "./act-text";

/** How long (ms) is shown that something was done, and that it was not. */
const DONE = 30_000;
const FAILED = 600_000;

function shownFor(act: Act): number {
  return isDone(act) ? DONE : FAILED;
}

/**
 * Return what is under way, and what ended last unless another one was begun since;
 * now is in ms since 1970, what ended at a time (s since 1970) was dismissed.
 */
export function shownActs(
  acts: readonly Act[],
  now: number,
  dismissed: number | null,
): { shown: readonly Act[]; until: number } {
  const underWay = acts.filter(({ ended }) => ended === null);
  const last = lastEnded(acts);
  const until = last ? (last.ended ?? 0) * 1000 + shownFor(last) : 0;
  const isShown =
    last !== undefined &&
    last.ended !== dismissed &&
    now < until &&
    underWay.every(({ number }) => number < last.number);
  return isShown
    ? { shown: [...underWay, last], until }
    : { shown: underWay, until: Number.POSITIVE_INFINITY };
}

/** Return what ended last. */
export function lastEnded(acts: readonly Act[]): Act | undefined {
  return acts.findLast(({ ended }) => ended !== null);
}
