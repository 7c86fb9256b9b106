/** Which entities belong to which device, from the registries that the page holds. */

import type { EntityRegistryEntry, EntityState, HomeAssistant } from "./ha";

export const PLATFORM = "bitaxe_monitor";

/** The keys of entities that the cards show. */
export const ENTITY_KEYS = [
  "active_pool",
  "best_difficulty",
  "blocks_found",
  "chip_fault",
  "connectivity",
  "core_voltage",
  "core_voltage_set",
  "current",
  "deviation",
  "efficiency",
  "efficiency_rating",
  "energy",
  "error_rate",
  "event",
  "excess_deviation",
  "expected_hashrate",
  "fallback_pool",
  "fan_2_rpm",
  "fan_2_speed",
  "fan_rpm",
  "fan_speed",
  "free_memory",
  "frequency",
  "hardware_fault",
  "hashrate",
  "high_error_rate",
  "high_pool_latency",
  "high_rejection_rate",
  "high_temperature",
  "high_vr_temperature",
  "input_voltage",
  "low_efficiency",
  "mean_efficiency_600",
  "mean_efficiency_margin",
  "miners_online",
  "mining",
  "mining_paused",
  "overheating",
  "payout_changed",
  "performance_drop",
  "pool_difficulty",
  "pool_latency",
  "pools_unreachable",
  "power",
  "power_efficiency",
  "work_not_credited",
  "power_fault",
  "reset_reason",
  "session_best_difficulty",
  "shares_accepted",
  "shares_rejected",
  "stability",
  "standard_deviation_60",
  "standard_deviation_300",
  "standard_deviation_600",
  "temperature",
  "temperature_2",
  "uptime",
  "vr_temperature",
  "wifi_signal",
] as const;

export type EntityKey = (typeof ENTITY_KEYS)[number];

/** Entity ids by key; of the entities that there are. */
export type EntityIds = Readonly<{ [key in EntityKey]?: string }>;

const KEYS: ReadonlySet<string> = new Set(ENTITY_KEYS);

/** What shows something; what controls a miner may have the same key. */
const SHOWING = /^(binary_sensor|event|sensor)\./;

const NONE: EntityIds = {};

/** What the integration has of each device that has any, by its id. */
interface Registered {
  /** What shows something that the cards know; every device is in it. */
  readonly showing: Map<string, { [key in EntityKey]?: string }>;
  /** What shows nothing. */
  readonly controlling: Map<string, EntityRegistryEntry[]>;
}

/** One pass over the registry serves every card; a change of it is a new object. */
const byRegistry = new WeakMap<HomeAssistant["entities"], Registered>();

function isKey(name: string): name is EntityKey {
  return KEYS.has(name);
}

function registered({ entities }: HomeAssistant): Registered {
  const known = byRegistry.get(entities);
  if (known) {
    return known;
  }
  const found: Registered = { showing: new Map(), controlling: new Map() };
  const { showing, controlling } = found;
  for (const entity of Object.values(entities)) {
    const device = entity?.device_id;
    if (entity?.platform !== PLATFORM || !device) {
      continue;
    }
    const ids = showing.get(device) ?? {};
    showing.set(device, ids);
    if (!SHOWING.test(entity.entity_id)) {
      const others = controlling.get(device) ?? [];
      controlling.set(device, others);
      others.push(entity);
      continue;
    }
    const key = entity.translation_key?.replace(/^fleet_/, "") ?? "";
    if (isKey(key)) {
      ids[key] = entity.entity_id;
    }
  }
  byRegistry.set(entities, found);
  return found;
}

/** The entities of each device that has any, by its id. */
export function entitiesByDevice(hass: HomeAssistant): ReadonlyMap<string, EntityIds> {
  return registered(hass).showing;
}

/** The enabled entities of a device that show nothing: among them what controls it. */
export function controlEntriesOf(
  hass: HomeAssistant,
  device: string,
): readonly EntityRegistryEntry[] {
  return registered(hass).controlling.get(device) ?? [];
}

/** The enabled entities of a device. */
export function entitiesOf(hass: HomeAssistant, device: string | undefined): EntityIds {
  return (
    (device === undefined ? undefined : entitiesByDevice(hass).get(device)) ?? NONE
  );
}

/** The device of the fleet; undefined when there is no enabled entry for it. */
export function fleetDevice(hass: HomeAssistant): string | undefined {
  return [...entitiesByDevice(hass).keys()].find(
    (device) => hass.devices[device]?.entry_type === "service",
  );
}

/** The state of an entity; undefined when there is none. */
export function stateOf(
  hass: HomeAssistant,
  entityId: string | undefined,
): EntityState | undefined {
  return entityId === undefined ? undefined : hass.states[entityId];
}

/** Whether a state says something. */
export function isKnown(state: EntityState | undefined): state is EntityState {
  return (
    state !== undefined && state.state !== "unavailable" && state.state !== "unknown"
  );
}

/** A state's number; NaN when it is not one. */
export function numberOf(state: EntityState | undefined): number {
  return isKnown(state) && state.state.trim() !== "" ? Number(state.state) : Number.NaN;
}

/** What a user calls a device; undefined when there is none. */
export function deviceName(
  hass: HomeAssistant,
  device: string | undefined,
): string | undefined {
  const entry = device === undefined ? undefined : hass.devices[device];
  return (entry?.name_by_user || entry?.name) ?? undefined;
}
