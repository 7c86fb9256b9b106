// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StatusesMessage, StatusOfMiner } from "../../src/data/protocol";
import { type StatusSource, statusSource } from "../../src/data/statuses";
import { FakeConnection } from "../fake-hass";

const NOW = 1_790_000_000_000;

let connection: FakeConnection;
let source: StatusSource;
let changes: number;
let stop: () => void;

function status(name: string, overrides: Partial<StatusOfMiner> = {}): StatusOfMiner {
  return {
    entry_id: `entry-${name}`,
    device_id: name,
    status: "online",
    since: {},
    ...overrides,
  };
}

function message(statuses: StatusOfMiner[], isComplete = true): StatusesMessage {
  return { statuses, is_complete: isComplete, now: NOW / 1000 + 60 };
}

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  connection = new FakeConnection();
  source = statusSource(connection);
  changes = 0;
  stop = source.listen(() => {
    changes += 1;
  });
  await Promise.resolve();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("statusSource", () => {
  it("is one for all, with one subscription", () => {
    expect(statusSource(connection)).toBe(source);
    source.listen(() => undefined);
    expect(connection.subscriptions).toHaveLength(1);
    expect(connection.latest.request).toEqual({ type: "bitaxe_monitor/statuses" });
  });

  it("knows nothing at first, and goes by the clock of the page", () => {
    expect(source.of("attic")).toBeUndefined();
    expect(source.now()).toBe(NOW);
  });

  it("knows what was said last of each, and what time it is there", () => {
    const never = status("never", { device_id: null, status: "not_loaded" });
    connection.latest.push(message([status("attic"), never]));
    expect(source.now()).toBe(NOW + 60_000);
    expect(source.of("attic")?.status).toBe("online");
    expect(source.ofEntry("entry-never")).toBe(never);
    const later = status("attic", { status: "offline", since: { offline: 1 } });
    connection.latest.push(message([later], false));
    expect(source.of("attic")).toBe(later);
    expect(source.ofEntry("entry-never")).toBe(never);
    expect(changes).toBe(2);
  });

  it("forgets who is not among all of them", () => {
    connection.latest.push(message([status("attic"), status("garage")]));
    connection.latest.push(message([status("garage")]));
    expect(source.of("attic")).toBeUndefined();
    expect(source.ofEntry("entry-attic")).toBeUndefined();
    expect(source.of("garage")).toBeDefined();
  });

  it("subscribes again after a reconnect, and hears the one before no more", async () => {
    const { callback } = connection.latest;
    connection.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.open).toHaveLength(1);
    callback(message([status("attic")]));
    expect(changes).toBe(0);
    connection.latest.push(message([status("attic")]));
    expect(changes).toBe(1);
  });

  it("tries again after a failure", async () => {
    connection.refuse({ code: "unknown_command", message: "" });
    connection.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(source.error).toBe("unknown_command");
    await vi.advanceTimersByTimeAsync(1_000);
    connection.latest.push(message([]));
    expect(source.error).toBeNull();
  });

  it("says nothing of a failure that came too late", async () => {
    connection.refuse({ code: "unknown_command", message: "" });
    connection.reconnect();
    vi.advanceTimersByTime(0);
    connection.reconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(source.error).toBeNull();
  });

  it("ends its subscription when nobody listens for a while", async () => {
    stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(connection.open).toEqual([]);
    expect(statusSource(connection)).not.toBe(source);
  });

  it("ends a subscription that arrives after it has ended", async () => {
    connection.reconnect();
    stop();
    vi.advanceTimersByTime(5_000);
    await vi.advanceTimersByTimeAsync(0);
    expect(connection.open).toEqual([]);
  });
});
