/** The miner card: the figures of a miner, and charts. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { ChartKind, MinerCardConfig } from "../config";
import { localeOf } from "../format";
import type { HomeAssistant } from "../ha";
import { devicePath } from "./actions";
import { HassElement } from "./base";
import "./chart-panel";
import type { Zoomed } from "../chart/zoom";
import { deviceName, entitiesOf } from "../entities";
import { controlIds } from "./controls";
import { define } from "./define";
import { GroupMember } from "./group-member";
import { asOfText, LastKnown, silentSince } from "./last-known";
import { minerCardStyles } from "./miner-card-styles";
import "./miner-chips";
import "./miner-controls";
import "./miner-groups";
import "./miner-hero";
import "./miner-records";
import type { RangeChosen } from "./range-buttons";
import { groupOfOne, type RangeGroup } from "./range-group";
import { buttonsOf } from "./remembered-range";
import { type MinerStatus, minerStatus } from "./status";
import { StatusController } from "./status-controller";
import { renderStatus } from "./status-element";
import { absenceText } from "./status-text";
import { shared } from "./styles";

export class BitaxeMinerCardView extends HassElement {
  static override styles = [shared, minerCardStyles];

  @property({ attribute: false }) config?: MinerCardConfig;

  /** Whether what each setting was worth is shown over the page. */
  @state() private isStudied = false;
  private readonly member = new GroupMember(this);
  private readonly lastKnown = new LastKnown(this);
  private own: { device: string; group: RangeGroup } | undefined;
  protected readonly statuses = new StatusController(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const { device = "" } = this.config ?? {};
    return [
      ...Object.values(entitiesOf(hass, device)),
      ...controlIds(hass, device).values(),
    ];
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
    const absence = absenceText(miner, text);
    const header = this.renderHeader(hass, config, miner, absence === null);
    if (absence !== null) {
      return html`<ha-card>
        ${header}
        <p class="message">${absence}</p>
      </ha-card>`;
    }
    return html`<ha-card>
      ${header}
      ${this.renderFigures(hass, device, miner)}
      ${config.charts?.length ? this.renderCharts(hass, config, config.charts) : nothing}
      ${this.isStudied ? this.renderStudy(hass, device) : nothing}
    </ha-card>`;
  }

  private renderMessage(message: string): TemplateResult {
    return html`<ha-card><p class="message">${message}</p></ha-card>`;
  }

  private renderHeader(
    hass: HomeAssistant,
    config: MinerCardConfig,
    miner: MinerStatus,
    isThere: boolean,
  ): TemplateResult {
    const name = this.nameOf(hass, config);
    const path = devicePath(hass, config.device);
    return html`<div class="header">
      <div class="names">
        <h2 class="title"><bdi>${name}</bdi></h2>
        <div class="about">
          <p class="model" role="status">${this.subtitle(hass, config.device, miner)}</p>
          ${path ? html`<a href=${path}>${this.localize("hero.device")}</a>` : nothing}
          ${isThere ? this.renderStudyButton() : nothing}
        </div>
      </div>
      ${renderStatus(hass, miner, this.localize)}
    </div>`;
  }

  private renderStudyButton(): TemplateResult {
    return html`<button
      type="button"
      class="study"
      aria-haspopup="dialog"
      @click=${this.openStudy}
    >
      ${this.localize("study.title")}
    </button>`;
  }

  /** What few look at is loaded when they do. */
  private readonly openStudy = async (): Promise<void> => {
    await import("./settings-dialog");
    // Who has left the page meanwhile is not met by it on the way back.
    this.isStudied = this.isConnected;
  };

  private renderStudy(hass: HomeAssistant, device: string): TemplateResult {
    return html`<bitaxe-settings-dialog
      .hass=${hass}
      .device=${device}
      @bitaxe-closed=${() => {
        this.isStudied = false;
      }}
    ></bitaxe-settings-dialog>`;
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

  /** What is known of the miner now; of a silent one what was known last. */
  private renderFigures(
    hass: HomeAssistant,
    device: string,
    miner: MinerStatus,
  ): TemplateResult | typeof nothing {
    const ids = entitiesOf(hass, device);
    const moment = silentSince(hass, ids, miner);
    const isPast = moment !== null;
    const shown = isPast ? this.lastKnown.at(hass, ids, moment) : hass;
    if (!shown) {
      return nothing;
    }
    return html`${
      isPast
        ? html`<p class="as-of">${asOfText(moment, localeOf(hass), this.localize)}</p>`
        : nothing
    }
      <bitaxe-miner-hero
        .hass=${shown}
        .device=${device}
        .isPast=${isPast}
      ></bitaxe-miner-hero>
      <bitaxe-miner-controls
        .hass=${hass}
        .device=${device}
        .isPast=${isPast}
      ></bitaxe-miner-controls>
      <bitaxe-miner-records
        .hass=${shown}
        .device=${device}
        .isPast=${isPast}
      ></bitaxe-miner-records>
      <bitaxe-miner-groups
        .hass=${shown}
        .device=${device}
        .isPast=${isPast}
      ></bitaxe-miner-groups>
      <bitaxe-miner-chips
        .hass=${hass}
        .device=${device}
        .isPast=${isPast}
      ></bitaxe-miner-chips>`;
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
