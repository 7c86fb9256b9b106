/** What was used since midnight, from the statistics of an energy entity. */

import { timeZoneOf } from "../format";
import type { HomeAssistant } from "../ha";
import { AskedSource } from "./asked-source";
import { startOfDay } from "./ranges";
import { Sources } from "./source";

/** Home Assistant compiles statistics this often (ms). */
const INTERVAL = 300_000;

/**
 * Call the listener with the energy (kWh) that an entity has counted since midnight, at
 * once if it is known, and with every answer; NaN where nothing is recorded.
 */
export function watchEnergyToday(
  hass: HomeAssistant,
  entityId: string,
  listener: (energy: number) => void,
): () => void {
  const timeZone = timeZoneOf(hass);
  const source = SOURCES.get(
    hass.connection,
    `${entityId} ${timeZone}`,
    (handleEnd) =>
      new AskedSource(
        hass.connection,
        () => energyToday(hass, entityId, startOfDay(Date.now(), timeZone)),
        INTERVAL,
        handleEnd,
      ),
  );
  return source.watch(() => {
    if (source.answer !== undefined) {
      listener(source.answer);
    }
  });
}

const SOURCES = new Sources<AskedSource<number>>();

/** Return the energy since a time (ms since 1970). */
async function energyToday(
  hass: HomeAssistant,
  entityId: string,
  start: number,
): Promise<number> {
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
