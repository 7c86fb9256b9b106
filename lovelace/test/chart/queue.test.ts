/** Tests of how the work of charts is spread. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dequeue, enqueue } from "../../src/chart/queue";

let frames: (() => void)[] = [];
let now = 0;

function nextFrame(): void {
  const due = frames;
  frames = [];
  for (const frame of due) {
    frame();
  }
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.spyOn(performance, "now").mockImplementation(() => now);
});

afterEach(() => {
  while (frames.length > 0) {
    nextFrame();
  }
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("enqueue", () => {
  it("waits for a frame, and calls once however often it was asked", () => {
    const draw = vi.fn();
    enqueue(draw);
    enqueue(draw);
    expect(draw).not.toHaveBeenCalled();
    nextFrame();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it("spreads over frames what takes long, in order", () => {
    const drawn: number[] = [];
    for (const chart of [1, 2, 3, 4]) {
      enqueue(() => {
        drawn.push(chart);
        now += 6;
      });
    }
    nextFrame();
    expect(drawn).toEqual([1, 2]);
    nextFrame();
    expect(drawn).toEqual([1, 2, 3, 4]);
    expect(frames).toEqual([]);
  });

  it("goes on with the others when one fails", () => {
    const draw = vi.fn();
    enqueue(() => {
      throw new Error("no");
    });
    enqueue(draw);
    expect(nextFrame).toThrow("no");
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it("asks for no frame when nothing waits", () => {
    enqueue(vi.fn());
    nextFrame();
    expect(frames).toEqual([]);
  });
});

describe("dequeue", () => {
  it("has a chart that is gone not drawn", () => {
    const draw = vi.fn();
    enqueue(draw);
    dequeue(draw);
    nextFrame();
    expect(draw).not.toHaveBeenCalled();
  });
});
