/** Asks before something is done that is not easily taken back. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { type Localize, localize } from "../localize";
import { define } from "./define";
import { dialogStyles, shared } from "./styles";

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button is called that does it. */
  readonly action: string;
}

const confirmStyles = css`
  dialog {
    width: min(100% - 32px, 420px);
  }

  .content {
    padding: 20px 24px 16px;
  }

  h2 {
    font-size: 18px;
    font-weight: 500;
    line-height: 24px;
    overflow-wrap: anywhere;
  }

  p {
    margin-block: 8px 20px;
    color: var(--secondary-text-color);
    font-size: 14px;
    line-height: 20px;
    overflow-wrap: anywhere;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }

  button {
    min-height: 44px;
    padding: 0 16px;
    border: 1px solid var(--divider-color);
    border-radius: 22px;
    font-size: 14px;
    font-weight: 500;
  }

  button:focus-visible {
    border-radius: 22px;
  }

  button:hover {
    background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
  }

  .do {
    border-color: var(--primary-text-color);
    background: var(--primary-text-color);
    color: var(--card-background-color);
  }

  .do:hover {
    background: color-mix(
      in srgb,
      var(--primary-text-color) 85%,
      var(--card-background-color)
    );
  }
`;

/** A dialog that keeps the rest of the page still: the browser keeps the focus within. */
export class BitaxeConfirmDialog extends LitElement {
  static override styles = [shared, dialogStyles, confirmStyles];

  @property({ attribute: false }) localize: Localize = localize("en");

  @state() private question?: Question | undefined;
  @query("dialog") private readonly dialog?: HTMLDialogElement;

  private answer: (isAgreed: boolean) => void = () => undefined;

  /** Return whether the user agrees; what is still asked is answered with no. */
  async ask(question: Question): Promise<boolean> {
    this.close(false);
    this.question = question;
    await this.updateComplete;
    return new Promise((resolve) => {
      this.answer = resolve;
      this.dialog?.showModal();
    });
  }

  /** Answer what is asked with no: there is nothing to agree to any more. */
  withdraw(): void {
    this.close(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close(false);
  }

  private close(isAgreed: boolean): void {
    this.answer(isAgreed);
    this.answer = () => undefined;
    this.dialog?.close();
    this.question = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { question } = this;
    if (!question) {
      return nothing;
    }
    return html`<dialog
      aria-labelledby="title"
      aria-describedby="text"
      @cancel=${() => this.close(false)}
      @click=${this.leave}
    >
      <div class="content">
      <h2 id="title">${question.title}</h2>
      <p id="text">${question.text}</p>
      <div class="buttons">
        <button type="button" autofocus @click=${() => this.close(false)}>
          ${this.localize("control.cancel")}
        </button>
        <button type="button" class="do" @click=${() => this.close(true)}>
          ${question.action}
        </button>
      </div>
      </div>
    </dialog>`;
  }

  /** What is around the dialog is the dialog, too, for a click. */
  private readonly leave = (event: Event): void => {
    if (event.target === this.dialog) {
      this.close(false);
    }
  };
}

define("bitaxe-confirm-dialog", BitaxeConfirmDialog);
