/** What each setting of a miner was worth: a table, and a map of the settings. */

import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { StudiedSetting } from "../data/protocol";
import { AIMS, type Aim, inOrder, type Study, watchStudy } from "../data/study";
import { entitiesOf } from "../entities";
import { formatDuration, formatNumber, localeOf } from "../format";
import type { Locale } from "../ha";
import { plural } from "../localize";
import { fromCelsius, type TemperatureUnit, temperatureUnit } from "../units";
import { HassElement } from "./base";
import { define } from "./define";
import { problemText } from "./problem";
import { settingsMap } from "./settings-map";
import { settingsStudyStyles } from "./settings-study-styles";
import {
  aimWords,
  settingName,
  standingWords,
  timeWords,
  withMargin,
} from "./settings-text";
import { shared, tableStyles } from "./styles";
import { Watching } from "./watching";

/** As many rows are shown until someone wants all. */
const FOLDED = 8;

export class BitaxeSettingsStudy extends HassElement {
  static override styles = [shared, tableStyles, settingsStudyStyles];

  @property({ attribute: false }) device?: string;

  @state() private aim: Aim = "hashrate";
  @state() private isUnfolded = false;
  private readonly study = new Watching<Study>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override shownEntities(): readonly string[] {
    return [];
  }

  protected override willUpdate(): void {
    const { hass, device } = this;
    if (hass && device && this.isConnected) {
      this.study.watch([hass.connection, device], (see) =>
        watchStudy(hass, device, see),
      );
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass } = this;
    if (!hass) {
      return nothing;
    }
    const text = this.localize;
    const { settings, error = null } = this.study.seen ?? {};
    const problem = problemText(hass.connected, error, text);
    if (!settings?.length) {
      const usual = text(settings ? "study.none" : "messages.loading");
      return html`<p class="message" role="status">${problem ?? usual}</p>`;
    }
    const locale = localeOf(hass);
    const ordered = inOrder(settings, this.aim);
    const isFolded = !this.isUnfolded && ordered.length > FOLDED;
    return html`${this.renderAims()} ${this.renderVerdict(ordered, locale)}
      <div class="both">
        ${settingsMap(ordered, this.aim, this.localize, locale)}
        ${this.renderTable(
          isFolded ? ordered.slice(0, FOLDED) : ordered,
          temperatureUnit(hass, entitiesOf(hass, this.device)),
          locale,
        )}
      </div>
      ${isFolded ? this.renderUnfold(ordered.length, locale) : nothing}
      ${this.renderNotes(ordered, problem)}`;
  }

  private renderAims(): TemplateResult {
    const text = this.localize;
    return html`<div class="aims" role="group" aria-label=${text("study.compare")}>
      ${AIMS.map(
        (aim) =>
          html`<button
            type="button"
            aria-pressed=${aim === this.aim}
            @click=${() => {
              this.aim = aim;
            }}
          >
            ${text(`figures.${aim}`)}
          </button>`,
      )}
    </div>`;
  }

  /** What can be said, and what cannot. */
  private renderVerdict(
    settings: readonly StudiedSetting[],
    locale: Locale,
  ): TemplateResult | typeof nothing {
    const { aim, localize: text } = this;
    const standings = settings.map((setting) => setting[`${aim}_standing`]);
    const best = settings[standings.indexOf("best")];
    if (!best) {
      const why = settings.length > 1 ? "too_short" : "one";
      return html`<p class="verdict" role="status">${text(`study.${why}`)}</p>`;
    }
    const others = standings.filter((each) => each === "not_distinguishable").length;
    const setting = settingName(best, locale);
    const words =
      others === 0
        ? text("study.is_best", { setting })
        : text(plural("may_be_best", others, this.hass?.language ?? "en"), {
            setting,
            count: formatNumber(others, 0, locale),
          });
    const more = Math.max(
      ...settings
        .filter((each) => each[`${aim}_standing`] !== "worse")
        .map((each) => each[`${aim}_more_hours`] ?? 0),
    );
    const longer =
      others > 0 && more > 0
        ? text("study.more", { time: formatDuration(Math.ceil(more) * 3600, locale) })
        : "";
    return html`<p class="verdict" role="status">${words} ${longer}</p>`;
  }

