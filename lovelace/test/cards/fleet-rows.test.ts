import { describe, expect, it } from "vitest";
import {
  COLUMNS,
  countHashing,
  DEFAULT_SORT,
  type FleetRow,
  fleetRows,
  parseSort,
  rowEntities,
  type Sort,
  sortedBy,
  sortRows,
  sortText,
} from "../../src/cards/fleet-rows";
import { device, hassWith, miner, ONLINE } from "./fixtures";

const hass = hassWith({
  b10: { ...ONLINE, hashrate: "1000", efficiency: "80", deviation: "-250" },
  b9: { ...ONLINE, hashrate: "500", efficiency: "99", deviation: "5", mining: "off" },
  a: { connectivity: "off", hashrate: "unavailable", efficiency: "unavailable" },
});
hass.devices["a"] = device("a", { name: "Attic" });

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
      ["b10", "b10", "online"],
      ["b9", "b9", "not_hashing"],
      ["Attic", "a", "offline"],
      ["New one", null, "not_set_up"],
      ["Off", null, "disabled"],
    ]);
    expect(ROWS[0]?.states.hashrate?.state).toBe("1000");
    expect(ROWS[0]?.states.temperature?.state).toBe("61.2");
    expect(ROWS[3]?.states.hashrate).toBeUndefined();
  });

  it("is made of these entities", () => {
    const ids = new Set(rowEntities(hass, [miner("a")]).filter(Boolean));
    expect(ids).toEqual(
      new Set(["sensor.a_connectivity", "sensor.a_hashrate", "sensor.a_efficiency"]),
    );
  });
});

describe("sortRows", () => {
  it.each<[string, Sort, string[]]>([
    [
      "by name, numbers as numbers",
      DEFAULT_SORT,
      ["Attic", "b9", "b10", "New one", "Off"],
    ],
    [
      "by name, backwards",
      { column: "name", isDescending: true },
      ["Off", "New one", "b10", "b9", "Attic"],
    ],
    [
      "by status, the worst first",
      { column: "status", isDescending: false },
      ["Attic", "New one", "b9", "Off", "b10"],
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
      "by a figure with a sign",
      { column: "deviation", isDescending: false },
      ["b10", "b9", "Attic", "New one", "Off"],
    ],
  ])("sorts %s", (_, sort, expected) => {
    expect(names(sort)).toEqual(expected);
    expect(names(sort, ROWS.toReversed())).toEqual(expected);
  });
});

describe("sorts", () => {
  it("begin with the greatest figure, and with the first name", () => {
    expect(sortedBy("hashrate", DEFAULT_SORT)).toEqual({
      column: "hashrate",
      isDescending: true,
    });
    expect(sortedBy("status", { column: "hashrate", isDescending: true })).toEqual({
      column: "status",
      isDescending: false,
    });
  });

  it("turn round on the same column", () => {
    const once = sortedBy("hashrate", DEFAULT_SORT);
    expect(sortedBy("hashrate", once).isDescending).toBe(false);
    expect(sortedBy("name", DEFAULT_SORT).isDescending).toBe(true);
  });

  it("are remembered as text", () => {
    for (const column of COLUMNS) {
      for (const isDescending of [true, false]) {
        const sort = { column, isDescending };
        expect(parseSort(sortText(sort))).toEqual(sort);
      }
    }
  });

  it.each([null, "", "-", "constructor"])("are the usual ones for %o", (text) => {
    expect(parseSort(text)).toEqual(DEFAULT_SORT);
  });
});

it("counts who hashes among the enabled", () => {
  expect(countHashing(ROWS)).toEqual({ hashing: 1, total: 4 });
  expect(countHashing([])).toEqual({ hashing: 0, total: 0 });
});
