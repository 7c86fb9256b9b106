/** The miners of the fleet as a table. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { Miner } from "../data/protocol";
import { isKnown, numberOf } from "../entities";
import { UNKNOWN } from "../format";
import type { EntityState, HomeAssistant } from "../ha";
import { devicePath, navigate, openMoreInfo } from "./actions";
import { HassElement } from "./base";
import { define } from "./define";
import {
  COLUMNS,
  type Column,
  DEFAULT_SORT,
  FIGURE_COLUMNS,
  type FigureColumn,
  type FleetRow,
  fleetRows,
  parseSort,
  rowEntities,
  type Sort,
  sortedBy,
  sortRows,
  sortText,
} from "./fleet-rows";
import { fleetTableStyles } from "./fleet-table-styles";
import { recall, remember } from "./remembered";
import "./sparkline";
import { renderStatus } from "./status-element";
import { shared } from "./styles";
import { efficiencyTone } from "./tone";

/** What the order of the rows is remembered as. */
const CHOICE = "fleet-sort";

export class BitaxeFleetTable extends HassElement {
  static override styles = [shared, fleetTableStyles];

  @property({ attribute: false }) miners: readonly Miner[] = [];

  @state() private sort: Sort | undefined;
  /** Whose choice the order is. */
  private user: string | undefined;
  private rows: readonly FleetRow[] = [];

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    return rowEntities(hass, this.miners);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { hass } = this;
    if (!hass) {
      return;
    }
    if (this.sort === undefined || hass.user?.id !== this.user) {
      this.user = hass.user?.id;
      this.sort = parseSort(recall(hass, CHOICE));
    }
    const rows = fleetRows(hass, this.miners);
    const isNew = changed.has("sort") || changed.has("miners");
    this.rows =
      !isNew && this.isHeld
        ? inOrderOf(this.rows, rows)
        : sortRows(rows, this.sort, hass.language);
  }

  /** Rows do not move while someone is about to choose one. */
  private get isHeld(): boolean {
    const body = this.renderRoot.querySelector("tbody");
    return body?.matches(":hover, :focus-within") ?? false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, sort } = this;
    if (!hass || !sort) {
      return nothing;
    }
    // On phones it is laid out as a grid, and browsers then forget that it is a table.
    return html`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          ${COLUMNS.map((column) => this.renderHeader(column, sort))}
          <th role="columnheader" scope="col" class="trend">
            ${this.localize("columns.trend")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
        ${repeat(
          this.rows,
          ({ key }) => key,
          (row) => guard(this.shownIn(hass, row), () => this.renderRow(hass, row)),
        )}
      </tbody>
    </table>`;
  }

  /** What a row shows: of many rows only those that change are rendered. */
  private shownIn(hass: HomeAssistant, row: FleetRow): unknown[] {
    const { connection, formatEntityState, locale, user } = hass;
    return [
      row.device,
      row.name,
      row.status.status,
      row.status.since,
      row.status.size,
      ...Object.values(row.states),
      connection,
      formatEntityState,
      locale,
      user,
      this.isDark,
      this.localize,
      hass.devices,
      hass.entities,
    ];
  }

  private renderHeader(column: Column, sort: Sort): TemplateResult {
    const isSorted = sort.column === column;
    const order = sort.isDescending ? "descending" : "ascending";
    return html`<th
      role="columnheader"
      scope="col"
      class=${column}
      aria-sort=${isSorted ? order : "none"}
    >
      <button type="button" @click=${() => this.sortBy(column)}>
        ${this.localize(`columns.${column}`)}
      </button>
    </th>`;
  }

  private renderRow(hass: HomeAssistant, row: FleetRow): TemplateResult {
    const { device, states } = row;
    return html`<tr
      role="row"
      class=${device === null ? "" : "link"}
      @click=${(event: Event) => this.open(event, row)}
    >
      <th role="rowheader" scope="row" class="name cut">${this.renderName(hass, row)}</th>
      <td role="cell" class="status">${renderStatus(hass, row.status, this.localize)}</td>
      ${FIGURE_COLUMNS.map(
        (column) =>
          html`<td role="cell" class="${column} number cut ${toneOf(column, states[column])}">
            ${textOf(hass, column, states[column])}
          </td>`,
      )}
      <td role="cell" class="trend">
        ${
          device === null
            ? nothing
            : html`<bitaxe-sparkline
                .hass=${hass}
                .device=${device}
                .label=${`${this.localize("aria.sparkline")}, ${row.name}`}
                ?dark=${this.isDark}
              ></bitaxe-sparkline>`
        }
      </td>
    </tr>`;
  }

  private renderName(hass: HomeAssistant, row: FleetRow): TemplateResult | string {
    const path = row.device === null ? undefined : devicePath(hass, row.device);
    if (path !== undefined) {
      return html`<a href=${path}>${row.name}</a>`;
    }
    const entityId = row.states.hashrate?.entity_id;
    return entityId === undefined
      ? row.name
      : html`<button type="button" @click=${() => openMoreInfo(this, entityId)}>
          ${row.name}
        </button>`;
  }

  private sortBy(column: Column): void {
    if (this.hass) {
      this.sort = sortedBy(column, this.sort ?? DEFAULT_SORT);
      remember(this.hass, CHOICE, sortText(this.sort));
    }
  }

  private open(event: Event, row: FleetRow): void {
    const { hass } = this;
    const isOnControl =
      event.target instanceof Element && event.target.closest("a, button") !== null;
    if (!hass || row.device === null || isOnControl) {
      return;
    }
    const path = devicePath(hass, row.device);
    const entityId = row.states.hashrate?.entity_id;
    if (path !== undefined) {
      navigate(path);
    } else if (entityId !== undefined) {
      openMoreInfo(this, entityId);
    }
  }

  private readonly release = (): void => {
    this.requestUpdate();
  };
}

/** Rows in the order in which they were before. */
function inOrderOf(before: readonly FleetRow[], rows: readonly FleetRow[]): FleetRow[] {
  const place = new Map(before.map(({ key }, index) => [key, index]));
  return rows.toSorted(
    (left, right) => (place.get(left.key) ?? 0) - (place.get(right.key) ?? 0),
  );
}

function textOf(
  hass: HomeAssistant,
  column: FigureColumn,
  state: EntityState | undefined,
): string {
  if (!isKnown(state)) {
    return UNKNOWN;
  }
  const text = hass.formatEntityState(state);
  if (column !== "deviation") {
    return text;
  }
  return numberOf(state) > 0 ? `+${text}` : text.replace(/^-/, "\u2212");
}

function toneOf(column: FigureColumn, state: EntityState | undefined): string {
  return column === "efficiency" ? (efficiencyTone(numberOf(state)) ?? "") : "";
}

define("bitaxe-fleet-table", BitaxeFleetTable);
