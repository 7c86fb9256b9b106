/** Samples as they come: one subscription for all cards that show a miner. */

import type { Connection, Unsubscribe } from "../ha";
import { hearVersion } from "../updated";
import {
  append,
  type Columns,
  emptyColumns,
  fromSamples,
  prepend,
  trim,
} from "./columns";
import type {
  Figure,
  LiveState,
  Sample,
  SubscribeMessage,
  SubscribeRequest,
} from "./protocol";
import { LIVE_SECONDS, type Span } from "./ranges";
import { Source, type SourceListener, Sources } from "./source";

/** What is needed of samples, for those of many miners to come soon. */
export interface Need {
  /** Left out: all. */
  figures?: readonly Figure[];
  /** Means over so many seconds do of what has been; left out: the samples. */
  every?: number;
}

/** Reads what is older than the buffer, which is short after Home Assistant started. */
export type Backfill = (span: Span) => Promise<Columns>;

/** Samples are kept a minute (ms) longer than shown, for lines to enter from the left. */
const KEPT = LIVE_SECONDS * 1000 + 60_000;

/** They go by the batch, of so many milliseconds. */
const BATCH = 300_000;

/** A buffer that begins this late (ms) is not worth a look into history. */
const TOLERANCE = 60_000;

/** The samples of the last hour of a miner, or of the fleet. */
export class LiveSource extends Source {
  /** That of the last to ask for the source: entities come and go. Null for none. */
  backfill: Backfill | null = null;
  /** What holds for more than a sample; null before it is known. */
  held: LiveState | null = null;
  readonly #connection: Connection;
  readonly #device: string | undefined;
  readonly #need: Need;
  #seconds = 0;
  /** Numbers the subscriptions: the latest, and the one whose messages count. */
  #latest = 0;
  #heard = 0;
  #unsubscribe: Unsubscribe | undefined;
  /** How far (ms) this page's clock is ahead of Home Assistant's. */
  #ahead = 0;

  constructor(
    connection: Connection,
    device: string | undefined,
    need: Need,
    handleEnd: () => void,
  ) {
    super(connection, handleEnd);
    this.#connection = connection;
    this.#device = device;
    this.#need = need;
  }

  override now(): number {
    const last = this.columns.time.at(-1) ?? 0;
    return Math.max(last, Date.now() - this.#ahead);
  }

  /** Listen to a span of that many seconds, or more if others ask for more. */
  listenFor(seconds: number, listener: SourceListener): () => void {
    const isLonger = seconds > this.#seconds;
    this.#seconds = Math.max(seconds, this.#seconds);
    const wasRunning = this.isRunning;
    const stop = this.listen(listener);
    if (wasRunning && isLonger) {
      this.refresh();
    }
    return stop;
  }

  protected override refresh(): void {
    const number = ++this.#latest;
    const request: SubscribeRequest = {
      type: "bitaxe_monitor/subscribe",
      span: this.#seconds,
      ...(this.#device === undefined ? {} : { device_id: this.#device }),
      ...this.#need,
    };
    this.#connection
      .subscribeMessage<SubscribeMessage>(
        (message) => this.#receive(number, message),
        { ...request },
        // The connection would try once, too early after a restart, and report nothing.
        { resubscribe: false },
      )
      .then(
        (unsubscribe) => this.#replace(number, unsubscribe),
        (error: unknown) => {
          if (number === this.#latest) {
            this.fail(error);
          }
        },
      );
  }

  protected override release(): void {
    this.#latest += 1;
    this.#replace(this.#latest, undefined);
  }

  /** Numbers begin anew with a connection: another subscription would be ended. */
  protected override forget(): void {
    this.#latest += 1;
    this.#unsubscribe = undefined;
  }

  /** End the subscription before, or this one if there is a later one. */
  #replace(number: number, unsubscribe: Unsubscribe | undefined): void {
    const isLatest = number === this.#latest;
    const ended = isLatest ? this.#unsubscribe : unsubscribe;
    if (isLatest) {
      this.#unsubscribe = unsubscribe;
    }
    // It went with the connection if this fails: that is not back yet.
    ended?.().catch(() => undefined);
  }

  #receive(number: number, message: SubscribeMessage): void {
    // One that is replaced before it was heard would have all drawn twice.
    if (number !== this.#latest && number !== this.#heard) {
      return;
    }
    if ("columns" in message) {
      this.#heard = number;
      hearVersion(message.version);
      this.held = message.state ?? null;
      const columns = fromSamples(message.columns);
      if (columns.time.length > 0 || this.backfill === null) {
        this.succeed(columns);
      } else {
        this.#keepBack(columns);
      }
      void this.#fill(number);
    } else if ("sample" in message) {
      this.#add(message.sample);
    } else if ("state" in message) {
      this.held = message.state;
      this.notify("held");
    }
  }

  #add(sample: Sample): void {
    const time = sample.time * 1000;
    this.#ahead = Date.now() - time;
    const isAdded = append(this.columns, sample);
    if ((this.columns.time[0] ?? time) < time - KEPT - BATCH) {
      trim(this.columns, time - KEPT);
    }
    if (this.state === "loading") {
      this.succeed(this.columns);
    } else {
      this.notify(isAdded ? "sample" : "all");
    }
  }

  /** Say nothing of an empty buffer until history was asked, too: it may know of something. */
  #keepBack(columns: Columns): void {
    this.columns = columns;
    this.state = "loading";
    this.error = null;
  }

  /** Put before the buffer what history knows of the span that it does not cover. */
  async #fill(number: number): Promise<void> {
    const { columns } = this;
    const earlier = await this.#earlierThan(columns);
    if (columns !== this.columns) {
      return;
    }
    prepend(columns, earlier);
    if (this.state === "loading" && number === this.#latest) {
      this.succeed(columns);
    } else if (earlier.time.length > 0) {
      this.notify("all");
    }
  }

  async #earlierThan(columns: Columns): Promise<Columns> {
    const now = this.now();
    const span = { start: now - this.#seconds * 1000, end: columns.time[0] ?? now };
    try {
      if (this.backfill !== null && span.end - span.start >= TOLERANCE) {
        return await this.backfill(span);
      }
    } catch {
      // The buffer is what this is about; history may be off altogether.
    }
    return emptyColumns();
  }
}

const SOURCES = new Sources<LiveSource>();

/**
 * Return the live samples of a miner's device, or of the fleet, as far as they are needed.
 * What is older is read as the last one said who named a way to.
 */
export function liveSource(
  connection: Connection,
  device: string | undefined,
  backfill: Backfill | null,
  need: Need = {},
): LiveSource {
  const source = SOURCES.get(
    connection,
    JSON.stringify([device, need]),
    (handleEnd) => new LiveSource(connection, device, need, handleEnd),
  );
  source.backfill = backfill ?? source.backfill;
  return source;
}
