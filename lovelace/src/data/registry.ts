/** When entities came to Home Assistant, and were changed there. */

import type { HomeAssistant } from "../ha";

/** What Home Assistant's registry knows of an entity; times in seconds since 1970. */
export interface RegisteredEntity {
  created_at?: number;
  modified_at?: number;
  options?: { readonly sensor?: { readonly unit_of_measurement?: string } };
}

type Registered = Readonly<Record<string, RegisteredEntity | null>>;

/** Answers by what was asked, for as long as the registry is the same. */
const ANSWERS = new WeakMap<
  HomeAssistant["entities"],
  Map<string, Promise<Registered>>
>();

/** Return what is registered of entities; nothing where that cannot be had. */
export function registeredOf(
  hass: HomeAssistant,
  ids: readonly string[],
): Promise<Registered> {
  if (ids.length === 0) {
    return Promise.resolve({});
  }
  const answers = ANSWERS.get(hass.entities) ?? new Map<string, Promise<Registered>>();
  ANSWERS.set(hass.entities, answers);
  const key = ids.join();
  const answer =
    answers.get(key) ??
    hass
      .callWS<Registered>({
        type: "config/entity_registry/get_entries",
        entity_ids: [...ids],
      })
      .catch((): Registered => ({}));
  answers.set(key, answer);
  return answer;
}

/** Return which entities were changed after a time (ms), their units maybe. */
export async function changedSince(
  hass: HomeAssistant,
  ids: readonly string[],
  time: number,
): Promise<ReadonlySet<string>> {
  const registered = await registeredOf(hass, ids);
  return new Set(
    ids.filter((id) => {
      const { created_at = 0, modified_at = 0, options } = registered[id] ?? {};
      const hasOwnUnit = options?.sensor?.unit_of_measurement !== undefined;
      // The registry notes its own work on an entity when that is created.
      const isLater = hasOwnUnit || modified_at > created_at + CREATION;
      return isLater && modified_at * 1000 > time;
    }),
  );
}

/** How long (s) an entity takes to be created. */
const CREATION = 60;
