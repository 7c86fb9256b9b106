/** The figures of a miner as rows and tiles show them. */

import { entitiesOf } from "../entities";
import { formatDuration, localeOf, UNKNOWN } from "../format";
import { exact, glance, type Shown } from "../glance";
import type { HomeAssistant } from "../ha";
import { fromCelsius, temperatureUnit } from "../units";
import type { FigureColumn, FleetRow } from "./fleet-rows";

/** A figure at a glance, and in full. */
export interface Cell {
  column: FigureColumn;
  shown: Shown;
  exact: string;
}

const UNITS = {
  hashrate: "GH/s",
  efficiency: "%",
  deviation: "GH/s",
  stability: "%",
  power: "W",
  power_efficiency: "J/TH",
  best_difficulty: "",
} as const;

/** Return a figure of a row; a dash where it is not known. */
export function cellOf(hass: HomeAssistant, row: FleetRow, column: FigureColumn): Cell {
  const locale = localeOf(hass);
  if (column === "firmware") {
    return plain(column, row.firmware || UNKNOWN);
  }
  const value = row.figures[column];
  if (column === "uptime") {
    return plain(column, formatDuration(value, locale));
  }
  const options = { signed: column === "deviation" };
  if (column === "temperature") {
    const unit = temperatureUnit(hass, entitiesOf(hass, row.device ?? undefined));
    const degrees = fromCelsius(value, unit);
    return {
      column,
      shown: glance(degrees, unit, locale, { digits: 0 }),
      exact: exact(degrees, unit, locale, { digits: 1 }),
    };
  }
  const shown = glance(value, UNITS[column], locale, { digits: 1, ...options });
  return {
    column,
    // Its column is called by its unit.
    shown: column === "power_efficiency" ? { ...shown, unit: "" } : shown,
    exact: exact(value, UNITS[column], locale, options),
  };
}

function plain(column: FigureColumn, text: string): Cell {
  return { column, shown: { number: text, unit: "" }, exact: text };
}
