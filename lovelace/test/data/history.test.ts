// @vitest-environment node

import { beforeEach, describe, expect, it } from "vitest";
import { isStopped } from "../../src/data/columns";
import {
  loadHistory,
  loadMeans,
  loadStatistics,
  type Recorded,
} from "../../src/data/history";
import { entityState, type FakeHass, fakeHass, type Request } from "../fake-hass";

const SPAN = {
  start: Date.parse("2026-06-10T00:00:00Z"),
  end: Date.parse("2026-06-10T06:00:00Z"),
};

const MINER: Recorded = {
  isFleet: false,
  entities: {
    hashrate: "sensor.h",
    expected_hashrate: "sensor.e",
    efficiency: "sensor.f",
    temperature: "sensor.t",
    power: "sensor.p",
    core_voltage: "sensor.v",
    connectivity: "binary_sensor.c",
    mining: "binary_sensor.m",
  },
};

const FLEET: Recorded = { isFleet: true, entities: { hashrate: "sensor.h" } };

const HISTORY = "history/history_during_period";
const STATISTICS = "recorder/statistics_during_period";

let hass: FakeHass;

beforeEach(() => {
  hass = fakeHass();
  hass.answers.set(HISTORY, {});
  hass.answers.set(STATISTICS, {});
});

/** Give entities a unit and their history one state. */
function record(id: string, state: string, unit?: string): void {
  const attributes = unit === undefined ? {} : { unit_of_measurement: unit };
  hass.states[id] = entityState(id, state, attributes);
  const before = hass.answers.get(HISTORY) as object;
  hass.answers.set(HISTORY, {
    ...before,
    [id]: [{ s: state, lu: SPAN.end / 1000 - 60 }],
  });
}

function calls(type: string): Request[] {
  return hass.calls.filter((each) => each.type === type);
}

describe("states of entities whose unit may have been another", () => {
  const REGISTRY = "config/entity_registry/get_entries";
  const unit = (unit_of_measurement: string) => ({ unit_of_measurement });

  beforeEach(() => {
    hass.answers.set(REGISTRY, {
      "sensor.p": { created_at: 1, modified_at: SPAN.start / 1000 + 60 },
      "sensor.h": { created_at: 1, modified_at: SPAN.start / 1000 - 60 },
    });
    hass.states["sensor.p"] = entityState("sensor.p", "0.015", unit("kW"));
  });

  it("are asked for with their units, others without", async () => {
    await loadHistory(hass, MINER, SPAN);
    const [lean, others, ...rest] = calls(HISTORY);
    expect(lean?.["entity_ids"]).not.toContain("sensor.p");
    expect(lean).toMatchObject({ minimal_response: true, no_attributes: true });
    expect(others).toMatchObject({
      entity_ids: ["sensor.p"],
      minimal_response: false,
      no_attributes: false,
    });
    expect(rest).toEqual([]);
  });

  it("are each in their own", async () => {
    const second = SPAN.end / 1000;
    hass.answers.set(HISTORY, {
      "sensor.p": [
        { s: "15", lu: second - 90, a: unit("W") },
        { s: "16", lu: second - 60, a: {} },
        { s: "0.017", lu: second - 30, a: unit("kW") },
      ],
    });
    const { power } = await loadHistory(hass, MINER, SPAN);
    expect(power.slice(-4, -1)).toEqual([15, 16, 17]);
  });
});

