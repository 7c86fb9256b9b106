// @vitest-environment node

import { describe, expect, it } from "vitest";
import { type Columns, isStopped } from "../../src/data/columns";
import {
  type Convert,
  entityKey,
  fromMeans,
  fromStates,
} from "../../src/data/recorded";
import type { RecordedState, RecordedStates } from "../../src/data/states";
import type { EntityIds } from "../../src/entities";

const ENTITIES: EntityIds = {
  hashrate: "sensor.h",
  expected_hashrate: "sensor.e",
  power: "sensor.p",
  deviation: "sensor.d",
  efficiency: "sensor.f",
  connectivity: "binary_sensor.c",
  mining: "binary_sensor.m",
};

const same: Convert = (_, value) => value;

/** A state's history: pairs of seconds and states. */
function states(...pairs: [number, string | number][]): RecordedState[] {
  return pairs.map(([lu, s]) => ({ lu, s: String(s) }));
}

/** Hashrates that change every 30 s. */
function hashing(from: number, to: number): RecordedState[] {
  const count = (to - from) / 30;
  return states(
    ...Array.from({ length: count }, (_, index): [number, number] => [
      from + index * 30,
      1000 + index,
    ]),
  );
}

function resampled(
  recorded: RecordedStates,
  end: number,
  entities: EntityIds = ENTITIES,
  convert: Convert = same,
): Columns {
  return fromStates(recorded, entities, { start: 0, end: end * 1000 }, convert);
}

function rows(columns: Columns, figure: "hashrate" | "power" | "deviation"): unknown[] {
  return columns.time.map((time, row) => [time / 1000, columns[figure][row]]);
}

function stopped(columns: Columns): boolean[] {
  return columns.time.map((_, row) => isStopped(columns, row));
}

describe("entityKey", () => {
  it("is the figure but for the expected hashrate", () => {
    expect(entityKey("expected")).toBe("expected_hashrate");
    expect(entityKey("mean_efficiency")).toBe("mean_efficiency_600");
    expect(entityKey("margin")).toBe("mean_efficiency_margin");
    expect(entityKey("standard_deviation_60")).toBe("standard_deviation_60");
  });
});

