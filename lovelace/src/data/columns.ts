/** Samples by column: what every chart draws from. */

import { FIGURES, type Figure, type Sample, type SampleColumns } from "./protocol";

/** The figures of which the least and the greatest are kept beside a mean. */
export const BANDED = [
  "hashrate",
  "efficiency",
  "power",
  "temperature",
  "vr_temperature",
] as const satisfies readonly Figure[];

export type Banded = (typeof BANDED)[number];

/** The column of the least or of the greatest of a figure. */
export type Bound = `${"low" | "high"}_${Banded}`;

export const BOUNDS: readonly Bound[] = BANDED.flatMap((figure) => [
  `low_${figure}` as const,
  `high_${figure}` as const,
]);

/**
 * Samples oldest first; NaN is unknown. A stretch of time without samples is a row too:
 * one that is offline, so that whoever draws has one kind of gap to look for.
 */
export type Columns = { readonly [figure in Figure | Bound]: number[] } & {
  /** Milliseconds since 1970, rising. */
  readonly time: number[];
  /** Milliseconds that a row is the mean of; 0 for a single sample. */
  readonly period: number[];
  readonly online: boolean[];
  readonly mining: (boolean | null)[];
};

/** What is known of one moment, times in milliseconds since 1970. */
export interface Row {
  time: number;
  online: boolean;
  mining: boolean | null;
  figures: Readonly<Partial<Record<Figure, number | null>>>;
  /** Left out: 0. */
  period?: number;
  /** Left out: unknown, for a mean of which no more is known. */
  bounds?: Readonly<Partial<Record<Bound, number>>>;
}

/** This many times the usual interval between samples is a gap. */
const GAP_FACTOR = 3;

/** Rows looked back at for the usual interval: few, for a new pace to become usual. */
const LOOK_BACK = 4;

/** Return columns without a row. */
export function emptyColumns(): Columns {
  const columns: Record<string, unknown[]> = {
    time: [],
    period: [],
    online: [],
    mining: [],
  };
  for (const name of [...FIGURES, ...BOUNDS]) {
    columns[name] = [];
  }
  return columns as unknown as Columns;
}

/** Add a row at the end, as it is. */
export function pushRow(columns: Columns, row: Row): void {
  columns.time.push(row.time);
  columns.period.push(row.period ?? 0);
  columns.online.push(row.online);
  columns.mining.push(row.mining);
  for (const figure of FIGURES) {
    columns[figure].push(row.figures[figure] ?? Number.NaN);
  }
  for (const bound of BOUNDS) {
    columns[bound].push(row.bounds?.[bound] ?? Number.NaN);
  }
}

/** Add a row of which nothing is known at a time in milliseconds. */
export function pushGap(columns: Columns, time: number): void {
  pushRow(columns, { time, online: false, mining: null, figures: {} });
}

/**
 * Add a sample at the end, after a gap where samples are missing before it. Rows that
 * are not earlier go: the clock was set back, or the sample came again.
 *
 * Returns whether all rows before are still there.
 */
export function append(columns: Columns, sample: Sample): boolean {
  const time = sample.time * 1000;
  const length = firstAt(columns, time);
  const isLatest = length === columns.time.length;
  if (!isLatest) {
    for (const column of all(columns)) {
      column.length = length;
    }
  }
  const previous = columns.time[length - 1];
  if (previous !== undefined && columns.online[length - 1]) {
    const step = usualStep(columns);
    if (time - previous > GAP_FACTOR * step) {
      pushGap(columns, previous + step);
    }
  }
  pushRow(columns, {
    time,
    online: sample.online,
    mining: sample.mining,
    figures: sample,
  });
  return isLatest;
}

/** Return the samples of a subscription's first message as columns. */
export function fromSamples(samples: SampleColumns): Columns {
  const columns = emptyColumns();
  const sample: Record<string, unknown> = {};
  const names = ["time", "online", "mining", ...FIGURES] as const;
  for (let row = 0; row < samples.time.length; row++) {
    for (const name of names) {
      sample[name] = samples[name]?.[row];
    }
    append(columns, sample as unknown as Sample);
  }
  return columns;
}

/** Drop the rows before a time in milliseconds, in place. */
export function trim(columns: Columns, before: number): void {
  const count = firstAt(columns, before);
  if (count > 0) {
    for (const column of all(columns)) {
      column.splice(0, count);
    }
  }
}

/** Put the earlier ones of other rows before those of the columns, in place. */
export function prepend(columns: Columns, earlier: Columns): void {
  const count = firstAt(earlier, columns.time[0] ?? Number.POSITIVE_INFINITY);
  for (const name of Object.keys(columns) as (keyof Columns)[]) {
    (columns[name] as unknown[]).unshift(...earlier[name].slice(0, count));
  }
}

/** Return the first row that is not before a time in milliseconds. */
export function firstAt(columns: Columns, time: number): number {
  const times = columns.time;
  let low = 0;
  let high = times.length;
  // Samples to come belong at the end, which is looked at first.
  if (high > 0 && (times[high - 1] as number) < time) {
    return high;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * Tell whether a source is not meant to hash at a row: paused, or stopped by a fault.
 * Only then it has no efficiency (see figures/windows.py); one that fails has a bad one, 0
 * say, and what it does is to be seen.
 */
export function isStopped(
  { online, mining, efficiency }: Columns,
  row: number,
): boolean {
  return online[row] === true && mining[row] === false && Number.isNaN(efficiency[row]);
}

/** Return the interval in milliseconds at which samples came of late. */
function usualStep(columns: Columns): number {
  const { time, online } = columns;
  const last = time.length - 1;
  let step = 0;
  let found = 0;
  for (let row = last; row > 0 && row > last - LOOK_BACK && found < 2; row--) {
    if (online[row] && online[row - 1]) {
      step = Math.max(step, (time[row] as number) - (time[row - 1] as number));
      found += 1;
    }
  }
  return found > 0 ? step : Number.POSITIVE_INFINITY;
}

/** Return every column, whatever it holds. */
function all(columns: Columns): unknown[][] {
  return Object.values(columns);
}
