/** The axes of charts: what of its values each shows at least, and at most. */

import { type Extent, type Scale, scaleOver, tightest, widen } from "./scale";

/** Makes an axis over what is shown, with about so many steps. */
export type MakeScale = (extent: Extent, steps: number) => Scale;

/** The axis of efficiency unless data leave it, in %. */
const USUAL_EFFICIENCY: Scale = { min: 85, max: 115, step: 10 };

/** The least that the axis of a deviation shows, in %. */
const LEAST_DEVIATION = 2.5;

/**
 * Return an axis with some air around the data, but no lower than the floor without need,
 * that shows at least so much of what its middle is.
 */
export function paddedScale(least: (middle: number) => number, floor = 0): MakeScale {
  return (extent, steps) => {
    const { low, high } = extent;
    if (!(low <= high)) {
      return scaleOver(extent, steps);
    }
    const air = (high - low) * 0.06;
    const lowest = low < floor ? low - air : Math.max(low - air, floor);
    const padded = { low: lowest, high: high + air };
    return tightest(widen(padded, least((low + high) / 2), floor), steps);
  };
}

/** Return an axis that shows at least that part of what is in its middle. */
export function relativeScale(part: number): MakeScale {
  return paddedScale((middle) => part * middle);
}

/** Return the axis of deviations in %: zero is always on it. */
export function aroundZero({ low, high }: Extent, steps: number): Scale {
  const extent = {
    low: Math.min(low, -LEAST_DEVIATION),
    high: Math.max(high, LEAST_DEVIATION),
  };
  return tightest(extent, steps);
}

/** Return 85–115 %, or what data need that leave it, in steps of 5. */
export function efficiencyScale({ low, high }: Extent, steps: number): Scale {
  const { min, max } = USUAL_EFFICIENCY;
  if (!(low < min) && !(high > max)) {
    return USUAL_EFFICIENCY;
  }
  const [from, to] = [Math.floor(low / 5), Math.max(Math.ceil(high / 5), 1)];
  const step = Math.ceil(Math.max(to - from, 1) / (steps + 1));
  const count = Math.ceil(Math.max(to - from, 1) / step);
  return { min: 5 * from, max: 5 * (from + count * step), step: 5 * step };
}
