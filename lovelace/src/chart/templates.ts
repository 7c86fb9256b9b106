/** What a chart shows around what ApexCharts draws. */

import { html, nothing, svg, type TemplateResult } from "lit";
import { type Columns, isStopped } from "../data/columns";
import type { Chance } from "../data/law";
import type { Span } from "../data/ranges";
import { formatDay, formatTime } from "../format";
import type { Locale } from "../ha";
import type { ChartDefinition } from "./definitions";
import { dotsOf, type Entry, entriesOf, isAbove, stoppedSpans } from "./moment";
import { GRADES_ID } from "./options";
import { cssColor } from "./palette";
import type { Plot } from "./plot";
import type { TimeTick } from "./time-axis";
import { pixelsOf, type View } from "./view";

/** All that a chart shows. */
export interface Picture {
  definition: ChartDefinition;
  columns: Columns;
  plot: Plot;
  view: View;
  names: Readonly<Record<string, string>>;
  locale: Locale;
  chance: Chance | null;
}

/** The names of the series, and what switches them. */
export interface Head {
  definition: ChartDefinition;
  names: Picture["names"];
  isShown(key: string): boolean;
  isOff(key: string): boolean;
  turn(key: string): void;
}

/** px from the middle to the end of a label, for each of its characters. */
const HALF_CHARACTER = 3.4;

/** px that labels may stand out to the right of the plot: what cards keep free there. */
const OVERHANG = 14;

const HOUR = 3600 * 1000;

/** Return the unit of the axis, and the names of the series unless there is but one. */
export function headTemplate(head: Head): TemplateResult {
  const { definition, names } = head;
  const shown = definition.series.filter(({ key }) => head.isShown(key));
  return html`<div class="head">
    <bdi>${definition.axis.unit}</bdi>
    <div class="legend">
      ${(shown.length > 1 ? shown : []).map(({ key, shape, color, dashed }) => {
        const look = shape === "rangeArea" ? "tint" : dashed ? "dashed" : "solid";
        return html`<button
          type="button"
          class="entry ${look}"
          aria-pressed=${head.isOff(key) ? "false" : "true"}
          @click=${() => head.turn(key)}
        >
          <span class="swatch ${look}" style="--color:${cssColor(color)}"></span>
          ${nameOf(key, names)}
        </button>`;
      })}
    </div>
  </div>`;
}

/** Return the labels of the value axis. */
export function axisTemplate({ view: { axis } }: Picture): TemplateResult {
  return html`<div class="axis" style="width:${axis.width}px" aria-hidden="true">
    ${axis.labels.map((label) => html`<span>${label}</span>`)}
  </div>`;
}

/** Return what lies behind the lines: tints, shades, and lines at ticks and thresholds. */
export function backgroundTemplate(
  { definition, view }: Picture,
  columns: Columns,
  ticks: readonly TimeTick[],
): TemplateResult[] {
  const { window } = view;
  const { min, max } = view.axis.scale;
  const depth = (value: number) =>
    Math.min(Math.max((max - value) / (max - min), 0), 1);
  const { grades = [], isTinted, guide } = definition;
  const tints = (isTinted ? grades.slice(1) : []).map(({ from, color }, index) => {
    const top = depth(grades[index]?.from ?? max);
    return html`<div
      class="grade"
      style="top:${percent(top)};height:${percent(depth(from) - top)};--color:${cssColor(
        color,
      )}"
    ></div>`;
  });
  const shades = stoppedSpans(columns, window).map((span) =>
    spanTemplate("stopped", span, window),
  );
  const guides = guide === undefined || guide < min || guide > max ? [] : [guide];
  return [
    ...tints,
    ...shades,
    ticksTemplate(view, ticks),
    ...guides.map(
      (value) => html`<div class="guide" style="top:${percent(depth(value))}"></div>`,
    ),
  ];
}

/** Return what lies before the lines: dots, what is being chosen, what is pointed at. */
export function foregroundTemplate(
  picture: Picture,
  lone: readonly number[],
  selection: Span | null,
  row: number | undefined,
): TemplateResult {
  return html`${lone.map((each) => dotsTemplate(picture, each))}
  ${picture.plot.beyond.map((each) => beyondTemplate(picture, each))}
  ${selection ? selectionTemplate(picture, selection) : nothing}
  ${
    row === undefined
      ? nothing
      : [tooltipTemplate(picture, row), dotsTemplate(picture, row)]
  }`;
}

/** Return the part of the chart that is being chosen. */
function selectionTemplate({ view }: Picture, span: Span): TemplateResult {
  return spanTemplate("selection", span, view.window);
}

function spanTemplate(name: string, span: Span, window: Span): TemplateResult {
  const left = Math.max(fraction(span.start, window), 0);
  const right = Math.min(fraction(span.end, window), 1);
  return html`<div
    class=${name}
    style="left:${percent(left)};width:${percent(right - left)}"
  ></div>`;
}

