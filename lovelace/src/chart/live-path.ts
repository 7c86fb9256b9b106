/**
 * The paths that ApexCharts 4.7.0 draws for straight lines, as functions: with these a
 * sample is added to a drawn chart without having ApexCharts draw all of it again.
 */

import { isKnown, type Point } from "./plot";

/** How times and values become px in the plot, whose origin is at the upper left. */
export interface Projection {
  /** Times in milliseconds at the left and right edge. */
  minX: number;
  maxX: number;
  /** Values at the lower and upper edge. */
  minY: number;
  maxY: number;
  /** px. */
  width: number;
  height: number;
}

/** The `d` of the paths of a series' last uninterrupted stretch. */
export interface Paths {
  /** The line; of a rangeArea the area itself. */
  line: string;
  /** The area below a line. */
  area: string;
}

/**
 * The paths of the points from the last gap on, written down as far as they have come:
 * neither time nor memory goes into what is drawn already.
 */
export class LivePath {
  readonly #points: readonly Point[];
  readonly #to: Projection;
  #first = 0;
  #written = 0;
  #line = "";
  /** Of a rangeArea, the line being its lower edge. */
  #upper = "";

  /** The points may grow; once there is a line, by no gap. */
  constructor(points: readonly Point[], to: Projection) {
    this.#points = points;
    this.#to = to;
  }

  /** Return the paths with all points; null where a gap goes on. */
  get paths(): Paths | null {
    this.#write();
    const first = this.#points[this.#first];
    const last = this.#points.at(-1);
    if (!first || !last) {
      return null;
    }
    const [start, end] = [this.#x(first[0]), this.#x(last[0])];
    if (Array.isArray(first[1]) && Array.isArray(last[1])) {
      // ApexCharts draws the upper edge, then from its start down and along the lower one.
      const from = `M ${start} ${this.#y(first[1][1] as number)}`;
      const to = `L ${end} ${this.#y(last[1][1] as number)}`;
      return { line: `${this.#upper}${from} L${this.#line.slice(1)} ${to}`, area: "" };
    }
    const { height } = this.#to;
    const area = `${this.#line} L ${end} ${height} L ${start} ${height}z`;
    return { line: this.#line, area };
  }

  #write(): void {
    if (this.#line === "") {
      this.#first = lastStretch(this.#points);
      this.#written = this.#first;
    }
    for (; this.#written < this.#points.length; this.#written++) {
      const [time, value] = this.#points[this.#written] as Point;
      const step = this.#line === "" ? "M" : " L";
      const [low, high] = Array.isArray(value) ? value : [value, null];
      if (high !== null) {
        this.#upper += `${step} ${this.#x(time)} ${this.#y(high)}`;
      }
      this.#line += `${step} ${this.#x(time)} ${this.#y(low as number)}`;
    }
  }

  #x(time: number): number {
    const { minX, maxX, width } = this.#to;
    return round((time - minX) / ((maxX - minX) / width));
  }

  #y(value: number): number {
    const { minY, maxY, height } = this.#to;
    return round(height - (value - minY) / ((maxY - minY) / height));
  }
}

/** Return the index of the first point after the last gap. */
function lastStretch(points: readonly Point[]): number {
  let index = points.length;
  while (index > 0 && isKnown((points[index - 1] as Point)[1])) {
    index -= 1;
  }
  return index;
}

/** A hundredth of a px is finer than any screen, and short to write and to read. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
