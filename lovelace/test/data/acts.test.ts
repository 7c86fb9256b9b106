// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { actsSource } from "../../src/data/acts";
import { act, actsMessage } from "../cards/acts";
import { FakeConnection } from "../fake-hass";

const NOW = 1_790_000_000_000;

let connection: FakeConnection;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  connection = new FakeConnection();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("actsSource", () => {
  it("is one for a miner, and hears what is asked of it by Home Assistant's clock", async () => {
    const source = actsSource(connection, "garage");
    expect(actsSource(connection, "garage")).toBe(source);
    expect(actsSource(connection, "attic")).not.toBe(source);
    let changes = 0;
    const stop = source.listen(() => {
      changes += 1;
    });
    await Promise.resolve();
    expect(connection.latest.request).toEqual({
      type: "bitaxe_monitor/acts",
      device_id: "garage",
    });
    expect(source.heard).toBeUndefined();
    const message = actsMessage([act()], { now: NOW / 1000 + 5 });
    connection.latest.push(message);
    expect([source.heard, changes]).toEqual([message, 1]);
    expect(source.now()).toBe(NOW + 5_000);
    stop();
    vi.advanceTimersByTime(10_000);
    expect(connection.open).toEqual([]);
    expect(actsSource(connection, "garage")).not.toBe(source);
  });

  it("goes on after a lost connection", async () => {
    const source = actsSource(connection, "garage");
    source.listen(() => undefined);
    await Promise.resolve();
    connection.disconnect();
    connection.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.open).toHaveLength(1);
  });
});
