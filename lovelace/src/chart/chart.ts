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
import { type Columns, emptyColumns } from "../data/columns";
import type { Chance } from "../data/law";
import type { Span } from "../data/ranges";
import type { Locale } from "../ha";
import type { TemperatureUnit } from "../units";
import { askedBy, isOfSamples } from "./changes";
import { Crosshair, Follower } from "./crosshair";
import { Cursor } from "./cursor";
import { type ChartDefinition, definitionOf } from "./definitions";
import type { Drawing } from "./drawing";
import { Legend } from "./legend";
import { markStyles } from "./mark-styles";
import { groupsOf, type Mark, type MarkGroup, marksTemplate } from "./marks";
import { type Extended, Painter, type Subject } from "./painter";
import { paletteStyles } from "./palette";
import { dequeue, enqueue } from "./queue";
import { Sight } from "./sight";
import { Slider } from "./slider";
import { chartStyles } from "./styles";
import {
  axisTemplate,
  backgroundTemplate,
  foregroundTemplate,
  gradientsTemplate,
  headTemplate,
  tooltipText,
} from "./templates";
import { tooltipStyles } from "./tooltip-styles";
import { Zoom } from "./zoom";

const ENGLISH: Locale = {
  language: "en",
  number_format: "language",
  time_format: "language",
  time_zone: "UTC",
};

/**
 * Fills its box, and draws while it is on screen. Fires `bitaxe-zoom` with the part that a
 * user wants to look at.
 */
export class BitaxeChart extends LitElement {
  static override styles = [paletteStyles, chartStyles, markStyles, tooltipStyles];

  @property({ attribute: false }) kind: ChartKind = "hashrate";
  /** Mutated in place: see `revision`. */
  @property({ attribute: false }) columns: Columns = emptyColumns();
  /** Another one after every change of the columns. */
  @property({ attribute: false }) revision = 0;
  /** Whether samples were added since the last update, or anything may have changed. */
  @property({ attribute: false }) change: "all" | "sample" = "all";
  @property({ attribute: false }) span: Span = { start: 0, end: 1 };
  /** How far chance moves what is plotted; null where it is unknown. */
  @property({ attribute: false }) chance: Chance | null = null;
  /** Whether the span moves on with each sample. */
  @property({ attribute: false }) isLive = false;
  /** With its time zone by name. */
  @property({ attribute: false }) locale: Locale = ENGLISH;
  @property({ type: Boolean, reflect: true }) dark = false;
  @property({ attribute: false }) isFleet = false;
  @property({ attribute: false }) temperatureUnit: TemperatureUnit = "°C";
  /** What series are called, by their keys. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> = {};
  /** What happened. */
  @property({ attribute: false }) marks: readonly Mark[] = [];
  /** What is pointed at here and in other charts. */
  @property({ attribute: false }) crosshair = new Crosshair();
  /** What the chart is called, for those who cannot see it. */
  @property({ attribute: false }) label = "";

  private readonly legend = new Legend(this);

  /** When (ms) the marks are whose text is open; null for none. */
  @state() private opened: number | null = null;

  /** What there is, and what of it is switched on. */
  private whole: ChartDefinition = definitionOf(this.kind, this.isFleet);
  private definition = this.whole;
  private readonly painter = new Painter(this.definition);
  /** Whether more has changed than what the drawing was lengthened by. */
  private isStale = true;
  /** Whether there is more to show than samples. */
  private isAsked = true;
  /** What came of the latest samples. */
  private extended: Extended = "outgrown";

  private readonly cursor = new Cursor(
    () => this.crosshair,
    () =>
      this.painter.view
        ? { columns: this.painter.means.columns, window: this.painter.view.window }
        : null,
  );

  private readonly zoom = new Zoom(
    this,
    () => this.painter.view?.window ?? null,
    () => this.span.end,
  );

  private readonly slider = new Slider(
    this.cursor,
    this.zoom,
    () => this.crosshair.time ?? this.span.end,
  );

  private readonly sight: Sight = new Sight(
    this,
    (isOther) => this.resize(isOther),
    () => this.isStale && this.request(),
  );

