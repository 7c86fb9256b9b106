/** A fan: left to the firmware, or set by hand. */

import {
  html,
  noChange,
  nothing,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import { live } from "lit/directives/live.js";
import { formatPercent, localeOf } from "../format";
import type { EntityState } from "../ha";
import { type Around, lookOf } from "./asking";
import { controlName } from "./control-name";
import { fanOf, LOWEST_SPEED } from "./controls";

/** Knows what the user is about to do with the slider. */
export class FanControl {
  /** Whether it is to be set by hand. */
  private isByHand = false;
  /** Where the slider was left (%), until what was asked for is settled. */
  private left: number | undefined;
  /** The slider that a pointer holds. */
  private held: Element | undefined;
  private count = 0;

  constructor(private readonly host: Pick<ReactiveControllerHost, "requestUpdate">) {}

  /** Whether the slider is held: none is that has gone meanwhile. */
  private get isHeld(): boolean {
    return this.held?.isConnected ?? false;
  }

  /**
   * `measured` is its speed (%) as other cards show it: that of the fan is in steps where
   * the firmware sets it.
   */
  render(entity: EntityState, measured: number, around: Around): TemplateResult {
    const { hass, text } = around;
    const { speed, isAutomatic } = fanOf(entity);
    const isByHand = this.isByHand || !isAutomatic;
    const known = isAutomatic && Number.isFinite(measured) ? measured : speed;
    const shown = formatPercent(known, 0, localeOf(hass));
    return html`<div class="control fan">
      ${controlName("fan", entity, text)}
      <span class="value number ${lookOf(around, "fan")}"><bdi>${shown}</bdi></span>
      <div class="pair" role="group" aria-label=${text("control.fan")}>
        <button
          type="button"
          class="pill"
          aria-pressed=${isAutomatic ? "true" : "false"}
          @click=${() => this.leave(entity, around)}
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
            this.host.requestUpdate();
          }}
        >
          ${text("control.by_hand")}
        </button>
      </div>
      ${isByHand ? this.renderSlider(entity, speed, around) : nothing}
    </div>`;
  }

  private renderSlider(
    entity: EntityState,
    speed: number,
    around: Around,
  ): TemplateResult {
    const at = this.left ?? Math.max(Number.isFinite(speed) ? speed : 0, LOWEST_SPEED);
    return html`<input
      type="range"
      min=${LOWEST_SPEED}
      max="100"
      step="1"
      aria-label=${around.text("control.fan_speed")}
      aria-valuetext=${formatPercent(at, 0, localeOf(around.hass))}
      .value=${this.isHeld ? noChange : live(`${at}`)}
      @pointerdown=${this.hold}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @change=${(event: Event) => {
        void this.set((event.target as HTMLInputElement).valueAsNumber, entity, around);
      }}
    />`;
  }

  private readonly hold = ({ currentTarget }: Event): void => {
    this.held = currentTarget as Element;
  };

  private readonly release = (): void => {
    this.held = undefined;
  };

  /** Set it by hand; the slider rests where it was left until that is settled. */
  private async set(
    percentage: number,
    entity: EntityState,
    { ask }: Around,
  ): Promise<void> {
    const number = ++this.count;
    this.left = percentage;
    const service = "set_percentage";
    const isDone = await ask({ key: "fan", entity, service, data: { percentage } });
    if (number === this.count) {
      this.left = undefined;
      this.isByHand &&= !isDone;
      this.host.requestUpdate();
    }
  }

  /** Leave it to the firmware, unless that is so already. */
  private leave(entity: EntityState, { ask, isAsked }: Around): void {
    this.isByHand = false;
    this.left = undefined;
    this.count += 1;
    if (!fanOf(entity).isAutomatic || isAsked("fan")) {
      const data = { preset_mode: "auto" };
      void ask({ key: "fan", entity, service: "set_preset_mode", data });
    }
    this.host.requestUpdate();
  }
}
