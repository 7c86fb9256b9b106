/** What a chart panel has to say besides its chart. */

import { type ChartKind, FLEET_CHARTS } from "../config";
import type { Feed } from "../data/feed";
import type { Locale } from "../ha";
import type { Localize } from "../localize";
import { type MinerStatus, offlineText } from "./status";

export interface PanelInput {
  chart: ChartKind;
  /** How the miner is doing; null for the fleet. */
  miner: MinerStatus | null;
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

/** Whether a panel can have no chart, whatever the data say. */
export function obstacle({ chart, miner }: PanelInput, text: Localize): string | null {
  if (miner === null) {
    return FLEET_CHARTS.includes(chart) ? null : text("messages.no_fleet_chart");
  }
  const { status } = miner;
  return status === "missing" || status === "disabled"
    ? text(`messages.${status}`)
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
  const blocked = obstacle(input, text);
  if (blocked !== null) {
    return instead(blocked);
  }
  if (input.hasChartFailed) {
    return instead(text("messages.chart_failed"));
  }
  const notice = problem(input, text, locale);
  const { time } = feed?.columns ?? {};
  const isEmpty = (time?.at(-1) ?? 0) <= (feed?.span.start ?? 0);
  if (feed && feed.state !== "loading" && isEmpty) {
    return instead(notice ?? text("messages.no_data"));
  }
  return { message: null, notice };
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
    return text("messages.not_answering", { code: feed.error });
  }
  switch (miner?.status) {
    case "not_loaded":
      return text("messages.not_loaded");
    case "offline":
      return offlineText(miner, text, locale);
    default:
      return null;
  }
}
