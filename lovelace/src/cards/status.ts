/**
 * How a miner is doing: one answer for row, tile, card and badge, worst first.
 *
 * It comes from the entities that know it. What an entity cannot say, because a user
 * has disabled it or the miner is not set up, the integration says itself.
 */

import type { Miner, Since, StatusOfMiner } from "../data/protocol";
import { statusSource } from "../data/statuses";
import {
  type EntityIds,
  type EntityKey,
  entitiesOf,
  isKnown,
  numberOf,
  stateOf,
} from "../entities";
import type { EntityState, HomeAssistant } from "../ha";

/** What a colour stands for; it is never the only sign. */
export type StatusTone = "error" | "warning" | "quiet" | "success";

export interface MinerStatus {
  status: Status;
  /** Milliseconds since 1970 by Home Assistant's clock; null when it is not known. */
  since: number | null;
  /** What the words name (%): the mean efficiency, or the drop; null where there is none. */
  size: number | null;
}

/** What is known of a miner. */
interface Facts {
  hass: HomeAssistant;
  ids: EntityIds;
  /** The device's entry; undefined when it has gone, null when there never was one. */
  entry: HomeAssistant["devices"][string] | null;
  /** What the integration says; undefined where it may not, or has not yet. */
  known: Pick<StatusOfMiner, "status" | "since"> | undefined;
}

/** That a status holds, since when, and how large it is. */
interface Found {
  since: number | null;
  size?: number;
}

interface Rule {
  status: string;
  icon: string;
  tone: StatusTone;
  find: (facts: Facts) => Found | null;
}

/** In the order in which they are shown and sorted: the first that holds. */
const RULES = [
  {
    status: "overheating",
    icon: "mdi:thermometer-alert",
    tone: "error",
    find: flag("overheating", "overheating"),
  },
  {
    status: "hardware_fault",
    icon: "mdi:alert-octagon-outline",
    tone: "error",
    find: flag("hardware_fault", "hardware_fault"),
  },
  {
    status: "power_fault",
    icon: "mdi:flash-alert-outline",
    tone: "error",
    find: flag("power_fault", "power_fault"),
  },
  { status: "offline", icon: "mdi:lan-disconnect", tone: "error", find: isOffline },
  {
    status: "wrong_miner",
    icon: "mdi:swap-horizontal-bold",
    tone: "error",
    find: ({ known }) => said(known, "wrong_miner"),
  },
  {
    status: "not_set_up",
    icon: "mdi:cog-off-outline",
    tone: "error",
    find: (facts) => when(presence(facts) === "not_loaded"),
  },
  {
    status: "pools_unreachable",
    icon: "mdi:cloud-off-outline",
    tone: "error",
    find: flag("pools_unreachable", "pools_unreachable"),
  },
  {
    status: "not_hashing",
    icon: "mdi:stop-circle-outline",
    tone: "error",
    find: isIdle,
  },
  {
    status: "low_efficiency",
    icon: "mdi:speedometer-slow",
    tone: "warning",
    find: sized(flag("low_efficiency", "low_efficiency"), ({ hass, ids }) =>
      numberOf(stateOf(hass, ids.mean_efficiency_600)),
    ),
  },
  {
    status: "performance_drop",
    icon: "mdi:trending-down",
    tone: "warning",
    find: sized(flag("performance_drop", "performance_drop"), ({ hass, ids }) =>
      Number(stateOf(hass, ids.performance_drop)?.attributes["size"]),
    ),
  },
  {
    status: "fallback_pool",
    icon: "mdi:source-branch",
    tone: "warning",
    find: flag("fallback_pool", "fallback_pool"),
  },
  {
    status: "paused",
    icon: "mdi:pause-circle-outline",
    tone: "quiet",
    find: isPaused,
  },
  {
    status: "warming_up",
    icon: "mdi:timer-sand",
    tone: "quiet",
    find: ({ known }) => said(known, "warming_up"),
  },
  {
    status: "disabled",
    icon: "mdi:cancel",
    tone: "quiet",
    find: ({ entry, known }) =>
      when(Boolean(entry?.disabled_by) || known?.status === "disabled"),
  },
  {
    status: "removed",
    icon: "mdi:delete-outline",
    tone: "quiet",
    find: ({ entry }) => when(entry === undefined),
  },
  {
    status: "unknown",
    icon: "mdi:help-circle-outline",
    tone: "quiet",
    find: (facts) => when(presence(facts) !== "online"),
  },
  {
    status: "online",
    icon: "mdi:check-circle-outline",
    tone: "success",
    find: () => when(true),
  },
] as const satisfies readonly Rule[];

export type Status = (typeof RULES)[number]["status"];

