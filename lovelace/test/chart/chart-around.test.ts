/** Tests of what the chart element shows around the drawing. */

import { describe, expect, it } from "vitest";
import type { Drawing } from "../../src/chart/drawing";
import type { Mark } from "../../src/chart/marks";
import { NOON, restless, STEP } from "./fixtures";
import {
  all,
  COUNT,
  chart,
  LENGTH,
  mount,
  nextFrame,
  plotWidth,
  receive,
  set,
  texts,
  wordsOf,
} from "./mounted";

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
      /left:([\d.]+)px;--width:([\d.]+)px/.exec(band?.getAttribute("style") ?? "") ??
      [];
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
