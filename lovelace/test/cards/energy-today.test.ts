import type { ReactiveControllerHost } from "lit";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { EnergyToday } from "../../src/cards/energy-today";
import { type FakeHass, fakeHass } from "../fake-hass";

const STATISTICS = "recorder/statistics_during_period";

let hass: FakeHass;
let updates: number;
let energy: EnergyToday;

beforeEach(() => {
  vi.useFakeTimers();
  hass = fakeHass();
  hass.answers.set(STATISTICS, { "sensor.energy": [{ change: 2 }] });
  updates = 0;
  energy = new EnergyToday({
    addController: () => undefined,
    requestUpdate: () => {
      updates += 1;
    },
  } as unknown as ReactiveControllerHost);
});

describe("EnergyToday", () => {
  it("asks at once, then every five minutes, and once for all that watch", async () => {
    energy.watch(hass, "sensor.energy");
    energy.watch(hass, "sensor.energy");
    expect(energy.value).toBeNaN();
    await vi.advanceTimersByTimeAsync(0);
    expect(energy.value).toBe(2);
    expect(updates).toBe(1);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(hass.calls).toHaveLength(2);
  });

  it("keeps what was known where there is no answer", async () => {
    energy.watch(hass, "sensor.energy");
    await vi.advanceTimersByTimeAsync(0);
    hass.answers.delete(STATISTICS);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(energy.value).toBe(2);
  });

  it("forgets what another entity said, and asks nothing without one", async () => {
    energy.watch(hass, "sensor.energy");
    energy.watch(hass, undefined);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(energy.value).toBeNaN();
    expect(hass.calls).toHaveLength(1);
  });

  it("ends with its host", async () => {
    energy.watch(hass, "sensor.energy");
    energy.hostDisconnected();
    await vi.advanceTimersByTimeAsync(900_000);
    expect(hass.calls).toHaveLength(1);
    energy.watch(hass, "sensor.energy");
    expect(hass.calls).toHaveLength(2);
  });
});
