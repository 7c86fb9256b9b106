/** What a miner, or the fleet, says at one moment. */

import type { Columns } from "../data/columns";
import { toColumnUnit } from "../data/history";
import { FIGURES, type Figure } from "../data/protocol";
import { entityKey } from "../data/recorded";
import type { HomeAssistant } from "../ha";
import { type EntityIds, isEntityKey, numberOf, stateOf } from "./entities";

/** Figures in the units of the columns; those that are missing or NaN are not known. */
export type Reading = Readonly<Partial<Record<Figure, number>>>;

/** The last sample; nothing when there is none, or the miner was offline. */
export function lastReading(columns: Columns): Reading {
  const row = columns.time.length - 1;
  return columns.online[row] ? read((figure) => columns[figure][row]) : {};
}

/** The present states of the entities. */
export function readingOfStates(hass: HomeAssistant, ids: EntityIds): Reading {
  const reading = read((figure) => {
    const key = entityKey(figure);
    const state = isEntityKey(key) ? stateOf(hass, ids[key]) : undefined;
    const unit = state?.attributes["unit_of_measurement"];
    return toColumnUnit(numberOf(state), typeof unit === "string" ? unit : undefined);
  });
  // The fleet has no entity for it.
  const { hashrate = Number.NaN, expected = Number.NaN } = reading;
  return ids.deviation ? reading : { ...reading, deviation: hashrate - expected };
}

function read(figure: (figure: Figure) => number | undefined): Reading {
  return Object.fromEntries(FIGURES.map((each) => [each, figure(each) ?? Number.NaN]));
}
