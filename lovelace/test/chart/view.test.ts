/** Tests of where times and values are. */

import { describe, expect, it } from "vitest";
import { definitionOf } from "../../src/chart/definitions";
import { pixelsOf, viewOf } from "../../src/chart/view";
import { ENGLISH } from "./fixtures";

const WINDOW = { start: 0, end: 3_600_000 };

const NOTHING = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

describe("viewOf", () => {
  it("leaves room for the labels of both axes", () => {
    const view = viewOf(
      definitionOf("power", false),
      [
        { low: 16.6, high: 17.9 },
        { low: 900, high: 1100 },
      ],
      WINDOW,
      { width: 400, height: 144 },
      ENGLISH,
    );
    expect(view.axes.map(({ labels }) => labels)).toEqual([
      ["15", "16", "17", "18", "19"],
      ["800", "900", "1,000", "1,100", "1,200"],
    ]);
    const [left, right] = view.axes.map(({ width }) => width) as [number, number];
    expect(right).toBeGreaterThan(left);
    expect(view.width).toBe(400 - left - right);
    expect(view).toMatchObject({ window: WINDOW, height: 144 });
  });

  it("labels no axis that shows nothing, and leaves it no room", () => {
    const view = viewOf(
      definitionOf("temperature", false),
      [NOTHING],
      WINDOW,
      { width: 400, height: 144 },
      ENGLISH,
    );
    expect(view.axes[0]).toMatchObject({ labels: [], width: 0 });
    expect(view.width).toBe(400);
  });

  it.each([
    [30, 2],
    [110, 3],
    [150, 4],
    [600, 5],
  ])("has as many lines as there is room for in %d px", (height, steps) => {
    const extents = [{ low: 52, high: 61 }];
    const size = { width: 400, height };
    const kind = definitionOf("temperature", false);
    const [axis] = viewOf(kind, extents, WINDOW, size, ENGLISH).axes;
    expect(axis?.labels).toHaveLength(steps + 1);
  });

  it("writes numbers as the profile wants them", () => {
    const extents = [{ low: 5.21, high: 5.48 }];
    const locale = { ...ENGLISH, number_format: "decimal_comma" };
    const size = { width: 400, height: 144 };
    const view = viewOf(definitionOf("hashrate", true), extents, WINDOW, size, locale);
    expect(view.axes[0]?.labels[0]).toBe("5,1");
  });

  it.each([
    [0, 400],
    [0.3, 520],
    [0.3333, 533],
  ])("reaches beyond the window by whole px: %d", (beyond, drawn) => {
    const kind = definitionOf("temperature", false);
    const size = { width: 400, height: 144 };
    const view = viewOf(kind, [NOTHING], WINDOW, size, ENGLISH, beyond);
    expect(view.window).toBe(WINDOW);
    expect(view.reach.start).toBe(WINDOW.start);
    expect(pixelsOf(view.reach, view)).toBeCloseTo(drawn, 9);
    expect(pixelsOf(view.window, view)).toBe(400);
  });
});
