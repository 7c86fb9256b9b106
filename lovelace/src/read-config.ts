/** Reads configurations that people have written: checked, and rid of what is empty. */

import {
  CHARTS,
  type ChartCardConfig,
  type ChoiceCardConfig,
  type FleetCardConfig,
  type MinerCardConfig,
  OLD_CHARTS,
  RANGES,
  type RangeCardConfig,
  type SettingsCardConfig,
  type StatusBadgeConfig,
  type StrategyConfig,
  type ViewStrategyConfig,
} from "./config";
import type { MessageKey } from "./localize";
import { pageText } from "./page-text";

/** What an option holds: a text, yes or no, one or several of the words that are known. */
type Option =
  | { holds: "text" }
  | { holds: "flag" }
  | { holds: "one"; of: readonly string[]; isRequired?: true; old?: OldWords }
  | { holds: "several"; of: readonly string[]; old?: OldWords };

/** Words of version 1.0.0, and what they are called now. */
type OldWords = Readonly<Record<string, string>>;

/** Every option of a configuration by name. */
export type Options<Config> = {
  readonly [option in Exclude<keyof Config, "type">]-?: Option;
};

const CHARTS_AND_RANGES = {
  charts: { holds: "several", of: CHARTS, old: OLD_CHARTS },
  range: { holds: "one", of: RANGES },
  ranges: { holds: "several", of: RANGES },
} as const;

export const CHART_CARD: Options<ChartCardConfig> = {
  chart: { holds: "one", of: CHARTS, isRequired: true, old: OLD_CHARTS },
  device: { holds: "text" },
  title: { holds: "text" },
  range: CHARTS_AND_RANGES.range,
  ranges: CHARTS_AND_RANGES.ranges,
  range_group: { holds: "text" },
  collapsed: { holds: "flag" },
};

export const RANGE_CARD: Options<RangeCardConfig> = {
  range_group: { holds: "text" },
  range: CHARTS_AND_RANGES.range,
  ranges: CHARTS_AND_RANGES.ranges,
};

export const MINER_CARD: Options<MinerCardConfig> = {
  device: { holds: "text" },
  title: { holds: "text" },
  ...CHARTS_AND_RANGES,
};

export const FLEET_CARD: Options<FleetCardConfig> = {
  title: { holds: "text" },
  miner_views: { holds: "flag" },
};

export const SETTINGS_CARD: Options<SettingsCardConfig> = {
  device: { holds: "text" },
  title: { holds: "text" },
};

export const STRATEGY: Options<StrategyConfig> = CHARTS_AND_RANGES;

export const STATUS_BADGE: Options<StatusBadgeConfig> = { device: { holds: "text" } };

export const CHOICE_CARD: Options<ChoiceCardConfig> = { device: { holds: "text" } };

export const VIEW_STRATEGY: Options<ViewStrategyConfig> = {
  device: { holds: "text" },
  miner_views: { holds: "flag" },
  miner_choice: { holds: "flag" },
  ...CHARTS_AND_RANGES,
};

type Unread = Readonly<Record<string, unknown>>;

/** Whether a form or an editor has left an option empty. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function options<Config>(known: Options<Config>): [string, Option][] {
  return Object.entries<Option>(known);
}

function fail(key: MessageKey, values: Record<string, string>): never {
  throw new Error(pageText(key, values));
}

const isText = (value: unknown): boolean => typeof value === "string";

/** Whether a value has the type of what an option holds. */
const HAS_TYPE: Readonly<Record<Option["holds"], (value: unknown) => boolean>> = {
  text: isText,
  one: isText,
  several: Array.isArray,
  flag: (value) => typeof value === "boolean",
};

const WRONG_TYPE = {
  text: "errors.text",
  one: "errors.text",
  several: "errors.list",
  flag: "errors.flag",
} as const satisfies Record<Option["holds"], MessageKey>;

/** Throw, in the language of the page, unless every option has the right type. */
export function assertTypes<Config>(config: Unread, known: Options<Config>): void {
  for (const [option, { holds }] of options(known)) {
    const value = config[option];
    if (isEmpty(value)) {
      continue;
    }
    if (!HAS_TYPE[holds](value)) {
      fail(WRONG_TYPE[holds], { option });
    }
  }
}

function assertKnown(option: string, words: readonly unknown[], of: readonly string[]) {
  const stranger = words.find((word) => !of.some((each) => each === word));
  if (stranger !== undefined) {
    const value = typeof stranger === "string" ? stranger : JSON.stringify(stranger);
    fail("errors.unknown", { option, value, known: of.join(", ") });
  }
}

/** Return a configuration in which words of version 1.0.0 are what they are called now. */
export function withoutOldWords<Config>(
  config: Unread,
  known: Options<Config>,
): Unread {
  const renamed = { ...config };
  for (const [option, it] of options(known)) {
    if ("old" in it && it.old && config[option] !== undefined) {
      const { old } = it;
      const rename = (word: unknown): unknown =>
        (typeof word === "string" ? old[word] : undefined) ?? word;
      const value = config[option];
      renamed[option] = Array.isArray(value) ? value.map(rename) : rename(value);
    }
  }
  return renamed;
}

/**
 * Return a configuration without its empty options; throw, in the language of the page,
 * if an option is missing, has the wrong type or an unknown value.
 */
export function readConfig<Config>(written: Unread, known: Options<Config>): Config {
  assertTypes(written, known);
  const config = withoutOldWords(written, known);
  for (const [option, it] of options(known)) {
    const value = config[option];
    if (it.holds === "text" || it.holds === "flag") {
      continue;
    }
    if (!isEmpty(value)) {
      assertKnown(option, Array.isArray(value) ? value : [value], it.of);
    } else if (it.holds === "one" && it.isRequired) {
      fail("errors.missing", { option, known: it.of.join(", ") });
    }
  }
  return Object.fromEntries(
    Object.entries(config).filter(([, value]) => !isEmpty(value)),
  ) as Config;
}
