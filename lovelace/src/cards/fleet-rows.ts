/** The rows of the fleet card, and their order. */

import type { Miner } from "../data/protocol";
import { deviceName, entitiesOf, numberOf, stateOf } from "../entities";
import type { EntityState, HomeAssistant } from "../ha";
import {
  isHashing,
  type MinerStatus,
  minerStatus,
  STATUSES,
  statusEntities,
} from "./status";

/** The columns of figures. */
export const FIGURE_COLUMNS = [
  "hashrate",
  "efficiency",
  "deviation",
  "temperature",
] as const;

export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** The columns that rows are sorted by. */
export const COLUMNS = ["name", "status", ...FIGURE_COLUMNS] as const;

export type Column = (typeof COLUMNS)[number];

export interface Sort {
  column: Column;
  isDescending: boolean;
}

export const DEFAULT_SORT: Sort = { column: "name", isDescending: false };

export interface FleetRow {
  key: string;
  device: string | null;
  name: string;
  status: MinerStatus;
  isHashing: boolean;
  states: Readonly<Record<FigureColumn, EntityState | undefined>>;
}

/** The entities that the rows are made of. */
export function rowEntities(
  hass: HomeAssistant,
  miners: readonly Miner[],
): (string | undefined)[] {
  return miners.flatMap(({ device_id: device }) => {
    const ids = entitiesOf(hass, device ?? undefined);
    return [...statusEntities(ids), ...FIGURE_COLUMNS.map((column) => ids[column])];
  });
}

/** A row for each miner. */
export function fleetRows(hass: HomeAssistant, miners: readonly Miner[]): FleetRow[] {
  return miners.map((miner) => {
    const device = miner.device_id;
    const ids = entitiesOf(hass, device ?? undefined);
    return {
      key: miner.entry_id,
      device,
      name: deviceName(hass, device ?? undefined) ?? miner.name,
      status: minerStatus(hass, device, miner),
      isHashing: isHashing(hass, device, miner),
      states: {
        hashrate: stateOf(hass, ids.hashrate),
        efficiency: stateOf(hass, ids.efficiency),
        deviation: stateOf(hass, ids.deviation),
        temperature: stateOf(hass, ids.temperature),
      },
    };
  });
}

/** Rows in order; what is not known comes last either way. */
export function sortRows(
  rows: readonly FleetRow[],
  { column, isDescending }: Sort,
  language: string,
): FleetRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const direction = isDescending ? -1 : 1;
  const byName = (left: FleetRow, right: FleetRow): number =>
    compare(left.name, right.name);
  if (column === "name") {
    return rows.toSorted((left, right) => direction * byName(left, right));
  }
  const value = (row: FleetRow): number =>
    column === "status"
      ? STATUSES.indexOf(row.status.status)
      : numberOf(row.states[column]);
  return rows.toSorted((left, right) => {
    const [first, second] = [value(left), value(right)];
    const unknown = Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return unknown || direction * (first - second) || byName(left, right);
  });
}

/** The sort after a click on a column: of figures the greatest come first. */
export function sortedBy(column: Column, before: Sort): Sort {
  return column === before.column
    ? { column, isDescending: !before.isDescending }
    : { column, isDescending: FIGURE_COLUMNS.some((figure) => figure === column) };
}

/** A sort as it is remembered. */
export function sortText({ column, isDescending }: Sort): string {
  return `${isDescending ? "-" : ""}${column}`;
}

/** The sort that was remembered; the usual one where that makes no sense. */
export function parseSort(text: string | null): Sort {
  const name = text?.replace(/^-/, "");
  const column = COLUMNS.find((each) => each === name);
  return column ? { column, isDescending: text?.[0] === "-" } : DEFAULT_SORT;
}

/** How many of the enabled miners hash. */
export function countHashing(rows: readonly FleetRow[]): {
  hashing: number;
  total: number;
} {
  const enabled = rows.filter(
    ({ status: { status } }) => status !== "disabled" && status !== "removed",
  );
  return {
    hashing: enabled.filter((row) => row.isHashing).length,
    total: enabled.length,
  };
}
