/** What the elements that look at Home Assistant have in common. */

import { LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { HomeAssistant } from "../ha";
import { type Localize, loadLanguage, localize } from "../localize";

/** What a change of is shown wherever a state is. */
const AROUND = [
  "connected",
  "connection",
  "entities",
  "devices",
  "language",
  "locale",
  "config",
  "user",
  "formatEntityState",
] as const satisfies readonly (keyof HomeAssistant)[];

/** Whether a change of hass concerns what an element shows. */
export function concerns(
  before: HomeAssistant,
  after: HomeAssistant,
  entityIds: readonly (string | undefined)[],
): boolean {
  return (
    AROUND.some((key) => before[key] !== after[key]) ||
    before.themes.darkMode !== after.themes.darkMode ||
    entityIds.some((id) => id !== undefined && before.states[id] !== after.states[id])
  );
}

/** Whether everything has arrived: the page may show cards while parts are still null. */
function isComplete({ states, entities, devices, themes }: HomeAssistant): boolean {
  return [states, entities, devices, themes].every(Boolean);
}

/** Renders only when something that it shows has changed: hass is new many times a second. */
export abstract class HassElement extends LitElement {
  @property({ attribute: false }) hass?: HomeAssistant;

  private language?: string;

  /** The entities that it shows. */
  protected abstract shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[];

  protected get localize(): Localize {
    return localize(this.hass?.language ?? "en");
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const { hass } = this;
    if (!hass || !isComplete(hass)) {
      return false;
    }
    this.toggleAttribute("dark", hass.themes.darkMode);
    if (this.language !== hass.language) {
      this.language = hass.language;
      void loadLanguage(hass.language).then((isNew) => isNew && this.requestUpdate());
    }
    const before = changed.get("hass");
    return (
      !this.hasUpdated ||
      changed.size !== 1 ||
      !before ||
      concerns(before, hass, this.shownEntities(hass))
    );
  }
}
