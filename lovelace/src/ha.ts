/** The part of Home Assistant's page that the cards use. */

export interface EntityState {
  entity_id: string;
  state: string;
  attributes: Record<string, unknown>;
  last_changed: string;
  last_updated: string;
}

export interface EntityRegistryEntry {
  entity_id: string;
  device_id?: string | null;
  platform?: string;
  translation_key?: string;
  hidden?: boolean;
}

export interface DeviceRegistryEntry {
  id: string;
  name: string | null;
  name_by_user: string | null;
  model: string | null;
  sw_version?: string | null;
  area_id: string | null;
  disabled_by: string | null;
  entry_type: "service" | null;
  config_entry_id?: string | null;
}

export interface Locale {
  language: string;
  number_format: string;
  time_format: string;
  time_zone: string;
}

export type Unsubscribe = () => Promise<void>;

export interface Connection {
  /** Call `callback` with every message of a subscription, again after a reconnect. */
  subscribeMessage<Message>(
    callback: (message: Message) => void,
    request: { type: string; [key: string]: unknown },
    options?: { resubscribe?: boolean; preCheck?: () => boolean },
  ): Promise<Unsubscribe>;
  addEventListener(
    type: "ready" | "disconnected" | "reconnect-error",
    listener: () => void,
  ): void;
  removeEventListener(
    type: "ready" | "disconnected" | "reconnect-error",
    listener: () => void,
  ): void;
}

export interface HomeAssistant {
  states: Record<string, EntityState | undefined>;
  entities: Record<string, EntityRegistryEntry | undefined>;
  devices: Record<string, DeviceRegistryEntry | undefined>;
  areas: Record<string, { area_id: string; name: string } | undefined>;
  connected: boolean;
  connection: Connection;
  config: { time_zone: string; state: string; unit_system: { temperature: string } };
  language: string;
  locale: Locale;
  /** The page may not have decided on the mode yet. */
  themes: { darkMode?: boolean };
  user?: { id: string; is_admin: boolean };
  /** Without `isNotified` the page itself says nothing of what goes wrong. */
  callService(
    domain: string,
    service: string,
    data: Record<string, unknown>,
    target: { entity_id: string },
    isNotified: boolean,
  ): Promise<unknown>;
  /** Texts that an integration has for what it raises, among others. */
  loadBackendTranslation?(
    category: string,
    integration: string,
  ): Promise<(key: string, values?: Readonly<Record<string, string>>) => string>;
  callWS<Result>(request: { type: string; [key: string]: unknown }): Promise<Result>;
  formatEntityState(state: EntityState, value?: string): string;
  formatEntityAttributeName?(state: EntityState, attribute: string): string;
  formatEntityAttributeValue?(
    state: EntityState,
    attribute: string,
    value?: unknown,
  ): string;
  formatEntityName?(state: EntityState, parts: readonly { type: string }[]): string;
}

/** What every card's configuration has, whoever reads it. */
export interface CardConfig {
  type: string;
  [key: string]: unknown;
}

export interface GridOptions {
  columns?: number | "full";
  rows?: number | "auto";
  min_columns?: number;
  max_columns?: number;
  min_rows?: number;
  max_rows?: number;
}
