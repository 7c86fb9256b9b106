import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  loadMarks,
  type Marks,
  type MarksOf,
  NO_MARKS,
  watchMarks,
} from "../../src/data/marks";
import { change } from "../cards/acts";
import { hassWith, ONLINE } from "../cards/fixtures";
import type { FakeHass, Request } from "../fake-hass";

const SPAN = {
  start: Date.parse("2026-06-10T10:00Z"),
  end: Date.parse("2026-06-10T12:00Z"),
};
const HISTORY = "history/history_during_period";
const RECORD = "bitaxe_monitor/record";
const REGISTRY = "config/entity_registry/get_entries";

const at = (clock: string): string => `2026-06-10T${clock}:00.000+00:00`;
const second = (clock: string): number => Date.parse(at(clock)) / 1000;

let hass: FakeHass;
let states: Record<string, object[]>;

beforeEach(() => {
  hass = hassWith({
    garage: {
      ...ONLINE,
      event: "unknown",
      overheating: "off",
      performance_drop: "off",
    },
  });
  states = {};
  hass.answers.set(HISTORY, ({ entity_ids }: Request) =>
    Object.fromEntries((entity_ids as string[]).map((id) => [id, states[id] ?? []])),
  );
  hass.answers.set(REGISTRY, {});
});

const marksOf = async (device: string): Promise<Marks | undefined> =>
  (await loadMarks(hass, [device], SPAN)).get(device);

const note =
  (seen: Marks[]) =>
  (marks: MarksOf): void => {
    seen.push(marks.get("garage") ?? NO_MARKS);
  };

describe("loadMarks", () => {
  it("asks for those of many miners at once", async () => {
    hass = hassWith({
      garage: { ...ONLINE, event: "unknown", overheating: "off" },
      attic: { ...ONLINE, event: "unknown", overheating: "off" },
    });
    hass.answers.set(HISTORY, ({ entity_ids }: Request) =>
      Object.fromEntries((entity_ids as string[]).map((id) => [id, states[id] ?? []])),
    );
    states["sensor.attic_overheating"] = [{ s: "on", lu: second("11:00") }];
    const marks = await loadMarks(hass, ["garage", "attic"], SPAN);
    expect(hass.calls.map(({ type }) => type)).toEqual([HISTORY, HISTORY, RECORD]);
    expect(marks.get("garage")).toEqual(NO_MARKS);
    expect(marks.get("attic")?.alarms).toMatchObject([{ key: "overheating" }]);
  });

  it("knows what happened, once and with what is to be said of it", async () => {
    const restarted = {
      event_type: "restarted",
      reset_reason: "brownout",
      count: null,
    };
    states["sensor.garage_event"] = [
      { s: at("09:00"), lu: second("10:00"), a: { event_type: "restarted" } },
      { s: at("11:00"), lu: second("11:00"), a: { ...restarted, event_types: [] } },
      { s: "unavailable", lu: second("11:10"), a: { event_types: [] } },
      {
        s: at("11:00"),
        lu: second("11:20"),
        a: { ...restarted, friendly_name: "Event" },
      },
    ];
    const happened = (await marksOf("garage"))?.happened;
    expect(happened).toEqual([
      {
        time: Date.parse(at("11:00")),
        type: "restarted",
        attributes: { reset_reason: "brownout" },
      },
    ]);
    expect(hass.calls.filter(({ type }) => type === HISTORY)).toMatchObject([
      { entity_ids: ["sensor.garage_event"], no_attributes: false },
      { minimal_response: true, no_attributes: true },
    ]);
  });

  it("knows who changed settings, once for what the event entity has, too", async () => {
    const event = {
      event_type: "settings_changed",
      old_frequency: 500,
      new_frequency: 525,
    };
    states["sensor.garage_event"] = [
      { s: at("11:00"), lu: second("11:00"), a: event },
      { s: at("11:30"), lu: second("11:30"), a: event },
    ];
    const made = change({ at: second("10:59"), setting: "frequency", after: 525 });
    hass.answers.set(RECORD, { changes: { garage: [made] } });
    const marks = await marksOf("garage");
    expect(marks?.changed).toEqual([{ time: made.at * 1000, changes: [made] }]);
    expect(marks?.happened).toMatchObject([{ time: Date.parse(at("11:30")) }]);
    expect(hass.calls.find(({ type }) => type === RECORD)).toEqual({
      type: RECORD,
      device_ids: ["garage"],
      start: SPAN.start / 1000,
      end: SPAN.end / 1000,
    });
  });

  it("knows alarms from onset to end", async () => {
    states["sensor.garage_overheating"] = [
      { s: "on", lu: second("09:00") },
      { s: "off", lu: second("10:20") },
      { s: "on", lu: second("11:00") },
      { s: "on", lu: second("11:10") },
      { s: "unavailable", lu: second("11:30") },
    ];
    states["sensor.garage_performance_drop"] = [{ s: "on", lu: second("11:50") }];
    const alarms = (await marksOf("garage"))?.alarms;
    const time = (clock: string) => Date.parse(at(clock));
    expect(alarms).toEqual([
      { key: "overheating", start: SPAN.start, end: time("10:20") },
      { key: "overheating", start: time("11:00"), end: time("11:30") },
      { key: "performance_drop", start: time("11:50"), end: Number.POSITIVE_INFINITY },
    ]);
  });

  it.each([
    ["was updated", { hashrate: 100, performance_drop: 5000 }, 5_000_000],
    ["was set up as it is", { hashrate: 100, performance_drop: 101 }, 0],
    ["is known too little of", {}, 0],
  ])("knows when version 1.0.0 %s", async (_, created, since) => {
    hass.answers.set(
      REGISTRY,
      Object.fromEntries(
        Object.entries(created).map(([key, created_at]) => [
          `sensor.garage_${key}`,
          { created_at },
        ]),
      ),
    );
    expect((await marksOf("garage"))?.meansSince).toBe(since);
  });

  it("asks nothing of a miner without entities", async () => {
    expect(await marksOf("attic")).toEqual(NO_MARKS);
    expect(hass.calls).toEqual([]);
  });
});

