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

/** Return the paths of the points from the last gap on; null where a gap goes on. */
export function lastPaths(points: readonly Point[], to: Projection): Paths | null {
  const from = lastStretch(points);
  const first = points[from];
  const last = points.at(-1);
  if (!first || !last) {
    return null;
  }
  const { minX, minY, height } = to;
  const xRatio = (to.maxX - minX) / to.width;
  const yRatio = (to.maxY - minY) / height;
  const x = (time: number) => round((time - minX) / xRatio);
  const y = (value: number) => round(height - (value - minY) / yRatio);

  let line = "";
  let upper = "";
  for (let index = from; index < points.length; index++) {
    const [time, value] = points[index] as Point;
    const step = index === from ? "M" : " L";
    if (Array.isArray(value)) {
      line += `${step} ${x(time)} ${y(value[0] as number)}`;
      upper += `${step} ${x(time)} ${y(value[1] as number)}`;
    } else {
      line += `${step} ${x(time)} ${y(value as number)}`;
    }
  }
  if (Array.isArray(first[1]) && Array.isArray(last[1])) {
    // ApexCharts draws the upper edge, then from its start down and along the lower one.
    const start = `M ${x(first[0])} ${y(first[1][1] as number)}`;
    const end = `L ${x(last[0])} ${y(last[1][1] as number)}`;
    return { line: `${upper}${start} L${line.slice(1)} ${end}`, area: "" };
  }
  const area = `${line} L ${x(last[0])} ${height} L ${x(first[0])} ${height}z`;
  return { line, area };
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
