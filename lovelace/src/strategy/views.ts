/** The views of the dashboard, from the registries: pure. */

import {
  CHARTS,
  type ChartCardConfig,
  type ChartKind,
  type ChoiceCardConfig,
  DEFAULT_GROUP,
  DEFAULT_SHARED_RANGE,
  FLEET_CHARTS,
  type FleetCardConfig,
  type MinerCardConfig,
  type RangeCardConfig,
  type StatusBadgeConfig,
  type StrategyConfig,
  type ViewStrategyConfig,
} from "../config";
import { monitored, shownMiners } from "../devices";
import { deviceName } from "../entities";
import type { CardConfig, Connection, GridOptions, HomeAssistant } from "../ha";
import { type Localize, localize } from "../localize";
import { readConfig, STRATEGY, VIEW_STRATEGY } from "../read-config";

type OurCard = (
  | ChartCardConfig
  | ChoiceCardConfig
  | MinerCardConfig
  | FleetCardConfig
) & {
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
  subview?: true;
  type?: "sections";
  max_columns?: number;
  badges?: StatusBadgeConfig[];
  sections?: Section[];
  /** Home Assistant keeps it in sight. */
  footer?: { card: RangeCardConfig; max_width: number };
  strategy?: ViewStrategyConfig;
}

/** As many columns as a wall panel has room for; one of them on a phone. */
const COLUMNS = 4;

/** With more miners one is chosen from a list: so many tabs nobody sees. */
const MOST_TABS = 8;

/** px that the buttons of the ranges need, in any language. */
const RANGE_WIDTH = 480;

/** The charts that are open; the others are one click away. */
const OPEN = 3;

/** The charts of a miner, those that say most first. */
const MINER_CHARTS = inOrder(CHARTS, ["hashrate", "signed_deviation", "temperature"]);

/** And those of the fleet. */
const CHARTS_OF_FLEET = inOrder(FLEET_CHARTS, [
  "hashrate",
  "signed_deviation",
  "power",
]);

/** The paths of views over a connection, in the order that they have kept. */
const PATHS = new WeakMap<Connection, readonly string[]>();

type Unread = Readonly<Record<string, unknown>>;

/** What the path of a miner's view begins with; its device comes after it. */
const OF_MINER = "miner-";

/**
 * Return a dashboard with a view of the fleet and one of each miner. Throws what is
 * wrong with the configuration.
 *
 * Of a miner that has gone there is a view where its path is asked for: Home Assistant
 * would show the first view in its place, and nothing would be said.
 */
export function dashboard(
  config: Unread,
  hass: HomeAssistant,
  asked = "",
): { views: View[] } {
  const options = readConfig<StrategyConfig>(config, STRATEGY);
  const text = localize(hass.language);
  if (monitored(hass).miners.length === 0) {
    return { views: [nothingYet(hass, text)] };
  }
  const miners = shownMiners(hass);
  const gone = asked.startsWith(OF_MINER) ? asked.slice(OF_MINER.length) : "";
  const isMany = miners.length > MOST_TABS;
  const strategy = {
    ...options,
    miner_views: true,
    ...(isMany && { miner_choice: true }),
  };
  const views: View[] = [
    {
      title: text("strategy.fleet_view"),
      path: "fleet",
      strategy: { ...options, miner_views: true },
    },
    ...(isMany
      ? [{ title: text("strategy.miners_view"), path: "miners", strategy }]
      : []),
    ...miners.map(({ device, name, isThere }): View => {
      const state = hass.devices[device] ? "disabled" : "removed";
      return {
        title: isThere ? name : `${name} (${text(`troubles.${state}`)})`,
        path: `${OF_MINER}${device}`,
        ...(isMany && { subview: true }),
        strategy: { ...strategy, device },
      };
    }),
    ...(gone && !miners.some(({ device }) => device === gone)
      ? [
          {
            title: deviceName(hass, gone) ?? text("strategy.gone"),
            path: asked,
            subview: true as const,
            strategy: { ...strategy, device: gone },
          },
        ]
      : []),
  ];
  return { views: inKeptOrder(hass, views) };
}

