/** Tests of pointing at moments. */

import { beforeEach, describe, expect, it, vi } from "vitest";
import { Crosshair } from "../../src/chart/crosshair";
import { Cursor, type Pointable } from "../../src/chart/cursor";
import { append } from "../../src/data/columns";
import { sample } from "../data/samples";
import { columnsOf, NOON, restless, STEP } from "./fixtures";

const columns = () => columnsOf(restless(20));

let shown: Pointable | null;
let updates: number;
let crosshair: Crosshair;
let cursor: Cursor;
let target: HTMLElement;

beforeEach(() => {
  updates = 0;
  shown = {
    columns: columns(),
    window: { start: NOON + 5 * STEP, end: NOON + 15 * STEP },
  };
  crosshair = new Crosshair();
  crosshair.listen(() => updates++);
  cursor = new Cursor(
    () => crosshair,
    () => shown,
  );
  target = document.createElement("div");
  vi.spyOn(target, "getBoundingClientRect").mockReturnValue(
    new DOMRect(100, 0, 200, 50),
  );
  for (const [type, listener] of [
    ["pointermove", cursor.point],
    ["pointerleave", cursor.leave],
    ["focus", cursor.focus],
    ["blur", cursor.blur],
    ["keydown", cursor.press],
  ] as const) {
    target.addEventListener(type, listener as EventListener);
  }
});

function point(clientX: number, pointerType = "mouse"): void {
  target.dispatchEvent(new PointerEvent("pointermove", { clientX, pointerType }));
}

function press(key: string, shiftKey = false): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, shiftKey, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

describe("a pointer", () => {
  it.each([
    [100, 5],
    [200, 10],
    [211, 11],
    [300, 15],
  ])("at %d px points at row %d", (clientX, row) => {
    point(clientX);
    expect(cursor.row).toBe(row);
    expect(updates).toBe(1);
  });

  it("points at nothing before there is anything", () => {
    shown = null;
    point(200);
    expect([cursor.row, updates]).toEqual([undefined, 0]);
  });

  it("that leaves takes the row with it", () => {
    point(200);
    target.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "mouse" }));
    expect([cursor.row, updates]).toEqual([undefined, 2]);
  });

  it("that is a finger leaves the row until the focus goes", () => {
    point(200, "touch");
    target.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "touch" }));
    expect(cursor.row).toBe(10);
    target.dispatchEvent(new FocusEvent("blur"));
    expect(cursor.row).toBeUndefined();
  });

  it("that taps another chart stays there, though the focus goes only then", () => {
    point(200, "touch");
    crosshair.moveTo(NOON + 12 * STEP, {});
    target.dispatchEvent(new FocusEvent("blur"));
    expect(cursor.row).toBe(12);
  });

  it("points at a moment, which another chart has, too, or has not", () => {
    point(211);
    expect(crosshair.time).toBe(NOON + 11 * STEP);
    const other = (start: number, end: number) =>
      new Cursor(
        () => crosshair,
        () => ({ columns: columns(), window: { start, end } }),
      ).row;
    expect(other(NOON, NOON + 20 * STEP)).toBe(11);
    expect(other(NOON, NOON + 10 * STEP)).toBeUndefined();
  });

  it("changes nothing between two rows", () => {
    point(200);
    point(203);
    expect(updates).toBe(1);
  });

  it("stays at its moment when samples come and go", () => {
    point(200);
    const { columns } = shown as Pointable;
    append(columns, sample(NOON / 1000 + 100));
    for (const column of Object.values(columns)) {
      column.splice(0, 4);
    }
    expect(cursor.row).toBe(6);
  });
});

describe("the keyboard", () => {
  it.each([
    ["the row before", ["ArrowLeft"], 14],
    ["no row after the last", ["ArrowRight"], 15],
    ["the first row", ["Home"], 5],
    ["no row before the first", ["Home", "ArrowLeft"], 5],
    ["the next row", ["Home", "ArrowRight", "ArrowRight"], 7],
    ["the last row", ["Home", "End"], 15],
    ["nothing", ["Home", "Escape"], undefined],
  ])("reaches %s", (_, keys, row) => {
    for (const key of keys) {
      expect(press(key).defaultPrevented).toBe(true);
    }
    expect(cursor.row).toBe(row);
  });

  it("goes in long strides with Shift", () => {
    press("Home");
    press("ArrowRight", true);
    expect(cursor.row).toBe(15);
    press("ArrowLeft", true);
    expect(cursor.row).toBe(5);
  });

  it("leaves other keys to others", () => {
    for (const key of ["Tab", "ArrowUp", "Escape"]) {
      expect(press(key).defaultPrevented).toBe(false);
    }
    expect(cursor.row).toBeUndefined();
  });

  it("has nothing to reach where no samples are", () => {
    shown = { columns: columns(), window: { start: 0, end: 1 } };
    expect(press("ArrowLeft").defaultPrevented).toBe(false);
    expect(cursor.row).toBeUndefined();
  });

  it.each([
    ["that shows", true, 15],
    ["of a click", false, undefined],
  ])("begins at the latest sample with a focus %s", (_, isVisible, row) => {
    vi.spyOn(target, "matches").mockReturnValue(isVisible);
    target.dispatchEvent(new FocusEvent("focus"));
    expect(cursor.row).toBe(row);
  });
});
