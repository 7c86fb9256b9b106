/** Shows a miner that is silent as it was last. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { loadLastKnown } from "../data/last-known";
import { type EntityIds, stateOf } from "../entities";
import { formatWhen } from "../format";
import type { EntityState, HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";
import type { MinerStatus } from "./status";

/** Since when (ms since 1970) a miner is silent; null for one that is not. */
export function silentSince(
  hass: HomeAssistant,
  ids: EntityIds,
  { since }: MinerStatus,
): number | null {
  const witness = stateOf(hass, ids.hashrate ?? ids.power ?? ids.uptime);
  return witness?.state === "unavailable"
    ? (since ?? Date.parse(witness.last_changed ?? ""))
    : null;
}

/** Of when values are that are shown as they were last. */
export function asOfText(moment: number, locale: Locale, text: Localize): string {
  return text("hero.as_of", { time: formatWhen(moment, Date.now(), locale) });
}

/** Looks up what the entities said last, once for each time that they fall silent. */
export class LastKnown implements ReactiveController {
  private asked = "";
  private states: ReadonlyMap<string, string> | undefined;
  /** The states made of them: the same one for the same state, for who compares. */
  private readonly made = new WeakMap<EntityState, EntityState>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /**
   * Return Home Assistant as it was at a moment (ms since 1970) for entities that are
   * unavailable now; undefined as long as, or where, nothing is known of it.
   */
  at(hass: HomeAssistant, ids: EntityIds, moment: number): HomeAssistant | undefined {
    const entityIds = Object.values(ids).filter(
      (entityId) => hass.states[entityId]?.state === "unavailable",
    );
    const asked = JSON.stringify([moment, entityIds]);
    if (asked !== this.asked) {
      this.asked = asked;
      this.states = undefined;
      void this.load(hass, entityIds, moment, asked);
    }
    const { states } = this;
    if (!states || states.size === 0) {
      return undefined;
    }
    const past = entityIds.flatMap((entityId) => {
      const [now, last] = [hass.states[entityId], states.get(entityId)];
      return now && last !== undefined ? [[entityId, this.make(now, last)]] : [];
    });
    return { ...hass, states: { ...hass.states, ...Object.fromEntries(past) } };
  }

  hostDisconnected(): void {
    this.asked = "";
  }

  private make(now: EntityState, last: string): EntityState {
    const known = this.made.get(now);
    if (known?.state === last) {
      return known;
    }
    const made = { ...now, state: last };
    this.made.set(now, made);
    return made;
  }

  private async load(
    hass: HomeAssistant,
    entityIds: readonly string[],
    moment: number,
    asked: string,
  ): Promise<void> {
    try {
      const states = await loadLastKnown(hass, entityIds, moment);
      if (asked === this.asked) {
        this.states = states;
        this.host.requestUpdate();
      }
    } catch {
      // History may be off: then nothing is known of the past.
    }
  }
}
