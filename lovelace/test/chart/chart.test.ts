/** Tests of the chart element: when it draws, and what it shows around the drawing. */

import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from "vitest";
import { BitaxeChart } from "../../src/chart/chart";
import { Crosshair } from "../../src/chart/crosshair";
import { Drawing } from "../../src/chart/drawing";
import type { Mark } from "../../src/chart/marks";
import { append, trim } from "../../src/data/columns";
import type { Sample } from "../../src/data/protocol";
import { sample } from "../data/samples";
import { drift } from "./drift";
import { columnsOf, ENGLISH, NOON, restless, STEP } from "./fixtures";

const COUNT = 60;
const LENGTH = COUNT * STEP;
const SIZE = { width: 360, height: 150 };

const NAMES = { hashrate: "Hashrate", expected: "Expected", deviation: "Deviation" };

/** What observes elements, told by the tests what to observe. */
class Observer {
  static all: Observer[] = [];
  readonly targets = new Set<Element>();

  constructor(readonly callback: (entries: unknown[]) => void) {
    Observer.all.push(this);
  }

  observe(target: Element): void {
    this.targets.add(target);
  }

  unobserve(target: Element): void {
    this.targets.delete(target);
  }

  disconnect(): void {
    this.targets.clear();
  }

  static tell(entry: object, isOf: (target: Element) => boolean): void {
    for (const { targets, callback } of Observer.all) {
      const told = [...targets].filter(isOf);
      if (told.length > 0) {
        callback(told.map((target) => ({ ...entry, target })));
      }
    }
  }
}

let frames: (() => void)[];
let draw: MockInstance<Drawing["draw"]>;
let extend: MockInstance<Drawing["extend"]>;
let chart: BitaxeChart;

beforeEach(() => {
  Observer.all = [];
  frames = [];
  vi.stubGlobal("ResizeObserver", Observer);
  vi.stubGlobal("IntersectionObserver", Observer);
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  draw = vi.spyOn(Drawing.prototype, "draw");
  extend = vi.spyOn(Drawing.prototype, "extend");
});

