/** What charts show together: one range, one crosshair. */

import { Crosshair } from "../chart/crosshair";
import { type OwnRange, ownRange, type ShownRange, type Span } from "../data/ranges";
import type { HomeAssistant } from "../ha";
import { dashboardPath } from "./dashboard";
import {
  CardMemory,
  GroupMemory,
  type RangeConfig,
  type RangeMemory,
} from "./remembered-range";

/** Charts of which the range, a part of it and a moment are shown together. */
export class RangeGroup {
  readonly crosshair = new Crosshair();
  /** The part of the range that is looked at closely; null for all of it. */
  zoom: OwnRange | null = null;
  readonly #memory: RangeMemory;
  readonly #listeners = new Set<() => void>();
  /** That of the range card; before there is one, that of the first to ask. */
  #config: RangeConfig | null = null;

  constructor(memory: RangeMemory) {
    this.#memory = memory;
  }

  /** Call the listener on every change, until the function returned is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Begin with what a range card says, whatever those say that follow it. */
  configure(config: RangeConfig): void {
    if (JSON.stringify(config) !== JSON.stringify(this.#config)) {
      this.#config = config;
      this.#notify();
    }
  }

  /** Return the range that is chosen. Of a group all members have the same. */
  chosen(hass: HomeAssistant, config: RangeConfig): ShownRange {
    if (this.#memory.isShared) {
      const { range } = config;
      this.#config ??= range ? { range } : {};
    }
    return this.#memory.current(hass, this.#config ?? config);
  }

  /** Show this range from now on, all of it. */
  choose(hass: HomeAssistant, range: ShownRange): void {
    this.#memory.choose(hass, range);
    this.zoom = null;
    this.#notify();
  }

  /** Look at a part of the range; null for all of it. */
  zoomTo(span: Span | null): void {
    this.zoom = span && ownRange(span);
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}

/** They live as long as the page: views come and go. */
const GROUPS = new Map<string, RangeGroup>();

/** Return the group of that name on the dashboard that is shown. */
export function groupNamed(name: string): RangeGroup {
  const path = `${dashboardPath()}/${name}`;
  const group = GROUPS.get(path) ?? new RangeGroup(new GroupMemory(path));
  GROUPS.set(path, group);
  return group;
}

/** Return a group of one card, by what its range is remembered by. */
export function groupOfOne(name: string): RangeGroup {
  return new RangeGroup(new CardMemory(name));
}
