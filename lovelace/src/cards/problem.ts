/** What is said of what keeps a card from what it shows. */

import type { Localize } from "../localize";

/** Why the integration does not answer, by the code of an error; null if it does. */
export function problemText(
  isConnected: boolean,
  error: string | null,
  text: Localize,
): string | null {
  if (!isConnected || error === "connection_lost") {
    return text("messages.disconnected");
  }
  if (error === "not_loaded") {
    return text("messages.not_loaded");
  }
  return error === null ? null : text("messages.not_answering", { code: error });
}
