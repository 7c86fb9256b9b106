/** What settings and their figures are called. */

import type { Standing, StudiedSetting } from "../data/protocol";
import type { Aim } from "../data/study";
import { formatDuration, formatNumber, SPACE, UNKNOWN, type Value } from "../format";
import type { Locale } from "../ha";
import type { Localize } from "../localize";

const UNITS: Readonly<Record<Aim, string>> = {
  hashrate: "GH/s",
  power_efficiency: "J/TH",
};

/** Return what the miner was set to, such as "525 MHz · 1,150 mV". */
export function settingName(
  { frequency, core_voltage }: Pick<StudiedSetting, "frequency" | "core_voltage">,
  locale: Locale,
): string {
  const parts: readonly (readonly [number | null, string])[] = [
    [frequency, "MHz"],
    [core_voltage, "mV"],
  ];
  return parts
    .flatMap(([value, unit]) =>
      value === null
        ? []
        : [`${formatNumber(value, places(value), locale)}${SPACE}${unit}`],
    )
    .join(" · ");
}

/** Return a figure and its ±, as exactly as its ± lets it be known. */
export function withMargin(value: Value, margin: Value, locale: Locale): string {
  if (typeof value !== "number") {
    return UNKNOWN;
  }
  if (typeof margin !== "number") {
    return formatNumber(value, value < 100 ? 1 : 0, locale);
  }
  const digits = digitsOf(margin);
  return [value, margin]
    .map((each) => formatNumber(each, digits, locale))
    .join(`${SPACE}±${SPACE}`);
}

/** Return what is said of a setting by an aim, in full. */
export function aimWords(setting: StudiedSetting, aim: Aim, locale: Locale): string {
  const shown = withMargin(setting[aim], setting[`${aim}_margin`], locale);
  return `${shown} ${UNITS[aim]}`;
}

/** Return how a setting compares, in a word or two; nothing of the others. */
export function standingWords(standing: Standing | null, text: Localize): string {
  return standing === null || standing === "worse" ? "" : text(`study.${standing}`);
}

/** Return how long a setting was measured, and on what its ± rests. */
export function timeWords(
  { hours, stretches, basis }: StudiedSetting,
  text: Localize,
  locale: Locale,
): readonly [string, string] {
  const count = formatNumber(stretches, 0, locale);
  return [
    formatDuration(hours * 3600, locale),
    basis === "stretches" ? text("study.stretches", { count }) : text("study.chance"),
  ];
}

function digitsOf(margin: number): number {
  if (margin >= 10) {
    return 0;
  }
  return margin >= 1 ? 1 : 2;
}

function places(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}
