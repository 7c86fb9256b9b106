/** Columns for tests of charts. */

import { type Columns, fromSamples } from "../../src/data/columns";
import type { Chance } from "../../src/data/law";
import type { Sample } from "../../src/data/protocol";
import type { Locale } from "../../src/ha";
import { random } from "../data/random";
import { LAW, sampleColumns, steady } from "../data/samples";

/** A round time: 2026-11-22 12:00:00 UTC in milliseconds. */
export const NOON = Date.UTC(2026, 10, 22, 12);

export const STEP = 5000;

export const ENGLISH: Locale = {
  language: "en",
  number_format: "language",
  time_format: "24",
  time_zone: "UTC",
};

/** Return how chance moves a miner of which so much is expected (GH/s), since a time. */
export function countingChance(expected: number, since = 0): Chance {
  return { parts: [{ law: LAW, expected }], pace: STEP, since, meansSince: 0 };
}

/** Return columns with a sample every five seconds from noon on. */
export function columnsOf(samples: Partial<Sample>[]): Columns {
  return fromSamples(
    sampleColumns(
      steady(NOON / 1000, samples.length, STEP / 1000, (i) => samples[i] ?? {}),
    ),
  );
}

/** Return the samples of a miner that hashes about as fast as it should. */
export function restless(count: number, seed = 1): Partial<Sample>[] {
  const chance = random(seed);
  return Array.from({ length: count }, () => {
    const hashrate = 1000 + 200 * (chance() - 0.5);
    return {
      hashrate,
      expected: 1000,
      efficiency: hashrate / 10,
      deviation: hashrate - 1000,
      standard_deviation_60: 30 + chance(),
      standard_deviation_300: 40 + chance(),
      standard_deviation_600: 50 + chance(),
      power: 17 + chance(),
      temperature: 60 + chance(),
      vr_temperature: 50 + chance(),
      core_voltage: 1150 + chance(),
      core_voltage_set: 1150,
    };
  });
}
