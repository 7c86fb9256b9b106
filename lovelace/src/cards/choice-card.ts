/** A list of miners to choose one from, where they are too many for tabs. */

import { css, html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { ChoiceCardConfig } from "../config";
import { shownMiners } from "../devices";
import { entitiesOf } from "../entities";
import { localeOf } from "../format";
import type { HomeAssistant } from "../ha";
import { navigate, viewPath } from "./actions";
import { HassElement } from "./base";
import { define } from "./define";
import { minerStatus, needsAttention, statusEntities } from "./status";
import { StatusController } from "./status-controller";
import { statusWords } from "./status-text";
import { shared } from "./styles";

export class BitaxeChoiceCardView extends HassElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }

      label {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        padding: 8px 16px;
      }

      select {
        flex: 1 1 280px;
        min-width: 0;
        max-width: 480px;
        min-height: 44px;
        padding-inline: 12px;
        border: 1px solid color-mix(in srgb, var(--primary-text-color) 50%, transparent);
        border-radius: 8px;
        background: var(--card-background-color, Canvas);
        color: var(--primary-text-color);
        font: inherit;
      }
    `,
  ];

  @property({ attribute: false }) config?: ChoiceCardConfig;

  protected readonly statuses = new StatusController(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    return shownMiners(hass).flatMap(({ device }) =>
      statusEntities(entitiesOf(hass, device)),
    );
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, config } = this;
    if (!hass || !config) {
      return nothing;
    }
    const text = this.localize;
    const locale = localeOf(hass);
    return html`<ha-card>
      <label
        >${text("strategy.choose")}
        <select @change=${this.choose}>
          <option value="" disabled>–</option>
          ${shownMiners(hass).map(({ device, name }) => {
            const status = minerStatus(hass, device);
            const words = statusWords(status, text, locale);
            const sign = needsAttention(status.status) ? "⚠ " : "";
            return html`<option value=${device}>
              ${sign}${name} – ${words}
            </option>`;
          })}
        </select>
      </label>
    </ha-card>`;
  }

  protected override updated(): void {
    this.chooseShown();
  }

  /** What is chosen here is shown elsewhere: this view goes on to be its own miner's. */
  private chooseShown(): void {
    const select = this.renderRoot.querySelector("select");
    if (select) {
      select.value = this.config?.device ?? "";
      // Who has gone before the page was loaded is not in the list.
      select.selectedIndex = Math.max(select.selectedIndex, 0);
    }
  }

  private readonly choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.chooseShown();
    navigate(viewPath(value));
  };
}

define("bitaxe-choice-card-view", BitaxeChoiceCardView);
