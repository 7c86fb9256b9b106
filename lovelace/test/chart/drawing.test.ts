/** Tests of drawing, with ApexCharts itself. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { definitionOf } from "../../src/chart/definitions";
import { Drawing } from "../../src/chart/drawing";
import { optionsOf } from "../../src/chart/options";
import { Plot } from "../../src/chart/plot";
import { type View, viewOf } from "../../src/chart/view";
import { CHARTS, type ChartKind } from "../../src/config";
import type { Columns } from "../../src/data/columns";
import type { Sample } from "../../src/data/protocol";
import { drift } from "./drift";
import { columnsOf, ENGLISH, NOON, restless, STEP } from "./fixtures";

/** px that a path may be off, a hundredth being what it is rounded to. */
const TOLERANCE = 0.02;

let drawing: Drawing | null = null;
let host: HTMLElement;

beforeEach(() => {
  host = document.createElement("div");
  document.body.append(host);
});

afterEach(() => {
  drawing?.destroy();
  drawing = null;
  host.remove();
});

interface Stage {
  drawing: Drawing;
  plot: Plot;
  columns: Columns;
  view: View;
}

/** Draw that many of the samples in a view that has room for all. */
function stage(kind: ChartKind, samples: Partial<Sample>[], count: number): Stage {
  const definition = definitionOf(kind, false);
  const columns = columnsOf(samples);
  const all = new Plot(definition);
  const plot = new Plot(definition);
  for (let row = 0; row < columns.time.length; row++) {
    all.append(columns, row);
    if (row < count) {
      plot.append(columns, row);
    }
  }
  const window = { start: NOON, end: NOON + samples.length * STEP };
  const size = { width: 400, height: 150 };
  const view = viewOf(definition, all.extent, window, size, ENGLISH);
  drawing = new Drawing(host, optionsOf(definition, {}));
  drawing.draw(plot, view);
  return { drawing, plot, columns, view };
}

function extend({ drawing, plot, columns }: Stage, from: number): void {
  for (let row = from; row < columns.time.length; row++) {
    plot.append(columns, row);
    drawing.extend(plot);
  }
}

function seriesOf({ drawing }: Stage): unknown[][] {
  return drawing.apex.w.config.series.map(({ data }) => data);
}

/** What ApexCharts has drawn, and what was added to it. */
const pathsDrawn = () =>
  [...host.querySelectorAll(".apexcharts-series > path:not(.tail)")].map((path) =>
    path.getAttribute("d"),
  );
const tails = () => [...host.querySelectorAll(".apexcharts-series > .tail")];

describe.each(CHARTS)("%s", (kind) => {
  it("is drawn where its axes say", () => {
    const { drawing, view } = stage(kind, restless(40), 40);
    const { globals } = drawing.apex.w;
    expect(globals.gridWidth).toBe(view.width);
    expect(globals.gridHeight).toBe(view.height);
    expect([globals.minX, globals.maxX]).toEqual([view.window.start, view.window.end]);
    const { scale } = view.axis;
    expect([globals.minYArr[0], globals.maxYArr[0]]).toEqual([scale.min, scale.max]);
  });

  it("is drawn without anything being measured", () => {
    const boxes = vi.fn(() => ({ x: 0, y: 0, width: 30, height: 12 }));
    Object.assign(Element.prototype, { getBBox: boxes });
    const rects = vi.spyOn(Element.prototype, "getBoundingClientRect");
    const { drawing, plot, view } = stage(kind, restless(40), 40);
    drawing.draw(plot, view);
    expect(boxes).not.toHaveBeenCalled();
    expect(rects).not.toHaveBeenCalled();
    rects.mockRestore();
    Reflect.deleteProperty(Element.prototype, "getBBox");
  });

  it("grows by samples as if ApexCharts had drawn them", async () => {
    const grown = stage(kind, restless(100), 50);
    const before = pathsDrawn();
    extend(grown, 50);
    expect(pathsDrawn()).toEqual(before);
    expect(tails()).toHaveLength(before.length);
    expect(await drift(grown.drawing.apex)).toBeLessThan(TOLERANCE);
    expect(seriesOf(grown)).toEqual(
      grown.plot.data.map((points, index) =>
        grown.plot.hasPoints(index) ? points : [],
      ),
    );
  });

  it("grows after a gap, and leaves alone what was before it", async () => {
    const samples = restless(100);
    samples[20] = { ...samples[20], online: false };
    samples[40] = { ...samples[40], online: false };
    const grown = stage(kind, samples, 60);
    extend(grown, 60);
    expect(await drift(grown.drawing.apex)).toBeLessThan(TOLERANCE);
  });
});

