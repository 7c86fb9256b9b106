/** The moment that is pointed at, by pointer or by keyboard: that of all charts of a group. */

import { type Columns, firstAt } from "../data/columns";
import type { Span } from "../data/ranges";
import type { Crosshair } from "./crosshair";
import { nearestRow } from "./moment";

/** What there is to point at. */
export interface Pointable {
  columns: Columns;
  /** From the left to the right edge. */
  window: Span;
}

/** Rows that an arrow key moves by, with and without Shift. */
const LONG_STRIDE = 10;
const SHORT_STRIDE = 1;

/** Moves a crosshair. */
export class Cursor {
  constructor(
    private readonly crosshair: () => Crosshair,
    private readonly shown: () => Pointable | null,
  ) {}

  /** The row pointed at; undefined without one, and where the moment is not shown. */
  get row(): number | undefined {
    const shown = this.shown();
    const { time } = this.crosshair();
    if (!shown || time === null) {
      return undefined;
    }
    const { start, end } = shown.window;
    const isShown = time === Number.MAX_SAFE_INTEGER || (time >= start && time <= end);
    return isShown ? nearestRow(shown.columns, time, shown.window) : undefined;
  }

  readonly point = (event: PointerEvent): void => {
    const shown = this.shown();
    if (shown && event.currentTarget instanceof Element) {
      const { left, width } = event.currentTarget.getBoundingClientRect();
      const { start, end } = shown.window;
      const time = start + ((event.clientX - left) / width) * (end - start);
      // Between two rows nothing changes, in this chart and in all others.
      const row = nearestRow(shown.columns, time, shown.window);
      this.#moveTo(row === undefined ? null : (shown.columns.time[row] as number));
    }
  };

  /** A finger leaves as soon as it is lifted: what it pointed at stays until a tap elsewhere. */
  readonly leave = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") {
      this.#moveTo(null);
    }
  };

  /** A finger that comes to scroll the page has pointed at nothing, and takes no focus. */
  readonly cancel = (): void => {
    this.#moveTo(null);
  };

  /** A tap on another chart takes the focus from this one, after it has pointed. */
  readonly blur = (): void => {
    if (this.crosshair().mover === this) {
      this.#moveTo(null);
    }
  };

  /** Begin at the latest moment when the keyboard, and not a pointer, brings the focus. */
  readonly focus = (event: FocusEvent): void => {
    const { currentTarget } = event;
    if (currentTarget instanceof Element && currentTarget.matches(":focus-visible")) {
      this.#moveTo(Number.MAX_SAFE_INTEGER);
    }
  };

  readonly press = (event: KeyboardEvent): void => {
    const shown = this.shown();
    if (!shown) {
      return;
    }
    const { columns, window } = shown;
    const first = firstAt(columns, window.start);
    const last = firstAt(columns, window.end + 1) - 1;
    const row = this.row ?? last;
    const stride = event.shiftKey ? LONG_STRIDE : SHORT_STRIDE;
    const target = new Map([
      ["ArrowLeft", row - stride],
      ["ArrowRight", row + stride],
      ["Home", first],
      ["End", last],
    ]).get(event.key);
    if (target !== undefined && first <= last) {
      event.preventDefault();
      this.#moveTo(columns.time[Math.min(Math.max(target, first), last)] as number);
    } else if (event.key === "Escape" && this.row !== undefined) {
      event.preventDefault();
      this.#moveTo(null);
    }
  };

  #moveTo(time: number | null): void {
    this.crosshair().moveTo(time, this);
  }
}