describe("fromStates", () => {
  it("carries each value on until the next, on a grid that ends now", () => {
    const columns = resampled(
      {
        "sensor.h": states([0, 1000], [31, 1100], [89.9, 900]),
        "sensor.p": states([0, 15]),
        "binary_sensor.c": states([0, "on"]),
        "binary_sensor.m": states([0, "on"]),
      },
      100,
    );
    expect(rows(columns, "hashrate")).toEqual([
      [0, 1000],
      [30, 1000],
      [60, 1100],
      [90, 900],
      [100, 900],
    ]);
    expect(columns.power).toEqual([15, 15, 15, 15, 15]);
    expect(new Set(columns.online)).toEqual(new Set([true]));
    expect(new Set(columns.mining)).toEqual(new Set([true]));
    expect(columns.temperature.every(Number.isNaN)).toBe(true);
  });

  it("lies on the same grid whenever it is read", () => {
    const recorded = { "sensor.h": hashing(0, 600) };
    const at = (start: number, end: number): number[] =>
      fromStates(recorded, ENTITIES, { start, end }, same).time.slice(0, -1);
    expect(at(61_000, 301_000)).toEqual(at(90_000, 329_000));
  });

  it.each([
    [1, 5],
    [5, 5],
    [61, 60],
    [300, 300],
    [900, 300],
  ])("has the pace at which was written, here every %d s", (pace, step) => {
    const written = states(
      ...Array.from({ length: 12 }, (_, index): [number, number] => [
        index * pace,
        1000 + index,
      ]),
    );
    const { time, period } = resampled({ "sensor.h": written }, 12 * pace);
    expect((time[1] as number) - (time[0] as number)).toBe(step * 1000);
    expect(new Set(period.filter(Boolean))).toEqual(new Set([step * 1000]));
  });

  it("has the usual pace where a miner stood still, or little was written", () => {
    const still = states(
      ...Array.from({ length: 12 }, (_, index): [number, number] => [index * 7, 0]),
    );
    for (const written of [still, hashing(0, 90)]) {
      const { time } = resampled({ "sensor.h": written }, 90);
      expect((time[1] as number) - (time[0] as number)).toBe(30_000);
    }
  });

  it("ends with one row when now is on the grid", () => {
    const columns = resampled({ "sensor.h": hashing(0, 120) }, 120);
    expect(columns.time).toEqual([0, 30_000, 60_000, 90_000, 120_000]);
  });

  it("begins where something is known", () => {
    const columns = resampled({ "sensor.h": hashing(70, 130) }, 120);
    expect(rows(columns, "hashrate")).toEqual([
      [90, 1000],
      [120, 1001],
    ]);
  });

  it.each([
    ["no states", {}],
    ["none, as it was removed", { "sensor.h": [{ lu: 0, s: null }] }],
    ["none that is a number", { "sensor.h": states([0, "unavailable"]) }],
  ])("has no rows for %s", (_, recorded) => {
    expect(resampled(recorded, 300).time).toEqual([]);
  });

  it.each(["unavailable", "unknown", "", " "])("knows no value of %j", (state) => {
    const columns = resampled(
      {
        "sensor.h": states([0, 1000], [30, 1010], [60, 1020], [90, 1030]),
        "sensor.p": states([0, 15], [30, state], [60, 16]),
        "binary_sensor.c": states([0, "on"]),
      },
      90,
    );
    expect(columns.power).toEqual([15, Number.NaN, 16, 16]);
    expect(columns.online).toEqual([true, true, true, true]);
  });

  it.each(["off", "unavailable", "unknown"])(
    "is a gap while connectivity is %s",
    (state) => {
      const columns = resampled(
        {
          "sensor.h": states([0, 1000], [30, 1010], [90, 1020]),
          "binary_sensor.c": states([0, "on"], [40, state], [80, "on"]),
          "binary_sensor.m": states([0, "on"], [40, "unavailable"], [80, "on"]),
        },
        90,
      );
      expect(columns.online).toEqual([true, true, false, true]);
      expect(columns.hashrate).toEqual([1000, 1010, Number.NaN, 1020]);
      expect(columns.mining).toEqual([true, true, null, true]);
    },
  );

  it("misses no time offline, however short", () => {
    const columns = resampled(
      {
        "sensor.h": hashing(0, 120),
        "binary_sensor.c": states([0, "on"], [40, "off"], [45, "on"]),
      },
      90,
    );
    expect(columns.online).toEqual([true, true, false, true]);
  });

  it("tells paused from offline", () => {
    const columns = resampled(
      {
        "sensor.h": states([0, 1000], [30, 0]),
        "binary_sensor.c": states([0, "on"]),
        "binary_sensor.m": states([0, "on"], [30, "off"]),
      },
      60,
    );
    expect(columns.mining).toEqual([true, false, false]);
    expect(columns.online).toEqual([true, true, true]);
    expect(columns.hashrate).toEqual([1000, 0, 0]);
  });

  it("tells a miner that is stopped from one that fails", () => {
    const columns = resampled(
      {
        "sensor.h": states([0, 1000], [30, 0], [90, 1010], [120, 0]),
        "sensor.f": states([0, 98], [30, "unknown"], [90, 99], [120, 0]),
        "binary_sensor.c": states([0, "on"]),
        "binary_sensor.m": states([0, "on"], [30, "off"], [90, "on"], [120, "off"]),
      },
      150,
    );
    expect(stopped(columns)).toEqual([false, true, true, false, false, false]);
    expect(columns.efficiency.at(-1)).toBe(0);
  });

  it("takes a source without connectivity, as the fleet, for online while known", () => {
    const columns = resampled(
      { "sensor.h": states([0, 1], [30, "unavailable"], [60, 2]) },
      60,
      { hashrate: "sensor.h" },
    );
    expect(columns.online).toEqual([true, false, true]);
    expect(columns.mining).toEqual([null, null, null]);
  });

  it("hands values to the conversion", () => {
    const columns = resampled(
      { "sensor.h": states([0, "1.2"]), "sensor.p": states([0, "15"]) },
      0,
      ENTITIES,
      (figure, value) => (figure === "hashrate" ? value * 1000 : value),
    );
    expect(columns.hashrate).toEqual([1200]);
    expect(columns.power).toEqual([15]);
  });

  it.each([
    ["the entity's", ENTITIES, [-50, -50, -50]],
    [
      "the difference without one",
      { hashrate: "sensor.h", expected_hashrate: "sensor.e" },
      [-100, -100, 100],
    ],
  ])("has as deviation %s", (_, entities, deviation) => {
    const columns = resampled(
      {
        "sensor.h": states([0, 900], [60, 1100]),
        "sensor.e": states([0, 1000]),
        "sensor.d": states([0, -50]),
      },
      60,
      entities,
    );
    expect(columns.deviation).toEqual(deviation);
  });
});

