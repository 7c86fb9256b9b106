/** Marks on the time axis where something happened; a click opens what is known. */

import { html, nothing, type TemplateResult } from "lit";
import { formatDay, formatSpan, formatTime } from "../format";
import type { Locale } from "../ha";
import type { View } from "./view";
import { pixelsOf } from "./view";

/** What happened at a moment, or from one to another (ms since 1970; Infinity: goes on). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly look: "plain" | "good" | "alarm";
  readonly title: string;
  /** What more there is to know, a line each. */
  readonly details: readonly string[];
}

/** Marks that are at one place. */
export interface MarkGroup {
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly end: number;
}

/** px between marks that can be told apart. */
const APART = 14;

/**
 * Return the marks of a view, together those that are too close to be kept apart. What
 * goes on does so up to a time (ms).
 */
export function groupsOf(
  marks: readonly Mark[],
  view: View,
  until: number,
): MarkGroup[] {
  const { window } = view;
  const groups: { marks: Mark[]; start: number; end: number }[] = [];
  const within = marks
    .map((mark) =>
      mark.end === Number.POSITIVE_INFINITY ? endingAt(mark, until) : mark,
    )
    .filter(({ start, end }) => end >= window.start && start <= window.end);
  for (const mark of [...within].sort((one, other) => one.start - other.start)) {
    const isMoment = mark.start === mark.end;
    const last = groups.findLast(({ start, end }) => (start === end) === isMoment);
    const isClose =
      last !== undefined &&
      (isMoment
        ? pixelsOf({ start: last.start, end: mark.start }, view) < APART
        : mark.start <= last.end);
    if (isClose) {
      last.marks.push(mark);
      last.end = isMoment ? last.end : Math.max(last.end, mark.end);
    } else {
      groups.push({ marks: [mark], start: mark.start, end: mark.end });
    }
  }
  return groups;
}

/** Return the marks, and what is known of the group that is open. */
export function marksTemplate(
  groups: readonly MarkGroup[],
  view: View,
  locale: Locale,
  opened: number | null,
  open: (group: MarkGroup | null) => void,
): TemplateResult {
  const { window, width } = view;
  const left = (time: number): number =>
    Math.min(Math.max(pixelsOf({ start: window.start, end: time }, view), 0), width);
  const shown = groups.find(({ start }) => start === opened);
  return html`<div class="marks"><div class="places">
    ${groups.map((group) => {
      const { marks, start, end } = group;
      const isAlarm = end > start;
      const look = marks.find((mark) => mark.look !== "plain")?.look ?? "plain";
      const x = left(start);
      const place = isAlarm
        ? `left:${x}px;--width:${Math.max(left(end) - x, 4)}px`
        : `left:${x}px`;
      return html`<button
        type="button"
        class="mark ${isAlarm ? "band" : "moment"} ${look}"
        style=${place}
        aria-expanded=${group === shown ? "true" : "false"}
        aria-label=${labelOf(group, locale)}
        title=${labelOf(group, locale)}
        @click=${() => open(group === shown ? null : group)}
      ></button>`;
    })}
    ${
      shown
        ? html`<div
            class="tooltip known ${left(shown.start) > width / 2 ? "before" : "after"}"
            style="--x:${(left(shown.start) / width).toFixed(4)}"
            role="status"
          >
            ${shown.marks.map(
              (mark) =>
                html`<span class="time">${timeOf(mark, locale)}</span>
                  <strong>${mark.title}</strong>
                  ${mark.details.map((detail) => html`<span class="detail">${detail}</span>`)}`,
            )}
          </div>`
        : nothing
    }
  </div></div>`;
}

function endingAt(mark: Mark, time: number): Mark {
  return { ...mark, end: Math.max(time, mark.start) };
}

function labelOf({ marks }: MarkGroup, locale: Locale): string {
  return marks.map((mark) => `${mark.title}, ${timeOf(mark, locale)}`).join("; ");
}

function timeOf({ start, end }: Mark, locale: Locale): string {
  return end > start
    ? formatSpan({ start, end }, locale)
    : `${formatDay(start, locale)}, ${formatTime(start, locale)}`;
}
