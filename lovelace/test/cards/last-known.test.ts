import { beforeEach, describe, expect, it, vi } from "vitest";
import { LastKnown } from "../../src/cards/last-known";
import { entitiesOf } from "../../src/entities";
import type { FakeHass } from "../fake-hass";
import { hassWith, withStates } from "./fixtures";

const HISTORY = "history/history_during_period";
const SINCE = Date.parse("2026-06-10T11:00:00Z");

let hass: FakeHass;
const host = {
  addController: vi.fn(),
  removeController: vi.fn(),
  requestUpdate: vi.fn(),
  updateComplete: Promise.resolve(true),
};

beforeEach(() => {
  vi.clearAllMocks();
  hass = hassWith({
    garage: { connectivity: "off", power: "unavailable", temperature: "unavailable" },
  });
  hass.answers.set(HISTORY, { "sensor.garage_power": [{ s: "18", lu: 1 }] });
});

const ids = () => entitiesOf(hass, "garage");
const answered = () => vi.waitFor(() => expect(host.requestUpdate).toHaveBeenCalled());

describe("LastKnown", () => {
  it("shows what is silent as it was last, and what is not as it is", async () => {
    const known = new LastKnown(host);
    expect(known.at(hass, ids(), SINCE)).toBeUndefined();
    await answered();
    const past = known.at(hass, ids(), SINCE);
    expect(past?.states["sensor.garage_power"]?.state).toBe("18");
    expect(past?.states["sensor.garage_temperature"]?.state).toBe("unavailable");
    expect(past?.states["sensor.garage_connectivity"]?.state).toBe("off");
    expect(hass.calls).toHaveLength(1);
  });

  it("makes one state of one state, for who compares", async () => {
    const known = new LastKnown(host);
    known.at(hass, ids(), SINCE);
    await answered();
    const state = () => known.at(hass, ids(), SINCE)?.states["sensor.garage_power"];
    expect(state()).toBe(state());
    hass = withStates(hass, { "sensor.garage_power": "unavailable" });
    const other = state();
    expect(other).not.toBeUndefined();
    expect(state()).toBe(other);
  });

  it("asks again when the miner fell silent at another time", async () => {
    const known = new LastKnown(host);
    known.at(hass, ids(), SINCE);
    await answered();
    hass.answers.set(HISTORY, { "sensor.garage_power": [{ s: "19", lu: 1 }] });
    host.requestUpdate.mockClear();
    expect(known.at(hass, ids(), SINCE + 1000)).toBeUndefined();
    await answered();
    const past = known.at(hass, ids(), SINCE + 1000);
    expect(past?.states["sensor.garage_power"]?.state).toBe("19");
  });

  it("takes no answer to what was asked before", async () => {
    const known = new LastKnown(host);
    let answer = (_: unknown): void => undefined;
    hass.answers.set(
      HISTORY,
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    known.at(hass, ids(), SINCE);
    hass.answers.set(HISTORY, {});
    known.at(hass, ids(), SINCE + 1000);
    await answered();
    answer({ "sensor.garage_power": [{ s: "18", lu: 1 }] });
    await Promise.resolve();
    expect(known.at(hass, ids(), SINCE + 1000)).toBeUndefined();
  });

  it("knows nothing where history is off", async () => {
    hass.answers.set(HISTORY, new Error("off"));
    const known = new LastKnown(host);
    known.at(hass, ids(), SINCE);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(known.at(hass, ids(), SINCE)).toBeUndefined();
    expect(hass.calls).toHaveLength(1);
  });

  it("asks again when it comes back onto the page", async () => {
    const known = new LastKnown(host);
    known.at(hass, ids(), SINCE);
    await answered();
    known.hostDisconnected();
    known.at(hass, ids(), SINCE);
    expect(hass.calls).toHaveLength(2);
  });
});
