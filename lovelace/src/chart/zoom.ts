/** A part of a chart that is chosen to be looked at closely. */

import type { ReactiveControllerHost } from "lit";
import type { Span } from "../data/ranges";

/** The detail of `bitaxe-zoom`: a part of what is shown, or null for all of it. */
export interface Zoomed {
  span: Span | null;
}

/** px that a pointer is dragged at least: less is a click. */
const LEAST_DRAG = 8;

/** The shortest part (ms). */
const SHORTEST = 10_000;

/** The part of a span that the keyboard zooms to. */
const STEP = 0.5;

/** Fires `bitaxe-zoom` at its host. */
export class Zoom {
  /** Where a pointer was pressed and where it is now: in px, and as times in ms. */
  #drag: {
    pointer: number;
    origin: number;
    px: number;
    from: number;
    to: number;
  } | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & EventTarget,
    private readonly window: () => Span | null,
    /** Up to when (ms) there is something to look at. */
    private readonly end: () => number,
  ) {}

  /** The part that is being chosen; null without one. */
  get span(): Span | null {
    const drag = this.#drag;
    return drag && Math.abs(drag.px) >= LEAST_DRAG
      ? { start: Math.min(drag.from, drag.to), end: Math.max(drag.from, drag.to) }
      : null;
  }

  readonly press = (event: PointerEvent): void => {
    const time = this.#timeAt(event);
    // A finger that is dragged scrolls the page, or moves the crosshair.
    if (time !== null && event.button === 0 && event.pointerType !== "touch") {
      const { pointerId: pointer, clientX: origin } = event;
      this.#drag = { pointer, origin, px: 0, from: time, to: time };
    }
  };

  readonly move = (event: PointerEvent): void => {
    const time = this.#timeAt(event);
    if (this.#drag?.pointer === event.pointerId && time !== null) {
      const before = this.span;
      this.#drag.to = time;
      this.#drag.px = event.clientX - this.#drag.origin;
      if (before === null && this.span !== null) {
        // From here on it is no click: what leaves the plot still belongs to it.
        (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
      }
      this.host.requestUpdate();
    }
  };

  readonly release = (event: PointerEvent): void => {
    if (this.#drag?.pointer === event.pointerId) {
      const { span } = this;
      this.cancel();
      if (span) {
        this.#zoomTo(span);
      }
    }
  };

  readonly cancel = (): void => {
    this.#drag = null;
    this.host.requestUpdate();
  };

  /** Show all of it again. */
  readonly back = (): void => {
    this.#fire(null);
  };

  /** Zoom by the keyboard around a time (ms). */
  key(event: KeyboardEvent, time: number): void {
    const window = this.window();
    if (event.key === "-") {
      event.preventDefault();
      this.#fire(null);
    } else if (event.key === "+" && window) {
      event.preventDefault();
      const half = ((window.end - window.start) * STEP) / 2;
      const middle = Math.min(Math.max(time, window.start + half), window.end - half);
      this.#zoomTo({ start: middle - half, end: middle + half });
    }
  }

  #zoomTo(span: Span): void {
    const window = this.window();
    if (window) {
      const start = Math.max(span.start, window.start);
      const end = Math.min(span.end, window.end, this.end());
      if (end - start >= SHORTEST) {
        this.#fire({ start, end });
      }
    }
  }

  #fire(span: Span | null): void {
    this.host.dispatchEvent(
      new CustomEvent<Zoomed>("bitaxe-zoom", {
        detail: { span },
        bubbles: true,
        composed: true,
      }),
    );
  }

  #timeAt({ clientX, currentTarget }: PointerEvent): number | null {
    const window = this.window();
    if (!window || !(currentTarget instanceof Element)) {
      return null;
    }
    const { left, width } = currentTarget.getBoundingClientRect();
    const { start, end } = window;
    const part = Math.min(Math.max((clientX - left) / width, 0), 1);
    return start + part * (end - start);
  }
}
