/** The chart card: one chart of a miner or of the fleet. */

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ChartCardConfig } from "../config";
import type { HomeAssistant } from "../ha";
import { HassElement } from "./base";
import "./chart-panel";
import { define } from "./define";
import { entitiesOf, fleetDevice } from "./entities";
import type { RangeChosen } from "./range-buttons";
import { buttonsOf, RememberedRange } from "./remembered-range";

export class BitaxeChartCardView extends HassElement {
  static override styles = css`
    :host {
      display: block;
      height: 100%;
    }

    ha-card {
      display: flex;
      flex-direction: column;
      height: 100%;
      padding: 12px 16px 8px;
      overflow: hidden;
    }

    bitaxe-chart-panel {
      flex: 1 1 auto;
    }
  `;

  @property({ attribute: false }) config?: ChartCardConfig;

  private readonly range = new RememberedRange();

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    return Object.values(entitiesOf(hass, this.device(hass) ?? fleetDevice(hass)));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    if (!hass || !config) {
      return nothing;
    }
    return html`<ha-card>
      <bitaxe-chart-panel
        .hass=${hass}
        .chart=${config.chart}
        .device=${this.device(hass)}
        .heading=${config.title}
        .isNamed=${!config.title}
        .range=${this.range.current(hass, config, nameOf(config))}
        .ranges=${buttonsOf(config)}
        @bitaxe-range-chosen=${this.choose}
      ></bitaxe-chart-panel>
    </ha-card>`;
  }

  /** The miner's device; none for the fleet, by whatever name. */
  private device(hass: HomeAssistant): string | undefined {
    const { device } = this.config ?? {};
    return device === fleetDevice(hass) ? undefined : device || undefined;
  }

  private readonly choose = (event: CustomEvent<RangeChosen>): void => {
    if (this.hass) {
      this.range.choose(this.hass, event.detail.range);
      this.requestUpdate();
    }
  };
}

function nameOf({ device, chart }: ChartCardConfig): string {
  return `${device || "fleet"}/${chart}`;
}

define("bitaxe-chart-card-view", BitaxeChartCardView);
