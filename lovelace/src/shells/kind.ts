/** What there is to know of a card before its code is loaded. */

import type {
  ChartCardConfig,
  FleetCardConfig,
  MinerCardConfig,
  RangeCardConfig,
} from "../config";
import type { GridOptions, HomeAssistant } from "../ha";
import type { Options } from "../read-config";

export type OurCardConfig =
  | ChartCardConfig
  | MinerCardConfig
  | FleetCardConfig
  | RangeCardConfig;

/** A configuration that the card picker offers for an entity, with what tells it apart. */
export interface Suggestion<Config extends OurCardConfig = OurCardConfig> {
  config: Config;
  label?: string;
}

export interface CardKind<Config extends OurCardConfig = OurCardConfig> {
  /** The key of its texts. */
  readonly key: "chart" | "miner" | "fleet" | "range";
  readonly type: Config["type"];
  readonly options: Options<Config>;
  /** Bring in the element `<tag>-view`. */
  readonly load: () => Promise<unknown>;
  /** Height in units of 50 px. */
  readonly size: (config: Config) => number;
  readonly grid: (config: Config | undefined) => GridOptions;
  /** What a card begins with when it is picked. */
  readonly stub: (hass: HomeAssistant) => Config;
  readonly suggest: (
    hass: HomeAssistant,
    entityId: string,
  ) => Suggestion<Config> | null;
}

/** The tag of the element that Home Assistant creates. */
export function tagOf(type: OurCardConfig["type"]): string {
  return type.slice("custom:".length);
}
