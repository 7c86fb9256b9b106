/** How far chance moves what a chart shows. */

import type { HomeAssistant } from "../ha";
import { liveSource } from "./live";
import { POLLED, WRITTEN } from "./pace";
import type { Law, LivePart } from "./protocol";

/** What the plotted points rest on. */
export interface Chance {
  /** The miners that it is about, each with its law. */
  readonly parts: readonly LivePart[];
  /** How often (ms) they are polled. */
  readonly pace: number;
  /** From when on (ms since 1970) that is so. */
  readonly since: number;
  /** From when on what is recorded are means; single readings before. */
  readonly meansSince: number;
}

/** GH of a hash that counts: 2^32 hashes. */
const COUNTED = 2 ** 32 / 1e9;

/** GH of a nonce that firmware up to v2.10 reports, and of how many a reading is. */
const NONCE = 2 ** 40 / 1e9;
const NONCES = 100;

/** s of samples that show how often a miner is polled. */
const SHOWN = 60;

/**
 * Return the relative standard deviation of the mean over a period (ms) at a time (ms); of
 * a single reading when that is 0. NaN where it is unknown. Of one miner what was expected
 * then (GH/s) counts.
 */
export function chanceOf(
  chance: Chance | null,
  time: number,
  period: number,
  then: number,
): number {
  if (chance === null || time < chance.since || chance.parts.length === 0) {
    return Number.NaN;
  }
  const pace = time < chance.meansSince ? WRITTEN : chance.pace;
  const readings = Math.max(period / pace, 1);
  let hashrate = 0;
  let square = 0;
  for (const part of chance.parts) {
    const { law } = part;
    const expected = chance.parts.length === 1 ? then : part.expected;
    if (law === null || !expected) {
      return Number.NaN;
    }
    hashrate += expected;
    square += expected ** 2 * relativeSquare(law, expected, readings, period / 1000);
  }
  return Math.sqrt(square) / hashrate;
}

/** Return the squared relative standard deviation of a mean of readings over so many s. */
function relativeSquare(
  { counting, likely }: Law,
  expected: number,
  readings: number,
  seconds: number,
): number {
  if (counting === "nonces" || likely === null) {
    return 1 / Math.max((expected * seconds) / NONCE, NONCES);
  }
  // Polled often, readings share what they count.
  const counted = Math.min(readings * likely, Math.max(seconds, likely));
  return COUNTED / (expected * counted);
}

/** Call the listener with what holds now, and whenever that is something else. */
export function watchLaw(
  hass: HomeAssistant,
  device: string | undefined,
  listener: (parts: readonly LivePart[], pace: number) => void,
): () => void {
  // Who wants samples of more than a moment says where they come from before.
  const source = liveSource(hass.connection, device, null);
  const report = (): void => {
    const { held, columns } = source;
    if (held !== null) {
      const expected = columns.expected.findLast((each) => each > 0) ?? 0;
      const { law, parts } = held;
      const own = device === undefined ? parts : [{ law, expected }];
      listener(own, paceOf(columns.time));
    }
  };
  const stop = source.listenFor(SHOWN, (change) => change !== "sample" && report());
  report();
  return stop;
}

/** Return the usual time (ms) between the latest samples. */
function paceOf(times: readonly number[]): number {
  const late = times.slice(-SHOWN);
  const steps = late.slice(1).map((time, index) => time - (late[index] as number));
  steps.sort((left, right) => left - right);
  return steps[steps.length >> 1] ?? POLLED;
}
