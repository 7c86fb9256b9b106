/** The name of a control, which leads to all that Home Assistant knows of it. */

import { html, type TemplateResult } from "lit";
import type { EntityState } from "../ha";
import type { Localize } from "../localize";
import { openMoreInfo } from "./actions";

export function controlName(
  key: "mining" | "fan" | "profile" | "core_voltage" | "pool",
  { entity_id }: EntityState,
  text: Localize,
): TemplateResult {
  return html`<button
    type="button"
    class="name"
    @click=${(event: Event) =>
      openMoreInfo(event.currentTarget as EventTarget, entity_id)}
  >
    ${text(`control.${key}`)}
  </button>`;
}
