/** Where in a chart times and values are. */

import type { Span } from "../data/ranges";
import { formatNumber } from "../format";
import type { Locale } from "../ha";
import type { ChartDefinition } from "./definitions";
import { decimalsOf, type Extent, type Scale, ticksOf } from "./scale";

/** px. */
export interface Size {
  width: number;
  height: number;
}

/** A value axis as it is drawn. */
export interface Axis {
  scale: Scale;
  /** From the lower to the upper end; empty where nothing is shown on the axis. */
  labels: readonly string[];
  /** px beside the plot. */
  width: number;
}

/** What a drawing shows; its size in px is that of the plot. */
export interface View extends Size {
  /** From the left to the right edge. */
  window: Span;
  /** What is drawn, for the window to move in: from where it was at first, to the right. */
  reach: Span;
  axis: Axis;
}

/** About so many px are between the lines of the grid. */
const LINE_SPACING = 36;

/** The fewest and the most steps of an axis. */
const STEPS = { least: 2, most: 5 } as const;

/** px of a character of a label, and between labels and plot. */
const CHARACTER = 7;
const GAP = 8;

/** What an axis takes at least, for charts above each other to begin at one place. */
const LEAST_WIDTH = 5 * CHARACTER + GAP;

/**
 * Return the view of what is shown on the axis, for all of a chart but its head. It
 * reaches beyond the window by about that part of it.
 */
export function viewOf(
  { axis: { scale: scaleOf } }: ChartDefinition,
  extent: Extent,
  window: Span,
  size: Size,
  locale: Locale,
  beyond = 0,
): View {
  const wanted = Math.round(size.height / LINE_SPACING);
  const steps = Math.min(Math.max(wanted, STEPS.least), STEPS.most);
  const scale = scaleOf(extent, steps);
  const digits = decimalsOf(scale);
  const labels =
    extent.low <= extent.high
      ? ticksOf(scale).map((tick) => formatNumber(tick, digits, locale))
      : [];
  // Reckoned, not measured: a browser has to lay out the page to measure a text.
  const length = Math.max(0, ...labels.map((label) => label.length));
  const reckoned = Math.max(length * CHARACTER + GAP, LEAST_WIDTH);
  const axis = { scale, labels, width: length > 0 ? reckoned : 0 };
  const width = Math.max(size.width - axis.width, 1);
  const drawn = Math.round(width * (1 + beyond));
  const span = ((window.end - window.start) * drawn) / width;
  const reach = { start: window.start, end: window.start + span };
  return { window, reach, axis, width, height: size.height };
}

/** Return how many px of the drawing are as long as a span. */
export function pixelsOf(span: Span, { window, width }: View): number {
  return ((span.end - span.start) / (window.end - window.start)) * width;
}
