/** The miners of the fleet card, and their order. */

import { toColumnUnit } from "../data/history";
import type { Miner } from "../data/protocol";
import { statusSource } from "../data/statuses";
import { deviceName, type EntityIds, entitiesOf, numberOf, stateOf } from "../entities";
import type { HomeAssistant } from "../ha";
import { type Performance, performanceOf } from "./performance";
import {
  isHashing,
  type MinerStatus,
  minerStatus,
  needsAttention,
  STATUSES,
  statusEntities,
} from "./status";
import type { Tone } from "./tone";

/** The columns of figures, and whether the greatest is the worst. */
const WORST_IS_GREATEST = {
  hashrate: false,
  efficiency: false,
  deviation: false,
  stability: false,
  power: true,
  power_efficiency: true,
  temperature: true,
  best_difficulty: false,
  uptime: false,
  firmware: false,
} as const;

export type FigureColumn = keyof typeof WORST_IS_GREATEST;

/** The columns of figures that there are to choose from. */
export const FIGURE_COLUMNS = Object.keys(WORST_IS_GREATEST) as FigureColumn[];

/** Those that are shown until others are chosen. */
export const USUAL_COLUMNS: readonly FigureColumn[] = [
  "hashrate",
  "efficiency",
  "deviation",
  "power",
  "temperature",
];

/** The columns that rows are sorted by. */
export const COLUMNS = ["name", "status", ...FIGURE_COLUMNS] as const;

export type Column = (typeof COLUMNS)[number];

export interface Sort {
  column: Column;
  isDescending: boolean;
}

/** Problems come first. */
export const DEFAULT_SORT: Sort = { column: "status", isDescending: false };

export const CHIPS = ["all", "attention", "offline", "paused"] as const;

export type Chip = (typeof CHIPS)[number];

export interface FleetRow {
  key: string;
  device: string | null;
  name: string;
  status: MinerStatus;
  isHashing: boolean;
  /** In the units of the charts, the uptime in seconds; NaN is unknown. */
  figures: Readonly<Record<Exclude<FigureColumn, "firmware">, number>>;
  firmware: string;
  /** The ± of the efficiency in %; NaN is unknown. */
  margin: number;
  tone: Tone | undefined;
}

const ROW_KEYS = [
  "best_difficulty",
  "efficiency_rating",
  "expected_hashrate",
  "mean_efficiency_margin",
  "power",
  "power_efficiency",
  "stability",
  "temperature",
  "uptime",
] as const;

/** The entities that the rows are made of. */
export function rowEntities(
  hass: HomeAssistant,
  miners: readonly Miner[],
): (string | undefined)[] {
  return miners.flatMap(({ device_id: device }) => {
    const ids = entitiesOf(hass, device ?? undefined);
    return [...statusEntities(ids), ...ROW_KEYS.map((key) => ids[key])];
  });
}

/** A row for each miner. */
export function fleetRows(hass: HomeAssistant, miners: readonly Miner[]): FleetRow[] {
  return miners.map((miner) => {
    const device = miner.device_id;
    const ids = entitiesOf(hass, device ?? undefined);
    const performance = performanceOf(hass, ids);
    const isMiningNow = isHashing(hass, device, miner);
    return {
      key: miner.entry_id,
      device,
      name: deviceName(hass, device ?? undefined) ?? miner.name,
      status: minerStatus(hass, device, miner),
      isHashing: isMiningNow,
      figures: figuresOf(hass, ids, performance, isMiningNow),
      firmware: (device === null ? null : hass.devices[device]?.sw_version) ?? "",
      margin: performance.margin,
      tone: performance.tone,
    };
  });
}

/** The figures of a miner. The mean of what has stopped is of before: not its hashrate. */
export function figuresOf(
  hass: HomeAssistant,
  ids: EntityIds,
  performance: Performance,
  isMining: boolean,
): FleetRow["figures"] {
  const mean = isMining ? performance.hashrate : Number.NaN;
  return {
    hashrate: Number.isFinite(mean) ? mean : reading(hass, ids.hashrate),
    efficiency: performance.mean,
    deviation: performance.deviation,
    stability: performance.stability,
    power: reading(hass, ids.power),
    power_efficiency: reading(hass, ids.power_efficiency),
    temperature: reading(hass, ids.temperature),
    best_difficulty: reading(hass, ids.best_difficulty),
    uptime: uptime(hass, ids),
  };
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
  if (column === "firmware") {
    return rows.toSorted(
      (left, right) =>
        Number(left.firmware === "") - Number(right.firmware === "") ||
        direction * compare(left.firmware, right.firmware) ||
        byName(left, right),
    );
  }
  const value = (row: FleetRow): number =>
    column === "status" ? STATUSES.indexOf(row.status.status) : row.figures[column];
  return rows.toSorted((left, right) => {
    const [first, second] = [value(left), value(right)];
    const unknown = Number(Number.isNaN(first)) - Number(Number.isNaN(second));
    return unknown || direction * (first - second) || byName(left, right);
  });
}

/** The sort after a click on a column: the worst come first. */
export function sortedBy(column: Column, before: Sort): Sort {
  if (column === before.column) {
    return { column, isDescending: !before.isDescending };
  }
  const isFigure = column !== "name" && column !== "status";
  return { column, isDescending: isFigure && WORST_IS_GREATEST[column] };
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

/** The columns that were remembered, in their order; the usual ones where none were. */
export function parseColumns(text: string | null): readonly FigureColumn[] {
  if (text === null) {
    return USUAL_COLUMNS;
  }
  const chosen = new Set(text.split(","));
  return FIGURE_COLUMNS.filter((column) => chosen.has(column));
}

/** The rows that a chip and a text leave. */
export function filterRows(
  rows: readonly FleetRow[],
  chip: Chip,
  text: string,
): FleetRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  return rows.filter(
    (row) =>
      isUnder(chip, row) &&
      `${row.name}\n${row.firmware}`.toLocaleLowerCase().includes(wanted),
  );
}

/** Whether a row is one of a chip's. */
export function isUnder(chip: Chip, { status: { status } }: FleetRow): boolean {
  switch (chip) {
    case "all":
      return true;
    case "attention":
      return needsAttention(status);
    case "offline":
      return ["offline", "wrong_miner", "not_set_up"].includes(status);
    case "paused":
      return status === "paused";
  }
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

/** An entity's number in the unit of the charts. */
function reading(hass: HomeAssistant, entityId: string | undefined): number {
  const state = stateOf(hass, entityId);
  const unit = state?.attributes["unit_of_measurement"];
  return toColumnUnit(numberOf(state), typeof unit === "string" ? unit : undefined);
}

/** For how long (s) a miner has run, by Home Assistant's clock. */
function uptime(hass: HomeAssistant, ids: EntityIds): number {
  const booted = Date.parse(stateOf(hass, ids.uptime)?.state ?? "");
  return Math.max(statusSource(hass.connection).now() - booted, 0) / 1000;
}
