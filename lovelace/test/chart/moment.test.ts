/** Tests of what a chart says of a moment. */

import { describe, expect, it } from "vitest";
import { definitionOf } from "../../src/chart/definitions";
import { dotsOf, entriesOf, nearestRow, stoppedSpans } from "../../src/chart/moment";
import { columnsOf, countingChance, ENGLISH, NOON, STEP } from "./fixtures";

const at = (step: number) => NOON + step * STEP;

describe("nearestRow", () => {
  const columns = columnsOf(Array.from({ length: 10 }, () => ({ hashrate: 1000 })));
  const span = { start: at(2), end: at(7) };

  it.each([
    ["a sample", at(4), 4],
    ["just after one", at(4.4), 4],
    ["just before one", at(4.6), 5],
    ["before the span", at(0), 2],
    ["after the span", at(99), 7],
  ])("is found at %s", (_, time, row) => {
    expect(nearestRow(columns, time, span)).toBe(row);
  });

  it("is none where no samples are", () => {
    const empty = { start: at(2.1), end: at(2.9) };
    expect(nearestRow(columns, at(2.5), empty)).toBeUndefined();
  });
});

describe("entriesOf", () => {
  it("has a line a series, and the deviation in GH/s beside that in %", () => {
    const columns = columnsOf([{ hashrate: 1234.56, expected: 1300 }]);
    const definition = definitionOf("signed_deviation", false);
    expect(entriesOf(definition, columns, 0, ENGLISH)).toEqual([
      { key: "deviation", text: "−5.0%", color: "var(--bitaxe-loss)", look: "solid" },
      { key: "deviation", text: "−65.4 GH/s", color: "transparent", look: "solid" },
    ]);
    const gained = columnsOf([{ hashrate: 1313, expected: 1300 }]);
    expect(entriesOf(definition, gained, 0, ENGLISH)[0]).toMatchObject({
      text: "+1.0%",
      color: "var(--bitaxe-gain)",
    });
  });

  it("shows the fleet's deviation in TH/s, too", () => {
    const columns = columnsOf([{ hashrate: 5300, expected: 5200 }]);
    const entries = entriesOf(
      definitionOf("signed_deviation", true),
      columns,
      0,
      ENGLISH,
    );
    expect(entries.at(-1)).toMatchObject({ text: "+0.100 TH/s" });
  });

  it("says what chance allows, and what a mean is made of", () => {
    const chance = countingChance(1300);
    const columns = columnsOf([{ hashrate: 1300, expected: 1300 }]);
    const deviation = definitionOf("signed_deviation", false);
    expect(entriesOf(deviation, columns, 0, ENGLISH, chance).at(-1)).toEqual({
      key: "chance",
      text: "±11.3%",
      color: "var(--bitaxe-chance)",
      look: "tint",
    });
    columns.low_hashrate[0] = 1201.5;
    columns.high_hashrate[0] = 1350;
    const hashrate = definitionOf("hashrate", false);
    expect(entriesOf(hashrate, columns, 0, ENGLISH).at(-1)).toEqual({
      key: "range",
      text: "1,201.5 – 1,350.0 GH/s",
      color: "var(--bitaxe-hashrate_band)",
      look: "tint",
    });
  });

  it("tells temperatures in the unit of the page", () => {
    const columns = columnsOf([{ temperature: 60, vr_temperature: 50 }]);
    const definition = definitionOf("temperature", false, "°F");
    const entries = entriesOf(definition, columns, 0, ENGLISH);
    expect(entries.map(({ text }) => text)).toEqual(["122.0 °F", "–", "140.0 °F"]);
  });

  it.each([
    [96, "good"],
    [95, "good"],
    [90, "fair"],
    [84.9, "poor"],
  ])("colors an efficiency of %d by its grade", (efficiency, grade) => {
    const columns = columnsOf([{ efficiency }]);
    const [entry] = entriesOf(definitionOf("efficiency", false), columns, 0, ENGLISH);
    expect(entry?.color).toBe(`var(--bitaxe-${grade})`);
    expect(entry?.text).toBe(`${efficiency.toFixed(1)}%`);
  });

  it("invents nothing of an offline miner", () => {
    const columns = columnsOf([{ power: 17, hashrate: 1000, online: false }]);
    const entries = entriesOf(definitionOf("power", false), columns, 0, ENGLISH);
    expect(entries.map(({ text }) => text)).toEqual(["–"]);
  });
});

describe("dotsOf", () => {
  const axis = (min: number, max: number) => ({
    scale: { min, max, step: (max - min) / 4 },
    labels: [],
    width: 0,
  });

  it("are on the lines", () => {
    const columns = columnsOf([{ temperature: 19, vr_temperature: 16 }]);
    const definition = definitionOf("temperature", false);
    const dots = dotsOf(definition, axis(15, 20), columns, 0);
    expect(dots.map(({ y }) => y)).toEqual([expect.closeTo(0.8), expect.closeTo(0.2)]);
  });

  it("are not on dashed lines, nor outside, nor where nothing is known", () => {
    const columns = columnsOf([
      { hashrate: 1000, expected: 1000 },
      { hashrate: 3000, expected: 1000 },
      { expected: 1000 },
    ]);
    const count = (row: number) =>
      dotsOf(definitionOf("hashrate", false), axis(900, 1100), columns, row).length;
    expect([0, 1, 2].map(count)).toEqual([1, 0, 0]);
  });
});

describe("stoppedSpans", () => {
  const states = [true, false, false, true, null, false, false, true];
  const columns = columnsOf([
    ...states.map((mining) => ({ mining })),
    { mining: false, online: false },
    { mining: false },
    { mining: false },
  ]);

  it("last from the first stopped sample to the next that is not", () => {
    expect(stoppedSpans(columns, { start: at(0), end: at(99) })).toEqual([
      { start: at(1), end: at(3) },
      { start: at(5), end: at(7) },
      { start: at(9), end: at(10) },
    ]);
  });

  it("are cut to the span shown", () => {
    expect(stoppedSpans(columns, { start: at(2), end: at(6) })).toEqual([
      { start: at(2), end: at(3) },
      { start: at(5), end: at(6) },
    ]);
  });

  it("are known of where they began before the span", () => {
    expect(stoppedSpans(columns, { start: at(2.5), end: at(2.8) })).toEqual([
      { start: at(2.5), end: at(2.8) },
    ]);
  });

  it("are none when it fails", () => {
    const failing = columnsOf([{ mining: false, efficiency: 0 }, { mining: false }]);
    expect(stoppedSpans(failing, { start: at(0), end: at(9) })).toEqual([]);
  });

  it("are none when it is not known whether it hashes", () => {
    const unknown = columnsOf([{ mining: null }, { mining: null }]);
    expect(stoppedSpans(unknown, { start: at(0), end: at(9) })).toEqual([]);
  });
});
