/** The elements that Home Assistant creates: they answer at once, and load the rest late. */

import type { CardConfig, GridOptions, HomeAssistant } from "../ha";
import { pageText } from "../page-text";
import { readConfig } from "../read-config";
import {
  type ElementKind,
  type OurCardConfig,
  type OurPartConfig,
  tagOf,
} from "./kind";

interface View<Config> extends HTMLElement {
  hass?: HomeAssistant;
  config: Config;
}

/** Return the class of a card's element. */
export function shell<Config extends OurCardConfig | OurPartConfig>(
  kind: ElementKind<Config>,
): CustomElementConstructor {
  return class extends HTMLElement {
    static getStubConfig(hass: HomeAssistant): Config {
      return kind.stub(hass);
    }

    static async getConfigForm(): Promise<unknown> {
      const { configForm } = await import("./form");
      return configForm(kind.options);
    }

    #config: Config | undefined;
    #hass: HomeAssistant | undefined;
    #view: View<Config> | undefined;

    /** Throws an error that says what is wrong with a configuration. */
    setConfig(config: CardConfig): void {
      this.#config = readConfig(config, kind.options);
      if (this.#view) {
        this.#view.config = this.#config;
      }
    }

    /** Home Assistant takes what is hidden from the page: then it could not come back. */
    get connectedWhileHidden(): boolean {
      return kind.isBare === true;
    }

    set hass(hass: HomeAssistant) {
      this.#hass = hass;
      if (this.#view) {
        this.#view.hass = hass;
      }
    }

    getCardSize(): number {
      return this.#config ? kind.size(this.#config) : 1;
    }

    getGridOptions(): GridOptions {
      return kind.grid(this.#config);
    }

    connectedCallback(): void {
      this.style.display = "block";
      this.style.height = "100%";
      if (!this.#view) {
        this.replaceChildren(...(kind.isBare ? [] : [placeholder()]));
        void this.#load();
      }
    }

    async #load(): Promise<void> {
      try {
        await kind.load(this.#config);
      } catch {
        this.replaceChildren(placeholder(pageText("errors.card_failed")));
        return;
      }
      if (!this.#view && this.#config) {
        const view = document.createElement(`${tagOf(kind.type)}-view`);
        this.#view = Object.assign(view, {
          config: this.#config,
          ...(this.#hass && { hass: this.#hass }),
        });
        this.replaceChildren(view);
      }
    }
  };
}

/** A card that says what it waits for, or why it waits in vain. */
function placeholder(message = ""): HTMLElement {
  const card = document.createElement("ha-card");
  card.style.cssText = "box-sizing: border-box; height: 100%; padding: 16px";
  card.textContent = message;
  card.ariaBusy = String(message === "");
  return card;
}