describe("extend", () => {
  it.each(CHARTS)("grows as soon as %s has lines of two points", async (kind) => {
    const samples = restless(30);
    samples[9] = { online: false };
    const grown = stage(kind, samples, 12);
    expect(grown.plot.breaks).toBe(true);
    extend(grown, 12);
    expect(await drift(grown.drawing.apex)).toBeLessThan(TOLERANCE);
  });

  it("leaves a line that has ended as it was", async () => {
    const samples = restless(30).map((sample, index) =>
      index < 20 ? sample : { online: false },
    );
    const ended = stage("hashrate", samples, 22);
    const before = pathsDrawn();
    extend(ended, 22);
    expect(pathsDrawn()).toEqual(before);
    expect(tails()).toEqual([]);
    expect(await drift(ended.drawing.apex)).toBe(0);
  });
});

describe("a tail", () => {
  it("looks like the line, and goes on with its dashes", () => {
    const expected = 1000;
    const samples = restless(20).map((sample) => ({ ...sample, expected }));
    const grown = stage("hashrate", samples, 11);
    const dashed = '.apexcharts-series[data\\:realIndex="2"] > path';
    const line = host.querySelector(`${dashed}:not([stroke-width="0"])`);
    extend(grown, 11);
    const tail = host.querySelector(`${dashed}.tail`);
    const look = ["stroke", "stroke-width", "stroke-dasharray", "clip-path"];
    for (const name of look) {
      expect(tail?.getAttribute(name)).toBe(line?.getAttribute(name));
    }
    // It is level, and has come ten steps of twenty.
    const offset = Number(tail?.getAttribute("stroke-dashoffset"));
    expect(offset).toBeCloseTo(grown.view.width / 2);
  });

  it("is gone when all is drawn again", () => {
    const grown = stage("voltage", restless(20), 11);
    extend(grown, 11);
    expect(tails()).toHaveLength(2);
    grown.drawing.draw(grown.plot, grown.view);
    expect(tails()).toEqual([]);
    extend(grown, 20);
    expect(tails()).toEqual([]);
  });
});

describe("drift", () => {
  it("sees paths that are off", async () => {
    const { drawing } = stage("temperature", restless(20), 20);
    const path = host.querySelector(".apexcharts-series > path");
    path?.setAttribute("d", path.getAttribute("d")?.replace(/M ([\d.]+)/, "M 3") ?? "");
    expect(await drift(drawing.apex)).toBeCloseTo(3);
  });

  it("sees points that are missing", async () => {
    const { drawing } = stage("temperature", restless(20), 20);
    host.querySelector(".apexcharts-series > path")?.setAttribute("d", "M 0 0 L 1 1");
    expect(await drift(drawing.apex)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("draw", () => {
  it("hands on no points of a series that is nowhere known", () => {
    const unknown = restless(40).map((each) => ({ ...each, efficiency: null }));
    const { drawing, plot } = stage("temperature", unknown, 40);
    const points = seriesOf({ drawing } as Stage).map(({ length }) => length);
    expect(points).toEqual(
      plot.data.map((_, index) => (plot.hasPoints(index) ? 40 : 0)),
    );
    expect(new Set(points)).toEqual(new Set([0, 40]));
  });

  it("draws again in place, at another size, without another instance", () => {
    const { drawing, plot, view } = stage("power", restless(20), 20);
    drawing.draw(plot, { ...view, width: 250, height: 100 });
    const { gridWidth, gridHeight } = drawing.apex.w.globals;
    expect([gridWidth, gridHeight]).toEqual([250, 100]);
    expect(host.querySelectorAll("svg")).toHaveLength(1);
  });

  it("shows the grid when there is nothing else to show", () => {
    const warn = vi.spyOn(console, "warn");
    const { view } = stage("temperature", [{}], 0);
    expect(pathsDrawn()).toEqual([]);
    const lines = host.querySelectorAll(".apexcharts-gridline");
    expect(lines).toHaveLength(Math.round(view.height / 36) + 1);
    expect(warn).not.toHaveBeenCalled();
  });

  it("puts names in as text", () => {
    const definition = definitionOf("power", false);
    const hostile = '<img src=x onerror="window.hacked=1">';
    drawing = new Drawing(host, optionsOf(definition, { power: hostile }));
    const view = viewOf(
      definition,
      { low: 0, high: 1 },
      { start: 0, end: 1 },
      { width: 300, height: 100 },
      ENGLISH,
    );
    drawing.draw(new Plot(definition), view);
    expect(host.querySelector("img")).toBeNull();
  });
});

describe("destroy", () => {
  it("leaves nothing behind", () => {
    const add = vi.spyOn(window, "addEventListener");
    const remove = vi.spyOn(window, "removeEventListener");
    const { drawing } = stage("hashrate", restless(20), 20);
    drawing.destroy();
    expect(host.childElementCount).toBe(0);
    expect(remove.mock.calls.length).toBeGreaterThanOrEqual(add.mock.calls.length);
  });

  it("is harmless before anything was drawn", () => {
    const options = optionsOf(definitionOf("hashrate", false), {});
    expect(() => new Drawing(host, options).destroy()).not.toThrow();
  });
});
