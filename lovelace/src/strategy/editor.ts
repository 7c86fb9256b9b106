/** The editor of the dashboard's options. */

import { define } from "../cards/define";
import { CHARTS, DEFAULT_SHARED_RANGE, RANGES } from "../config";
import type { HomeAssistant } from "../ha";
import { assertTypes, STRATEGY, withoutOldWords } from "../read-config";
import { type ConfigForm, configForm } from "../shells/form";

/** What is shown where nothing was chosen; not written into a configuration. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  charts: CHARTS,
  range: DEFAULT_SHARED_RANGE,
  ranges: RANGES,
};

/** Home Assistant's form element. */
interface FormElement extends HTMLElement, Partial<ConfigForm> {
  hass?: HomeAssistant;
  data?: Readonly<Record<string, unknown>>;
}

/** What Home Assistant offers to makers of cards. */
interface CardHelpers {
  createCardElement(config: { type: string }): HTMLElement;
}

declare global {
  interface Window {
    loadCardHelpers?: () => Promise<CardHelpers>;
  }
}

/** The page has the form only where an editor of its own has needed it: make one. */
async function loadFormElement(): Promise<void> {
  if (customElements.get("ha-form")) {
    return;
  }
  const helpers = await window.loadCardHelpers?.();
  const card = helpers?.createCardElement({ type: "button" }).constructor;
  await (card as { getConfigElement?(): Promise<unknown> })?.getConfigElement?.();
}

function withoutDefaults(config: Record<string, unknown>): Record<string, unknown> {
  const isDefault = (option: string, value: unknown) =>
    JSON.stringify(value) === JSON.stringify(DEFAULTS[option]);
  return Object.fromEntries(
    Object.entries(config).filter(([option, value]) => !isDefault(option, value)),
  );
}

/** Fires `config-changed` with the options whenever one is changed. */
export class StrategyEditor extends HTMLElement {
  #hass: HomeAssistant | undefined;
  #config: Readonly<Record<string, unknown>> = {};
  #form: FormElement | undefined;
  #hasBegun = false;

  set hass(hass: HomeAssistant) {
    this.#hass = hass;
    this.#update();
  }

  /** Throws an error that says what the form cannot show. */
  setConfig(config: Readonly<Record<string, unknown>>): void {
    assertTypes(config, STRATEGY);
    this.#config = withoutOldWords(config, STRATEGY);
    this.#update();
  }

  connectedCallback(): void {
    if (!this.#hasBegun) {
      this.#hasBegun = true;
      void this.#begin();
    }
  }

  async #begin(): Promise<void> {
    const [form] = await Promise.all([configForm(STRATEGY), loadFormElement()]);
    const { schema, computeLabel, computeHelper } = form;
    this.#form = Object.assign(document.createElement("ha-form"), {
      schema,
      computeLabel,
      computeHelper,
    });
    this.#form.addEventListener("value-changed", this.#changed);
    this.#update();
    this.replaceChildren(this.#form);
  }

  #update(): void {
    if (this.#form) {
      Object.assign(this.#form, {
        hass: this.#hass,
        data: { ...DEFAULTS, ...this.#config },
      });
    }
  }

  #changed = (event: Event): void => {
    event.stopPropagation();
    const { value } = (event as CustomEvent<{ value: Record<string, unknown> }>).detail;
    this.dispatchEvent(
      new CustomEvent("config-changed", {
        detail: { config: withoutDefaults(value) },
        bubbles: true,
        composed: true,
      }),
    );
  };
}

define("bitaxe-monitor-strategy-editor", StrategyEditor);
