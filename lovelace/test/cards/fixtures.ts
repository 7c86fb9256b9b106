/** A page with miners, and what the cards need of a browser. */

import type { LitElement } from "lit";
import { afterEach, vi } from "vitest";
import type { Miner } from "../../src/data/protocol";
import type { DeviceRegistryEntry, EntityState, HomeAssistant } from "../../src/ha";
import { LANGUAGES } from "../../src/localize";
import { entityState, type FakeHass, fakeHass } from "../fake-hass";

/** States of a miner by the key of the entity. */
export type MinerStates = Record<string, string | EntityState>;

export const ONLINE: MinerStates = {
  connectivity: "on",
  mining: "on",
  hashrate: "1204.5",
  expected_hashrate: "1224.0",
  efficiency: "98.4",
  deviation: "-19.5",
  temperature: "61.2",
};

export const NOW = Date.parse("2026-06-10T12:00:00Z");

export function device(
  id: string,
  overrides: Partial<DeviceRegistryEntry> = {},
): DeviceRegistryEntry {
  return {
    id,
    name: id,
    name_by_user: null,
    model: "Gamma 601",
    area_id: null,
    disabled_by: null,
    entry_type: null,
    ...overrides,
  };
}

/** Return a hass object with devices whose entities are `sensor.<device>_<key>`. */
export function hassWith(
  miners: Record<string, MinerStates>,
  fleet?: MinerStates,
): FakeHass {
  const hass = fakeHass({
    formatEntityState: (state) => `${state.state} ${state.attributes["unit"] ?? "u"}`,
  });
  for (const [id, states] of Object.entries(miners)) {
    add(hass, device(id), states, "");
  }
  if (fleet) {
    add(hass, device("fleet", { entry_type: "service" }), fleet, "fleet_");
  }
  hass.answers.set("bitaxe_monitor/miners", {
    miners: Object.entries(miners).map(([id, states]) =>
      miner(id, { entities: idsOf(id, states) }),
    ),
    fleet: fleet ? { device_id: "fleet", entities: idsOf("fleet", fleet) } : null,
    now: Date.now() / 1000,
  });
  return hass;
}

function idsOf(device: string, states: MinerStates): Record<string, string> {
  return Object.fromEntries(
    Object.keys(states).map((key) => [key, `sensor.${device}_${key}`]),
  );
}

function add(
  hass: FakeHass,
  entry: DeviceRegistryEntry,
  states: MinerStates,
  prefix: string,
): void {
  hass.devices[entry.id] = entry;
  for (const [key, state] of Object.entries(states)) {
    const entity_id = `sensor.${entry.id}_${key}`;
    hass.entities[entity_id] = {
      entity_id,
      device_id: entry.id,
      platform: "bitaxe_monitor",
      translation_key: `${prefix}${key}`,
    };
    hass.states[entity_id] =
      typeof state === "string" ? entityState(entity_id, state) : state;
  }
}

export function miner(id: string, overrides: Partial<Miner> = {}): Miner {
  return {
    entry_id: `entry-${id}`,
    device_id: id,
    name: id,
    model: null,
    status: "online",
    since: {},
    entities: {},
    ...overrides,
  };
}

/** Return the next hass object, as Home Assistant makes one for each change. */
export function changed(hass: FakeHass, overrides: Partial<HomeAssistant>): FakeHass {
  return { ...hass, ...overrides } as FakeHass;
}

/** Return the next hass object after states have changed. */
export function withStates(hass: FakeHass, states: Record<string, string>): FakeHass {
  const changes = Object.entries(states).map(([id, state]) => [
    id,
    { ...entityState(id, state), attributes: hass.states[id]?.attributes ?? {} },
  ]);
  return changed(hass, { states: { ...hass.states, ...Object.fromEntries(changes) } });
}

/** Put an element with these properties on the page and wait until it is drawn. */
export async function mount<Element extends LitElement>(
  element: Element,
  properties: Partial<Element>,
): Promise<Element> {
  Object.assign(element, properties);
  document.body.append(element);
  await settle(element);
  return element;
}

/** Wait for an element, and for answers and imports that it waits for. */
export async function settle(element: LitElement): Promise<void> {
  await vi.dynamicImportSettled();
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    await element.updateComplete;
  }
}

/** Return the elements below one, in its own tree and in those of its children. */
export function all<Found extends Element = HTMLElement>(
  element: Element,
  selector: string,
): Found[] {
  const root = element.shadowRoot ?? element;
  return [...root.querySelectorAll<Found>(selector)];
}

export function one<Found extends Element = HTMLElement>(
  element: Element,
  selector: string,
): Found {
  const [found] = all<Found>(element, selector);
  if (!found) {
    throw new Error(`there is no ${selector}`);
  }
  return found;
}

/** What stands beside an element that is pointed at. */
export function tooltip(element: HTMLElement): string {
  element.dispatchEvent(new Event("pointermove"));
  const { title } = element;
  element.dispatchEvent(new Event("pointerleave"));
  return title;
}

/** The text of an element as it is read, on one line. */
export function text(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Add a language whose texts come when the function returned is called. */
export function lateLanguage(name: string, texts: object): () => void {
  let arrive = (): void => undefined;
  const coming = new Promise<{ default: Record<string, string> }>((resolve) => {
    arrive = () => resolve({ default: { ...texts } });
  });
  LANGUAGES[name] = () => coming;
  return () => arrive();
}

/** The observers of the page: elements are out of sight until a test shows them. */
export class FakeIntersectionObserver {
  static readonly observers = new Set<FakeIntersectionObserver>();
  readonly targets = new Set<Element>();

  constructor(readonly callback: IntersectionObserverCallback) {
    FakeIntersectionObserver.observers.add(this);
  }

  observe(target: Element): void {
    this.targets.add(target);
  }

  unobserve(target: Element): void {
    this.targets.delete(target);
  }

  disconnect(): void {
    this.targets.clear();
    FakeIntersectionObserver.observers.delete(this);
  }
}

/** Let an element come into sight, or leave it. */
export function show(target: Element, isIntersecting = true): void {
  for (const observer of FakeIntersectionObserver.observers) {
    if (observer.targets.has(target)) {
      observer.callback(
        [{ target, isIntersecting } as IntersectionObserverEntry],
        observer as unknown as IntersectionObserver,
      );
    }
  }
}

vi.stubGlobal("IntersectionObserver", FakeIntersectionObserver);

afterEach(() => {
  document.body.replaceChildren();
  localStorage.clear();
  vi.useRealTimers();
});
