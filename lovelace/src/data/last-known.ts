/** What entities said before a moment, from history. */

import type { HomeAssistant } from "../ha";
import { loadStates } from "./states";

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
  const states = await loadStates(
    hass,
    entityIds,
    { start: moment - BEFORE, end: moment + AFTER },
    { withAttributes: false },
  );
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
