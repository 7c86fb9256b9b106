/** The fleet card: totals, who needs attention, and a tile or row for each miner. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { FleetCardConfig } from "../config";
import { watchEnergyToday } from "../data/energy-today";
import { type KnownMiners, watchMiners } from "../data/miners";
import { monitored } from "../devices";
import { entitiesOf, fleetDevice } from "../entities";
import { timeZoneOf } from "../format";
import type { HomeAssistant } from "../ha";
import { devicePath } from "./actions";
import { HassElement } from "./base";
import { define } from "./define";
import { FeedController } from "./feed-controller";
import { renderAttention } from "./fleet-attention";
import { fleetCardStyles } from "./fleet-card-styles";
import { type FleetRow, fleetRows, rowEntities } from "./fleet-rows";
import { FOLDED } from "./fleet-table";
import "./fleet-siblings";
import { renderTotals, TOTALS } from "./fleet-totals";
import "./fleet-wall";
import { OnScreen } from "./on-screen";
import { problemText } from "./problem";
import { StatusController } from "./status-controller";
import { shared } from "./styles";
import { MOST_TILES } from "./wall-columns";
import { Watching } from "./watching";

/** The shortest range that has the samples of the mean. */
const RANGE = "15m";

/** The lines that are as high as a row of tiles, and as what is around a table's rows. */
const TILES = 3;
const AROUND = 2;

export class BitaxeFleetCardView extends HassElement {
  static override styles = [shared, fleetCardStyles];

  @property({ attribute: false }) config?: FleetCardConfig;

  /** Whether all are named that need attention. */
  @state() private isUnfolded = false;
  protected readonly statuses = new StatusController(this);
  private readonly known = new Watching<KnownMiners>(this);
  private readonly energy = new Watching<number>(this);
  private readonly feed = new FeedController(this);
  private readonly onScreen = new OnScreen(this);
  /** The rows that were made last, and what of. */
  private rows: readonly FleetRow[] | undefined;
  private madeOf: readonly unknown[] = [];

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const totals = entitiesOf(hass, fleetDevice(hass));
    return [
      ...TOTALS.map((key) => totals[key]),
      ...rowEntities(hass, this.known.seen?.miners ?? []),
    ];
  }

  protected override willUpdate(): void {
    const { hass } = this;
    if (hass && this.isConnected) {
      this.known.watch([hass.connection, hass.entities, hass.devices], (see) =>
        watchMiners(hass, see),
      );
      this.watch(hass);
    }
  }

  /** Follow what no entity says, while it can be seen. */
  private watch(hass: HomeAssistant): void {
    const device = fleetDevice(hass);
    if (!this.onScreen.isVisible || device === undefined) {
      this.feed.end();
      this.energy.end();
      return;
    }
    this.feed.watch(hass, undefined, RANGE);
    const { energy } = entitiesOf(hass, device);
    if (energy === undefined) {
      this.energy.end();
    } else {
      this.energy.watch([hass.connection, energy, timeZoneOf(hass)], (see) =>
        watchEnergyToday(hass, energy, see),
      );
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    if (!hass || !config) {
      return nothing;
    }
    const text = this.localize;
    const { error = null } = this.known.seen ?? {};
    const device = fleetDevice(hass);
    const path = device === undefined ? undefined : devicePath(hass, device);
    const problem = problemText(hass.connected, error, text);
    const rows = this.makeRows(hass);
    const { shown } = this.feed;
    return html`<ha-card>
      <header role="presentation">
        <h2 class="title"><bdi>${config.title || text("fleet.title")}</bdi></h2>
        ${path ? html`<a class="device" href=${path}>${text("fleet.device")}</a>` : nothing}
        <p class="problem" role="status" ?hidden=${problem === null}>${problem}</p>
      </header>
      ${
        rows || problem === null
          ? renderTotals(
              hass,
              rows,
              {
                columns: hass.connected ? shown?.columns : undefined,
                energyToday: this.energy.seen ?? Number.NaN,
              },
              text,
            )
          : nothing
      }
      ${
        device === undefined && rows
          ? html`<p class="hint">${text("fleet.no_totals")}</p>`
          : nothing
      }
      ${rows ? this.renderAttention(hass, rows, config) : nothing}
      ${this.renderMiners(hass, rows, problem)}
      ${
        rows
          ? html`<bitaxe-fleet-siblings
              .hass=${hass}
              .rows=${rows}
              .hasViews=${config.miner_views === true}
              .isSeen=${this.onScreen.isVisible}
            ></bitaxe-fleet-siblings>`
          : nothing
      }
    </ha-card>`;
  }

  /** The same rows as before unless they may be others: samples change none. */
  private makeRows(hass: HomeAssistant): readonly FleetRow[] | undefined {
    const { seen } = this.known;
    const madeOf = [hass, seen, this.statuses.revision];
    if (madeOf.some((part, index) => part !== this.madeOf[index])) {
      this.madeOf = madeOf;
      this.rows = seen?.miners && fleetRows(hass, seen.miners);
    }
    return this.rows;
  }

  private renderAttention(
    hass: HomeAssistant,
    rows: readonly FleetRow[],
    { miner_views: hasViews = false }: FleetCardConfig,
  ): TemplateResult | typeof nothing {
    const toggle = (): void => {
      this.isUnfolded = !this.isUnfolded;
    };
    const fold = { isUnfolded: this.isUnfolded, toggle };
    return renderAttention(hass, rows, hasViews, fold, this.localize);
  }

  private renderMiners(
    hass: HomeAssistant,
    rows: readonly FleetRow[] | undefined,
    problem: string | null,
  ): TemplateResult {
    if (rows === undefined) {
      return problem === null
        ? html`<div class="loading" aria-busy="true" aria-label=${this.localize("messages.loading")}>
            ${Array.from({ length: linesFor(monitored(hass).miners.length) }, () => html`<div class="skeleton"></div>`)}
          </div>`
        : html`<p class="message">${problem}</p>`;
    }
    if (rows.length === 0) {
      return html`<p class="message">${this.localize("messages.no_miners")}</p>`;
    }
    const hasViews = this.config?.miner_views === true;
    return rows.length <= MOST_TILES
      ? html`<bitaxe-fleet-wall
          .hass=${hass}
          .rows=${rows}
          .hasViews=${hasViews}
        ></bitaxe-fleet-wall>`
      : html`<bitaxe-fleet-table
          .hass=${hass}
          .rows=${rows}
          .hasViews=${hasViews}
        ></bitaxe-fleet-table>`;
  }
}

/** Return how many lines are as high as so many miners: what is below is to stay there. */
function linesFor(miners: number): number {
  return miners <= MOST_TILES ? TILES : Math.min(miners, FOLDED) + AROUND;
}

define("bitaxe-fleet-card-view", BitaxeFleetCardView);
