/** What the cards can be configured to; read once, checked, never trusted. */

/** In the order in which they are shown: the first three are open. */
export const CHARTS = [
  "hashrate",
  "signed_deviation",
  "temperature",
  "efficiency",
  "power",
  "power_efficiency",
  "standard_deviation",
  "voltage",
] as const;

export type ChartKind = (typeof CHARTS)[number];

/** What configurations of version 1.0.0 call them, and what that is called now. */
export const OLD_CHARTS: Readonly<Record<string, ChartKind>> = {
  variance: "signed_deviation",
  deviation: "standard_deviation",
};

/** What a fleet has totals for. */
export const FLEET_CHARTS: readonly ChartKind[] = [
  "hashrate",
  "signed_deviation",
  "efficiency",
  "power",
  "power_efficiency",
  "standard_deviation",
];

/** What is recorded of the fleet only if a user enables an entity for it. */
export const UNRECORDED_FLEET_CHARTS: readonly ChartKind[] = ["standard_deviation"];

export const RANGES = [
  "75s",
  "5m",
  "15m",
  "30m",
  "1h",
  "3h",
  "6h",
  "12h",
  "24h",
  "today",
  "7d",
  "30d",
] as const;

export type RangeId = (typeof RANGES)[number];

/** What a chart with a range of its own begins with. */
export const DEFAULT_RANGE: RangeId = "30m";

/** What charts that share one begin with. */
export const DEFAULT_SHARED_RANGE: RangeId = "1h";

/** The group of range cards that name none. */
export const DEFAULT_GROUP = "default";

export interface ChartCardConfig {
  type: "custom:bitaxe-chart-card";
  chart: ChartKind;
  /** A miner's device id; left out: the fleet. */
  device?: string;
  title?: string;
  /** The range to begin with. */
  range?: RangeId;
  /** The ranges that are offered; none: no buttons. */
  ranges?: RangeId[];
  /** Follow the range card of this group, and share its crosshair. */
  range_group?: string;
  /** Whether the chart is one click away. */
  collapsed?: boolean;
}

/** The range of all cards of a group. */
export interface RangeCardConfig {
  type: "custom:bitaxe-range-card";
  /** Any text; left out: the group called `default`. */
  range_group?: string;
  /** The range to begin with. */
  range?: RangeId;
  /** The ranges that are offered. */
  ranges?: RangeId[];
}

export interface MinerCardConfig {
  type: "custom:bitaxe-miner-card";
  device: string;
  title?: string;
  /** Charts under the figures; none by default. */
  charts?: ChartKind[];
  range?: RangeId;
  ranges?: RangeId[];
}

/** What each setting of a miner was worth. */
export interface SettingsCardConfig {
  type: "custom:bitaxe-settings-card";
  device: string;
  title?: string;
}

export interface FleetCardConfig {
  type: "custom:bitaxe-fleet-card";
  title?: string;
  /** Whether the dashboard has a view of each miner, as the strategy makes them. */
  miner_views?: boolean;
}

export interface StrategyConfig {
  type: "custom:bitaxe-monitor";
  /** The charts of each miner's view. */
  charts?: ChartKind[];
  range?: RangeId;
  ranges?: RangeId[];
}

/** A view that builds itself: of a miner, or of the fleet when no device is named. */
export interface ViewStrategyConfig extends StrategyConfig {
  device?: string;
  /** Whether each miner has a view, to lead to. */
  miner_views?: boolean;
  /** Whether there are too many for tabs, so that one is chosen from a list. */
  miner_choice?: boolean;
}

/** The others that need attention, above the view of a miner. */
export interface StatusBadgeConfig {
  type: "custom:bitaxe-status-badge";
  /** The miner of the view, which says itself how it is doing. */
  device: string;
}

/** Leads to the view of the miner that is chosen. */
export interface ChoiceCardConfig {
  type: "custom:bitaxe-choice-card";
  /** The miner that is shown; left out: none yet. */
  device?: string;
}
