// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Feed, watch } from "../../src/data/feed";
import type { ShownRange } from "../../src/data/ranges";
import type { DeviceRegistryEntry, EntityRegistryEntry } from "../../src/ha";
import { type FakeHass, fakeHass } from "../fake-hass";
import { sample, sampleColumns, steady } from "./samples";

const NOW = Date.parse("2026-06-10T12:00:00Z");
const SECOND = NOW / 1000;
const HISTORY = "history/history_during_period";
const STATISTICS = "recorder/statistics_during_period";

let hass: FakeHass;
let feeds: Feed[];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  hass = fakeHass({
    entities: registry({ "sensor.h": "hashrate" }),
    devices: { fleet: { entry_type: "service" } as DeviceRegistryEntry },
  });
  feeds = [];
  hass.answers.set(HISTORY, (request: { entity_ids?: string[] }) =>
    Object.fromEntries(
      (request.entity_ids ?? []).map((id) => [
        id,
        steady(SECOND - 3 * 3600, 360, 30).map(({ time, hashrate }) => ({
          s: String(hashrate),
          lu: time,
        })),
      ]),
    ),
  );
  hass.answers.set(STATISTICS, {
    "sensor.h": [{ start: NOW - 600_000, end: NOW - 300_000, mean: 1000 }],
  });
});

afterEach(() => {
  vi.useRealTimers();
});

/** Return a registry with these entities of the miner, by key, and one of the fleet. */
function registry(entities: Record<string, string>): FakeHass["entities"] {
  const entry = (entity_id: string, device_id: string, translation_key: string) =>
    [
      entity_id,
      { entity_id, device_id, platform: "bitaxe_monitor", translation_key },
    ] satisfies [string, EntityRegistryEntry];
  return Object.fromEntries([
    entry("sensor.fleet", "fleet", "fleet_hashrate"),
    ...Object.entries(entities).map(([id, key]) => entry(id, "device", key)),
  ]);
}

function feed(range: ShownRange, device: string | undefined = "device"): () => void {
  return watch(hass, { device, range }, (each) => feeds.push({ ...each }));
}

