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
  const { length, gap } = place(columns, time);
  const isLatest = length === columns.time.length;
  if (!isLatest) {
    for (const column of all(columns)) {
      column.length = length;
    }
  }
  if (gap !== null) {
    pushGap(columns, gap);
  }
  pushRow(columns, {
    time,
    online: sample.online,
    mining: sample.mining,
    figures: sample,
  });
  return isLatest;
}

/** Return the samples of a subscription's first message as columns, as if appended. */
export function fromSamples(samples: SampleColumns): Columns {
  const time: number[] = [];
  const online: boolean[] = [];
  // The samples that are rows; none of them is a gap.
  const from: number[] = [];
  samples.time.forEach((seconds, row) => {
    const now = seconds * 1000;
    const { length, gap } = place({ time, online }, now);
    for (const column of [time, online, from]) {
      column.length = length;
    }
    if (gap !== null) {
      time.push(gap);
      online.push(false);
      from.push(-1);
    }
    time.push(now);
    online.push(samples.online[row] === true);
    from.push(row);
  });
  // By column, which takes a fraction of the time that it takes by row.
  const columns: Record<string, unknown[]> = {
    time,
    period: from.map(() => 0),
    online,
    mining: from.map((row) => samples.mining[row] ?? null),
  };
  for (const name of FIGURES) {
    const values = samples[name];
    columns[name] = from.map((row) => values?.[row] ?? Number.NaN);
  }
  for (const name of BOUNDS) {
    columns[name] = from.map(() => Number.NaN);
  }
  return columns as unknown as Columns;
}

/** Return how many rows stay before a sample, and when (ms) a gap begins; null: never. */
function place(
  rows: Pick<Columns, "time" | "online">,
  time: number,
): { length: number; gap: number | null } {
  const length = firstAt(rows, time);
  const previous = rows.time[length - 1];
  if (previous === undefined || !rows.online[length - 1]) {
    return { length, gap: null };
  }
  const step = usualStep(rows, length);
  return { length, gap: time - previous > GAP_FACTOR * step ? previous + step : null };
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
export function firstAt(columns: Pick<Columns, "time">, time: number): number {
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
 * Return whether a source is not meant to hash at a row: paused, or stopped by a fault.
 * Only then it has no efficiency (see figures/windows.py); one that fails has a bad one, 0
 * say, and what it does is to be seen.
 */
export function isStopped(
  { online, mining, efficiency }: Columns,
  row: number,
): boolean {
  return online[row] === true && mining[row] === false && Number.isNaN(efficiency[row]);
}

/** Return the interval in milliseconds at which the last of so many samples came. */
function usualStep(
  { time, online }: Pick<Columns, "time" | "online">,
  length: number,
): number {
  const last = length - 1;
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
