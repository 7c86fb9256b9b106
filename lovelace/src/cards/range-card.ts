/** The range card: one range for all charts of a group. */

import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Zoomed } from "../chart/zoom";
import { DEFAULT_GROUP, type RangeCardConfig } from "../config";
import { localeOf } from "../format";
import { HassElement } from "./base";
import { define } from "./define";
import type { RangeChosen } from "./range-buttons";
import "./range-buttons";
import { GroupMember } from "./group-member";
import { groupNamed, type RangeGroup } from "./range-group";
import { buttonsOf } from "./remembered-range";

export class BitaxeRangeCardView extends HassElement {
  static override styles = css`
    :host {
      display: block;
    }

    /* As a footer it lies on the page: what is below it is out of sight, not half of
       it covered. The image reaches the edges without making the page any wider. */
    :host(.footer) {
      border-image: linear-gradient(
          transparent,
          var(--primary-background-color) 16px
        )
        fill 0 / 0 / 24px 100vw 100px;
    }

    ha-card {
      display: flex;
      justify-content: center;
      padding: 6px;
    }

    bitaxe-range-buttons {
      flex: 1 1 auto;
      min-width: 0;
      --bitaxe-ranges-align: center;
    }
  `;

  @property({ attribute: false }) config?: RangeCardConfig;

  private readonly member = new GroupMember(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.toggle("footer", isInFooter(this));
  }

  protected override shownEntities(): readonly string[] {
    return [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("config")) {
      const { range, ranges } = this.config ?? {};
      this.group.configure({ ...(range && { range }), ...(ranges && { ranges }) });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config, group } = this;
    if (!hass || !config || buttonsOf(config).length === 0) {
      return nothing;
    }
    return html`<ha-card>
      <bitaxe-range-buttons
        .ranges=${buttonsOf(config)}
        .range=${group.chosen(hass, config)}
        .isZoomed=${group.zoom !== null}
        .locale=${localeOf(hass)}
        .localize=${this.localize}
        @bitaxe-range-chosen=${this.choose}
        @bitaxe-zoom=${this.zoom}
      ></bitaxe-range-buttons>
    </ha-card>`;
  }

  private get group(): RangeGroup {
    return this.member.of(groupNamed(this.config?.range_group || DEFAULT_GROUP));
  }

  private readonly choose = (event: CustomEvent<RangeChosen>): void => {
    if (this.hass) {
      this.group.choose(this.hass, event.detail.range);
    }
  };

  private readonly zoom = (event: CustomEvent<Zoomed>): void => {
    this.group.zoomTo(event.detail.span);
  };
}

/** Whether Home Assistant keeps an element in sight, over what else is in the view. */
function isInFooter(element: Element): boolean {
  const root = element.getRootNode();
  return (
    element.closest("hui-view-footer[sticky]") !== null ||
    (root instanceof ShadowRoot && isInFooter(root.host))
  );
}

define("bitaxe-range-card-view", BitaxeRangeCardView);
