/** The fleet card: totals, and a row for each miner. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { FleetCardConfig } from "../config";
import { fetchMiners, lastMiners } from "../data/miners";
import type { Miner } from "../data/protocol";
import { errorCode } from "../data/source";
import { entitiesOf, fleetDevice, isKnown, numberOf, stateOf } from "../entities";
import { UNKNOWN } from "../format";
import type { EntityState, HomeAssistant } from "../ha";
import { devicePath, openMoreInfo } from "./actions";
import { HassElement } from "./base";
import { define } from "./define";
import { fleetCardStyles } from "./fleet-card-styles";
import { countHashing, fleetRows, rowEntities } from "./fleet-rows";
import "./fleet-table";
import { StatusController } from "./status-controller";
import { shared } from "./styles";
import { efficiencyTone, type Tone } from "./tone";

/** Between two tries while the integration does not answer (ms). */
const RETRY = 10_000;

/** What the fleet has entities for. */
const TOTALS = ["hashrate", "power", "efficiency", "power_efficiency"] as const;

export class BitaxeFleetCardView extends HassElement {
  static override styles = [shared, fleetCardStyles];

  @property({ attribute: false }) config?: FleetCardConfig;

  @state() private miners: readonly Miner[] | undefined;
  @state() private error: string | null = null;
  protected readonly statuses = new StatusController(this);
  private asked: unknown;
  private retry: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.retry);
  }

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const totals = entitiesOf(hass, fleetDevice(hass));
    return [
      ...TOTALS.map((key) => totals[key]),
      ...rowEntities(hass, this.miners ?? []),
    ];
  }

  protected override willUpdate(): void {
    if (this.hass && this.isConnected) {
      this.ask(this.hass);
    }
  }

  /** Ask for the miners, unless that was asked already and nothing has changed. */
  private ask(hass: HomeAssistant): void {
    const answer = fetchMiners(hass);
    if (answer === this.asked) {
      return;
    }
    this.asked = answer;
    this.miners ??= lastMiners(hass)?.miners;
    clearTimeout(this.retry);
    answer.then(
      ({ miners }) => {
        if (answer === this.asked) {
          this.miners = miners;
          this.error = null;
        }
      },
      (error: unknown) => {
        if (answer === this.asked) {
          this.error = errorCode(error);
          this.retry = setTimeout(() => this.requestUpdate(), RETRY);
        }
      },
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config, miners } = this;
    if (!hass || !config) {
      return nothing;
    }
    const device = fleetDevice(hass);
    const path = device === undefined ? undefined : devicePath(hass, device);
    const title = config.title || this.localize("fleet.title");
    const problem = this.problem(hass);
    return html`<ha-card>
      <header role="presentation">
        <h2 class="title cut">${path ? html`<a href=${path}>${title}</a>` : title}</h2>
        <p class="problem cut" role="status" ?hidden=${problem === null}>${problem}</p>
      </header>
      ${miners || problem === null ? this.renderTotals(hass, miners) : nothing}
      ${this.renderMiners(hass, miners, problem)}
    </ha-card>`;
  }

  private problem(hass: HomeAssistant): string | null {
    if (!hass.connected || this.error === "connection_lost") {
      return this.localize("messages.disconnected");
    }
    return this.error === null
      ? null
      : this.localize("messages.not_answering", { code: this.error });
  }

  private renderTotals(
    hass: HomeAssistant,
    miners: readonly Miner[] | undefined,
  ): TemplateResult {
    const device = fleetDevice(hass);
    const ids = entitiesOf(hass, device);
    const count = miners && countHashing(fleetRows(hass, miners));
    const hashing =
      count === undefined
        ? UNKNOWN
        : this.localize("fleet.hashing_of", {
            hashing: count.hashing.toString(),
            total: count.total.toString(),
          });
    return html`<div class="totals">
        ${TOTALS.map((key) => {
          const total = stateOf(hass, ids[key]);
          return total ? this.renderTotal(hass, key, total) : nothing;
        })}
        ${this.renderFigure("hashing", hashing, ids.miners_online)}
      </div>
      ${
        device === undefined
          ? html`<p class="hint">${this.localize("fleet.no_totals")}</p>`
          : nothing
      }`;
  }

  private renderTotal(
    hass: HomeAssistant,
    key: (typeof TOTALS)[number],
    total: EntityState,
  ): TemplateResult {
    const text = isKnown(total) ? hass.formatEntityState(total) : UNKNOWN;
    const tone = key === "efficiency" ? efficiencyTone(numberOf(total)) : undefined;
    return this.renderFigure(key, text, total.entity_id, tone);
  }

  private renderFigure(
    key: (typeof TOTALS)[number] | "hashing",
    value: string,
    entityId: string | undefined,
    tone?: Tone,
  ): TemplateResult {
    const name = this.localize(`fleet.${key}`);
    const content = html`<span class="label cut">${name}</span>
      <span class="value number cut ${tone ?? ""}">${value}</span>`;
    return entityId === undefined
      ? html`<div class="figure">${content}</div>`
      : html`<button
          type="button"
          class="figure"
          aria-label=${this.localize("aria.more_info", { name, value })}
          @click=${() => openMoreInfo(this, entityId)}
        >
          ${content}
        </button>`;
  }

  private renderMiners(
    hass: HomeAssistant,
    miners: readonly Miner[] | undefined,
    problem: string | null,
  ): TemplateResult {
    if (miners === undefined) {
      return problem === null
        ? html`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
            <div class="skeleton"></div>
          </div>`
        : html`<p class="message">${problem}</p>`;
    }
    return miners.length === 0
      ? html`<p class="message">${this.localize("messages.no_miners")}</p>`
      : html`<bitaxe-fleet-table .hass=${hass} .miners=${miners}></bitaxe-fleet-table>`;
  }
}

define("bitaxe-fleet-card-view", BitaxeFleetCardView);
