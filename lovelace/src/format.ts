/** Numbers and times as the user's profile wants them. */

import type { HomeAssistant, Locale } from "./ha";
import type { Unit } from "./units";

/** What stands for a value that is not known. */
export const UNKNOWN = "–";

/** A number does not break off its unit. */
export const SPACE = "\u00a0";

export type Value = number | null | undefined;

const MINUS = "\u2212";

/** Languages that put a space before the percent sign. */
const SPACED_PERCENT = new Set(["cs", "de", "fi", "fr", "sk", "sv"]);

/** From here on (ms) a day needs its year. */
const LONG_AGO = 300 * 86_400_000;

const DURATIONS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

const LOCALES = new WeakMap<Locale, Map<string, Locale>>();

/** Return the name of the time zone that the user's profile shows times in. */
export function timeZoneOf(hass: Pick<HomeAssistant, "locale" | "config">): string {
  return localeOf(hass).time_zone;
}

/**
 * Return the user's locale with its time zone by name: what the functions here and the
 * charts take. The same locale is returned as long as it is the same.
 */
export function localeOf({
  locale,
  config,
}: Pick<HomeAssistant, "locale" | "config">): Locale {
  const zone = locale.time_zone === "server" ? config.time_zone : "";
  const byZone = LOCALES.get(locale) ?? new Map<string, Locale>();
  LOCALES.set(locale, byZone);
  const known = byZone.get(zone) ?? {
    ...locale,
    time_zone: zone || Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  byZone.set(zone, known);
  return known;
}

/** Return a number with that many decimal places. */
export function formatNumber(value: Value, digits: number, locale: Locale): string {
  return format(value, digits, locale, "negative");
}

/** Return a number with its sign, unless it rounds to zero. */
export function formatSigned(value: Value, digits: number, locale: Locale): string {
  return format(value, digits, locale, "exceptZero");
}

/** Return a percentage, spaced as the language does. */
export function formatPercent(
  value: Value,
  digits: number,
  locale: Locale,
  options: { signed?: boolean } = {},
): string {
  if (!isKnown(value)) {
    return UNKNOWN;
  }
  const sign = options.signed === true ? "exceptZero" : "negative";
  return `${format(value, digits, locale, sign)}${percentSpace(locale)}%`;
}

/** Return what the language puts between a number and the percent sign. */
export function percentSpace({ language }: Locale): string {
  return SPACED_PERCENT.has(language) ? " " : "";
}

/** Return a number in its unit. */
export function formatQuantity(
  value: Value,
  { unit, digits }: Unit,
  locale: Locale,
  options: { signed?: boolean } = {},
): string {
  if (unit === "%") {
    return formatPercent(value, digits, locale, options);
  }
  const text = (options.signed ? formatSigned : formatNumber)(value, digits, locale);
  return isKnown(value) ? `${text} ${unit}` : text;
}

/** Return the time of day of a moment in milliseconds. */
export function formatTime(
  time: Value,
  locale: Locale,
  options: { seconds?: boolean } = {},
): string {
  return formatMoment(time, locale, options.seconds === true ? "second" : "minute");
}

/** Return the day of a moment in milliseconds, such as "Mon, Nov 24". */
export function formatDay(time: Value, locale: Locale): string {
  return formatMoment(time, locale, "day");
}

/** Return a span by its ends, such as "Mon, Nov 24, 10:00 – 12:30". */
export function formatSpan(
  { start, end }: { start: number; end: number },
  locale: Locale,
): string {
  const [from, to] = [start, end].map(
    (time) => [formatDay(time, locale), formatTime(time, locale)] as const,
  ) as [readonly [string, string], readonly [string, string]];
  const ends = to[0] === from[0] ? to[1] : to.join(", ");
  return `${from.join(", ")} – ${ends}`;
}

/** Return the date of a moment in milliseconds, such as "Nov 24, 2025". */
export function formatDate(time: Value, locale: Locale): string {
  return formatMoment(time, locale, "date");
}

/** Return when something was, as seen from a moment: with its day unless that is the same. */
export function formatWhen(time: number, now: number, locale: Locale): string {
  if (now - time > LONG_AGO) {
    return formatDate(time, locale);
  }
  const day = formatDay(time, locale);
  const clock = formatTime(time, locale);
  return day === formatDay(now, locale) ? clock : `${day}, ${clock}`;
}

/** Return a duration given in seconds by its two largest units, such as "3d 4h". */
export function formatDuration(seconds: Value, locale: Locale): string {
  if (!isKnown(seconds) || seconds < 0) {
    return UNKNOWN;
  }
  const from = DURATIONS.findIndex(([, length]) => seconds >= length);
  const largest = from < 0 ? DURATIONS.length - 1 : from;
  let rest = Math.floor(seconds);
  return DURATIONS.slice(largest, largest + 2)
    .map(([unit, length], index) => {
      const count = Math.floor(rest / length);
      rest -= count * length;
      const text = unitText(count, unit, "narrow", locale);
      return count > 0 || index === 0 ? text : "";
    })
    .filter(Boolean)
    .join(" ");
}

/** Return a number of minutes, such as "12 min". */
export function formatMinutes(minutes: number, locale: Locale): string {
  return unitText(minutes, "minute", "short", locale);
}

function unitText(
  count: number,
  unit: string,
  unitDisplay: "short" | "narrow",
  { language }: Locale,
): string {
  const style = { style: "unit", unit, unitDisplay } as const;
  return numberFormat(language, style).format(count).replaceAll(" ", SPACE);
}

type Sign = "negative" | "exceptZero";

function isKnown(value: Value): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function format(value: Value, digits: number, locale: Locale, sign: Sign): string {
  if (!isKnown(value)) {
    return UNKNOWN;
  }
  const formats = OF_LOCALES.get(locale) ?? new Map<string, Intl.NumberFormat>();
  OF_LOCALES.set(locale, formats);
  const key = `${digits} ${sign}`;
  const known =
    formats.get(key) ??
    numberFormat(numberLanguages(locale), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign,
      useGrouping: locale.number_format !== "none",
    });
  formats.set(key, known);
  return known.format(value).replace("-", MINUS);
}

