/** What a click leads to. */

import type { HomeAssistant } from "../ha";

/** The path of a device's page; undefined for who may not see it. */
export function devicePath(hass: HomeAssistant, device: string): string | undefined {
  return hass.user?.is_admin && hass.devices[device]
    ? `/config/devices/device/${encodeURIComponent(device)}`
    : undefined;
}

/** Go to another page of Home Assistant without loading it anew. */
export function navigate(path: string): void {
  history.pushState({ from: location.pathname }, "", path);
  window.dispatchEvent(
    new CustomEvent("location-changed", { detail: { replace: false } }),
  );
}

/** Open the more-info dialog of an entity. */
export function openMoreInfo(target: EventTarget, entityId: string): void {
  target.dispatchEvent(
    new CustomEvent("hass-more-info", {
      detail: { entityId },
      bubbles: true,
      composed: true,
    }),
  );
}
