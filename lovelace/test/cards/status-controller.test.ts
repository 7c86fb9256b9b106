import type { ReactiveControllerHost } from "lit";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { StatusController } from "../../src/cards/status-controller";
import type { HomeAssistant } from "../../src/ha";
import { type FakeHass, fakeHass } from "../fake-hass";

let hass: FakeHass;
let host: ReactiveControllerHost & { hass?: HomeAssistant };
let updates: number;
let controller: StatusController;

beforeEach(() => {
  vi.useFakeTimers();
  hass = fakeHass();
  updates = 0;
  host = {
    addController: () => undefined,
    removeController: () => undefined,
    updateComplete: Promise.resolve(true),
    requestUpdate: () => {
      updates += 1;
    },
    hass,
  };
  controller = new StatusController(host);
  controller.hostConnected();
  updates = 0;
});

const news = { statuses: [], is_complete: false, now: 1 };

describe("StatusController", () => {
  it("listens once, and updates its host on news", () => {
    controller.hostUpdate();
    host.hass = { ...hass };
    controller.hostUpdate();
    expect(hass.connection.open).toHaveLength(1);
    hass.connection.latest.push(news);
    expect(updates).toBe(1);
  });

  it("listens no more once its host has left, and again when it is back", async () => {
    controller.hostUpdate();
    await Promise.resolve();
    controller.hostDisconnected();
    controller.hostUpdate();
    hass.connection.latest.push(news);
    expect(updates).toBe(0);
    controller.hostConnected();
    expect(updates).toBe(1);
    controller.hostUpdate();
    hass.connection.latest.push(news);
    expect(updates).toBe(2);
    controller.hostDisconnected();
    vi.advanceTimersByTime(10_000);
    expect(hass.connection.open).toHaveLength(0);
  });

  it("goes over to another connection", () => {
    controller.hostUpdate();
    const other = fakeHass();
    host.hass = other;
    controller.hostUpdate();
    other.connection.latest.push(news);
    hass.connection.latest.push(news);
    expect(updates).toBe(1);
  });

  it("waits for Home Assistant", () => {
    delete host.hass;
    controller.hostUpdate();
    expect(hass.connection.open).toHaveLength(0);
  });
});
