/** What crosses the websocket; mirrors websocket_api.py. */

/**
 * The figures of a sample. Hashrates, deviations and standard deviations are in GH/s,
 * efficiency in %, power in W, temperatures in °C, core voltages in mV.
 */
export const FIGURES = [
  "hashrate",
  "expected",
  "efficiency",
  "deviation",
  "standard_deviation_60",
  "standard_deviation_300",
  "standard_deviation_600",
  "power",
  "temperature",
  "temperature_2",
  "vr_temperature",
  "core_voltage",
  "core_voltage_set",
] as const;

export type Figure = (typeof FIGURES)[number];

/** A figure is null when it is not known; all of an offline miner's are. */
export type Sample = { [figure in Figure]: number | null } & {
  /** Seconds since 1970. */
  time: number;
  online: boolean;
  /** Whether it hashes; null when that cannot be told. */
  mining: boolean | null;
};

/** Samples by column, all of one length, oldest first. */
export type SampleColumns = { [column in keyof Sample]: Sample[column][] };

/** Without a device id: the totals of the fleet, in the same units. */
export interface SubscribeRequest {
  type: "bitaxe_monitor/subscribe";
  device_id?: string;
  /** Seconds, at most 3600. */
  span: number;
}

/** First the buffer and the integration's version, then each sample as it comes. */
export type SubscribeMessage =
  | { columns: SampleColumns; version: string }
  | { sample: Sample };

export type MinerStatus = "online" | "offline" | "not_loaded" | "disabled";

export interface Miner {
  entry_id: string;
  /** null for a miner that has never been set up. */
  device_id: string | null;
  name: string;
  model: string | null;
  status: MinerStatus;
  /** Enabled entities by key, such as `hashrate` or `connectivity`. */
  entities: Record<string, string>;
}

export interface MinersRequest {
  type: "bitaxe_monitor/miners";
}

export interface MinersResult {
  miners: Miner[];
  /** null when there is no entry for the fleet. */
  fleet: { device_id: string | null; entities: Record<string, string> } | null;
}
