/** Settings on a map: frequency by core voltage, and which of them are the best. */

import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { StudiedSetting } from "../data/protocol";
import type { Aim } from "../data/study";
import { formatNumber } from "../format";
import type { Locale } from "../ha";
import type { Localize } from "../localize";
import { settingName } from "./settings-text";

const WIDTH = 360;
const HEIGHT = 200;
const LEFT = 44;
const RIGHT = 24;
const TOP = 26;
const BOTTOM = 40;
const TICK = 4;

/** How far (px) settings stand apart that differ by the fan alone. */
const BESIDE = 9;

interface Place extends StudiedSetting {
  frequency: number;
  core_voltage: number;
}

/** Return the map, nothing where there are not two places on it. */
export function settingsMap(
  settings: readonly StudiedSetting[],
  aim: Aim,
  text: Localize,
  locale: Locale,
): TemplateResult | typeof nothing {
  const places = settings.filter(isPlace);
  const xs = scale(places.map(({ frequency }) => frequency));
  const ys = scale(places.map(({ core_voltage }) => core_voltage));
  if (xs.values.length * ys.values.length < 2) {
    return nothing;
  }
  const x = (value: number): number => LEFT + xs.at(value) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number =>
    HEIGHT - BOTTOM - ys.at(value) * (HEIGHT - TOP - BOTTOM);
  const number = (value: number): string => formatNumber(value, 0, locale);
  // Those that are better lie above the others.
  const drawn = [...places].reverse();
  return html`<svg
    class="map"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label=${mapWords(settings, aim, text, locale)}
  >
    ${shownTicks(xs.values).map(
      (
        value,
      ) => svg`<line class="grid" x1=${x(value)} x2=${x(value)} y1=${TOP} y2=${HEIGHT - BOTTOM}></line>
        <text x=${x(value)} y=${HEIGHT - BOTTOM + 18} text-anchor="middle">${number(value)}</text>`,
    )}
    ${shownTicks(ys.values).map(
      (
        value,
      ) => svg`<line class="grid" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line>
        <text x=${LEFT - 8} y=${y(value) + 4} text-anchor="end">${number(value)}</text>`,
    )}
    <text x=${(LEFT + WIDTH - RIGHT) / 2} y=${HEIGHT - 6} text-anchor="middle">MHz</text>
    <text x=${LEFT - 6} y="10" text-anchor="end">mV</text>
    ${drawn.map((place) =>
      renderPlace(
        place,
        aim,
        x(place.frequency) + aside(place, places),
        y(place.core_voltage),
      ),
    )}
  </svg>`;
}

/** What is best is full, what may be as good is a ring, and the others are dots. */
function renderPlace(place: Place, aim: Aim, x: number, y: number): SVGTemplateResult {
  const standing = place[`${aim}_standing`];
  const radius = standing === "best" || standing === "not_distinguishable" ? 7 : 4;
  return svg`${
    place.in_force
      ? svg`<circle class="in-force" cx=${x} cy=${y} r=${radius + 4}></circle>`
      : nothing
  }<circle class=${standing ?? "unknown"} cx=${x} cy=${y} r=${radius}></circle>`;
}

/** Return what the map shows, in words. */
function mapWords(
  settings: readonly StudiedSetting[],
  aim: Aim,
  text: Localize,
  locale: Locale,
): string {
  const best = settings.find((setting) => setting[`${aim}_standing`] === "best");
  const count = settings.filter(
    (setting) => setting[`${aim}_standing`] === "not_distinguishable",
  ).length;
  return best
    ? text("study.map", {
        setting: settingName(best, locale),
        count: formatNumber(count, 0, locale),
      })
    : text("study.map_without_best");
}

function isPlace(setting: StudiedSetting): setting is Place {
  return setting.frequency !== null && setting.core_voltage !== null;
}

function isAt(place: Place, other: Place): boolean {
  return (
    place.frequency === other.frequency && place.core_voltage === other.core_voltage
  );
}

/** Return how far aside of its place a setting stands (px). */
function aside(place: Place, places: readonly Place[]): number {
  const here = places.filter((other) => isAt(place, other));
  return (here.indexOf(place) - (here.length - 1) / 2) * 2 * BESIDE;
}

interface Scale {
  /** What is on it, each once, the lowest first. */
  readonly values: readonly number[];
  /** Where a value lies, from 0 to 1. */
  at(value: number): number;
}

function scale(all: readonly number[]): Scale {
  const values = [...new Set(all)].sort((one, other) => one - other);
  const low = values[0] ?? 0;
  const span = (values.at(-1) ?? 0) - low;
  return { values, at: (value) => (span === 0 ? 0.5 : (value - low) / span) };
}

/** Return as many values as there is room for, the outermost among them. */
function shownTicks(values: readonly number[]): readonly number[] {
  const last = values.length - 1;
  if (last < TICK) {
    return values;
  }
  const chosen = Array.from({ length: TICK }, (_, index) =>
    Math.round((index * last) / (TICK - 1)),
  );
  return chosen.map((index) => values[index] as number);
}
