// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Columns, emptyColumns, fromSamples } from "../../src/data/columns";
import { type Backfill, type LiveSource, liveSource } from "../../src/data/live";
import type { Sample } from "../../src/data/protocol";
import { FakeConnection } from "../fake-hass";
import { sample, sampleColumns, steady } from "./samples";

const NOW = 1_700_000_000;
const LINGER = 5_000;

let connection: FakeConnection;
let backfill: ReturnType<typeof vi.fn<Backfill>>;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW * 1000 });
  connection = new FakeConnection();
  backfill = vi.fn<Backfill>(async () => emptyColumns());
});

afterEach(() => {
  vi.useRealTimers();
});

/** The source of a device; null is the fleet. */
function source(device: string | null = "device"): LiveSource {
  return liveSource(connection, device ?? undefined, backfill);
}

/** Let promises that are settled be heard. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** The first message: samples of so many seconds, up to now. */
function buffer(seconds: number, end = NOW): { columns: object } {
  const samples = steady(end - seconds, seconds / 5 + 1);
  return { columns: sampleColumns(samples) };
}

function next(time: number, values: Partial<Sample> = {}): { sample: Sample } {
  return { sample: sample(time, { hashrate: 1, ...values }) };
}

function seconds(columns: Columns): number[] {
  return columns.time.map((time) => time / 1000 - NOW);
}

describe("a live source", () => {
  it("asks for a miner's samples, or for the fleet's", () => {
    source("one").listenFor(300, () => undefined);
    source(null).listenFor(75, () => undefined);
    expect(connection.open.map(({ request }) => request)).toEqual([
      { type: "bitaxe_monitor/subscribe", device_id: "one", span: 300 },
      { type: "bitaxe_monitor/subscribe", span: 75 },
    ]);
  });

  it("tells of the buffer, then of each sample, in the same columns", () => {
    const changes: string[] = [];
    source().listenFor(75, (change) => changes.push(change));
    expect(source().state).toBe("loading");
    connection.latest.push(buffer(75));
    expect(source().state).toBe("ready");
    const { columns } = source();
    connection.latest.push(next(NOW + 5));
    expect(source().columns).toBe(columns);
    expect(columns.time).toHaveLength(17);
    expect(changes).toEqual(["all", "sample"]);
  });

  it("says that all changed when the clock was set back", () => {
    const changes: string[] = [];
    source().listenFor(75, (change) => changes.push(change));
    connection.latest.push(buffer(75));
    connection.latest.push(next(NOW - 10));
    expect(changes).toEqual(["all", "all"]);
    expect(seconds(source().columns).at(-1)).toBe(-10);
  });

  it("takes what holds for no sample", () => {
    const changes: string[] = [];
    source().listenFor(75, (change) => changes.push(change));
    connection.latest.push(buffer(75));
    connection.latest.push({ state: { law: null, since: { paused: NOW }, now: NOW } });
    connection.latest.push(next(NOW + 5));
    expect(changes).toEqual(["all", "held", "sample"]);
    expect(source().held?.since).toEqual({ paused: NOW });
  });

  it("keeps an offline miner's row and goes on when it is back", () => {
    source().listenFor(75, () => undefined);
    connection.latest.push(buffer(75));
    connection.latest.push(next(NOW + 35, { online: false, hashrate: null }));
    connection.latest.push(next(NOW + 600));
    const { online, hashrate } = source().columns;
    expect(online.slice(-4)).toEqual([true, false, false, true]);
    expect(hashrate.slice(-3)).toEqual([Number.NaN, Number.NaN, 1]);
  });

  it("needs one subscription for many listeners", () => {
    const heard = [0, 0, 0];
    for (const index of heard.keys()) {
      source().listenFor(300, () => {
        heard[index] = (heard[index] ?? 0) + 1;
      });
    }
    connection.latest.push(buffer(300));
    expect(connection.subscriptions).toHaveLength(1);
    expect(heard).toEqual([1, 1, 1]);
  });

  it("has its own samples for every connection", () => {
    const other = new FakeConnection();
    expect(liveSource(other, "device", backfill)).not.toBe(source());
  });

  it("drops what is older than an hour by the batch", () => {
    source().listenFor(3600, () => undefined);
    connection.latest.push(buffer(3600));
    const lengths = new Set<number>();
    let before = 0;
    let drops = 0;
    for (let time = NOW + 5; time < NOW + 7200; time += 5) {
      connection.latest.push(next(time));
      const { length } = source().columns.time;
      drops += length < before ? 1 : 0;
      before = length;
      lengths.add(length);
      const [first = 0] = source().columns.time;
      expect(first / 1000).toBeLessThanOrEqual(time - 3600);
    }
    expect(Math.max(...lengths)).toBeLessThanOrEqual((3600 + 60 + 300) / 5 + 2);
    expect(drops).toBe(23);
  });
});

