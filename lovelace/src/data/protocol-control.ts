/** What crosses the websocket of what miners are asked for; mirrors acts.py and record.py. */

export type Setting =
  /** In MHz. */
  | "frequency"
  /** In mV. */
  | "core_voltage"
  /** 1 or 0, as mining. */
  | "automatic_fan"
  /** In %. */
  | "fan_speed"
  /** In °C. */
  | "fan_target_temperature"
  /** In %, of the automatic fan. */
  | "minimum_fan_speed"
  /** In minutes: -1 is never, 0 at once. */
  | "display_timeout"
  /** In degrees. */
  | "display_rotation"
  | "mining";

/** What else a miner can be asked for. */
export type Deed =
  | "restart"
  | "identify"
  /** By its slot. */
  | "pool"
  /** 1 or 0. */
  | "fallback_only"
  /** In a slot, as all below. */
  | "pool_stored"
  | "pool_cleared";

/** Settings with values. */
export type Settings = { [setting in Setting]?: number };

/** Who changed something; taken back and kept paused are acts of the integration. */
export type Origin =
  | "user"
  | "automation"
  | "taken_back"
  | "kept_paused"
  | "watchdog"
  | "undone"
  | "another_hand";

/** What became of an act; only the first is done. */
export type Outcome =
  | "in_force"
  | "not_shown"
  | "at_resume"
  | "needs_restart"
  | "not_in_force"
  | "ignored";

export type ActKind =
  | "settings"
  | "restart"
  | "identify"
  | "pool"
  | "undo"
  | "as_found";

/** What a miner was asked for. */
export interface Act {
  /** Later ones have higher numbers. */
  number: number;
  kind: ActKind;
  /** What is wanted; of an undo what is set again. */
  values: Settings;
  /** That of a pool. */
  slot: number | null;
  /** When, in seconds since 1970. */
  at: number;
  origin: Origin;
  /** The user's; null for others, and where there is no such user. */
  name: string | null;
  /** In seconds since 1970; null while it is under way. */
  ended: number | null;
  outcome: Outcome | null;
  /** The key of a text of what the integration raises; null where there is none. */
  error: { key: string | null; placeholders: Record<string, string> } | null;
}

export interface ActsRequest {
  type: "bitaxe_monitor/acts";
  device_id: string;
}

/** All of it, at once and whenever it changes. */
export interface ActsMessage {
  /** Those that ended last and those under way, oldest first. */
  acts: Act[];
  /** Whether the user may: Home Assistant decides it anew each time. */
  may_control: boolean;
  /** What the last change would be undone to; nothing where it cannot be. */
  undoable: Settings;
  /** Home Assistant's clock, in seconds since 1970. */
  now: number;
}

/** A setting that was changed, or what else a miner was asked for. */
export interface Change {
  /** What one act changed has one number. */
  act: number;
  /** When, in seconds since 1970. */
  at: number;
  setting: Setting | Deed;
  /** null where it is not known, or nothing. */
  before: number | null;
  /** null of a restart, and of identifying. */
  after: number | null;
  origin: Origin;
  /** The user's; null for others, and where there is no such user. */
  name: string | null;
  /** Rejected by the miner; null of another hand, or where nothing has shown it. */
  outcome: Outcome | "not_done" | "rejected" | "went_back" | null;
  is_undone: boolean;
}

export interface RecordRequest {
  type: "bitaxe_monitor/record";
  device_ids: readonly string[];
  /** In seconds since 1970, as the end. */
  start: number;
  end: number;
}

/** What was changed of miners that the user may read, oldest first. */
export interface RecordResult {
  changes: Record<string, Change[]>;
}
