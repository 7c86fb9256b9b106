/** A figure that leads to more about it, as all cards have them. */

import { html, nothing, type TemplateResult } from "lit";
import type { Shown } from "../glance";
import { openMoreInfo } from "./actions";

/** A number and its unit, whatever direction the text around them has. */
export function renderShown({ number, unit }: Shown): TemplateResult {
  return html`<bdi class="number">${number}${
    unit === "" ? nothing : html`<span class="unit">${unit}</span>`
  }</bdi>`;
}

/** What is left and right of a figure, if it is part of a sentence such as "of 40 W". */
export function renderWords(words: string): TemplateResult {
  return html`<bdi class="words">${words}</bdi>`;
}

interface Linked {
  entityId: string | undefined;
  /** What it looks like: a class. */
  kind: string;
  /** The figure in full: the tooltip. */
  full: string;
}

/** A button that opens what Home Assistant knows of an entity; plain without one. */
export function renderLinked(
  { entityId, kind, full }: Linked,
  content: TemplateResult,
): TemplateResult {
  // Only while it is pointed at or has the focus: it is another with nearly every sample.
  const describe = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLElement).title = full;
  };
  return entityId === undefined
    ? html`<div class=${kind} @pointermove=${describe} @pointerleave=${leave}>${content}</div>`
    : html`<button
        type="button"
        class=${kind}
        @pointermove=${describe}
        @pointerleave=${leave}
        @focus=${describe}
        @blur=${leave}
        @click=${(event: Event) =>
          openMoreInfo(event.currentTarget as EventTarget, entityId)}
      >
        ${content}
      </button>`;
}

function leave({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).removeAttribute("title");
}
