/** A chart on a page, what a browser does to it, and what it then shows. */

import { afterEach, beforeEach, type MockInstance, vi } from "vitest";
import { BitaxeChart } from "../../src/chart/chart";
import { Drawing } from "../../src/chart/drawing";
import { append } from "../../src/data/columns";
import type { Sample } from "../../src/data/protocol";
import { sample } from "../data/samples";
import { columnsOf, ENGLISH, NOON, restless, STEP } from "./fixtures";

export const COUNT = 60;
export const LENGTH = COUNT * STEP;
export const SIZE = { width: 360, height: 150 };

export const NAMES = {
  hashrate: "Hashrate",
  expected: "Expected",
  deviation: "Deviation",
};

/** What observes elements, told by the tests what to observe. */
export class Observer {
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

/** What is on the page. */
export let chart: BitaxeChart;
export let draw: MockInstance<Drawing["draw"]>;
export let extend: MockInstance<Drawing["extend"]>;
let frames: (() => void)[];

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

export function nextFrame(): void {
  while (frames.length > 0) {
    frames.shift()?.();
  }
}

export function resize(size: { width: number; height: number }): void {
  Observer.tell({ contentRect: size }, (target) => target.classList.contains("body"));
}

export function show(isIntersecting: boolean): void {
  Observer.tell({ isIntersecting }, (target) => target === chart);
}

/** Have the tests be about another chart, which is not on the page yet. */
export function use(other: BitaxeChart): void {
  chart = other;
}

/** Put a chart on the page that shows half an hour of samples. */
export async function mount(
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
export async function receive(...values: Partial<Sample>[]): Promise<void> {
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

export async function set(properties: Partial<BitaxeChart>): Promise<void> {
  Object.assign(chart, properties);
  await chart.updateComplete;
}

export const all = (selector: string) => [
  ...(chart.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** From where to where the chart shows, in milliseconds. */
export const shownSpan = () =>
  ["min", "max"].map((edge) =>
    Number(all(".plot")[0]?.getAttribute(`aria-value${edge}`)),
  );

export const strip = () => all(".strip")[0] as HTMLElement;

/** px between the axes. */
export function plotWidth(): number {
  const axes = all(".axis").map((axis) => Number.parseFloat(axis.style.width));
  return axes.reduce((rest, axis) => rest - axis, SIZE.width);
}

/** The texts of elements, those of different elements apart. */
export const texts = (selector: string) => all(selector).map(wordsOf);

export function wordsOf(node: Node): string {
  const words = node.childNodes.length > 0 ? [...node.childNodes].map(wordsOf) : [];
  const own = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : "";
  return [own, ...words]
    .map((text) => text.trim())
    .filter(Boolean)
    .join(" ");
}
