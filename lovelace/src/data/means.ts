/** Means, where there are more samples than points to draw. */

import {
  BANDED,
  type Bound,
  type Columns,
  emptyColumns,
  firstAt,
  isStopped,
  pushRow,
} from "./columns";
import { POLLED, WRITTEN } from "./pace";
import { FIGURES, type Figure } from "./protocol";
import type { Span } from "./ranges";

/** About so many points are drawn. */
const POINTS = 150;

/** The longest span (ms) of which single readings are drawn. */
const LONGEST_RAW = 300_000;

/**
 * Return how many milliseconds a point of a span is the mean of, 0 for single samples.
 * Points lie at multiples of it, so that they stay what they are as time goes on.
 */
export function widthOf(columns: Columns, first: number, span: Span): number {
  const begin = Math.max(span.start, columns.time[first] ?? span.start);
  const length = span.end - begin;
  if (length <= LONGEST_RAW) {
    return 0;
  }
  const written = Math.max(columns.period[first] ?? 0, WRITTEN);
  return Math.max(Math.round(length / POINTS / written), 1) * written;
}

/** Return the means of a span; of one that goes on only those that are complete. */
export function meansOf(
  columns: Columns,
  figure: Figure,
  span: Span,
  goesOn: boolean,
): Means {
  const width = widthOf(columns, firstAt(columns, span.start), span);
  const means = new Means(figure, width);
  // One before the span, for lines to enter from the left.
  const start = (Math.floor(span.start / (width || 1)) - 1) * (width || 1);
  const first = Math.max(firstAt(columns, start) - (width > 0 ? 0 : 1), 0);
  means.take(columns, first, firstAt(columns, span.end + 1), !goesOn);
  return means;
}

/**
 * Makes rows of means: of each stretch of that many milliseconds one for all rows in
 * which the source is as it was, be it online, stopped, or the figure unknown.
 */
export class Means {
  readonly columns = emptyColumns();
  readonly width: number;
  readonly #figure: Figure;
  /** The time (ms) up to which rows are taken in. */
  #taken = Number.NEGATIVE_INFINITY;

  constructor(figure: Figure, width: number) {
    this.#figure = figure;
    this.width = width;
  }

  /**
   * Take in the rows that are not yet, from one on, as far as their stretches are over;
   * up to the end when nothing is to follow. Returns the first mean that was not there.
   */
  take(source: Columns, from: number, end: number, isOver: boolean): number {
    const before = this.columns.time.length;
    let start = Math.max(from, firstAt(source, this.#taken));
    if (source.time[start] === this.#taken) {
      start += 1;
    }
    for (let row = start; row < end; row++) {
      const isLast = row + 1 === end;
      if (isLast ? isOver || !this.#mayGoOn(source, row) : this.#parts(source, row)) {
        this.#push(source, start, row + 1);
        start = row + 1;
      }
    }
    return before;
  }

  /** Whether columns still hold the row that was taken in last. */
  goesOnIn(source: Columns): boolean {
    const taken = this.#taken;
    return (
      taken === Number.NEGATIVE_INFINITY ||
      source.time[firstAt(source, taken)] === taken
    );
  }

  /** Whether rows to come may belong to the mean of a row. */
  #mayGoOn(source: Columns, row: number): boolean {
    return this.width > 0 && this.#isKnown(source, row);
  }

  /** Whether a row and the next one belong to different means. */
  #parts(source: Columns, row: number): boolean {
    const { width } = this;
    const place = (each: number) => Math.floor((source.time[each] as number) / width);
    const next = row + 1;
    return (
      width === 0 ||
      place(row) !== place(next) ||
      source.online[row] !== source.online[next] ||
      isStopped(source, row) !== isStopped(source, next) ||
      this.#isKnown(source, row) !== this.#isKnown(source, next)
    );
  }

  #isKnown(source: Columns, row: number): boolean {
    return source.online[row] === true && !Number.isNaN(source[this.#figure][row]);
  }

  #push(source: Columns, first: number, end: number): void {
    this.#taken = source.time[end - 1] as number;
    const weights = periodsOf(source, first, end);
    const figures: Partial<Record<Figure, number>> = {};
    for (const figure of FIGURES) {
      figures[figure] = mean(source[figure], weights, first);
    }
    const bounds: Partial<Record<Bound, number>> = {};
    // What is written is a mean: within as long a time there are no least and greatest.
    for (const figure of this.width > WRITTEN ? BANDED : []) {
      const [low, high] = [`low_${figure}`, `high_${figure}`] as const;
      bounds[low] = Math.min(...boundsIn(source, low, figure, first, end));
      bounds[high] = Math.max(...boundsIn(source, high, figure, first, end));
    }
    pushRow(this.columns, {
      time: mean(source.time, weights, first),
      period: this.width === 0 ? 0 : sum(weights),
      online: source.online[first] === true,
      mining: source.mining[end - 1] ?? null,
      figures,
      bounds,
    });
  }
}

/** Return what rows are the means of (ms): single samples stand for the time between. */
function periodsOf({ time, period }: Columns, first: number, end: number): number[] {
  const count = end - first;
  const length = (time[end - 1] as number) - (time[first] as number);
  const step = count > 1 ? length / (count - 1) : POLLED;
  return period.slice(first, end).map((each) => each || step);
}

function mean(
  values: readonly number[],
  weights: readonly number[],
  first: number,
): number {
  let total = 0;
  let weight = 0;
  for (let index = 0; index < weights.length; index++) {
    const value = values[first + index] as number;
    if (!Number.isNaN(value)) {
      const each = weights[index] as number;
      total += value * each;
      weight += each;
    }
  }
  return total / weight;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Return the bounds of rows; of a mean that has none itself, of a single sample none. */
function boundsIn(
  source: Columns,
  name: Bound,
  figure: Figure,
  first: number,
  end: number,
): number[] {
  const found: number[] = [];
  for (let row = first; row < end; row++) {
    const bound = source[name][row] as number;
    const value = Number.isNaN(bound) ? (source[figure][row] as number) : bound;
    if (source.period[row] !== 0 && !Number.isNaN(value)) {
      found.push(value);
    }
  }
  return found;
}
