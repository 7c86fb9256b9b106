/** How miners compare that ought to do the same: who is worse, and a table to unfold. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ComparedMiner, Family } from "../data/protocol";
import { FEWEST_SIBLINGS, isWorse, leastFirst, watchSiblings } from "../data/siblings";
import { formatNumber, formatPercent, localeOf } from "../format";
import type { HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";
import { HassElement } from "./base";
import { define } from "./define";
import type { FleetRow } from "./fleet-rows";
import { fleetSiblingsStyles } from "./fleet-siblings-styles";
import { renderMinerLink } from "./miner-link";
import { settingName, withMargin } from "./settings-text";
import type { Status } from "./status";
import { shared } from "./styles";
import { Watching } from "./watching";

/** Those of miners that are not set up. */
const ABSENT: readonly Status[] = ["disabled", "not_set_up", "removed", "unknown"];

export class BitaxeFleetSiblings extends HassElement {
  static override styles = [shared, fleetSiblingsStyles];

  @property({ attribute: false }) rows?: readonly FleetRow[];
  @property({ attribute: false }) hasViews = false;
  /** Whether the card that it is part of can be seen. */
  @property({ attribute: false }) isSeen = false;

  private families: readonly Family[] = [];
  private readonly siblings = new Watching<readonly Family[]>(this);

  protected override shownEntities(): readonly string[] {
    return [];
  }

  protected override willUpdate(): void {
    const { hass, rows = [] } = this;
    const isPossible = rows.length >= FEWEST_SIBLINGS;
    if (!hass || !this.isSeen || !isPossible) {
      this.siblings.end();
    } else if (this.isConnected) {
      const miners = rows
        .filter(({ status: { status } }) => !ABSENT.includes(status))
        .map(({ key }) => key)
        .join(" ");
      this.siblings.watch([hass.connection, miners], (see) =>
        watchSiblings(hass, miners, see),
      );
    }
    // What was known stays, and with it what is unfolded, until there is an answer.
    this.families = isPossible ? (this.siblings.seen ?? this.families) : [];
    this.hidden = this.families.length === 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, families } = this;
    if (!hass || families.length === 0) {
      return nothing;
    }
    const locale = localeOf(hass);
    return html`${families.flatMap(({ miners }) =>
      miners.filter(isWorse).map((miner) => this.renderWorse(hass, miner, locale)),
    )}
    ${families.map((family) => this.renderFamily(hass, family, locale))}`;
  }

  private renderName(
    hass: HomeAssistant,
    { device_id }: ComparedMiner,
  ): TemplateResult {
    const row = this.rows?.find(({ device }) => device === device_id);
    return renderMinerLink(
      hass,
      row ?? { device: device_id, name: this.localize("siblings.another") },
      this.hasViews,
    );
  }

  private renderWorse(
    hass: HomeAssistant,
    miner: ComparedMiner,
    locale: Locale,
  ): TemplateResult {
    return html`<p class="worse">
      <ha-icon icon="mdi:trending-down" aria-hidden="true"></ha-icon>
      <span
        >${this.renderName(hass, miner)} <bdi>${worseWords(miner, this.localize, locale)}</bdi></span
      >
    </p>`;
  }

  private renderFamily(
    hass: HomeAssistant,
    family: Family,
    locale: Locale,
  ): TemplateResult {
    const text = this.localize;
    const count = formatNumber(family.miners.length, 0, locale);
    return html`<details>
      <summary>
        <bdi
          >${text("siblings.title", {
            count,
            model: family.model,
            setting: settingName(family, locale),
          })}</bdi
        >
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${text("columns.name")}</th>
            <th scope="col">${text("columns.efficiency")}, %</th>
            <th scope="col">J/TH</th>
          </tr>
        </thead>
        <tbody>
          ${leastFirst(family.miners).map((miner) => this.renderRow(hass, miner, locale))}
        </tbody>
      </table>
      <p class="notes">${text("siblings.note")}</p>
    </details>`;
  }

  private renderRow(
    hass: HomeAssistant,
    miner: ComparedMiner,
    locale: Locale,
  ): TemplateResult {
    const isNamed = isWorse(miner);
    return html`<tr class=${isNamed ? "named" : ""}>
      <th scope="row">
        ${this.renderName(hass, miner)}
        ${
          isNamed
            ? html`<ha-icon
                icon="mdi:trending-down"
                role="img"
                aria-label=${this.localize("siblings.worse")}
              ></ha-icon>`
            : nothing
        }
      </th>
      <td class="number">
        <bdi>${withMargin(miner.efficiency, miner.efficiency_margin, locale)}</bdi>
      </td>
      <td class="number">
        <bdi>${withMargin(miner.power_efficiency, miner.power_efficiency_margin, locale)}</bdi>
      </td>
    </tr>`;
  }
}

/** Say by what a miner is worse than its siblings. */
function worseWords(
  { efficiency_less: less, power_efficiency_more: more }: ComparedMiner,
  text: Localize,
  locale: Locale,
): string {
  const key = less === null ? "more" : more === null ? "less" : "both";
  return text(`siblings.${key}`, {
    points: formatNumber(less, 1, locale),
    percent: formatPercent(more, 1, locale),
  });
}

define("bitaxe-fleet-siblings", BitaxeFleetSiblings);
