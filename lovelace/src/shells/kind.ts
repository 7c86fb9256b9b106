/** What there is to know of a card before its code is loaded. */

import type {
  ChartCardConfig,
  ChoiceCardConfig,
  FleetCardConfig,
  MinerCardConfig,
  RangeCardConfig,
  SettingsCardConfig,
  StatusBadgeConfig,
} from "../config";
import type { GridOptions, HomeAssistant } from "../ha";
import type { Options } from "../read-config";

export type OurCardConfig =
  | ChartCardConfig
  | MinerCardConfig
  | FleetCardConfig
  | RangeCardConfig
  | SettingsCardConfig;

/** What the strategy makes views of besides. */
export type OurPartConfig = ChoiceCardConfig | StatusBadgeConfig;

/** A configuration that the card picker offers for an entity, with what tells it apart. */
export interface Suggestion<Config extends OurCardConfig = OurCardConfig> {
  config: Config;
  label?: string;
}

/** What there is to know of an element before its code is loaded. */
export interface ElementKind<
  Config extends OurCardConfig | OurPartConfig = OurCardConfig | OurPartConfig,
> {
  readonly type: Config["type"];
  readonly options: Options<Config>;
  /** Bring in the element `<tag>-view`. */
  readonly load: (config: Config | undefined) => Promise<unknown>;
  /** Height in units of 50 px. */
  readonly size: (config: Config) => number;
  readonly grid: (config: Config | undefined) => GridOptions;
  /** What a card begins with when it is picked. */
  readonly stub: (hass: HomeAssistant) => Config;
  /** Whether nothing is shown in its place until it is loaded, or as long as it is hidden. */
  readonly isBare?: true;
}

/** A card that is offered in the card picker. */
export interface CardKind<Config extends OurCardConfig = OurCardConfig>
  extends ElementKind<Config> {
  /** The key of its texts. */
  readonly key: "chart" | "miner" | "fleet" | "range" | "settings";
  readonly suggest: (
    hass: HomeAssistant,
    entityId: string,
  ) => Suggestion<Config> | null;
}

/** The tag of the element that Home Assistant creates. */
export function tagOf(type: (OurCardConfig | OurPartConfig)["type"]): string {
  return type.slice("custom:".length);
}
