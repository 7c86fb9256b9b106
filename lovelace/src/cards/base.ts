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
 * Whether an element is on a dark page, by the colour of its text.
 *
 * `hass.themes.darkMode` does not know of views that have a theme of their own, and
 * says nothing at all when a page gets its themes before its configuration.
 */
function isOnDark(element: Element, hass: HomeAssistant): boolean {
  const rgb = /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(element).color);
  if (!rgb) {
    return hass.themes.darkMode === true;
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
   * has rendered, a browser works them out again for the next.
   */
  private look(): void {
    const looking = [...arrived.add(this)].flatMap((element) =>
      element.hass ? [{ element, hass: element.hass }] : [],
    );
    arrived.clear();
    const found = looking.map(({ element, hass }) => isOnDark(element, hass));
    looking.forEach(({ element, hass }, index) => {
      element.themes = hass.themes;
      element.isDark = found[index] === true;
      element.toggleAttribute("dark", element.isDark);
    });
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const { hass } = this;
    if (!hass || !isComplete(hass)) {
      return false;
    }
    if (this.themes !== hass.themes) {
      this.look();
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
