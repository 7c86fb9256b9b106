/**
 * What a series grows by after ApexCharts has drawn it: paths of their own, which begin
 * where its paths end. A sample then costs what is new, not what is there.
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

/** The `d` of paths. */
export interface Paths {
  /** Empty for an area between two values. */
  line: string;
  /** Between two values, or from one down to the lower edge. */
  area: string;
}

/** The points of a series from the last one that is drawn, as far as they have come. */
export class Tail {
  readonly #points: readonly Point[];
  readonly #to: Projection;
  readonly #first: number;
  #written: number;
  #line = "";
  #lower = "";

  /**
   * Of points that may grow, that many are drawn. After a gap at their end nothing may
   * come but a longer gap, after a line no gap.
   */
  constructor(points: readonly Point[], drawn: number, to: Projection) {
    this.#points = points;
    this.#to = to;
    this.#first = drawn - 1;
    this.#written = this.#first;
  }

  /** The paths with all points; null where a gap goes on. */
  get paths(): Paths | null {
    const first = this.#points[this.#first];
    const last = this.#points.at(-1);
    if (!first || !last || !isKnown(first[1])) {
      return null;
    }
    for (; this.#written < this.#points.length; this.#written++) {
      this.#write(this.#points[this.#written] as Point);
    }
    if (Array.isArray(first[1])) {
      return { line: "", area: `${this.#line}${this.#lower}z` };
    }
    const [start, end] = [this.#x(first[0]), this.#x(last[0])];
    const { height } = this.#to;
    const area = `${this.#line} L ${end} ${height} L ${start} ${height}z`;
    return { line: this.#line, area };
  }

  /** How many px the line has come when this begins: where its dashes are. */
  get lengthBefore(): number {
    let length = 0;
    for (let index = this.#first; index > 0; index--) {
      const [[time, value], [timeBefore, valueBefore]] = [
        this.#points[index] as Point,
        this.#points[index - 1] as Point,
      ];
      if (typeof value !== "number" || typeof valueBefore !== "number") {
        break;
      }
      length += Math.hypot(
        this.#x(time) - this.#x(timeBefore),
        this.#y(value) - this.#y(valueBefore),
      );
    }
    return length;
  }

  #write([time, value]: Point): void {
    const step = this.#line === "" ? "M" : " L";
    const x = this.#x(time);
    if (Array.isArray(value)) {
      const [low, high] = value as [number, number];
      this.#line += `${step} ${x} ${this.#y(high)}`;
      this.#lower = ` L ${x} ${this.#y(low)}${this.#lower}`;
    } else {
      this.#line += `${step} ${x} ${this.#y(value as number)}`;
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

/** A hundredth of a px is finer than any screen, and short to write and to read. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
