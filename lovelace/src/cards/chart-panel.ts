/** A chart with its title, its latest figures and its range buttons. */

import { html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Crosshair } from "../chart/crosshair";
import { type ChartKind, DEFAULT_RANGE, type RangeId } from "../config";
import { isLive, isOwn, type OwnRange, ownSpan, type ShownRange } from "../data/ranges";
import {
  deviceName,
  type EntityIds,
  entitiesOf,
  fleetDevice,
  numberOf,
  stateOf,
} from "../entities";
import { formatSpan, localeOf } from "../format";
import type { HomeAssistant, Locale } from "../ha";
import { idle } from "../idle";
import { seriesNames } from "../localize";
import { once } from "../once";
import { temperatureUnit } from "../units";
import { HassElement } from "./base";
import { BesideData } from "./beside-data";
import { renderHeader } from "./chart-panel-header";
import { panelStyles } from "./chart-panel-styles";
import { define } from "./define";
import { FeedController } from "./feed-controller";
import { type HeaderFigure, headerFigures } from "./header-figures";
import { lastSample, presentStates } from "./latest-figures";
import { OnScreen } from "./on-screen";
import { obstacle, type PanelInput, panelState, rangeObstacle } from "./panel-state";
import { expectedOver, performanceOf } from "./performance";
import "./range-buttons";
import { type MinerStatus, minerStatus } from "./status";
import { shared } from "./styles";

const loadCharts = once(() => import("../chart/chart"));

/** Where the code of the charts is: it runs once a chart is on screen. */
type Code = "absent" | "coming" | "here" | "failed";

/**
 * Fires `bitaxe-range-chosen` with the range that a user has chosen, and `bitaxe-zoom`
 * with the part of it that is to be looked at.
 */
export class BitaxeChartPanel extends HassElement {
  static override styles = [shared, panelStyles];

  @property({ attribute: false }) chart: ChartKind = "hashrate";
  /** A miner's device; left out: the fleet. */
  @property({ attribute: false }) device?: string | undefined;
  @property({ attribute: false }) range: ShownRange = DEFAULT_RANGE;
  /** The part of the range to show; null for all of it. */
  @property({ attribute: false }) zoom: OwnRange | null = null;
  /** What is pointed at in this and other charts. */
  @property({ attribute: false }) crosshair = new Crosshair();
  /** The ranges that are offered here. */
  @property({ attribute: false }) ranges: readonly RangeId[] = [];
  /** Instead of the name of the chart. */
  @property({ attribute: false }) heading?: string | undefined;
  /** Whether to say whose chart it is. */
  @property({ attribute: false }) isNamed = false;
  /** Whether to say what it shows. */
  @property({ attribute: false }) isTitled = true;

  @state() private code: Code = "absent";
  /** Of the fleet's charts: its miners are drawn before. */
  @state() private turn: "absent" | "coming" | "here" = "absent";
  @query("bitaxe-chart") private readonly drawn!: Element | null;

  /** How the miner is doing; null for the fleet. */
  private miner: MinerStatus | null = null;
  /** Of what that was found out. */
  private looked: { hass?: HomeAssistant | undefined; device?: string | undefined } =
    {};

  private readonly feed = new FeedController(this);
  private readonly onScreen = new OnScreen(this);
  private readonly beside = new BesideData(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const ids = this.ids(hass);
    if (this.onScreen.hasLeft) {
      return [];
    }
    return isLive(this.shownRange) && this.feed.shown
      ? [ids.connectivity, ids.hashrate]
      : Object.values(ids);
  }

  protected override willUpdate(): void {
    const { hass, device } = this;
    if (hass !== this.looked.hass || device !== this.looked.device) {
      this.looked = { hass, device };
      this.miner = hass && device !== undefined ? minerStatus(hass, device) : null;
    }
    if (!hass || !this.onScreen.isVisible || !this.hasTurn()) {
      this.rest();
      return;
    }
    if (rangeObstacle(this.input(hass), this.localize) !== null) {
      this.rest();
      return;
    }
    this.feed.watch(hass, device, this.shownRange);
    this.beside.watch(hass, this.chart, device, this.shownRange);
    if (this.code === "absent") {
      this.code = "coming";
      void this.loadCode();
    }
  }

  /** Whether to begin, or go on; waits for the turn if there is one to wait for. */
  private hasTurn(): boolean {
    if (this.device !== undefined || this.code !== "absent") {
      return true;
    }
    if (this.turn === "absent") {
      this.turn = "coming";
      void idle().then(() => {
        this.turn = "here";
      });
    }
    return this.turn === "here";
  }

  /** Watch nothing: what was seen stays. */
  private rest(): void {
    this.feed.end();
    this.beside.end();
  }

  protected override updated(): void {
    if (this.drawn) {
      this.feed.change = "sample";
    }
  }

