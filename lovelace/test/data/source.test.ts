// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { errorCode, Source, Sources } from "../../src/data/source";
import { FakeConnection } from "../fake-hass";

class Quiet extends Source {
  protected override refresh(): void {}
  protected override release(): void {}
}

describe("errorCode", () => {
  it.each([
    ["Home Assistant's code", { code: "not_found", message: "" }, "not_found"],
    ["a lost connection", { code: 3, message: "Connection lost" }, "connection_lost"],
    ["a lost connection, told by its number", 3, "connection_lost"],
    ["one lost meanwhile", { success: false, error: { code: 3 } }, "connection_lost"],
    ["another number", { code: 2 }, "unknown_error"],
    ["an error without a code", new Error("oh"), "unknown_error"],
    ["nothing", undefined, "unknown_error"],
    ["null", null, "unknown_error"],
  ])("makes a code of %s", (_, error, code) => {
    expect(errorCode(error)).toBe(code);
  });
});

describe("sources", () => {
  it("are one for each connection and key", () => {
    const sources = new Sources<Quiet>();
    const connection = new FakeConnection();
    const get = (key: string, over = connection): Quiet =>
      sources.get(over, key, (handleEnd) => new Quiet(over, handleEnd));
    const one = get("one");
    expect(get("one")).toBe(one);
    expect(get("two")).not.toBe(one);
    expect(get("one", new FakeConnection())).not.toBe(one);
  });
});

class Asking extends Source {
  asked = 0;
  protected override refresh(): void {
    this.asked += 1;
    this.fail({ code: "not_found" });
  }
  protected override release(): void {}
}

describe("a source that nobody listens to", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("does not ask again for what may be gone", () => {
    const end = vi.fn();
    const source = new Asking(new FakeConnection(), end);
    const stop = source.listen(() => undefined);
    vi.advanceTimersByTime(1_000);
    expect(source.asked).toBe(2);
    stop();
    vi.advanceTimersByTime(10_000);
    expect(source.asked).toBe(2);
    expect(end).toHaveBeenCalledTimes(1);
  });

  it("does not ask when the connection is back", () => {
    const connection = new FakeConnection();
    const end = vi.fn();
    const source = new Asking(connection, end);
    source.listen(() => undefined)();
    connection.reconnect();
    vi.advanceTimersByTime(10_000);
    expect(source.asked).toBe(1);
    expect(end).toHaveBeenCalledTimes(1);
  });
});
