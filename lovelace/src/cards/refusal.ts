/** Why Home Assistant did not do what it was asked to. */

import { errorCode } from "../data/source";
import type { HomeAssistant } from "../ha";
import type { Localize } from "../localize";
import type { Reasons } from "./act-text";

/** What an action of Home Assistant rejects with. */
interface Refusal {
  code?: unknown;
  message?: unknown;
  translation_domain?: unknown;
  translation_key?: unknown;
  translation_placeholders?: Record<string, string>;
}

/** How Home Assistant names that a user may not do something. */
const NOT_ALLOWED: ReadonlySet<unknown> = new Set(["unauthorized", "Unauthorized"]);

/** Whether it was refused for who asked. */
function isNotAllowed({ code, message }: Refusal): boolean {
  return NOT_ALLOWED.has(code) || NOT_ALLOWED.has(message);
}

/** The words for what an integration raises, once the page has them. */
export async function loadReasons(
  hass: HomeAssistant,
  domain: string,
): Promise<Reasons> {
  try {
    const localize = await hass.loadBackendTranslation?.("exceptions", domain);
    return (key, placeholders = {}) =>
      localize?.(`component.${domain}.exceptions.${key}.message`, placeholders) ?? "";
  } catch {
    return () => "";
  }
}

/**
 * Return what is said of something that was asked for in vain, in the user's words.
 *
 * Home Assistant may have done what it was asked for before its connection was lost.
 */
export async function refusalText(
  hass: HomeAssistant,
  error: unknown,
  text: Localize,
  wasConnected: boolean,
): Promise<string> {
  if (errorCode(error) === "connection_lost") {
    const reason = text("messages.disconnected");
    return wasConnected ? reason : text("control.refused", { reason });
  }
  const reason = await reasonOf(hass, error as Refusal, text);
  return text("control.refused", { reason });
}

/** Return why something was not done, in the user's words. */
async function reasonOf(
  hass: HomeAssistant,
  refusal: Refusal,
  text: Localize,
): Promise<string> {
  if (isNotAllowed(refusal)) {
    return text("control.not_allowed");
  }
  const { translation_domain: domain, translation_key: key, message } = refusal;
  if (typeof domain === "string" && typeof key === "string") {
    const reasons = await loadReasons(hass, domain);
    const words = reasons(key, refusal.translation_placeholders);
    if (words) {
      return words;
    }
  }
  return typeof message === "string" && message !== ""
    ? message
    : text("control.no_reason");
}
