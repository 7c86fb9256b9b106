/** The chart card: one chart of a miner or of the fleet. */

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type ChartCardConfig, UNRECORDED_FLEET_CHARTS } from "../config";
import type { HomeAssistant } from "../ha";
import { HassElement } from "./base";
import "./chart-panel";
import { entitiesOf, fleetDevice } from "../entities";
import { define } from "./define";
import type { RangeChosen } from "./range-buttons";
import { buttonsOf, liveOnly, RememberedRange } from "./remembered-range";

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
    const { chart } = config;
    const device = this.device(hass);
    const isRecorded = device !== undefined || !UNRECORDED_FLEET_CHARTS.includes(chart);
    const ranges = isRecorded ? config : liveOnly(config);
    return html`<ha-card>
      <bitaxe-chart-panel
        .hass=${hass}
        .chart=${chart}
        .device=${device}
        .heading=${config.title}
        .isNamed=${!config.title}
        .range=${this.range.current(hass, ranges, nameOf(config))}
        .ranges=${buttonsOf(ranges)}
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
