import { describe, expect, it } from "vitest";
import { type PanelInput, panelState } from "../../src/cards/panel-state";
import type { ChartKind } from "../../src/config";
import { emptyColumns, fromSamples } from "../../src/data/columns";
import type { Feed } from "../../src/data/feed";
import type { Sample } from "../../src/data/protocol";
import { localize } from "../../src/localize";
import { sample, sampleColumns, steady } from "../data/samples";
import { LOCALE } from "../fake-hass";

const FEED: Feed = {
  range: "75s",
  columns: fromSamples(sampleColumns(steady(100, 5))),
  span: { start: 100_000, end: 120_000 },
  state: "ready",
  error: null,
  change: "all",
};

const EMPTY: Feed = { ...FEED, columns: emptyColumns() };

const OFFLINE: Feed = {
  ...FEED,
  columns: fromSamples(
    sampleColumns([...steady(100, 3), sample(115, { online: false })]),
  ),
};

const INPUT: PanelInput = {
  chart: "hashrate",
  range: "75s",
  miner: { status: "online", since: null, size: null, minutes: null },
  hasFleetEntry: true,
  isSpreadRecorded: false,
  isConnected: true,
  hasChartFailed: false,
  feed: FEED,
};

function state(input: Partial<PanelInput>) {
  return panelState({ ...INPUT, ...input }, localize("en"), LOCALE);
}

describe("panelState", () => {
  it("says nothing when all is well", () => {
    expect(state({})).toEqual({ message: null, notice: null });
    expect(state({ feed: null })).toEqual({ message: null, notice: null });
    expect(state({ miner: null })).toEqual({ message: null, notice: null });
    expect(state({ miner: null, hasFleetEntry: false }).message).toBeNull();
  });

  it.each<[string, Partial<PanelInput>]>([
    [
      "This miner is disabled.",
      { miner: { status: "disabled", since: 0, size: null, minutes: null } },
    ],
    [
      "This miner is no longer in Home Assistant.",
      {
        miner: { status: "removed", since: null, size: null, minutes: null },
        isConnected: false,
      },
    ],
    ["The fleet does not have this chart.", { miner: null, chart: "temperature" }],
    ["The charts could not be loaded. Reload the page.", { hasChartFailed: true }],
    ["No data in this range", { feed: EMPTY }],
    [
      "Bitaxe Monitor does not answer (not_found).",
      { feed: { ...EMPTY, state: "error", error: "not_found" } },
    ],
    [
      "Offline",
      {
        feed: EMPTY,
        miner: { status: "offline", since: null, size: null, minutes: null },
      },
    ],
    ["No data in this range", { chart: "standard_deviation" }],
    ["No data in this range", { chart: "efficiency" }],
    [
      "History does not answer (unknown_command).",
      { feed: { ...EMPTY, range: "3h", state: "error", error: "unknown_command" } },
    ],
    [
      "There is no entry for the fleet, so totals are left out.",
      { miner: null, hasFleetEntry: false, range: "3h" },
    ],
    [
      "Only the last hour of this is kept.",
      { miner: null, chart: "standard_deviation", range: "3h" },
    ],
  ])("says in the place of the chart: %s", (message, input) => {
    expect(state(input)).toEqual({ message, notice: null });
  });

  it.each<[string, Partial<PanelInput>]>([
    ["Connection to Home Assistant lost", { isConnected: false }],
    [
      "Connection to Home Assistant lost",
      { feed: { ...FEED, state: "error", error: "connection_lost" } },
    ],
    [
      "Bitaxe Monitor does not answer (unknown_command).",
      { feed: { ...FEED, state: "error", error: "unknown_command" } },
    ],
    [
      "The integration has not loaded this miner.",
      { miner: { status: "not_set_up", since: 0, size: null, minutes: null } },
    ],
    [
      "Offline",
      { miner: { status: "offline", since: null, size: null, minutes: null } },
    ],
    [
      "History does not answer (unknown_error).",
      { feed: { ...FEED, range: "24h", state: "error", error: "unknown_error" } },
    ],
    [
      "Connection to Home Assistant lost",
      { feed: { ...FEED, range: "24h", state: "error", error: "connection_lost" } },
    ],
    ["All miners are offline", { miner: null, feed: OFFLINE }],
  ])("says upon the chart: %s", (notice, input) => {
    expect(state(input)).toEqual({ message: null, notice });
  });

  it("shows what is recorded of the fleet because a user wants it", () => {
    const input = {
      miner: null,
      chart: "standard_deviation",
      range: "3h",
      feed: null,
    } as const;
    expect(state({ ...input, isSpreadRecorded: true }).message).toBeNull();
  });

  it("does not call a range empty while it is loading", () => {
    expect(state({ feed: { ...EMPTY, state: "loading" } }).message).toBeNull();
  });

  it("does not take what history does not know of for miners that are offline", () => {
    const input = { miner: null, feed: { ...OFFLINE, range: "3h" } } as const;
    expect(state(input).notice).toBeNull();
  });

  it.each<[string, Partial<Sample>, ChartKind, boolean]>([
    ["nothing of a chart is known", { power: 15 }, "temperature", true],
    ["anything is", { vr_temperature: 50 }, "temperature", false],
    ["only what is expected is", { expected: 1000 }, "hashrate", false],
    [
      "only that is of which nothing deviates",
      { expected: 1000 },
      "signed_deviation",
      true,
    ],
    ["it fails", { mining: false, efficiency: 0, hashrate: 0 }, "efficiency", false],
    ["it is offline", { online: false, power: 15 }, "power", true],
  ])("calls a range empty when %s", (_, values, chart, isEmpty) => {
    const columns = fromSamples(sampleColumns(steady(100, 5, 5, () => values)));
    const { message } = state({ chart, feed: { ...FEED, columns } });
    expect(message).toBe(isEmpty ? "No data in this range" : null);
  });

  it("looks at the rows of the span alone", () => {
    const samples = [sample(95, { power: 15 }), ...steady(100, 4), sample(125)];
    const columns = fromSamples(
      sampleColumns([...samples, sample(130, { power: 15 })]),
    );
    expect(state({ chart: "power", feed: { ...FEED, columns } }).message).toBe(
      "No data in this range",
    );
  });

  it("calls a range empty whose rows are all before it", () => {
    const span = { start: 500_000, end: 600_000 };
    expect(state({ feed: { ...FEED, span } }).message).toBe("No data in this range");
  });
});
