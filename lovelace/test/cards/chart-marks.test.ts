import { describe, expect, it } from "vitest";
import { chartMarks, fleetMarks } from "../../src/cards/chart-marks";
import { type Marks, NO_MARKS } from "../../src/data/marks";
import { localize } from "../../src/localize";
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
    expect(mark?.details[0]).toMatch(/means from here on/);
  });
});
