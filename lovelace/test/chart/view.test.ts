/** Tests of where times and values are. */

import { describe, expect, it } from "vitest";
import { definitionOf } from "../../src/chart/definitions";
import { pixelsOf, viewOf } from "../../src/chart/view";
import { ENGLISH } from "./fixtures";

const WINDOW = { start: 0, end: 3_600_000 };

const NOTHING = { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };

describe("viewOf", () => {
  it("leaves room for the labels", () => {
    const view = viewOf(
      definitionOf("power", false),
      { low: 900, high: 1100 },
      WINDOW,
      { width: 400, height: 144 },
      ENGLISH,
    );
    const { labels, width } = view.axis;
    expect([labels[0], labels.at(-1)]).toEqual(["800", "1,200"]);
    expect(width).toBeGreaterThan(30);
    expect(view.width).toBe(400 - width);
    // However short its labels are: charts above each other begin at one place.
    const short = viewOf(
      definitionOf("signed_deviation", false),
      { low: -1, high: 1 },
      WINDOW,
      { width: 400, height: 144 },
      ENGLISH,
    );
    expect(short.axis.width).toBe(43);
    expect(view).toMatchObject({ window: WINDOW, height: 144 });
  });

  it("labels no axis that shows nothing, and leaves it no room", () => {
    const view = viewOf(
      definitionOf("temperature", false),
      NOTHING,
      WINDOW,
      { width: 400, height: 144 },
      ENGLISH,
    );
    expect(view.axis).toMatchObject({ labels: [], width: 0 });
    expect(view.width).toBe(400);
  });

  it.each([
    [30, 2],
    [110, 3],
    [150, 4],
    [600, 5],
  ])("has about as many lines as there is room for in %d px", (height, steps) => {
    const extent = { low: 52, high: 61 };
    const size = { width: 400, height };
    const kind = definitionOf("temperature", false);
    const { axis } = viewOf(kind, extent, WINDOW, size, ENGLISH);
    expect(Math.abs(axis.labels.length - 1 - steps)).toBeLessThanOrEqual(1);
  });

  it("writes numbers as the profile wants them", () => {
    const extent = { low: 5.21, high: 5.48 };
    const locale = { ...ENGLISH, number_format: "decimal_comma" };
    const size = { width: 400, height: 144 };
    const view = viewOf(definitionOf("hashrate", true), extent, WINDOW, size, locale);
    expect(view.axis.labels[0]).toMatch(/^\d,\d+$/);
  });

  it.each([
    [0, 400],
    [0.3, 520],
    [0.3333, 533],
  ])("reaches beyond the window by whole px: %d", (beyond, drawn) => {
    const kind = definitionOf("temperature", false);
    const size = { width: 400, height: 144 };
    const view = viewOf(kind, NOTHING, WINDOW, size, ENGLISH, beyond);
    expect(view.window).toBe(WINDOW);
    expect(view.reach.start).toBe(WINDOW.start);
    expect(pixelsOf(view.reach, view)).toBeCloseTo(drawn, 9);
    expect(pixelsOf(view.window, view)).toBe(400);
  });
});
