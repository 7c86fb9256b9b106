/** Tests of the chart element: when it draws, and what it shows around the drawing. */

import {
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  type MockInstance,
  vi,
} from "vitest";
import { BitaxeChart } from "../../src/chart/chart";
import { Drawing } from "../../src/chart/drawing";
import { append, trim } from "../../src/data/columns";
import type { Sample } from "../../src/data/protocol";
import { sample } from "../data/samples";
import { drift } from "./drift";
import { columnsOf, ENGLISH, measureAnything, NOON, restless, STEP } from "./fixtures";

const COUNT = 360;
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

  disconnect(): void {
    this.targets.clear();
  }

  static tell(entry: object, isOf: (target: Element) => boolean): void {
    for (const { targets, callback } of Observer.all) {
      if ([...targets].some(isOf)) {
        callback([entry]);
      }
    }
  }
}

let frames: (() => void)[];
let draw: MockInstance<Drawing["draw"]>;
let extend: MockInstance<Drawing["extend"]>;
let chart: BitaxeChart;

beforeAll(measureAnything);

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
  chart.span = { start: end - LENGTH, end };
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
    const points = chart.drawing?.apex.w.config.series[0]?.data.length ?? 0;
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
    await mount({ kind: "variance" });
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
    trim(chart.columns, NOON + 100 * STEP);
    await receive({ hashrate: 1000, expected: 1000 });
    expect(extend).toHaveBeenCalledTimes(1);
    expect(chart.drawing?.apex.w.config.series[0]?.data.at(-1)).toEqual([
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
    expect(chart.drawing?.apex.w.config.series[1]?.data.at(-1)).toEqual([
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

  it("each of two axes has its color", async () => {
    await mount({ kind: "power" });
    expect(texts(".head")).toEqual(["W J/TH"]);
    const swatches = all(".head .swatch").map((swatch) => swatch.getAttribute("style"));
    expect(swatches).toEqual([
      "--color:var(--bitaxe-power)",
      "--color:var(--bitaxe-power_efficiency)",
    ]);
    expect(all(".axis")).toHaveLength(2);
  });

  it("lines of which nothing is known have no names", async () => {
    await mount({ kind: "temperature", names: {} });
    expect(texts(".head")).toEqual(["°C temperature vr_temperature"]);
  });

  it("axes are labelled", async () => {
    await mount();
    expect(texts(".axis span")).toEqual(["800", "900", "1,000", "1,100", "1,200"]);
    expect(texts(".tick")).toEqual(["12:00", "12:10", "12:20", "12:30"]);
  });

  it("ticks are at their times, and move with what is drawn", async () => {
    await mount();
    const styles = () => all(".tick").map((tick) => tick.getAttribute("style"));
    const checkPlaces = () => {
      const [strip = 0, ...places] = all(".ticks, .tick").map((element) =>
        Number(/\((-?\d+)px/.exec(element.getAttribute("style") ?? "")?.[1]),
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
    const TICK = 600_000;
    const start = checkPlaces();
    const before = styles();
    const figures = { hashrate: 1000, expected: 1000 };
    await receive(...Array.from({ length: LENGTH / STEP / 10 }, () => figures));
    expect(checkPlaces()).toBeGreaterThan(start);
    expect(styles()).toEqual(before.slice(1));
  });

  it("no label is cut off at the right", async () => {
    const spanBefore = (minutes: number) => {
      const start = NOON - minutes * 60_000;
      return { isLive: false, span: { start, end: start + LENGTH } };
    };
    await mount(spanBefore(29.5));
    expect(texts(".tick").at(-1)).toBe("12:00");
    await set(spanBefore(29.9));
    nextFrame();
    await chart.updateComplete;
    expect(texts(".tick").at(-1)).toBe("");
  });

  it("a pause is shaded", async () => {
    const samples = restless(COUNT);
    samples.fill({ mining: false, hashrate: 0 }, 90, 180);
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
      `translate(${Math.round(left)}px,`,
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
    expect(texts(".axis span")).toEqual(["80", "90", "100", "110", "120"]);
    expect(all(".grade").map((grade) => grade.getAttribute("style"))).toEqual([
      "top:62.500%;height:25.000%;--color:var(--bitaxe-fair)",
      "top:87.500%;height:12.500%;--color:var(--bitaxe-poor)",
    ]);
    expect(all(".guide")[0]?.getAttribute("style")).toBe("top:50.000%");
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
    await mount({ kind: "variance" });
    vi.spyOn(plot(), "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, 0, 300, 150),
    );
    plot().dispatchEvent(new PointerEvent("pointermove", { clientX: 0 }));
    await chart.updateComplete;
    expect(texts(".tooltip")).toEqual([
      "12:00:00 Expected 1,000.0 GH/s Hashrate 1,025.4 GH/s Deviation +25.4 GH/s",
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

  it.each([
    ["an hour and more", 3 * 3600_000, /^12:00 /],
    ["a day", 24 * 3600_000, /^Sun, Nov 22, 12:00 /],
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

  it("has names as text", async () => {
    await mount({ names: { hashrate: "<b>bold</b>" } });
    await press("Home");
    expect(all("b")).toHaveLength(0);
    expect(texts(".tooltip .entry")[0]).toBe("<b>bold</b>");
  });
});
