/** Numbers at a glance, with three significant digits, and with all of them. */

import {
  formatNumber,
  formatSigned,
  percentSpace,
  SPACE,
  UNKNOWN,
  type Value,
} from "./format";
import type { Locale } from "./ha";

/** A number and its unit, which may look other than the number. */
export interface Shown {
  number: string;
  /** With the space before it; empty where there is none. */
  unit: string;
}

export interface GlanceOptions {
  /** The most decimal places, of what has no more to say. */
  digits?: number;
  /** Whether to begin with a sign, unless it is zero. */
  signed?: boolean;
}

const PREFIXES = ["", "k", "M", "G", "T", "P", "E", "Z"] as const;

/** The units that take prefixes: those of hashrates, and none at all. */
const PREFIXED: Readonly<Record<string, { power: number; base: string }>> = {
  "": { power: 0, base: "" },
  "GH/s": { power: 3, base: "H/s" },
  "TH/s": { power: 4, base: "H/s" },
};

/** From here on numbers are shortened: four digits are still seen at once. */
const LONG = 10_000;

/**
 * Return a number with three significant digits. Whole ones have all of theirs up to
 * 9,999; what is larger is shortened where its unit can be, such as "15.5 G".
 */
export function glance(
  value: Value,
  unit: string,
  locale: Locale,
  { digits = 2, signed = false }: GlanceOptions = {},
): Shown {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return { number: UNKNOWN, unit: "" };
  }
  const text = signed ? formatSigned : formatNumber;
  const prefixed = PREFIXED[unit];
  if (!prefixed || Math.abs(value) < LONG - 0.5) {
    const number = text(value, shownDecimals(value, digits), locale);
    return { number, unit: spaced(unit, locale) };
  }
  let { power } = prefixed;
  let short = value;
  while (rounded(short) >= 1000 && power < PREFIXES.length - 1) {
    short /= 1000;
    power += 1;
  }
  const shortUnit = `${PREFIXES[power]}${prefixed.base}`;
  return {
    number: text(short, decimals(short), locale),
    unit: spaced(shortUnit, locale),
  };
}

/** Return a number with all digits that say something, in its unit. */
export function exact(
  value: Value,
  unit: string,
  locale: Locale,
  { digits = 3, signed = false }: GlanceOptions = {},
): string {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return UNKNOWN;
  }
  const [, places = ""] = String(Number(value.toFixed(digits))).split(".");
  const text = signed ? formatSigned : formatNumber;
  const number = text(value, /^\d*$/.test(places) ? places.length : 0, locale);
  return `${number}${spaced(unit, locale)}`;
}

/** Return a number with its unit as text. */
export function joined({ number, unit }: Shown): string {
  return `${number}${unit}`;
}

function spaced(unit: string, locale: Locale): string {
  if (unit === "%") {
    return percentSpace(locale) === "" ? unit : `${SPACE}${unit}`;
  }
  return unit === "" ? "" : `${SPACE}${unit}`;
}

/** Return the size of a number as three digits show it. */
function rounded(value: number): number {
  return Math.abs(Number(value.toPrecision(3)));
}

/** Return how many decimal places to show, of a number that so few leave as zero none. */
function shownDecimals(value: number, digits: number): number {
  const places = Math.min(decimals(value), digits);
  return Number(value.toFixed(places)) === 0 ? 0 : places;
}

/** Return how many decimal places make three digits, three at most; none of a zero. */
function decimals(value: number): number {
  const size = rounded(value);
  if (size === 0 || size >= 100) {
    return 0;
  }
  if (size >= 10) {
    return 1;
  }
  return size >= 1 ? 2 : 3;
}
