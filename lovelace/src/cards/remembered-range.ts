/** Which range is shown: the one chosen last, else the one to begin with. */

import { DEFAULT_RANGE, DEFAULT_SHARED_RANGE, RANGES, type RangeId } from "../config";
import { isLive, isOwn, type OwnRange, type ShownRange } from "../data/ranges";
import type { HomeAssistant } from "../ha";
import { recall, recallAll, remember } from "./remembered";

/** The longest range of samples: what Home Assistant keeps of them. */
const LONGEST_LIVE: RangeId = "1h";

export interface RangeConfig {
  range?: RangeId;
  ranges?: RangeId[];
}

/** The ranges that are offered. */
export function buttonsOf(config: RangeConfig): readonly RangeId[] {
  return config.ranges ?? RANGES;
}

/** A configuration without ranges that are recorded; the longest live one for those. */
export function liveOnly(config: RangeConfig): RangeConfig {
  const { range = DEFAULT_RANGE } = config;
  return {
    range: isLive(range) ? range : LONGEST_LIVE,
    ranges: buttonsOf(config).filter((each) => isLive(each)),
  };
}

/** A choice of a range, remembered for each user of each browser. */
export abstract class RangeMemory {
  #choice = "";
  #user: string | undefined;
  #chosen: string | null = null;
  /** Of the moment, not to be remembered: its ends do not move on. */
  #own: OwnRange | null = null;

  /** Whether it is that of several cards, which may begin with different ones. */
  abstract readonly isShared: boolean;

  /** What is begun with unless the configuration says. */
  protected abstract readonly begin: RangeId;

  /** What the choice is remembered by, when it began with a range. */
  protected abstract choiceFrom(begin: RangeId): string;

  /** Return what was chosen before there was this choice; null for nothing. */
  protected inherited(_hass: HomeAssistant, _begin: RangeId): string | null {
    return null;
  }

  /** Return the range to show. */
  current(hass: HomeAssistant, config: RangeConfig): ShownRange {
    const begin = config.range ?? this.begin;
    // Another range to begin with is a new wish: what was chosen before is forgotten.
    const choice = this.choiceFrom(begin);
    if (choice !== this.#choice || hass.user?.id !== this.#user) {
      this.#choice = choice;
      this.#user = hass.user?.id;
      this.#own = null;
      const inherited = config.range ?? DEFAULT_RANGE;
      this.#chosen = recall(hass, choice) ?? this.inherited(hass, inherited);
    }
    const chosen = buttonsOf(config).find((range) => range === this.#chosen);
    return this.#own ?? chosen ?? begin;
  }

  /** Show this range from now on. */
  choose(hass: HomeAssistant, range: ShownRange): void {
    if (isOwn(range)) {
      this.#own = range;
      return;
    }
    this.#own = null;
    this.#chosen = range;
    remember(hass, this.#choice, range);
  }
}

/** The range of one card; cards are told apart by their name. */
export class CardMemory extends RangeMemory {
  readonly isShared = false;
  protected readonly begin = DEFAULT_RANGE;

  constructor(private readonly name: string) {
    super();
  }

  protected choiceFrom(begin: RangeId): string {
    return `range/${this.name}/${begin}`;
  }
}

/** The range of a dashboard's group, by the path to it. */
export class GroupMemory extends RangeMemory {
  readonly isShared = true;
  protected readonly begin = DEFAULT_SHARED_RANGE;

  constructor(private readonly path: string) {
    super();
  }

  protected choiceFrom(begin: RangeId): string {
    return `range-group/${this.path}/${begin}`;
  }

  /** What most charts showed when each had a range of its own. */
  protected override inherited(hass: HomeAssistant, begin: RangeId): string | null {
    const counts = new Map<string, number>();
    for (const [choice, range] of recallAll(hass, "range/")) {
      if (choice.endsWith(`/${begin}`)) {
        counts.set(range, (counts.get(range) ?? 0) + 1);
      }
    }
    const most = Math.max(...counts.values());
    return [...counts].find(([, count]) => count === most)?.[0] ?? null;
  }
}
