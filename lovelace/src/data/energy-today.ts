/** What was used since midnight, from the statistics of an energy entity. */

import { timeZoneOf } from "../format";
import type { HomeAssistant } from "../ha";
import { startOfDay } from "./ranges";

/** Return the energy (kWh) since midnight at `now` (ms); NaN where nothing is recorded. */
export async function energyToday(
  hass: HomeAssistant,
  entityId: string,
  now: number,
): Promise<number> {
  const start = startOfDay(now, timeZoneOf(hass));
  const found = await hass.callWS<Record<string, { change?: number | null }[]>>({
    type: "recorder/statistics_during_period",
    start_time: new Date(start).toISOString(),
    statistic_ids: [entityId],
    period: "5minute",
    types: ["change"],
    units: { energy: "kWh" },
  });
  const changes = found[entityId] ?? [];
  return changes.length === 0
    ? Number.NaN
    : changes.reduce((sum, { change }) => sum + (change ?? 0), 0);
}
