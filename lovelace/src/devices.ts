/** Which miners there are, from the registries that the page holds. */

import { deviceName, entitiesByDevice, fleetDevice } from "./entities";
import type { HomeAssistant } from "./ha";

export interface MinerDevice {
  /** Its id. */
  device: string;
  name: string;
}

export interface Monitored {
  /** By name. */
  miners: MinerDevice[];
  /** The device of the fleet, when there is one. */
  fleet: string | undefined;
}

/** Return the enabled miners and the fleet. */
export function monitored(hass: HomeAssistant): Monitored {
  const byName = new Intl.Collator(hass.language, { numeric: true });
  return {
    miners: [...entitiesByDevice(hass).keys()]
      .filter((device) => {
        const entry = hass.devices[device];
        return entry && entry.disabled_by === null && entry.entry_type !== "service";
      })
      .map((device) => ({ device, name: deviceName(hass, device) ?? device }))
      .sort(
        (one, other) =>
          byName.compare(one.name, other.name) || (one.device < other.device ? -1 : 1),
      ),
    fleet: fleetDevice(hass),
  };
}

/** Whether a change of hass is one of which miners there are, or how they are called. */
export function isOther(before: HomeAssistant, after: HomeAssistant): boolean {
  if (
    before.entities === after.entities &&
    before.devices === after.devices &&
    before.language === after.language
  ) {
    return false;
  }
  return (
    before.language !== after.language ||
    JSON.stringify(monitored(before)) !== JSON.stringify(monitored(after))
  );
}