describe("loadMeans", () => {
  const HOUR = 3_600_000;
  const WEEK = { start: SPAN.end - 7 * 24 * HOUR, end: SPAN.end };

  /** Answer with as many means of each period, up to the last whole one. */
  function recordMeans(counts: { hour: number; "5minute": number }): void {
    const lengths = { hour: HOUR, "5minute": 300_000 };
    hass.answers.set(STATISTICS, (request: Request) => {
      const period = request["period"] as "hour" | "5minute";
      const length = lengths[period];
      const from = Date.parse(request["start_time"] as string);
      const means = Array.from({ length: counts[period] }, (_, index) => {
        const start = SPAN.end - (counts[period] - index) * length;
        return { start, end: start + length, mean: length, min: 1, max: 2 };
      });
      return { "sensor.h": means.filter(({ start }) => start >= from) };
    });
  }

  const periods = () => calls(STATISTICS).map(({ period }) => period);

  it("are of hours, with finer ones after the last", async () => {
    recordMeans({ hour: 100, "5minute": 200 });
    const end = SPAN.end + 20 * 60_000;
    const { period, low_hashrate } = await loadMeans(
      hass,
      MINER,
      { ...WEEK, end },
      "hour",
    );
    expect(periods()).toEqual(["hour", "5minute"]);
    expect(period).toEqual(Array.from({ length: 100 }, () => HOUR));
    expect(low_hashrate[0]).toBe(1);
    expect(calls(STATISTICS)[1]).toMatchObject({
      start_time: new Date(SPAN.end).toISOString(),
    });
  });

  it("are finer on the first day", async () => {
    recordMeans({ hour: 20, "5minute": 240 });
    const { period } = await loadMeans(hass, MINER, WEEK, "hour");
    expect(periods()).toEqual(["hour", "5minute"]);
    expect(period).toEqual(Array.from({ length: 240 }, () => 300_000));
  });

  it("are states in the first hour", async () => {
    recordMeans({ hour: 0, "5minute": 4 });
    hass.answers.set(HISTORY, {
      "sensor.h": [{ s: "1000", lu: SPAN.end / 1000 - 1200 }],
    });
    const columns = await loadMeans(hass, MINER, WEEK, "hour");
    expect(columns.hashrate).toEqual(Array.from({ length: 41 }, () => 1000));
    expect(columns.time[0]).toBe(SPAN.end - 1_200_000);
    expect(calls(HISTORY).at(-1)).toMatchObject({
      start_time: new Date(SPAN.end - 6 * HOUR).toISOString(),
    });
  });

  it("are of five minutes and nothing else where there are enough", async () => {
    recordMeans({ hour: 0, "5minute": 12 });
    const { period } = await loadMeans(hass, MINER, SPAN, "5minute");
    expect(periods()).toEqual(["5minute"]);
    expect(period).toHaveLength(12);
  });
});

describe("loadHistory", () => {
  it("asks for the states of the entities that there are", async () => {
    await loadHistory(hass, MINER, SPAN);
    expect(calls(HISTORY)).toEqual([
      {
        type: HISTORY,
        start_time: "2026-06-10T00:00:00.000Z",
        end_time: "2026-06-10T06:00:00.000Z",
        entity_ids: [
          "sensor.h",
          "sensor.e",
          "sensor.f",
          "sensor.p",
          "sensor.t",
          "sensor.v",
          "binary_sensor.c",
          "binary_sensor.m",
        ],
        minimal_response: true,
        no_attributes: true,
      },
    ]);
  });

  it("asks why a miner stopped where no efficiency says that it was meant to", async () => {
    const { efficiency: _, ...entities } = MINER.entities;
    hass.answers.set(HISTORY, {
      "sensor.h": [{ s: "0", lu: SPAN.start / 1000 }],
      "sensor.e": [{ s: "1000", lu: SPAN.start / 1000 }],
      "binary_sensor.c": [{ s: "on", lu: SPAN.start / 1000 }],
      "binary_sensor.m": [
        { s: "off", lu: SPAN.start / 1000, a: { known_reason: "paused" } },
        { s: "off", lu: SPAN.end / 1000 - 300, a: {} },
      ],
    });
    const columns = await loadHistory(hass, { isFleet: false, entities }, SPAN);
    expect(calls(HISTORY)[1]).toMatchObject({
      entity_ids: ["binary_sensor.m"],
      no_attributes: false,
    });
    const last = columns.time.length - 1;
    expect(isStopped(columns, 0)).toBe(true);
    expect(isStopped(columns, last)).toBe(false);
    expect(columns.efficiency[last]).toBe(0);
  });

  it("asks nothing of a miner without entities", async () => {
    const columns = await loadHistory(hass, { isFleet: false, entities: {} }, SPAN);
    expect(columns.time).toEqual([]);
    expect(hass.calls).toEqual([]);
  });

  it.each([
    ["sensor.h", "hashrate", "1200.5", "GH/s", 1200.5],
    ["sensor.h", "hashrate", "1.2", "TH/s", 1200],
    ["sensor.t", "temperature", "60.5", "°C", 60.5],
    ["sensor.t", "temperature", "140", "°F", 60],
    ["sensor.t", "temperature", "333.15", "K", 60],
    ["sensor.p", "power", "0.015", "kW", 15],
    ["sensor.p", "power", "15000", "mW", 15],
    ["sensor.v", "core_voltage", "1150", "mV", 1150],
    ["sensor.v", "core_voltage", "1.15", "V", 1150],
    ["sensor.v", "core_voltage", "1150", undefined, 1150],
  ] as const)("makes of %s as %s: %s %s", async (id, figure, state, unit, value) => {
    record(id, state, unit);
    const columns = await loadHistory(hass, MINER, SPAN);
    expect(columns[figure].at(-1)).toBeCloseTo(value);
  });

  it.each([
    ["TH/s", "4.8", 4800],
    ["GH/s", "4800", 4800],
    [undefined, "4.8", 4800],
  ])("makes GH/s of the fleet's hashrate in %s", async (unit, state, value) => {
    record("sensor.h", state, unit);
    const columns = await loadHistory(hass, FLEET, SPAN);
    expect(columns.hashrate.at(-1)).toBe(value);
  });

  it("rejects with Home Assistant's error", async () => {
    hass.answers.delete(HISTORY);
    await expect(loadHistory(hass, MINER, SPAN)).rejects.toMatchObject({
      code: "unknown_command",
    });
  });
});

