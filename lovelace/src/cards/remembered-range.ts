/** Which range a card shows: the one chosen last, else the one to begin with. */

import { DEFAULT_RANGE, RANGES, type RangeId } from "../config";
import { isLive } from "../data/ranges";
import type { HomeAssistant } from "../ha";
import { recall, remember } from "./remembered";

/** The longest range of samples: what Home Assistant keeps of them. */
const LONGEST_LIVE: RangeId = "1h";

export interface RangeConfig {
  range?: RangeId;
  ranges?: RangeId[];
}

/** The ranges that have a button. */
export function buttonsOf(config: RangeConfig): readonly RangeId[] {
  return config.ranges ?? RANGES;
}

/** A configuration without ranges that are recorded; the longest live one for those. */
export function liveOnly(config: RangeConfig): RangeConfig {
  const { range = DEFAULT_RANGE } = config;
  return {
    range: isLive(range) ? range : LONGEST_LIVE,
    ranges: buttonsOf(config).filter(isLive),
  };
}

/** The range of one card, remembered for each user of each browser. */
export class RememberedRange {
  private choice = "";
  private user: string | undefined;
  private chosen: string | null = null;

  /** The range to show; cards are told apart by their `name`. */
  current(hass: HomeAssistant, config: RangeConfig, name: string): RangeId {
    const begin = config.range ?? DEFAULT_RANGE;
    // Another range to begin with is a new wish: what was chosen before is forgotten.
    const choice = `range/${name}/${begin}`;
    if (choice !== this.choice || hass.user?.id !== this.user) {
      this.choice = choice;
      this.user = hass.user?.id;
      this.chosen = recall(hass, choice);
    }
    return buttonsOf(config).find((range) => range === this.chosen) ?? begin;
  }

  /** Show this range from now on. */
  choose(hass: HomeAssistant, range: RangeId): void {
    this.chosen = range;
    remember(hass, this.choice, range);
  }
}
