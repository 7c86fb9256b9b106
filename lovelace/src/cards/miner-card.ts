/** The miner card: the figures of a miner, and charts. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ChartKind, MinerCardConfig } from "../config";
import { localeOf } from "../format";
import type { HomeAssistant } from "../ha";
import { devicePath, openMoreInfo } from "./actions";
import { HassElement } from "./base";
import "./chart-panel";
import { deviceName, entitiesOf } from "../entities";
import { define } from "./define";
import { GroupMember } from "./group-member";
import { minerCardStyles } from "./miner-card-styles";
import {
  FIGURES,
  type FigureKey,
  MAIN_FIGURES,
  type MinerFigure,
  minerFigures,
} from "./miner-figures";
import type { RangeChosen, Zoomed } from "./range-buttons";
import { groupOfOne, type RangeGroup } from "./range-group";
import { buttonsOf } from "./remembered-range";
import { type MinerStatus, minerStatus } from "./status";
import { StatusController } from "./status-controller";
import { renderStatus } from "./status-element";
import { shared } from "./styles";

export class BitaxeMinerCardView extends HassElement {
  static override styles = [shared, minerCardStyles];

  @property({ attribute: false }) config?: MinerCardConfig;

  private readonly member = new GroupMember(this);
  private own: { device: string; group: RangeGroup } | undefined;
  protected readonly statuses = new StatusController(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    return Object.values(entitiesOf(hass, this.config?.device));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    if (!hass || !config) {
      return nothing;
    }
    const { device } = config;
    const text = this.localize;
    if (!device || hass.devices[device]?.entry_type === "service") {
      return this.renderMessage(text("messages.no_miner_chosen"));
    }
    const miner = minerStatus(hass, device);
    const { status } = miner;
    const header = this.renderHeader(hass, config, miner);
    if (status === "removed" || status === "disabled") {
      const key = status === "removed" ? "missing" : status;
      return html`<ha-card>
        ${header}
        <p class="message">${text(`messages.${key}`)}</p>
      </ha-card>`;
    }
    return html`<ha-card>
      ${header}
      <div class="main">${this.renderFigures(hass, device, MAIN_FIGURES)}</div>
      <div class="figures">${this.renderFigures(hass, device, FIGURES)}</div>
      ${config.charts?.length ? this.renderCharts(hass, config, config.charts) : nothing}
    </ha-card>`;
  }

  private renderMessage(message: string): TemplateResult {
    return html`<ha-card><p class="message">${message}</p></ha-card>`;
  }

  private renderHeader(
    hass: HomeAssistant,
    config: MinerCardConfig,
    miner: MinerStatus,
  ): TemplateResult {
    const name = this.nameOf(hass, config);
    const path = devicePath(hass, config.device);
    return html`<header>
      <div class="names">
        <h2 class="title cut">${path ? html`<a href=${path}>${name}</a>` : name}</h2>
        <p class="model cut" role="status">${this.subtitle(hass, config.device, miner)}</p>
      </div>
      ${renderStatus(hass, miner, this.localize)}
    </header>`;
  }

  private nameOf(hass: HomeAssistant, { device, title }: MinerCardConfig): string {
    return title || (deviceName(hass, device) ?? this.localize("cards.miner.name"));
  }

  /** What is wrong; the model when nothing is. */
  private subtitle(hass: HomeAssistant, device: string, miner: MinerStatus): string {
    if (!hass.connected) {
      return this.localize("messages.disconnected");
    }
    return miner.status === "not_set_up"
      ? this.localize("messages.not_loaded")
      : (hass.devices[device]?.model ?? "");
  }

  private renderFigures(
    hass: HomeAssistant,
    device: string,
    keys: readonly FigureKey[],
  ): TemplateResult[] {
    const figures = minerFigures(hass, entitiesOf(hass, device), keys, localeOf(hass));
    return figures.map((figure) => this.renderFigure(figure));
  }

  private renderFigure({ key, entityId, text, tone }: MinerFigure): TemplateResult {
    const name = this.localize(`figures.${key}`);
    return html`<button
      type="button"
      class=${key}
      aria-label=${this.localize("aria.more_info", { name, value: text })}
      @click=${() => openMoreInfo(this, entityId)}
    >
      <span class="label cut">${name}</span>
      <span class="value number cut ${tone ?? ""}" title=${text}>${text}</span>
    </button>`;
  }

  /** All charts show the same range. */
  private renderCharts(
    hass: HomeAssistant,
    config: MinerCardConfig,
    charts: readonly ChartKind[],
  ): TemplateResult {
    const group = this.member.of(this.groupOf(config));
    const range = group.chosen(hass, config);
    const ranges = buttonsOf(config);
    return html`${
      ranges.length > 0
        ? html`<bitaxe-range-buttons
            .ranges=${ranges}
            .range=${range}
            .isZoomed=${group.zoom !== null}
            .locale=${localeOf(hass)}
            .localize=${this.localize}
            .label=${this.nameOf(hass, config)}
            @bitaxe-range-chosen=${this.choose}
            @bitaxe-zoom=${this.zoom}
          ></bitaxe-range-buttons>`
        : nothing
    }
    ${charts.map(
      (chart) =>
        html`<bitaxe-chart-panel
          .hass=${hass}
          .chart=${chart}
          .device=${config.device}
          .range=${range}
          .zoom=${group.zoom}
          .crosshair=${group.crosshair}
          @bitaxe-zoom=${this.zoom}
        ></bitaxe-chart-panel>`,
    )}`;
  }

  private groupOf({ device }: MinerCardConfig): RangeGroup {
    if (this.own?.device !== device) {
      this.own = { device, group: groupOfOne(`${device}/card`) };
    }
    return this.own.group;
  }

  private readonly choose = (event: CustomEvent<RangeChosen>): void => {
    if (this.hass && this.own) {
      this.own.group.choose(this.hass, event.detail.range);
    }
  };

  private readonly zoom = (event: CustomEvent<Zoomed>): void => {
    this.own?.group.zoomTo(event.detail.span);
  };
}

define("bitaxe-miner-card-view", BitaxeMinerCardView);