afterEach(() => {
  chart.remove();
  nextFrame();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function nextFrame(): void {
  while (frames.length > 0) {
    frames.shift()?.();
  }
}

function resize(size: { width: number; height: number }): void {
  Observer.tell({ contentRect: size }, (target) => target.classList.contains("body"));
}

function show(isIntersecting: boolean): void {
  Observer.tell({ isIntersecting }, (target) => target === chart);
}

/** Put a chart on the page that shows half an hour of samples. */
async function mount(
  properties: Partial<BitaxeChart> = {},
  samples: Partial<Sample>[] = restless(COUNT),
): Promise<void> {
  chart = Object.assign(new BitaxeChart(), {
    kind: "hashrate",
    columns: columnsOf(samples),
    span: { start: NOON, end: NOON + LENGTH },
    isLive: true,
    locale: ENGLISH,
    names: NAMES,
    label: "Hashrate, 30 minutes",
    ...properties,
  });
  document.body.append(chart);
  await chart.updateComplete;
  resize(SIZE);
  await chart.updateComplete;
}

/** Let samples come, each five seconds after the one before, and the span move on. */
async function receive(...values: Partial<Sample>[]): Promise<void> {
  const { columns } = chart;
  for (const figures of values) {
    const last = columns.time.at(-1) as number;
    append(columns, sample((last + STEP) / 1000, figures));
  }
  const end = columns.time.at(-1) as number;
  chart.change = "sample";
  chart.revision += 1;
  chart.span = { start: end - (chart.span.end - chart.span.start), end };
  await chart.updateComplete;
}

async function set(properties: Partial<BitaxeChart>): Promise<void> {
  Object.assign(chart, properties);
  await chart.updateComplete;
}

const all = (selector: string) => [
  ...(chart.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** From where to where the chart shows, in milliseconds. */
const shownSpan = () =>
  ["min", "max"].map((edge) =>
    Number(all(".plot")[0]?.getAttribute(`aria-value${edge}`)),
  );

const strip = () => all(".strip")[0] as HTMLElement;

/** px between the axes. */
function plotWidth(): number {
  const axes = all(".axis").map((axis) => Number.parseFloat(axis.style.width));
  return axes.reduce((rest, axis) => rest - axis, SIZE.width);
}

/** The texts of elements, those of different elements apart. */
const texts = (selector: string) => all(selector).map(wordsOf);

function wordsOf(node: Node): string {
  const words = node.childNodes.length > 0 ? [...node.childNodes].map(wordsOf) : [];
  const own = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "";
  return [own, ...words]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(" ");
}

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
    chart = charts[0] as BitaxeChart;
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
    chart = charts[0] as BitaxeChart;
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
    chart = new BitaxeChart();
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
});

describe("around the drawing", () => {
  it("there are the units and the names of the lines", async () => {
    await mount();
    expect(texts(".head")).toEqual(["GH/s Hashrate Expected"]);
    expect(all(".swatch.dashed")).toHaveLength(1);
  });

  it("the title names a single line", async () => {
    await mount({ kind: "efficiency" });
    expect(texts(".head")).toEqual(["%"]);
  });

  it("lines of which nothing is known have no names", async () => {
    await mount({ kind: "temperature", names: {} });
    expect(texts(".head")).toEqual(["°C vr_temperature temperature"]);
    // From right to left it would be "C°".
    expect(texts(".head bdi")).toEqual(["°C"]);
  });

  it("axes are labelled", async () => {
    await mount();
    expect(texts(".axis span")).toEqual(["800", "900", "1,000", "1,100", "1,200"]);
    expect(texts(".tick")).toEqual(["12:00", "12:02", "12:04"]);
  });

  it("ticks are at their times, and move with what is drawn", async () => {
    await mount();
    const styles = () => all(".tick").map((tick) => tick.getAttribute("style"));
    const checkPlaces = () => {
      const [strip = 0, ...places] = all(".ticks, .tick").map((element) =>
        Number(/[(:](-?\d+)px/.exec(element.getAttribute("style") ?? "")?.[1]),
      );
      const [start, end] = ["min", "max"].map((edge) =>
        Number(all(".plot")[0]?.getAttribute(`aria-value${edge}`)),
      ) as [number, number];
      const first = Math.ceil(start / TICK) * TICK;
      places.forEach((place, index) => {
        const part = (first + index * TICK - start) / (end - start);
        expect(Math.abs(strip + place - part * plotWidth())).toBeLessThanOrEqual(1);
      });
      return start;
    };
    const TICK = 120_000;
    const start = checkPlaces();
    const before = styles();
    const figures = { hashrate: 1000, expected: 1000 };
    await receive(...Array.from({ length: LENGTH / STEP / 5 }, () => figures));
    expect(checkPlaces()).toBeGreaterThan(start);
    expect(styles().slice(0, before.length - 1)).toEqual(before.slice(1));
  });

  it("no label is cut off at the right", async () => {
    const spanOf = (minutes: number) => ({
      isLive: false,
      span: { start: NOON, end: NOON + minutes * 60_000 },
    });
    await mount(spanOf(4.5));
    expect(texts(".tick").at(-1)).toBe("12:04");
    await set(spanOf(4.02));
    nextFrame();
    await chart.updateComplete;
    expect(texts(".tick").at(-1)).toBe("");
  });

  it("a pause is shaded", async () => {
    const samples = restless(COUNT);
    samples.fill({ mining: false, hashrate: 0 }, 15, 30);
    await mount({ isLive: false }, samples);
    expect(all(".stopped").map((shade) => shade.getAttribute("style"))).toEqual([
      "left:25.000%;width:25.000%",
    ]);
  });

  it("a dot marks the latest sample of what is live", async () => {
    await mount();
    expect(all(".dot")).toHaveLength(1);
    await receive({ hashrate: 1050, expected: 1000 });
    const left = plotWidth() / 1.04;
    expect(all(".dot")[0]?.getAttribute("style")).toContain(
      `left:${Math.round(left)}px;`,
    );
    await set({ isLive: false });
    expect(all(".dot")).toHaveLength(0);
  });

  it("grades color the line where its values are", async () => {
    await mount({ kind: "efficiency" }, restless(COUNT));
    const stops = all(".gradients stop").map((stop) => [
      Number(stop.getAttribute("offset")).toFixed(3),
      stop.getAttribute("style"),
    ]);
    expect(stops).toEqual([
      ["0.000", "stop-color:var(--bitaxe-good)"],
      ["0.667", "stop-color:var(--bitaxe-good)"],
      ["0.667", "stop-color:var(--bitaxe-fair)"],
      ["1.000", "stop-color:var(--bitaxe-fair)"],
      ["1.000", "stop-color:var(--bitaxe-poor)"],
      ["1.000", "stop-color:var(--bitaxe-poor)"],
    ]);
  });

  it("grades are tinted, and a line is drawn at what is expected", async () => {
    const [first, ...rest] = restless(COUNT);
    await mount({ kind: "efficiency" }, [{ ...first, efficiency: 81 }, ...rest]);
    expect(texts(".axis span")).toEqual(["80", "90", "100", "110"]);
    expect(all(".grade").map((grade) => grade.getAttribute("style"))).toEqual([
      "top:50.000%;height:33.333%;--color:var(--bitaxe-fair)",
      "top:83.333%;height:16.667%;--color:var(--bitaxe-poor)",
    ]);
    expect(all(".guide")[0]?.getAttribute("style")).toBe("top:33.333%");
  });

  it("a line is drawn at what is expected only where that is shown", async () => {
    await mount(
      { kind: "efficiency" },
      restless(COUNT).map((each) => ({ ...each, efficiency: 72 })),
    );
    expect(all(".guide")).toHaveLength(0);
  });

  it("nothing is graded but efficiency", async () => {
    await mount();
    expect(all(".grade, .guide")).toHaveLength(0);
  });
});

describe("the tooltip", () => {
  const plot = () => all(".plot")[0] as HTMLElement;

  async function press(key: string): Promise<void> {
    plot().dispatchEvent(new KeyboardEvent("keydown", { key }));
    await chart.updateComplete;
  }

  it("tells what there was at a moment", async () => {
    await mount({ kind: "signed_deviation" });
    vi.spyOn(plot(), "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, 0, 300, 150),
    );
    plot().dispatchEvent(new PointerEvent("pointermove", { clientX: 0 }));
    await chart.updateComplete;
    expect(texts(".tooltip")).toEqual([
      "12:00:00 Deviation +2.5% Deviation +25.4 GH/s",
    ]);
    expect(all(".tooltip.after")).toHaveLength(1);
    expect(all(".dot")).toHaveLength(2);
    plot().dispatchEvent(new PointerEvent("pointerleave"));
    await chart.updateComplete;
    expect(all(".tooltip")).toHaveLength(0);
  });

  it("stays when all is drawn again", async () => {
    await mount();
    await press("Home");
    await set({ change: "all", revision: 5 });
    nextFrame();
    await chart.updateComplete;
    expect(all(".tooltip")).toHaveLength(1);
  });

  it("is read to those who cannot see it", async () => {
    await mount();
    expect(plot().getAttribute("aria-label")).toBe("Hashrate, 30 minutes");
    await press("Home");
    expect(plot().getAttribute("aria-valuetext")).toBe(
      "12:00:00, Hashrate 1,025.4 GH/s, Expected 1,000.0 GH/s",
    );
    expect(plot().getAttribute("aria-valuenow")).toBe(String(NOON));
  });

  it("is read at once when the miner stops, before that is part of a mean", async () => {
    const span = { start: NOON, end: NOON + 200 * STEP };
    await mount({ span }, restless(200));
    await receive({ hashrate: 0, mining: false });
    expect(plot().getAttribute("aria-valuetext")).toMatch(/^12:16:40 · stopped/);
    expect(plot().getAttribute("aria-valuenow")).toBe(
      String(chart.columns.time.at(-1)),
    );
  });

  it.each([
    ["an hour and more", 3 * 3600_000, /^12:0[01] /],
    ["a day", 24 * 3600_000, /^Sun, Nov 22, 12:0[01] /],
  ])("is as precise as it needs to be: %s", async (_, length, expected) => {
    await mount({ isLive: false, span: { start: NOON, end: NOON + length } });
    await press("Home");
    expect(texts(".tooltip")[0]).toMatch(expected);
  });

  it.each([
    ["was stopped", { mining: false }, "Stopped"],
    ["failed", { mining: false, hashrate: 0, efficiency: 0 }, "Not hashing"],
  ])("tells that it %s", async (_, sample, word) => {
    const names = { ...NAMES, stopped: "Stopped", idle: "Not hashing" };
    await mount({ names }, [sample]);
    await press("Home");
    expect(texts(".tooltip .time")).toEqual([`12:00:00 · ${word}`]);
  });

  it("is that of all charts that share a crosshair", async () => {
    await mount();
    const crosshair = new Crosshair();
    await set({ crosshair });
    crosshair.moveTo(NOON + 2 * STEP);
    await chart.updateComplete;
    expect(texts(".tooltip .time")).toEqual(["12:00:10"]);
    await press("ArrowRight");
    expect(crosshair.time).toBe(NOON + 3 * STEP);
    show(false);
    crosshair.moveTo(null);
    await chart.updateComplete;
    expect(all(".tooltip")).toHaveLength(1);
    chart.remove();
    document.body.append(chart);
    await chart.updateComplete;
    resize(SIZE);
    crosshair.moveTo(NOON);
    show(true);
    await chart.updateComplete;
    crosshair.moveTo(NOON + STEP);
    await chart.updateComplete;
    expect(texts(".tooltip .time")).toEqual(["12:00:05"]);
  });

  it("has names as text", async () => {
    await mount({ names: { hashrate: "<b>bold</b>" } });
    await press("Home");
    expect(all("b")).toHaveLength(0);
    expect(texts(".tooltip .entry")[0]).toBe("<b>bold</b>");
  });
});

describe("means", () => {
  /** Half an hour of samples. */
  const MANY = 360;
  const whole = { start: NOON, end: NOON + MANY * STEP };

  it("are drawn of more than five minutes, at the pace of what is written", async () => {
    await mount({ span: whole }, restless(MANY));
    const points = chart.drawing?.apex.w.config.series[1]?.data as [number, number][];
    expect(points).toHaveLength(59);
    expect(points[0]?.[0]).toBe(NOON + 12_500);
    const first = chart.columns.hashrate.slice(0, 6);
    expect(points[0]?.[1]).toBeCloseTo(first.reduce((sum, each) => sum + each) / 6, 9);
  });

  it("grow by what is complete, and by nothing else", async () => {
    await mount({ span: whole }, restless(MANY));
    const { length } = chart.drawing?.apex.w.config.series[1]?.data ?? [];
    for (const figures of restless(5, 9)) {
      await receive(figures);
    }
    expect(extend).toHaveBeenCalledTimes(1);
    await receive(...restless(2, 8));
    expect(extend).toHaveBeenCalledTimes(2);
    expect(draw).toHaveBeenCalledTimes(1);
    expect(chart.drawing?.apex.w.config.series[1]?.data).toHaveLength(
      (length ?? 0) + 2,
    );
    expect(await drift((chart.drawing as Drawing).apex)).toBeLessThan(0.02);
  });

  it("are waited for with what is around them", async () => {
    await mount({ span: whole }, restless(MANY));
    const render = vi.spyOn(chart as unknown as { render(): unknown }, "render");
    await receive(...restless(1, 9));
    render.mockClear();
    const { marks } = chart;
    Object.assign(chart, { marks });
    await receive(...restless(3, 8));
    expect(render).not.toHaveBeenCalled();
    await receive(...restless(3, 7));
    expect(render).toHaveBeenCalledTimes(1);
    await receive({ online: false });
    expect(render).toHaveBeenCalledTimes(2);
    expect(all(".plot")[0]?.getAttribute("aria-valuetext")).toMatch(/Hashrate –/);
  });

  it("keep nobody waiting who points at the chart", async () => {
    await mount({ span: whole }, restless(MANY));
    await receive(...restless(1, 9));
    chart.crosshair.moveTo(NOON);
    await receive(...restless(1, 8));
    expect(all(".tooltip")).toHaveLength(1);
    chart.crosshair.moveTo(null);
    await receive(...restless(1, 7));
    expect(all(".tooltip")).toHaveLength(0);
  });

  it("begin where data begin", async () => {
    const span = { start: NOON - 3 * 3600_000, end: NOON + LENGTH };
    await mount({ isLive: false, span });
    expect(shownSpan()).toEqual([NOON, NOON + LENGTH]);
    expect(chart.drawing?.apex.w.config.series[1]?.data).toHaveLength(COUNT);
  });

  it("begin a minute ago at the latest", async () => {
    await mount({ isLive: false }, [{ hashrate: 1000, expected: 1000 }]);
    const span = { start: NOON - 3 * 3600_000, end: NOON + STEP };
    await set({ span });
    nextFrame();
    await chart.updateComplete;
    expect(shownSpan()).toEqual([NOON + STEP - 60_000, NOON + STEP]);
  });

  it("that have no neighbors are dots", async () => {
    const samples = restless(COUNT).map((each, index) =>
      index % 20 === 5 ? each : { online: false },
    );
    await mount({ isLive: false }, samples);
    expect(all(".dot")).toHaveLength(3);
    await set({ columns: columnsOf(samples.slice(0, 6)), change: "all", revision: 3 });
    nextFrame();
    await chart.updateComplete;
    expect(all(".dot")).toHaveLength(1);
  });
});

describe("the legend", () => {
  const entry = (name: string) =>
    all(".legend button").find((each) => wordsOf(each) === name);

  it("switches series off and on", async () => {
    await mount();
    entry("Hashrate")?.click();
    await chart.updateComplete;
    nextFrame();
    await chart.updateComplete;
    const { series } = (chart.drawing as Drawing).apex.w.config;
    expect(series).toHaveLength(2);
    expect(texts(".legend button")).toEqual(["Hashrate", "Expected"]);
    expect(entry("Hashrate")?.getAttribute("aria-pressed")).toBe("false");
    entry("Hashrate")?.click();
    await chart.updateComplete;
    nextFrame();
    expect((chart.drawing as Drawing).apex.w.config.series).toHaveLength(3);
  });

  it("begins with all of another chart", async () => {
    await mount();
    entry("Hashrate")?.click();
    await chart.updateComplete;
    await set({ kind: "voltage" });
    nextFrame();
    expect((chart.drawing as Drawing).apex.w.config.series).toHaveLength(2);
  });
});

describe("zooming", () => {
  const plot = () => all(".plot")[0] as HTMLElement;
  let zoomed: unknown[];

  async function open(): Promise<void> {
    await mount({ isLive: false });
    zoomed = [];
    chart.addEventListener("bitaxe-zoom", (event) =>
      zoomed.push((event as CustomEvent).detail),
    );
    vi.spyOn(plot(), "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, 0, 300, 150),
    );
  }

  async function drag(
    from: number,
    to: number,
    more: PointerEventInit = {},
  ): Promise<void> {
    const fire = (type: string, clientX: number) =>
      plot().dispatchEvent(
        new PointerEvent(type, { clientX, pointerId: 1, button: 0, ...more }),
      );
    fire("pointerdown", from);
    fire("pointermove", to);
    await chart.updateComplete;
  }

  const release = () =>
    plot().dispatchEvent(new PointerEvent("pointerup", { pointerId: 1 }));

  it("takes the part that a pointer is dragged over, either way", async () => {
    await open();
    await drag(200, 100);
    expect(all(".selection")[0]?.getAttribute("style")).toBe(
      "left:33.333%;width:33.333%",
    );
    release();
    await chart.updateComplete;
    expect(all(".selection")).toHaveLength(0);
    expect(zoomed).toEqual([{ span: { start: NOON + 100_000, end: NOON + 200_000 } }]);
  });

  it.each([
    ["a click", 100, 104, {}],
    ["a part that is too short", 100, 109, {}],
    ["a finger", 100, 200, { pointerType: "touch" }],
    ["another button", 100, 200, { button: 2 }],
  ])("takes no %s", async (_, from, to, more) => {
    await open();
    await drag(from, to, more);
    release();
    expect(zoomed).toEqual([]);
  });

  it("is given up when the pointer is taken away", async () => {
    await open();
    await drag(100, 200);
    plot().dispatchEvent(new PointerEvent("pointercancel", { pointerId: 1 }));
    release();
    expect(zoomed).toEqual([]);
  });

  it("takes nothing of the time to come", async () => {
    await open();
    await set({ isLive: true, change: "all", revision: 4 });
    nextFrame();
    await chart.updateComplete;
    await drag(150, 400);
    release();
    expect(zoomed).toEqual([{ span: { start: NOON + 156_000, end: NOON + LENGTH } }]);
  });

  it("goes back by a double click", async () => {
    await open();
    plot().dispatchEvent(new MouseEvent("dblclick"));
    expect(zoomed).toEqual([{ span: null }]);
  });

  it("is done by the keyboard, too", async () => {
    await open();
    const press = (key: string) =>
      plot().dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
    press("+");
    press("Home");
    press("+");
    press("-");
    expect(zoomed).toEqual([
      { span: { start: NOON + 150_000, end: NOON + 300_000 } },
      { span: { start: NOON, end: NOON + 150_000 } },
      { span: null },
    ]);
  });
});

describe("marks", () => {
  const mark = (start: number, more: Partial<Mark> = {}): Mark => ({
    start,
    end: start,
    look: "plain",
    title: "Restarted",
    details: ["Reset reason: brownout"],
    ...more,
  });

  it("are where something happened, and say what when they are clicked", async () => {
    await mount({
      marks: [
        mark(NOON + 60_000),
        mark(NOON + 100_000, {
          end: NOON + 200_000,
          look: "alarm",
          title: "Overheating",
        }),
        mark(NOON - 1000),
      ],
    });
    const [moment, band, ...others] = all(".mark");
    expect(others).toEqual([]);
    expect(moment?.getAttribute("aria-label")).toBe("Restarted, Sun, Nov 22, 12:01");
    expect(band?.getAttribute("aria-label")).toBe(
      "Overheating, Sun, Nov 22, 12:01 – 12:03",
    );
    const scale = plotWidth() / (LENGTH * 1.04);
    const [, left, width] =
      /left:([\d.]+)px;width:([\d.]+)px/.exec(band?.getAttribute("style") ?? "") ?? [];
    expect(Number(left)).toBeCloseTo(100_000 * scale);
    expect(Number(width)).toBeCloseTo(100_000 * scale);
    expect(all(".known")).toHaveLength(0);
    moment?.click();
    await chart.updateComplete;
    expect(texts(".known")).toEqual([
      "Sun, Nov 22, 12:01 Restarted Reset reason: brownout",
    ]);
    expect(all("[aria-expanded=true]")).toHaveLength(1);
    all(".mark")[0]?.click();
    await chart.updateComplete;
    expect(all(".known")).toHaveLength(0);
  });

  it("that are too close are one", async () => {
    await mount({
      marks: [
        mark(NOON + 62_000, { look: "good", title: "New best difficulty" }),
        mark(NOON + 60_000),
      ],
    });
    expect(all(".mark.moment.good")).toHaveLength(1);
    all(".mark")[0]?.click();
    await chart.updateComplete;
    expect(texts(".known strong")).toEqual(["Restarted", "New best difficulty"]);
  });
});
