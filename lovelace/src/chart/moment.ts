/** What a chart says of one moment. */

import { type Columns, firstAt, isStopped } from "../data/columns";
import type { Chance } from "../data/law";
import type { Span } from "../data/ranges";
import { formatNumber, formatQuantity } from "../format";
import type { Locale } from "../ha";
import type { Unit } from "../units";
import type { ChartDefinition, SeriesDefinition } from "./definitions";
import { cssColor } from "./palette";
import { type Reading, readingOf } from "./reading";
import type { Axis } from "./view";

/** A figure and what it is called by: a key of the translated names. */
export interface Entry {
  key: string;
  text: string;
  /** CSS. */
  color: string;
  /** What its swatch looks like. */
  look: "solid" | "dashed" | "tint";
}

/** A dot on a line, in fractions of the plot's height from its top. */
export interface Dot {
  y: number;
  /** CSS. */
  color: string;
}

/** Return the row of a span nearest to a time (ms); undefined when it has none. */
export function nearestRow(
  columns: Columns,
  time: number,
  span: Span,
): number | undefined {
  const first = firstAt(columns, span.start);
  const last = firstAt(columns, span.end + 1) - 1;
  if (last < first) {
    return undefined;
  }
  const after = Math.min(Math.max(firstAt(columns, time), first), last);
  const before = Math.max(after - 1, first);
  const distance = (row: number) => Math.abs((columns.time[row] as number) - time);
  return distance(before) < distance(after) ? before : after;
}

/** Return what each line shows at a row, what it is the mean of, and what is noted. */
export function entriesOf(
  definition: ChartDefinition,
  columns: Columns,
  row: number,
  locale: Locale,
  chance: Chance | null = null,
): Entry[] {
  const reading = readingOf(columns, row, chance);
  const { axis, isSigned: signed = false, notes = [] } = definition;
  const entries: Entry[] = [];
  for (const series of definition.series) {
    const value = series.value(reading);
    if (typeof value === "number") {
      entries.push({
        key: series.key,
        text: formatQuantity(value, axis, locale, { signed }),
        color: colorOf(definition, series, value),
        look: series.dashed ? "dashed" : "solid",
      });
    }
  }
  for (const { key, value, ...unit } of notes) {
    const text = formatQuantity(value(reading), unit, locale, { signed });
    entries.push({ key, text, color: "transparent", look: "solid" });
  }
  for (const series of definition.series) {
    const text = rangeText(series, reading, axis, locale);
    if (text !== null) {
      const color = cssColor(series.color);
      entries.push({ key: series.key, text, color, look: "tint" });
    }
  }
  return entries;
}

/** Return the two ends of an area that is one of its own; null where it has none. */
function rangeText(
  series: SeriesDefinition,
  reading: Reading,
  axis: Unit,
  locale: Locale,
): string | null {
  const value = series.value(reading);
  if (typeof value === "number" || !value.every(Number.isFinite)) {
    return null;
  }
  const [low, high] = value;
  if (series.key === "chance") {
    return `±${formatQuantity(high, axis, locale)}`;
  }
  return series.key === "range"
    ? `${formatNumber(low, axis.digits, locale)} – ${formatQuantity(high, axis, locale)}`
    : null;
}

/** Return the dots of a row that lie in the plot: none on dashed lines. */
export function dotsOf(
  definition: ChartDefinition,
  { scale }: Axis,
  columns: Columns,
  row: number,
): Dot[] {
  const reading = readingOf(columns, row);
  return linesOf(definition).flatMap((series) => {
    const value = series.value(reading) as number;
    const isInside = value >= scale.min && value <= scale.max;
    if (series.dashed || !isInside) {
      return [];
    }
    const y = (scale.max - value) / (scale.max - scale.min);
    return [{ y, color: colorOf(definition, series, value) }];
  });
}

/** Return whether a row has a value above the plot that no axis is stretched for. */
export function isAbove(
  definition: ChartDefinition,
  { scale }: Axis,
  columns: Columns,
  row: number,
): boolean {
  const reading = readingOf(columns, row);
  return definition.series.some(
    (series) =>
      series.counts?.(reading) === false &&
      [series.value(reading)].flat().some((value) => value > scale.max),
  );
}

/** Return the spans in which the miner was stopped. */
export function stoppedSpans(columns: Columns, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  const from = Math.max(firstAt(columns, start) - 1, 0);
  for (let row = from; row < columns.time.length; row++) {
    const time = columns.time[row] as number;
    const last = spans.at(-1);
    const isOpen = last?.end === Number.POSITIVE_INFINITY;
    if (isStopped(columns, row)) {
      if (!isOpen) {
        spans.push({ start: Math.max(time, start), end: Number.POSITIVE_INFINITY });
      }
    } else if (last && isOpen) {
      last.end = time;
    }
  }
  const known = Math.min(columns.time.at(-1) ?? start, end);
  return spans
    .map((span) => ({ start: span.start, end: Math.min(span.end, known) }))
    .filter((span) => span.end > span.start);
}

/** Return the series that are lines: their values are single numbers. */
export function linesOf(definition: ChartDefinition): SeriesDefinition[] {
  return definition.series.filter(({ shape }) => shape !== "rangeArea");
}

/** Return the CSS color of a series at a value. */
function colorOf(
  definition: ChartDefinition,
  series: SeriesDefinition,
  value: number,
): string {
  const grade = definition.grades?.find(({ from }) => value >= from);
  return cssColor(grade ? grade.color : series.color);
}
