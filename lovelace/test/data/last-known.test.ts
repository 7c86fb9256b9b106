// @vitest-environment node

import { describe, expect, it } from "vitest";
import { loadLastKnown } from "../../src/data/last-known";
import { fakeHass } from "../fake-hass";

const MOMENT = Date.parse("2026-06-10T12:00:00Z");
const HISTORY = "history/history_during_period";

describe("loadLastKnown", () => {
  it("is what each entity said last before it fell silent", async () => {
    const hass = fakeHass();
    hass.answers.set(HISTORY, {
      "sensor.p": [
        { s: "18", lu: 1 },
        { s: "19", lu: 2 },
        { s: "unavailable", lu: 3 },
      ],
      "sensor.t": [
        { s: "61", lu: 1 },
        { s: "unknown", lu: 2 },
        { s: null, lu: 3 },
      ],
      "sensor.v": [{ s: "unavailable", lu: 1 }],
    });
    const ids = ["sensor.p", "sensor.t", "sensor.v"];
    const found = await loadLastKnown(hass, ids, MOMENT);
    expect([...found]).toEqual([
      ["sensor.p", "19"],
      ["sensor.t", "61"],
    ]);
    expect(hass.calls).toEqual([
      {
        type: HISTORY,
        start_time: "2026-06-10T11:50:00.000Z",
        end_time: "2026-06-10T12:01:00.000Z",
        entity_ids: ids,
        minimal_response: true,
        no_attributes: true,
      },
    ]);
  });

  it("does not ask for nothing", async () => {
    const hass = fakeHass();
    expect((await loadLastKnown(hass, [], MOMENT)).size).toBe(0);
    expect(hass.calls).toEqual([]);
  });
});
