/** What is set only after a question: a profile or a pool by name, and a core voltage. */

import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { isKnown } from "../entities";
import { formatNumber, localeOf } from "../format";
import type { EntityState } from "../ha";
import { type Around, lookOf, question } from "./asking";
import { controlName } from "./control-name";

/** A menu of what there is; it shows what the miner reports. */
export function renderNamed(
  key: "profile" | "pool",
  entity: EntityState,
  around: Around,
): TemplateResult | typeof nothing {
  const { hass, text, ask } = around;
  const options = entity.attributes["options"];
  if (!Array.isArray(options)) {
    return nothing;
  }
  const chosen = isKnown(entity) ? entity.state : "";
  const nameOf = (option: string): string => hass.formatEntityState(entity, option);
  return html`<div class="control ${key}">
    ${controlName(key, entity, text)}
    <select
      class="pill ${lookOf(around, key)}"
      aria-label=${text(`control.${key}`)}
      @change=${(event: Event) => {
        const menu = event.target as HTMLSelectElement;
        const option = menu.value;
        menu.value = chosen;
        void ask({
          key,
          entity,
          service: "select_option",
          data: { option },
          question: question(key, around, nameOf(option)),
        });
      }}
    >
      ${chosen === "" ? html`<option value="" disabled selected>–</option>` : nothing}
      ${options.map(
        (option: string) =>
          html`<option value=${option} .selected=${live(option === chosen)}>
            ${nameOf(option)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** A field that is set by a button: each step of a slider would ask. */
export function renderVoltage(entity: EntityState, around: Around): TemplateResult {
  const { min, max, step, unit_of_measurement: unit = "" } = entity.attributes;
  const { hass, text, ask } = around;
  const submit = (event: Event): void => {
    event.preventDefault();
    // Home Assistant's page has no list of a form's elements.
    const form = event.currentTarget as HTMLFormElement;
    const field = form.querySelector("input") as HTMLInputElement;
    const value = field.valueAsNumber;
    field.value = `${Number(entity.state)}`;
    const shown = `${formatNumber(value, 0, localeOf(hass))} ${unit}`;
    void ask({
      key: "core_voltage",
      entity,
      service: "set_value",
      data: { value },
      question: question("core_voltage", around, shown),
    });
  };
  return html`<div class="control core_voltage">
    ${controlName("core_voltage", entity, text)}
    <form @submit=${submit}>
      <input
        type="number"
        required
        class=${lookOf(around, "core_voltage")}
        min=${`${min}`}
        max=${`${max}`}
        step=${`${step}`}
        aria-label="${text("control.core_voltage")} (${unit})"
        .value=${`${Number(entity.state)}`}
      />
      <span class="unit">${unit}</span>
      <button type="submit" class="pill action">${text("control.set")}</button>
    </form>
  </div>`;
}
