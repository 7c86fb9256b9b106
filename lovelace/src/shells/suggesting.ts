/** What the cards offer in Home Assistant's card picker. */

import { monitored } from "../devices";
import { PLATFORM } from "../entities";
import type { HomeAssistant } from "../ha";

interface OwnEntity {
  /** As in ../data/protocol.ts, such as `hashrate`. */
  key: string;
  device: string;
  isOfFleet: boolean;
}

/** Return what an entity is, if it is one of ours. */
export function ownEntity(
  hass: HomeAssistant,
  entityId: string,
): OwnEntity | undefined {
  const entity = hass.entities[entityId];
  const device = entity?.device_id;
  if (entity?.platform !== PLATFORM || !device) {
    return undefined;
  }
  return {
    key: (entity.translation_key ?? "").replace(/^fleet_/, ""),
    device,
    isOfFleet: hass.devices[device]?.entry_type === "service",
  };
}

/** Return the part of a configuration that chooses a miner; nothing when there is none. */
export function anyMiner(hass: HomeAssistant): { device?: string } {
  const [miner] = monitored(hass).miners;
  return miner ? { device: miner.device } : {};
}
