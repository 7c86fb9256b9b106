/** Which samples to draw, when there are more than pixels. */

import { type Columns, firstAt, isStopped } from "./columns";
import type { Figure } from "./protocol";
import type { Span } from "./ranges";

/**
 * Return the rows of a span to draw, in order, for charts whose main figure this is.
 *
 * Of each bucket of time the rows of the smallest and the greatest value; of any that
 * has none, the first and the last row; both sides of where the miner goes offline or
 * comes back, is stopped or goes on, or the figure becomes unknown; the last row; and one
 * row before the span, for lines to enter from the left. Buckets lie at multiples of
 * their width, so that what was chosen stays chosen as time goes on.
 */
export function thin(
  columns: Columns,
  figure: Figure,
  span: Span,
  buckets: number,
): number[] {
  const { time, online } = columns;
  const values = columns[figure];
  const width = bucketWidth(span, buckets);
  const first = firstAt(columns, Math.floor(span.start / width) * width);
  const end = firstAt(columns, span.end + 1);
  const rows: number[] = first > 0 && end > 0 ? [first - 1] : [];

  let row = first;
  while (row < end) {
    const from = row;
    const limit = (Math.floor((time[row] as number) / width) + 1) * width;
    let lowest = -1;
    let highest = -1;
    for (; row < end && (time[row] as number) < limit; row++) {
      const value = values[row] as number;
      if (lowest < 0 ? !Number.isNaN(value) : value < (values[lowest] as number)) {
        lowest = row;
      }
      if (highest < 0 ? !Number.isNaN(value) : value > (values[highest] as number)) {
        highest = row;
      }
    }
    if (lowest < 0) {
      lowest = from;
      highest = row - 1;
    }
    for (let each = from; each < row; each++) {
      if (
        each === lowest ||
        each === highest ||
        each === end - 1 ||
        (each > 0 && differs(each - 1, each)) ||
        (each + 1 < end && differs(each, each + 1))
      ) {
        rows.push(each);
      }
    }
  }
  return rows;

  function differs(left: number, right: number): boolean {
    return (
      online[left] !== online[right] ||
      isStopped(columns, left) !== isStopped(columns, right) ||
      Number.isNaN(values[left]) !== Number.isNaN(values[right])
    );
  }
}

/** Return how wide a bucket is (ms), in whole seconds: a growing span seldom changes it. */
export function bucketWidth(span: Span, buckets: number): number {
  const seconds = (span.end - span.start) / 1000 / Math.max(buckets, 1);
  return Math.max(Math.ceil(seconds), 1) * 1000;
}
