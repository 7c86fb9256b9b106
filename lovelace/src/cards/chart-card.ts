/** The chart card: one chart of a miner or of the fleet. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type ChartCardConfig, OLD_CHARTS, UNRECORDED_FLEET_CHARTS } from "../config";
import { deviceName, entitiesOf, fleetDevice } from "../entities";
import type { HomeAssistant } from "../ha";
import { HassElement } from "./base";
import { chartCardStyles } from "./chart-card-styles";
import "./chart-panel";
import type { Zoomed } from "../chart/zoom";
import { dashboardPath } from "./dashboard";
import { define } from "./define";
import { Fold, foldStyles } from "./fold";
import { GroupMember } from "./group-member";
import type { RangeChosen } from "./range-buttons";
import { groupNamed, groupOfOne, type RangeGroup } from "./range-group";
import { buttonsOf, liveOnly, type RangeConfig } from "./remembered-range";
import { shared } from "./styles";

export class BitaxeChartCardView extends HassElement {
  static override styles = [shared, foldStyles, chartCardStyles];

  @property({ attribute: false }) config?: ChartCardConfig;

  private readonly member = new GroupMember(this);
  private own: { name: string; group: RangeGroup } | undefined;
  private readonly fold = new Fold(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    return this.isFolded(hass)
      ? []
      : Object.values(entitiesOf(hass, this.device(hass) ?? fleetDevice(hass)));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    if (!hass || !config) {
      return nothing;
    }
    const isFolded = this.isFolded(hass);
    this.toggleAttribute("folded", isFolded);
    return html`<ha-card>
      ${config.collapsed ? this.renderFold(hass, config, isFolded) : nothing}
      ${isFolded ? nothing : this.renderPanel(hass, config)}
    </ha-card>`;
  }

  private renderFold(
    hass: HomeAssistant,
    config: ChartCardConfig,
    isFolded: boolean,
  ): TemplateResult {
    const device = this.device(hass);
    const owner =
      device === undefined ? this.localize("fleet.title") : deviceName(hass, device);
    const title = html`<span class="title">
        ${config.title || this.localize(`charts.${config.chart}.name`)}
      </span>
      ${isFolded && !config.title ? html`<span class="owner cut" title=${owner ?? nothing}>${owner}</span>` : nothing}`;
    return this.fold.heading(hass, this.foldName(hass), isFolded, title);
  }

  private renderPanel(hass: HomeAssistant, config: ChartCardConfig): TemplateResult {
    const { chart, range_group } = config;
    const device = this.device(hass);
    const fleet = entitiesOf(hass, fleetDevice(hass));
    const isRecorded =
      device !== undefined ||
      !UNRECORDED_FLEET_CHARTS.includes(chart) ||
      fleet.standard_deviation_600 !== undefined;
    const ranges: RangeConfig = isRecorded || range_group ? config : liveOnly(config);
    const group = this.member.of(this.groupOf(config));
    return html`<bitaxe-chart-panel
      .hass=${hass}
      .chart=${chart}
      .device=${device}
      .heading=${config.title}
      .isNamed=${!config.title}
      .isTitled=${!config.collapsed}
      .range=${group.chosen(hass, ranges)}
      .zoom=${group.zoom}
      .ranges=${range_group ? [] : buttonsOf(ranges)}
      .crosshair=${group.crosshair}
      @bitaxe-range-chosen=${this.choose}
      @bitaxe-zoom=${this.zoom}
    ></bitaxe-chart-panel>`;
  }

  private groupOf({ range_group, device, chart }: ChartCardConfig): RangeGroup {
    if (range_group) {
      return groupNamed(range_group);
    }
    // As version 1.0.0 called it: what was chosen then is remembered so.
    const old = Object.keys(OLD_CHARTS).find((each) => OLD_CHARTS[each] === chart);
    const name = `${device || "fleet"}/${old ?? chart}`;
    if (this.own?.name !== name) {
      this.own = { name, group: groupOfOne(name) };
    }
    return this.own.group;
  }

  /** The miner's device; none for the fleet, by whatever name. */
  private device(hass: HomeAssistant): string | undefined {
    const { device } = this.config ?? {};
    return device === fleetDevice(hass) ? undefined : device || undefined;
  }

  /** Charts of one kind are opened together: a miner's are as those of any other. */
  private foldName(hass: HomeAssistant): string {
    const owner = this.device(hass) === undefined ? "fleet" : "miner";
    return `fold/${dashboardPath()}/${owner}/${this.config?.chart}`;
  }

  private isFolded(hass: HomeAssistant): boolean {
    return (
      this.config?.collapsed === true &&
      this.fold.isFolded(hass, this.foldName(hass), true)
    );
  }

  private readonly choose = (event: CustomEvent<RangeChosen>): void => {
    if (this.hass && this.config) {
      this.groupOf(this.config).choose(this.hass, event.detail.range);
    }
  };

  private readonly zoom = (event: CustomEvent<Zoomed>): void => {
    if (this.config) {
      this.groupOf(this.config).zoomTo(event.detail.span);
    }
  };
}

define("bitaxe-chart-card-view", BitaxeChartCardView);
