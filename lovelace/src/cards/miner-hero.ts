/** How well a miner does, at a glance: the mean, what it needs, and its limits. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { type EntityIds, entitiesOf, numberOf, stateOf } from "../entities";
import { localeOf } from "../format";
import { exact, glance, joined, type Shown } from "../glance";
import type { HomeAssistant, Locale } from "../ha";
import { HassElement } from "./base";
import { define } from "./define";
import { FeedController } from "./feed-controller";
import { renderLinked, renderShown, renderWords } from "./figure";
import { gauge } from "./gauge";
import { type LatestFigures, lastSample } from "./latest-figures";
import { renderMeter } from "./meter";
import { chipsOf } from "./meters";
import { minerHeroStyles } from "./miner-hero-styles";
import { OnScreen } from "./on-screen";
import { OwnHeight } from "./own-height";
import { expectedOver, type Performance, performanceOf } from "./performance";
import { shared } from "./styles";

/** A sample that is older (ms) is not of this moment. */
const LATEST = 60_000;

/** The shortest range that has the samples of the mean. */
const RANGE = "15m";

export class BitaxeMinerHero extends HassElement {
  static override styles = [shared, minerHeroStyles];

  @property({ attribute: false }) device?: string;
  /** Whether what is shown is from before the miner fell silent. */
  @property({ attribute: false }) isPast = false;

  private readonly feed = new FeedController(this);
  private readonly onScreen = new OnScreen(this);

