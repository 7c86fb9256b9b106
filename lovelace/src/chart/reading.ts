/** What is known of a miner at one moment. */

import { type Columns, isStopped } from "../data/columns";
import type { Figure } from "../data/protocol";

/** Looks up a figure of one moment; NaN when it is not known. */
export type Reading = (figure: Figure) => number;

/** What says something only of a miner that is to hash: a stopped one is no bad one. */
const OF_HASHING: ReadonlySet<Figure> = new Set<Figure>(["hashrate", "deviation"]);

/** Return the reading of a row, with nothing known of a miner that is offline. */
export function readingOf(columns: Columns, row: number): Reading {
  const isOnline = columns.online[row] === true;
  const isHidden = isStopped(columns, row);
  return (figure) =>
    isOnline && !(isHidden && OF_HASHING.has(figure))
      ? (columns[figure][row] as number)
      : Number.NaN;
}
