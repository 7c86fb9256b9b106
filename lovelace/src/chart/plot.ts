/** What is drawn: the chosen samples as series of points. */

import type { Columns } from "../data/columns";
import type { Chance } from "../data/law";
import type { ChartDefinition, SeriesDefinition, Value } from "./definitions";
import { between, type Reading, readingOf } from "./reading";
import type { Extent } from "./scale";

/** A value, the two values of an area, or null where nothing is to be drawn. */
export type PointValue = number | null | [number | null, number | null];

/** A time in milliseconds since 1970, and what is drawn there. */
export type Point = [time: number, value: PointValue];

/** The moment before, as far as a crossing after it needs it. */
interface Before {
  reading: Reading;
  value: number;
}

/** Points of each series of a chart; all series have the same times. */
export class Plot {
  /** Points by series; handed to ApexCharts, which thus sees what is appended. */
  readonly data: Point[][];
  /** What is shown on the axis. */
  readonly extent: Extent = {
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  };
  /** The rows that have no neighbor to be joined with: dots, where others are lines. */
  readonly lone: number[] = [];
  /** The rows of which a value may lie beyond the axis: it would flatten the rest. */
  readonly beyond: number[] = [];
  /** The time of the last sample (ms); NaN without one. */
  lastTime = Number.NaN;
  readonly #definition: ChartDefinition;
  readonly #chance: Chance | null;
  /** How many points each series has had since it was last interrupted. */
  readonly #runs: number[];
  /** Which series have had one. */
  readonly #begun: boolean[];
  #runsBefore: number[];
  #before: Before | null = null;

  constructor(definition: ChartDefinition, chance: Chance | null = null) {
    this.#definition = definition;
    this.#chance = chance;
    this.data = definition.series.map(() => []);
    this.#runs = definition.series.map(() => 0);
    this.#begun = definition.series.map(() => false);
    this.#runsBefore = [...this.#runs];
  }

  /** Whether a series has a value anywhere. */
  hasPoints(index: number): boolean {
    return this.#begun[index] === true;
  }

  /** Whether a line was begun or ended by the last sample: of one point there is none. */
  get breaks(): boolean {
    return this.#runs.some((run, index) => {
      const before = this.#runsBefore[index] as number;
      return run === 0 ? before > 0 : before < 2;
    });
  }

  /** Add the moment of a row. */
  append(columns: Columns, row: number): void {
    const time = columns.time[row] as number;
    const reading = readingOf(columns, row, this.#chance);
    this.#runsBefore = [...this.#runs];
    const value = this.#definition.crossing?.(reading);
    if (value !== undefined) {
      this.#meet({ reading, value });
    }
    this.#push(time, reading);
    if (
      this.#definition.series.some((series, index) => this.#wasAlone(series, index))
    ) {
      this.lone.push(row - 1);
    }
    if (this.#stretch(reading)) {
      this.beyond.push(row);
    }
    this.lastTime = time;
  }

  /** Whether a line of one point was ended by the last sample. */
  #wasAlone({ shape }: SeriesDefinition, index: number): boolean {
    return shape === "line" && this.#runsBefore[index] === 1 && this.#runs[index] === 0;
  }

  /** Whether the last sample is the only point of a line. */
  get endsAlone(): boolean {
    return this.#definition.series.some(
      ({ shape }, index) => shape === "line" && this.#runs[index] === 1,
    );
  }

  /** Add the point at which zero was crossed since. */
  #meet(now: Before): void {
    const before = this.#before;
    this.#before = now;
    if (before !== null && before.value * now.value < 0) {
      const way = before.value / (before.value - now.value);
      const reading = between(before.reading, now.reading, way);
      this.#push(Math.round(reading("time")), reading);
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
      this.#begun[index] ||= isKnown(value);
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

  /** Have the axis show a moment; return whether some of it is left off. */
  #stretch(reading: Reading): boolean {
    const { extent } = this;
    let isLeftOff = false;
    for (const series of this.#definition.series) {
      const values = [series.value(reading)].flat().filter(Number.isFinite);
      if (values.length > 0 && series.counts?.(reading) === false) {
        isLeftOff = true;
      } else {
        extent.low = Math.min(extent.low, ...values);
        extent.high = Math.max(extent.high, ...values);
      }
    }
    return isLeftOff;
  }
}

/** Return whether there is something to draw. */
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
