/** The plot of a chart as what one points at: a slider of moments, for hands and keys. */

import { html, type TemplateResult } from "lit";
import type { Span } from "../data/ranges";
import type { Cursor } from "./cursor";
import type { Zoom } from "./zoom";

/** What it is to those who cannot see it. */
export interface Spoken {
  label: string;
  /** Null before there is something to point at. */
  window: Span | null;
  /** The moment that is read out (ms), and what is known of it. */
  time: number;
  text: string;
}

/** Moves the cursor and zooms. */
export class Slider {
  constructor(
    private readonly cursor: Cursor,
    private readonly zoom: Zoom,
    /** What the keyboard zooms to (ms). */
    private readonly moment: () => number,
  ) {}

  /** Return it with what the plot shows. */
  template(
    { label, window, time, text }: Spoken,
    plot: TemplateResult,
  ): TemplateResult {
    return html`<div
      class="plot"
      tabindex="0"
      role="slider"
      aria-label=${label}
      aria-valuemin=${window?.start ?? 0}
      aria-valuemax=${window?.end ?? 0}
      aria-valuenow=${time}
      aria-valuetext=${text}
      @pointerdown=${this.#press}
      @pointermove=${this.#move}
      @pointerup=${this.zoom.release}
      @pointercancel=${this.#cancel}
      @pointerleave=${this.cursor.leave}
      @dblclick=${this.zoom.back}
      @focus=${this.cursor.focus}
      @blur=${this.cursor.blur}
      @keydown=${this.#type}
    >
      ${plot}
    </div>`;
  }

  readonly #press = (event: PointerEvent): void => {
    this.cursor.point(event);
    this.zoom.press(event);
  };

  readonly #move = (event: PointerEvent): void => {
    this.cursor.point(event);
    this.zoom.move(event);
  };

  readonly #cancel = (): void => {
    this.cursor.cancel();
    this.zoom.cancel();
  };

  readonly #type = (event: KeyboardEvent): void => {
    this.cursor.press(event);
    this.zoom.key(event, this.moment());
  };
}
