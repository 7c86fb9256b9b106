/** Samples and columns for tests. */

import {
  FIGURES,
  type Law,
  type Sample,
  type SampleColumns,
} from "../../src/data/protocol";

/** That of a register that counts for a second and is read as often. */
export const LAW: Law = {
  counting: "register",
  shortest: 1,
  likely: 1,
  correction: 1,
  counts_from: 0,
};

/** Return a sample at a time in seconds; figures not named are unknown. */
export function sample(time: number, values: Partial<Sample> = {}): Sample {
  const unknown = Object.fromEntries(FIGURES.map((figure) => [figure, null]));
  return { ...unknown, time, online: true, mining: true, ...values } as Sample;
}

/** Return samples as the first message of a subscription has them. */
export function sampleColumns(samples: Sample[]): SampleColumns {
  const names = ["time", "online", "mining", ...FIGURES] as const;
  return Object.fromEntries(
    names.map((name) => [name, samples.map((each) => each[name])]),
  ) as unknown as SampleColumns;
}

/** Return a steady run of samples, one every `step` seconds. */
export function steady(
  start: number,
  count: number,
  step = 5,
  values: (index: number) => Partial<Sample> = (index) => ({ hashrate: 1000 + index }),
): Sample[] {
  return Array.from({ length: count }, (_, index) =>
    sample(start + index * step, values(index)),
  );
}
