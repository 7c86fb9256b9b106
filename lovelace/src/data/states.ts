/** The states that Home Assistant recorded. */

import type { HomeAssistant } from "../ha";
import type { Span } from "./ranges";

/** A recorded state, when it began in seconds since 1970, and its attributes if asked. */
export interface RecordedState {
  /** null where an entity was removed. */
  s: string | null;
  lu: number;
  a?: Readonly<Record<string, unknown>>;
}

export type RecordedStates = Readonly<Record<string, readonly RecordedState[]>>;

/**
 * Read the states of entities in a span, and those at its start. Attributes make an answer
 * many times as long. Rejects with Home Assistant's error.
 */
export async function loadStates(
  hass: HomeAssistant,
  ids: readonly string[],
  span: Span,
  { withAttributes }: { withAttributes: boolean },
): Promise<RecordedStates> {
  return ids.length === 0
    ? {}
    : hass.callWS<RecordedStates>({
        type: "history/history_during_period",
        ...timesOf(span),
        entity_ids: [...ids],
        minimal_response: !withAttributes,
        no_attributes: !withAttributes,
      });
}

/** Return the ends of a span, as Home Assistant is asked for it. */
export function timesOf({ start, end }: Span): {
  start_time: string;
  end_time: string;
} {
  return {
    start_time: new Date(start).toISOString(),
    end_time: new Date(end).toISOString(),
  };
}

/** Return when a state began (ms). */
export function begin({ lu }: RecordedState): number {
  return lu * 1000;
}

/** Return a state as a number, NaN unless it is one. */
export function numeric(state: string | null | undefined): number {
  return (state ?? "").trim() === "" ? Number.NaN : Number(state);
}
