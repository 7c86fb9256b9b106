/** What the elements that look at Home Assistant have in common. */

import { LitElement, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { HomeAssistant } from "../ha";
import { type Localize, loadLanguage, localize } from "../localize";
import { pageLanguage } from "../page-text";

// Or else a page would show its cards in English first, and render each of them twice.
await loadLanguage(pageLanguage());

/** What a change of is shown wherever a state is. */
const AROUND = [
  "connected",
  "connection",
  "entities",
  "devices",
  "language",
  "locale",
  "themes",
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
    entityIds.some((id) => id !== undefined && before.states[id] !== after.states[id])
  );
}

/** Whether everything has arrived: the page may show cards while parts are still null. */
function isComplete({ states, entities, devices, themes }: HomeAssistant): boolean {
  return [states, entities, devices, themes].every(Boolean);
}

/**
 * Whether an element is on a dark page, by the colour of its text; undefined while it has
 * none, as it is off the page or not in its place on it.
 *
 * `hass.themes.darkMode` does not know of views that have a theme of their own, and
 * says nothing at all when a page gets its themes before its configuration.
 */
function isOnDark(element: Element): boolean | undefined {
  const rgb = /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(element).color);
  if (!rgb) {
    return undefined;
  }
  const [red = 0, green = 0, blue = 0] = rgb.slice(1).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue > 128;
}

/** Elements that have come onto the page and not yet looked at its colors. */
const arrived = new Set<HassElement>();

/** Renders only when something that it shows has changed: hass is new many times a second. */
export abstract class HassElement extends LitElement {
  @property({ attribute: false }) hass?: HomeAssistant;

  protected isDark = false;
  private language?: string;
  private themes?: HomeAssistant["themes"];

  /** The entities that it shows. */
  protected abstract shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[];

  protected get localize(): Localize {
    return localize(this.hass?.language ?? "en");
  }

  override connectedCallback(): void {
    super.connectedCallback();
    arrived.add(this);
  }

  /**
   * Look at the colors of the page, with all that have arrived together: once one of them
   * has rendered, a browser works them out again for the next. One that has no colors yet
   * looks for itself when it renders.
   */
  private look(hass: HomeAssistant): void {
    arrived.delete(this);
    const others = [...arrived];
    arrived.clear();
    const isDark = isOnDark(this);
    const found = others.map(isOnDark);
    this.see(hass, isDark ?? hass.themes.darkMode === true);
    others.forEach((element, index) => {
      const isOther = found[index];
      if (element.hass && isOther !== undefined) {
        element.see(element.hass, isOther);
      }
    });
  }

  private see({ themes }: HomeAssistant, isDark: boolean): void {
    this.themes = themes;
    this.isDark = isDark;
    this.toggleAttribute("dark", isDark);
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const { hass } = this;
    if (!hass || !isComplete(hass)) {
      return false;
    }
    if (this.themes !== hass.themes) {
      this.look(hass);
    }
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
