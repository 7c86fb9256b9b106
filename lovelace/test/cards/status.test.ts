import { describe, expect, it } from "vitest";
import {
  isHashing,
  minerStatus,
  needsAttention,
  STATUSES,
  type Status,
  statusEntities,
  statusIcon,
  statusTone,
} from "../../src/cards/status";
import type { Since } from "../../src/data/protocol";
import { statusSource } from "../../src/data/statuses";
import { entitiesOf } from "../../src/entities";
import { localize } from "../../src/localize";
import { entityState, type FakeHass } from "../fake-hass";
import { device, hassWith, type MinerStates, miner, ONLINE } from "./fixtures";

const SINCE = "2026-06-10T11:48:00+00:00";
const SINCE_MS = Date.parse(SINCE);

function withSince(state: string, attributes: Record<string, unknown> = {}) {
  return entityState("", state, { since: SINCE, ...attributes });
}

/** Let the integration say how the miner of the device "garage" is doing. */
async function say(
  hass: FakeHass,
  since: Since,
  status: string = "online",
): Promise<void> {
  hass.connection.greet("bitaxe_monitor/statuses", () => ({
    statuses: [{ entry_id: "entry-garage", device_id: "garage", status, since }],
    is_complete: true,
    now: 1_790_000_000,
  }));
  statusSource(hass.connection).listen(() => undefined);
  await Promise.resolve();
}

function status(states: MinerStates): Status {
  return minerStatus(hassWith({ garage: states }), "garage").status;
}

const RESTORED = entityState("sensor.garage_connectivity", "unavailable", {
  restored: true,
});
const KNOWN_REASON = entityState("", "off", { known_reason: "paused", since: SINCE });
const STOPPED = { ...ONLINE, mining: KNOWN_REASON, hashrate: "0" };
const EVERYTHING: MinerStates = {
  ...ONLINE,
  mining: "off",
  overheating: "on",
  hardware_fault: "on",
  power_fault: "on",
  chip_fault: "on",
  payout_changed: "on",
  pools_unreachable: "on",
  high_temperature: "on",
  high_vr_temperature: "on",
  low_efficiency: "on",
  performance_drop: "on",
  work_not_credited: "on",
  high_error_rate: "on",
  high_rejection_rate: "on",
  fallback_pool: "on",
  high_pool_latency: "on",
  mining_paused: "on",
};

