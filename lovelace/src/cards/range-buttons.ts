/** The buttons that choose a range. */

import { css, html, LitElement, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { RangeId } from "../config";
import { type Localize, localize } from "../localize";
import { define } from "./define";
import { shared } from "./styles";

/** The detail of `bitaxe-range-chosen`. */
export interface RangeChosen {
  range: RangeId;
}

/** A row of buttons that is one stop of the tab key; arrows move within it. */
export class BitaxeRangeButtons extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }

      .row {
        display: flex;
        gap: 2px;
        overflow-x: auto;
        scrollbar-width: none;
      }

      button {
        flex: 1 0 auto;
        min-width: 24px;
        min-height: 28px;
        padding: 0 8px;
        border-radius: 14px;
        color: var(--secondary-text-color);
        font-size: 12px;
        line-height: 28px;
        text-align: center;
      }

      button:hover {
        color: var(--primary-text-color);
      }

      button[aria-pressed="true"] {
        background: color-mix(in srgb, var(--primary-color) 16%, transparent);
        color: var(--primary-text-color);
        font-weight: 500;
      }

      button:focus-visible {
        outline-offset: -2px;
        border-radius: 14px;
      }

      @container (max-width: 400px) {
        .row {
          gap: 0;
        }

        button {
          min-height: 32px;
          padding: 0 4px;
        }
      }

      @container (max-width: 300px) {
        button {
          padding: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) ranges: readonly RangeId[] = [];
  @property({ attribute: false }) range?: RangeId;
  /** Another one as soon as there are other texts. */
  @property({ attribute: false }) localize: Localize = localize("en");
  /** What has the range, for those who cannot see it. */
  @property({ attribute: false }) label = "";

  /** The button that the tab key reaches, once arrows have moved it. */
  @state() private reached?: RangeId | undefined;

  protected override render(): TemplateResult {
    const text = this.localize;
    const stop = this.stop();
    return html`<div
      class="row"
      role="toolbar"
      aria-label=${[text("aria.ranges"), this.label].filter(Boolean).join(", ")}
      @keydown=${this.move}
    >
      ${this.ranges.map(
        (range) =>
          html`<button
            type="button"
            class="number"
            tabindex=${range === stop ? 0 : -1}
            aria-pressed=${range === this.range ? "true" : "false"}
            aria-label=${text(`ranges.${range}.name`)}
            title=${text(`ranges.${range}.name`)}
            .value=${range}
            @click=${() => this.choose(range)}
          >
            ${text(`ranges.${range}.short`)}
          </button>`,
      )}
    </div>`;
  }

  private stop(): RangeId | undefined {
    return (
      [this.reached, this.range].find(
        (range) => range !== undefined && this.ranges.includes(range),
      ) ?? this.ranges[0]
    );
  }

  private choose(range: RangeId): void {
    this.reached = undefined;
    this.dispatchEvent(
      new CustomEvent<RangeChosen>("bitaxe-range-chosen", {
        detail: { range },
        bubbles: true,
        composed: true,
      }),
    );
  }

  private readonly move = (event: KeyboardEvent): void => {
    const buttons = [...this.renderRoot.querySelectorAll("button")];
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const wanted = { Home: 0, End: buttons.length - 1 }[event.key];
    const to = step === undefined ? wanted : from + step + buttons.length;
    const button = to === undefined ? undefined : buttons[to % buttons.length];
    if (from < 0 || !button) {
      return;
    }
    event.preventDefault();
    this.reached = button.value as RangeId;
    button.focus();
  };
}

define("bitaxe-range-buttons", BitaxeRangeButtons);
