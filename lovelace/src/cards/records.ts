/** Since when the best shares are what they are, and whether one was beaten just now. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type FirstSeen, loadFirstSeen } from "../data/first-seen";
import { type EntityIds, numberOf, stateOf } from "../entities";
import type { EntityState, HomeAssistant } from "../ha";

interface Record {
  value: number;
  /** null as long as it is not known. */
  seen: FirstSeen | null;
}

/** Follows the records of one miner at a time, while its host shows them. */
export class Records implements ReactiveController {
  /** Whether the best difficulty has risen while it was followed. */
  hasRisen = false;
  private readonly known = new Map<string, Record>();
  private readonly totals = new Map<string, number>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hasRisen = false;
  }

  /** Take note of what the records are now; ask again as often as you like. */
  follow(hass: HomeAssistant, ids: EntityIds): void {
    for (const entityId of [ids.best_difficulty, ids.session_best_difficulty]) {
      const state = stateOf(hass, entityId);
      if (entityId !== undefined && state && numberOf(state) > 0) {
        this.note(hass, entityId, state, entityId === ids.best_difficulty);
      }
    }
    if (ids.blocks_found && !this.totals.has(ids.blocks_found)) {
      this.totals.set(ids.blocks_found, 0);
      void this.loadBlocks(hass, ids.blocks_found);
    }
  }

  /** Since when an entity has a value; null where that is not known. */
  seen(entityId: string, value: number): FirstSeen | null {
    const known = this.known.get(entityId);
    return known?.value === value ? known.seen : null;
  }

  /** The blocks that were ever recorded, as far as that is known yet. */
  blocks(entityId: string): number | undefined {
    return this.totals.get(entityId);
  }

  private note(
    hass: HomeAssistant,
    entityId: string,
    state: EntityState,
    isBest: boolean,
  ): void {
    const value = numberOf(state);
    const before = this.known.get(entityId);
    if (before?.value === value) {
      return;
    }
    const record: Record = { value, seen: null };
    this.known.set(entityId, record);
    if (before && value > before.value) {
      const time = Date.parse(state.last_changed);
      record.seen = { time, precision: "moment" };
      this.hasRisen ||= isBest;
      return;
    }
    void this.loadSeen(hass, entityId, record);
  }

  private async loadSeen(
    hass: HomeAssistant,
    entityId: string,
    record: Record,
  ): Promise<void> {
    try {
      record.seen = await loadFirstSeen(hass, entityId, record.value);
      this.host.requestUpdate();
    } catch {
      // History may be off: then it is not known.
    }
  }

  private async loadBlocks(hass: HomeAssistant, entityId: string): Promise<void> {
    try {
      const { change } = await hass.callWS<{ change?: number | null }>({
        type: "recorder/statistic_during_period",
        statistic_id: entityId,
        types: ["change"],
      });
      this.totals.set(entityId, change ?? 0);
      this.host.requestUpdate();
    } catch {
      // What the miner itself counts is shown anyway.
    }
  }
}
