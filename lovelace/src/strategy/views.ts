/** The views of the dashboard, from the registries: pure. */

import {
  CHARTS,
  type ChartCardConfig,
  type ChartKind,
  FLEET_CHARTS,
  type FleetCardConfig,
  type MinerCardConfig,
  type StrategyConfig,
  type ViewStrategyConfig,
} from "../config";
import { monitored } from "../devices";
import type { CardConfig, GridOptions, HomeAssistant } from "../ha";
import { type Localize, localize } from "../localize";
import { readConfig, STRATEGY, VIEW_STRATEGY } from "../read-config";

type OurCard = (ChartCardConfig | MinerCardConfig | FleetCardConfig) & {
  grid_options?: GridOptions;
};

export interface Section {
  type: "grid";
  column_span: number;
  cards: (OurCard | CardConfig)[];
}

export interface View {
  title?: string;
  path?: string;
  type?: "sections";
  max_columns?: number;
  sections?: Section[];
  strategy?: ViewStrategyConfig;
}

/** Charts need room: two columns of sections, one of them on a phone. */
const COLUMNS = 2;

type Unread = Readonly<Record<string, unknown>>;

/** The range options that are set. */
type RangeOptions = Pick<StrategyConfig, "range" | "ranges">;

function rangeOptions({ range, ranges }: StrategyConfig): RangeOptions {
  return { ...(range && { range }), ...(ranges && { ranges }) };
}

/**
 * Return a dashboard with a view of the fleet and one of each miner. Throws what is
 * wrong with the configuration.
 */
export function dashboard(config: Unread, hass: HomeAssistant): { views: View[] } {
  const options = readConfig<StrategyConfig>(config, STRATEGY);
  const text = localize(hass.language);
  const { miners, fleet } = monitored(hass);
  if (miners.length === 0) {
    return { views: [nothingYet(hass, text)] };
  }
  const fleetView: View = {
    title: text("strategy.fleet_view"),
    path: "fleet",
    strategy: options,
  };
  const minerViews = miners.map(({ device, name }) => ({
    title: name,
    path: `miner-${device}`,
    strategy: { ...options, device },
  }));
  return { views: [...(fleet === undefined ? [] : [fleetView]), ...minerViews] };
}

/** Return the view of a miner or of the fleet. Throws what is wrong with the configuration. */
export function view(config: Unread, hass: HomeAssistant): View {
  const options = readConfig<ViewStrategyConfig>(config, VIEW_STRATEGY);
  const text = localize(hass.language);
  const { miners, fleet } = monitored(hass);
  const { device } = options;
  if (device !== undefined && device !== fleet) {
    const card: MinerCardConfig = { type: "custom:bitaxe-miner-card", device };
    return sections(card, chartCards(options, CHARTS, device), text);
  }
  return miners.length === 0
    ? nothingYet(hass, text)
    : sections(
        { type: "custom:bitaxe-fleet-card" },
        fleet === undefined ? [] : chartCards(options, FLEET_CHARTS),
        text,
      );
}

/** Cards of the chosen charts, as far as there are `possible` ones. */
function chartCards(
  options: StrategyConfig,
  possible: readonly ChartKind[],
  device?: string,
): OurCard[] {
  return (options.charts ?? possible)
    .filter((chart) => possible.includes(chart))
    .map((chart) => ({
      type: "custom:bitaxe-chart-card",
      chart,
      ...(device !== undefined && { device }),
      ...rangeOptions(options),
    }));
}

function sections(card: OurCard, charts: OurCard[], text: Localize): View {
  const all = [
    [{ ...card, grid_options: { columns: "full" } } as const],
    charts.length > 0
      ? [{ type: "heading", heading: text("strategy.charts") }, ...charts]
      : [],
  ];
  return {
    type: "sections",
    max_columns: COLUMNS,
    sections: all
      .filter((cards) => cards.length > 0)
      .map((cards) => ({ type: "grid", column_span: COLUMNS, cards })),
  };
}

/** A view that leads to where a miner is added. */
function nothingYet(hass: HomeAssistant, text: Localize): View {
  const button = {
    icon: "mdi:plus",
    text: text("strategy.add_miner"),
    tap_action: {
      action: "navigate",
      navigation_path: "/config/integrations/dashboard/add?domain=bitaxe_monitor",
    },
  };
  const card = {
    type: "empty-state",
    content_only: true,
    icon: "mdi:pickaxe",
    title: text("strategy.name"),
    content: text("strategy.no_miners"),
    buttons: hass.user?.is_admin ? [button] : [],
  };
  return {
    title: text("strategy.fleet_view"),
    path: "fleet",
    type: "sections",
    max_columns: 1,
    sections: [{ type: "grid", column_span: 1, cards: [card] }],
  };
}
