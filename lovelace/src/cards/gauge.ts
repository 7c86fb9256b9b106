/** An arc that shows how far an efficiency is of 100 %, and what chance leaves open. */

import { nothing, type SVGTemplateResult, svg } from "lit";
import { GRADES } from "../chart/definitions";

/** What the arc ends with, in %: a fill that does not begin at zero would exaggerate. */
const HIGHEST = 120;

/** Degrees from the top, clockwise. */
const START = -120;
const SWEEP = 240;

const CENTER = 100;
const RADIUS = 84;
const WIDTH = 14;

/** The parts of the soft edge, each paler than the one before. */
const STEPS = 8;

/** The borders of the grades, in %. */
const MARKS = GRADES.map(({ from }) => from).filter(Number.isFinite);

/** What is expected. */
const EXPECTED = 100;

interface Point {
  x: number;
  y: number;
}

/** A part of the arc, from so many % to so many. */
interface Part {
  from: number;
  to: number;
  opacity: number;
}

/** Return the arc of a mean and its margin, in %; NaN is unknown. */
export function gauge(mean: number, margin: number): SVGTemplateResult {
  return svg`<svg viewBox="-14 -4 242 152" aria-hidden="true">
    <path class="track" stroke-width=${WIDTH} d=${arc(0, HIGHEST)}></path>
    ${fillOf(mean, margin).map(
      ({ from, to, opacity }) =>
        svg`<path
          class="fill"
          stroke-width=${WIDTH}
          stroke-opacity=${opacity}
          d=${arc(from, to)}
        ></path>`,
    )}
    ${MARKS.map((mark) => markOf(mark, "mark"))}
    ${markOf(EXPECTED, "expected")}
    ${MARKS.map((mark) => labelOf(mark))}
    ${Number.isFinite(mean) ? needleOf(mean) : nothing}
  </svg>`;
}

/** Return what is filled: all of it up to what is sure, and less and less beyond. */
export function fillOf(mean: number, margin: number): Part[] {
  if (!Number.isFinite(mean)) {
    return [];
  }
  const soft = Number.isFinite(margin) && margin > 0 ? margin : 0;
  const sure = { from: 0, to: mean - soft, opacity: 1 };
  const step = (2 * soft) / STEPS;
  const edge = Array.from({ length: soft > 0 ? STEPS : 0 }, (_, index) => ({
    from: mean - soft + index * step,
    to: mean - soft + (index + 1) * step,
    opacity: 1 - (index + 0.5) / STEPS,
  }));
  return [sure, ...edge].filter(({ from, to }) => to > 0 && from < HIGHEST);
}

function markOf(percent: number, kind: "mark" | "expected"): SVGTemplateResult {
  const reach = kind === "expected" ? 4 : 2;
  return line(percent, RADIUS - WIDTH / 2 - reach, RADIUS + WIDTH / 2 + reach, kind);
}

/** Where the mean is, to the hair. */
function needleOf(mean: number): SVGTemplateResult {
  return line(mean, RADIUS - WIDTH / 2 - 5, RADIUS + WIDTH / 2 + 1, "needle");
}

function labelOf(percent: number): SVGTemplateResult {
  const { x, y } = point(percent, RADIUS + WIDTH / 2 + 6);
  return svg`<text x=${x} y=${y + 3}>${percent}</text>`;
}

function line(
  percent: number,
  inner: number,
  outer: number,
  kind: string,
): SVGTemplateResult {
  const from = point(percent, inner);
  const to = point(percent, outer);
  return svg`<line class=${kind} x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;
}

/** Return the path of a part of the arc. */
function arc(from: number, to: number): string {
  const start = point(from, RADIUS);
  const end = point(to, RADIUS);
  const isLarge = angle(to) - angle(from) > 180 ? 1 : 0;
  return `M${start.x} ${start.y}A${RADIUS} ${RADIUS} 0 ${isLarge} 1 ${end.x} ${end.y}`;
}

/** Degrees from the top. */
function angle(percent: number): number {
  const share = Math.min(Math.max(percent, 0), HIGHEST) / HIGHEST;
  return START + SWEEP * share;
}

function point(percent: number, radius: number): Point {
  const radians = (angle(percent) * Math.PI) / 180;
  return {
    x: round(CENTER + radius * Math.sin(radians)),
    y: round(CENTER - radius * Math.cos(radians)),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
