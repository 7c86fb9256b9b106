/** A status as it looks everywhere: icon, words, colour and for how long. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { statusSource } from "../data/statuses";
import { localeOf } from "../format";
import type { Connection, HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";
import { define } from "./define";
import { type MinerStatus, statusIcon, statusTone } from "./status";
import { sinceText, statusWords, untilOther } from "./status-text";
import { isolated } from "./styles";

/** Renders again by itself when the time that it names is another one. */
export class BitaxeStatus extends LitElement {
  static override styles = [
    isolated,
    css`
    :host {
      display: inline-block;
      max-width: 100%;
      font-size: 13px;
      line-height: 18px;
    }

    .status {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      box-sizing: border-box;
      max-width: 100%;
      padding-block: 2px;
      padding-inline: 6px 10px;
      /* Seen only where colours are forced. */
      border: 1px solid transparent;
      border-radius: 12px;
      background: color-mix(in srgb, var(--tone) 16%, transparent);
      color: var(--primary-text-color);
      overflow-wrap: anywhere;
    }

    .error {
      --tone: var(--error-color, #db4437);
    }

    .warning {
      --tone: var(--warning-color, #ffa600);
    }

    .success {
      --tone: var(--success-color, #43a047);
    }

    .quiet {
      --tone: var(--secondary-text-color);
    }

    /* Toned towards the text for its contrast. */
    ha-icon {
      flex: none;
      color: color-mix(in srgb, var(--tone) 65%, var(--primary-text-color));
      --mdc-icon-size: 18px;
    }

    /* Toned towards the text: what is behind it has a color, too. It stays together. */
    .since {
      display: inline-block;
      color: color-mix(
        in srgb,
        var(--secondary-text-color) 60%,
        var(--primary-text-color)
      );
    }

    @media (forced-colors: active) {
      ha-icon {
        color: CanvasText;
      }
    }
  `,
  ];

  @property({ attribute: false }) status?: MinerStatus;
  @property({ attribute: false }) localize?: Localize;
  @property({ attribute: false }) locale?: Locale;
  @property({ attribute: false }) connection?: Connection;

  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { status, localize, locale, connection } = this;
    if (!status || !localize || !locale || !connection) {
      return nothing;
    }
    const now = statusSource(connection).now();
    this.wait(status, now);
    const since = sinceText(status, now, localize, locale);
    return html`<span class="status ${statusTone(status.status)}"
      ><ha-icon .icon=${statusIcon(status.status)} aria-hidden="true"></ha-icon
      ><bdi
        >${statusWords(status, localize, locale)}${
          since === "" ? nothing : html` <span class="since">${since}</span>`
        }</bdi
      ></span
    >`;
  }

  private wait(status: MinerStatus, now: number): void {
    clearTimeout(this.timer);
    if (this.isConnected && status.since !== null) {
      const until = untilOther(status, now);
      this.timer = setTimeout(() => this.requestUpdate(), until);
    }
  }
}

define("bitaxe-status", BitaxeStatus);

/** The element of a status. */
export function renderStatus(
  hass: HomeAssistant,
  status: MinerStatus,
  localize: Localize,
): TemplateResult {
  return html`<bitaxe-status
    .status=${status}
    .localize=${localize}
    .locale=${localeOf(hass)}
    .connection=${hass.connection}
  ></bitaxe-status>`;
}
