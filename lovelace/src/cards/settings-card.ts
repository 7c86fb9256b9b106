/** The settings card: what each setting of a miner was worth. */

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { SettingsCardConfig } from "../config";
import { deviceName } from "../entities";
import { HassElement } from "./base";
import { define } from "./define";
import "./settings-study";
import { minerStatus } from "./status";
import { absenceText } from "./status-text";
import { shared } from "./styles";

export class BitaxeSettingsCardView extends HassElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        height: 100%;
      }

      ha-card {
        display: grid;
        gap: 12px;
        align-content: start;
        height: 100%;
        padding: 12px 16px 16px;
        overflow: hidden auto;
      }

      .title {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
      }

      .miner {
        color: var(--secondary-text-color);
        font-size: 14px;
        line-height: 20px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) config?: SettingsCardConfig;

  protected override shownEntities(): readonly string[] {
    return [];
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    if (!hass || !config) {
      return nothing;
    }
    const { device, title } = config;
    const text = this.localize;
    const problem =
      !device || hass.devices[device]?.entry_type === "service"
        ? text("messages.no_miner_chosen")
        : absenceText(minerStatus(hass, device), text);
    if (problem !== null) {
      return html`<ha-card><p class="message">${problem}</p></ha-card>`;
    }
    return html`<ha-card>
      <div>
        <h2 class="title">${title || text("study.title")}</h2>
        <p class="miner"><bdi>${deviceName(hass, device)}</bdi></p>
      </div>
      <bitaxe-settings-study .hass=${hass} .device=${device}></bitaxe-settings-study>
    </ha-card>`;
  }
}

define("bitaxe-settings-card-view", BitaxeSettingsCardView);
