/** A figure beside what it must not exceed, with a bar of how much of that it is. */

import { html, nothing, type TemplateResult } from "lit";
import type { Localize } from "../localize";
import { renderLinked, renderShown, renderWords } from "./figure";
import type { Meter } from "./meters";

/** From this part of a limit on there is little left. */
const NEAR = 0.93;

export function renderMeter(
  { key, entityId, shown, exact, limit, share }: Meter,
  text: Localize,
): TemplateResult {
  const name = text(`figures.${key}`);
  const of = limit === null ? "" : text("hero.limit", { limit });
  return renderLinked(
    {
      entityId,
      kind: `meter ${levelOf(share)}`,
      full: [exact, of].filter(Boolean).join(" "),
    },
    html`<span class="label">${name}</span>
      <span class="line"
        ><span class="value">${renderShown(shown)}</span> ${of ? renderWords(of) : nothing}</span
      >
      ${
        Number.isFinite(share)
          ? html`<span class="bar"
              ><span style="inline-size:${lengthOf(share)}%"></span
            ></span>`
          : nothing
      }`,
  );
}

/** In whole %: what is finer is not seen, and would have each sample lay the bar out. */
function lengthOf(share: number): number {
  return Math.round(100 * Math.min(share, 1));
}

function levelOf(share: number): string {
  if (share >= 1) {
    return "over";
  }
  return share >= NEAR ? "near" : "";
}
