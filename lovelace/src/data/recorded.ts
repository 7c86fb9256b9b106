/** Recorded states and statistics made into columns. */

import type { EntityIds, EntityKey } from "../entities";
import {
  BANDED,
  type Banded,
  type Bound,
  type Columns,
  emptyColumns,
  isStopped,
  pushGap,
  pushRow,
} from "./columns";
import { findSilences, stepOf } from "./pace";
import { FIGURES, type Figure } from "./protocol";
import type { Span } from "./ranges";
import { begin, numeric, type RecordedState, type RecordedStates } from "./states";

/** A mean of statistics; its period in milliseconds since 1970. */
export interface Mean {
  start: number;
  end: number;
  mean?: number | null;
  min?: number | null;
  max?: number | null;
}

export type Means = Readonly<Record<string, readonly Mean[]>>;

/**
 * Makes the recorded value of a figure one in the unit of the columns; its unit is left
 * out where it is that of now.
 */
export type Convert = (figure: Figure, value: number, unit?: string) => number;

/** Return the key of the entity that has a figure. */
export function entityKey(figure: Figure): EntityKey {
  switch (figure) {
    case "expected":
      return "expected_hashrate";
    case "mean_efficiency":
      return "mean_efficiency_600";
    case "margin":
      return "mean_efficiency_margin";
    default:
      return figure;
  }
}

/**
 * Put states on a grid of their own pace, which is up to the user, each carried on until
 * the next one. Rows begin where something is known; none is carried through a time in
 * which Home Assistant did not run.
 */
export function fromStates(
  states: RecordedStates,
  entities: EntityIds,
  span: Span,
  convert: Convert,
): Columns {
  const track = (key: EntityKey): Track => new Track(states[entities[key] ?? ""] ?? []);
  const tracks = FIGURES.map((figure) => [figure, track(entityKey(figure))] as const);
  const connectivity = track("connectivity");
  const mining = track("mining");
  const silences = findSilences(
    tracks.flatMap(([, { times }]) => times),
    span.end,
  );
  const columns = emptyColumns();
  const hashing = (states[entities.hashrate ?? ""] ?? []).filter(
    ({ s }) => numeric(s) > 0,
  );
  const step = stepOf(hashing.map(begin));
  const first = Math.ceil(span.start / step) * step;
  for (let tick = first; tick < span.end + step; tick += step) {
    const time = Math.min(tick, span.end);
    const figures: Partial<Record<Figure, number>> = {};
    for (const [figure, { value, unit }] of moved(tracks, time)) {
      figures[figure] = convert(figure, numeric(value), unit);
    }
    mining.moveTo(time);
    addMissing(figures, entities, mining);
    const isKnown = Object.values(figures).some(Number.isFinite);
    const wasOff = connectivity.moveTo(time).includes("off");
    const isMining = flag(mining.value);
    const isOnline = connectivity.isEmpty
      ? isKnown
      : connectivity.value === "on" && !wasOff;
    const isHashing = isMining ?? (figures.hashrate ?? 0) > 0;
    const isWatched = !isHashing || !silences.some((gap) => isWithin(time, gap));
    if (isOnline && isWatched) {
      pushRow(columns, {
        time,
        online: true,
        mining: isMining,
        figures,
        period: step,
      });
    } else if (columns.time.length > 0) {
      pushGap(columns, time);
    }
  }
  return columns;
}

/**
 * Put means into rows in the middle of their period (ms). Those between the first and
 * the last that are missing are gaps.
 */
