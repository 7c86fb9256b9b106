/** The miners that there are. */

import type { Connection, HomeAssistant } from "../ha";
import { AskedSource } from "./asked-source";
import type { Miner, MinersRequest, MinersResult } from "./protocol";
import { Sources } from "./source";

/** The miners as they were known last. */
export interface KnownMiners {
  /** Undefined before anything was heard of them. */
  readonly miners: readonly Miner[] | undefined;
  /** The code of what keeps them from being heard of again; null without one. */
  readonly error: string | null;
}

/** What was heard last outlives its source: a card that comes back is drawn at once. */
const LATEST = new WeakMap<Connection, readonly Miner[]>();

/**
 * Call the listener with the miners, at once and after every change. Home Assistant is
 * asked when its registries have changed.
 */
export function watchMiners(
  hass: HomeAssistant,
  listener: (known: KnownMiners) => void,
): () => void {
  const { connection } = hass;
  const source = SOURCES.get(
    connection,
    "",
    (handleEnd) => new MinersSource(connection, () => loadMiners(hass), handleEnd),
  );
  source.use(hass);
  return source.watch(() => {
    listener({ miners: source.answer ?? LATEST.get(connection), error: source.error });
  });
}

class MinersSource extends AskedSource<readonly Miner[]> {
  readonly #seen = new WeakSet<object>();

  constructor(
    connection: Connection,
    ask: () => Promise<readonly Miner[]>,
    handleEnd: () => void,
  ) {
    super(connection, ask, undefined, handleEnd);
  }

  /** Ask again for registries that nobody has shown it before. */
  use({ entities, devices }: HomeAssistant): void {
    // Cards may hold registries of different age: each is new only once.
    const isSeen = this.#seen.has(entities) && this.#seen.has(devices);
    this.#seen.add(entities).add(devices);
    if (this.isRunning && !isSeen) {
      this.refresh();
    }
  }
}

const SOURCES = new Sources<MinersSource>();

/** Return the miners; throws what Home Assistant answers when there are none. */
async function loadMiners(hass: HomeAssistant): Promise<readonly Miner[]> {
  const request: MinersRequest = { type: "bitaxe_monitor/miners" };
  const { miners } = await hass.callWS<MinersResult>({ ...request });
  LATEST.set(hass.connection, miners);
  return miners;
}
