/** Tests of the paths that samples are added with; drawing.test.ts compares them. */

import { describe, expect, it } from "vitest";
import { LivePath, type Paths, type Projection } from "../../src/chart/live-path";
import type { Point } from "../../src/chart/plot";

/** 10 ms a px, and one a px from 100 upwards. */
const TO: Projection = {
  minX: 1000,
  maxX: 3000,
  minY: 100,
  maxY: 150,
  width: 200,
  height: 50,
};

const pathsOf = (points: Point[]): Paths | null => new LivePath(points, TO).paths;

describe("LivePath", () => {
  it("draws a line and the area down to the lower edge", () => {
    const points: Point[] = [
      [1000, 100],
      [1500, 125],
      [3000, 150],
    ];
    expect(pathsOf(points)).toEqual({
      line: "M 0 50 L 50 25 L 200 0",
      area: "M 0 50 L 50 25 L 200 0 L 200 50 L 0 50z",
    });
  });

  it("begins after the last gap", () => {
    const points: Point[] = [
      [1000, 100],
      [1500, null],
      [2000, 110],
      [2500, 120],
    ];
    expect(pathsOf(points)?.line).toBe("M 100 40 L 150 30");
  });

  it("draws the area between two values as ApexCharts does", () => {
    const points: Point[] = [
      [1000, [null, null]],
      [1500, [110, 120]],
      [2000, [115, 115]],
      [2500, [105, 140]],
    ];
    expect(pathsOf(points)?.line).toBe(
      "M 50 30 L 100 35 L 150 10" + "M 50 30 L 50 40 L 100 35 L 150 45 L 150 10",
    );
  });

  it.each([
    ["no points", []],
    [
      "a gap at the end",
      [
        [1000, 100],
        [1500, null],
      ],
    ],
    [
      "a gap between two values",
      [
        [1000, [100, 110]],
        [1500, [null, null]],
      ],
    ],
  ] as [string, Point[]][])("has nothing to draw with %s", (_, points) => {
    expect(pathsOf(points)).toBeNull();
  });

  it("writes hundredths of a px", () => {
    const points: Point[] = [
      [1003.33333, 101.23456],
      [1006.66666, 102],
    ];
    expect(pathsOf(points)?.line).toBe("M 0.33 48.77 L 0.67 48");
  });

  it.each([
    ["lines", (value: number) => value],
    ["areas", (value: number) => [value, value + 10]],
  ] as [string, (value: number) => Point[1]][])("goes on writing %s", (_, shape) => {
    const points: Point[] = [
      [1000, shape(100)],
      [1100, shape(110)],
    ];
    const path = new LivePath(points, TO);
    expect(path.paths).toEqual(pathsOf(points));
    points.push([1200, shape(120)], [1300, shape(105)]);
    const whole = pathsOf(points);
    points[1] = [1150, shape(140)];
    expect(path.paths).toEqual(whole);
  });

  it("begins once a gap is over", () => {
    const points: Point[] = [
      [1000, 100],
      [1100, null],
    ];
    const path = new LivePath(points, TO);
    expect(path.paths).toBeNull();
    points.push([1200, 120], [1300, 105]);
    expect(path.paths).toEqual(pathsOf(points));
  });
});
