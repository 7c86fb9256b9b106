/** What a chart panel has to say besides its chart. */

import { definitionOf, type SeriesDefinition } from "../chart/definitions";
import { type Reading, readingOf } from "../chart/reading";
import { type ChartKind, FLEET_CHARTS, UNRECORDED_FLEET_CHARTS } from "../config";
import { firstAt } from "../data/columns";
import type { Feed } from "../data/feed";
import { isLive, type ShownRange } from "../data/ranges";
import type { Locale } from "../ha";
import type { Localize } from "../localize";
import type { MinerStatus } from "./status";
import { absenceText, offlineText } from "./status-text";

export interface PanelInput {
  chart: ChartKind;
  /** The range that is asked for; that of the feed may be the one before. */
  range: ShownRange;
  /** How the miner is doing; null for the fleet. */
  miner: MinerStatus | null;
  /** Whether there is an entry for the fleet, which alone is recorded. */
  hasFleetEntry: boolean;
  /** Whether the fleet has an entity of its standard deviation: users may enable it. */
  isSpreadRecorded: boolean;
  isConnected: boolean;
  hasChartFailed: boolean;
  feed: Feed | null;
}

export interface PanelState {
  /** In the place of the chart. */
  message: string | null;
  /** Upon the chart, which shows what there is. */
  notice: string | null;
}

/** Why a panel can have no chart, whatever the data say; null when it can. */
export function obstacle({ chart, miner }: PanelInput, text: Localize): string | null {
  if (miner === null) {
    return FLEET_CHARTS.includes(chart) ? null : text("messages.no_fleet_chart");
  }
  return absenceText(miner, text);
}

/** Why it can have none of the range that is asked for; null when it can. */
export function rangeObstacle(input: PanelInput, text: Localize): string | null {
  const { chart, miner, range, hasFleetEntry } = input;
  const blocked = obstacle(input, text);
  if (blocked !== null || miner !== null || isLive(range)) {
    return blocked;
  }
  if (!hasFleetEntry) {
    return text("fleet.no_totals");
  }
  return UNRECORDED_FLEET_CHARTS.includes(chart) && !input.isSpreadRecorded
    ? text("messages.not_recorded")
    : null;
}

/** What to say in the place of the chart, and upon it. */
export function panelState(
  input: PanelInput,
  text: Localize,
  locale: Locale,
): PanelState {
  const { feed } = input;
  const instead = (message: string): PanelState => ({ message, notice: null });
  const blocked = rangeObstacle(input, text);
  if (blocked !== null) {
    return instead(blocked);
  }
  if (input.hasChartFailed) {
    return instead(text("messages.chart_failed"));
  }
  const notice = problem(input, text, locale);
  if (feed && feed.state !== "loading" && isEmpty(input, feed)) {
    return instead(notice ?? text("messages.no_data"));
  }
  return { message: null, notice };
}

/** Whether nothing that the chart shows is known anywhere in the span. */
function isEmpty({ chart, miner }: PanelInput, { columns, span }: Feed): boolean {
  const { series } = definitionOf(chart, miner === null);
  const end = firstAt(columns, span.end + 1);
  for (let row = firstAt(columns, span.start); row < end; row++) {
    const reading = readingOf(columns, row);
    if (series.some((each) => isOwnValue(each, reading))) {
      return false;
    }
  }
  return true;
}

/** Whether a series has a value that is not chance's alone. */
function isOwnValue({ key, value }: SeriesDefinition, reading: Reading): boolean {
  return key !== "chance" && [value(reading)].flat().some(Number.isFinite);
}

/** The first thing that is wrong, seen from here to the miner. */
function problem(
  { miner, isConnected, feed }: PanelInput,
  text: Localize,
  locale: Locale,
): string | null {
  if (!isConnected || feed?.error === "connection_lost") {
    return text("messages.disconnected");
  }
  if (feed?.error) {
    const whoever = isLive(feed.range) ? "not_answering" : "history_not_answering";
    return text(`messages.${whoever}`, { code: feed.error });
  }
  if (miner === null) {
    const isOffline = feed?.columns.online.at(-1) === false;
    return isOffline && isLive(feed.range) ? text("messages.all_offline") : null;
  }
  switch (miner.status) {
    case "not_set_up":
      return text("messages.not_loaded");
    case "offline":
      return offlineText(miner, Date.now(), text, locale);
    default:
      return null;
  }
}
