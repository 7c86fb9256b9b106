/** Why Home Assistant did not do what it was asked to. */

import type { HomeAssistant } from "../ha";
import type { Localize } from "../localize";
import type { Reasons } from "./act-text";

/** What an action of Home Assistant rejects with. */
export interface Refusal {
  code?: unknown;
  message?: unknown;
  translation_domain?: unknown;
  translation_key?: unknown;
  translation_placeholders?: Record<string, string>;
}

/** How Home Assistant names that a user may not do something. */
const NOT_ALLOWED: ReadonlySet<unknown> = new Set(["unauthorized", "Unauthorized"]);

/** Whether it was refused for who asked. */
export function isNotAllowed({ code, message }: Refusal): boolean {
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

/** Return why something was not done, in the user's words. */
export async function reasonOf(
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
