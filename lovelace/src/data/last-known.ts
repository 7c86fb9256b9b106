/** What entities said before a moment, from history. */

import type { HomeAssistant } from "../ha";
import type { RecordedStates } from "./recorded";

/** How long (ms) before the moment something may have been said last. */
const BEFORE = 600_000;

/** How long (ms) after it states are written that are still from before. */
const AFTER = 60_000;

/**
 * Return the last states before a moment (ms since 1970) that say something, by entity.
 * Rejects with Home Assistant's error.
 */
export async function loadLastKnown(
  hass: HomeAssistant,
  entityIds: readonly string[],
  moment: number,
): Promise<ReadonlyMap<string, string>> {
  if (entityIds.length === 0) {
    return new Map();
  }
  const states = await hass.callWS<RecordedStates>({
    type: "history/history_during_period",
    start_time: new Date(moment - BEFORE).toISOString(),
    end_time: new Date(moment + AFTER).toISOString(),
    entity_ids: [...entityIds],
    minimal_response: true,
    no_attributes: true,
  });
  const found = new Map<string, string>();
  for (const [entityId, each] of Object.entries(states)) {
    const last = each
      .map(({ s }) => s)
      .findLast((s) => s !== "unavailable" && s !== "unknown" && s !== null);
    if (last) {
      found.set(entityId, last);
    }
  }
  return found;
}
