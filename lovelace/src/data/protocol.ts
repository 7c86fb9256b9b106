/** What crosses the websocket; mirrors the integration's page/. */

/**
 * The figures of a sample. Hashrates, deviations and standard deviations are in GH/s,
 * efficiency in %, power in W, temperatures in °C, core voltages in mV. The mean
 * efficiency is that of 10 minutes in %, the margin half its 95 % interval in
 * percentage points: what stands after ±.
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
  "mean_efficiency",
  "margin",
] as const;

export type Figure = (typeof FIGURES)[number];

/**
 * A figure is null when it is not known, as all of an offline miner's are, and left out
 * where it is not asked for.
 */
export type Sample = { [figure in Figure]?: number | null } & {
  /** Seconds since 1970. */
  time: number;
  online: boolean;
  /** Whether it hashes; null when that is not known. */
  mining: boolean | null;
};

/** Samples by column, all of one length, oldest first. */
export type SampleColumns = {
  [column in keyof Sample]: Exclude<Sample[column], undefined>[];
};

/** Without a device id: the totals of the fleet, in the same units. */
export interface SubscribeRequest {
  type: "bitaxe_monitor/subscribe";
  device_id?: string;
  /** Seconds, at most 3600. */
  span: number;
  /** What is asked for; left out: all. */
  figures?: readonly Figure[];
  /** Of what has been, means over so many seconds; left out: the samples. */
  every?: number;
}

/** What may be the matter with a miner; several may be so at a time. */
export type Status =
  | "offline"
  /** Another one answers in its place. */
  | "wrong_miner"
  | "overheating"
  | "hardware_fault"
  | "power_fault"
  | "chip_fault"
  | "payout_changed"
  | "pools_unreachable"
  /** For no known reason. */
  | "not_hashing"
  /** Beyond a limit, as all that is high. */
  | "high_temperature"
  | "high_vr_temperature"
  | "low_efficiency"
  | "performance_drop"
  | "work_not_credited"
  | "high_error_rate"
  | "high_rejection_rate"
  | "fallback_pool"
  | "high_pool_latency"
  | "paused"
  /** Has not run for long enough to be measured. */
  | "warming_up"
  /** Does not hash, be the reason known or not. */
  | "stopped";

/** The statuses that hold, and since when, in seconds since 1970. */
export type Since = { [status in Status]?: number };

/** How far chance moves a reading of the hashrate. */
export interface Law {
  /** What a reading rests on: counts, or the times of the last 100 nonces. */
  counting: "register" | "nonces";
  /** The shortest time (s) that a reading counts for; null for nonces. */
  shortest: number | null;
  /** The usual one (s), for a picture. */
  likely: number | null;
  /** A reading times this is the truth. */
  correction: number;
  /** The uptime (s) from which that is so. */
  counts_from: number;
}

/**
 * Miners of the fleet that hash together. Where readings are counts, the variances of
 * all miners of one law are that of their total; miners of nonces are a part each.
 */
export interface LivePart {
  /** null where it is unknown, as of every part whose miners have no known law. */
  law: Law | null;
  /** What is expected of them together, in GH/s. */
  expected: number;
}

/** What holds for more than one sample. */
export interface LiveState {
  /** null where it is unknown, and of the fleet. */
  law: Law | null;
  /** Of the fleet nothing. */
  since: Since;
  /** Those of the fleet that are online and meant to hash; of a miner none. */
  parts: LivePart[];
  /** Home Assistant's clock, in seconds since 1970. */
  now: number;
}

/**
 * First the buffer, what holds and the integration's version; then each sample as it
 * comes, and what holds when that is something else.
 */
export type SubscribeMessage =
  | { columns: SampleColumns; state: LiveState; version: string }
  | { sample: Sample }
  | { state: LiveState };

/** How a miner is doing as far as its entry is; unknown until that is decided. */
export type MinerStatus = "online" | "offline" | "not_loaded" | "disabled" | "unknown";

