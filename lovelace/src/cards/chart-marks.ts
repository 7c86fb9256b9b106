/** What happened to a miner, in the words of Home Assistant. */

import type { Mark } from "../chart/marks";
import type { Changed } from "../data/changes";
import type { Marks, MarksOf } from "../data/marks";
import type { Change, Deed, Setting, Settings } from "../data/protocol-control";
import { deviceName, entitiesOf, stateOf } from "../entities";
import { localeOf } from "../format";
import type { EntityState, HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";
import {
  deedText,
  isUnconfirmed,
  quantityText,
  settingsText,
  settingText,
  whoText,
} from "./act-text";

/** What is good to see. */
const GOOD: ReadonlySet<string> = new Set(["best_difficulty", "block_found"]);

/** What alarms begin and end with is shown by these. */
const OF_ALARMS: ReadonlySet<string> = new Set([
  "fault",
  "fault_ended",
  "chip_fault",
  "chip_fault_ended",
  "performance_dropped",
  "performance_recovered",
]);

/** An alarm is written within that time (ms) of what it begins with. */
const SOON = 60_000;

/** What is either on or off: what it was before is clear. */
const SWITCHED: ReadonlySet<Setting> = new Set(["automatic_fan", "mining"]);

/** What a miner was asked for that is no setting. */
const DEEDS: ReadonlySet<Setting | Deed> = new Set([
  "restart",
  "identify",
  "pool",
  "fallback_only",
  "pool_stored",
  "pool_cleared",
]);

/** Return the marks of a chart of a miner. */
export function chartMarks(
  hass: HomeAssistant,
  device: string,
  { happened, alarms, changed, meansSince }: Marks,
  text: Localize,
): Mark[] {
  const ids = entitiesOf(hass, device);
  const event = stateOf(hass, ids.event);
  const marks: Mark[] = happened
    .filter(({ type }) => !OF_ALARMS.has(type))
    .map(({ time, type, attributes }) => ({
      start: time,
      end: time,
      look: GOOD.has(type) ? "good" : "plain",
      title: valueText(hass, event, "event_type", type),
      details: attributesText(hass, event, attributes),
    }));
  for (const { key, start, end } of alarms) {
    marks.push({
      start,
      end,
      look: "alarm",
      title: text(`status.${key}`),
      details: happened
        .filter(({ type, time }) => type === key && time >= start - SOON && time <= end)
        .flatMap(({ attributes }) => attributesText(hass, event, attributes)),
    });
  }
  for (const each of changed) {
    marks.push(markOf(each, text, localeOf(hass)));
  }
  if (meansSince > 0) {
    marks.push({
      start: meansSince,
      end: meansSince,
      look: "plain",
      title: text("updated.mark"),
      details: [text("updated.means")],
    });
  }
  return marks;
}

/** Return what is to be said of what happened. */
function attributesText(
  hass: HomeAssistant,
  event: EntityState | undefined,
  attributes: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(attributes).map(
    ([name, value]) =>
      `${nameText(hass, event, name)}: ${valueText(hass, event, name, value)}`,
  );
}

/** Return the marks of a chart of the fleet: those of each miner, with its name. */
export function fleetMarks(hass: HomeAssistant, seen: MarksOf, text: Localize): Mark[] {
  return [...seen].flatMap(([device, marks]) => {
    const name = deviceName(hass, device) ?? text("cards.miner.name");
    return chartMarks(hass, device, marks, text).map((mark) => ({
      ...mark,
      title: `${name}: ${mark.title}`,
    }));
  });
}

/** Return the mark of what one act changed, with who did that and what became of it. */
function markOf({ time, changes }: Changed, text: Localize, locale: Locale): Mark {
  const values: Settings = {};
  const deeds: string[] = [];
  const details: string[] = [];
  for (const { setting, before, after } of changes) {
    if (isDeed(setting)) {
      deeds.push(deedText(setting, after, text));
    } else if (after !== null) {
      values[setting] = after;
    }
    const isKnown = before !== null && after !== null && before !== after;
    if (isKnown && setting === "pool") {
      details.push(`${deedText(setting, before, text)} → ${after}`);
    } else if (isKnown && !isDeed(setting) && !SWITCHED.has(setting)) {
      details.push(
        `${settingText(setting, before, text, locale)} → ${quantityText(setting, after, text, locale)}`,
      );
    }
  }
  const [first] = changes;
  if (first) {
    details.push(text("change.by", { who: whoText(first, text) }));
    const outcome = outcomeOf(first);
    details.push(...(outcome ? [text(`change.${outcome}`)] : []));
  }
  const what = [settingsText(values, text, locale), ...deeds]
    .filter((words) => words !== "")
    .join(", ");
  const title = first?.origin === "undone" ? text("act.undone", { what }) : what;
  return { start: time, end: time, look: "plain", title, details };
}

function isDeed(setting: Setting | Deed): setting is Deed {
  return DEEDS.has(setting);
}

/** What became of a change, where it did not simply come to be. */
function outcomeOf({
  outcome,
  is_undone,
}: Change): "not_done" | "not_confirmed" | "went_back" | "undone" | undefined {
  if (outcome === "not_done" || outcome === "rejected") {
    return "not_done";
  }
  if (outcome === "went_back") {
    return outcome;
  }
  if (isUnconfirmed({ outcome })) {
    return "not_confirmed";
  }
  return is_undone ? "undone" : undefined;
}

function nameText(
  hass: HomeAssistant,
  state: EntityState | undefined,
  name: string,
): string {
  return (state && hass.formatEntityAttributeName?.(state, name)) ?? name;
}

function valueText(
  hass: HomeAssistant,
  state: EntityState | undefined,
  name: string,
  value: unknown,
): string {
  return (state && hass.formatEntityAttributeValue?.(state, name, value)) ?? `${value}`;
}
