/** What a chart shows around what ApexCharts draws. */

import { html, nothing, svg, type TemplateResult } from "lit";
import { type Columns, isStopped } from "../data/columns";
import type { Span } from "../data/ranges";
import { formatDay, formatTime } from "../format";
import type { Locale } from "../ha";
import { type ChartDefinition, GRADES } from "./definitions";
import { dotsOf, type Entry, entriesOf, stoppedSpans } from "./moment";
import { FADE_ID, GRADES_ID } from "./options";
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
}

/** px from the middle to the end of a label, for each of its characters. */
const HALF_CHARACTER = 3.4;

/** How strong an area is at the top and at the bottom of the plot. */
const FADE = { top: 0.42, bottom: 0.03 } as const;

/** px that labels may stand out to the right of the plot: what cards keep free there. */
const OVERHANG = 14;

/** Grades that are tinted from side to side, each below so many %. */
const LOWER_GRADES = GRADES.slice(1).map((grade, index) => ({
  ...grade,
  below: GRADES[index]?.from ?? Number.POSITIVE_INFINITY,
}));

const HOUR = 3600 * 1000;

/**
 * Return the units of the axes, and the names of the series: beside the unit that each
 * has for itself where there are two axes, none where there is but one series.
 */
export function headTemplate({
  definition,
  plot,
  names,
}: Pick<Picture, "definition" | "plot" | "names">): TemplateResult {
  const { axes, series } = definition;
  const shown = series.filter((_, index) => plot.hasPoints(index));
  if (axes.length > 1) {
    return html`<div class="head">
      ${axes.map(({ unit }, axis) => {
        const only = series.find((each) => each.axis === axis);
        return only ? entryTemplate(unit, "solid", cssColor(only.color)) : unit;
      })}
    </div>`;
  }
  return html`<div class="head">
    <span>${axes[0]?.unit}</span>
    <div class="legend">
      ${(shown.length > 1 ? shown : []).map(({ key, shape, color, dashed }) => {
        const look = shape === "rangeArea" ? "tint" : dashed ? "dashed" : "solid";
        return entryTemplate(nameOf(key, names), look, cssColor(color));
      })}
    </div>
  </div>`;
}

/** Return the labels of a value axis: 0 is on the left, 1 on the right. */
export function axisTemplate(
  { view }: Picture,
  index: 0 | 1,
): TemplateResult | typeof nothing {
  const axis = view.axes[index];
  return axis
    ? html`<div
        class="axis ${index === 0 ? "left" : "right"}"
        style="width:${axis.width}px"
        aria-hidden="true"
      >
        ${axis.labels.map((label) => html`<span>${label}</span>`)}
      </div>`
    : nothing;
}

/** Return what lies behind the lines: tints, shades, and lines at ticks and thresholds. */
export function backgroundTemplate(
  { definition, columns, view }: Picture,
  ticks: readonly TimeTick[],
): TemplateResult[] {
  const { window } = view;
  const { min, max } = view.axes[0]?.scale ?? { min: 0, max: 1 };
  const depth = (value: number) =>
    Math.min(Math.max((max - value) / (max - min), 0), 1);
  const tints = (definition.graded ? LOWER_GRADES : []).map(
    ({ below, from, color }) => {
      const top = depth(below);
      return html`<div
      class="grade"
      style="top:${percent(top)};height:${percent(depth(from) - top)};--color:${cssColor(
        color,
      )}"
    ></div>`;
    },
  );
  const shades = stoppedSpans(columns, window).map(({ start, end }) => {
    const left = fraction(start, window);
    return html`<div
      class="stopped"
      style="left:${percent(left)};width:${percent(fraction(end, window) - left)}"
    ></div>`;
  });
  const { guide } = definition;
  const guides = guide === undefined ? [] : [guide];
  return [
    ...tints,
    ...shades,
    ticksTemplate(view, ticks),
    ...guides.map(
      (value) => html`<div class="guide" style="top:${percent(depth(value))}"></div>`,
    ),
  ];
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
      return html`<div class="tick" style=${movedTo(x)}>
        ${fits ? html`<span>${label}</span>` : nothing}
      </div>`;
    })}
  </div>`;
}

/** Return the gradients that the lines and areas are painted with. */
export function gradientsTemplate({ definition, view }: Picture): TemplateResult {
  const { min, max } = view.axes[0]?.scale ?? { min: 0, max: 1 };
  let offset = 0;
  const grades = (definition.graded ? GRADES : []).map(({ from, color }) => {
    const start = offset;
    offset = Math.min(Math.max((max - from) / (max - min), start), 1);
    const style = `stop-color:${cssColor(color)}`;
    return svg`<stop offset=${start} style=${style} /><stop offset=${offset} style=${style} />`;
  });
  const fades = definition.series
    .filter(({ shape }) => shape === "area")
    .map(({ color }) => {
      const style = `stop-color:${cssColor(color)}`;
      return svg`<stop offset="0" style=${style} stop-opacity=${FADE.top} />
        <stop offset="1" style=${style} stop-opacity=${FADE.bottom} />`;
    });
  const gradient = (id: string, stops: readonly unknown[]) =>
    svg`<linearGradient
      id=${id}
      gradientUnits="userSpaceOnUse"
      x1="0"
      x2="0"
      y1="0"
      y2=${view.height}
    >${stops}</linearGradient>`;
  return html`<svg class="gradients" aria-hidden="true">
    ${grades.length > 0 ? gradient(GRADES_ID, grades) : nothing}
    ${fades.length > 0 ? gradient(FADE_ID, fades) : nothing}
  </svg>`;
}

/** Return a dot on each line at a row. */
export function dotsTemplate(picture: Picture, row: number): TemplateResult[] {
  const { definition, columns, view } = picture;
  const time = columns.time[row] as number;
  const x = pixelsOf({ start: view.window.start, end: time }, view);
  return dotsOf(definition, view.axes, columns, row).map(
    ({ y, color }) =>
      html`<div class="dot" style="${movedTo(x, y * view.height)};--color:${color}"></div>`,
  );
}

/** Return a line at a row, and beside it what the row says. */
export function tooltipTemplate(picture: Picture, row: number): TemplateResult {
  const { definition, columns, view, names, locale } = picture;
  const x = fraction(columns.time[row] as number, view.window);
  const side = x > 0.5 ? "before" : "after";
  return html`<div class="cursor" style=${movedTo(x * view.width)}></div>
    <div class="tooltip ${side}" style="--x:${x.toFixed(4)}">
      <span class="time">${momentText(picture, row)}</span>
      ${entriesOf(definition, columns, row, locale).map(
        ({ key, text, color, look }) =>
          html`${entryTemplate(nameOf(key, names), look, color)}
            <span class="value">${text}</span>`,
      )}
    </div>`;
}

/** Return what a tooltip says in one line. */
export function tooltipText(picture: Picture, row: number): string {
  const { definition, columns, names, locale } = picture;
  const figures = entriesOf(definition, columns, row, locale).map(
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

/** What puts an element at a place in px, without anything being laid out again. */
function movedTo(x: number, y = 0): string {
  return `transform:translate(${Math.round(x)}px,${Math.round(y)}px)`;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
