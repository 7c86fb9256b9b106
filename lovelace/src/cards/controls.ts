/** What controls a miner: the entities that there are, and what they are asked. */

import type { Act, Setting } from "../data/protocol-control";
import { controlEntriesOf } from "../entities";
import type { EntityState, HomeAssistant } from "../ha";

/** What a miner can be asked for here, and the domain of its entity. */
const DOMAINS = {
  mining: "switch",
  fan: "fan",
  profile: "select",
  core_voltage: "number",
  pool: "select",
  undo: "button",
  restart: "button",
} as const;

export type ControlKey = keyof typeof DOMAINS;

const KEYS = Object.keys(DOMAINS) as ControlKey[];

/** The states of those that can be used at the moment. */
export type Controls = Readonly<{ [key in ControlKey]?: EntityState }>;

/** What has no state while nothing is known of it; buttons and names may well have none. */
const STATEFUL: ReadonlySet<ControlKey> = new Set(["mining", "fan", "core_voltage"]);

/**
 * The least (%) that any miner's option lets a fan be set to: what is below a miner's own
 * lowest speed, the integration lifts to that.
 */
export const LOWEST_SPEED = 15;

/** Return the ids of the enabled entities that control a miner, by what they do. */
export function controlIds(
  hass: HomeAssistant,
  device: string,
): ReadonlyMap<ControlKey, string> {
  const found = new Map<ControlKey, string>();
  for (const { entity_id, translation_key } of controlEntriesOf(hass, device)) {
    const key = KEYS.find(
      (each) =>
        entity_id.startsWith(`${DOMAINS[each]}.`) &&
        each ===
          (translation_key ?? hass.states[entity_id]?.attributes["device_class"]),
    );
    if (key) {
      found.set(key, entity_id);
    }
  }
  return found;
}

/** Return what controls a miner at the moment. */
export function controlsOf(hass: HomeAssistant, device: string): Controls {
  return Object.fromEntries(
    [...controlIds(hass, device)].flatMap(([key, id]) => {
      const state = hass.states[id];
      return state && isUsable(key, state) ? [[key, state]] : [];
    }),
  );
}

function isUsable(key: ControlKey, { state }: EntityState): boolean {
  return state !== "unavailable" && !(STATEFUL.has(key) && state === "unknown");
}

/** What a fan does: its real speed (%), and whether the firmware sets it. */
export function fanOf({ attributes }: EntityState): {
  speed: number;
  isAutomatic: boolean;
} {
  const { percentage, preset_mode } = attributes;
  return {
    speed: typeof percentage === "number" ? percentage : Number.NaN,
    isAutomatic: preset_mode === "auto",
  };
}

/** What sets a setting. */
const SETTERS: { readonly [setting in Setting]?: readonly ControlKey[] } = {
  mining: ["mining"],
  automatic_fan: ["fan"],
  fan_speed: ["fan"],
  frequency: ["profile"],
  core_voltage: ["profile", "core_voltage"],
};

/** Return what shows that an act is under way. */
export function controlsIn({ kind, values }: Act): readonly ControlKey[] {
  if (kind === "settings") {
    return (Object.keys(values) as Setting[]).flatMap((each) => SETTERS[each] ?? []);
  }
  return KEYS.filter((key) => key === kind);
}
