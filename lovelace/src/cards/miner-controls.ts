/** What a miner is asked for on the page, and what became of that. */

import { html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { deviceName, isKnown } from "../entities";
import { formatNumber, formatPercent, localeOf } from "../format";
import type { EntityState, HomeAssistant } from "../ha";
import { openMoreInfo } from "./actions";
import { HassElement } from "./base";
import type { BitaxeConfirmDialog, Question } from "./confirm-dialog";
import "./confirm-dialog";
import {
  type ControlKey,
  type Controls,
  controlIds,
  controlsOf,
  fanOf,
  LOWEST_SPEED,
} from "./controls";
import { define } from "./define";
import { minerControlsStyles } from "./miner-controls-styles";
import { type Refusal, reasonOf } from "./refusal";
import { shared } from "./styles";

const NAMED = ["profile", "pool"] as const;

/** What Home Assistant is asked for. */
interface Ask {
  readonly key: ControlKey;
  readonly entity: EntityState;
  readonly service: string;
  readonly data?: Record<string, unknown>;
  readonly question?: Question;
}

/**
 * Shows what the miner reports, never what it was asked for: that is so once the miner
 * says so. Only a slider rests where it was left meanwhile.
 */
export class BitaxeMinerControls extends HassElement {
  static override styles = [shared, minerControlsStyles];

  @property({ attribute: false }) device?: string;
  /** Whether the miner is silent: it cannot be asked for anything. */
  @property({ attribute: false }) isPast = false;

  /** Which have been asked for something that is not settled. */
  @state() private asked: readonly ControlKey[] = [];
  @state() private refused = "";
  /** Whether the user is about to set the fan by hand. */
  @state() private isByHand = false;
  /** Where the slider was left (%). */
  private left: number | undefined;

  @query("bitaxe-confirm-dialog") private readonly dialog?: BitaxeConfirmDialog;

  protected override shownEntities(hass: HomeAssistant): readonly string[] {
    return this.device ? [...controlIds(hass, this.device).values()] : [];
  }

  private get name(): string {
    const { hass, device } = this;
    return (hass && deviceName(hass, device)) ?? this.localize("cards.miner.name");
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, device } = this;
    if (!hass || !device) {
      return nothing;
    }
    const controls = this.isPast ? {} : controlsOf(hass, device);
    const { mining, fan, core_voltage: voltage, undo, restart }: Controls = controls;
    this.hidden = Object.keys(controls).length === 0 && !this.refused;
    return html`<section class="controls" aria-label=${this.localize("control.title")}>
        ${mining ? this.renderMining(mining) : nothing}
        ${fan ? this.renderFan(hass, fan) : nothing}
        ${NAMED.map((key) => this.renderNamed(hass, key, controls))}
        ${voltage ? this.renderVoltage(hass, voltage) : nothing}
        ${
          undo || restart
            ? html`<div class="end">
                ${undo ? this.renderButton("undo", undo) : nothing}
                ${restart ? this.renderButton("restart", restart) : nothing}
              </div>`
            : nothing
        }
      </section>
      <p class="refused" role="status">${this.refused || nothing}</p>
      <bitaxe-confirm-dialog .localize=${this.localize}></bitaxe-confirm-dialog>`;
  }

  private renderName(key: ControlKey, { entity_id }: EntityState): TemplateResult {
    return html`<button
      type="button"
      class="name"
      @click=${(event: Event) =>
        openMoreInfo(event.currentTarget as EventTarget, entity_id)}
    >
      ${this.localize(`control.${key}`)}
    </button>`;
  }

  private look(key: ControlKey): string {
    return this.asked.includes(key) ? "asked" : "";
  }

  private renderMining(entity: EntityState): TemplateResult {
    const isOn = entity.state === "on";
    const service = isOn ? "turn_off" : "turn_on";
    return html`<div class="control mining">
      ${this.renderName("mining", entity)}
      <button
        type="button"
        class="switch ${this.look("mining")}"
        role="switch"
        aria-checked=${isOn ? "true" : "false"}
        aria-label=${this.localize("control.mining")}
        ?disabled=${this.asked.includes("mining")}
        @click=${() => this.request({ key: "mining", entity, service })}
      ></button>
    </div>`;
  }

  private renderFan(hass: HomeAssistant, entity: EntityState): TemplateResult {
    const { speed, isAutomatic } = fanOf(entity);
    const text = this.localize;
    const isByHand = this.isByHand || !isAutomatic;
    const shown = formatPercent(speed, 0, localeOf(hass));
    return html`<div class="control fan">
      ${this.renderName("fan", entity)}
      <span class="value number ${this.look("fan")}"><bdi>${shown}</bdi></span>
      <div class="pair" role="group" aria-label=${text("control.fan")}>
        <button
          type="button"
          class="pill"
          aria-pressed=${isAutomatic ? "true" : "false"}
          @click=${() => this.leaveFan(entity, isAutomatic)}
        >
          ${text("control.automatic")}
        </button>
        <button
          type="button"
          class="pill"
          aria-pressed=${isAutomatic ? "false" : "true"}
          aria-expanded=${isByHand ? "true" : "false"}
          @click=${() => {
            this.isByHand = true;
          }}
        >
          ${text("control.by_hand")}
        </button>
      </div>
      ${isByHand ? this.renderSlider(entity, speed, shown) : nothing}
    </div>`;
  }

  private renderSlider(
    entity: EntityState,
    speed: number,
    shown: string,
  ): TemplateResult {
    const at = this.left ?? Math.max(Number.isFinite(speed) ? speed : 0, LOWEST_SPEED);
    return html`<input
      type="range"
      min=${LOWEST_SPEED}
      max="100"
      step="1"
      aria-label=${this.localize("control.fan_speed")}
      aria-valuetext=${this.left === undefined ? shown : nothing}
      .value=${live(`${at}`)}
      @change=${(event: Event) => {
        this.left = (event.target as HTMLInputElement).valueAsNumber;
        const data = { percentage: this.left };
        void this.request({ key: "fan", entity, service: "set_percentage", data });
      }}
    />`;
  }

  /** Leave the fan to the firmware. */
  private leaveFan(entity: EntityState, isAutomatic: boolean): void {
    this.isByHand = false;
    this.left = undefined;
    if (!isAutomatic || this.asked.includes("fan")) {
      const data = { preset_mode: "auto" };
      void this.request({ key: "fan", entity, service: "set_preset_mode", data });
    }
  }

  private renderNamed(
    hass: HomeAssistant,
    key: (typeof NAMED)[number],
    controls: Controls,
  ): TemplateResult | typeof nothing {
    const entity = controls[key];
    const options = entity?.attributes["options"];
    if (!entity || !Array.isArray(options)) {
      return nothing;
    }
    const chosen = isKnown(entity) ? entity.state : "";
    const nameOf = (option: string): string => hass.formatEntityState(entity, option);
    return html`<div class="control ${key}">
      ${this.renderName(key, entity)}
      <select
        class="pill ${this.look(key)}"
        aria-label=${this.localize(`control.${key}`)}
        data-chosen=${chosen}
        @change=${(event: Event) => {
          const menu = event.target as HTMLSelectElement;
          const option = menu.value;
          menu.value = chosen;
          void this.request({
            key,
            entity,
            service: "select_option",
            data: { option },
            question: this.question(key, nameOf(option)),
          });
        }}
      >
        ${chosen === "" ? html`<option value="" disabled>–</option>` : nothing}
        ${options.map(
          (option: string) => html`<option value=${option}>${nameOf(option)}</option>`,
        )}
      </select>
    </div>`;
  }

  /** Choose in the menus once they have what is chosen. */
  protected override updated(): void {
    for (const menu of this.renderRoot.querySelectorAll("select")) {
      menu.value = menu.dataset["chosen"] ?? "";
    }
  }

  private renderVoltage(hass: HomeAssistant, entity: EntityState): TemplateResult {
    const { min, max, step, unit_of_measurement: unit = "" } = entity.attributes;
    const locale = localeOf(hass);
    return html`<div class="control core_voltage">
      ${this.renderName("core_voltage", entity)}
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          const form = event.target as HTMLFormElement;
          const [field] = form.elements as unknown as [HTMLInputElement];
          const value = field.valueAsNumber;
          field.value = entity.state;
          const shown = `${formatNumber(value, 0, locale)} ${unit}`;
          void this.request({
            key: "core_voltage",
            entity,
            service: "set_value",
            data: { value },
            question: this.question("core_voltage", shown),
          });
        }}
      >
        <input
          type="number"
          required
          class=${this.look("core_voltage")}
          min=${`${min}`}
          max=${`${max}`}
          step=${`${step}`}
          aria-label="${this.localize("control.core_voltage")} (${unit})"
          .value=${entity.state}
        />
        <span class="name">${unit}</span>
        <button type="submit" class="pill action">${this.localize("control.set")}</button>
      </form>
    </div>`;
  }

  private renderButton(key: "undo" | "restart", entity: EntityState): TemplateResult {
    return html`<button
      type="button"
      class="pill action ${key} ${this.look(key)}"
      ?disabled=${this.asked.includes(key)}
      @click=${() =>
        this.request({
          key,
          entity,
          service: "press",
          ...(key === "restart" ? { question: this.question(key, "") } : {}),
        })}
    >
      ${this.localize(`control.${key}`)}
    </button>`;
  }

  private question(
    key: "restart" | "core_voltage" | "profile" | "pool",
    value: string,
  ): Question {
    const text = this.localize;
    return {
      title: text(`confirm.${key}.title`, { name: this.name, value }),
      text: text(`confirm.${key}.text`),
      action: text(`confirm.${key}.action`),
    };
  }

  /** Ask Home Assistant, once the user has agreed where that is needed. */
  private async request(ask: Ask): Promise<void> {
    const { hass, dialog } = this;
    const { key, entity, service, data = {}, question } = ask;
    if (!hass || (question && !(await dialog?.ask(question)))) {
      return;
    }
    const { entity_id } = entity;
    const domain = entity_id.slice(0, entity_id.indexOf("."));
    this.refused = "";
    this.asked = [...this.asked, key];
    try {
      await hass.callService(domain, service, data, { entity_id }, false);
      if (key === "fan") {
        this.isByHand = false;
      }
    } catch (error) {
      const reason = await reasonOf(hass, error as Refusal, this.localize);
      this.refused = this.localize("control.refused", { reason });
    }
    const first = this.asked.indexOf(key);
    this.asked = this.asked.filter((_, index) => index !== first);
    if (!this.asked.includes("fan")) {
      this.left = undefined;
    }
  }
}

define("bitaxe-miner-controls", BitaxeMinerControls);
