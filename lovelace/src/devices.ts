/** Which miners there are, from the registries that the page holds. */

import { deviceName, entitiesByDevice, fleetDevice } from "./entities";
import type { Connection, HomeAssistant } from "./ha";

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

/** A miner that has, or had, a view. */
export interface ShownMiner extends MinerDevice {
  /** Whether it is still there and enabled. */
  isThere: boolean;
}

/** Those shown over a connection, in the order of their views. */
const SHOWN = new WeakMap<Connection, readonly ShownMiner[]>();

/**
 * Return the miners in the order that their views have while the page lives: as
 * Home Assistant shows the view that was in a place before, none may leave its place.
 * New ones come last; who has gone keeps a place, and says so there.
 */
export function shownMiners(hass: HomeAssistant): readonly ShownMiner[] {
  const { miners } = monitored(hass);
  const before = SHOWN.get(hass.connection) ?? [];
  const known = new Set(before.map(({ device }) => device));
  const shown = [
    ...before.map(({ device, name }) => {
      const miner = miners.find((each) => each.device === device);
      const isThere = miner !== undefined;
      return { device, name: deviceName(hass, device) ?? name, isThere };
    }),
    ...miners
      .filter(({ device }) => !known.has(device))
      .map((miner) => ({ ...miner, isThere: true })),
  ];
  // A page without miners is a fresh start.
  if (shown.some(({ isThere }) => isThere)) {
    SHOWN.set(hass.connection, shown);
  }
  return shown;
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
    JSON.stringify(seen(before)) !== JSON.stringify(seen(after))
  );
}

/** What views are made of: who has gone is disabled first, and removed a little later. */
function seen(hass: HomeAssistant): unknown[] {
  const shown = SHOWN.get(hass.connection) ?? [];
  return [monitored(hass), shown.map(({ device }) => device in hass.devices)];
}
