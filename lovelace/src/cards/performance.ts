/** How well a miner does. Of the mean of 10 minutes all cards show the same. */

import type { Columns } from "../data/columns";
import { toColumnUnit } from "../data/history";
import { type EntityIds, isKnown, numberOf, stateOf } from "../entities";
import type { HomeAssistant } from "../ha";
import { efficiencyTone, type Tone } from "./tone";

export const RATINGS = ["excellent", "good", "poor"] as const;

export type Rating = (typeof RATINGS)[number];

/** The last sample, as far as the means are in it. */
export interface LiveMean {
  mean_efficiency: number;
  margin: number;
}

/** The span (ms) of the mean. */
const SPAN = 600_000;

/**
 * Return what was expected of the samples of the mean (GH/s), of those there are: it may
 * be other than what is expected now. NaN where there are none.
 */
export function expectedOver({ time, online, mining, expected }: Columns): number {
  const last = time.length - 1;
  const start = (time[last] ?? 0) - SPAN;
  let sum = 0;
  let count = 0;
  for (let row = last; row >= 0 && (time[row] as number) > start; row--) {
    const value = expected[row] as number;
    if (online[row] && mining[row] !== false && Number.isFinite(value)) {
      sum += value;
      count += 1;
    }
  }
  return count > 0 ? sum / count : Number.NaN;
}

/** Figures in % and GH/s; NaN is unknown. */
export interface Performance {
  /** The mean efficiency of 10 minutes, and what stands after ±. */
  mean: number;
  margin: number;
  expected: number;
  /** What the mean makes of what is expected. */
  hashrate: number;
  /** By how much that is above what is expected, in GH/s and in %. */
  deviation: number;
  deviationPercent: number;
  stability: number;
  rating: Rating | undefined;
  tone: Tone | undefined;
  /** Whether the miner has stopped for a known reason: the mean is of before. */
  hasStopped: boolean;
}

const TONES: Readonly<Record<Rating, Tone>> = {
  excellent: "good",
  good: "fair",
  poor: "poor",
};

/**
 * Return how well a miner does. The entity goes before the sample, for our cards to
 * show what those of Home Assistant do; what is disabled at first comes from the sample.
 * What was expected during the mean goes before what the entity expects; the mean of
 * the fleet is that of the miners that there are now, by what is expected of each now.
 */
export function performanceOf(
  hass: HomeAssistant,
  ids: EntityIds,
  sample?: LiveMean,
  expectedThen = Number.NaN,
): Performance {
  const entity = (id: string | undefined): number => numberOf(stateOf(hass, id));
  const mean = ids.mean_efficiency_600
    ? entity(ids.mean_efficiency_600)
    : (sample?.mean_efficiency ?? Number.NaN);
  const margin = ids.mean_efficiency_margin
    ? entity(ids.mean_efficiency_margin)
    : (sample?.margin ?? Number.NaN);
  const expectedState = stateOf(hass, ids.expected_hashrate);
  const expectedNow = toColumnUnit(
    numberOf(expectedState),
    String(expectedState?.attributes["unit_of_measurement"]),
  );
  const expected = Number.isFinite(expectedThen) ? expectedThen : expectedNow;
  const mining = stateOf(hass, ids.mining);
  const hasStopped =
    mining?.state === "off" && Boolean(mining.attributes["known_reason"]);
  const isRated = !Number.isNaN(mean) && !hasStopped;
  const rating = isRated ? ratingOf(hass, ids) : undefined;
  return {
    mean,
    margin,
    expected,
    hashrate: (mean * expected) / 100,
    deviation: ((mean - 100) * expected) / 100,
    deviationPercent: mean - 100,
    stability: entity(ids.stability),
    rating,
    tone: rating ? TONES[rating] : efficiencyTone(isRated ? mean : Number.NaN),
    hasStopped,
  };
}

/** The rating has a memory: what chance moves across a border changes nothing. */
function ratingOf(hass: HomeAssistant, ids: EntityIds): Rating | undefined {
  const state = stateOf(hass, ids.efficiency_rating);
  return isKnown(state) ? RATINGS.find((rating) => rating === state.state) : undefined;
}
