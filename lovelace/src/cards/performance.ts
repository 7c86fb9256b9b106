/** How well a miner does. Of the mean of 10 minutes all cards show the same. */

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
}

const TONES: Readonly<Record<Rating, Tone>> = {
  excellent: "good",
  good: "fair",
  poor: "poor",
};

/**
 * Return how well a miner does. The entity goes before the sample, for our cards to
 * show what those of Home Assistant do; what is disabled at first comes from the sample.
 */
export function performanceOf(
  hass: HomeAssistant,
  ids: EntityIds,
  sample?: LiveMean,
): Performance {
  const entity = (id: string | undefined): number => numberOf(stateOf(hass, id));
  const mean = ids.mean_efficiency_600
    ? entity(ids.mean_efficiency_600)
    : (sample?.mean_efficiency ?? Number.NaN);
  const margin = ids.mean_efficiency_margin
    ? entity(ids.mean_efficiency_margin)
    : (sample?.margin ?? Number.NaN);
  const expectedState = stateOf(hass, ids.expected_hashrate);
  const expected = toColumnUnit(
    numberOf(expectedState),
    String(expectedState?.attributes["unit_of_measurement"]),
  );
  const rating = Number.isNaN(mean) ? undefined : ratingOf(hass, ids);
  return {
    mean,
    margin,
    expected,
    hashrate: (mean / 100) * expected,
    deviation: (mean / 100 - 1) * expected,
    deviationPercent: mean - 100,
    stability: entity(ids.stability),
    rating,
    tone: rating ? TONES[rating] : efficiencyTone(mean),
  };
}

/** The rating has a memory: what chance moves across a border changes nothing. */
function ratingOf(hass: HomeAssistant, ids: EntityIds): Rating | undefined {
  const state = stateOf(hass, ids.efficiency_rating);
  return isKnown(state) ? RATINGS.find((rating) => rating === state.state) : undefined;
}
