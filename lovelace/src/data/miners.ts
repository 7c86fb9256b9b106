/** The miners that there are. */

import type { Connection, HomeAssistant } from "../ha";
import type { MinersRequest, MinersResult } from "./protocol";

const REQUEST: MinersRequest = { type: "bitaxe_monitor/miners" };

/** How long (ms) a failure is an answer too: cards may ask many times a second. */
const FAILED_FOR = 5_000;

/** What is known over one connection. */
interface Known {
  answer: Promise<MinersResult>;
  result: MinersResult | undefined;
  /** The registries that an answer is later than. */
  readonly seen: WeakSet<object>;
  failed: number;
}

const KNOWN = new WeakMap<Connection, Known>();

/**
 * Return the miners, asking Home Assistant only when its registries changed since.
 * Rejects with Home Assistant's error.
 */
export function fetchMiners(hass: HomeAssistant): Promise<MinersResult> {
  const known = KNOWN.get(hass.connection);
  if (
    known === undefined ||
    // Cards may hold registries of different age: each is new only once.
    !known.seen.has(hass.entities) ||
    !known.seen.has(hass.devices) ||
    Date.now() - known.failed > FAILED_FOR
  ) {
    return ask(hass, known);
  }
  return known.answer;
}

/** Return the latest answer, if there is one: to draw at once. */
export function lastMiners(hass: HomeAssistant): MinersResult | undefined {
  return KNOWN.get(hass.connection)?.result;
}

function ask(hass: HomeAssistant, before: Known | undefined): Promise<MinersResult> {
  const answer = hass.callWS<MinersResult>({ ...REQUEST });
  const known: Known = {
    answer,
    result: before?.result,
    seen: (before?.seen ?? new WeakSet()).add(hass.entities).add(hass.devices),
    failed: Number.POSITIVE_INFINITY,
  };
  KNOWN.set(hass.connection, known);
  answer.then(
    (result) => {
      known.result = result;
    },
    () => {
      known.failed = Date.now();
    },
  );
  return answer;
}
