/** What is folded under its title until someone opens it, for good. */

import { css, html, type ReactiveControllerHost, type TemplateResult } from "lit";
import type { HomeAssistant } from "../ha";
import { recall, remember } from "./remembered";

/** What is remembered of it. */
const OPEN = "open";
const FOLDED = "folded";

export const foldStyles = css`
  .arrow {
    flex: none;
    width: 8px;
    height: 8px;
    margin-inline: auto 4px;
    border: solid var(--secondary-text-color);
    border-width: 0 2px 2px 0;
    transform: translateY(-2px) rotate(45deg);
  }

  [aria-expanded="true"] > .arrow {
    transform: translateY(2px) rotate(-135deg);
  }
`;

/** Folds a part of its host, as each user left it. */
export class Fold {
  /** What was chosen here, for browsers that keep nothing. */
  private chosen: string | undefined;

  constructor(private readonly host: Pick<ReactiveControllerHost, "requestUpdate">) {}

  /** Whether what is remembered by a name is folded; what nobody has turned is as usual. */
  isFolded(hass: HomeAssistant, name: string, isUsually: boolean): boolean {
    const fold = this.chosen ?? recall(hass, name);
    return fold === null ? isUsually : fold !== OPEN;
  }

  /** The heading of it, which folds and opens it. */
  heading(
    hass: HomeAssistant,
    name: string,
    isFolded: boolean,
    title: TemplateResult,
  ): TemplateResult {
    return html`<h3><button
      type="button"
      class="fold"
      aria-expanded=${isFolded ? "false" : "true"}
      @click=${() => this.turn(hass, name, isFolded)}
    >
      ${title}
      <span class="arrow" aria-hidden="true"></span>
    </button></h3>`;
  }

  private turn(hass: HomeAssistant, name: string, isFolded: boolean): void {
    this.chosen = isFolded ? OPEN : FOLDED;
    remember(hass, name, this.chosen);
    this.host.requestUpdate();
  }
}
