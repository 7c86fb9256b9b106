/** The room that a live chart has for samples to come. */

import type { Span } from "../data/ranges";

/** The part of a span that is left free at its right end. */
const FREE = { least: 0.03, most: 0.05 };

/** At least so many milliseconds are left free: two samples. */
const LEAST_FREE = 10_000;

/** The part of it by which the drawing reaches beyond, for the span to move on into. */
const BEYOND = { least: 0.2, most: 0.4 };

/** Chosen by lot: charts that are put up together do not run out of room together. */
export class Room {
  /** The part of what is shown by which the drawing reaches beyond it. */
  readonly beyond = somewhere(BEYOND);
  readonly #free = somewhere(FREE);

  /** Return a span with the room that is left free. */
  beside({ start, end }: Span): Span {
    return { start, end: end + Math.max((end - start) * this.#free, LEAST_FREE) };
  }
}

function somewhere({ least, most }: { least: number; most: number }): number {
  return least + Math.random() * (most - least);
}
