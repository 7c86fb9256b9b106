import { beforeEach, describe, expect, it, vi } from "vitest";
import { figureGroups, GROUPS } from "../../src/cards/miner-figures";
import { entitiesOf } from "../../src/entities";
import { joined } from "../../src/glance";
import type { EntityState } from "../../src/ha";
import { entityState, LOCALE } from "../fake-hass";
import { device, hassWith, type MinerStates, NOW } from "./fixtures";

const locale = { ...LOCALE, time_zone: "UTC" };

function groups(states: MinerStates, version?: string) {
  const hass = hassWith({ garage: states });
  hass.devices["garage"] = device("garage", version ? { sw_version: version } : {});
  return figureGroups(hass, "garage", entitiesOf(hass, "garage"), locale);
}

/** The figures as they are seen, by key. */
function figures(states: MinerStates): Record<string, string> {
  return Object.fromEntries(
    groups(states).flatMap((group) =>
      group.figures.map(({ key, shown }) => [
        key,
        joined(shown).replaceAll("\u00a0", " "),
      ]),
    ),
  );
}

function inUnit(state: string, unit_of_measurement: string): EntityState {
  return entityState("sensor.x", state, { unit_of_measurement });
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

describe("figureGroups", () => {
  it("has what belongs together, in order", () => {
    const found = groups(
      {
        uptime: "2026-06-10T08:00:00+00:00",
        frequency: inUnit("525", "MHz"),
        fan_speed: inUnit("48", "%"),
        energy: inUnit("12.3456", "kWh"),
        active_pool: "solo.ckpool.org",
      },
      "v2.15.0",
    );
    expect(
      found.map(({ key, figures }) => [key, figures.map((figure) => figure.key)]),
    ).toEqual([
      ["power", ["frequency", "energy"]],
      ["cooling", ["fan_speed"]],
      ["pool", ["active_pool"]],
      ["system", ["uptime", "firmware"]],
    ]);
  });

  it("leads to the entity, but for what the device itself says", () => {
    const [system] = groups({ wifi_signal: "-60" }, "v2.15.0");
    expect(system?.figures.map(({ entityId }) => entityId)).toEqual([
      undefined,
      "sensor.garage_wifi_signal",
    ]);
  });

  it("has three digits at a glance, and all of them in full", () => {
    const [power] = groups({ energy: inUnit("12.3456", "kWh") });
    expect(power?.figures[0]).toMatchObject({
      shown: { number: "12.3", unit: "\u00a0kWh" },
      exact: "12.346\u00a0kWh",
    });
  });

  it("has no more decimal places than say something", () => {
    expect(
      figures({
        core_voltage: inUnit("1148.5", "mV"),
        current: inUnit("3.456", "A"),
        fan_rpm: inUnit("4512", "rpm"),
        wifi_signal: inUnit("-61", "dBm"),
        shares_accepted: inUnit("12345", "shares"),
        pool_difficulty: "1000",
      }),
    ).toEqual({
      core_voltage: "1,149 mV",
      current: "3.5 A",
      fan_rpm: "4,512 rpm",
      wifi_signal: "−61 dBm",
      shares_accepted: "12.3 k",
      pool_difficulty: "1,000",
    });
  });

  it.each(["unavailable", "unknown", "nonsense"])(
    "has no figure that is %s",
    (state) => {
      expect(
        groups({ fan_speed: state, uptime: state, expected_hashrate: state }),
      ).toEqual([]);
    },
  );

  it("has no figure of an entity without a state", () => {
    const hass = hassWith({ garage: { fan_speed: "48" } });
    hass.states = {};
    expect(figureGroups(hass, "garage", entitiesOf(hass, "garage"), locale)).toEqual(
      [],
    );
  });

  it("says how long the miner is up", () => {
    expect(figures({ uptime: "2026-06-07T08:00:00+00:00" })).toEqual({
      uptime: "3d 4h",
    });
  });

  it("says how many shares of all were rejected", () => {
    const states = { shares_accepted: "997", shares_rejected: "3" };
    expect(figures(states)["shares_rejected"]).toBe("3 (0.30%)");
    expect(figures({ ...states, shares_rejected: "0" })["shares_rejected"]).toBe("0");
    expect(figures({ shares_rejected: "3" })["shares_rejected"]).toBe("3");
  });

  it("has each figure once", () => {
    const keys = Object.values(GROUPS).flat();
    expect(new Set(keys).size).toBe(keys.length);
  });
});
