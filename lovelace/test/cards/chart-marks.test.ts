import { describe, expect, it } from "vitest";
import { chartMarks, fleetMarks } from "../../src/cards/chart-marks";
import { type Marks, NO_MARKS } from "../../src/data/marks";
import { localize } from "../../src/localize";
import { change } from "./acts";
import { changed, hassWith, ONLINE } from "./fixtures";

const text = localize("en");
const hass = hassWith({ garage: { ...ONLINE, event: "unknown" } });

const MARKS: Marks = {
  happened: [
    { time: 1000, type: "restarted", attributes: { reset_reason: "brownout" } },
    { time: 2000, type: "best_difficulty", attributes: {} },
    { time: 3000, type: "fault", attributes: { which: "overheating" } },
  ],
  alarms: [{ key: "overheating", start: 3000, end: 5000 }],
  changed: [],
  meansSince: 0,
};

describe("chartMarks", () => {
  it("are in the words of Home Assistant", () => {
    const translated = changed(hass, {
      formatEntityAttributeName: (_, name) => `<${name}>`,
      formatEntityAttributeValue: (_, name, value) => `${name}=${value}`,
    });
    expect(chartMarks(translated, "garage", MARKS, text)[0]).toEqual({
      start: 1000,
      end: 1000,
      look: "plain",
      title: "event_type=restarted",
      details: ["<reset_reason>: reset_reason=brownout"],
    });
  });

  it("do without them", () => {
    const [restart] = chartMarks(hass, "garage", MARKS, text);
    expect(restart).toMatchObject({
      title: "restarted",
      details: ["reset_reason: brownout"],
    });
    expect(chartMarks(hass, "attic", MARKS, text)[0]).toMatchObject({
      title: "restarted",
    });
  });

  it("have what begins and ends as a band, and no more", () => {
    const marks = chartMarks(hass, "garage", MARKS, text);
    expect(marks.map(({ title, look }) => [title, look])).toEqual([
      ["restarted", "plain"],
      ["best_difficulty", "good"],
      ["Overheating", "alarm"],
    ]);
    expect(marks[2]).toMatchObject({ start: 3000, end: 5000 });
  });

  it("say of a chip fault which domains it is of", () => {
    const of = (time: number, type: string, chip: number) => ({
      time,
      type,
      attributes: { chip, domains: "3" },
    });
    const marks = chartMarks(
      hass,
      "garage",
      {
        ...NO_MARKS,
        happened: [
          of(100_000, "chip_fault", 7),
          of(200_000, "chip_fault", 1),
          of(220_000, "chip_fault", 2),
          of(300_000, "chip_fault_ended", 1),
          of(300_000, "chip_fault_ended", 2),
          of(400_000, "chip_fault", 8),
        ],
        alarms: [{ key: "chip_fault", start: 201_000, end: 301_000 }],
      },
      text,
    );
    expect(marks).toEqual([
      {
        start: 201_000,
        end: 301_000,
        look: "alarm",
        title: "Chip fault",
        details: ["chip: 1", "domains: 3", "chip: 2", "domains: 3"],
      },
    ]);
  });

  it("have on charts of the fleet the name of each miner", () => {
    const seen = new Map([
      ["garage", { ...MARKS, happened: [] }],
      ["attic", { ...MARKS, alarms: [], happened: MARKS.happened.slice(0, 1) }],
    ]);
    expect(fleetMarks(hass, seen, text).map(({ title }) => title)).toEqual([
      "garage: Overheating",
      "Bitaxe miner: restarted",
    ]);
  });

  it("say where what is recorded became something else", () => {
    const [mark] = chartMarks(hass, "garage", { ...NO_MARKS, meansSince: 9000 }, text);
    expect(mark).toMatchObject({ start: 9000, end: 9000, look: "plain" });
    expect(mark?.title).toBe("Bitaxe Monitor updated");
    expect(mark?.details[0]).toMatch(/means after it/);
  });

  it.each([
    [
      [change({ setting: "frequency", before: 500, after: 525 })],
      "Frequency 525 MHz",
      ["Frequency 500 MHz → 525 MHz", "by Anna"],
    ],
    [
      [
        change({ setting: "automatic_fan", before: 1, after: 0 }),
        change({ setting: "fan_speed", before: 45, after: 60 }),
      ],
      "Fan 60%",
      ["Fan 45% → 60%", "by Anna"],
    ],
    [
      [change({ setting: "mining", before: 1, after: 0, outcome: "not_done" })],
      "Pause mining",
      ["by Anna", "not done"],
    ],
    [
      [change({ outcome: "rejected" })],
      "Core voltage 1,150 mV",
      ["Core voltage 1,100 mV → 1,150 mV", "by Anna", "not done"],
    ],
    [
      [change({ before: null, outcome: "not_in_force", is_undone: true })],
      "Core voltage 1,150 mV",
      ["by Anna", "not confirmed"],
    ],
    [
      [change({ before: 1150, is_undone: true })],
      "Core voltage 1,150 mV",
      ["by Anna", "undone later"],
    ],
    [
      [change({ origin: "another_hand", name: null, outcome: null })],
      "Core voltage 1,150 mV",
      ["Core voltage 1,100 mV → 1,150 mV", "by someone outside Home Assistant"],
    ],
    [
      [change({ origin: "undone" })],
      "Undone: Core voltage 1,150 mV",
      ["Core voltage 1,100 mV → 1,150 mV", "by Anna"],
    ],
    [
      [change({ setting: "display_timeout", before: -1, after: 0 })],
      "Display timeout: always off",
      ["Display timeout: always on → always off", "by Anna"],
    ],
    [
      [
        change({ setting: "pool", before: 0, after: 2 }),
        change({ setting: "restart", before: null, after: null }),
      ],
      "Pool in slot 2, Restart",
      ["Pool in slot 0 → 2", "by Anna"],
    ],
    [
      [change({ setting: "pool", before: null, after: 2, outcome: "went_back" })],
      "Pool in slot 2",
      ["by Anna", "went back: that pool could not be reached"],
    ],
    [
      [change({ setting: "pool_stored", before: null, after: 1 })],
      "Pool edited in slot 1",
      ["by Anna"],
    ],
    [
      [change({ setting: "pool_cleared", before: null, after: 3 })],
      "Pool removed from slot 3",
      ["by Anna"],
    ],
    [
      [change({ setting: "fallback_only", before: 0, after: 1 })],
      "Fallback pool only",
      ["by Anna"],
    ],
    [
      [change({ setting: "fallback_only", before: 1, after: 0 })],
      "First pool again",
      ["by Anna"],
    ],
    [
      [change({ setting: "identify", before: null, after: null })],
      "Identify",
      ["by Anna"],
    ],
    [
      [change({ setting: "restart", before: null, after: null, origin: "watchdog" })],
      "Restart",
      ["by the watchdog"],
    ],
    [[change({ before: null, after: null })], "", ["by Anna"]],
    [[], "", []],
  ])("say who changed what, and what became of it", (changes, title, details) => {
    const marks = { ...NO_MARKS, changed: [{ time: 7000, changes }] };
    expect(chartMarks(hass, "garage", marks, text)).toEqual([
      { start: 7000, end: 7000, look: "plain", title, details },
    ]);
  });
});