describe("loadStatistics", () => {
  it("asks for means, and for when the miner was paused", async () => {
    await loadStatistics(hass, MINER, SPAN, "5minute");
    expect(hass.calls).toEqual([
      {
        type: STATISTICS,
        start_time: "2026-06-10T00:00:00.000Z",
        end_time: "2026-06-10T06:00:00.000Z",
        statistic_ids: [
          "sensor.h",
          "sensor.e",
          "sensor.f",
          "sensor.p",
          "sensor.t",
          "sensor.v",
        ],
        period: "5minute",
        types: ["mean", "min", "max"],
        units: { power: "W", temperature: "°C", voltage: "mV" },
      },
      expect.objectContaining({ type: HISTORY, entity_ids: ["binary_sensor.m"] }),
    ]);
  });

  it("asks nothing without entities that have statistics", async () => {
    const recorded: Recorded = {
      isFleet: false,
      entities: { connectivity: "binary_sensor.c" },
    };
    expect((await loadStatistics(hass, recorded, SPAN, "hour")).time).toEqual([]);
    expect(hass.calls).toEqual([]);
  });

  it.each([
    ["5minute", 300_000],
    ["hour", 3_600_000],
  ] as const)("makes rows of a mean each %s", async (period, length) => {
    const { start } = SPAN;
    hass.answers.set(STATISTICS, {
      "sensor.h": [
        { start, end: start + length, mean: 1000 },
        { start: start + length, end: start + 2 * length, mean: 1010 },
      ],
    });
    hass.answers.set(HISTORY, { "binary_sensor.m": [{ s: "off", lu: start / 1000 }] });
    const columns = await loadStatistics(hass, MINER, SPAN, period);
    expect(columns.time).toEqual([start + length / 2, start + 1.5 * length]);
    expect(columns.hashrate).toEqual([1000, 1010]);
    expect(columns.mining).toEqual([false, false]);
  });

  it("converts hashrates only: the rest was asked for in its unit", async () => {
    hass.states["sensor.h"] = entityState("sensor.h", "1", {
      unit_of_measurement: "TH/s",
    });
    hass.states["sensor.t"] = entityState("sensor.t", "1", {
      unit_of_measurement: "°F",
    });
    const { start } = SPAN;
    hass.answers.set(STATISTICS, {
      "sensor.h": [{ start, end: start + 1, mean: 1.2 }],
      "sensor.t": [{ start, end: start + 1, mean: 60 }],
    });
    const columns = await loadStatistics(hass, MINER, SPAN, "hour");
    expect(columns.hashrate).toEqual([1200]);
    expect(columns.temperature).toEqual([60]);
  });
});
