import { describe, expect, it } from "vitest";
import { isOther, monitored, shownMiners } from "../src/devices";
import { changed, device, hassWith, ONLINE } from "./cards/fixtures";
import type { FakeHass } from "./fake-hass";

/** Return the next hass object after devices have changed. */
function withDevices(
  hass: FakeHass,
  ...devices: ReturnType<typeof device>[]
): FakeHass {
  const entries = devices.map((each) => [each.id, each]);
  return changed(hass, {
    devices: { ...hass.devices, ...Object.fromEntries(entries) },
  });
}

describe("monitored", () => {
  it("finds miners by name as people count, and the fleet", () => {
    const hass = withDevices(
      hassWith({ a: ONLINE, b: ONLINE, c: ONLINE }, { hashrate: "3.6" }),
      device("a", { name: "Rig 10" }),
      device("b", { name: "rig 9" }),
      device("c", { name: "bitaxe", name_by_user: "Attic" }),
    );
    expect(monitored(hass)).toEqual({
      miners: [
        { device: "c", name: "Attic" },
        { device: "b", name: "rig 9" },
        { device: "a", name: "Rig 10" },
      ],
      fleet: "fleet",
    });
  });

  it("orders miners of one name by their ids, whatever comes first", () => {
    const twins = [device("b", { name: "Axe" }), device("a", { name: "Axe" })];
    const ids = (hass: FakeHass) => monitored(hass).miners.map((each) => each.device);
    expect(ids(withDevices(hassWith({ a: ONLINE, b: ONLINE }), ...twins))).toEqual([
      "a",
      "b",
    ]);
    expect(ids(withDevices(hassWith({ b: ONLINE, a: ONLINE }), ...twins))).toEqual([
      "a",
      "b",
    ]);
  });

  it("leaves out disabled miners, other devices and entities without a device", () => {
    const hass = withDevices(
      hassWith({ a: ONLINE, b: ONLINE }),
      device("b", { disabled_by: "user" }),
      device("lamp"),
    );
    hass.entities["light.lamp"] = {
      entity_id: "light.lamp",
      device_id: "lamp",
      platform: "hue",
    };
    hass.entities["sensor.stray"] = {
      entity_id: "sensor.stray",
      platform: "bitaxe_monitor",
    };
    expect(monitored(hass)).toEqual({
      miners: [{ device: "a", name: "a" }],
      fleet: undefined,
    });
  });
});

describe("shownMiners", () => {
  const shown = (hass: FakeHass) =>
    shownMiners(hass).map(({ name, isThere }) => (isThere ? name : `(${name})`));

  it("are in the order of their names at first", () => {
    expect(shown(hassWith({ b: ONLINE, a: ONLINE }))).toEqual(["a", "b"]);
  });

  it("keep their places while the page lives", () => {
    const hass = hassWith({ b: ONLINE, c: ONLINE });
    expect(shown(hass)).toEqual(["b", "c"]);
    const more = changed(hass, {
      devices: { ...hass.devices, a: device("a") },
      entities: { ...hass.entities, ...hassWith({ a: ONLINE }).entities },
    });
    expect(shown(more)).toEqual(["b", "c", "a"]);
    const renamed = withDevices(more, device("b", { name_by_user: "Zoe" }));
    expect(shown(renamed)).toEqual(["Zoe", "c", "a"]);
    const devices = { ...renamed.devices };
    delete devices["b"];
    const fewer = changed(renamed, { devices });
    expect(shown(fewer)).toEqual(["(Zoe)", "c", "a"]);
    const disabled = withDevices(fewer, device("c", { disabled_by: "user" }));
    expect(shown(disabled)).toEqual(["(Zoe)", "(c)", "a"]);
    expect(shown(fewer)).toEqual(["(Zoe)", "c", "a"]);
  });

  it("begin again once there are none", () => {
    const hass = hassWith({ b: ONLINE });
    expect(shown(hass)).toEqual(["b"]);
    expect(shown(changed(hass, { devices: {} }))).toEqual(["(b)"]);
  });
});

describe("isOther", () => {
  const hass = hassWith({ a: ONLINE }, { hashrate: "1.2" });

  it.each([
    ["a renamed miner", withDevices(hass, device("a", { name_by_user: "Attic" }))],
    ["a disabled miner", withDevices(hass, device("a", { disabled_by: "user" }))],
    [
      "a new miner",
      changed(hass, {
        devices: { ...hass.devices, b: device("b") },
        entities: { ...hass.entities, ...hassWith({ b: ONLINE }).entities },
      }),
    ],
    [
      "a fleet that went",
      changed(hass, { entities: hassWith({ a: ONLINE }).entities }),
    ],
    ["another language", changed(hass, { language: "de" })],
  ])("sees %s", (_name, after) => {
    expect(isOther(hass, after)).toBe(true);
  });

  it.each([
    ["states", changed(hass, { states: {} })],
    ["other devices", withDevices(hass, device("lamp"))],
    ["areas", withDevices(hass, device("a", { area_id: "attic" }))],
  ])("does not mind %s", (_name, after) => {
    expect(isOther(hass, after)).toBe(false);
  });

  it("sees that a miner went for good which was shown, and no other device", () => {
    const before = hassWith({ a: ONLINE, b: ONLINE });
    shownMiners(before);
    const disabled = changed(before, { entities: hassWith({ b: ONLINE }).entities });
    const { a: _, ...devices } = disabled.devices;
    const removed = changed(disabled, { devices });
    expect(isOther(before, disabled)).toBe(true);
    expect(isOther(disabled, removed)).toBe(true);
    expect(isOther(removed, changed(removed, { devices: { ...devices } }))).toBe(false);
  });
});