/** Return the languages whose numbers look as the profile says. */
function numberLanguages(locale: Locale): string | string[] | undefined {
  switch (locale.number_format) {
    case "comma_decimal":
      return ["en-US", "en"];
    case "decimal_comma":
      return ["de", "es", "it"];
    case "space_comma":
      return ["fr", "sv", "cs"];
    case "quote_decimal":
      return ["de-CH"];
    case "none":
      return "en-US";
    case "system":
      return undefined;
    default:
      return locale.language;
  }
}

/** The formats of a locale, by digits and sign: a table looks up hundreds at a time. */
const OF_LOCALES = new WeakMap<Locale, Map<string, Intl.NumberFormat>>();
const NUMBER_FORMATS = new Map<string, Intl.NumberFormat>();
const TIME_FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Return a format; making one costs more than a hundred uses of it. */
function numberFormat(
  languages: string | string[] | undefined,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = JSON.stringify([languages, options]);
  const known = NUMBER_FORMATS.get(key) ?? new Intl.NumberFormat(languages, options);
  NUMBER_FORMATS.set(key, known);
  return known;
}

type Precision = "date" | "day" | "minute" | "second";

function formatMoment(time: Value, locale: Locale, precision: Precision): string {
  if (!isKnown(time)) {
    return UNKNOWN;
  }
  const { language, time_format, time_zone } = locale;
  const key = `${language} ${time_format} ${time_zone} ${precision}`;
  const known = TIME_FORMATS.get(key) ?? timeFormat(locale, precision);
  TIME_FORMATS.set(key, known);
  return known.format(time);
}

function timeFormat(locale: Locale, precision: Precision): Intl.DateTimeFormat {
  // A zone that is not named is that of the browser.
  const isNamed = !["local", "server"].includes(locale.time_zone);
  const zone = isNamed ? { timeZone: locale.time_zone } : {};
  if (precision === "date") {
    const date = { year: "numeric", month: "short", day: "numeric" } as const;
    return new Intl.DateTimeFormat(locale.language, { ...date, ...zone });
  }
  if (precision === "day") {
    const day = { weekday: "short", month: "short", day: "numeric" } as const;
    return new Intl.DateTimeFormat(locale.language, { ...day, ...zone });
  }
  const isAmPm = usesAmPm(locale);
  return new Intl.DateTimeFormat(locale.language, {
    hour: isAmPm ? "numeric" : "2-digit",
    minute: "2-digit",
    hourCycle: isAmPm ? "h12" : "h23",
    ...zone,
    ...(precision === "second" ? { second: "2-digit" } : {}),
  });
}

/** Return whether times are shown with am and pm, as Home Assistant decides it. */
function usesAmPm({ time_format, language }: Locale): boolean {
  if (time_format !== "language" && time_format !== "system") {
    return time_format === "12";
  }
  const languages = time_format === "language" ? language : undefined;
  const format = new Intl.DateTimeFormat(languages, { hour: "numeric" });
  return format.resolvedOptions().hour12 === true;
}
