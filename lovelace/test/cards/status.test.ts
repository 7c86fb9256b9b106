import { describe, expect, it } from "vitest";
import { minerStatus, offlineText, statusEntities } from "../../src/cards/status";
import { entitiesOf } from "../../src/entities";
import { formatTime } from "../../src/format";
import { localize } from "../../src/localize";
import { entityState, LOCALE } from "../fake-hass";
import { device, hassWith, type MinerStates, ONLINE } from "./fixtures";

function status(states: MinerStates): string {
  return minerStatus(hassWith({ garage: states }), "garage").status;
}

const RESTORED = entityState("sensor.garage_connectivity", "unavailable", {
  restored: true,
});

/** Not meant to hash, as far as can be told without the entity that says why. */
const STOPPED = { ...ONLINE, mining: "off", hashrate: "0", efficiency: "unknown" };

describe("minerStatus", () => {
  it.each<[string, MinerStates]>([
    ["online", ONLINE],
    ["idle", { ...ONLINE, mining: "off" }],
    ["paused", { ...ONLINE, mining: "off", mining_paused: "on" }],
    ["online", { ...ONLINE, mining: "unknown", mining_paused: "off" }],
    ["paused", STOPPED],
    ["paused", { ...STOPPED, power_fault: "off", hardware_fault: "off" }],
    ["idle", { ...STOPPED, power_fault: "on" }],
    ["idle", { ...STOPPED, hardware_fault: "on" }],
    ["idle", { ...STOPPED, efficiency: "0" }],
    ["idle", { ...STOPPED, expected_hashrate: "unknown" }],
    ["online", { ...STOPPED, mining: "on" }],
    ["offline", { ...ONLINE, connectivity: "off", mining: "unavailable" }],
    ["not_loaded", { ...ONLINE, connectivity: RESTORED }],
    ["not_loaded", { ...ONLINE, connectivity: "unavailable" }],
    ["unknown", {}],
  ])("is %s", (expected, states) => {
    expect(status(states)).toBe(expected);
  });

  it.each<[string, MinerStates]>([
    ["online", { hashrate: "1200" }],
    ["online", { hashrate: "unknown" }],
    ["offline", { hashrate: "unavailable" }],
    ["not_loaded", { hashrate: { ...RESTORED, entity_id: "sensor.garage_hashrate" } }],
  ])(
    "is %s by the hashrate, without the entity of the connectivity",
    (expected, states) => {
      expect(status(states)).toBe(expected);
    },
  );

  it("is missing without a device", () => {
    expect(minerStatus(hassWith({}), "garage").status).toBe("missing");
  });

  it("is disabled with its device", () => {
    const hass = hassWith({ garage: ONLINE });
    hass.devices["garage"] = device("garage", { disabled_by: "config_entry" });
    expect(minerStatus(hass, "garage").status).toBe("disabled");
  });

  it("tells since when", () => {
    const hass = hassWith({ garage: { ...ONLINE, connectivity: "off" } });
    expect(minerStatus(hass, "garage").since).toBe(0);
  });
});

describe("statusEntities", () => {
  it("are all that a status depends on", () => {
    const hass = hassWith({ garage: { ...STOPPED, power_fault: "on" } });
    const ids = entitiesOf(hass, "garage");
    const shown = new Set(statusEntities(ids));
    for (const id of Object.values(ids)) {
      hass.states[id] = shown.has(id) ? hass.states[id] : undefined;
    }
    expect(minerStatus(hass, "garage").status).toBe("idle");
    expect(shown).toContain("sensor.garage_power_fault");
  });
});

describe("offlineText", () => {
  const text = localize("en");
  const locale = { ...LOCALE, time_zone: "UTC" };

  it("tells the time of today", () => {
    const since = Date.now();
    expect(offlineText({ status: "offline", since }, text, locale)).toBe(
      `Offline since ${formatTime(since, locale)}`,
    );
  });

  it("tells the day before today", () => {
    expect(offlineText({ status: "offline", since: 0 }, text, locale)).toMatch(
      /^Offline since Thu.*Jan 1.*, 12:00 AM$/,
    );
  });

  it("does without a time that is not known", () => {
    expect(offlineText({ status: "offline", since: null }, text, locale)).toBe(
      "Offline",
    );
  });
});
