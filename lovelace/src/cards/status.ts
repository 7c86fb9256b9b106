/** How a miner is doing, from its device and its entities. */

import { type EntityIds, entitiesOf, isKnown, stateOf } from "../entities";
import { formatDay, formatTime } from "../format";
import type { HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";

/** In the order in which they are sorted. */
export const STATUSES = [
  "online",
  "idle",
  "paused",
  "unknown",
  "offline",
  "not_loaded",
  "disabled",
  "missing",
] as const;

export type Status = (typeof STATUSES)[number];

export interface MinerStatus {
  status: Status;
  /** Milliseconds since 1970; null when it cannot be told. */
  since: number | null;
}

const is = (status: Status, since: number | null = null): MinerStatus => ({
  status,
  since,
});

/** How the miner of a device is doing. */
export function minerStatus(hass: HomeAssistant, device: string): MinerStatus {
  const entry = hass.devices[device];
  if (!entry) {
    return is("missing");
  }
  if (entry.disabled_by) {
    return is("disabled");
  }
  const ids = entitiesOf(hass, device);
  const connectivity = stateOf(hass, ids.connectivity);
  // A user may have disabled the entity; then the hashrate has to tell.
  const witness = connectivity ?? stateOf(hass, ids.hashrate);
  if (!witness) {
    return is("unknown");
  }
  const since = Date.parse(witness.last_changed);
  // Home Assistant marks the states of entities that nobody looks after.
  const { restored } = witness.attributes;
  if (restored === true || connectivity?.state === "unavailable") {
    return is("not_loaded", since);
  }
  if (witness.state === "off" || witness.state === "unavailable") {
    return is("offline", since);
  }
  if (isOn(hass, ids.mining_paused)) {
    return is("paused");
  }
  if (stateOf(hass, ids.mining)?.state !== "off") {
    return is("online");
  }
  return is(isStopped(hass, ids) && !hasFault(hass, ids) ? "paused" : "idle");
}

/** The entities that `minerStatus` looks at. */
export function statusEntities(ids: EntityIds): (string | undefined)[] {
  return [
    ids.connectivity,
    ids.efficiency,
    ids.expected_hashrate,
    ids.hardware_fault,
    ids.hashrate,
    ids.mining,
    ids.mining_paused,
    ids.power_fault,
  ];
}

/**
 * Whether a miner that does not hash is not meant to: it has no efficiency then, though
 * there is what to compare with. The entity that tells of a pause is disabled at first.
 */
function isStopped(hass: HomeAssistant, ids: EntityIds): boolean {
  const efficiency = stateOf(hass, ids.efficiency);
  return (
    efficiency?.state === "unknown" && isKnown(stateOf(hass, ids.expected_hashrate))
  );
}

function hasFault(hass: HomeAssistant, ids: EntityIds): boolean {
  return isOn(hass, ids.power_fault) || isOn(hass, ids.hardware_fault);
}

function isOn(hass: HomeAssistant, entityId: string | undefined): boolean {
  return stateOf(hass, entityId)?.state === "on";
}

/** That a miner is offline, and since when; the day unless it is today. */
export function offlineText(
  { since }: MinerStatus,
  text: Localize,
  locale: Locale,
): string {
  if (since === null) {
    return text("messages.offline");
  }
  const day = formatDay(since, locale);
  const isToday = day === formatDay(Date.now(), locale);
  const time = formatTime(since, locale);
  return text("messages.offline_since", { time: isToday ? time : `${day}, ${time}` });
}
