/** The line of a sparkline, on a scale that all miners share. */

import { type Columns, firstAt, isStopped } from "../data/columns";
import type { Span } from "../data/ranges";

/** The size of the drawing, in units of its own. */
export const WIDTH = 120;
export const HEIGHT = 28;

/** What the height stands for, in % of what is expected. */
const LOW = 80;
const HIGH = 110;

/** Room for the strokes at the top and at the bottom. */
const MARGIN = 2;

/** Means of two minutes of an hour: as many as a small line can show. */
const BUCKETS = WIDTH / 4;

/** Firmware reports hashrates beyond all reason; past this many times the expected. */
const PLAUSIBLE = 3;

/** How high an efficiency (%) is drawn; what leaves the scale goes along its edge. */
export function heightOf(efficiency: number): number {
  const inside = Math.min(Math.max(efficiency, LOW), HIGH);
  const part = (inside - LOW) / (HIGH - LOW);
  return HEIGHT - MARGIN - part * (HEIGHT - 2 * MARGIN);
}

/**
 * The `d` of a line through the mean efficiencies of a span; interrupted where nothing
 * is known, or hashing stopped.
 */
export function sparklinePath(columns: Columns, span: Span): string {
  const width = (span.end - span.start) / BUCKETS;
  const means = new Map<number, { hashrate: number; expected: number }>();
  for (let row = firstAt(columns, span.start); row < columns.time.length; row++) {
    const hashrate = columns.hashrate[row] ?? Number.NaN;
    const expected = columns.expected[row] ?? Number.NaN;
    const isPart =
      columns.online[row] && !isStopped(columns, row) && expected > 0 && hashrate >= 0;
    if (isPart && hashrate <= PLAUSIBLE * expected) {
      const bucket = Math.floor(((columns.time[row] ?? 0) - span.start) / width);
      const sum = means.get(bucket) ?? { hashrate: 0, expected: 0 };
      sum.hashrate += hashrate;
      sum.expected += expected;
      means.set(bucket, sum);
    }
  }
  let last = Number.NEGATIVE_INFINITY;
  return [...means]
    .map(([bucket, { hashrate, expected }]) => {
      const step = bucket - last > 1 ? "M" : "L";
      last = bucket;
      const x = Math.min(((bucket + 0.5) / BUCKETS) * WIDTH, WIDTH).toFixed(1);
      const y = heightOf((100 * hashrate) / expected).toFixed(1);
      // A lone point is a dot.
      return step === "M" ? `M${x},${y}h.01` : `L${x},${y}`;
    })
    .join("");
}
