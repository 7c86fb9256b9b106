/** A chart that is cheap to keep alive: samples lengthen what is drawn. */

import {
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { property, state } from "lit/decorators.js";
import type { ChartKind } from "../config";
import { type Columns, emptyColumns, firstAt } from "../data/columns";
import type { Span } from "../data/ranges";
import { thin } from "../data/thin";
import type { Locale } from "../ha";
import type { TemperatureUnit } from "../units";
import { Crosshair } from "./crosshair";
import { Cursor } from "./cursor";
import { type ChartDefinition, definitionOf } from "./definitions";
import { Drawing } from "./drawing";
import { optionsOf } from "./options";
import { paletteStyles } from "./palette";
import { Plot } from "./plot";
import { dequeue, enqueue } from "./queue";
import { Room } from "./room";
import type { Extent } from "./scale";
import { chartStyles } from "./styles";
import {
  axisTemplate,
  backgroundTemplate,
  dotsTemplate,
  gradientsTemplate,
  headTemplate,
  tooltipTemplate,
  tooltipText,
} from "./templates";
import { type TimeTick, timeAxisOf } from "./time-axis";
import { type View, viewOf } from "./view";

/** px of the chart, axes and all, for which a smallest and a greatest value are drawn. */
const BUCKET = 2.5;

/** Properties that say what is drawn. */
const DATA = ["columns", "revision", "span", "isLive", "locale"] as const;

/** Those that say it anew. */
const WHOLE = ["columns", "isLive", "locale"] as const;

/** Properties that say how it is drawn. */
const MANNER = ["kind", "isFleet", "temperatureUnit", "names"] as const;

const ENGLISH: Locale = {
  language: "en",
  number_format: "language",
  time_format: "language",
  time_zone: "UTC",
};

/** Fills its box, and draws while it is on screen. */
export class BitaxeChart extends LitElement {
  static override styles = [paletteStyles, chartStyles];

  @property({ attribute: false }) kind: ChartKind = "hashrate";
  /** Mutated in place: see `revision`. */
  @property({ attribute: false }) columns: Columns = emptyColumns();
  /** Another one after every change of the columns. */
  @property({ attribute: false }) revision = 0;
  /** Whether samples were added since the last update, or anything may have changed. */
  @property({ attribute: false }) change: "all" | "sample" = "all";
  @property({ attribute: false }) span: Span = { start: 0, end: 1 };
  /** Whether the span moves on with each sample. */
  @property({ attribute: false }) isLive = false;
  /** With its time zone by name. */
  @property({ attribute: false }) locale: Locale = ENGLISH;
  @property({ type: Boolean, reflect: true }) dark = false;
  @property({ attribute: false }) isFleet = false;
  @property({ attribute: false }) temperatureUnit: TemperatureUnit = "°C";
  /** What series are called, by their keys. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> = {};
  /** What is pointed at here and in other charts. */
  @property({ attribute: false }) crosshair = new Crosshair();
  /** What the chart is called, for those who cannot see it. */
  @property({ attribute: false }) label = "";

  @state() private view: View | null = null;

  /** Null until there is something to draw on; public for tests. */
  drawing: Drawing | null = null;

  private definition: ChartDefinition = definitionOf(this.kind, this.isFleet);
  private plot = new Plot(this.definition);
  private ticks: readonly TimeTick[] = [];
  private size = { width: 0, height: 0 };

  private readonly room = new Room();

  private isVisible = true;
  /** Whether more has changed than what the drawing was lengthened by. */
  private isStale = true;

  private readonly cursor = new Cursor(this, () =>
    this.view ? { columns: this.columns, window: this.view.window } : null,
  );

  private readonly resizing = new ResizeObserver(([entry]) => {
    if (entry) {
      this.resize(entry.contentRect);
    }
  });

  private readonly intersecting = new IntersectionObserver((entries) => {
    this.isVisible = entries.at(-1)?.isIntersecting ?? true;
    if (this.isVisible && this.isStale) {
      this.request();
    }
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) {
      this.observe();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resizing.disconnect();
    this.intersecting.disconnect();
    this.discard();
  }

  protected override firstUpdated(): void {
    this.observe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (MANNER.some((property) => changed.has(property))) {
      this.definition = definitionOf(this.kind, this.isFleet, this.temperatureUnit);
      this.discard();
      this.request();
    } else if (DATA.some((property) => changed.has(property))) {
      if (!this.isSampleOnly(changed) || !this.extend()) {
        this.request();
      }
    }
  }

  private observe(): void {
    const body = this.renderRoot.querySelector(".body");
    if (body) {
      this.resizing.observe(body);
    }
    this.intersecting.observe(this);
  }

  private isSampleOnly(changed: PropertyValues<this>): boolean {
    const { span } = this;
    const before = changed.get("span") ?? span;
    return (
      this.change === "sample" &&
      this.isLive &&
      !WHOLE.some((property) => changed.has(property)) &&
      before.end - before.start === span.end - span.start
    );
  }

  /** Add the new samples to what is drawn; false when that is not enough. */
  private extend(): boolean {
    const { columns, drawing, plot, view } = this;
    const last = firstAt(columns, plot.lastTime);
    if (
      !drawing ||
      !view ||
      this.isStale ||
      !this.isVisible ||
      document.hidden ||
      columns.time[last] !== plot.lastTime
    ) {
      return false;
    }
    for (let row = last + 1; row < columns.time.length; row++) {
      plot.append(columns, row);
      if (plot.breaks) {
        return false;
      }
    }
    const window = plot.lastTime > view.window.end ? this.shownSpan : view.window;
    const isWithin =
      window.end <= view.reach.end &&
      view.axes.every(({ scale }, index) => {
        const { low, high } = plot.extents[index] as Extent;
        return !(low < scale.min || high > scale.max);
      });
    if (isWithin) {
      drawing.extend(plot);
      if (window !== view.window) {
        this.show(drawing, { ...view, window });
      }
    }
    return isWithin;
  }

  private resize({ width, height }: DOMRectReadOnly): void {
    const before = this.size;
    this.size = { width: Math.floor(width), height: Math.floor(height) };
    if (!this.drawing) {
      // Here sizes are known, and nothing else has to be laid out for them.
      this.draw();
    } else if (this.size.width !== before.width || this.size.height !== before.height) {
      this.request();
    }
  }

  /** Have all of it drawn, as soon as it can be seen. */
  private request(): void {
    this.isStale = true;
    if (this.isVisible && this.size.width > 0) {
      enqueue(this.draw);
    }
  }

  private readonly draw = (): void => {
    const { columns, definition, locale, size } = this;
    const host = this.renderRoot.querySelector<HTMLElement>(".strip");
    if (!host || size.width === 0 || size.height === 0) {
      return;
    }
    const window = this.shownSpan;
    const plot = new Plot(definition);
    for (const row of thin(columns, definition.figure, window, size.width / BUCKET)) {
      plot.append(columns, row);
    }
    const beyond = this.isLive ? this.room.beyond : 0;
    const view = viewOf(definition, plot.extents, window, size, locale, beyond);
    this.plot = plot;
    this.isStale = false;
    this.drawing ??= new Drawing(host, optionsOf(definition, this.names));
    this.drawing.draw(plot, view);
    this.show(this.drawing, view);
  };

  private get shownSpan(): Span {
    return this.isLive ? this.room.beside(this.span) : this.span;
  }

  private show(drawing: Drawing, view: View): void {
    const { window, width } = view;
    drawing.scroll(view);
    this.view = view;
    this.ticks = timeAxisOf(this.locale).ticks(window.start, window.end, width);
  }

  private discard(): void {
    dequeue(this.draw);
    this.drawing?.destroy();
    this.drawing = null;
    this.view = null;
  }

  protected override render(): TemplateResult {
    const { columns, cursor, definition, locale, names, plot, view } = this;
    const picture = view && { definition, columns, plot, view, names, locale };
    const row = cursor.row;
    const last = view ? firstAt(columns, view.window.end + 1) - 1 : -1;
    // With an element of this id, ApexCharts adds no style sheet of its own.
    return html`<style id="apexcharts-css"></style>
      ${picture ? gradientsTemplate(picture) : nothing}
      ${headTemplate({ definition, plot, names })}
      <div class="body">
        ${picture ? axisTemplate(picture, 0) : nothing}
        <div
          class="plot"
          tabindex="0"
          role="slider"
          aria-label=${this.label}
          aria-valuemin=${view?.window.start ?? 0}
          aria-valuemax=${view?.window.end ?? 0}
          aria-valuenow=${columns.time[row ?? last] ?? 0}
          aria-valuetext=${picture && last >= 0 ? tooltipText(picture, row ?? last) : ""}
          @pointerdown=${cursor.point}
          @pointermove=${cursor.point}
          @pointerleave=${cursor.leave}
          @focus=${cursor.focus}
          @blur=${cursor.blur}
          @keydown=${cursor.press}
        >
          ${picture ? backgroundTemplate(picture, this.ticks) : nothing}
          <div class="drawing"><div class="strip"></div></div>
          ${picture && this.isLive && last >= 0 ? dotsTemplate(picture, last) : nothing}
          ${
            picture && row !== undefined
              ? [tooltipTemplate(picture, row), dotsTemplate(picture, row)]
              : nothing
          }
        </div>
        ${picture ? axisTemplate(picture, 1) : nothing}
      </div>`;
  }
}

if (!customElements.get("bitaxe-chart")) {
  customElements.define("bitaxe-chart", BitaxeChart);
}
