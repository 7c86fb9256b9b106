/** Tests of what the chart element shows of what is pointed at. */

import { describe, expect, it, vi } from "vitest";
import { Crosshair } from "../../src/chart/crosshair";
import { NOON, restless, STEP } from "./fixtures";
import {
  all,
  chart,
  LENGTH,
  mount,
  NAMES,
  nextFrame,
  receive,
  resize,
  SIZE,
  set,
  show,
  texts,
} from "./mounted";

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

  it("goes with a finger that comes to scroll the page", async () => {
    await mount();
    vi.spyOn(plot(), "getBoundingClientRect").mockReturnValue(
      new DOMRect(0, 0, 300, 150),
    );
    const finger = { clientX: 100, pointerType: "touch" };
    plot().dispatchEvent(new PointerEvent("pointerdown", finger));
    await chart.updateComplete;
    expect(all(".tooltip")).toHaveLength(1);
    plot().dispatchEvent(new PointerEvent("pointercancel", finger));
    plot().dispatchEvent(new PointerEvent("pointerleave", finger));
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
