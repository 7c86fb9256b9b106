/** What is known of a miner at one moment. */

import { type Bound, type Columns, isStopped } from "../data/columns";
import { type Chance, chanceOf } from "../data/law";
import type { Figure } from "../data/protocol";

/**
 * What there is to look up beside figures: the time and how long a row is the mean of, in
 * ms, and how far chance moves it, as a relative standard deviation; that of a single
 * reading, too.
 */
export type Beside = "time" | "period" | "chance" | "chance_of_one";

/** Looks up a figure of one moment; NaN when it is not known. */
export type Reading = (name: Figure | Bound | Beside) => number;

/** What says something only of a miner that is to hash: a stopped one is no bad one. */
const OF_HASHING: ReadonlySet<string> = new Set<Figure | Bound>([
  "hashrate",
  "low_hashrate",
  "high_hashrate",
  "deviation",
]);

/** Return the reading of a row, with nothing known of a miner that is offline. */
export function readingOf(
  columns: Columns,
  row: number,
  chance: Chance | null = null,
): Reading {
  const isOnline = columns.online[row] === true;
  const isHidden = isStopped(columns, row);
  const time = columns.time[row] as number;
  const period = columns.period[row] as number;
  const chanceOver = (length: number): number =>
    isOnline
      ? chanceOf(chance, time, length, columns.expected[row] as number)
      : Number.NaN;
  return (name) => {
    switch (name) {
      case "time":
        return time;
      case "period":
        return period;
      case "chance":
        return chanceOver(period);
      case "chance_of_one":
        return chanceOver(0);
      default:
        return isOnline && !(isHidden && OF_HASHING.has(name))
          ? (columns[name][row] as number)
          : Number.NaN;
    }
  };
}

/** Return the reading on the way from one to another, by the part of it that is gone. */
export function between(before: Reading, after: Reading, part: number): Reading {
  return (name) => before(name) + part * (after(name) - before(name));
}
