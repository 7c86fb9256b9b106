/** Tests of when the chart element draws. */

import { describe, expect, it, vi } from "vitest";
import { BitaxeChart } from "../../src/chart/chart";
import { Drawing } from "../../src/chart/drawing";
import { trim } from "../../src/data/columns";
import { drift } from "./drift";
import { columnsOf, ENGLISH, NOON, restless, STEP } from "./fixtures";
import {
  all,
  COUNT,
  chart,
  draw,
  extend,
  LENGTH,
  mount,
  nextFrame,
  Observer,
  plotWidth,
  receive,
  resize,
  SIZE,
  set,
  show,
  shownSpan,
  strip,
  texts,
  use,
} from "./mounted";

describe("drawing", () => {
  it("begins when there is a size", async () => {
    await mount();
    expect(draw).toHaveBeenCalledTimes(1);
    expect(chart.drawing?.apex.w.config.chart.height).toBe(SIZE.height + 2);
  });

  it("is done for all that come together before anything else is", async () => {
    const charts = [0, 1].map((row) =>
      Object.assign(new BitaxeChart(), {
        columns: columnsOf(restless(COUNT, row + 1)),
        span: { start: NOON, end: NOON + LENGTH },
      }),
    );
    use(charts[0] as BitaxeChart);
    document.body.append(...charts);
    await Promise.all(charts.map((each) => each.updateComplete));
    const strips = charts.map((each) => each.shadowRoot?.querySelector(".strip"));
    expect(strips).toMatchObject([{ hidden: true }, { hidden: true }]);
    resize(SIZE);
    expect(Observer.all.map(({ targets }) => targets.size)).toEqual([2, 2]);
    // Nothing has to be laid out for the second one: the first is not yet shown.
    expect(draw).toHaveBeenCalledTimes(2);
    expect(strips).toMatchObject([{ hidden: true }, { hidden: true }]);
    await Promise.all(charts.map((each) => each.updateComplete));
    expect(strips).toMatchObject([{ hidden: false }, { hidden: false }]);
    charts[1]?.remove();
    resize({ width: 500, height: 200 });
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(3);
  });

  it("is not kept from one by another that fails", async () => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const charts = [0, 1].map(() => new BitaxeChart());
    use(charts[0] as BitaxeChart);
    document.body.append(...charts);
    await Promise.all(charts.map((each) => each.updateComplete));
    const error = new Error("no");
    draw.mockImplementationOnce(() => {
      throw error;
    });
    resize(SIZE);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(report).toHaveBeenCalledExactlyOnceWith(error);
    charts[1]?.remove();
  });

  it("does not begin without one", async () => {
    use(new BitaxeChart());
    document.body.append(chart);
    await chart.updateComplete;
    resize({ width: 0, height: 0 });
    nextFrame();
    expect(draw).not.toHaveBeenCalled();
  });

  it("thins points to what the pixels can show", async () => {
    await mount({ span: { start: NOON, end: NOON + 3600_000 } }, restless(720));
    const series = chart.drawing?.apex.w.config.series ?? [];
    const points = Math.max(...series.map(({ data }) => data.length));
    expect(points).toBeGreaterThan(100);
    expect(points).toBeLessThanOrEqual(SIZE.width);
  });

  it("leaves room for samples to come when it is live", async () => {
    await mount();
    expect(shownSpan()).toEqual([NOON, NOON + LENGTH * 1.04]);
  });

  it("reaches beyond it, without a seam", async () => {
    await mount();
    const { globals } = (chart.drawing as Drawing).apex.w;
    const width = plotWidth();
    expect(globals.minX).toBe(NOON);
    expect(globals.gridWidth).toBe(Math.round(width * 1.3));
    expect((globals.maxX - NOON) / globals.gridWidth).toBeCloseTo(
      (LENGTH * 1.04) / width,
      6,
    );
  });

  it("neither leaves room nor reaches beyond in history", async () => {
    await mount({ isLive: false });
    const { globals } = (chart.drawing as Drawing).apex.w;
    expect(shownSpan()).toEqual([NOON, NOON + LENGTH]);
    expect([globals.maxX, globals.gridWidth]).toEqual([NOON + LENGTH, plotWidth()]);
  });

  it("has ApexCharts bring no style sheet of its own", async () => {
    await mount();
    const sheets = all("style").filter((style) => !style.closest(".drawing"));
    expect(sheets.map(({ textContent }) => textContent)).toEqual([""]);
    expect(document.getElementById("apexcharts-css")).toBeNull();
  });
});