  constructor() {
    super();
    // What is pointed at in any chart is shown while this one can be seen.
    new Follower(
      this,
      () => this.crosshair,
      () => this.sight.isVisible && this.requestUpdate(),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.discard();
  }

  /** Lit asks for updates of objects that are set to what they are, too. */
  override requestUpdate(name?: PropertyKey, before?: unknown, ...rest: []): void {
    const isOther = name === undefined || this[name as keyof this] !== before;
    this.isAsked ||= isOther && !isOfSamples(name);
    super.requestUpdate(name, before, ...rest);
  }

  /** Most samples change nothing that is shown: they become part of a mean later. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const asked = askedBy(changed, this);
    this.extended = asked === "samples" ? this.extend() : "outgrown";
    return this.isAsked || this.extended !== "kept";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.isAsked = false;
    if (changed.has("kind")) {
      this.legend.reset();
    }
    const asked = askedBy(changed, this);
    if (asked === "manner" || this.legend.hasTurned) {
      this.whole = definitionOf(this.kind, this.isFleet, this.temperatureUnit);
      this.definition = this.legend.applied(this.whole);
      this.discard();
      this.request();
    } else if (asked !== "nothing" && this.extended === "outgrown") {
      this.request();
    }
  }

  /** Lengthen what is drawn. */
  private extend(): Extended {
    const canExtend = !this.isStale && this.sight.isVisible && !document.hidden;
    return canExtend ? this.painter.extend(this.subject) : "outgrown";
  }

  private resize(isOther: boolean): void {
    if (!this.painter.drawing) {
      // Here sizes are known, and nothing else has to be laid out for them.
      this.draw();
    } else if (isOther) {
      this.request();
    }
  }

  /** Have all of it drawn, as soon as it can be seen. */
  private request(): void {
    this.isStale = true;
    if (this.sight.isVisible && this.sight.size.width > 0) {
      enqueue(this.draw);
    }
  }

  private readonly draw = (): void => {
    const { painter } = this;
    const { size } = this.sight;
    const host = this.renderRoot.querySelector<HTMLElement>(".strip");
    if (host && size.width > 0 && size.height > 0) {
      this.isStale = false;
      painter.paint(host, size, this.subject);
      this.requestUpdate();
    }
  };

  private get subject(): Subject {
    const { chance, columns, definition, isLive, locale, names, span } = this;
    return { chance, columns, definition, isLive, locale, names, span };
  }

  /** Null until there is something to draw on; public for tests. */
  get drawing(): Drawing | null {
    return this.painter.drawing;
  }

  private discard(): void {
    dequeue(this.draw);
    this.painter.discard();
  }

  protected override render(): TemplateResult {
    const { chance, cursor, definition, locale, names, painter, zoom } = this;
    const { last, plot, view } = painter;
    const { columns } = painter.means;
    const picture = view && { definition, columns, plot, view, names, locale, chance };
    const row = cursor.row;
    // What is not yet part of a mean is said at once: the miner may have stopped.
    const newest = this.columns.time.length - 1;
    const said =
      this.isLive && row === undefined && newest >= 0
        ? { columns: this.columns, row: newest }
        : { columns, row: row ?? last };
    const lone = plot.endsAlone || this.isLive ? [...plot.lone, last] : plot.lone;
    // With an element of this id, ApexCharts adds no style sheet of its own.
    return html`<style id="apexcharts-css"></style>
      ${picture ? gradientsTemplate(picture) : nothing}
      ${headTemplate({
        definition: this.whole,
        names,
        isShown: (key) => this.legend.isOff(key) || this.hasPoints(key),
        isOff: (key) => this.legend.isOff(key),
        turn: this.legend.turn,
      })}
      <div class="body">
        ${picture ? axisTemplate(picture) : nothing}
        <div class="field">
        ${this.slider.template(
          {
            label: this.label,
            window: view?.window ?? null,
            time: said.columns.time[said.row] ?? 0,
            text:
              picture && last >= 0
                ? tooltipText({ ...picture, columns: said.columns }, said.row)
                : "",
          },
          html`<div class="layer">
              ${picture ? backgroundTemplate(picture, this.columns, painter.ticks) : nothing}
            </div>
            <div class="drawing"><div class="strip" ?hidden=${!view}></div></div>
            <div class="layer">
              ${picture ? foregroundTemplate(picture, lone, zoom.span, row) : nothing}
            </div>`,
        )}
        ${
          view
            ? marksTemplate(
                groupsOf(this.marks, view, this.span.end),
                view,
                locale,
                this.opened,
                this.open,
              )
            : nothing
        }
        </div>
      </div>`;
  }

  private readonly open = (group: MarkGroup | null): void => {
    this.opened = group?.start ?? null;
  };

  private hasPoints(key: string): boolean {
    const index = this.definition.series.findIndex((series) => series.key === key);
    return this.painter.plot.hasPoints(index);
  }
}

if (!customElements.get("bitaxe-chart")) {
  customElements.define("bitaxe-chart", BitaxeChart);
}
