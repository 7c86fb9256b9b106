/** What many cards may watch at once: one source of columns for all of them. */

import type { Connection } from "../ha";
import { type Columns, emptyColumns } from "./columns";

export type SourceState = "loading" | "ready" | "error";

/** "held": nothing but what holds for more than a sample. */
export type Change = "all" | "sample" | "held";

export type SourceListener = (change: Change) => void;

/** How long (ms) a source lives on, for cards that move or come back. */
const LINGER = 5_000;

const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;

/** Columns kept up to date while anyone listens, and a little longer. */
export abstract class Source {
  columns: Columns = emptyColumns();
  state: SourceState = "loading";
  /** The code of what went wrong last; null once it is well again. */
  error: string | null = null;

  readonly #connection: Connection;
  readonly #handleEnd: () => void;
  readonly #listeners = new Set<SourceListener>();
  #isRunning = false;
  #ending: ReturnType<typeof setTimeout> | undefined;
  #next: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(connection: Connection, handleEnd: () => void) {
    this.#connection = connection;
    this.#handleEnd = handleEnd;
  }

  /** Milliseconds since 1970 at the source. */
  now(): number {
    return Date.now();
  }

  /** Call the listener on every change until the function returned is called. */
  listen(listener: SourceListener): () => void {
    clearTimeout(this.#ending);
    this.#listeners.add(listener);
    if (!this.#isRunning) {
      this.#isRunning = true;
      this.#connection.addEventListener("ready", this.#restart);
      this.refresh();
    }
    return () => {
      if (this.#listeners.delete(listener) && this.#listeners.size === 0) {
        this.#ending = setTimeout(() => this.#end(), LINGER);
      }
    };
  }

  /** Call the listener at once, too. */
  watch(listener: SourceListener): () => void {
    const stop = this.listen(listener);
    listener("all");
    return stop;
  }

  protected get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Get the data from the beginning; then call succeed or fail. */
  protected abstract refresh(): void;

  /** Let go of what refresh holds. */
  protected abstract release(): void;

  /** Forget what refresh held: it went with the connection. */
  protected forget(): void {}

  /** Take over columns, and refresh them again after that many milliseconds. */
  protected succeed(columns: Columns, interval?: number): void {
    this.columns = columns;
    this.state = "ready";
    this.error = null;
    this.#failures = 0;
    clearTimeout(this.#next);
    if (interval !== undefined) {
      this.#next = setTimeout(this.#again, interval);
    }
    this.notify("all");
  }

  /** Say what went wrong, and try again. */
  protected fail(error: unknown): void {
    this.state = "error";
    this.error = errorCode(error);
    const delay = Math.min(FIRST_RETRY * 2 ** this.#failures, LONGEST_RETRY);
    this.#failures += 1;
    clearTimeout(this.#next);
    this.#next = setTimeout(this.#again, delay);
    this.notify("all");
  }

  protected notify(change: Change): void {
    for (const listener of [...this.#listeners]) {
      listener(change);
    }
  }

  /** Refresh, unless nobody looks any more: what was asked about may be gone. */
  readonly #again = (): void => {
    if (this.#listeners.size > 0) {
      this.refresh();
    } else {
      this.#end();
    }
  };

  /** Home Assistant is back, maybe after a restart: what was subscribed to is gone. */
  readonly #restart = (): void => {
    this.#failures = 0;
    clearTimeout(this.#next);
    this.forget();
    // The page of Home Assistant 2026.10 first ends, by its number of before, what it had
    // subscribed to, and would end ours that has this number now.
    this.#next = setTimeout(this.#again);
  };

  #end(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#ending);
    this.#connection.removeEventListener("ready", this.#restart);
    this.release();
    this.#handleEnd();
  }
}

/** The sources of a kind by connection, then by a key. */
export class Sources<Kind extends Source> {
  readonly #byConnection = new WeakMap<Connection, Map<string, Kind>>();

  /** Return the source that there is for a key, or else a created one. */
  get(
    connection: Connection,
    key: string,
    create: (handleEnd: () => void) => Kind,
  ): Kind {
    let byKey = this.#byConnection.get(connection);
    if (byKey === undefined) {
      byKey = new Map();
      this.#byConnection.set(connection, byKey);
    }
    let source = byKey.get(key);
    if (source === undefined) {
      const sources = byKey;
      source = create(() => sources.delete(key));
      byKey.set(key, source);
    }
    return source;
  }
}

/** Return the code of what Home Assistant's connection rejects with. */
export function errorCode(error: unknown): string {
  const code = codeIn(error);
  if (code === CONNECTION_LOST) {
    return "connection_lost";
  }
  return typeof code === "string" ? code : "unknown_error";
}

/** The code is that of an error, of one in a message, or there is nothing else. */
function codeIn(error: unknown): unknown {
  if (typeof error !== "object" || error === null) {
    return error;
  }
  if ("error" in error) {
    return codeIn(error.error);
  }
  return "code" in error ? error.code : undefined;
}

/** What home-assistant-js-websocket calls a lost connection. */
const CONNECTION_LOST = 3;
