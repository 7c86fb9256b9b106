/** A bar about 100 %: how far a miner is above or below what is expected. */

import { css, html, nothing, type TemplateResult } from "lit";
import type { Tone } from "./tone";

/** What the ends of the bar stand for (%). */
const LOW = 70;
const HIGH = 110;

export const barStyles = css`
  .bar {
    position: relative;
    height: 8px;
    border: 1px solid transparent;
    border-radius: 5px;
    background: color-mix(in srgb, var(--primary-text-color) 12%, transparent);
    direction: ltr;
  }

  .bar i {
    position: absolute;
    inset-block: 0;
  }

  .bar .fill {
    border-radius: 4px;
    background: currentcolor;
    forced-color-adjust: none;
  }

  .bar .expected {
    inset-block: -3px;
    width: 2px;
    margin-inline-start: -1px;
    background: var(--primary-text-color);
  }

  @media (forced-colors: active) {
    .bar .expected {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;

function place(percent: number): number {
  return ((Math.min(Math.max(percent, LOW), HIGH) - LOW) / (HIGH - LOW)) * 100;
}

/** The bar of an efficiency in %; empty when that is not known. */
export function renderBar(efficiency: number, tone: Tone | undefined): TemplateResult {
  const from = Math.min(place(efficiency), place(100));
  const to = Math.max(place(efficiency), place(100));
  return html`<div class="bar ${tone ?? "untoned"}" aria-hidden="true">
    ${
      Number.isNaN(efficiency)
        ? nothing
        : html`<i
            class="fill"
            style="inset-inline-start: ${from.toFixed(1)}%; width: ${(to - from).toFixed(1)}%"
          ></i>`
    }
    <i class="expected" style="inset-inline-start: ${place(100)}%"></i>
  </div>`;
}
