/** How the miners are doing, as the integration knows it: one subscription for all cards. */

import type { Connection, Unsubscribe } from "../ha";
import type { StatusesMessage, StatusesRequest, StatusOfMiner } from "./protocol";
import { Source, Sources } from "./source";

const REQUEST: StatusesRequest = { type: "bitaxe_monitor/statuses" };

/** The statuses of all miners, and Home Assistant's clock. */
export class StatusSource extends Source {
  readonly #connection: Connection;
  readonly #byEntry = new Map<string, StatusOfMiner>();
  #byDevice = new Map<string, StatusOfMiner>();
  /** Numbers the subscriptions: only the messages of the latest count. */
  #latest = 0;
  #unsubscribe: Unsubscribe | undefined;
  /** How far (ms) Home Assistant's clock is ahead of this page's. */
  #ahead = 0;

  constructor(connection: Connection, handleEnd: () => void) {
    super(connection, handleEnd);
    this.#connection = connection;
  }

  override now(): number {
    return Date.now() + this.#ahead;
  }

  /** How the miner of a device is doing; undefined when that is not known. */
  of(device: string): StatusOfMiner | undefined {
    return this.#byDevice.get(device);
  }

  /** How the miner of an entry is doing; undefined when that is not known. */
  ofEntry(entryId: string): StatusOfMiner | undefined {
    return this.#byEntry.get(entryId);
  }

  protected override refresh(): void {
    this.release();
    const number = ++this.#latest;
    this.#connection
      .subscribeMessage<StatusesMessage>(
        (message) => {
          if (number === this.#latest) {
            this.#receive(message);
          }
        },
        { ...REQUEST },
        { resubscribe: false },
      )
      .then(
        (unsubscribe) => {
          if (number === this.#latest) {
            this.#unsubscribe = unsubscribe;
          } else {
            unsubscribe().catch(() => undefined);
          }
        },
        (error: unknown) => {
          if (number === this.#latest) {
            this.fail(error);
          }
        },
      );
  }

  protected override release(): void {
    this.#latest += 1;
    // It went with the connection if this fails: that is not back yet.
    this.#unsubscribe?.().catch(() => undefined);
    this.#unsubscribe = undefined;
  }

  /** Numbers begin again with a connection: another subscription would be ended. */
  protected override forget(): void {
    this.#unsubscribe = undefined;
  }

  #receive({ statuses, is_complete, now }: StatusesMessage): void {
    this.#ahead = now * 1000 - Date.now();
    if (is_complete) {
      this.#byEntry.clear();
    }
    for (const status of statuses) {
      this.#byEntry.set(status.entry_id, status);
    }
    this.#byDevice = new Map(
      [...this.#byEntry.values()].flatMap((status) =>
        status.device_id === null ? [] : [[status.device_id, status]],
      ),
    );
    this.succeed(this.columns);
  }
}

const SOURCES = new Sources<StatusSource>();

/** Return what is known of all miners over a connection; it lives while it is listened to. */
export function statusSource(connection: Connection): StatusSource {
  return SOURCES.get(
    connection,
    "",
    (handleEnd) => new StatusSource(connection, handleEnd),
  );
}