  constructor() {
    super();
    // Every sample changes texts.
    new OwnHeight(this, ".apart");
  }

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const ids = entitiesOf(hass, this.device);
    return [
      ids.deviation,
      ids.efficiency_rating,
      ids.expected_hashrate,
      ids.hashrate,
      ids.mean_efficiency_600,
      ids.mean_efficiency_margin,
      ids.mining,
      ids.power,
      ids.power_efficiency,
      ids.stability,
      ids.temperature,
      ids.vr_temperature,
    ];
  }

  protected override willUpdate(): void {
    const { hass, device } = this;
    if (hass && device && this.onScreen.isVisible && !this.isPast) {
      this.feed.watch(hass, device, RANGE);
    } else {
      this.feed.end();
    }
  }

  /** The last sample, if it is of this moment. */
  private get live(): LatestFigures | undefined {
    const { shown } = this.feed;
    const { hass, isPast } = this;
    if (shown?.state !== "ready" || isPast || !hass?.connected) {
      return undefined;
    }
    const { columns, span } = shown;
    const last = columns.time.length - 1;
    const isLatest = span.end - (columns.time[last] ?? 0) <= LATEST;
    return columns.online[last] && isLatest ? lastSample(columns) : undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, device, live } = this;
    if (!hass || !device) {
      return nothing;
    }
    const ids = entitiesOf(hass, device);
    const locale = localeOf(hass);
    const columns = live && this.feed.shown?.columns;
    const then = columns && expectedOver(columns);
    const performance = performanceOf(hass, ids, live, then);
    const isCompared = ids.expected_hashrate !== undefined;
    return html`<div class="apart">
      <div class="hero ${this.isPast ? "past" : ""}">
        ${
          isCompared
            ? guard(this.shownBy(ids, performance, locale), () =>
                this.renderGauge(ids, performance, locale),
              )
            : nothing
        }
        <div class="beside">
          <div class="key ${performance.hasStopped ? "stopped" : ""}">
            ${
              isCompared
                ? this.renderCompared(ids, performance, locale, live)
                : this.renderHashrate(hass, ids, locale)
            }
          </div>
          ${this.renderChips(hass, ids, locale, live)}
        </div>
      </div>
    </div>`;
  }

  /** What parts are made of that are other with few samples only. */
  private shownBy(ids: EntityIds, performance: Performance, locale: Locale): unknown[] {
    return [ids, locale, this.localize, Object.values(performance).join()];
  }

  private renderGauge(
    ids: EntityIds,
    { mean, margin, rating, tone, hasStopped }: Performance,
    locale: Locale,
  ): TemplateResult {
    const name = this.localize("figures.mean_efficiency");
    const stopped = hasStopped ? this.localize("series.stopped") : "";
    const words = rating ? this.localize(`ratings.${rating}`) : stopped;
    const isSure = !Number.isFinite(mean) || !Number.isFinite(margin);
    const around = isSure
      ? ""
      : `± ${joined(glance(margin, "%", locale, { digits: 1 }))}`;
    const shown = glance(mean, "%", locale, { digits: 1 });
    const full = isSure ? "" : ` ± ${exact(margin, "%", locale)}`;
    return renderLinked(
      {
        entityId: ids.mean_efficiency_600 ?? ids.efficiency,
        kind: `gauge ${tone ?? ""} ${hasStopped ? "stopped" : ""}`,
        full: `${exact(mean, "%", locale)}${full}`,
      },
      html`${gauge(mean, margin)}
        <span class="reading">
          <span class="label">${name}</span>
          <span class="value">${renderShown(shown)}</span>
          ${around ? html`<bdi class="margin">${around}</bdi>` : nothing}
          ${words ? html`<span class="rating">${words}</span>` : nothing}
        </span>`,
    );
  }

  private renderCompared(
    ids: EntityIds,
    performance: Performance,
    locale: Locale,
    live: LatestFigures | undefined,
  ): TemplateResult {
    const { hashrate, expected } = performance;
    const quantity = (value: number): string => joined(glance(value, "GH/s", locale));
    const text = this.localize;
    return html`${this.renderKey({
      key: "mean_hashrate",
      entityId: ids.hashrate,
      shown: glance(hashrate, "GH/s", locale),
      exact: exact(hashrate, "GH/s", locale, { digits: 1 }),
      words: Number.isFinite(expected)
        ? text("hero.expected", { value: quantity(expected) })
        : "",
      now:
        live && Number.isFinite(live.hashrate)
          ? text("hero.now", { value: quantity(live.hashrate) })
          : "",
    })}
    ${guard(this.shownBy(ids, performance, locale), () => this.renderSteady(ids, performance, locale))}`;
  }

  /** What no single sample changes. */
  private renderSteady(
    ids: EntityIds,
    { deviation, deviationPercent, stability }: Performance,
    locale: Locale,
  ): TemplateResult {
    const signed = { signed: true };
    return html`${this.renderKey({
      key: "deviation",
      entityId: ids.deviation,
      shown: glance(deviation, "GH/s", locale, signed),
      exact: exact(deviation, "GH/s", locale, { ...signed, digits: 1 }),
      words: Number.isFinite(deviationPercent)
        ? joined(glance(deviationPercent, "%", locale, { ...signed, digits: 1 }))
        : "",
    })}
    ${
      ids.stability
        ? this.renderKey({
            key: "stability",
            entityId: ids.stability,
            shown: glance(stability, "%", locale, { digits: 1 }),
            exact: exact(stability, "%", locale),
          })
        : nothing
    }`;
  }

  /** Where nothing is expected, the hashrate is compared with nothing. */
  private renderHashrate(
    hass: HomeAssistant,
    ids: EntityIds,
    locale: Locale,
  ): TemplateResult | typeof nothing {
    const state = stateOf(hass, ids.hashrate);
    if (!state) {
      return nothing;
    }
    const unit = String(state.attributes["unit_of_measurement"] ?? "");
    return this.renderKey({
      key: "hashrate",
      entityId: ids.hashrate,
      shown: glance(numberOf(state), unit, locale),
      exact: exact(numberOf(state), unit, locale),
    });
  }

  private renderKey(figure: {
    key: "mean_hashrate" | "hashrate" | "deviation" | "stability";
    entityId: string | undefined;
    shown: Shown;
    exact: string;
    words?: string;
    now?: string;
  }): TemplateResult {
    const { key, entityId, shown, words = "", now = "" } = figure;
    const name = this.localize(`figures.${key}`);
    return renderLinked(
      {
        entityId,
        kind: `figure ${key}`,
        full: figure.exact,
      },
      html`<span class="label">${name}</span>
        <span class="value">${renderShown(shown)}</span>
        ${words ? renderWords(words) : nothing} ${now ? html`<bdi class="now">${now}</bdi>` : nothing}`,
    );
  }

  private renderChips(
    hass: HomeAssistant,
    ids: EntityIds,
    locale: Locale,
    live: LatestFigures | undefined,
  ): TemplateResult {
    return html`<div class="chips">
      ${chipsOf(hass, ids, locale, live).map(
        (meters) =>
          html`<div class="chip">
            ${meters.map((meter) => renderMeter(meter, this.localize))}
          </div>`,
      )}
    </div>`;
  }
}

define("bitaxe-miner-hero", BitaxeMinerHero);
