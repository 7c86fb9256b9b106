/** Acts of a miner as the integration sends them. */

import type { Act, ActsMessage, Change } from "../../src/data/protocol-control";

/** Return an act of Anna that is under way since 12:00:00 on a day of 2026. */
export function act(overrides: Partial<Act> = {}): Act {
  return {
    number: 1,
    kind: "settings",
    values: { automatic_fan: 0, fan_speed: 60 },
    slot: null,
    at: Date.parse("2026-06-10T12:00:00Z") / 1000,
    origin: "user",
    name: "Anna",
    ended: null,
    outcome: null,
    error: null,
    ...overrides,
  };
}

/** Return an act that has ended at once. */
export function endedAct(overrides: Partial<Act> = {}): Act {
  return act({ ended: act().at, outcome: "in_force", ...overrides });
}

/** Return what the integration sends of acts, at the time of a page (ms). */
export function actsMessage(
  acts: Act[],
  overrides: Partial<ActsMessage> = {},
): ActsMessage {
  return {
    acts,
    may_control: true,
    undoable: {},
    now: Date.now() / 1000,
    ...overrides,
  };
}

/** Return a change of the core voltage that Anna made, and that is in force. */
export function change(overrides: Partial<Change> = {}): Change {
  return {
    act: 7,
    at: act().at,
    setting: "core_voltage",
    before: 1100,
    after: 1150,
    origin: "user",
    name: "Anna",
    outcome: "in_force",
    is_undone: false,
    ...overrides,
  };
}