describe("a time in which nothing was recorded", () => {
  const through = (
    hashrate: RecordedState[],
    mining: string,
    end: number,
    others: RecordedStates = {},
  ): number[] => {
    const columns = resampled(
      {
        "sensor.h": hashrate,
        "binary_sensor.c": states([0, "on"]),
        "binary_sensor.m": states([0, mining]),
        ...others,
      },
      end,
    );
    return columns.time
      .filter((_, row) => !columns.online[row])
      .map((time) => time / 1000);
  };

  it("is a gap while the miner hashes", () => {
    const silent = [...hashing(0, 300), ...hashing(600, 900)];
    expect(through(silent, "on", 900)).toEqual([
      330, 360, 390, 420, 450, 480, 510, 540, 570,
    ]);
  });

  it("is a gap up to now", () => {
    expect(through(hashing(0, 300), "on", 450)).toEqual([330, 360, 390, 420]);
  });

  it("is none when it is short", () => {
    expect(through([...hashing(0, 300), ...hashing(420, 600)], "on", 600)).toEqual([]);
  });

  it("is none while the miner is paused", () => {
    expect(through(states([0, 1000], [30, 0]), "off", 3600)).toEqual([]);
  });

  it("is none while another figure changes", () => {
    const power = states(
      ...Array.from({ length: 60 }, (_, index): [number, number] => [
        index * 60,
        index,
      ]),
    );
    expect(through(states([0, 1000]), "on", 3600, { "sensor.p": power })).toEqual([]);
  });

  it("is none while a whole fleet is paused", () => {
    const columns = resampled({ "sensor.h": states([0, 1], [30, 0]) }, 3600, {
      hashrate: "sensor.h",
    });
    expect(new Set(columns.online)).toEqual(new Set([true]));
  });

  it("is a gap for a fleet that hashes", () => {
    const columns = resampled({ "sensor.h": hashing(0, 300) }, 900, {
      hashrate: "sensor.h",
    });
    expect(columns.online.at(-2)).toBe(false);
  });

  it("is measured by how often states are written, several at a time", () => {
    const every300 = states(
      ...Array.from({ length: 12 }, (_, index): [number, number] => [
        index * 300,
        index + 1,
      ]),
    ).toSpliced(5, 1);
    const others = { "sensor.p": every300, "sensor.e": every300 };
    expect(through(every300, "on", 3600, others)).toEqual([]);
  });
});

describe("fromMeans", () => {
  const PERIOD = 300_000;

  const mean = (index: number, value: number | null): object => ({
    start: index * PERIOD,
    end: (index + 1) * PERIOD,
    mean: value,
  });

  const made = (
    means: Record<string, object[]>,
    mining: RecordedState[] = [],
    entities: EntityIds = ENTITIES,
    convert: Convert = same,
  ): Columns => fromMeans(means as never, mining, entities, PERIOD, convert);

  it("puts means in the middle of their period", () => {
    const columns = made({
      "sensor.h": [mean(0, 1000), mean(1, 1010)],
      "sensor.p": [mean(0, 15), mean(1, 16)],
    });
    expect(rows(columns, "hashrate")).toEqual([
      [150, 1000],
      [450, 1010],
    ]);
    expect(columns.power).toEqual([15, 16]);
    expect(columns.online).toEqual([true, true]);
  });

  it("makes holes gaps", () => {
    const columns = made({
      "sensor.h": [mean(0, 1000), mean(3, 1010), mean(4, null), mean(5, 1020)],
    });
    expect(columns.time.map((time) => time / 1000)).toEqual([
      150, 450, 750, 1050, 1350, 1650,
    ]);
    expect(columns.online).toEqual([true, false, false, true, false, true]);
    expect(columns.hashrate[1]).toBeNaN();
  });

  it("leaves a figure unknown where only others have a mean", () => {
    const columns = made({
      "sensor.h": [mean(0, 1000), mean(2, 1010)],
      "sensor.p": [mean(0, 15), mean(1, 16), mean(2, 17)],
    });
    expect(columns.hashrate).toEqual([1000, Number.NaN, 1010]);
    expect(columns.online).toEqual([true, true, true]);
  });

  it("shows as mining what was so in the middle of the period", () => {
    const columns = made(
      { "sensor.h": [mean(0, 1000), mean(1, 0), mean(2, 1000)] },
      states([0, "on"], [310, "off"], [640, "on"]),
    );
    expect(columns.mining).toEqual([true, false, true]);
  });

  describe("of a miner that does not hash from minute 6 to minute 19", () => {
    const figures = (efficiency: object[]) =>
      made(
        {
          "sensor.h": [1000, 200, 0, 200, 1000].map((value, index) =>
            mean(index, value),
          ),
          "sensor.f": efficiency,
        },
        states([0, "on"], [360, "off"], [1140, "on"]),
      );

    it("are stopped when it was, those that it hashed a little in included", () => {
      const columns = figures([mean(0, 99), mean(1, 99), mean(3, 98), mean(4, 98)]);
      expect(stopped(columns)).toEqual([false, true, true, true, false]);
      expect(columns.hashrate).toEqual([1000, 200, 0, 200, 1000]);
    });

    it("are not when it failed", () => {
      const columns = figures([99, 20, 0, 20, 98].map((value, i) => mean(i, value)));
      expect(columns.efficiency).toEqual([99, 20, 0, 20, 98]);
      expect(stopped(columns)).not.toContain(true);
    });
  });

  it("has as deviation the difference where there is no entity", () => {
    const columns = made(
      { "sensor.h": [mean(0, 1.2)], "sensor.e": [mean(0, 1.1)] },
      [],
      { hashrate: "sensor.h", expected_hashrate: "sensor.e" },
      (_, value) => value * 1000,
    );
    expect(columns.deviation[0]).toBeCloseTo(100);
  });

  it("has as efficiency what is hashed of what is expected where there is no entity", () => {
    const columns = made(
      { "sensor.h": [mean(0, 900), mean(1, 0)], "sensor.e": [mean(0, 1000)] },
      [],
      { hashrate: "sensor.h", expected_hashrate: "sensor.e" },
    );
    expect(columns.efficiency).toEqual([90, Number.NaN]);
  });

  it("has no rows without means", () => {
    expect(made({}).time).toEqual([]);
  });
});
