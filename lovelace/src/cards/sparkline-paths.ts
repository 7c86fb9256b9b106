/** The lines of a sparkline. */

import { widen } from "../chart/scale";
import type { Columns } from "../data/columns";
import type { Span } from "../data/ranges";
import { thin } from "../data/thin";

/** The size of the drawing, in units of its own. */
export const WIDTH = 120;
export const HEIGHT = 28;

/** Room for the strokes at the top and at the bottom. */
const MARGIN = 2;

/** As many as a small line can show. */
const BUCKETS = WIDTH / 4;

/** The least part of the hashrate that the height stands for: noise is to look small. */
const LEAST = 0.1;

/** Firmware reports hashrates beyond all reason; past this many times the expected. */
const PLAUSIBLE = 3;

export interface SparklinePaths {
  hashrate: string;
  expected: string;
}

/** The `d` of both lines, on one scale; interrupted where nothing is known. */
export function sparklinePaths(columns: Columns, span: Span): SparklinePaths {
  const rows = thin(columns, "hashrate", span, BUCKETS).filter(
    (row) => (columns.time[row] ?? 0) >= span.start,
  );
  const expected = (row: number): number => columns.expected[row] ?? Number.NaN;
  const hashrate = (row: number): number => {
    const value = columns.hashrate[row] ?? Number.NaN;
    return value > PLAUSIBLE * expected(row) ? Number.NaN : value;
  };
  const values = rows
    .flatMap((row) => [hashrate(row), expected(row)])
    .filter(Number.isFinite);
  const greatest = Math.max(...values);
  const { low, high } = widen(
    { low: Math.min(...values), high: greatest },
    greatest * LEAST,
    0,
  );

  const x = (row: number): number =>
    (((columns.time[row] ?? 0) - span.start) / (span.end - span.start)) * WIDTH;
  const y = (value: number): number =>
    HEIGHT - MARGIN - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * MARGIN);

  const path = (figure: (row: number) => number): string => {
    let isDown = false;
    return rows
      .map((row) => {
        const value = columns.online[row] ? figure(row) : Number.NaN;
        const step = isDown ? "L" : "M";
        isDown = Number.isFinite(value);
        return isDown ? `${step}${x(row).toFixed(1)},${y(value).toFixed(1)}` : "";
      })
      .join("");
  };
  return { hashrate: path(hashrate), expected: path(expected) };
}
