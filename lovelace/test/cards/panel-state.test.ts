import { describe, expect, it } from "vitest";
import { type PanelInput, panelState } from "../../src/cards/panel-state";
import { emptyColumns, fromSamples } from "../../src/data/columns";
import type { Feed } from "../../src/data/feed";
import { localize } from "../../src/localize";
import { sampleColumns, steady } from "../data/samples";
import { LOCALE } from "../fake-hass";

const FEED: Feed = {
  columns: fromSamples(sampleColumns(steady(100, 5))),
  span: { start: 100_000, end: 120_000 },
  state: "ready",
  error: null,
  change: "all",
};

const EMPTY: Feed = { ...FEED, columns: emptyColumns() };

const INPUT: PanelInput = {
  chart: "hashrate",
  miner: { status: "online", since: null },
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
  });

  it.each<[string, Partial<PanelInput>]>([
    ["This miner is disabled.", { miner: { status: "disabled", since: 0 } }],
    [
      "This miner is no longer in Home Assistant.",
      { miner: { status: "missing", since: null }, isConnected: false },
    ],
    ["There is no such chart of the fleet.", { miner: null, chart: "temperature" }],
    ["The charts could not be loaded. Reload the page.", { hasChartFailed: true }],
    ["No data in this range", { feed: EMPTY }],
    [
      "Bitaxe Monitor does not answer (not_found).",
      { feed: { ...EMPTY, state: "error", error: "not_found" } },
    ],
    ["Offline", { feed: EMPTY, miner: { status: "offline", since: null } }],
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
      { miner: { status: "not_loaded", since: 0 } },
    ],
    ["Offline", { miner: { status: "offline", since: null } }],
  ])("says upon the chart: %s", (notice, input) => {
    expect(state(input)).toEqual({ message: null, notice });
  });

  it("does not call a range empty while it is loading", () => {
    expect(state({ feed: { ...EMPTY, state: "loading" } }).message).toBeNull();
  });

  it("calls a range empty whose rows are all before it", () => {
    const span = { start: 500_000, end: 600_000 };
    expect(state({ feed: { ...FEED, span } }).message).toBe("No data in this range");
  });
});
