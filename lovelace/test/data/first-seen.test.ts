// @vitest-environment node

import { beforeEach, describe, expect, it, vi } from "vitest";
import { loadFirstSeen } from "../../src/data/first-seen";
import type { RecordedState } from "../../src/data/states";
import { type FakeHass, fakeHass } from "../fake-hass";

const NOW = Date.parse("2026-06-10T12:00:00Z");
const HISTORY = "history/history_during_period";
const STATISTICS = "recorder/statistics_during_period";
const ID = "sensor.best";

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  hass = fakeHass();
  hass.answers.set(STATISTICS, {});
});

/** Let history have these states, each a second after the one before. */
function history(...states: (string | RecordedState)[]): void {
  hass.answers.set(HISTORY, {
    [ID]: states.map((s, index) => (typeof s === "string" ? { s, lu: index } : s)),
  });
}

function days(...maxima: (number | null)[]): void {
  const rows = maxima.map((max, index) => ({ start: index * 86_400_000, max }));
  hass.answers.set(STATISTICS, { [ID]: rows });
}

describe("loadFirstSeen", () => {
  it("is the state from which on there was no other number", async () => {
    history("5", "7", "5", "7", "unavailable", "7");
    expect(await loadFirstSeen(hass, ID, 7)).toEqual({
      time: 3000,
      precision: "moment",
    });
    expect(hass.calls).toEqual([
      {
        type: HISTORY,
        start_time: "2026-05-31T12:00:00.000Z",
        end_time: "2026-06-10T12:00:00.000Z",
        entity_ids: [ID],
        minimal_response: true,
        no_attributes: true,
      },
    ]);
  });

  it("is known of what was removed meanwhile, too", async () => {
    history("5", { s: null, lu: 1 }, { s: "7", lu: 2 });
    expect(await loadFirstSeen(hass, ID, 7)).toMatchObject({ time: 2000 });
  });

  it("knows no more than by when where nobody watched", async () => {
    history("5", "unavailable", "unknown", { s: "7", lu: 400 });
    expect(await loadFirstSeen(hass, ID, 7)).toEqual({
      time: 400_000,
      precision: "by",
    });
  });

  it("takes a rounded number for the same", async () => {
    history("5000", "7004", "7000", "");
    expect(await loadFirstSeen(hass, ID, 7000)).toMatchObject({ time: 1000 });
  });

  it("looks for the day in statistics when all states are the same", async () => {
    history("7", "7");
    days(5, null, 5, 7, 7);
    expect(await loadFirstSeen(hass, ID, 7)).toEqual({
      time: 3 * 86_400_000,
      precision: "day",
    });
    expect(hass.calls[1]).toEqual({
      type: STATISTICS,
      start_time: "2023-06-11T12:00:00.000Z",
      end_time: "2026-06-10T12:00:00.000Z",
      statistic_ids: [ID],
      period: "day",
      types: ["max"],
    });
  });

  it.each([
    ["it is older than what is recorded", () => days(7, 7)],
    ["nothing is recorded", () => days()],
    ["the last is another", () => days(5, 7, 5)],
  ])("is not known when %s", async (_, record) => {
    history("7");
    record();
    expect(await loadFirstSeen(hass, ID, 7)).toBeNull();
  });

  it("is not known without a record of the entity", async () => {
    hass.answers.set(HISTORY, {});
    expect(await loadFirstSeen(hass, ID, 7)).toBeNull();
  });
});
