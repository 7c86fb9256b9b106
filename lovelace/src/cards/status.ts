/** How a miner is doing, from its device and its entities. */

import { formatDay, formatTime } from "../format";
import type { HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";
import { entitiesOf, stateOf } from "./entities";

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
  if (stateOf(hass, ids.mining_paused)?.state === "on") {
    return is("paused");
  }
  return is(stateOf(hass, ids.mining)?.state === "off" ? "idle" : "online");
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
