/** The figures of a miner in groups, each with a heading. */

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { entitiesOf } from "../entities";
import { localeOf } from "../format";
import type { HomeAssistant } from "../ha";
import { HassElement } from "./base";
import { define } from "./define";
import { renderLinked, renderShown } from "./figure";
import {
  type FigureGroup,
  figureGroups,
  GROUPS,
  type MinerFigure,
} from "./miner-figures";
import { OwnHeight } from "./own-height";
import { shared } from "./styles";

const groupStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: 16px 32px;
  }

  section {
    flex: 1 1 264px;
    min-width: min(100%, 200px);
  }

  h3 {
    margin-block-end: 4px;
    padding-block-end: 2px;
    border-block-end: 1px solid var(--divider-color);
    color: var(--secondary-text-color);
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 96px), 1fr));
    gap: 8px 12px;
    align-items: end;
  }

  /* Those that can be tapped are taller than others beside them. */
  .figure {
    display: grid;
    align-content: end;
    min-width: 0;
  }

  .label,
  .value {
    display: block;
    overflow-wrap: anywhere;
  }

  .label {
    hyphens: auto;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .value {
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }

  .value .number {
    white-space: normal;
  }

  .value .unit {
    font-weight: 400;
  }

  .active_pool,
  .reset_reason {
    grid-column: 1 / -1;
  }

  .past {
    color: var(--secondary-text-color);
  }

  @media (pointer: coarse) {
    button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;

export class BitaxeMinerGroups extends HassElement {
  static override styles = [shared, groupStyles];

  @property({ attribute: false }) device?: string;
  /** Whether what is shown is from before the miner fell silent. */
  @property({ attribute: false }) isPast = false;

  constructor() {
    super();
    // Most of what is written changes a text here.
    new OwnHeight(this, ".apart");
  }

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const ids = entitiesOf(hass, this.device);
    return Object.values(GROUPS)
      .flat()
      .map((key) => (key === "firmware" ? undefined : ids[key]));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, device } = this;
    if (!hass || !device) {
      return nothing;
    }
    const ids = entitiesOf(hass, device);
    const groups = figureGroups(hass, device, ids, localeOf(hass));
    return html`<div class="apart">
      <div class="groups ${this.isPast ? "past" : ""}">
        ${groups.map((group) => this.renderGroup(group))}
      </div>
    </div>`;
  }

  private renderGroup({ key, figures }: FigureGroup): TemplateResult {
    const heading = `heading-${key}`;
    return html`<section aria-labelledby=${heading}>
      <h3 id=${heading}>${this.localize(`groups.${key}`)}</h3>
      <div class="figures">${figures.map((figure) => this.renderFigure(figure))}</div>
    </section>`;
  }

  private renderFigure({ key, entityId, shown, exact }: MinerFigure): TemplateResult {
    const name = this.localize(`figures.${key}`);
    return renderLinked(
      {
        entityId,
        kind: `figure ${key}`,
        full: exact,
      },
      html`<span class="label">${name}</span>
        <span class="value">${renderShown(shown)}</span>`,
    );
  }
}

define("bitaxe-miner-groups", BitaxeMinerGroups);