export function fromMeans(
  means: Means,
  mining: readonly RecordedState[],
  entities: EntityIds,
  period: number,
  convert: Convert,
): Columns {
  const slots = new Map<number, Slot>();
  for (const figure of FIGURES) {
    for (const each of means[entities[entityKey(figure)] ?? ""] ?? []) {
      const { start, mean, min, max } = each;
      if (typeof mean !== "number") {
        continue;
      }
      const slot = slots.get(start) ?? { figures: {}, bounds: {} };
      slots.set(start, slot);
      slot.figures[figure] = convert(figure, mean);
      if (isBanded(figure) && typeof min === "number" && typeof max === "number") {
        slot.bounds[`low_${figure}`] = convert(figure, min);
        slot.bounds[`high_${figure}`] = convert(figure, max);
      }
    }
  }
  const columns = emptyColumns();
  const track = new Track(mining);
  const starts = [...slots.keys()].sort((left, right) => left - right);
  const last = starts.at(-1) ?? Number.NEGATIVE_INFINITY;
  for (let start = starts[0] ?? 0; start <= last; start += period) {
    const time = start + period / 2;
    const slot = slots.get(start);
    track.moveTo(time);
    if (slot === undefined) {
      pushGap(columns, time);
      continue;
    }
    const { figures, bounds } = slot;
    addMissing(figures, entities, track);
    const isMining = flag(track.value);
    pushRow(columns, { time, online: true, mining: isMining, figures, bounds, period });
  }
  spreadStops(columns);
  return columns;
}

/**
 * Add what disabled entities would say. There is no efficiency while it is known why a
 * miner does not hash; what fails has one, 0 say.
 */
function addMissing(
  figures: Slot["figures"],
  entities: EntityIds,
  { value, attributes }: Track,
): void {
  const { hashrate = Number.NaN, expected = Number.NaN } = figures;
  if (entities.deviation === undefined) {
    figures.deviation = hashrate - expected;
  }
  const isMeant = value !== "off" || !attributes["known_reason"];
  if (entities.efficiency === undefined && isMeant && expected > 0) {
    figures.efficiency = (100 * hashrate) / expected;
  }
}

/** What is known of a period. */
interface Slot {
  figures: Partial<Record<Figure, number>>;
  bounds: Partial<Record<Bound, number>>;
}

function isBanded(figure: Figure): figure is Banded {
  return BANDED.some((each) => each === figure);
}

/**
 * Make stopped, too, the periods in whose course a stop began or ended: their mean
 * efficiency is that of the part that is none of the stop.
 */
function spreadStops(columns: Columns): void {
  const { mining, efficiency } = columns;
  for (let row = 0; row < mining.length; row++) {
    const isFirst = mining[row - 1] !== false && isStopped(columns, row + 1);
    const isLast = mining[row + 1] !== false && isStopped(columns, row - 1);
    if (mining[row] === false && (isFirst || isLast)) {
      efficiency[row] = Number.NaN;
    }
  }
}

/** The states of an entity, walked through forward in time. */
class Track {
  value: string | undefined;
  /** That of the value, where attributes were asked for. */
  unit: string | undefined;
  /** Those of the value, where they were asked for. */
  attributes: Readonly<Record<string, unknown>> = {};
  readonly #states: readonly RecordedState[];
  #next = 0;

  constructor(states: readonly RecordedState[]) {
    this.#states = states;
  }

  get isEmpty(): boolean {
    return this.#states.length === 0;
  }

  /** When the states began (ms). */
  get times(): number[] {
    return this.#states.map(begin);
  }

  /** Go on to a time (ms); return the states on the way. */
  moveTo(time: number): string[] {
    const passed: string[] = [];
    for (;;) {
      const next = this.#states[this.#next];
      if (next === undefined || begin(next) > time) {
        return passed;
      }
      const value = next.s ?? "unavailable";
      this.value = value;
      this.attributes = next.a ?? {};
      const unit = this.attributes["unit_of_measurement"];
      this.unit = typeof unit === "string" ? unit : this.unit;
      passed.push(value);
      this.#next += 1;
    }
  }
}

/** Move tracks to a time (ms) and return them. */
function moved<Tracks extends readonly (readonly [Figure, Track])[]>(
  tracks: Tracks,
  time: number,
): Tracks {
  for (const [, track] of tracks) {
    track.moveTo(time);
  }
  return tracks;
}

function isWithin(time: number, span: Span): boolean {
  return time > span.start && time < span.end;
}

/** Return whether a binary sensor is on, null when that is not known. */
function flag(state: string | null | undefined): boolean | null {
  return state === "on" ? true : state === "off" ? false : null;
}