/** Return the ticks, which move with what is drawn. */
function ticksTemplate(view: View, ticks: readonly TimeTick[]): TemplateResult {
  const { start } = view.reach;
  const passed = pixelsOf({ start, end: view.window.start }, view);
  return html`<div class="ticks" style=${movedTo(-passed)}>
    ${ticks.map(({ time, label }) => {
      const x = pixelsOf({ start, end: time }, view);
      const rest = view.width - (x - passed);
      const fits = rest + OVERHANG > label.length * HALF_CHARACTER;
      return html`<div class="tick" style=${at(x)}>
        ${fits ? html`<span>${label}</span>` : nothing}
      </div>`;
    })}
  </div>`;
}

/** Return the gradient that lines are painted with by value. */
export function gradientsTemplate({ definition, view }: Picture): TemplateResult {
  const { min, max } = view.axis.scale;
  let offset = 0;
  const stops = (definition.grades ?? []).map(({ from, color }) => {
    const start = offset;
    offset = Math.min(Math.max((max - from) / (max - min), start), 1);
    const style = `stop-color:${cssColor(color)}`;
    return svg`<stop offset=${start} style=${style} /><stop offset=${offset} style=${style} />`;
  });
  const gradient = svg`<linearGradient
    id=${GRADES_ID}
    gradientUnits="userSpaceOnUse"
    x1="0"
    x2="0"
    y1="0"
    y2=${view.height}
  >${stops}</linearGradient>`;
  return html`<svg class="gradients" aria-hidden="true">
    ${stops.length > 0 ? gradient : nothing}
  </svg>`;
}

/** Return a dot on each line at a row. */
function dotsTemplate(picture: Picture, row: number): TemplateResult[] {
  const { definition, columns, view } = picture;
  const time = columns.time[row] as number;
  const x = pixelsOf({ start: view.window.start, end: time }, view);
  return dotsOf(definition, view.axis, columns, row).map(
    ({ y, color }) =>
      html`<div class="dot" style="${at(x, y * view.height)};--color:${color}"></div>`,
  );
}

/** Return what points up where a value of a row is above the plot. */
function beyondTemplate(
  { definition, columns, view }: Picture,
  row: number,
): TemplateResult | typeof nothing {
  const { window, width, axis } = view;
  const time = columns.time[row] as number;
  const x = pixelsOf({ start: window.start, end: time }, view);
  return x >= 0 && x <= width && isAbove(definition, axis, columns, row)
    ? html`<div class="beyond" style=${at(x)}></div>`
    : nothing;
}

/** Return a line at a row, and beside it what the row says. */
function tooltipTemplate(picture: Picture, row: number): TemplateResult {
  const { definition, columns, view, names, locale, chance } = picture;
  const x = fraction(columns.time[row] as number, view.window);
  const side = x > 0.5 ? "before" : "after";
  return html`<div class="cursor" style=${movedTo(x * view.width)}></div>
    <div class="tooltip ${side}" style="--x:${x.toFixed(4)}">
      <span class="time">${momentText(picture, row)}</span>
      ${entriesOf(definition, columns, row, locale, chance).map(
        ({ key, text, color, look }) =>
          html`${entryTemplate(nameOf(key, names), look, color)}
            <span class="value">${text}</span>`,
      )}
    </div>`;
}

/** Return what a tooltip says in one line. */
export function tooltipText(picture: Picture, row: number): string {
  const { definition, columns, names, locale, chance } = picture;
  const figures = entriesOf(definition, columns, row, locale, chance).map(
    ({ key, text }) => `${nameOf(key, names)} ${text}`,
  );
  return [momentText(picture, row), ...figures].join(", ");
}

/** Return when a row was, as precisely as it matters, and whether it did not hash then. */
function momentText({ columns, view, names, locale }: Picture, row: number): string {
  const time = columns.time[row] as number;
  const length = view.window.end - view.window.start;
  const clock = formatTime(time, locale, { seconds: length < 2 * HOUR });
  const moment = length > 12 * HOUR ? `${formatDay(time, locale)}, ${clock}` : clock;
  if (!columns.online[row] || columns.mining[row] !== false) {
    return moment;
  }
  const state = isStopped(columns, row) ? "stopped" : "idle";
  return `${moment} · ${nameOf(state, names)}`;
}

function entryTemplate(
  name: string,
  look: Entry["look"],
  color: string,
): TemplateResult {
  return html`<span class="entry"
    ><span class="swatch ${look}" style="--color:${color}"></span>${name}</span
  >`;
}

function nameOf(key: string, names: Picture["names"]): string {
  return names[key] ?? key;
}

function fraction(time: number, { start, end }: Span): number {
  return (time - start) / (end - start);
}

/** What moves an element by so many px, without anything being laid out again. */
function movedTo(x: number): string {
  return `transform:translateX(${Math.round(x)}px)`;
}

/** What puts an element at a place in px: with a transform each would be a layer. */
function at(x: number, y = 0): string {
  return `left:${Math.round(x)}px;top:${Math.round(y)}px`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
