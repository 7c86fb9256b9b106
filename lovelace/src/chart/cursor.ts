/** The moment of a chart that is pointed at, by pointer or by keyboard. */

import type { ReactiveControllerHost } from "lit";
import { type Columns, firstAt } from "../data/columns";
import type { Span } from "../data/ranges";
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

/** Keeps its host updated. */
export class Cursor {
  /** Rows move as columns grow and are trimmed, times (ms) do not. */
  #time: number | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly shown: () => Pointable | null,
  ) {}

  /** The row pointed at; undefined without one. */
  get row(): number | undefined {
    const shown = this.shown();
    return shown && this.#time !== null
      ? nearestRow(shown.columns, this.#time, shown.window)
      : undefined;
  }

  readonly point = (event: PointerEvent): void => {
    const shown = this.shown();
    if (shown && event.currentTarget instanceof Element) {
      const { left, width } = event.currentTarget.getBoundingClientRect();
      const { start, end } = shown.window;
      this.#moveTo(start + ((event.clientX - left) / width) * (end - start));
    }
  };

  /** A finger leaves as soon as it is lifted: what it pointed at stays until a tap elsewhere. */
  readonly leave = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") {
      this.#moveTo(null);
    }
  };

  readonly blur = (): void => {
    this.#moveTo(null);
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
    if (time !== this.#time) {
      this.#time = time;
      this.host.requestUpdate();
    }
  }
}
