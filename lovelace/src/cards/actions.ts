/** What a click leads to. */

import { entitiesOf, stateOf } from "../entities";
import type { HomeAssistant } from "../ha";
import { dashboardPath } from "./dashboard";

/** The path of a device's page; undefined for who may not see it. */
export function devicePath(hass: HomeAssistant, device: string): string | undefined {
  return hass.user?.is_admin && hass.devices[device]
    ? `/config/devices/device/${encodeURIComponent(device)}`
    : undefined;
}

/** Where the view of a miner is found within a dashboard that builds itself. */
export function viewPath(device: string): string {
  return `/${dashboardPath()}/miner-${encodeURIComponent(device)}`;
}

/** The path of the view of the fleet in this dashboard. */
export function fleetPath(): string {
  return `/${dashboardPath()}/fleet`;
}

/** The entity that says most of a miner, of those that there are. */
export function mainEntity(hass: HomeAssistant, device: string): string | undefined {
  const ids = entitiesOf(hass, device);
  return [ids.mining, ids.connectivity, ids.hashrate].find((id) => stateOf(hass, id));
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
