/** The miners of a large fleet as a table: problems first, to be filtered and sorted. */

import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import type { HomeAssistant } from "../ha";
import { plural } from "../localize";
import { HassElement } from "./base";
import { closeByTurningAway } from "./close-by-turning-away";
import { define } from "./define";
import { renderShown } from "./figure";
import { type Cell, cellOf } from "./fleet-cells";
import {
  CHIPS,
  type Chip,
  type Column,
  DEFAULT_SORT,
  FIGURE_COLUMNS,
  type FigureColumn,
  type FleetRow,
  filterRows,
  isUnder,
  parseColumns,
  parseSort,
  type Sort,
  sortedBy,
  sortRows,
  sortText,
  USUAL_COLUMNS,
} from "./fleet-rows";
import { fleetTableLines } from "./fleet-table-lines";
import { fleetTableStyles } from "./fleet-table-styles";
import { shownIn } from "./fleet-wall";
import { openMiner, renderDeviceLink, renderMinerLink } from "./miner-link";
import { recall, remember } from "./remembered";
import { renderSparkline } from "./sparkline";
import { renderStatus } from "./status-element";
import { shared, tableStyles } from "./styles";

/** What the order of the rows, and the columns, are remembered as. */
const SORT_CHOICE = "fleet-sort";
const COLUMNS_CHOICE = "fleet-columns";

/** As many rows are shown until someone wants all. */
export const FOLDED = 10;

export class BitaxeFleetTable extends HassElement {
  static override styles = [shared, tableStyles, fleetTableStyles, fleetTableLines];

  @property({ attribute: false }) rows: readonly FleetRow[] = [];
  /** Whether the dashboard has a view of each miner. */
  @property({ type: Boolean }) hasViews = false;

  @state() private sort: Sort = DEFAULT_SORT;
  @state() private columns: readonly FigureColumn[] = USUAL_COLUMNS;
  @state() private chip: Chip = "all";
  @state() private filter = "";
  @state() private isUnfolded = false;
  /** Whose choices these are; null at first. */
  private user: string | undefined | null = null;
  private ordered: readonly FleetRow[] = [];

  protected override shownEntities(): readonly string[] {
    return []; // the rows come with every change
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { hass } = this;
    if (!hass) {
      return;
    }
    if (hass.user?.id !== this.user) {
      this.user = hass.user?.id;
      this.sort = parseSort(recall(hass, SORT_CHOICE));
      this.columns = parseColumns(recall(hass, COLUMNS_CHOICE));
    }
    const rows = filterRows(this.rows, this.chip, this.filter);
    const isAsked = ["sort", "chip", "filter"].some((key) => changed.has(key));
    this.ordered =
      !isAsked && this.isHeld
        ? inOrderOf(this.ordered, rows)
        : sortRows(rows, this.sort, hass.language);
  }

  /** What its columns are: the usual ones, more than those, or others. */
  private get kind(): string {
    const { columns } = this;
    if (columns.join() === USUAL_COLUMNS.join()) {
      return "usual";
    }
    return columns.length > USUAL_COLUMNS.length ? "more" : "";
  }

