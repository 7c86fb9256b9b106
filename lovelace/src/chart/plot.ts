/** What is drawn: the chosen samples as series of points. */

import type { Columns } from "../data/columns";
import type { ChartDefinition, Value } from "./definitions";
import { type Reading, readingOf } from "./reading";
import type { Extent } from "./scale";

/** A value, the two values of an area, or null where nothing is to be drawn. */
export type PointValue = number | null | [number | null, number | null];

/** A time in milliseconds since 1970, and what is drawn there. */
export type Point = [time: number, value: PointValue];

/** The sample before, as far as a crossing after it needs it. */
interface Before {
  time: number;
  hashrate: number;
  deviation: number;
}

/** Points of each series of a chart; all series have the same times. */
export class Plot {
  /** Points by series; handed to ApexCharts, which thus sees what is appended. */
  readonly data: Point[][];
  /** What is shown on each axis. */
  readonly extents: Extent[];
  /** The time of the last sample (ms); NaN without one. */
  lastTime = Number.NaN;
  readonly #definition: ChartDefinition;
  /** How many points each series has had since it was last interrupted. */
  readonly #runs: number[];
  #runsBefore: number[];
  #before: Before | null = null;

  constructor(definition: ChartDefinition) {
    this.#definition = definition;
    this.data = definition.series.map(() => []);
    this.extents = definition.axes.map(() => ({
      low: Number.POSITIVE_INFINITY,
      high: Number.NEGATIVE_INFINITY,
    }));
    this.#runs = definition.series.map(() => 0);
    this.#runsBefore = [...this.#runs];
  }

  /** Whether a series has a value anywhere. */
  hasPoints(index: number): boolean {
    return this.data[index]?.some(([, value]) => isKnown(value)) === true;
  }

  /** Whether a line was begun or ended by the last sample: of one point there is none. */
  get breaks(): boolean {
    return this.#runs.some((run, index) => {
      const before = this.#runsBefore[index] as number;
      return run === 0 ? before > 0 : before < 2;
    });
  }

  /** Add the sample of a row. */
  append(columns: Columns, row: number): void {
    const time = columns.time[row] as number;
    const reading = readingOf(columns, row);
    this.#runsBefore = [...this.#runs];
    const deviation = this.#definition.deviation?.(reading);
    if (deviation !== undefined) {
      this.#meet({ time, hashrate: reading("hashrate"), deviation });
    }
    this.#push(time, reading);
    this.#stretch(reading);
    this.lastTime = time;
  }

  /** Add the point at which hashrate and expected hashrate have crossed since. */
  #meet(now: Before): void {
    const before = this.#before;
    this.#before = now;
    if (before !== null && before.deviation * now.deviation < 0) {
      const way = before.deviation / (before.deviation - now.deviation);
      const hashrate = before.hashrate + way * (now.hashrate - before.hashrate);
      const time = Math.round(before.time + way * (now.time - before.time));
      this.#push(time, () => hashrate);
    }
  }

  #push(time: number, reading: Reading): void {
    const values = this.#definition.series.map(({ value }) =>
      pointValue(value(reading)),
    );
    if (values.some((value, index) => this.#runs[index] === 1 && !isKnown(value))) {
      this.#repeat();
    }
    values.forEach((value, index) => {
      this.data[index]?.push([time, value]);
      this.#runs[index] = isKnown(value) ? (this.#runs[index] as number) + 1 : 0;
    });
  }

  /** Draw the last point twice: a line needs two, and a lone sample is not to vanish. */
  #repeat(): void {
    for (const points of this.data) {
      const last = points.at(-1);
      if (last) {
        points.push([...last]);
      }
    }
  }

  #stretch(reading: Reading): void {
    for (const series of this.#definition.series) {
      const value = series.value(reading);
      const extent = this.extents[series.axis];
      if (
        extent &&
        typeof value === "number" &&
        !Number.isNaN(value) &&
        series.counts?.(reading) !== false
      ) {
        extent.low = Math.min(extent.low, value);
        extent.high = Math.max(extent.high, value);
      }
    }
  }
}

/** Tell whether there is something to draw. */
export function isKnown(value: PointValue): boolean {
  return Array.isArray(value) ? value[0] !== null : value !== null;
}

function pointValue(value: Value): PointValue {
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : null;
  }
  const [low, high] = value;
  return Number.isFinite(low + high) ? [low, high] : [null, null];
}
