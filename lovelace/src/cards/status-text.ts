/** What is said of a status: words with the cause and size, and for how long. */

import { formatDay, formatMinutes, formatPercent, formatTime } from "../format";
import type { Locale } from "../ha";
import type { Localize } from "../localize";
import type { MinerStatus } from "./status";

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** The words of a status, such as "Low efficiency (81 % over 10 min)". */
export function statusWords(
  { status, size, minutes }: MinerStatus,
  text: Localize,
  locale: Locale,
): string {
  if (size !== null && minutes !== null && status === "low_efficiency") {
    const mean = formatPercent(size, 0, locale);
    const duration = formatMinutes(minutes, locale);
    return text("sized.low_efficiency", { size: mean, duration });
  }
  if (size !== null && status === "performance_drop") {
    const drop = formatPercent(-Math.abs(size), 0, locale);
    return text("sized.performance_drop", { size: drop });
  }
  return text(`status.${status}`);
}

/** For how long, such as "for 12 min", or since when; empty when that is not known. */
export function sinceText(
  { since }: MinerStatus,
  now: number,
  text: Localize,
  locale: Locale,
): string {
  if (since === null) {
    return "";
  }
  const minutes = Math.floor((now - since) / MINUTE);
  if (minutes < 1) {
    return text("since.just_now");
  }
  return minutes < HOUR / MINUTE
    ? text("since.minutes", { duration: formatMinutes(minutes, locale) })
    : text("since.time", { time: momentText(since, now, locale) });
}

/** How long (ms) until `sinceText` may say something else. */
export function untilOther({ since }: MinerStatus, now: number): number {
  const passed = since === null ? HOUR : Math.max(now - since, 0);
  return passed < HOUR ? MINUTE - (passed % MINUTE) : HOUR;
}

/** Why there is nothing of a miner to show at all; null when there is. */
export function absenceText({ status }: MinerStatus, text: Localize): string | null {
  switch (status) {
    case "removed":
      return text("messages.missing");
    case "disabled":
      return text("messages.disabled");
    default:
      return null;
  }
}

/** That a miner is offline, and since when; the day unless it is today. */
export function offlineText(
  { since }: MinerStatus,
  now: number,
  text: Localize,
  locale: Locale,
): string {
  return since === null
    ? text("messages.offline")
    : text("messages.offline_since", { time: momentText(since, now, locale) });
}

/** The time of a moment, with the day unless it is that of now. */
export function momentText(moment: number, now: number, locale: Locale): string {
  const day = formatDay(moment, locale);
  const time = formatTime(moment, locale);
  return day === formatDay(now, locale) ? time : `${day}, ${time}`;
}
