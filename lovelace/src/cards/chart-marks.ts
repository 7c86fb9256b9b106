/** What happened to a miner, in the words of Home Assistant. */

import type { Mark } from "../chart/marks";
import type { Marks, MarksOf } from "../data/marks";
import { deviceName, entitiesOf, stateOf } from "../entities";
import type { EntityState, HomeAssistant } from "../ha";
import type { Localize } from "../localize";

/** What is good to see. */
const GOOD: ReadonlySet<string> = new Set(["best_difficulty", "block_found"]);

/** What alarms begin and end with is shown by these. */
const OF_ALARMS: ReadonlySet<string> = new Set([
  "fault",
  "fault_ended",
  "performance_dropped",
  "performance_recovered",
]);

/** Return the marks of a chart of a miner. */
export function chartMarks(
  hass: HomeAssistant,
  device: string,
  { happened, alarms, meansSince }: Marks,
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
      details: Object.entries(attributes).map(
        ([name, value]) =>
          `${nameText(hass, event, name)}: ${valueText(hass, event, name, value)}`,
      ),
    }));
  for (const { key, start, end } of alarms) {
    marks.push({
      start,
      end,
      look: "alarm",
      title: text(`status.${key}`),
      details: [],
    });
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
