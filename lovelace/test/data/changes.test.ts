import { beforeEach, describe, expect, it } from "vitest";
import { isOfActs, loadChanges } from "../../src/data/changes";
import { change } from "../cards/acts";
import { type FakeHass, fakeHass } from "../fake-hass";

const SPAN = { start: 1_000_000, end: 2_000_000 };

let hass: FakeHass;

beforeEach(() => {
  hass = fakeHass();
});

describe("loadChanges", () => {
  it("has the changes of one act together", async () => {
    const [one, two, three] = [
      change({ act: 1, at: 1100, setting: "frequency" }),
      change({ act: 2, at: 1101 }),
      change({ act: 1, at: 1102 }),
    ] as const;
    hass.answers.set("bitaxe_monitor/record", {
      changes: { garage: [one, two, three] },
    });
    expect([...(await loadChanges(hass, ["garage", "attic"], SPAN))]).toEqual([
      [
        "garage",
        [
          { time: 1_100_000, changes: [one, three] },
          { time: 1_101_000, changes: [two] },
        ],
      ],
    ]);
  });

  it("has none where they cannot be had", async () => {
    expect([...(await loadChanges(hass, ["garage"], SPAN))]).toEqual([]);
  });
});

describe("isOfActs", () => {
  const acts = [
    {
      time: 1_000_000,
      changes: [
        change({ setting: "frequency", after: 525 }),
        change({ setting: "automatic_fan", after: 0 }),
      ],
    },
  ];
  const event = (attributes: object, time = 1_010_000, type = "settings_changed") => ({
    time,
    type,
    attributes: attributes as Record<string, unknown>,
  });
  const FASTER = { old_frequency: 500, new_frequency: 525.4 };

  it.each([
    ["a frequency", event(FASTER), true],
    ["a fan", event({ old_fan_mode: "automatic", new_fan_mode: "manual" }), true],
    [
      "both, and a voltage that is the same",
      event({
        ...FASTER,
        old_fan_mode: "automatic",
        new_fan_mode: "manual",
        old_core_voltage: 1150,
        new_core_voltage: 1150,
      }),
      true,
    ],
    ["another frequency", event({ old_frequency: 500, new_frequency: 550 }), false],
    [
      "a voltage, too",
      event({ ...FASTER, old_core_voltage: 1150, new_core_voltage: 1200 }),
      false,
    ],
    [
      "another fan",
      event({ old_fan_mode: "manual", new_fan_mode: "automatic" }),
      false,
    ],
    ["a fan of a kind that is not known", event({ new_fan_mode: "other" }), false],
    ["what was before", event(FASTER, 990_000), false],
    ["what was long after", event(FASTER, 1_200_000), false],
    ["something else", event(FASTER, 1_010_000, "restarted"), false],
  ])("knows what is of acts: %s", (_, happened, isOf) => {
    expect(isOfActs(happened, acts)).toBe(isOf);
  });
});
