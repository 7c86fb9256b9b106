/** The status of a miner, among the badges of its view. */

import { css, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { StatusBadgeConfig } from "../config";
import { entitiesOf } from "../entities";
import type { HomeAssistant } from "../ha";
import { HassElement } from "./base";
import { define } from "./define";
import { minerStatus, statusEntities } from "./status";
import { StatusController } from "./status-controller";
import { renderStatus } from "./status-element";

export class BitaxeStatusBadgeView extends HassElement {
  static override styles = css`
    :host {
      display: block;
      border-radius: 12px;
      background: var(--ha-card-background, var(--card-background-color));
    }
  `;

  @property({ attribute: false }) config?: StatusBadgeConfig;

  protected readonly statuses = new StatusController(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    return statusEntities(entitiesOf(hass, this.config?.device));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    return hass && config
      ? renderStatus(hass, minerStatus(hass, config.device), this.localize)
      : nothing;
  }
}

define("bitaxe-status-badge-view", BitaxeStatusBadgeView);