function calls(type: string): unknown[] {
  return hass.calls.filter((request) => request.type === type);
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

describe("watch of a live range", () => {
  it("tells at once that it is loading, then of the buffer and each sample", () => {
    feed("5m");
    expect(feeds).toMatchObject([
      { range: "5m", state: "loading", error: null, change: "all" },
    ]);
    expect(hass.connection.latest.request).toEqual({
      type: "bitaxe_monitor/subscribe",
      device_id: "device",
      span: 300,
    });
    hass.connection.latest.push({ columns: sampleColumns(steady(SECOND - 300, 61)) });
    hass.connection.latest.push({ sample: sample(SECOND + 5) });
    expect(feeds.map(({ state, change }) => [state, change])).toEqual([
      ["loading", "all"],
      ["ready", "all"],
      ["ready", "sample"],
    ]);
    expect(feeds[2]?.columns).toBe(feeds[1]?.columns);
    expect(feeds.map(({ span }) => span)).toEqual([
      { start: NOW - 300_000, end: NOW },
      { start: NOW - 300_000, end: NOW },
      { start: NOW - 295_000, end: NOW + 5_000 },
    ]);
  });

  it("draws at once what others watch already", () => {
    feed("5m");
    hass.connection.latest.push({ columns: sampleColumns(steady(SECOND - 300, 61)) });
    feeds.length = 0;
    feed("75s");
    expect(feeds).toHaveLength(1);
    expect(feeds[0]).toMatchObject({
      state: "ready",
      span: { start: NOW - 75_000, end: NOW },
    });
    expect(feeds[0]?.columns.time).toHaveLength(61);
    expect(hass.connection.subscriptions).toHaveLength(1);
  });

  it("watches the fleet without a device", () => {
    watch(hass, { range: "75s" }, () => undefined);
    expect(hass.connection.latest.request).not.toHaveProperty("device_id");
  });

  it("fills a short buffer from the miner's history", async () => {
    feed("1h");
    hass.connection.latest.push({ columns: sampleColumns(steady(SECOND - 300, 61)) });
    await settle();
    expect(calls(HISTORY)).toMatchObject([
      {
        entity_ids: ["sensor.h"],
        start_time: "2026-06-10T11:00:00.000Z",
        end_time: "2026-06-10T11:55:00.000Z",
      },
    ]);
    const { columns } = feeds.at(-1) as Feed;
    expect(columns.time[0]).toBe(NOW - 3_600_000);
    expect(columns.time).toHaveLength(110 + 61);
  });

  it("fills it from the entities that there are by then", async () => {
    feed("1h");
    hass = { ...hass, entities: registry({ "sensor.new": "hashrate" }) };
    feed("1h");
    hass.connection.latest.push({ columns: sampleColumns(steady(SECOND - 300, 61)) });
    await settle();
    expect(calls(HISTORY)).toMatchObject([{ entity_ids: ["sensor.new"] }]);
  });

  it.each([
    ["75s", 10],
    ["5m", 10],
    ["30m", 30],
    ["1h", 60],
  ] as const)("moves %s on every %d s without samples", async (range, seconds) => {
    const stop = feed(range);
    hass.connection.latest.push({
      columns: sampleColumns([
        ...steady(SECOND - 3600, 719),
        sample(SECOND - 1, { online: false }),
      ]),
    });
    feeds.length = 0;
    await vi.advanceTimersByTimeAsync(2 * seconds * 1000);
    expect(feeds.map(({ span, change }) => [span.end, change])).toEqual([
      [NOW + seconds * 1000, "all"],
      [NOW + 2 * seconds * 1000, "all"],
    ]);
    stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(feeds).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("moves on with samples alone while they come", async () => {
    feed("75s");
    hass.connection.latest.push({ columns: sampleColumns(steady(SECOND - 75, 16)) });
    feeds.length = 0;
    for (let second = 5; second <= 60; second += 5) {
      await vi.advanceTimersByTimeAsync(5_000);
      hass.connection.latest.push({ sample: sample(SECOND + second) });
    }
    expect(feeds.map(({ change }) => change)).toEqual(Array(12).fill("sample"));
  });

  it("passes an error on", async () => {
    hass.connection.refuse({ code: "not_found", message: "" });
    feed("5m");
    await settle();
    expect(feeds.at(-1)).toMatchObject({ state: "error", error: "not_found" });
  });

  it("does not follow a span that stays where it is", async () => {
    const { start, end } = { start: NOW - 600_000, end: NOW - 300_000 };
    const stop = feed(`${start}/${end}`);
    expect(hass.connection.latest.request).toMatchObject({ span: 3600 });
    const push = (message: object) => hass.connection.latest.push(message);
    push({ columns: sampleColumns(steady(SECOND - 3600, 720)) });
    expect(feeds.at(-1)).toMatchObject({ state: "ready", span: { start, end } });
    const { length } = feeds;
    push({ sample: sample(SECOND + 5) });
    push({ state: { law: null, since: {}, parts: [], now: SECOND } });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(feeds).toHaveLength(length);
    stop();
  });

  it("says nothing of what holds for more than a sample", () => {
    feed("5m");
    hass.connection.latest.push({ columns: sampleColumns(steady(SECOND - 300, 61)) });
    const { length } = feeds;
    hass.connection.latest.push({
      state: { law: null, since: {}, parts: [], now: SECOND },
    });
    expect(feeds).toHaveLength(length);
  });

  it("tells nothing after the end", () => {
    const stop = feed("5m");
    stop();
    hass.connection.latest.push({ columns: sampleColumns(steady(SECOND - 300, 61)) });
    expect(feeds).toHaveLength(1);
  });
});

describe("watch of a longer range", () => {
  it.each([
    ["3h", HISTORY, {}],
    ["6h", HISTORY, {}],
    ["12h", STATISTICS, { period: "5minute" }],
    ["24h", STATISTICS, { period: "5minute" }],
    ["today", STATISTICS, { period: "5minute" }],
  ] as const)("reads %s from %s", async (range, type, request) => {
    feed(range);
    expect(feeds).toMatchObject([{ state: "loading", change: "all" }]);
    await settle();
    expect(calls(type)).toMatchObject([
      { ...request, end_time: "2026-06-10T12:00:00.000Z" },
    ]);
    expect(feeds).toHaveLength(2);
    expect(feeds[1]).toMatchObject({ state: "ready", error: null, change: "all" });
    expect(feeds[1]?.columns.time.length).toBeGreaterThan(0);
    expect(hass.connection.subscriptions).toHaveLength(0);
  });

  it("reads today of a young day from states, since midnight there", async () => {
    vi.setSystemTime(Date.parse("2026-06-10T01:00:00Z"));
    hass.config.time_zone = "Europe/Berlin";
    feed("today");
    await settle();
    expect(calls(HISTORY)).toMatchObject([{ start_time: "2026-06-09T22:00:00.000Z" }]);
    expect(feeds[1]?.span.start).toBe(Date.parse("2026-06-09T22:00:00Z"));
  });

  it("reads once for all that watch", async () => {
    feed("3h");
    feed("3h");
    await settle();
    feed("3h");
    expect(calls(HISTORY)).toHaveLength(1);
    expect(feeds.at(-1)).toMatchObject({ state: "ready" });
  });

  it.each([
    ["3h", 60],
    ["6h", 72],
    ["24h", 288],
    ["7d", 2016],
  ] as const)(
    "reads %s again every %d s while it is watched",
    async (range, seconds) => {
      const stop = feed(range);
      await settle();
      const before = hass.calls.length;
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(hass.calls).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(hass.calls.length).toBeGreaterThan(before);
      expect(feeds.at(-1)?.span.end).toBe(NOW + seconds * 1000);
      stop();
      await vi.advanceTimersByTimeAsync(5_000);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it("reads what is over once", async () => {
    const end = NOW - 24 * 3_600_000;
    feed(`${end - 3_600_000}/${end}`);
    await settle();
    expect(calls(HISTORY)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(calls(HISTORY)).toHaveLength(1);
  });

  it("reads again when the connection is back", async () => {
    feed("3h");
    await settle();
    hass.connection.disconnect();
    hass.connection.reconnect();
    await settle();
    expect(calls(HISTORY)).toHaveLength(2);
  });

  it("keeps what it had when reading fails, and tries again", async () => {
    feed("3h");
    await settle();
    const answer = hass.answers.get(HISTORY);
    hass.answers.delete(HISTORY);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(feeds.at(-1)).toMatchObject({ state: "error", error: "unknown_command" });
    expect(feeds.at(-1)?.columns).toBe(feeds[1]?.columns);
    hass.answers.set(HISTORY, answer);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(feeds.at(-1)).toMatchObject({ state: "ready", error: null });
  });

  it.each([
    ["a miner", "device", "sensor.h"],
    ["the fleet's device", "fleet", "sensor.fleet"],
  ])("reads the entities of %s", async (_, device, id) => {
    feed("3h", device);
    await settle();
    expect(calls(HISTORY)).toMatchObject([{ entity_ids: [id] }]);
  });

  it("reads the entities of the fleet without a device", async () => {
    watch(hass, { range: "3h" }, () => undefined);
    await settle();
    expect(calls(HISTORY)).toMatchObject([{ entity_ids: ["sensor.fleet"] }]);
  });

  it.each([
    ["a miner", "other", {}],
    ["a fleet", undefined, { fleet: undefined }],
  ])("has nothing of %s without entities", async (_, device, devices) => {
    hass = { ...hass, devices };
    watch(hass, { device, range: "3h" }, (each) => feeds.push(each));
    await settle();
    expect(feeds.at(-1)).toMatchObject({ state: "ready", columns: { time: [] } });
    expect(hass.calls).toEqual([]);
  });

  it.each([
    ["renamed", { "sensor.new": "hashrate" }, ["sensor.new"]],
    [
      "enabled",
      { "sensor.h": "hashrate", "sensor.p": "power" },
      ["sensor.h", "sensor.p"],
    ],
  ])("reads again at once when an entity is %s", async (_, entities, ids) => {
    feed("24h");
    await settle();
    hass = { ...hass, entities: registry(entities) };
    feed("24h");
    feed("24h");
    await settle();
    expect(calls(STATISTICS)).toMatchObject([
      { statistic_ids: ["sensor.h"] },
      { statistic_ids: ids },
    ]);
  });

  it("does not read again when entities of others change", async () => {
    feed("24h");
    await settle();
    hass = { ...hass, entities: { ...hass.entities, "light.lamp": undefined } };
    feed("24h");
    await settle();
    expect(calls(STATISTICS)).toHaveLength(1);
  });

  describe("answered late", () => {
    /** Answers that wait to be given, by the order of their requests. */
    let answers: ((answer: object | Error) => void)[];

    beforeEach(() => {
      answers = [];
      hass.answers.set(
        HISTORY,
        () =>
          new Promise((resolve, reject) => {
            answers.push((answer) =>
              answer instanceof Error ? reject(answer) : resolve(answer),
            );
          }),
      );
    });

    const answer = (value: number): object => ({
      "sensor.h": [{ s: String(value), lu: SECOND - 60 }],
    });

    it("after a later request, is left out", async () => {
      feed("3h");
      await settle();
      hass.connection.reconnect();
      await settle();
      answers[1]?.(answer(2));
      await settle();
      answers[0]?.(answer(1));
      await settle();
      expect(feeds.map(({ columns }) => columns.hashrate.at(-1))).toEqual([
        undefined,
        2,
      ]);
    });

    it("with an error after a later request, is left out", async () => {
      feed("3h");
      await settle();
      hass.connection.reconnect();
      await settle();
      answers[1]?.(answer(2));
      answers[0]?.(new Error("late"));
      await settle();
      expect(feeds.at(-1)?.state).toBe("ready");
    });

    it.each([
      ["with data", answer(1)],
      ["with an error", new Error("late")],
    ])("%s when nobody watches any more, is the last", async (_, late) => {
      feed("3h")();
      await vi.advanceTimersByTimeAsync(5_000);
      answers[0]?.(late);
      await settle();
      expect(vi.getTimerCount()).toBe(0);
    });
  });
});
