import { describe, expect, it } from "vitest";
import {
  deviceName,
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