describe("a longer span", () => {
  it("is subscribed to without losing a sample meanwhile", async () => {
    source().listenFor(75, () => undefined);
    await settle();
    const [short] = connection.subscriptions;
    short?.push(buffer(75));
    source().listenFor(1800, () => undefined);
    expect(connection.latest.request).toMatchObject({ span: 1800 });
    short?.push(next(NOW + 5));
    expect(seconds(source().columns).at(-1)).toBe(5);
    connection.latest.push(buffer(1800, NOW + 5));
    await settle();
    expect(connection.open).toHaveLength(1);
    connection.latest.push(next(NOW + 10));
    expect(seconds(source().columns).at(0)).toBe(-1795);
    expect(seconds(source().columns).at(-1)).toBe(10);
  });

  it("makes what the shorter subscription still says nothing", () => {
    source().listenFor(75, () => undefined);
    const short = connection.latest;
    short.push(buffer(75));
    source().listenFor(1800, () => undefined);
    connection.latest.push(buffer(1800));
    short.push(next(NOW + 5));
    expect(seconds(source().columns).at(-1)).toBe(0);
  });

  it("leaves out the buffer of a shorter subscription that was not heard yet", async () => {
    source().listenFor(75, () => undefined);
    const short = connection.latest;
    const heard = vi.fn();
    source().listenFor(1800, heard);
    short.push(buffer(15));
    short.push(next(NOW + 5));
    expect(heard).not.toHaveBeenCalled();
    expect(backfill).not.toHaveBeenCalled();
    connection.latest.push(buffer(1800));
    await settle();
    expect(heard).toHaveBeenCalledExactlyOnceWith("all");
    expect(seconds(source().columns).at(0)).toBe(-1800);
  });

  it("is not asked for again by shorter ones", async () => {
    source().listenFor(1800, () => undefined);
    await settle();
    source().listenFor(1800, () => undefined);
    source().listenFor(75, () => undefined);
    expect(connection.subscriptions).toHaveLength(1);
  });

  it("ends all subscriptions but the last, however fast they were asked for", async () => {
    for (const span of [75, 300, 900, 1800, 3600]) {
      source().listenFor(span, () => undefined);
    }
    await settle();
    expect(connection.subscriptions).toHaveLength(5);
    expect(connection.open.map(({ request: { span } }) => span)).toEqual([3600]);
  });
});

describe("the last listener leaving", () => {
  it("ends the subscription a while later", async () => {
    const stop = source().listenFor(75, () => undefined);
    await settle();
    stop();
    await vi.advanceTimersByTimeAsync(LINGER - 1);
    expect(connection.open).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(connection.open).toHaveLength(0);
    expect(connection.listenerCount("ready")).toBe(0);
  });

  it("leaves everything to who comes back in time", async () => {
    const before = source();
    const stop = before.listenFor(75, () => undefined);
    await settle();
    connection.latest.push(buffer(75));
    stop();
    await vi.advanceTimersByTimeAsync(LINGER - 1);
    connection.latest.push(next(NOW + 5));
    const stopAgain = source().listenFor(75, () => undefined);
    await vi.advanceTimersByTimeAsync(LINGER * 2);
    expect(source()).toBe(before);
    expect(source().state).toBe("ready");
    expect(seconds(source().columns).at(-1)).toBe(5);
    expect(connection.subscriptions).toHaveLength(1);
    stopAgain();
  });

  it("begins anew for who comes back later", async () => {
    const before = source();
    before.listenFor(75, () => undefined)();
    await vi.advanceTimersByTimeAsync(LINGER);
    expect(source()).not.toBe(before);
    source().listenFor(75, () => undefined);
    expect(connection.subscriptions).toHaveLength(2);
    expect(source().state).toBe("loading");
  });

  it("counts each listener once, however often it is stopped", async () => {
    const stop = source().listenFor(75, () => undefined);
    source().listenFor(75, () => undefined);
    stop();
    stop();
    await vi.advanceTimersByTimeAsync(LINGER * 2);
    expect(connection.open).toHaveLength(1);
  });

  it("ends a subscription that is answered only after that", async () => {
    let answer: (() => void) | undefined;
    const subscribe = connection.subscribeMessage.bind(connection);
    connection.subscribeMessage = async (...parameters) => {
      const unsubscribe = await subscribe(...parameters);
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      return unsubscribe;
    };
    source().listenFor(75, () => undefined)();
    await vi.advanceTimersByTimeAsync(LINGER);
    expect(connection.open).toHaveLength(1);
    answer?.();
    await settle();
    expect(connection.open).toHaveLength(0);
  });
});

