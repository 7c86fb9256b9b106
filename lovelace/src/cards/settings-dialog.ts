/** What each setting of a miner was worth, over the page. */

import { css, html, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { deviceName } from "../entities";
import { HassElement } from "./base";
import { define } from "./define";
import "./settings-study";
import { dialogStyles, shared } from "./styles";

/** Shown from the beginning; says `bitaxe-closed` once it is not. */
export class BitaxeSettingsDialog extends HassElement {
  static override styles = [
    shared,
    dialogStyles,
    css`
      dialog {
        width: min(100% - 32px, 1100px);
        max-height: calc(100% - 32px);
      }

      .content {
        display: grid;
        gap: 12px;
        padding: 16px 20px 20px;
      }

      .header {
        display: flex;
        gap: 12px;
        align-items: flex-start;
        justify-content: space-between;
      }

      h2 {
        font-size: 20px;
        font-weight: 500;
        line-height: 28px;
        overflow-wrap: anywhere;
      }

      .miner {
        color: var(--secondary-text-color);
        font-size: 14px;
        line-height: 20px;
        overflow-wrap: anywhere;
      }

      .close {
        flex: none;
        min-width: 44px;
        min-height: 44px;
        padding: 0 16px;
        border: 1px solid var(--divider-color);
        border-radius: 22px;
        font-size: 14px;
        font-weight: 500;
      }

      @media (max-width: 480px) {
        dialog {
          width: 100%;
          max-width: 100%;
          height: 100%;
          max-height: 100%;
          border-radius: 0;
        }

        .content {
          padding: 12px 16px 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) device?: string;
  @query("dialog") private readonly dialog?: HTMLDialogElement;

  protected override shownEntities(): readonly string[] {
    return [];
  }

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  /** Back in the document it would be a box that leaves the page usable. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, device } = this;
    if (!hass || !device) {
      return nothing;
    }
    const text = this.localize;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new CustomEvent("bitaxe-closed"))}
      @click=${this.leave}
    >
      <div class="content">
        <div class="header">
          <div>
            <h2 id="title">${text("study.title")}</h2>
            <p class="miner"><bdi>${deviceName(hass, device)}</bdi></p>
          </div>
          <button type="button" class="close" autofocus @click=${this.close}>
            ${text("study.close")}
          </button>
        </div>
        <bitaxe-settings-study .hass=${hass} .device=${device}></bitaxe-settings-study>
      </div>
    </dialog>`;
  }

  private readonly close = (): void => {
    this.dialog?.close();
  };

  /** What is around the dialog is the dialog, too, for a click. */
  private readonly leave = (event: Event): void => {
    if (event.target === this.dialog) {
      this.close();
    }
  };
}

define("bitaxe-settings-dialog", BitaxeSettingsDialog);
