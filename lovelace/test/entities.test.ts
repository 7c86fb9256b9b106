import { describe, expect, it, vi } from "vitest";
import {
  controlEntriesOf,
  deviceName,
  entitiesByDevice,
  entitiesOf,
  fleetDevice,
  isKnown,
  numberOf,
  stateOf,
} from "../src/entities";
import { changed, device, hassWith, ONLINE } from "./cards/fixtures";
import { entityState } from "./fake-hass";

describe("entitiesOf", () => {
  const hass = hassWith({ garage: ONLINE, attic: { power: "15" } }, { power: "30" });

  it("finds the entities of a device by key", () => {
    expect(entitiesOf(hass, "attic")).toEqual({ power: "sensor.attic_power" });
  });

  it("finds those of the fleet by the same keys", () => {
    expect(entitiesOf(hass, "fleet")).toEqual({ power: "sensor.fleet_power" });
  });

  it("knows of none where there is no such device", () => {
    expect(entitiesOf(hass, "gone")).toEqual({});
    expect(entitiesOf(hass, undefined)).toEqual({});
  });

  it("leaves out what other integrations have on the device", () => {
    const entities = {
      ...hass.entities,
      "sensor.ping": {
        entity_id: "sensor.ping",
        device_id: "attic",
        platform: "ping",
        translation_key: "hashrate",
      },
    };
    expect(entitiesOf(changed(hass, { entities }), "attic")).toEqual({
      power: "sensor.attic_power",
    });
  });

  it("leaves out what controls a miner, which may have the same key", () => {
    const entities = {
      ...hass.entities,
      "switch.attic_power": {
        entity_id: "switch.attic_power",
        device_id: "attic",
        platform: "bitaxe_monitor",
        translation_key: "power",
      },
    };
    expect(entitiesOf(changed(hass, { entities }), "attic")).toEqual({
      power: "sensor.attic_power",
    });
  });

  it("follows a change of the registry", () => {
    const renamed = {
      "sensor.new": {
        entity_id: "sensor.new",
        device_id: "attic",
        platform: "bitaxe_monitor",
        translation_key: "power",
      },
    };
    expect(entitiesOf(changed(hass, { entities: renamed }), "attic")).toEqual({
      power: "sensor.new",
    });
  });

  it("looks through the registry once", () => {
    expect(entitiesOf(hass, "attic")).toBe(entitiesOf({ ...hass }, "attic"));
  });
});

describe("controlEntriesOf", () => {
  const entry = (
    entity_id: string,
    device_id: string,
    platform = "bitaxe_monitor",
  ) => ({
    entity_id,
    device_id,
    platform,
    translation_key: "power",
  });
  const entries = [
    entry("switch.attic_power", "attic"),
    entry("sensor.attic_power", "attic"),
    entry("switch.ping", "attic", "ping"),
    entry("button.attic_restart", "attic"),
    entry("fan.garage", "garage"),
  ];
  const hass = hassWith({});
  hass.entities = Object.fromEntries(entries.map((each) => [each.entity_id, each]));

  it("has of each device what shows nothing, and is of the integration", () => {
    expect(controlEntriesOf(hass, "attic")).toEqual([entries[0], entries[3]]);
    expect(controlEntriesOf(hass, "garage")).toEqual([entries[4]]);
    expect(controlEntriesOf(hass, "gone")).toEqual([]);
  });

  it("leaves a device that is only controlled one of those that there are", () => {
    expect([...entitiesByDevice(hass)]).toEqual([
      ["attic", { power: "sensor.attic_power" }],
      ["garage", {}],
    ]);
  });

  it("looks through the registry once, with what shows something", () => {
    const look = vi.spyOn(Object, "values");
    const next = changed(hass, { entities: { ...hass.entities } });
    entitiesOf(next, "attic");
    controlEntriesOf(next, "attic");
    controlEntriesOf({ ...next }, "garage");
    expect(look).toHaveBeenCalledTimes(1);
    look.mockRestore();
  });
});

describe("fleetDevice", () => {
  it("is the device of the service, whatever it is called", () => {
    expect(fleetDevice(hassWith({ garage: ONLINE }, { power: "1" }))).toBe("fleet");
  });

  it("is not there without an entry for the fleet", () => {
    expect(fleetDevice(hassWith({ garage: ONLINE }))).toBeUndefined();
  });
});

describe("numberOf", () => {
  it.each([
    ["12.5", 12.5],
    ["-3", -3],
    ["unavailable", Number.NaN],
    ["unknown", Number.NaN],
    ["", Number.NaN],
    ["text", Number.NaN],
  ])("reads %o", (state, expected) => {
    expect(numberOf(entityState("sensor.x", state))).toBe(expected);
  });

  it("is not a number without a state", () => {
    expect(numberOf(undefined)).toBeNaN();
    expect(isKnown(undefined)).toBe(false);
  });
});

it("finds a state by an id that may be missing", () => {
  const hass = hassWith({ garage: { power: "15" } });
  expect(stateOf(hass, "sensor.garage_power")?.state).toBe("15");
  expect(stateOf(hass, undefined)).toBeUndefined();
});

it("calls a device what its user does", () => {
  const hass = hassWith({});
  hass.devices["a"] = device("a", { name: "Bitaxe", name_by_user: "Garage" });
  hass.devices["b"] = device("b", { name: "Bitaxe" });
  expect(deviceName(hass, "a")).toBe("Garage");
  expect(deviceName(hass, "b")).toBe("Bitaxe");
  expect(deviceName(hass, "c")).toBeUndefined();
  expect(deviceName(hass, undefined)).toBeUndefined();
});
