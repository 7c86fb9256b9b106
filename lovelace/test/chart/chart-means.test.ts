/** Tests of when the chart element draws means. */

import { describe, expect, it, vi } from "vitest";
import type { Drawing } from "../../src/chart/drawing";
import { drift } from "./drift";
import { columnsOf, NOON, restless, STEP } from "./fixtures";
import {
  all,
  COUNT,
  chart,
  draw,
  extend,
  LENGTH,
  mount,
  nextFrame,
  receive,
  set,
  shownSpan,
} from "./mounted";

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
