/** Tests of what observes many elements at once. */

import { beforeEach, describe, expect, it, vi } from "vitest";
import { SharedObserver } from "../src/shared-observer";

interface Entry {
  readonly target: Element;
  readonly size: number;
}

/** What observed elements, the latest last; a browser calls back with its entries. */
let made: { handle: (entries: Entry[]) => void; targets: Set<Element> }[];
let shared: SharedObserver<Entry>;
let left: Element;
let right: Element;

beforeEach(() => {
  made = [];
  shared = new SharedObserver<Entry>((handle) => {
    const targets = new Set<Element>();
    made.push({ handle, targets });
    return {
      observe: (element) => targets.add(element),
      unobserve: (element) => targets.delete(element),
      disconnect: () => targets.clear(),
    };
  });
  left = document.createElement("div");
  right = document.createElement("div");
});

describe("a shared observer", () => {
  it("calls back each element with what is its own", () => {
    const handlers = [vi.fn(), vi.fn()] as const;
    shared.observe(left, handlers[0]);
    shared.observe(right, handlers[1]);
    expect(made).toHaveLength(1);
    const entries = [
      { target: right, size: 2 },
      { target: left, size: 1 },
    ];
    made[0]?.handle(entries);
    expect(handlers[0].mock.calls).toEqual([[entries[1]]]);
    expect(handlers[1].mock.calls).toEqual([[entries[0]]]);
  });

  it("lets no element that fails keep another from it", () => {
    const report = vi.fn();
    vi.stubGlobal("reportError", report);
    const failure = new Error("broken");
    const handle = vi.fn();
    shared.observe(left, () => {
      throw failure;
    });
    shared.observe(right, handle);
    made[0]?.handle([
      { target: left, size: 1 },
      { target: right, size: 2 },
    ]);
    expect(report).toHaveBeenCalledWith(failure);
    expect(handle).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });

  it("calls back nothing that has gone, and begins anew after the last", () => {
    const handle = vi.fn();
    shared.observe(left, handle);
    shared.observe(right, handle);
    shared.unobserve(left);
    expect([...(made[0]?.targets ?? [])]).toEqual([right]);
    made[0]?.handle([{ target: left, size: 1 }]);
    expect(handle).not.toHaveBeenCalled();
    shared.unobserve(right);
    shared.observe(left, handle);
    expect(made).toHaveLength(2);
    made[1]?.handle([{ target: left, size: 1 }]);
    expect(handle).toHaveBeenCalledOnce();
  });
});
