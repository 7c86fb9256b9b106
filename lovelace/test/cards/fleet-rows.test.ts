import { describe, expect, it } from "vitest";
import {
  COLUMNS,
  type Column,
  countHashing,
  DEFAULT_SORT,
  type FleetRow,
  filterRows,
  fleetRows,
  parseColumns,
  parseSort,
  rowEntities,
  type Sort,
  sortedBy,
  sortRows,
  sortText,
  USUAL_COLUMNS,
} from "../../src/cards/fleet-rows";
import { entityState } from "../fake-hass";
import { device, hassWith, miner, ONLINE } from "./fixtures";

const hass = hassWith({
  b10: {
    ...ONLINE,
    hashrate: "1000",
    mean_efficiency_600: "80",
    efficiency_rating: "poor",
    power: entityState("", "0.018", { unit_of_measurement: "kW" }),
    best_difficulty: "15528394838",
    uptime: new Date(Date.now() - 7_200_000).toISOString(),
    mining_paused: "on",
  },
  b9: { ...ONLINE, hashrate: "500", mean_efficiency_600: "99", mining: "off" },
  a: { connectivity: "off", hashrate: "unavailable" },
});
hass.devices["a"] = device("a", { name: "Attic", sw_version: "v2.12.2" });
hass.devices["b10"] = device("b10", { sw_version: "v2.9.1" });

const MINERS = [
  miner("b10"),
  miner("b9"),
  miner("a"),
  miner("new", { device_id: null, name: "New one", status: "not_loaded" }),
  miner("off", { device_id: null, name: "Off", status: "disabled" }),
];

const ROWS = fleetRows(hass, MINERS);

function names(sort: Sort, rows: readonly FleetRow[] = ROWS): string[] {
  return sortRows(rows, sort, "en").map(({ name }) => name);
}

describe("fleetRows", () => {
  it("has a row for each miner, those never set up included", () => {
    expect(
      ROWS.map(({ name, device, status }) => [name, device, status.status]),
    ).toEqual([
      ["b10", "b10", "paused"],
      ["b9", "b9", "not_hashing"],
      ["Attic", "a", "offline"],
      ["New one", null, "not_set_up"],
      ["Off", null, "disabled"],
    ]);
    expect(ROWS[0]).toMatchObject({ firmware: "v2.9.1", tone: "poor" });
    expect(ROWS[3]).toMatchObject({ firmware: "", tone: undefined });
  });

  it("has figures in the units of the charts; the mean is that of 10 minutes", () => {
    const figures = ROWS[0]?.figures;
    expect(figures?.hashrate).toBeCloseTo(979.2);
    expect(figures).toMatchObject({
      efficiency: 80,
      power: 18,
      best_difficulty: 15528394838,
      temperature: 61.2,
    });
    expect(figures?.deviation).toBeCloseTo(-244.8);
    expect(figures?.uptime).toBeCloseTo(7200, -1);
    expect(ROWS[3]?.figures.hashrate).toBeNaN();
  });

  it("has the reading of what has stopped: its mean is of before", () => {
    const stopped = {
      ...ONLINE,
      mining: "off",
      hashrate: "0",
      mean_efficiency_600: "80",
    };
    const [row] = fleetRows(hassWith({ a: stopped }), [miner("a")]);
    expect(row?.figures.hashrate).toBe(0);
  });

  it("is made of these entities", () => {
    const ids = new Set(rowEntities(hass, [miner("a")]).filter(Boolean));
    expect(ids).toEqual(new Set(["sensor.a_connectivity", "sensor.a_hashrate"]));
    expect(rowEntities(hass, [miner("x", { device_id: null })])).not.toContain("");
  });
});

describe("sortRows", () => {
  it.each<[string, Sort, string[]]>([
    [
      "by status, problems first, at first",
      DEFAULT_SORT,
      ["Attic", "New one", "b9", "b10", "Off"],
    ],
    [
      "by name, numbers as numbers",
      { column: "name", isDescending: false },
      ["Attic", "b9", "b10", "New one", "Off"],
    ],
    [
      "by name, backwards",
      { column: "name", isDescending: true },
      ["Off", "New one", "b10", "b9", "Attic"],
    ],
    [
      "by a figure, the greatest first, unknown last",
      { column: "hashrate", isDescending: true },
      ["b10", "b9", "Attic", "New one", "Off"],
    ],
    [
      "by a figure, the smallest first, unknown last",
      { column: "hashrate", isDescending: false },
      ["b9", "b10", "Attic", "New one", "Off"],
    ],
    [
      "by firmware, the oldest first, unknown last",
      { column: "firmware", isDescending: false },
      ["b10", "Attic", "b9", "New one", "Off"],
    ],
    [
      "by firmware, the latest first, unknown last",
      { column: "firmware", isDescending: true },
      ["Attic", "b10", "b9", "New one", "Off"],
    ],
  ])("sorts %s", (_, sort, expected) => {
    expect(names(sort)).toEqual(expected);
    expect(names(sort, ROWS.toReversed())).toEqual(expected);
  });
});

describe("sortedBy", () => {
  it.each<[Column, boolean]>([
    ["status", false],
    ["name", false],
    ["hashrate", false],
    ["efficiency", false],
    ["stability", false],
    ["uptime", false],
    ["firmware", false],
    ["power", true],
    ["power_efficiency", true],
    ["temperature", true],
  ])("shows the worst of %s first", (column, isDescending) => {
    const before: Sort = {
      column: column === "name" ? "status" : "name",
      isDescending: true,
    };
    expect(sortedBy(column, before)).toEqual({ column, isDescending });
  });

  it("turns round on a second click", () => {
    expect(sortedBy("power", { column: "power", isDescending: true })).toEqual({
      column: "power",
      isDescending: false,
    });
  });
});

describe("what is remembered", () => {
  it("is read as it was written", () => {
    for (const column of COLUMNS) {
      for (const isDescending of [true, false]) {
        const sort = { column, isDescending };
        expect(parseSort(sortText(sort))).toEqual(sort);
      }
    }
  });

  it.each([null, "", "-", "size"])("is the usual order for %s", (remembered) => {
    expect(parseSort(remembered)).toBe(DEFAULT_SORT);
  });

  it("is the columns that are known, in their order", () => {
    expect(parseColumns(null)).toBe(USUAL_COLUMNS);
    expect(parseColumns("")).toEqual([]);
    expect(parseColumns("power,nonsense,hashrate")).toEqual(["hashrate", "power"]);
  });
});

describe("filterRows", () => {
  it.each([
    ["all", "", ["b10", "b9", "Attic", "New one", "Off"]],
    ["attention", "", ["b9", "Attic", "New one"]],
    ["offline", "", ["Attic", "New one"]],
    ["paused", "", ["b10"]],
    ["all", " ATT", ["Attic"]],
    ["all", "2.9.1", ["b10"]],
    ["offline", "b", []],
  ] as const)("leaves of %s with “%s”", (chip, text, expected) => {
    expect(filterRows(ROWS, chip, text).map(({ name }) => name)).toEqual(expected);
  });
});

it("counts who hashes among the enabled", () => {
  expect(countHashing(ROWS)).toEqual({ hashing: 1, total: 4 });
  expect(countHashing([])).toEqual({ hashing: 0, total: 0 });
});
