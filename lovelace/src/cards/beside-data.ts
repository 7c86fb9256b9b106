/** What a chart needs besides its data: how far chance moves it, and what happened. */

import type { ReactiveControllerHost } from "lit";
import type { Mark } from "../chart/marks";
import type { ChartKind } from "../config";
import { type Chance, watchLaw } from "../data/law";
import { type Marks, type MarksOf, NO_MARKS, watchMarks } from "../data/marks";
import type { LivePart } from "../data/protocol";
import type { ShownRange } from "../data/ranges";
import { monitored } from "../devices";
import type { HomeAssistant } from "../ha";
import type { Localize } from "../localize";
import { chartMarks, fleetMarks } from "./chart-marks";
import { Watching } from "./watching";

/** The charts that show what chance allows. */
const OF_CHANCE: ReadonlySet<ChartKind> = new Set<ChartKind>([
  "signed_deviation",
  "standard_deviation",
]);

interface MadeChance {
  from: readonly unknown[];
  text: string;
  value: Chance;
}

/** Watches it for one chart of a miner, or of the fleet, while its host shows that. */
export class BesideData {
  private readonly law: Watching<{ parts: readonly LivePart[]; pace: number }>;
  private readonly marks: Watching<MarksOf>;
  /** What was made of what is watched, for as long as that is the same. */
  private madeChance: MadeChance | null = null;
  private madeMarks: { from: readonly unknown[]; value: readonly Mark[] } | null = null;

  constructor(host: ReactiveControllerHost) {
    this.law = new Watching(host);
    this.marks = new Watching(host);
  }

  /** Watch this and nothing else; ask again as often as you like. */
  watch(
    hass: HomeAssistant,
    chart: ChartKind,
    device: string | undefined,
    range: ShownRange,
  ): void {
    const { connection, entities } = hass;
    if (OF_CHANCE.has(chart)) {
      this.law.watch([connection, device], (see) =>
        watchLaw(hass, device, (parts, pace) => see({ parts, pace })),
      );
    } else {
      this.law.end();
    }
    this.marks.watch([connection, device, range, entities], (see) =>
      watchMarks(hass, marked(hass, device), range, see),
    );
  }

  /** Watch nothing: what was seen stays. */
  end(): void {
    this.law.end();
    this.marks.end();
  }

  /** How far chance moves what is plotted; null where it is unknown. */
  chance(chart: ChartKind, device: string | undefined): Chance | null {
    const { seen } = this.law;
    if (!OF_CHANCE.has(chart) || seen === null) {
      return null;
    }
    const { happened, meansSince } = this.marksOf(device);
    const updated = happened.findLast(({ type }) => type === "firmware_updated");
    // What law was in force before another firmware is not known.
    const since = updated?.time ?? 0;
    const from = [seen, since, meansSince];
    const made = this.madeChance;
    if (made && isSame(from, made.from)) {
      return made.value;
    }
    // What says the same is the same: all that is drawn depends on it.
    const found: Chance = { ...seen, since, meansSince };
    const text = JSON.stringify(found);
    const value = made?.text === text ? made.value : found;
    this.madeChance = { from, text, value };
    return value;
  }

  /** What happened, in words. */
  marksNow(
    hass: HomeAssistant,
    device: string | undefined,
    text: Localize,
  ): readonly Mark[] {
    const { seen } = this.marks;
    const from = [seen, text, device];
    if (!this.madeMarks || !isSame(from, this.madeMarks.from)) {
      const value =
        device === undefined
          ? fleetMarks(hass, seen ?? new Map(), text)
          : chartMarks(hass, device, this.marksOf(device), text);
      this.madeMarks = { from, value };
    }
    return this.madeMarks.value;
  }

  private marksOf(device: string | undefined): Marks {
    return this.marks.seen?.get(device ?? "") ?? NO_MARKS;
  }
}

function isSame(parts: readonly unknown[], before: readonly unknown[]): boolean {
  return parts.every((part, index) => part === before[index]);
}

/** Whose marks a chart has: those of its miner, or of all. */
function marked(hass: HomeAssistant, device: string | undefined): readonly string[] {
  return device === undefined
    ? monitored(hass).miners.map((miner) => miner.device)
    : [device];
}
