/** The miners of a small fleet as a wall of tiles. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { entitiesOf } from "../entities";
import { localeOf, UNKNOWN } from "../format";
import { joined } from "../glance";
import type { HomeAssistant } from "../ha";
import { HassElement } from "./base";
import { define } from "./define";
import { barStyles, renderBar } from "./efficiency-bar";
import { renderShown } from "./figure";
import { type Cell, cellOf } from "./fleet-cells";
import { type FleetRow, figuresOf } from "./fleet-rows";
import { fleetWallStyles } from "./fleet-wall-styles";
import { asOfText, LastKnown, silentSince } from "./last-known";
import { openMiner, renderDeviceLink, renderMinerLink } from "./miner-link";
import { performanceOf } from "./performance";
import { renderSparkline } from "./sparkline";
import { renderStatus } from "./status-element";
import { shared } from "./styles";
import { wallColumns } from "./wall-columns";

/** Beside the efficiency, which has a bar. */
const FIGURES = ["hashrate", "temperature", "power"] as const;

/** What a tile shows of a miner. */
interface Tile extends FleetRow {
  /** Of when (ms since 1970) its figures are, if the miner is silent since. */
  asOf: number | null;
}

export class BitaxeFleetWall extends HassElement {
  static override styles = [shared, barStyles, fleetWallStyles, wallColumns()];

  @property({ attribute: false }) rows: readonly FleetRow[] = [];
  /** Whether the dashboard has a view of each miner. */
  @property({ type: Boolean }) hasViews = false;

  private readonly lastKnown = new Map<string, LastKnown>();

  protected override shownEntities(): readonly string[] {
    return []; // the rows come with every change
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass } = this;
    if (!hass) {
      return nothing;
    }
    return html`<ul data-tiles=${this.rows.length}>
      ${repeat(
        this.rows,
        ({ key }) => key,
        (row) => {
          const tile = this.tileOf(hass, row);
          const efficiency = cellOf(hass, tile, "efficiency");
          const figures = FIGURES.map((column) => cellOf(hass, tile, column));
          return guard(
            shownIn(
              hass,
              tile,
              [efficiency, ...figures],
              tile.asOf,
              this.isDark,
              this.hasViews,
              this.localize,
            ),
            () => this.renderTile(hass, tile, efficiency, figures),
          );
        },
      )}
    </ul>`;
  }

  /** What is known of a miner now; of a silent one what was known last. */
  private tileOf(hass: HomeAssistant, row: FleetRow): Tile {
    const { device, status } = row;
    const ids = entitiesOf(hass, device ?? undefined);
    const moment = silentSince(hass, ids, status);
    const past =
      device === null || moment === null
        ? undefined
        : this.lastKnownOf(device).at(hass, ids, moment);
    if (!past) {
      return { ...row, asOf: null };
    }
    const performance = performanceOf(past, ids);
    const figures = figuresOf(past, ids, performance, !performance.hasStopped);
    return { ...row, figures, tone: undefined, asOf: moment };
  }

  private lastKnownOf(device: string): LastKnown {
    const known = this.lastKnown.get(device) ?? new LastKnown(this);
    this.lastKnown.set(device, known);
    return known;
  }

  private renderTile(
    hass: HomeAssistant,
    row: Tile,
    efficiency: Cell,
    figures: readonly Cell[],
  ): TemplateResult {
    const { device } = row;
    const text = this.localize;
    // A dash without a name says nothing.
    const known = figures.filter(({ shown }) => shown.number !== UNKNOWN);
    return html`<li
      class=${device === null ? "" : "link"}
      @click=${(event: Event) => openMiner(hass, event, device, this.hasViews)}
    >
      <div class="head">
        <h3 class="name">${renderMinerLink(hass, row, this.hasViews)}</h3>
        ${renderDeviceLink(hass, row, this.hasViews, text)}
        <div class="status">${renderStatus(hass, row.status, text)}</div>
      </div>
      <div
        class="mean ${row.tone ?? "untoned"}"
        title="${text("figures.mean_efficiency")}: ${efficiency.exact}"
      >
        ${renderShown(efficiency.shown)}
        <span class="label">${text("figures.mean_efficiency")}</span>
      </div>
      ${renderBar(row.figures.efficiency, row.tone)}
      <div class="figures">
        ${known.map(({ column, shown, exact }) => {
          const name = text(`columns.${column}`);
          return html`<span title="${name}: ${exact}">${renderShown(shown)}</span>`;
        })}
        ${
          row.asOf === null || known.length === 0
            ? nothing
            : html`<span class="label">${asOfText(row.asOf, localeOf(hass), text)}</span>`
        }
      </div>
      ${renderSparkline(hass, row, this.isDark, text)}
    </li>`;
  }
}

/** What a row or tile shows: of many only those that change are rendered. */
export function shownIn(
  hass: HomeAssistant,
  row: FleetRow,
  cells: readonly Cell[],
  ...others: unknown[]
): unknown[] {
  const { connection, devices, entities, language, locale, user } = hass;
  return [
    row.device,
    row.name,
    row.tone,
    row.firmware,
    row.status.status,
    row.status.since,
    row.status.size,
    row.status.minutes,
    ...cells.map(({ shown }) => joined(shown)),
    connection,
    devices,
    entities,
    language,
    locale,
    user,
    ...others,
  ];
}

define("bitaxe-fleet-wall", BitaxeFleetWall);
