/** What stands above a chart: what it shows, whose it is, and its latest figures. */

import { html, nothing, type TemplateResult } from "lit";
import type { EntityIds } from "../entities";
import type { Localize } from "../localize";
import { openMoreInfo } from "./actions";
import type { HeaderFigure } from "./header-figures";

interface Header {
  /** What the chart shows; left out where it is not to be said. */
  title: string | undefined;
  /** Whose it is; left out where it is not to be said. */
  owner: string | undefined;
  /** What tells the chart from all others of the page, for those who cannot see it. */
  fullName: string;
  figures: readonly HeaderFigure[];
  /** What the figures lead to. */
  ids: EntityIds;
}

/** The header of a chart, whose box is known before its figures are. */
export function renderHeader(
  { title, owner, fullName, figures, ids }: Header,
  text: Localize,
): TemplateResult {
  const isLabelled = figures.some(({ label }) => label !== undefined);
  // px
  const names = (title === undefined ? 0 : 24) + (owner === undefined ? 0 : 16);
  const values = isLabelled ? 36 : 24;
  return html`<header role="presentation">
    <div
      class="row ${figures.length > 2 ? "crowded" : ""}"
      style="--names:${names};--figures:${values}"
    >
      <div class="names">
        ${title === undefined ? nothing : html`<h3 class="title cut" title=${title}>${title}</h3>`}
        ${owner === undefined ? nothing : html`<p class="owner cut" title=${owner}>${owner}</p>`}
      </div>
      <span id="more" hidden>${text("aria.more_info", { name: fullName })}</span>
      <div class="figures">
        ${figures.map((figure, index) =>
          renderFigure(figure, ids[figure.entity], `figure-${index}`, text),
        )}
      </div>
    </div>
  </header>`;
}

/** A figure, which leads to more about it where there is an entity of it. */
function renderFigure(
  { label, text: figure, tone, isSmall = false }: HeaderFigure,
  entityId: string | undefined,
  id: string,
  text: Localize,
): TemplateResult {
  const content = html`${label ? html`<bdi class="label">${text(label)}</bdi>` : nothing}
    <bdi class="value number ${tone ?? ""} ${isSmall ? "small" : ""}">${figure}</bdi>`;
  return entityId === undefined
    ? html`<div>${content}</div>`
    : html`<button
        type="button"
        id=${id}
        aria-labelledby="${id} more"
        @click=${(event: Event) =>
          openMoreInfo(event.currentTarget as EventTarget, entityId)}
      >
        ${content}
      </button>`;
}
