/** A chip that says how a miner is doing. */

import { css, html, type TemplateResult } from "lit";
import type { Localize } from "../localize";
import type { Status } from "./status";

/** Said by a color of the theme too; what is not here is gray. */
const COLORS: Partial<Record<Status, string>> = {
  online: "success",
  idle: "warning",
  paused: "warning",
  offline: "error",
  missing: "error",
};

export const chipStyles = css`
  .chip {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    max-width: 100%;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 20px;
    white-space: nowrap;
  }

  .chip::before {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: var(--status-color, currentcolor);
    content: "";
  }

  .chip.success {
    --status-color: var(--success-color, #43a047);
  }

  .chip.warning {
    --status-color: var(--warning-color, #ffa600);
  }

  .chip.error {
    --status-color: var(--error-color, #db4437);
  }
`;

/** The chip of a status. */
export function statusChip(status: Status, text: Localize): TemplateResult {
  return html`<span class="chip ${COLORS[status] ?? ""}"
    >${text(`status.${status}`)}</span
  >`;
}
