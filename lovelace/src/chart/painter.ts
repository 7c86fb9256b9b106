/** Draws a chart as a whole, and lengthens what is drawn by what comes. */

import { type Columns, firstAt } from "../data/columns";
import type { Chance } from "../data/law";
import { Means, meansOf } from "../data/means";
import type { Span } from "../data/ranges";
import type { Locale } from "../ha";
import type { ChartDefinition } from "./definitions";
import { Drawing } from "./drawing";
import { optionsOf } from "./options";
import { Plot } from "./plot";
import { Room } from "./room";
import { type TimeTick, timeAxisOf } from "./time-axis";
import { type View, viewOf } from "./view";

/** The part of a span that data begin late for the axis to begin with them. */
const LATE = 0.02;

/** The shortest span (ms) of an axis that begins with the data. */
const SHORTEST = 60_000;

/** What is drawn. */
export interface Subject {
  definition: ChartDefinition;
  columns: Columns;
  span: Span;
  /** Whether the span moves on with each sample. */
  isLive: boolean;
  chance: Chance | null;
  locale: Locale;
  names: Readonly<Record<string, string>>;
}

/**
 * What came of a sample: nothing that is shown is another, or what is drawn has become
 * longer or moves, or all of it has to be drawn.
 */
export type Extended = "kept" | "longer" | "outgrown";

export class Painter {
  /** Null until there is something to draw on. */
  drawing: Drawing | null = null;
  view: View | null = null;
  plot: Plot;
  means: Means;
  ticks: readonly TimeTick[] = [];
  /** By how much (ms) what is shown begins later than the span. */
  #late = 0;
  readonly #room = new Room();

  constructor(definition: ChartDefinition) {
    this.plot = new Plot(definition);
    this.means = new Means(definition.figure, 0);
  }

  /** Draw all of it into an element of that size in px. */
  paint(
    host: HTMLElement,
    size: { width: number; height: number },
    subject: Subject,
  ): void {
    const { columns, definition, isLive, locale } = subject;
    this.#late = lateness(columns, subject.span);
    const window = this.#shown(subject);
    const span = { start: window.start, end: subject.span.end };
    const means = meansOf(columns, definition.figure, span, isLive);
    const plot = new Plot(definition, subject.chance);
    means.columns.time.forEach((_, row) => {
      plot.append(means.columns, row);
    });
    const beyond = isLive ? this.#room.beyond : 0;
    const view = viewOf(definition, plot.extent, window, size, locale, beyond);
    this.plot = plot;
    this.means = means;
    this.drawing ??= new Drawing(host, optionsOf(definition, subject.names));
    this.drawing.draw(plot, view);
    this.#show(this.drawing, view, locale);
  }

  /** Add to what is drawn what has become complete. */
  extend(subject: Subject): Extended {
    const { drawing, means, plot, view } = this;
    const { columns } = subject;
    if (!drawing || !view || !means.goesOnIn(columns)) {
      return "outgrown";
    }
    const end = columns.time.length;
    const first = means.take(columns, 0, end, false);
    for (let row = first; row < means.columns.time.length; row++) {
      plot.append(means.columns, row);
      if (plot.breaks) {
        return "outgrown";
      }
    }
    const last = columns.time[end - 1] as number;
    const window = last > view.window.end ? this.#shown(subject) : view.window;
    const { low, high } = plot.extent;
    const { min, max } = view.axis.scale;
    if (window.end > view.reach.end || low < min || high > max) {
      return "outgrown";
    }
    const isLonger = first < means.columns.time.length;
    if (isLonger) {
      drawing.extend(plot);
    }
    if (window !== view.window) {
      this.#show(drawing, { ...view, window }, subject.locale);
    }
    const isKept = !isLonger && window === view.window && goesOn(columns);
    return isKept ? "kept" : "longer";
  }

  /** Let go of the drawing: another one is made when all of it is drawn next. */
  discard(): void {
    this.drawing?.destroy();
    this.drawing = null;
    this.view = null;
  }

  /** The row of the last mean in sight; -1 for none. */
  get last(): number {
    const { view } = this;
    return view ? firstAt(this.means.columns, view.window.end + 1) - 1 : -1;
  }

  #shown({ span: { start, end }, isLive }: Subject): Span {
    const span = { start: start + this.#late, end };
    return isLive ? this.#room.beside(span) : span;
  }

  #show(drawing: Drawing, view: View, locale: Locale): void {
    const { window, width } = view;
    drawing.scroll(view);
    this.view = view;
    this.ticks = timeAxisOf(locale).ticks(window.start, window.end, width);
  }
}

/** Return by how much (ms) data begin later than a span, if that matters. */
function lateness({ time }: Columns, { start, end }: Span): number {
  const first = Math.min(time[0] ?? start, end - SHORTEST);
  return first - start > (end - start) * LATE ? first - start : 0;
}

/** Whether the miner does what it did a sample before. */
function goesOn({ online, mining }: Columns): boolean {
  return online.at(-1) === online.at(-2) && mining.at(-1) === mining.at(-2);
}