  private renderTable(
    settings: readonly StudiedSetting[],
    unit: TemperatureUnit,
    locale: Locale,
  ): TemplateResult {
    const text = this.localize;
    // On phones it is laid out as a grid, and browsers then forget that it is a table.
    return html`<table role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" class="setting">${text("study.setting")}</th>
          <th role="columnheader" scope="col">${text("figures.hashrate")}, GH/s</th>
          <th role="columnheader" scope="col">J/TH</th>
          <th role="columnheader" scope="col" class="more">
            ${text("columns.efficiency")}, %
          </th>
          <th role="columnheader" scope="col" class="more">${text("figures.power")}, W</th>
          <th role="columnheader" scope="col" class="more">
            ${text("figures.temperature")}, ${unit}
          </th>
          <th role="columnheader" scope="col" class="more">
            ${text("figures.error_rate")}, %
          </th>
          <th role="columnheader" scope="col" class="time">${text("study.time")}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${settings.map((setting) => this.renderRow(setting, unit, locale))}
      </tbody>
    </table>`;
  }

  private renderRow(
    setting: StudiedSetting,
    unit: TemperatureUnit,
    locale: Locale,
  ): TemplateResult {
    const { aim, localize: text } = this;
    const { temperature } = setting;
    const standing = setting[`${aim}_standing`];
    const words = standingWords(standing, text);
    const fan = setting.fan_mode;
    const [time, basis] = timeWords(setting, text, locale);
    const about = [
      fan === null ? "" : text(`study.fan_${fan}`),
      setting.in_force ? text("study.in_force") : "",
    ].filter(Boolean);
    const cell = (value: number | null, digits: number): TemplateResult =>
      html`<td role="cell" class="more number">${formatNumber(value, digits, locale)}</td>`;
    return html`<tr role="row" class=${standing ?? ""}>
      <th role="rowheader" scope="row" class="setting">
        <span class="name">${settingName(setting, locale)}</span>
        ${words ? html`<span class="standing">${words}</span>` : nothing}
        <span class="about">${about.join(" · ")}</span>
      </th>
      ${AIMS.map(
        (each) => html`<td
          role="cell"
          class="number aim ${each === aim ? "chosen" : ""}"
          title=${aimWords(setting, each, locale)}
        >
          <span class="label" aria-hidden="true"
            >${each === "hashrate" ? "GH/s" : "J/TH"}</span
          >
          ${withMargin(setting[each], setting[`${each}_margin`], locale)}
        </td>`,
      )}
      <td role="cell" class="more number">
        ${withMargin(setting.efficiency, setting.efficiency_margin, locale)}
      </td>
      ${cell(setting.power, 1)} ${cell(temperature === null ? null : fromCelsius(temperature, unit), 1)}
      ${cell(setting.error_rate, 2)}
      <td role="cell" class="time">
        <span class="number">${time}</span> <span class="about">${basis}</span>
      </td>
    </tr>`;
  }

  private renderUnfold(count: number, locale: Locale): TemplateResult {
    return html`<button
      type="button"
      class="unfold"
      @click=${() => {
        this.isUnfolded = true;
      }}
    >
      ${this.localize("study.show_all", { count: formatNumber(count, 0, locale) })}
    </button>`;
  }

  private renderNotes(
    settings: readonly StudiedSetting[],
    problem: string | null,
  ): TemplateResult {
    const text = this.localize;
    const isByChance = settings.some(({ basis }) => basis !== "stretches");
    return html`<p class="notes">
      ${text("study.margin")} ${isByChance ? text("study.chance_only") : nothing}
      ${problem}
    </p>`;
  }
}

define("bitaxe-settings-study", BitaxeSettingsStudy);