describe("watchMarks", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: SPAN.end, toFake: ["Date", "setTimeout", "clearTimeout"] });
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);

  it("looks again now and then, once for all charts", async () => {
    const seen: Marks[] = [];
    const stops = [1, 2].map(() => watchMarks(hass, ["garage"], "3h", note(seen)));
    await settle();
    const calls = () => hass.calls.filter(({ type }) => type === HISTORY).length;
    expect(calls()).toBe(2);
    states["sensor.garage_overheating"] = [{ s: "on", lu: second("11:00") }];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls()).toBe(4);
    expect(seen.at(-1)?.alarms).toHaveLength(1);
    for (const stop of stops) {
      stop();
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("looks once at what is over", async () => {
    watchMarks(
      hass,
      ["garage"],
      `${SPAN.start}/${SPAN.start + 3_600_000}`,
      () => undefined,
    );
    await settle();
    const before = hass.calls.length;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(hass.calls).toHaveLength(before);
  });

  it("tries again, and says nothing of what failed", async () => {
    hass.answers.delete(HISTORY);
    const seen: Marks[] = [];
    watchMarks(hass, ["garage"], "6h", note(seen));
    await settle();
    expect(seen.at(-1)?.happened).toEqual([]);
    hass.answers.set(HISTORY, {
      "sensor.garage_overheating": [{ s: "on", lu: second("11:00") }],
    });
    await vi.advanceTimersByTimeAsync(1000);
    expect(seen.at(-1)?.alarms).toHaveLength(1);
  });

  it("is silent after the end", async () => {
    const listener = vi.fn();
    const stop = watchMarks(hass, ["garage"], "12h", listener);
    stop();
    await vi.advanceTimersByTimeAsync(6000);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