  private async loadCode(): Promise<void> {
    try {
      await loadCharts();
      this.code = "here";
    } catch {
      this.code = "failed";
    }
  }

  private get shownRange(): ShownRange {
    return this.zoom ?? this.range;
  }

  private ids(hass: HomeAssistant): EntityIds {
    return entitiesOf(hass, this.device ?? fleetDevice(hass));
  }

  private input(hass: HomeAssistant): PanelInput {
    return {
      chart: this.chart,
      range: this.shownRange,
      miner: this.miner,
      hasFleetEntry: fleetDevice(hass) !== undefined,
      isSpreadRecorded: this.ids(hass).standard_deviation_600 !== undefined,
      isConnected: hass.connected,
      hasChartFailed: this.code === "failed",
      feed: this.feed.shown,
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass } = this;
    if (!hass) {
      return nothing;
    }
    const locale = localeOf(hass);
    const input = this.input(hass);
    const { message, notice } = panelState(input, this.localize, locale);
    const isPossible = obstacle(input, this.localize) === null;
    const isShown = rangeObstacle(input, this.localize) === null;
    const figures = isShown ? this.headerFigures(hass, locale) : [];
    const header = {
      title: this.isTitled ? this.headline : undefined,
      owner: this.isNamed ? this.ownerName(hass) : undefined,
      fullName: this.fullName(hass),
      figures,
      ids: this.ids(hass),
    };
    return html`${renderHeader(header, this.localize)}
      ${
        isPossible && this.ranges.length > 0
          ? html`<bitaxe-range-buttons
              .ranges=${this.ranges}
              .range=${this.range}
              .isZoomed=${this.zoom !== null}
              .locale=${locale}
              .localize=${this.localize}
              .label=${this.fullName(hass)}
            ></bitaxe-range-buttons>`
          : nothing
      }
      <div class="plot" aria-busy=${message === null && this.feed.isPending}>
        ${message === null ? this.renderPlot(hass, locale) : html`<p class="message">${message}</p>`}
        <p class="notice" role="status" ?hidden=${notice === null}>${notice}</p>
      </div>`;
  }

  private get headline(): string {
    return this.heading || this.localize(`charts.${this.chart}.name`);
  }

  private ownerName(hass: HomeAssistant): string {
    return this.device === undefined
      ? this.localize("fleet.title")
      : (deviceName(hass, this.device) ?? "");
  }

  /** What tells the chart from all others of the page, for those who cannot see it. */
  private fullName(hass: HomeAssistant): string {
    const owner = this.isNamed ? this.ownerName(hass) : undefined;
    return [this.headline, owner].filter(Boolean).join(", ");
  }

  private headerFigures(hass: HomeAssistant, locale: Locale): HeaderFigure[] {
    const { shown } = this.feed;
    const ids = this.ids(hass);
    // Entities are written every half minute; long ranges end earlier than they.
    const live =
      shown && isLive(shown.range) && shown.columns.time.length > 0
        ? shown.columns
        : undefined;
    const latest = live ? lastSample(live) : presentStates(hass, ids);
    const then = live && (this.device ? expectedOver(live) : latest.expected);
    return headerFigures(this.chart, latest, locale, {
      isFleet: this.device === undefined,
      temperatureUnit: temperatureUnit(hass, ids),
      performance: performanceOf(hass, ids, latest, then),
      powerEfficiency: numberOf(stateOf(hass, ids.power_efficiency)),
      isLive: live !== undefined,
    });
  }

  private renderPlot(hass: HomeAssistant, locale: Locale): TemplateResult {
    const { shown, revision, change } = this.feed;
    if (this.code !== "here" || !shown || shown.columns.time.length === 0) {
      return html`<div class="skeleton"></div>`;
    }
    const { columns, span, range } = shown;
    return html`<bitaxe-chart
      .kind=${this.chart}
      .columns=${columns}
      .revision=${revision}
      .change=${change}
      .span=${span}
      .isLive=${isLive(range) && !isOwn(range)}
      .locale=${locale}
      .dark=${this.isDark}
      .isFleet=${this.device === undefined}
      .temperatureUnit=${temperatureUnit(hass, this.ids(hass))}
      .names=${seriesNames(hass.language)}
      .crosshair=${this.crosshair}
      .chance=${this.beside.chance(this.chart, this.device)}
      .marks=${this.beside.marksNow(hass, this.device, this.localize)}
      .label=${`${this.fullName(hass)}, ${this.rangeName(range, locale)}`}
    ></bitaxe-chart>`;
  }

  private rangeName(range: ShownRange, locale: Locale): string {
    return isOwn(range)
      ? formatSpan(ownSpan(range), locale)
      : this.localize(`ranges.${range}.name`);
  }
}

define("bitaxe-chart-panel", BitaxeChartPanel);
