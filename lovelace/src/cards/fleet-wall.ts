/** The miners of a small fleet as a wall of tiles. */

import { css, html, nothing, type TemplateResult, unsafeCSS } from "lit";
import { property } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { UNKNOWN } from "../format";
import { joined } from "../glance";
import type { HomeAssistant } from "../ha";
import { HassElement } from "./base";
import { define } from "./define";
import { barStyles, renderBar } from "./efficiency-bar";
import { renderShown } from "./figure";
import { type Cell, cellOf } from "./fleet-cells";
import type { FleetRow } from "./fleet-rows";
import { openMiner, renderDeviceLink, renderMinerLink } from "./miner-link";
import { renderSparkline } from "./sparkline";
import { renderStatus } from "./status-element";
import { shared } from "./styles";
import { TWO_TILES, wallColumns } from "./wall-columns";

/** Beside the efficiency, which has a bar. */
const FIGURES = ["hashrate", "temperature", "power"] as const;

export class BitaxeFleetWall extends HassElement {
  static override styles = [
    shared,
    barStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      ul {
        display: grid;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        gap: 8px;
        align-content: start;
        min-width: 0;
        padding: 12px;
        border: 1px solid var(--divider-color);
        border-radius: var(--ha-card-border-radius, 12px);
      }

      li.link {
        cursor: pointer;
      }

      li.link:hover {
        background: color-mix(in srgb, var(--primary-text-color) 4%, transparent);
      }

      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
        align-items: center;
        justify-content: space-between;
      }

      .status {
        flex: 1 0 100%;
      }

      .name {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
        overflow-wrap: anywhere;
      }

      .mean {
        font-size: 22px;
        line-height: 28px;
      }

      /* It is of before the miner stopped, or not known. */
      .untoned {
        color: var(--secondary-text-color);
      }

      .label {
        color: var(--secondary-text-color);
        font-size: 12px;
        line-height: 16px;
      }

      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 16px;
        min-height: 20px;
        color: var(--secondary-text-color);
        font-size: 14px;
        line-height: 20px;
      }

      .unit {
        font-size: 0.8em;
      }

      /* Below each other tiles are flat: more of them are seen at once. */
      @container (max-width: ${unsafeCSS(TWO_TILES - 1)}px) {
        li {
          grid-template-columns: minmax(0, auto) minmax(72px, 1fr);
          gap: 6px 16px;
        }

        .head,
        .bar,
        .figures {
          grid-column: 1 / -1;
        }

        .status {
          flex: 0 1 auto;
        }

        .figures {
          min-height: 0;
        }

        bitaxe-sparkline {
          grid-area: 2 / 2;
        }
      }

      @media (pointer: coarse) {
        .name :is(a, button),
        .device {
          display: inline-flex;
          align-items: center;
          min-width: 44px;
          min-height: 44px;
        }
      }
    `,
    wallColumns(),
  ];

  @property({ attribute: false }) rows: readonly FleetRow[] = [];
  /** Whether the dashboard has a view of each miner. */
  @property({ type: Boolean }) hasViews = false;

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
          const efficiency = cellOf(hass, row, "efficiency");
          const figures = FIGURES.map((column) => cellOf(hass, row, column));
          return guard(
            shownIn(
              hass,
              row,
              [efficiency, ...figures],
              this.isDark,
              this.hasViews,
              this.localize,
            ),
            () => this.renderTile(hass, row, efficiency, figures),
          );
        },
      )}
    </ul>`;
  }

  private renderTile(
    hass: HomeAssistant,
    row: FleetRow,
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
