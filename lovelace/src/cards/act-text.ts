/** What a miner was asked for, by whom, and what became of it: in words. */

import type {
  Act,
  Deed,
  Origin,
  Outcome,
  Setting,
  Settings,
} from "../data/protocol-control";
import { formatPercent, formatQuantity, formatTime } from "../format";
import type { Locale } from "../ha";
import type { Localize } from "../localize";

/** Returns the words for what the integration raises, by its key; none if it has none. */
export type Reasons = (
  key: string,
  placeholders?: Readonly<Record<string, string>>,
) => string;

const UNITS: { readonly [setting in Setting]?: string } = {
  frequency: "MHz",
  core_voltage: "mV",
  fan_target_temperature: "°C",
  display_timeout: "min",
  display_rotation: "°",
};

/** The keys of the reasons for what was sent, and is not in force. */
const UNCONFIRMED: { readonly [outcome in Outcome]?: string } = {
  needs_restart: "needs_restart",
  not_in_force: "not_in_force",
  ignored: "ignored_by_miner",
};

/** Whether it was sent, and the miner has not said that it runs with it. */
export function isUnconfirmed({ outcome }: { outcome: string | null }): boolean {
  return outcome !== null && outcome in UNCONFIRMED;
}

/** Whether it came to what was asked for, as far as that shows. */
export function isDone(act: Act): boolean {
  return act.outcome !== null && !isUnconfirmed(act);
}

/** Return settings in words, such as "Fan 60%". */
export function settingsText(values: Settings, text: Localize, locale: Locale): string {
  // What an automatic fan is not set to goes without saying, as that a speed is by hand.
  const unsaid = values.automatic_fan ? "fan_speed" : "automatic_fan";
  const isAlone = !("fan_speed" in values);
  return (Object.entries(values) as [Setting, number][])
    .filter(([setting]) => setting !== unsaid || isAlone)
    .map(([setting, value]) => settingText(setting, value, text, locale))
    .join(", ");
}

/** Return a setting in words. */
export function settingText(
  setting: Setting,
  value: number,
  text: Localize,
  locale: Locale,
): string {
  switch (setting) {
    case "mining":
      return text(value ? "act.mining" : "act.pause");
    case "automatic_fan":
      return text(value ? "act.automatic_fan" : "act.manual_fan");
    default:
      return text(`act.${setting}`, {
        value: quantityText(setting, value, text, locale),
      });
  }
}

/** Return what else a miner was asked for in words; null is no value. */
export function deedText(deed: Deed, value: number | null, text: Localize): string {
  if (deed === "fallback_only") {
    return text(value ? "act.fallback_only" : "act.first_pool");
  }
  return text(`act.${deed}`, { value: `${value}` });
}

/** Return the value of a setting in its unit. */
export function quantityText(
  setting: Setting,
  value: number,
  text: Localize,
  locale: Locale,
): string {
  if (setting === "display_timeout" && value <= 0) {
    return text(value < 0 ? "act.always_on" : "act.always_off");
  }
  const unit = UNITS[setting];
  return unit === undefined
    ? formatPercent(value, 0, locale)
    : formatQuantity(value, { unit, digits: 0 }, locale);
}

/** Return what was asked for. */
export function whatText(act: Act, text: Localize, locale: Locale): string {
  switch (act.kind) {
    case "settings":
      return settingsText(act.values, text, locale);
    case "pool":
      return act.slot === null
        ? text("control.pool")
        : text("act.pool", { value: `${act.slot}` });
    default:
      return text(`act.${act.kind}`);
  }
}

/** Return who did something. */
export function whoText(
  { origin, name }: { origin: Origin; name: string | null },
  text: Localize,
): string {
  switch (origin) {
    case "automation":
    case "another_hand":
    case "watchdog":
      return text(`who.${origin}`);
    case "taken_back":
    case "kept_paused":
      return text("who.integration");
    case "undone":
      return name ?? text("who.automation");
    default:
      return name ?? text("who.user");
  }
}

/** Return what becomes of an act, or has become of it. */
export function actText(
  act: Act,
  text: Localize,
  locale: Locale,
  reasons: Reasons,
): string {
  const { outcome, error } = act;
  const what = whatText(act, text, locale);
  if (act.ended === null) {
    const time = formatTime(act.at * 1000, locale, { seconds: true });
    return text("act.under_way", { what, who: whoText(act, text), time });
  }
  if (error !== null || outcome === null) {
    const reason = reasons(error?.key ?? "", error?.placeholders);
    return text("act.failed", { what, reason }).trim();
  }
  const unconfirmed = UNCONFIRMED[outcome];
  if (unconfirmed !== undefined) {
    const reason = reasons(act.kind === "restart" ? "restart_not_shown" : unconfirmed);
    return text("act.not_confirmed", { what, reason }).trim();
  }
  if (act.kind === "undo") {
    return text("act.undone", { what: settingsText(act.values, text, locale) });
  }
  // Of what stores nothing, and that no answer shows, it is known that it was sent.
  if (act.kind === "identify" || (act.kind === "restart" && outcome !== "in_force")) {
    return text("act.sent", { what });
  }
  return text(`act.${outcome as "in_force" | "at_resume" | "not_shown"}`, { what });
}
