/** Tests of what is added to a drawn line; drawing.test.ts compares with ApexCharts. */

import { describe, expect, it } from "vitest";
import type { Point } from "../../src/chart/plot";
import { type Paths, type Projection, Tail } from "../../src/chart/tail";

/** 10 ms a px, and one a px from 100 upwards. */
const TO: Projection = {
  minX: 1000,
  maxX: 3000,
  minY: 100,
  maxY: 150,
  width: 200,
  height: 50,
};

/** The tail of points of which that many are drawn. */
const pathsOf = (points: Point[], drawn = 1): Paths | null =>
  new Tail(points, drawn, TO).paths;

describe("a tail", () => {
  it("goes on from what is drawn, with the area down to the lower edge", () => {
    const points: Point[] = [
      [1000, 100],
      [1500, 125],
      [2000, 120],
      [3000, 150],
    ];
    expect(pathsOf(points, 2)).toEqual({
      line: "M 50 25 L 100 30 L 200 0",
      area: "M 50 25 L 100 30 L 200 0 L 200 50 L 50 50z",
    });
  });

  it("is the area between two values", () => {
    const points: Point[] = [
      [1000, [null, null]],
      [1500, [110, 120]],
      [2000, [115, 115]],
      [2500, [105, 140]],
    ];
    expect(pathsOf(points, 2)).toEqual({
      line: "",
      area: "M 50 30 L 100 35 L 150 10 L 150 45 L 100 35 L 50 40z",
    });
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
    expect(pathsOf(points, points.length)).toBeNull();
  });

  it("is written in hundredths of a px", () => {
    const points: Point[] = [
      [1003.33333, 101.23456],
      [1006.66666, 102],
    ];
    expect(pathsOf(points)?.line).toBe("M 0.33 48.77 L 0.67 48");
  });

  it.each([
    ["lines", (value: number) => value],
    ["areas", (value: number) => [value, value + 10]],
  ] as [string, (value: number) => Point[1]][])("grows on with %s", (_, shape) => {
    const points: Point[] = [
      [1000, shape(100)],
      [1100, shape(110)],
    ];
    const tail = new Tail(points, 1, TO);
    expect(tail.paths).toEqual(pathsOf(points));
    points.push([1200, shape(120)], [1300, shape(105)]);
    const whole = pathsOf(points);
    points[1] = [1150, shape(140)];
    expect(tail.paths).toEqual(whole);
  });

  it("knows how long the line before it is, from the last gap on", () => {
    const points: Point[] = [
      [1000, 100],
      [1100, null],
      [1200, 100],
      [1230, 104],
      [1330, 104],
      [1430, 104],
    ];
    expect(new Tail(points, 5, TO).lengthBefore).toBeCloseTo(5 + 10);
    expect(new Tail(points, 1, TO).lengthBefore).toBe(0);
  });
});
