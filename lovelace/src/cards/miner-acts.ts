/** What a miner is asked for at the moment, and what became of what it was asked last. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Act } from "../data/protocol-control";
import { PLATFORM } from "../entities";
import { localeOf } from "../format";
import type { HomeAssistant } from "../ha";
import { localize } from "../localize";
import { actText, isDone, type Reasons } from "./act-text";
import { define } from "./define";
import { minerActsStyles } from "./miner-acts-styles";
import { loadReasons } from "./refusal";
import { shownActs } from "./shown-acts";
import { shared } from "./styles";

/** What Home Assistant refused before the miner was asked. */
export interface Refused {
  readonly words: string;
}

/** Takes no room while there is nothing to say. */
export class BitaxeMinerActs extends LitElement {
  static override styles = [shared, minerActsStyles];

  @property({ attribute: false }) hass?: HomeAssistant;
  @property({ attribute: false }) acts: readonly Act[] = [];
  /** How far (ms) Home Assistant's clock is ahead of this page's. */
  @property({ attribute: false }) ahead = 0;
  @property({ attribute: false }) refused?: Refused | undefined;

  /**
   * When what is of no interest any more ended. Numbers of acts begin with 1 for each
   * miner, and again when Home Assistant restarts.
   */
  @state() private dismissed: number | null = null;
  @state() private dismissedRefused?: Refused | undefined;
  @state() private reasons: Reasons = () => "";
  private reasonsIn = "";
  /** When what ended last is no longer shown. */
  private fading: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.fading);
  }

  /** Focus what dismisses the line that came last. */
  override focus(options?: FocusOptions): void {
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>(".dismiss");
    buttons.item(buttons.length - 1)?.focus(options);
  }

  protected override willUpdate(): void {
    const { hass } = this;
    if (hass && this.reasonsIn !== hass.language && this.acts.length > 0) {
      this.reasonsIn = hass.language;
      void loadReasons(hass, PLATFORM).then((reasons) => {
        this.reasons = reasons;
      });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, refused } = this;
    if (!hass) {
      return nothing;
    }
    const lines = this.shown().map((act) => this.renderAct(hass, act));
    if (refused && refused !== this.dismissedRefused) {
      const dismiss = (): void => {
        this.dismissedRefused = refused;
      };
      lines.push(this.renderLine(hass, "failed", refused.words, dismiss));
    }
    this.toggleAttribute("empty", lines.length === 0);
    return html`<div role="status">${lines}</div>`;
  }

  /** Return the acts that have a line, until the last one fades. */
  private shown(): readonly Act[] {
    const now = Date.now() + this.ahead;
    const { shown, until } = shownActs(this.acts, now, this.dismissed);
    clearTimeout(this.fading);
    if (Number.isFinite(until) && this.isConnected) {
      this.fading = setTimeout(() => this.requestUpdate(), until - now);
    }
    return shown;
  }

  private renderAct(hass: HomeAssistant, act: Act): TemplateResult {
    const text = localize(hass.language);
    const words = actText(act, text, localeOf(hass), this.reasons);
    if (act.ended === null) {
      return this.renderLine(hass, "under-way", words);
    }
    return this.renderLine(hass, isDone(act) ? "done" : "failed", words, () => {
      this.dismissed = act.ended;
    });
  }

  private renderLine(
    hass: HomeAssistant,
    kind: string,
    words: string,
    dismiss?: () => void,
  ): TemplateResult {
    const name = localize(hass.language)("act.dismiss");
    return html`<div class="line ${kind}">
      <span class="words">${words}</span>
      ${
        dismiss
          ? html`<button
              type="button"
              class="dismiss"
              aria-label=${name}
              title=${name}
              @click=${dismiss}
            ></button>`
          : nothing
      }
    </div>`;
  }
}

define("bitaxe-miner-acts", BitaxeMinerActs);
