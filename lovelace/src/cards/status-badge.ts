/** The other miners that somebody should look after, above the view of one. */

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { StatusBadgeConfig } from "../config";
import { monitored } from "../devices";
import { entitiesOf } from "../entities";
import type { HomeAssistant } from "../ha";
import { plural } from "../localize";
import { fleetPath, viewPath } from "./actions";
import { HassElement } from "./base";
import { define } from "./define";
import {
  type MinerStatus,
  minerStatus,
  needsAttention,
  STATUSES,
  statusEntities,
} from "./status";
import { StatusController } from "./status-controller";
import { renderStatus } from "./status-element";
import { shared } from "./styles";

/** As many are named; the view of the fleet has them all. */
const MOST_NAMED = 3;

interface Other {
  device: string;
  name: string;
  status: MinerStatus;
}

export class BitaxeStatusBadgeView extends HassElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }

      nav {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        justify-content: center;
      }

      a {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 2px 8px;
        align-items: center;
        padding: 4px 4px 4px 12px;
        border: 1px solid var(--divider-color);
        border-radius: 18px;
        background: var(--ha-card-background, var(--card-background-color));
        font-size: 13px;
        line-height: 18px;
        overflow-wrap: anywhere;
      }

      a:dir(rtl) {
        padding: 4px 12px 4px 4px;
      }

      .others {
        padding-inline: 12px;
        min-height: 26px;
      }

      .narrow {
        display: none;
      }

      @media (max-width: 600px) {
        a:not(:first-child):not(.narrow) {
          display: none;
        }

        .narrow {
          display: inline-flex;
        }
      }

      @media (pointer: coarse) {
        a {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) config?: StatusBadgeConfig;

  protected readonly statuses = new StatusController(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    return monitored(hass).miners.flatMap(({ device }) =>
      statusEntities(entitiesOf(hass, device)),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    const troubled = hass && config ? othersOf(hass, config.device) : [];
    this.hideBadge(troubled.length === 0);
    if (!hass || troubled.length === 0) {
      return nothing;
    }
    const text = this.localize;
    return html`<nav aria-label=${text("fleet.elsewhere")}>
      ${troubled.slice(0, MOST_NAMED).map(
        ({ device, name, status }) =>
          html`<a href=${viewPath(device)}
            ><bdi>${name}</bdi>${renderStatus(hass, status, text)}</a
          >`,
      )}
      ${this.renderOthers(hass, troubled.length - MOST_NAMED, "wide")}
      ${this.renderOthers(hass, troubled.length - 1, "narrow")}
    </nav>`;
  }

  /** A link to those that are not named; on a phone the worst alone is. */
  private renderOthers(
    hass: HomeAssistant,
    count: number,
    width: "wide" | "narrow",
  ): TemplateResult | typeof nothing {
    const key = plural("others", count, hass.language);
    return count > 0
      ? html`<a class="others ${width}" href=${fleetPath()}
          >${this.localize(key, { count: count.toString() })}</a
        >`
      : nothing;
  }

  /** Home Assistant keeps no room for a badge that is hidden. */
  private hideBadge(isHidden: boolean): void {
    const badge = this.parentElement;
    if (badge && badge.hidden !== isHidden) {
      badge.hidden = isHidden;
      badge.dispatchEvent(new Event("badge-visibility-changed", { bubbles: true }));
    }
  }
}

/** The others that need attention, the worst first. */
function othersOf(hass: HomeAssistant, device: string): Other[] {
  return monitored(hass)
    .miners.filter((miner) => miner.device !== device)
    .map((miner) => ({ ...miner, status: minerStatus(hass, miner.device) }))
    .filter(({ status: { status } }) => needsAttention(status))
    .toSorted(
      (one, other) =>
        STATUSES.indexOf(one.status.status) - STATUSES.indexOf(other.status.status),
    );
}

define("bitaxe-status-badge-view", BitaxeStatusBadgeView);
