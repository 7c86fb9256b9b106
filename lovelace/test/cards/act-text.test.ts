import { describe, expect, it } from "vitest";
import { actText, isDone, isUnconfirmed, whoText } from "../../src/cards/act-text";
import type { Act, Outcome } from "../../src/data/protocol-control";
import { localize } from "../../src/localize";
import { LOCALE } from "../fake-hass";
import { act, endedAct } from "./acts";

const english = localize("en");
const locale = { ...LOCALE, time_zone: "UTC" };

const words = (of: Act): string =>
  actText(of, english, locale, (key, { minutes = "" } = {}) =>
    key === "" ? "" : `<${key}${minutes}>`,
  );

describe("what is under way", () => {
  it("has a name, who asked for it, and since when", () => {
    expect(words(act())).toBe("Fan 60%: requested by Anna at 12:00:00 PM, under way");
  });

  it.each([
    [{ values: { mining: 1 } }, "Resume mining"],
    [{ values: { mining: 0 } }, "Pause mining"],
    [{ values: { automatic_fan: 1 } }, "Automatic fan"],
    [{ values: { automatic_fan: 0 } }, "Manual fan"],
    [{ values: { automatic_fan: 1, fan_speed: 100 } }, "Automatic fan"],
    [{ values: { fan_target_temperature: 60 } }, "Fan target temperature 60 °C"],
    [
      { values: { frequency: 525, core_voltage: 1150 } },
      "Frequency 525 MHz, Core voltage 1,150 mV",
    ],
    [{ values: { display_timeout: 5 } }, "Display timeout: 5 min"],
    [{ values: { display_timeout: 0 } }, "Display timeout: always off"],
    [{ values: { display_timeout: -1 } }, "Display timeout: always on"],
    [{ kind: "pool", values: {}, slot: 2 }, "Pool in slot 2"],
    [{ kind: "pool", values: {}, slot: 0 }, "Pool in slot 0"],
    [{ kind: "pool", values: {} }, "Pool"],
    [{ kind: "restart", values: {} }, "Restart"],
    [{ kind: "identify", values: {} }, "Identify"],
    [{ kind: "undo" }, "Undo last change"],
    [{ kind: "as_found" }, "Original settings"],
  ] as const)("is %j: %s", (of, what) => {
    expect(words(act(of))).toBe(`${what}: requested by Anna at 12:00:00 PM, under way`);
  });
});

describe("who did something", () => {
  it.each([
    ["user", "Anna", "Anna"],
    ["user", null, "a user"],
    ["undone", "Anna", "Anna"],
    ["undone", null, "an automation"],
    ["automation", null, "an automation"],
    ["another_hand", null, "someone outside Home Assistant"],
    ["taken_back", null, "Bitaxe Monitor"],
    ["kept_paused", null, "Bitaxe Monitor"],
  ] as const)("is named: %s of %s", (origin, name, who) => {
    expect(whoText({ origin, name }, english)).toBe(who);
  });
});

describe("what has ended", () => {
  it.each([
    [{}, "Fan 60%: done"],
    [{ outcome: "at_resume" }, "Fan 60%: saved, takes effect once mining resumes"],
    [
      { outcome: "not_shown" },
      "Fan 60%: saved. This firmware does not report whether it is in effect",
    ],
    [{ outcome: "needs_restart" }, "Fan 60%: not confirmed. <needs_restart>"],
    [{ outcome: "not_in_force" }, "Fan 60%: not confirmed. <not_in_force>"],
    [{ outcome: "ignored" }, "Fan 60%: not confirmed. <ignored_by_miner>"],
    [{ kind: "undo" }, "Undone: Fan 60%"],
    [
      { kind: "undo", outcome: "ignored" },
      "Undo last change: not confirmed. <ignored_by_miner>",
    ],
    [{ kind: "restart", values: {} }, "Restart: done"],
    [{ kind: "restart", values: {}, outcome: "not_shown" }, "Restart: sent"],
    [
      { kind: "restart", values: {}, outcome: "ignored" },
      "Restart: not confirmed. <restart_not_shown>",
    ],
    [{ kind: "identify", values: {} }, "Identify: sent"],
    [
      {
        outcome: null,
        error: { key: "too_many_writes", placeholders: { minutes: "7" } },
      },
      "Fan 60%: not done. <too_many_writes7>",
    ],
    [{ outcome: null, error: { key: null, placeholders: {} } }, "Fan 60%: not done."],
    [{ outcome: null }, "Fan 60%: not done."],
  ] as const)("is said: %j", (of, line) => {
    expect(words(endedAct(of))).toBe(line);
  });

  it.each<[Outcome | null, boolean, boolean]>([
    ["in_force", true, false],
    ["at_resume", true, false],
    ["not_shown", true, false],
    ["needs_restart", false, true],
    ["not_in_force", false, true],
    ["ignored", false, true],
    [null, false, false],
  ])("is done only where the miner says so: %s", (outcome, done, unconfirmed) => {
    expect(isDone(endedAct({ outcome }))).toBe(done);
    expect(isUnconfirmed(endedAct({ outcome }))).toBe(unconfirmed);
  });
});
