import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/miner-records";
import type { BitaxeMinerRecords } from "../../src/cards/miner-records";
import { whenText } from "../../src/cards/miner-records";
import { localize } from "../../src/localize";
import { type FakeHass, LOCALE } from "../fake-hass";
import {
  all,
  hassWith,
  mount,
  NOW,
  one,
  settle,
  show,
  text,
  tooltip,
  withStates,
} from "./fixtures";

const HISTORY = "history/history_during_period";
const TOTAL = "recorder/statistic_during_period";
const BEST = "sensor.garage_best_difficulty";
const SESSION = "sensor.garage_session_best_difficulty";
const HOUR = 3600;

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date"] });
  hass = hassWith({
    garage: {
      best_difficulty: "15528394838",
      session_best_difficulty: "1020000",
      blocks_found: "0",
    },
  });
  hass.answers.set("recorder/statistics_during_period", {});
  hass.answers.set(TOTAL, { change: 2 });
  const now = NOW / 1000;
  hass.answers.set(HISTORY, {
    [BEST]: [
      { s: "7", lu: now - 99 * HOUR },
      { s: "15528394838", lu: now - 50 * HOUR },
    ],
    [SESSION]: [
      { s: "0", lu: now - 3 * HOUR },
      { s: "1020000", lu: now - 2 * HOUR },
    ],
  });
});

async function records(
  overrides: Partial<BitaxeMinerRecords> = {},
): Promise<BitaxeMinerRecords> {
  const element = document.createElement("bitaxe-miner-records") as BitaxeMinerRecords;
  await mount(element, { hass, device: "garage", ...overrides });
  show(element);
  await settle(element);
  return element;
}

describe("bitaxe-miner-records", () => {
  it("has the best shares, shortened, and since when they stand", async () => {
    const element = await records();
    expect(text(one(element, ".best"))).toBe(
      "All-time best 15.5 G found Mon, Jun 8, 10:00 AM",
    );
    expect(text(one(element, ".session"))).toBe(
      "Best since start 1.02 M found 10:00 AM",
    );
    expect(tooltip(one(element, ".best"))).toBe("15,528,394,838");
  });

  it("counts the blocks from before the last start, too", async () => {
    const element = await records();
    expect(text(one(element, ".blocks"))).toBe("Blocks found 2");
    expect(one(element, ".blocks").classList).toContain("found");
    expect(hass.calls).toContainEqual({
      type: TOTAL,
      statistic_id: "sensor.garage_blocks_found",
      types: ["change"],
    });
  });

  it.each([{ change: null }, {}, new Error("off")])(
    "has the blocks since the start where no more is known: %o",
    async (answer) => {
      hass.answers.set(TOTAL, answer);
      const element = await records();
      expect(text(one(element, ".blocks"))).toBe("Blocks found 0");
      expect(one(element, ".blocks").classList).not.toContain("found");
    },
  );

  it("says nothing of when where nothing is recorded", async () => {
    hass.answers.set(HISTORY, new Error("off"));
    expect(text(one(await records(), ".best"))).toBe("All-time best 15.5 G");
    hass.answers.set(HISTORY, {});
    expect(text(one(await records(), ".best"))).toBe("All-time best 15.5 G");
  });

  it("asks for nothing before it is seen, and once for each value", async () => {
    const element = document.createElement(
      "bitaxe-miner-records",
    ) as BitaxeMinerRecords;
    await mount(element, { hass, device: "garage" });
    expect(hass.calls).toEqual([]);
    show(element);
    await settle(element);
    const asked = hass.calls.length;
    element.hass = withStates(hass, { "sensor.garage_blocks_found": "0" });
    await settle(element);
    expect(hass.calls).toHaveLength(asked);
  });

  it("quietly celebrates a record while one looks on", async () => {
    const element = await records();
    expect(all(element, ".risen, .new")).toHaveLength(0);
    const asked = hass.calls.length;
    const next = withStates(hass, { [BEST]: "20000000000" });
    const state = next.states[BEST];
    next.states[BEST] = { ...state, last_changed: "2026-06-10T12:00:00Z" } as never;
    element.hass = next;
    await settle(element);
    expect(one(element, ".records").classList).toContain("risen");
    expect(text(one(element, ".best"))).toBe(
      "All-time best 20.0 G found 12:00 PM New record",
    );
    expect(text(one(element, "[role=status]"))).toBe("New record: 20.0 G");
    expect(hass.calls).toHaveLength(asked);
  });

  it("does not celebrate what is only the best of a session", async () => {
    const element = await records();
    element.hass = withStates(hass, { [SESSION]: "2000000" });
    await settle(element);
    expect(all(element, ".risen, .new")).toHaveLength(0);
  });

  it("does not celebrate what another miner has", async () => {
    hass = hassWith({
      garage: { best_difficulty: "5" },
      attic: { best_difficulty: "7" },
    });
    const element = await records();
    element.device = "attic";
    await settle(element);
    expect(text(one(element, ".best"))).toBe("All-time best 7.00");
    expect(all(element, ".risen")).toHaveLength(0);
  });

  it("has a record of the last hours as a new one", async () => {
    const answer = hass.answers.get(HISTORY) as object;
    const lu = NOW / 1000 - 2 * HOUR;
    hass.answers.set(HISTORY, {
      ...answer,
      [BEST]: [
        { s: "7", lu: lu - HOUR },
        { s: "15528394838", lu },
      ],
    });
    const element = await records();
    expect(text(one(element, ".new"))).toBe("New record");
    expect(all(element, ".risen")).toHaveLength(0);
  });

  it("forgets that a record was broken when it leaves the page", async () => {
    const element = await records();
    element.hass = withStates(hass, { [BEST]: "20000000000" });
    await settle(element);
    element.remove();
    document.body.append(element);
    show(element);
    element.requestUpdate();
    await settle(element);
    expect(all(element, ".risen")).toHaveLength(0);
  });

  it("is dimmed when it is past", async () => {
    expect(one(await records({ isPast: true }), ".records").classList).toContain(
      "past",
    );
  });

  it("is not there when there is nothing to be proud of", async () => {
    hass = hassWith({
      garage: { best_difficulty: "0", session_best_difficulty: "unknown" },
    });
    expect(all(await records(), ".records")).toHaveLength(0);
  });
});

describe("whenText", () => {
  const locale = { ...LOCALE, time_zone: "UTC" };
  const said = (time: number, precision: "moment" | "by" | "day") =>
    whenText({ time, precision }, localize("en"), locale);

  it("says no more than is known", () => {
    expect(said(NOW, "moment")).toBe("found 12:00 PM");
    expect(said(NOW, "by")).toBe("found before 12:00 PM");
    expect(said(NOW, "day")).toBe("found Jun 10, 2026");
  });
});