/**
 * Views in the order that they had before: Home Assistant goes on to show the one in
 * the place of the one that was shown.
 */
function inKeptOrder({ connection }: HomeAssistant, views: View[]): View[] {
  const before = PATHS.get(connection) ?? [];
  const place = ({ path = "" }: View): number => {
    const found = before.indexOf(path);
    return found < 0 ? before.length : found;
  };
  const ordered = views.toSorted((left, right) => place(left) - place(right));
  PATHS.set(
    connection,
    ordered.map(({ path = "" }) => path),
  );
  return ordered;
}

/** Return the view of a miner or of the fleet. Throws what is wrong with the configuration. */
export function view(config: Unread, hass: HomeAssistant): View {
  const options = readConfig<ViewStrategyConfig>(config, VIEW_STRATEGY);
  const text = localize(hass.language);
  const { miners, fleet } = monitored(hass);
  const { device } = options;
  const choice = (chosen?: string): OurCard[] =>
    options.miner_choice
      ? [{ type: "custom:bitaxe-choice-card", ...(chosen && { device: chosen }) }]
      : [];
  if (device !== undefined && device !== fleet) {
    const shown = shownMiners(hass).find((each) => each.device === device);
    const isThere = shown?.isThere === true;
    const card: MinerCardConfig = {
      type: "custom:bitaxe-miner-card",
      device,
      // Home Assistant no longer knows how it was called.
      ...(shown && !isThere && { title: shown.name }),
    };
    // Of who has gone each chart would say no more than the card does.
    const charts = isThere ? MINER_CHARTS : [];
    return {
      ...sections([...choice(device), card], options, charts, text, device),
      badges: [{ type: "custom:bitaxe-status-badge", device }],
    };
  }
  if (miners.length === 0) {
    return nothingYet(hass, text);
  }
  const card: FleetCardConfig = {
    type: "custom:bitaxe-fleet-card",
    ...(options.miner_views && { miner_views: true }),
  };
  const hasCharts = fleet !== undefined && !options.miner_choice;
  return sections([...choice(), card], options, hasCharts ? CHARTS_OF_FLEET : [], text);
}

/** A view of cards, and under them the chosen charts, as far as there are `possible` ones. */
function sections(
  cards: OurCard[],
  options: StrategyConfig,
  possible: readonly ChartKind[],
  text: Localize,
  device?: string,
): View {
  const { range, ranges } = options;
  const charts = (options.charts ?? possible).filter((chart) =>
    possible.includes(chart),
  );
  const hasRangeCard = charts.length > 0 && ranges?.length !== 0;
  const shared = hasRangeCard
    ? { range_group: DEFAULT_GROUP }
    : { range: range ?? DEFAULT_SHARED_RANGE, ranges: [] };
  const chartCards = charts.map(
    (chart, index): OurCard => ({
      type: "custom:bitaxe-chart-card",
      chart,
      ...(device !== undefined && { device }),
      ...shared,
      ...(index >= OPEN && { collapsed: true }),
    }),
  );
  // Above each other the charts share an axis of time, and no width leaves a hole.
  const full = (card: OurCard): OurCard => ({
    ...card,
    grid_options: { columns: "full" },
  });
  const all = [
    cards.map(full),
    chartCards.length > 0
      ? [{ type: "heading", heading: text("strategy.charts") }, ...chartCards.map(full)]
      : [],
  ];
  return {
    type: "sections",
    max_columns: COLUMNS,
    sections: all
      .filter((each) => each.length > 0)
      .map((each) => ({ type: "grid", column_span: COLUMNS, cards: each })),
    ...(hasRangeCard && {
      footer: {
        card: {
          type: "custom:bitaxe-range-card",
          range_group: DEFAULT_GROUP,
          ...(range && { range }),
          ...(ranges && { ranges }),
        },
        max_width: RANGE_WIDTH,
      },
    }),
  };
}

/** Charts with some of them first. */
function inOrder(
  charts: readonly ChartKind[],
  first: readonly ChartKind[],
): readonly ChartKind[] {
  return [...first, ...charts.filter((chart) => !first.includes(chart))];
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
