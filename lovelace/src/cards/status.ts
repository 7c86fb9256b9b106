/**
 * How a miner is doing: one answer for row, tile, card and badge, worst first.
 *
 * It comes from the entities that know it. What an entity cannot say, because a user
 * has disabled it or the miner is not set up, the integration says itself.
 */

import type { Miner } from "../data/protocol";
import { type EntityIds, type EntityKey, isKnown, stateOf } from "../entities";
import type { HomeAssistant } from "../ha";
import {
  type Facts,
  type Found,
  factsOf,
  flag,
  isIdle,
  isOffline,
  isPaused,
  presence,
  said,
  sized,
  when,
} from "./status-facts";

/** What a colour stands for; it is never the only sign. */
export type StatusTone = "error" | "warning" | "quiet" | "success";

export interface MinerStatus {
  status: Status;
  /** Milliseconds since 1970 by Home Assistant's clock; null when it is not known. */
  since: number | null;
  /** What the words name (%): the mean efficiency, or the drop; null where there is none. */
  size: number | null;
  /** Over how many minutes that is the mean; null where it is none. */
  minutes: number | null;
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
  {
    status: "chip_fault",
    icon: "mdi:memory",
    tone: "error",
    find: flag("chip_fault", "chip_fault"),
  },
  {
    status: "payout_changed",
    icon: "mdi:wallet-bifold",
    tone: "error",
    find: flag("payout_changed", "payout_changed"),
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
    status: "high_temperature",
    icon: "mdi:thermometer-high",
    tone: "warning",
    find: flag("high_temperature", "high_temperature"),
  },
  {
    status: "high_vr_temperature",
    icon: "mdi:thermometer-lines",
    tone: "warning",
    find: flag("high_vr_temperature", "high_vr_temperature"),
  },
  {
    status: "low_efficiency",
    icon: "mdi:speedometer-slow",
    tone: "warning",
    find: sized(flag("low_efficiency", "low_efficiency"), "low_efficiency", "value"),
  },
  {
    status: "performance_drop",
    icon: "mdi:trending-down",
    tone: "warning",
    find: sized(
      flag("performance_drop", "performance_drop"),
      "performance_drop",
      "size",
    ),
  },
  {
    status: "work_not_credited",
    icon: "mdi:decagram-outline",
    tone: "warning",
    find: flag("work_not_credited", "work_not_credited"),
  },
  {
    status: "high_error_rate",
    icon: "mdi:chip",
    tone: "warning",
    find: flag("high_error_rate", "high_error_rate"),
  },
  {
    status: "high_rejection_rate",
    icon: "mdi:close-network-outline",
    tone: "warning",
    find: flag("high_rejection_rate", "high_rejection_rate"),
  },
  {
    status: "fallback_pool",
    icon: "mdi:source-branch",
    tone: "warning",
    find: flag("fallback_pool", "fallback_pool"),
  },
  {
    status: "high_pool_latency",
    icon: "mdi:timer-alert-outline",
    tone: "warning",
    find: flag("high_pool_latency", "high_pool_latency"),
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
      const { since, size = null, minutes = null } = found;
      return { status, since, size, minutes };
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
  "chip_fault",
  "connectivity",
  "fallback_pool",
  "hardware_fault",
  "hashrate",
  "high_error_rate",
  "high_pool_latency",
  "high_rejection_rate",
  "high_temperature",
  "high_vr_temperature",
  "low_efficiency",
  "mining",
  "mining_paused",
  "overheating",
  "payout_changed",
  "performance_drop",
  "pools_unreachable",
  "work_not_credited",
  "power_fault",
] as const satisfies readonly EntityKey[];

function ruleOf(status: Status): Rule {
  return RULES[STATUSES.indexOf(status)] as Rule;
}
