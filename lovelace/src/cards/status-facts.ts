/** What is known of a miner, and what that says of a status. */

import type { Miner, Since, StatusOfMiner } from "../data/protocol";
import { statusSource } from "../data/statuses";
import {
  type EntityIds,
  type EntityKey,
  entitiesOf,
  isKnown,
  stateOf,
} from "../entities";
import type { EntityState, HomeAssistant } from "../ha";

/** What is known of a miner. */
export interface Facts {
  hass: HomeAssistant;
  ids: EntityIds;
  /** The device's entry; undefined when it has gone, null when there never was one. */
  entry: HomeAssistant["devices"][string] | null;
  /** What the integration says; undefined where it may not, or has not yet. */
  known: Pick<StatusOfMiner, "status" | "since"> | undefined;
}

/** That a status holds, since when, how large it is and of how many minutes the mean. */
export interface Found {
  since: number | null;
  size?: number;
  minutes?: number;
}

export function factsOf(
  hass: HomeAssistant,
  device: string | null,
  miner: Miner | undefined,
): Facts {
  const entry = device === null ? null : hass.devices[device];
  const source = statusSource(hass.connection);
  const heard =
    device === null ? source.ofEntry(miner?.entry_id ?? "") : source.of(device);
  // Nothing else holds for what is disabled or has gone, whatever was said before.
  const isThere = entry === null || (entry !== undefined && !entry.disabled_by);
  return {
    hass,
    ids: isThere ? entitiesOf(hass, device ?? undefined) : {},
    entry,
    known: isThere ? (heard ?? miner) : undefined,
  };
}

/** Whether a miner answers, as far as it is decided. */
export function presence({ hass, ids, known }: Facts): StatusOfMiner["status"] {
  const connectivity = stateOf(hass, ids.connectivity);
  if (connectivity?.state === "on") {
    return "online";
  }
  if (connectivity?.state === "off") {
    return "offline";
  }
  if (known) {
    return known.status;
  }
  const witness = connectivity ?? stateOf(hass, ids.hashrate);
  const isStarting = hass.config.state !== "RUNNING";
  if (!witness || isStarting || connectivity?.state === "unknown") {
    return "unknown";
  }
  // Home Assistant marks the states of entities that nobody looks after.
  if (connectivity || witness.attributes["restored"] === true) {
    return "not_loaded";
  }
  return witness.state === "unavailable" ? "offline" : "online";
}

export function when(holds: boolean): Found | null {
  return holds ? { since: null } : null;
}

/** What the integration says of a status. */
export function said(known: Facts["known"], status: keyof Since): Found | null {
  const since = known?.since[status];
  return since === undefined ? null : { since: since * 1000 };
}

/** What an entity says of a status; else what the integration does. */
export function flag(
  status: keyof Since,
  key: EntityKey,
): (facts: Facts) => Found | null {
  return ({ hass, ids, known }) => {
    const state = stateOf(hass, ids[key]);
    if (!isKnown(state)) {
      return said(known, status);
    }
    return state.state === "on"
      ? { since: sinceOf(state) ?? said(known, status)?.since ?? null }
      : null;
  };
}

/** With the size that an entity has in an attribute, and the minutes where it has them. */
export function sized(
  find: (facts: Facts) => Found | null,
  key: EntityKey,
  attribute: string,
): (facts: Facts) => Found | null {
  return (facts) => {
    const found = find(facts);
    const { [attribute]: size, minutes } =
      stateOf(facts.hass, facts.ids[key])?.attributes ?? {};
    if (found === null || typeof size !== "number") {
      return found;
    }
    return { ...found, size, ...(typeof minutes === "number" && { minutes }) };
  };
}

/** Another miner in its place is a status of its own. */
export function isOffline(facts: Facts): Found | null {
  const { hass, ids, known } = facts;
  if (presence(facts) !== "offline" || said(known, "wrong_miner")) {
    return null;
  }
  const since = sinceOf(stateOf(hass, ids.connectivity));
  return { since: since ?? said(known, "offline")?.since ?? null };
}

/** For no known reason. */
export function isIdle({ hass, ids, known }: Facts): Found | null {
  const mining = stateOf(hass, ids.mining);
  const reported = said(known, "not_hashing");
  if (!isKnown(mining)) {
    return reported;
  }
  const isSo = mining.state === "off" && !mining.attributes["known_reason"];
  return isSo ? (reported ?? { since: sinceOf(mining) }) : null;
}

/** The entity that says so is disabled at first: then the known reason does. */
export function isPaused(facts: Facts): Found | null {
  const { hass, ids, known } = facts;
  const found = flag("paused", "mining_paused")(facts);
  const mining = stateOf(hass, ids.mining);
  const hasEntity = isKnown(stateOf(hass, ids.mining_paused));
  const isSo =
    !known &&
    !hasEntity &&
    mining?.state === "off" &&
    mining.attributes["known_reason"] === "paused";
  return found ?? (isSo ? { since: sinceOf(mining) } : null);
}

/** Since when (ms) what an entity says has held, as far as the integration knows it. */
function sinceOf(state: EntityState | undefined): number | null {
  const since = Date.parse(String(state?.attributes["since"]));
  return Number.isNaN(since) ? null : since;
}