describe("a sample", () => {
  it("lengthens what is drawn, as ApexCharts would have drawn it", async () => {
    await mount({ kind: "signed_deviation" });
    for (const figures of restless(8, 2)) {
      await receive(figures);
    }
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    expect(extend).toHaveBeenCalledTimes(8);
    expect(await drift((chart.drawing as Drawing).apex)).toBeLessThan(0.02);
  });

  it("is found after older ones were dropped", async () => {
    await mount();
    trim(chart.columns, NOON + 20 * STEP);
    await receive({ hashrate: 1000, expected: 1000 });
    expect(extend).toHaveBeenCalledTimes(1);
    expect(chart.drawing?.apex.w.config.series[1]?.data.at(-1)).toEqual([
      NOON + COUNT * STEP,
      1000,
    ]);
  });

  it.each([
    ["leaves the axis", [{ hashrate: 2000, expected: 1000 }]],
    ["ends the line", [{ hashrate: null, expected: 1000 }]],
    ["leaves what is drawn", restless(COUNT * 0.312 + 2, 3)],
  ] as const)("that %s has all drawn again, in a frame", async (_, samples) => {
    await mount();
    await receive(...samples);
    expect([draw.mock.calls.length, extend.mock.calls.length]).toEqual([1, 0]);
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
    await receive({ hashrate: 1000, expected: 1000 });
    nextFrame();
    expect(chart.drawing?.apex.w.config.series[2]?.data.at(-1)).toEqual([
      chart.columns.time.at(-1),
      1000,
    ]);
  });

  it("that leaves the room that was left moves what is drawn", async () => {
    await mount();
    await receive(...restless(COUNT * 0.04 + 1, 3));
    expect(strip().style.transform).toBe("translateX(0px)");
    const ticks = texts(".tick");

    await receive({ hashrate: 1000, expected: 1000 });
    const span = chart.span.end - NOON - LENGTH;
    expect(shownSpan()).toEqual([NOON + span, NOON + LENGTH * 1.04 + span]);
    expect(texts(".tick")).not.toEqual(ticks);
    const pixels = (span / (LENGTH * 1.04)) * plotWidth();
    const shift = Number(/translateX\((.*)px\)/.exec(strip().style.transform)?.[1]);
    expect(shift).toBeCloseTo(-pixels, 6);

    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    expect(await drift((chart.drawing as Drawing).apex)).toBeLessThan(0.02);
  });

  it("that cannot be right has nothing drawn again", async () => {
    await mount();
    await receive({ hashrate: 500_000, expected: 1000 });
    nextFrame();
    expect([draw.mock.calls.length, extend.mock.calls.length]).toEqual([1, 1]);
  });

  it.each(["hashrate", "signed_deviation", "efficiency"] as const)(
    "that cannot be right is pointed up at, not cut off silently (%s)",
    async (kind) => {
      await mount({ kind });
      expect(all(".beyond")).toEqual([]);
      await receive({ hashrate: 500_000, expected: 1000, efficiency: 50_000 });
      await chart.updateComplete;
      const left = plotWidth() / 1.04;
      expect(all(".beyond").map((mark) => mark.getAttribute("style"))).toEqual([
        `left:${Math.round(left)}px;top:0px`,
      ]);
      await set({ span: { start: NOON, end: NOON + LENGTH / 2 }, change: "all" });
      nextFrame();
      await chart.updateComplete;
      expect(all(".beyond")).toEqual([]);
    },
  );

  it("that is left off the axis, and on it nevertheless, needs no mark", async () => {
    const samples = restless(COUNT).map((each, index) =>
      index === 5 ? { ...each, expected: 300, hashrate: 1000 } : each,
    );
    await mount({}, samples);
    expect(all(".beyond")).toEqual([]);
  });

  it("waits with those before it that wait to be drawn", async () => {
    await mount();
    await receive({ hashrate: 2000, expected: 1000 });
    await receive({ hashrate: 1000, expected: 1000 });
    expect(extend).not.toHaveBeenCalled();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it("is not drawn off screen, and is there when the chart comes back", async () => {
    await mount();
    show(false);
    await receive({ hashrate: 1000, expected: 1000 });
    nextFrame();
    expect([draw.mock.calls.length, extend.mock.calls.length]).toEqual([1, 0]);
    show(true);
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it("is not drawn in a hidden tab before there are frames again", async () => {
    await mount();
    vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    await receive({ hashrate: 1000, expected: 1000 });
    expect([draw.mock.calls.length, extend.mock.calls.length]).toEqual([1, 0]);
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
  });
});

describe("all is drawn again", () => {
  it.each([
    ["other columns", () => ({ columns: columnsOf(restless(COUNT, 5)) })],
    ["other data in the same columns", () => ({ change: "all", revision: 9 })],
    ["another range", () => ({ span: { start: NOON + 60_000, end: NOON + LENGTH } })],
    ["other formats", () => ({ locale: { ...ENGLISH, language: "de" } })],
  ] as [string, () => Partial<BitaxeChart>][])("for %s", async (_, properties) => {
    await mount();
    const { drawing } = chart;
    await set({ change: "sample", ...properties() });
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
    expect(extend).not.toHaveBeenCalled();
    expect(chart.drawing).toBe(drawing);
  });

  it("for another size, and for none but that", async () => {
    await mount();
    resize(SIZE);
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    resize({ width: 500, height: 200 });
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
    expect(chart.drawing?.apex.w.globals.gridHeight).toBe(200);
  });

  it.each([
    { kind: "power" },
    { isFleet: true },
    { temperatureUnit: "°F" },
    { names: {} },
  ] as Partial<BitaxeChart>[])("by another instance for %o", async (properties) => {
    await mount();
    const destroy = vi.spyOn(Drawing.prototype, "destroy");
    const { drawing } = chart;
    await set(properties);
    expect(destroy).toHaveBeenCalledTimes(1);
    nextFrame();
    await chart.updateComplete;
    expect(chart.drawing).not.toBe(drawing);
    expect(all(".apexcharts-canvas")).toHaveLength(1);
  });

  it("not for another theme", async () => {
    await mount();
    await set({ dark: true });
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    expect(chart.hasAttribute("dark")).toBe(true);
  });
});

describe("an element that leaves the page", () => {
  it("leaves nothing behind, and draws again when it is back", async () => {
    await mount();
    await set({ change: "all", revision: 7 });
    chart.remove();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    expect(chart.drawing).toBeNull();
    expect(Observer.all.every(({ targets }) => targets.size === 0)).toBe(true);
    document.body.append(chart);
    await chart.updateComplete;
    resize(SIZE);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(all(".apexcharts-canvas")).toHaveLength(1);
  });

  it("is observed only once it is back where it went before it had rendered", async () => {
    use(Object.assign(new BitaxeChart(), { columns: columnsOf(restless(COUNT)) }));
    document.body.append(chart);
    chart.remove();
    await chart.updateComplete;
    expect(Observer.all).toEqual([]);
    document.body.append(chart);
    expect(Observer.all.map(({ targets }) => targets.size)).toEqual([1, 1]);
  });
});
