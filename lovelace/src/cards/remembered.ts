/** Choices that a browser remembers for each user. */

import type { HomeAssistant } from "../ha";

function keyOf(hass: HomeAssistant, choice: string): string {
  return `bitaxe-monitor/${hass.user?.id ?? ""}/${choice}`;
}

/** What was chosen last; null when nothing was, or the browser keeps nothing. */
export function recall(hass: HomeAssistant, choice: string): string | null {
  try {
    return localStorage.getItem(keyOf(hass, choice));
  } catch {
    return null;
  }
}

/** Keep a choice, where the browser allows it. */
export function remember(hass: HomeAssistant, choice: string, value: string): void {
  try {
    localStorage.setItem(keyOf(hass, choice), value);
  } catch {
    // A full or forbidden storage costs the memory, not the choice.
  }
}

/** Return all choices that begin so, with what was chosen last. */
export function recallAll(
  hass: HomeAssistant,
  beginning: string,
): [choice: string, value: string][] {
  const start = keyOf(hass, "");
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(start + beginning))
      .sort()
      .map((key) => [key.slice(start.length), localStorage.getItem(key) ?? ""]);
  } catch {
    return [];
  }
}