describe("minerStatus by entities", () => {
  it.each<[Status, MinerStates]>([
    ["online", ONLINE],
    ["not_hashing", { ...ONLINE, mining: "off" }],
    ["paused", { ...STOPPED, mining_paused: "on" }],
    ["online", { ...ONLINE, mining: "unknown", mining_paused: "off" }],
    ["paused", STOPPED],
    ["online", { ...STOPPED, mining_paused: "off" }],
    ["hardware_fault", { ...STOPPED, hardware_fault: "on" }],
    ["pools_unreachable", { ...STOPPED, pools_unreachable: "on" }],
    ["offline", { ...ONLINE, connectivity: "off", mining: "unavailable" }],
    ["offline", { ...ONLINE, connectivity: "off", overheating: "unavailable" }],
    ["not_set_up", { ...ONLINE, connectivity: RESTORED }],
    ["not_set_up", { ...ONLINE, connectivity: "unavailable" }],
    ["unknown", { ...ONLINE, connectivity: "unknown" }],
    ["unknown", {}],
    ["online", { hashrate: "1200" }],
    ["online", { hashrate: "unknown" }],
    ["offline", { hashrate: "unavailable" }],
    ["not_set_up", { hashrate: RESTORED }],
    // The entities that used to be looked at for want of others say nothing.
    ["online", { ...ONLINE, efficiency: "unknown" }],
  ])("is %s", (expected, states) => {
    expect(status(states)).toBe(expected);
  });

  it("is the worst of all that hold, one after the other", () => {
    const states = { ...EVERYTHING };
    const seen: Status[] = [];
    for (const key of [
      "overheating",
      "hardware_fault",
      "power_fault",
      "chip_fault",
      "payout_changed",
      "pools_unreachable",
      "mining",
      "high_temperature",
      "high_vr_temperature",
      "low_efficiency",
      "performance_drop",
      "work_not_credited",
      "high_error_rate",
      "high_rejection_rate",
      "fallback_pool",
      "high_pool_latency",
      "mining_paused",
    ]) {
      seen.push(status(states));
      states[key] = key === "mining" ? "on" : "off";
    }
    expect([...seen, status(states)]).toEqual([
      "overheating",
      "hardware_fault",
      "power_fault",
      "chip_fault",
      "payout_changed",
      "pools_unreachable",
      "not_hashing",
      "high_temperature",
      "high_vr_temperature",
      "low_efficiency",
      "performance_drop",
      "work_not_credited",
      "high_error_rate",
      "high_rejection_rate",
      "fallback_pool",
      "high_pool_latency",
      "paused",
      "online",
    ]);
    expect(seen.map((each) => STATUSES.indexOf(each))).toEqual(
      seen.map((each) => STATUSES.indexOf(each)).toSorted((a, b) => a - b),
    );
  });

  it.each<[Status, MinerStates]>([
    ["offline", { connectivity: withSince("off") }],
    ["overheating", { overheating: withSince("on") }],
    ["not_hashing", { mining: withSince("off") }],
    ["paused", { mining: KNOWN_REASON }],
    ["paused", { mining: KNOWN_REASON, mining_paused: withSince("on") }],
    ["fallback_pool", { fallback_pool: withSince("on") }],
  ])("knows since when it is %s", (expected, states) => {
    const hass = hassWith({ garage: { ...ONLINE, ...states } });
    expect(minerStatus(hass, "garage")).toEqual({
      status: expected,
      since: SINCE_MS,
      size: null,
      minutes: null,
    });
  });

  it("does not take the time of a state for that of the status", () => {
    const hass = hassWith({ garage: { ...ONLINE, connectivity: "off" } });
    expect(minerStatus(hass, "garage").since).toBeNull();
  });

  it("names the mean that showed that efficiency is low, where it is known", () => {
    const states = { ...ONLINE, mean_efficiency_600: "88", low_efficiency: "on" };
    const low = withSince("on", { value: 81.3, minutes: 30 });
    const shown = minerStatus(
      hassWith({ garage: { ...states, low_efficiency: low } }),
      "garage",
    );
    expect([shown.size, shown.minutes]).toEqual([81.3, 30]);
    const unknown = minerStatus(hassWith({ garage: states }), "garage");
    expect([unknown.size, unknown.minutes]).toEqual([null, null]);
  });

  it("names how large a drop is", () => {
    const drop = withSince("on", { size: -6.2 });
    const hass = hassWith({ garage: { ...ONLINE, performance_drop: drop } });
    expect(minerStatus(hass, "garage").size).toBe(-6.2);
  });

  it("is unknown while Home Assistant starts", () => {
    const hass = hassWith({ garage: { connectivity: RESTORED } });
    hass.config.state = "STARTING";
    expect(minerStatus(hass, "garage").status).toBe("unknown");
  });

  it("is removed without a device", () => {
    expect(minerStatus(hassWith({}), "garage").status).toBe("removed");
  });

  it("is disabled with its device, whatever its entities were", async () => {
    const hass = hassWith({ garage: EVERYTHING });
    hass.devices["garage"] = device("garage", { disabled_by: "config_entry" });
    await say(hass, { overheating: 1 });
    expect(minerStatus(hass, "garage").status).toBe("disabled");
  });
});