  /** Rows do not move while someone is about to choose one. */
  private get isHeld(): boolean {
    const body = this.renderRoot.querySelector("tbody");
    return body?.matches(":hover, :focus-within") ?? false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, ordered } = this;
    if (!hass) {
      return nothing;
    }
    const isFolded = !this.isUnfolded && ordered.length > FOLDED;
    const rows = isFolded ? ordered.slice(0, FOLDED) : ordered;
    // On phones it is laid out as a grid, and browsers then forget that it is a table.
    return html`${this.renderControls()}
      <table role="table" class=${this.kind}>
        <thead role="rowgroup">
          <tr role="row">
            ${(["name", "status", ...this.columns] as const).map((column) =>
              this.renderHeader(column),
            )}
            <th role="columnheader" scope="col" class="trend">
              ${this.localize("columns.trend")}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" @pointerleave=${this.release} @focusout=${this.release}>
          ${repeat(
            rows,
            ({ key }) => key,
            (row) => {
              const cells = this.columns.map((column) => cellOf(hass, row, column));
              return guard(
                shownIn(
                  hass,
                  row,
                  cells,
                  this.isDark,
                  this.hasViews,
                  this.localize,
                  this.columns,
                ),
                () => this.renderRow(hass, row, cells),
              );
            },
          )}
        </tbody>
      </table>
      ${
        ordered.length === 0
          ? html`<p class="message">${this.localize("fleet.none_found")}</p>`
          : nothing
      }
      ${ordered.length > FOLDED ? this.renderFold(hass, ordered.length) : nothing}`;
  }

  private renderControls(): TemplateResult {
    const text = this.localize;
    return html`<div class="controls">
      <input
        type="search"
        placeholder=${text("fleet.filter")}
        aria-label=${text("fleet.filter")}
        .value=${this.filter}
        @input=${(event: Event) => {
          this.filter = (event.target as HTMLInputElement).value;
        }}
      />
      <details class="choice" @toggle=${closeByTurningAway}>
        <summary>${text("fleet.columns")}</summary>
        <div class="choices">
          ${FIGURE_COLUMNS.map(
            (column) =>
              html`<label
                ><input
                  type="checkbox"
                  .checked=${this.columns.includes(column)}
                  @change=${() => this.toggle(column)}
                />
                ${text(`columns.${column}`)}</label
              >`,
          )}
        </div>
      </details>
      <div class="chips" role="group" aria-label=${text("columns.status")}>
        ${CHIPS.map((chip) => {
          const count = this.rows.filter((row) => isUnder(chip, row)).length;
          return html`<button
            type="button"
            class="chip"
            aria-pressed=${chip === this.chip}
            @click=${() => {
              this.chip = chip;
            }}
          >
            ${text(`chips.${chip}`)} <bdi class="count">${count}</bdi>
          </button>`;
        })}
      </div>
    </div>`;
  }

  private renderFold(hass: HomeAssistant, count: number): TemplateResult {
    const key = plural("show_all", count, hass.language);
    return html`<button
      type="button"
      class="fold"
      aria-expanded=${this.isUnfolded}
      @click=${() => {
        this.isUnfolded = !this.isUnfolded;
      }}
    >
      ${
        this.isUnfolded
          ? this.localize("fleet.show_fewer")
          : this.localize(key, { count: count.toString() })
      }
    </button>`;
  }

  private renderHeader(column: Column): TemplateResult {
    const { sort } = this;
    const isSorted = sort.column === column;
    const order = sort.isDescending ? "descending" : "ascending";
    const isFigure = column !== "name" && column !== "status";
    return html`<th
      role="columnheader"
      scope="col"
      class="${isFigure ? "figure" : ""} ${column}"
      aria-sort=${isSorted ? order : "none"}
    >
      <button type="button" @click=${() => this.sortBy(column)}>
        ${this.localize(`columns.${column}`)}
      </button>
    </th>`;
  }

  private renderRow(
    hass: HomeAssistant,
    row: FleetRow,
    cells: readonly Cell[],
  ): TemplateResult {
    const { device } = row;
    const text = this.localize;
    return html`<tr
      role="row"
      class=${device === null ? "" : "link"}
      @click=${(event: Event) => openMiner(hass, event, device, this.hasViews)}
    >
      <th role="rowheader" scope="row" class="name">
        ${renderMinerLink(hass, row, this.hasViews)}
        ${renderDeviceLink(hass, row, this.hasViews, text)}
      </th>
      <td role="cell" class="status">${renderStatus(hass, row.status, text)}</td>
      ${cells.map(({ column, shown, exact }) => {
        const tone = column === "efficiency" ? (row.tone ?? "") : "";
        const kind = `figure ${column} ${tone} ${shown.unit === "" ? "plain" : ""}`;
        return html`<td role="cell" class=${kind} title=${exact}>
          <span class="label" aria-hidden="true">${text(`columns.${column}`)}</span>
          ${renderShown(shown)}
        </td>`;
      })}
      <td role="cell" class="trend">
        ${renderSparkline(hass, row, this.isDark, text)}
      </td>
    </tr>`;
  }

  private sortBy(column: Column): void {
    if (this.hass) {
      this.sort = sortedBy(column, this.sort);
      remember(this.hass, SORT_CHOICE, sortText(this.sort));
    }
  }

  private toggle(column: FigureColumn): void {
    if (this.hass) {
      this.columns = FIGURE_COLUMNS.filter(
        (each) => this.columns.includes(each) !== (each === column),
      );
      remember(this.hass, COLUMNS_CHOICE, this.columns.join(","));
    }
  }

  private readonly release = (): void => {
    this.requestUpdate();
  };
}

/** Rows in the order in which they were before; those that were not come last. */
function inOrderOf(before: readonly FleetRow[], rows: readonly FleetRow[]): FleetRow[] {
  const place = new Map(before.map(({ key }, index) => [key, index]));
  const placeOf = ({ key }: FleetRow): number => place.get(key) ?? before.length;
  return rows.toSorted((left, right) => placeOf(left) - placeOf(right));
}

define("bitaxe-fleet-table", BitaxeFleetTable);
