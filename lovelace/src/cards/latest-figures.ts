/** What a miner, or the fleet, says at one moment. */

import type { Columns } from "../data/columns";
import { toColumnUnit } from "../data/history";
import { FIGURES, type Figure } from "../data/protocol";
import { entityKey } from "../data/recorded";
import { type EntityIds, numberOf, stateOf } from "../entities";
import type { HomeAssistant } from "../ha";

/** Figures in the units of the columns; NaN is unknown. */
export type LatestFigures = Readonly<Record<Figure, number>>;

/** What was read of the last sample, which all cards of a miner show. */
const lastRead = new WeakMap<Columns, { time: number; figures: LatestFigures }>();

/** The last sample; nothing when there is none, or the miner was offline. */
export function lastSample(columns: Columns): LatestFigures {
  const row = columns.time.length - 1;
  const time = columns.time[row] ?? Number.NaN;
  const known = lastRead.get(columns);
  if (known?.time === time) {
    return known.figures;
  }
  const figures = read((figure) =>
    columns.online[row] ? columns[figure][row] : undefined,
  );
  lastRead.set(columns, { time, figures });
  return figures;
}

/** The present states of the entities. */
export function presentStates(hass: HomeAssistant, ids: EntityIds): LatestFigures {
  const figures = read((figure) => {
    const state = stateOf(hass, ids[entityKey(figure)]);
    const unit = state?.attributes["unit_of_measurement"];
    return toColumnUnit(numberOf(state), typeof unit === "string" ? unit : undefined);
  });
  // The fleet has no entity for it.
  const deviation = figures.hashrate - figures.expected;
  return ids.deviation ? figures : { ...figures, deviation };
}

function read(figure: (figure: Figure) => number | undefined): LatestFigures {
  const entries = FIGURES.map((each) => [each, figure(each) ?? Number.NaN]);
  return Object.fromEntries(entries) as LatestFigures;
}
