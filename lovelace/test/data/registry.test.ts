import { describe, expect, it } from "vitest";
import { changedSince, registeredOf } from "../../src/data/registry";
import { fakeHass } from "../fake-hass";

const GET = "config/entity_registry/get_entries";

function hassWithEntries(entries: object) {
  const hass = fakeHass();
  hass.answers.set(GET, entries);
  return hass;
}

describe("registeredOf", () => {
  it("asks once for as long as the registry is the same", async () => {
    const hass = hassWithEntries({ "sensor.a": { created_at: 5 } });
    expect(await registeredOf(hass, ["sensor.a"])).toEqual({
      "sensor.a": { created_at: 5 },
    });
    await registeredOf(hass, ["sensor.a"]);
    expect(hass.calls).toHaveLength(1);
    await registeredOf({ ...hass, entities: {} }, ["sensor.a"]);
    await registeredOf(hass, ["sensor.b"]);
    expect(hass.calls).toHaveLength(3);
  });

  it("asks nothing of nothing, and does without an answer", async () => {
    const hass = fakeHass();
    expect(await registeredOf(hass, [])).toEqual({});
    expect(hass.calls).toEqual([]);
    expect(await registeredOf(hass, ["sensor.a"])).toEqual({});
  });
});

describe("changedSince", () => {
  it("finds what was changed since, but for its creation, unless that set a unit", async () => {
    const hass = hassWithEntries({
      "sensor.old": { created_at: 10, modified_at: 20 },
      "sensor.changed": { created_at: 10, modified_at: 1001 },
      "sensor.created": { created_at: 1001, modified_at: 1002 },
      "sensor.unit": {
        created_at: 1001,
        modified_at: 1002,
        options: { sensor: { unit_of_measurement: "kW" } },
      },
      "sensor.old_unit": {
        created_at: 10,
        modified_at: 20,
        options: { sensor: { unit_of_measurement: "kW" } },
      },
      "sensor.gone": null,
    });
    const names = ["old", "changed", "created", "unit", "old_unit", "gone"];
    const ids = names.map((name) => `sensor.${name}`);
    expect(await changedSince(hass, ids, 1_000_000)).toEqual(
      new Set(["sensor.changed", "sensor.unit"]),
    );
  });
});