/** Every status, worst first. */
export const STATUSES: readonly Status[] = RULES.map(({ status }) => status);

/** The first that needs nobody's attention. */
const CALM = STATUSES.indexOf("paused");

/** Those that somebody should look after, but for their miners being disabled. */
export function needsAttention(status: Status): boolean {
  return STATUSES.indexOf(status) < CALM;
}

/** The icon of a status, by the name that Home Assistant knows. */
export function statusIcon(status: Status): string {
  return ruleOf(status).icon;
}

/** What the colour of a status says. */
export function statusTone(status: Status): StatusTone {
  return ruleOf(status).tone;
}

/**
 * How the miner of a device is doing. One that was never set up has no device: `miner`
 * is what the list of miners says of it.
 */
export function minerStatus(
  hass: HomeAssistant,
  device: string | null,
  miner?: Miner,
): MinerStatus {
  const facts = factsOf(hass, device, miner);
  for (const { status, find } of RULES) {
    const found: Found | null = find(facts);
    if (found) {
      return { status, since: found.since, size: found.size ?? null };
    }
  }
  throw new Error("a miner without problems is online");
}

/** Whether a miner hashes, as far as it is known. */
export function isHashing(
  hass: HomeAssistant,
  device: string | null,
  miner?: Miner,
): boolean {
  const facts = factsOf(hass, device, miner);
  const mining = stateOf(hass, facts.ids.mining);
  if (presence(facts) !== "online") {
    return false;
  }
  return isKnown(mining)
    ? mining.state === "on"
    : facts.known !== undefined && facts.known.since.stopped === undefined;
}

/** The entities that a status depends on. */
export function statusEntities(ids: EntityIds): (string | undefined)[] {
  return STATUS_KEYS.map((key) => ids[key]);
}

const STATUS_KEYS = [
  "connectivity",
  "fallback_pool",
  "hardware_fault",
  "hashrate",
  "low_efficiency",
  "mean_efficiency_600",
  "mining",
  "mining_paused",
  "overheating",
  "performance_drop",
  "pools_unreachable",
  "power_fault",
] as const satisfies readonly EntityKey[];

function ruleOf(status: Status): Rule {
  return RULES[STATUSES.indexOf(status)] as Rule;
}

function factsOf(
  hass: HomeAssistant,
  device: string | null,
  miner: Miner | undefined,
): Facts {
  const entry = device === null ? null : hass.devices[device];
  const source = statusSource(hass.connection);
  const told =
    device === null ? source.ofEntry(miner?.entry_id ?? "") : source.of(device);
  // Nothing else holds for what is disabled or has gone, whatever was said before.
  const isThere = entry === null || (entry !== undefined && !entry.disabled_by);
  return {
    hass,
    ids: isThere ? entitiesOf(hass, device ?? undefined) : {},
    entry,
    known: isThere ? (told ?? miner) : undefined,
  };
}

/** Whether a miner answers, as far as it is decided. */
function presence({ hass, ids, known }: Facts): StatusOfMiner["status"] {
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

function when(holds: boolean): Found | null {
  return holds ? { since: null } : null;
}

/** What the integration says of a status. */
function said(known: Facts["known"], status: keyof Since): Found | null {
  const since = known?.since[status];
  return since === undefined ? null : { since: since * 1000 };
}

/** What an entity says of a status; else what the integration does. */
function flag(status: keyof Since, key: EntityKey): (facts: Facts) => Found | null {
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

function sized(
  find: (facts: Facts) => Found | null,
  size: (facts: Facts) => number,
): (facts: Facts) => Found | null {
  return (facts) => {
    const found = find(facts);
    const value = found ? size(facts) : Number.NaN;
    return found && Number.isFinite(value) ? { ...found, size: value } : found;
  };
}

/** Another miner in its place is a status of its own. */
function isOffline(facts: Facts): Found | null {
  const { hass, ids, known } = facts;
  if (presence(facts) !== "offline" || said(known, "wrong_miner")) {
    return null;
  }
  const since = sinceOf(stateOf(hass, ids.connectivity));
  return { since: since ?? said(known, "offline")?.since ?? null };
}

/** For no known reason. */
function isIdle({ hass, ids, known }: Facts): Found | null {
  const mining = stateOf(hass, ids.mining);
  const reported = said(known, "not_hashing");
  if (!isKnown(mining)) {
    return reported;
  }
  const isSo = mining.state === "off" && !mining.attributes["known_reason"];
  return isSo ? (reported ?? { since: sinceOf(mining) }) : null;
}

/** The entity that says so is disabled at first: then the known reason does. */
function isPaused(facts: Facts): Found | null {
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
