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
