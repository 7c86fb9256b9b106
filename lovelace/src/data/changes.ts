/** What was changed of miners, by whom: an act each. */

import type { HomeAssistant } from "../ha";
import type { Change, RecordRequest, RecordResult } from "./protocol-control";
import type { Span } from "./ranges";

/** What one act changed, in milliseconds since 1970. */
export interface Changed {
  readonly time: number;
  readonly changes: readonly Change[];
}

/** What the event entity has of settings: in its attributes, and in the record. */
const EVENT = "settings_changed";
const FAN_MODES: Readonly<Record<string, number>> = { automatic: 1, manual: 0 };
const SETTINGS = {
  frequency: "frequency",
  core_voltage: "core_voltage",
  fan_mode: "automatic_fan",
} as const;

/** Settings that differ by less are the same but for rounding. */
const ROUNDING = 1;

/** How much later (ms) than a change the event entity may know of it, and how much before. */
const LATER = 180_000;
const EARLIER = 5_000;

/** Return what was changed of miners; nothing where that cannot be had. */
export async function loadChanges(
  hass: HomeAssistant,
  devices: readonly string[],
  span: Span,
): Promise<ReadonlyMap<string, readonly Changed[]>> {
  if (devices.length === 0) {
    return new Map();
  }
  const request: RecordRequest = {
    type: "bitaxe_monitor/record",
    device_ids: devices,
    start: span.start / 1000,
    end: span.end / 1000,
  };
  try {
    const { changes } = await hass.callWS<RecordResult>({ ...request });
    return new Map(
      Object.entries(changes).map(([device, found]) => [device, actsIn(found)]),
    );
  } catch {
    return new Map();
  }
}

function actsIn(changes: readonly Change[]): Changed[] {
  const acts = new Map<number, Change[]>();
  for (const change of changes) {
    acts.set(change.act, [...(acts.get(change.act) ?? []), change]);
  }
  return [...acts.values()].map((found) => ({
    time: (found[0]?.at ?? 0) * 1000,
    changes: found,
  }));
}

/** Whether what the event entity says to have happened is what acts have changed. */
export function isOfActs(
  {
    time,
    type,
    attributes,
  }: {
    time: number;
    type: string;
    attributes: Readonly<Record<string, unknown>>;
  },
  acts: readonly Changed[],
): boolean {
  if (type !== EVENT) {
    return false;
  }
  const near = acts
    .filter((act) => act.time - EARLIER <= time && time <= act.time + LATER)
    .flatMap(({ changes }) => changes);
  const changed = Object.entries(SETTINGS).filter(
    ([name]) => attributes[`old_${name}`] !== attributes[`new_${name}`],
  );
  return changed.every(([name, setting]) => {
    const value = attributes[`new_${name}`];
    const after = typeof value === "string" ? FAN_MODES[value] : Number(value);
    return near.some(
      (change) =>
        change.setting === setting &&
        change.after !== null &&
        Math.abs(change.after - (after ?? Number.NaN)) < ROUNDING,
    );
  });
}
