/** The lines and areas that charts are made of. */

import type { Banded } from "../data/columns";
import type { Figure } from "../data/protocol";
import type { SeriesDefinition } from "./definitions";
import type { Color } from "./palette";
import type { Reading } from "./reading";

/** Return the line of a figure, in its unit or a larger one. */
export function line(figure: Figure, color: Color, divisor = 1): SeriesDefinition {
  return {
    key: figure,
    shape: "line",
    color,
    width: 2,
    value: (reading) => reading(figure) / divisor,
  };
}

/** Return the area from the least to the greatest that a figure's means are made of. */
export function band(
  figure: Banded,
  color: Color,
  inUnit: (value: number) => number = (value) => value,
): SeriesDefinition {
  return {
    key: "range",
    shape: "rangeArea",
    color,
    width: 0,
    value: (reading) => [
      inUnit(reading(`low_${figure}`)),
      inUnit(reading(`high_${figure}`)),
    ],
    counts: isPlausible,
  };
}

/** Return the line of what another is measured against. */
export function expectedLine(figure: Figure, divisor = 1): SeriesDefinition {
  return { ...line(figure, "expected", divisor), width: 1.5, dashed: true };
}

/**
 * Return whether a hashrate is one that statistics count: at most three times the expected
 * one. Firmware now and then reports hundreds of TH/s, which would flatten the rest.
 */
export function isPlausible(reading: Reading): boolean {
  const most = 3 * reading("expected");
  return !(reading("hashrate") > most || reading("high_hashrate") > most);
}