describe("a lost connection", () => {
  it("is subscribed to anew, and the buffer replaces all", async () => {
    const changes: string[] = [];
    source().listenFor(300, (change) => changes.push(change));
    await settle();
    connection.latest.push(buffer(300));
    connection.disconnect();
    expect(source().columns.time).toHaveLength(61);
    connection.reconnect();
    await settle();
    expect(connection.open).toHaveLength(1);
    connection.latest.push(buffer(300, NOW + 100));
    expect(changes).toEqual(["all", "all"]);
    expect(seconds(source().columns).at(0)).toBe(-200);
    expect(seconds(source().columns).at(-1)).toBe(100);
  });

  it("leaves alone the subscriptions that have the numbers of those before", async () => {
    const devices = ["one", "two", "three"];
    await connection.subscribeMessage(() => undefined, { type: "of the page" });
    for (const device of devices) {
      source(device).listenFor(300, () => undefined);
    }
    await settle();
    for (let times = 0; times < 2; times++) {
      connection.disconnect();
      connection.reconnect();
      await settle();
      expect(connection.open.map(({ request }) => request.type)).toEqual([
        "of the page",
        ...devices.map(() => "bitaxe_monitor/subscribe"),
      ]);
    }
  });

  it("is tried again while Home Assistant is starting", async () => {
    source().listenFor(300, () => undefined);
    await settle();
    connection.latest.push(buffer(300));
    connection.refuse({ code: "unknown_command", message: "" });
    connection.refuse({ code: "unknown_command", message: "" });
    connection.reconnect();
    await settle();
    expect(source().state).toBe("error");
    expect(source().columns.time).toHaveLength(61);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(connection.open).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(connection.open).toHaveLength(1);
    connection.latest.push(buffer(5, NOW + 3));
    expect(source()).toMatchObject({ state: "ready", error: null });
    expect(source().columns.time).toHaveLength(2);
  });

  it("is not retried twice when it comes back during a retry", async () => {
    connection.refuse({ code: 3, message: "Connection lost" });
    source().listenFor(300, () => undefined);
    await settle();
    expect(source().error).toBe("connection_lost");
    connection.reconnect();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(connection.subscriptions).toHaveLength(1);
  });
});

