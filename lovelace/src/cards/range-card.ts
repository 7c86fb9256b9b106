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

    /* As a footer it lies on the page: nothing shines through, whatever the theme. */
    :host(.footer) {
      position: relative;
      border-radius: var(--ha-card-border-radius, 12px);
      background: var(--primary-background-color);
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

    /* Where it is as wide as the page nothing is seen of what is below it, or half of a
       line; the image reaches the edges without making the page any wider. What is not
       seen takes no taps. */
    @media (max-width: 600px) {
      :host(.footer) {
        border-image: linear-gradient(
            transparent,
            var(--primary-background-color) 16px
          )
          fill 0 / 0 / 24px 100vw 100px;
      }

      :host(.footer)::before {
        position: absolute;
        z-index: -1;
        inset: -8px -8px calc(-24px - max(8px, env(safe-area-inset-bottom, 0px)));
        content: "";
      }
    }
  `;

  @property({ attribute: false }) config?: RangeCardConfig;

  private readonly member = new GroupMember(this);
  /** What keeps it in sight. */
  private footer: Footer | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.footer = footerOf(this);
    this.classList.toggle("footer", this.footer !== null);
    for (const [element, name, value] of stylesOf(this.footer)) {
      element?.style.setProperty(name, value);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const [element, name] of stylesOf(this.footer)) {
      element?.style.removeProperty(name);
    }
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

/** Home Assistant's footer of a view; its card may be a stack of this one and others. */
interface Footer extends HTMLElement {
  card?: HTMLElement;
}

type Style = [element: HTMLElement | null | undefined, name: string, value: string];

/** Return which styles of a footer and around its card are others while it is one. */
function stylesOf(footer: Footer | null): readonly Style[] {
  return [
    // It is as wide as the view: what is seen beside its card can be clicked.
    [footer, "pointer-events", "none"],
    [footer?.card, "pointer-events", "auto"],
    // What is higher than a quarter of a screen is to be seen whole, too.
    [footer?.card?.parentElement, "max-height", "none"],
  ];
}

/**
 * Return what of Home Assistant keeps an element in sight, over what else is in the view;
 * null where nothing does, or the view is edited.
 */
function footerOf(element: Element): Footer | null {
  const found = element.closest<HTMLElement>(
    "hui-view-footer[sticky], hui-card-edit-mode",
  );
  if (found) {
    return found.localName === "hui-view-footer" ? found : null;
  }
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? footerOf(root.host) : null;
}

define("bitaxe-range-card-view", BitaxeRangeCardView);
