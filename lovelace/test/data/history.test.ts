// @vitest-environment node

import { beforeEach, describe, expect, it } from "vitest";
import { loadHistory, loadStatistics, type Recorded } from "../../src/data/history";
import { entityState, type FakeHass, fakeHass } from "../fake-hass";

const SPAN = {
  start: Date.parse("2026-06-10T00:00:00Z"),
  end: Date.parse("2026-06-10T06:00:00Z"),
};

const MINER: Recorded = {
  isFleet: false,
  entities: {
    hashrate: "sensor.h",
    expected_hashrate: "sensor.e",
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

describe("loadHistory", () => {
  it("asks for the states of the entities that there are", async () => {
    await loadHistory(hass, MINER, SPAN);
    expect(hass.calls).toEqual([
      {
        type: HISTORY,
        start_time: "2026-06-10T00:00:00.000Z",
        end_time: "2026-06-10T06:00:00.000Z",
        entity_ids: [
          "sensor.h",
          "sensor.e",
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
        statistic_ids: ["sensor.h", "sensor.e", "sensor.p", "sensor.t", "sensor.v"],
        period: "5minute",
        types: ["mean"],
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
