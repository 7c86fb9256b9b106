/** Value axes: from where to where, in steps that people count in. */

/** An axis with a tick at every step, at both ends too. */
export interface Scale {
  min: number;
  max: number;
  step: number;
}

/** The least and the greatest of some values. */
export interface Extent {
  low: number;
  high: number;
}

/** What a step may be, times a power of ten. */
const STEPS = [1, 2, 2.5, 5] as const;

/** The fewest steps of an axis. */
const FEWEST = 2;

/** Rounding errors to overlook, in steps. */
const SLACK = 1e-9;

/**
 * Return the narrowest axis over an extent with that many steps, so that two axes side
 * by side share their grid lines. It has the extent in its middle, but nothing below 0
 * without need. An extent without values gets an axis from 0.
 */
export function scaleOver(extent: Extent, steps: number): Scale {
  const { low, high } = extent.low <= extent.high ? extent : { low: 0, high: steps };
  const width = high - low || Math.abs(high) || 1;
  for (let power = Math.floor(Math.log10(width / steps)); ; power++) {
    for (const factor of STEPS) {
      const step = factor * 10 ** power;
      const highest = Math.floor(low / step + SLACK);
      const lowest = Math.ceil(high / step - SLACK) - steps;
      if (lowest <= highest) {
        const centered = Math.round((low + high) / 2 / step - steps / 2);
        const floor = low < 0 ? lowest : Math.max(lowest, 0);
        const first = Math.min(Math.max(centered, floor), highest);
        return {
          min: trim(first * step),
          max: trim((first + steps) * step),
          step: trim(step),
        };
      }
    }
  }
}

/** Return the axis over an extent that has the least beside it, with about so many steps. */
export function tightest(extent: Extent, steps: number): Scale {
  const scales = [steps, steps + 1, steps - 1]
    .filter((count) => count >= FEWEST)
    .map((count) => scaleOver(extent, count));
  const lengths = scales.map(({ min, max }) => max - min);
  const least = Math.min(...lengths);
  return scales[lengths.indexOf(least)] as Scale;
}

/** Return how many steps an axis has. */
export function stepsOf(scale: Scale): number {
  return Math.round((scale.max - scale.min) / scale.step);
}

/** Return the values of an axis' ticks, from its lower end. */
export function ticksOf(scale: Scale): number[] {
  return Array.from({ length: stepsOf(scale) + 1 }, (_, tick) =>
    trim(scale.min + tick * scale.step),
  );
}

/** Return how many decimals tell the ticks of an axis apart. */
export function decimalsOf(scale: Scale): number {
  const text = scale.step.toString();
  return text.includes("e-")
    ? Number(text.split("e-")[1])
    : (text.split(".")[1]?.length ?? 0);
}

/** Return an extent that is at least that wide, and not below the floor. */
export function widen(extent: Extent, least: number, floor: number): Extent {
  const lack = Math.max(least - (extent.high - extent.low), 0) / 2;
  const low = Math.max(extent.low - lack, Math.min(floor, extent.low));
  return { low, high: Math.max(extent.high + lack, low + least) };
}

/** Return a number without the dust that binary fractions leave. */
function trim(value: number): number {
  return Number(value.toPrecision(12));
}