describe("minerStatus by the integration", () => {
  it.each<[Status, Since, string?]>([
    ["overheating", { overheating: 1_789_999_000, stopped: 1 }],
    ["hardware_fault", { hardware_fault: 1_789_999_000 }],
    ["power_fault", { power_fault: 1_789_999_000 }],
    ["chip_fault", { chip_fault: 1_789_999_000 }],
    ["payout_changed", { payout_changed: 1_789_999_000 }],
    ["offline", { offline: 1_789_999_000 }, "offline"],
    ["wrong_miner", { wrong_miner: 1_789_999_000, offline: 1 }, "offline"],
    ["pools_unreachable", { pools_unreachable: 1_789_999_000 }],
    ["not_hashing", { not_hashing: 1_789_999_000, stopped: 1 }],
    ["low_efficiency", { low_efficiency: 1_789_999_000 }],
    ["performance_drop", { performance_drop: 1_789_999_000 }],
    ["work_not_credited", { work_not_credited: 1_789_999_000 }],
    ["high_temperature", { high_temperature: 1_789_999_000 }],
    ["high_vr_temperature", { high_vr_temperature: 1_789_999_000 }],
    ["high_error_rate", { high_error_rate: 1_789_999_000 }],
    ["high_rejection_rate", { high_rejection_rate: 1_789_999_000 }],
    ["high_pool_latency", { high_pool_latency: 1_789_999_000 }],
    ["fallback_pool", { fallback_pool: 1_789_999_000 }],
    ["paused", { paused: 1_789_999_000, stopped: 1 }],
    ["warming_up", { warming_up: 1_789_999_000 }],
  ])("is %s without any entity", async (expected, since, reported) => {
    const hass = hassWith({ garage: {} });
    await say(hass, since, reported);
    expect(minerStatus(hass, "garage")).toEqual({
      status: expected,
      since: 1_789_999_000_000,
      size: null,
      minutes: null,
    });
  });

  it.each<[Status, string]>([
    ["not_set_up", "not_loaded"],
    ["disabled", "disabled"],
    ["unknown", "unknown"],
    ["online", "online"],
  ])("is %s without any entity, and since nobody knows when", async (expected, of) => {
    const hass = hassWith({ garage: {} });
    await say(hass, {}, of);
    expect(minerStatus(hass, "garage")).toEqual({
      status: expected,
      since: null,
      size: null,
      minutes: null,
    });
  });

  it("is believed where a disabled entity says nothing", async () => {
    const hass = hassWith({ garage: STOPPED });
    await say(hass, { overheating: 1_789_999_000, stopped: 1_789_999_000 });
    expect(minerStatus(hass, "garage").status).toBe("overheating");
  });

  it("is not asked what an entity knows", async () => {
    const hass = hassWith({ garage: { ...ONLINE, overheating: "off" } });
    await say(hass, { overheating: 1_789_999_000 });
    expect(minerStatus(hass, "garage").status).toBe("online");
  });

  it("knows since when what an entity cannot", async () => {
    const hass = hassWith({
      garage: { ...ONLINE, connectivity: "off", overheating: "unknown" },
    });
    await say(hass, { offline: 1_789_999_000 }, "offline");
    expect(minerStatus(hass, "garage").since).toBe(1_789_999_000_000);
    const idle = hassWith({ garage: { ...ONLINE, mining: withSince("off") } });
    await say(idle, { not_hashing: 1_789_999_000 });
    expect(minerStatus(idle, "garage").since).toBe(1_789_999_000_000);
    const hot = hassWith({ garage: { ...ONLINE, overheating: "on" } });
    await say(hot, { overheating: 1_789_999_000 });
    expect(minerStatus(hot, "garage").since).toBe(1_789_999_000_000);
  });

  it("knows a miner that was never set up", async () => {
    const never = miner("never", { device_id: null, status: "not_loaded" });
    const hass = hassWith({});
    expect(minerStatus(hass, null, never).status).toBe("not_set_up");
    hass.connection.greet("bitaxe_monitor/statuses", () => ({
      statuses: [
        { entry_id: "entry-never", device_id: null, status: "unknown", since: {} },
      ],
      is_complete: true,
      now: 1,
    }));
    statusSource(hass.connection).listen(() => undefined);
    await Promise.resolve();
    expect(minerStatus(hass, null, never).status).toBe("unknown");
    expect(minerStatus(hass, null).status).toBe("unknown");
  });
});

describe("isHashing", () => {
  it.each<[boolean, MinerStates]>([
    [true, ONLINE],
    [true, { ...ONLINE, low_efficiency: "on" }],
    [false, { ...ONLINE, mining: "off" }],
    [false, { ...ONLINE, mining: "unknown" }],
    [false, { ...ONLINE, mining: "unavailable", connectivity: "off" }],
    [false, {}],
  ])("is %s by entities", (expected, states) => {
    expect(isHashing(hassWith({ garage: states }), "garage")).toBe(expected);
  });

  it.each<[boolean, Since, string]>([
    [true, {}, "online"],
    [false, { stopped: 1 }, "online"],
    [false, { offline: 1 }, "offline"],
  ])("is %s without them", async (expected, since, reported) => {
    const hass = hassWith({ garage: {} });
    await say(hass, since, reported);
    expect(isHashing(hass, "garage")).toBe(expected);
  });
});

it("knows all entities that a status depends on", () => {
  const hass = hassWith({ garage: { ...EVERYTHING, mean_efficiency_600: "81" } });
  const ids = entitiesOf(hass, "garage");
  const shown = statusEntities(ids);
  const others = Object.values(ids).filter((id) => !shown.includes(id));
  expect(others.sort()).toEqual([
    "sensor.garage_deviation",
    "sensor.garage_efficiency",
    "sensor.garage_expected_hashrate",
    "sensor.garage_mean_efficiency_600",
    "sensor.garage_temperature",
  ]);
});

describe("each status", () => {
  it("has words, an icon of its own and a colour", () => {
    const words = STATUSES.map((each) => localize("en")(`status.${each}`));
    expect(new Set(words).size).toBe(STATUSES.length);
    expect(words.filter((each) => each.startsWith("status."))).toEqual([]);
    expect(new Set(STATUSES.map(statusIcon)).size).toBe(STATUSES.length);
    expect(STATUSES.map(statusTone)).not.toContain(undefined);
  });

  it("needs attention or does not", () => {
    expect(STATUSES.filter((each) => !needsAttention(each))).toEqual([
      "paused",
      "warming_up",
      "disabled",
      "removed",
      "unknown",
      "online",
    ]);
  });
});