describe("an error", () => {
  it.each([
    [{ code: "not_found", message: "No miner" }, "not_found"],
    [{ code: "unauthorized", message: "" }, "unauthorized"],
    [{ code: 3, message: "Connection lost" }, "connection_lost"],
    [{ code: 99, message: "" }, "unknown_error"],
  ])("reaches listeners as a code: %j", async (error, code) => {
    connection.refuse(error);
    const states: unknown[] = [];
    source().listenFor(75, () => states.push([source().state, source().error]));
    await settle();
    expect(states).toEqual([["error", code]]);
  });

  it("of a subscription that a longer one replaced says nothing", async () => {
    connection.refuse({ code: 3, message: "Connection lost" });
    source().listenFor(75, () => undefined);
    source().listenFor(300, () => undefined);
    await settle();
    expect(source().state).toBe("loading");
    connection.latest.push(buffer(300));
    expect(source().state).toBe("ready");
  });

  it("is retried soon again once all was well", async () => {
    connection.refuse({ code: "not_found", message: "" });
    connection.refuse({ code: "not_found", message: "" });
    source().listenFor(75, () => undefined);
    await vi.advanceTimersByTimeAsync(3_000);
    connection.latest.push(buffer(75));
    connection.refuse({ code: "not_found", message: "" });
    source().listenFor(300, () => undefined);
    await settle();
    expect(source().state).toBe("error");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(connection.latest.request).toMatchObject({ span: 300 });
  });

  it("is retried less and less often, and not when nobody listens", async () => {
    for (let count = 0; count < 20; count++) {
      connection.refuse({ code: "not_found", message: "" });
    }
    const times: number[] = [];
    const stop = source().listenFor(75, () => times.push(Date.now() / 1000 - NOW));
    await vi.advanceTimersByTimeAsync(200_000);
    expect(times).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
    stop();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(times).toHaveLength(9);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the time at the source", () => {
  it("is the page's as long as nothing else is known", () => {
    expect(source().now()).toBe(NOW * 1000);
  });

  it.each([
    ["ahead", -120],
    ["behind", 120],
  ])("follows samples when the page's clock is %s", (_, offset) => {
    source().listenFor(75, () => undefined);
    connection.latest.push(buffer(75, NOW + offset));
    connection.latest.push(next(NOW + offset + 5));
    vi.advanceTimersByTime(20_000);
    expect(source().now() / 1000 - NOW).toBe(offset + 25);
  });

  it("is never before the last sample", () => {
    source().listenFor(75, () => undefined);
    connection.latest.push(buffer(75, NOW + 50));
    expect(source().now() / 1000 - NOW).toBe(50);
  });
});

describe("history before the buffer", () => {
  const earlier = (): Columns =>
    fromSamples(sampleColumns(steady(NOW - 1800, 60, 30, () => ({ hashrate: 5 }))));

  it("is put before a buffer that is short", async () => {
    backfill.mockImplementation(async () => earlier());
    const changes: string[] = [];
    source().listenFor(1800, (change) => changes.push(change));
    connection.latest.push(buffer(300));
    connection.latest.push(next(NOW + 5));
    await settle();
    expect(backfill.mock.calls).toEqual([
      [{ start: (NOW - 1800) * 1000, end: (NOW - 300) * 1000 }],
    ]);
    expect(changes).toEqual(["all", "sample", "all"]);
    const times = seconds(source().columns);
    expect(times.slice(0, 2)).toEqual([-1800, -1770]);
    expect(times.slice(49, 53)).toEqual([-330, -300, -295, -290]);
    expect(times.at(-1)).toBe(5);
  });

  it("is all there is without a buffer", async () => {
    backfill.mockImplementation(async () => earlier());
    source().listenFor(1800, () => undefined);
    connection.latest.push({ columns: sampleColumns([]) });
    await settle();
    expect(source().columns.time).toHaveLength(60);
  });

  it.each([
    ["is not read when the buffer covers the span", 1800, 0],
    ["is not read for less than a minute", 1745, 0],
    ["is read for more", 1735, 1],
  ])("%s", async (_, length, calls) => {
    source().listenFor(1800, () => undefined);
    connection.latest.push(buffer(length));
    await settle();
    expect(backfill).toHaveBeenCalledTimes(calls);
  });

  it("is left out when it cannot be read", async () => {
    backfill.mockRejectedValue({ code: "unknown_command" });
    source().listenFor(1800, () => undefined);
    connection.latest.push(buffer(300));
    await settle();
    expect(source()).toMatchObject({ state: "ready", error: null });
    expect(source().columns.time).toHaveLength(61);
  });

  it("is dropped when the buffer was replaced meanwhile", async () => {
    backfill.mockImplementationOnce(async () => earlier());
    const changes: string[] = [];
    source().listenFor(1800, (change) => changes.push(change));
    connection.latest.push(buffer(300));
    connection.latest.push(buffer(1800));
    await settle();
    expect(source().columns.time).toHaveLength(361);
    expect(changes).toEqual(["all", "all"]);
  });

  describe("that has nothing", () => {
    const EMPTY = { columns: sampleColumns([]) };
    let changes: string[];
    let answer: (columns: Columns) => void;

    beforeEach(async () => {
      changes = [];
      backfill.mockImplementation(
        () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      );
      source().listenFor(1800, (change) => changes.push(change));
      await settle();
    });

    it("is not said to be all before history has answered", async () => {
      connection.latest.push(buffer(1800));
      connection.reconnect();
      await settle();
      connection.latest.push(EMPTY);
      await settle();
      expect(changes).toEqual(["all"]);
      expect(source().state).toBe("loading");
      answer(earlier());
      await settle();
      expect(changes).toEqual(["all", "all"]);
      expect(source().state).toBe("ready");
      expect(source().columns.time).toHaveLength(60);
    });

    it("is said to be all once history has nothing, either", async () => {
      connection.latest.push(EMPTY);
      answer(emptyColumns());
      await settle();
      expect(changes).toEqual(["all"]);
      expect(source().state).toBe("ready");
    });

    it("is over with the first sample, however long history takes", async () => {
      connection.latest.push(EMPTY);
      connection.latest.push(next(NOW + 5));
      connection.latest.push(next(NOW + 10));
      expect(changes).toEqual(["all", "sample"]);
      expect(source().state).toBe("ready");
      answer(earlier());
      await settle();
      expect(source().columns.time).toHaveLength(62);
      expect(changes).toEqual(["all", "sample", "all"]);
    });

    it("is asked for again after a connection that was lost meanwhile", async () => {
      connection.latest.push(EMPTY);
      connection.disconnect();
      connection.reconnect();
      answer(earlier());
      await settle();
      expect(connection.open).toHaveLength(1);
      connection.latest.push(buffer(1800));
      expect(source().columns.time).toHaveLength(361);
    });
  });
});