/** How one miner is doing. */
export interface StatusOfMiner {
  entry_id: string;
  /** null for a miner that has never been set up. */
  device_id: string | null;
  status: MinerStatus;
  since: Since;
}

export interface StatusesRequest {
  type: "bitaxe_monitor/statuses";
}

/** First those of all miners, then those that change. */
export interface StatusesMessage {
  statuses: StatusOfMiner[];
  /** Whether these are all miners that there are. */
  is_complete: boolean;
  /** Home Assistant's clock, in seconds since 1970. */
  now: number;
}

export interface Miner {
  entry_id: string;
  /** null for a miner that has never been set up. */
  device_id: string | null;
  name: string;
  model: string | null;
  status: MinerStatus;
  since: Since;
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
  /** Home Assistant's clock, in seconds since 1970. */
  now: number;
}

export interface ChipsRequest {
  type: "bitaxe_monitor/chips";
  device_id: string;
}

/** What the domains of a chip found in the last minutes, 10 at most. */
export interface ChipParts {
  /** In % of an even share, in order; empty where it is not known. */
  parts: number[];
  /** The standard deviation of these by chance; null where it is unknown. */
  chance: number | null;
  /** Which of them are silent or weak; the first is 1. */
  faulty: number[];
  /** Which of these are silent: their parts show it only 10 minutes later. */
  silent: number[];
}

/** All of it, at once and whenever it changes. */
export interface ChipsMessage {
  /** In order; none where firmware reports no domains, or the miner is not to hash. */
  chips: ChipParts[];
  /** Home Assistant's clock, in seconds since 1970. */
  now: number;
}

export type Standing = "best" | "not_distinguishable" | "worse";

/**
 * What a setting was worth, as the action `get_settings_study` returns it; null is
 * unknown. What ends in `_margin` is half a 95 % interval.
 */
export interface StudiedSetting {
  /** In MHz. */
  frequency: number | null;
  /** In mV. */
  core_voltage: number | null;
  fan_mode: "automatic" | "manual" | null;
  /** Whether it is now. */
  in_force: boolean;
  /** How long it was measured. */
  hours: number;
  stretches: number;
  /** What the intervals rest on: by chance alone room and season are not in them. */
  basis: "stretches" | "chance" | null;
  /** In GH/s. */
  hashrate: number;
  hashrate_margin: number | null;
  hashrate_standing: Standing | null;
  hashrate_more_hours: number | null;
  /** In %. */
  efficiency: number | null;
  efficiency_margin: number | null;
  /** In W. */
  power: number | null;
  /** In J/TH. */
  power_efficiency: number | null;
  power_efficiency_margin: number | null;
  power_efficiency_standing: Standing | null;
  power_efficiency_more_hours: number | null;
  /** In %. */
  error_rate: number | null;
  /** In °C. */
  temperature: number | null;
}

export interface StudyRequest {
  type: "bitaxe_monitor/settings_study";
  device_id: string;
}

export interface StudyResult {
  settings: StudiedSetting[];
}

/** What a miner did beside its siblings; null is not known, or not worse than they. */
export interface ComparedMiner {
  device_id: string | null;
  /** Of the last day, in %, and half of its 95 % interval. */
  efficiency: number | null;
  efficiency_margin: number | null;
  /** How far it is below the others, in percentage points. */
  efficiency_less: number | null;
  /** J/TH, and half of its 95 % interval. */
  power_efficiency: number | null;
  power_efficiency_margin: number | null;
  /** How far it is above the others, in %. */
  power_efficiency_more: number | null;
}

/** Miners that ought to do the same. */
export interface Family {
  model: string;
  /** MHz. */
  frequency: number;
  /** mV. */
  core_voltage: number;
  miners: ComparedMiner[];
}

export interface SiblingsRequest {
  type: "bitaxe_monitor/siblings";
}

export interface SiblingsResult {
  families: Family[];
}
