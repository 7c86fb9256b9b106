/** A source that subscribes to messages, and does so again after a lost connection. */

import type { Connection, Unsubscribe } from "../ha";
import { Source } from "./source";

/** What the integration says over one subscription, and Home Assistant's clock. */
export abstract class SubscribedSource<Message extends { now: number }> extends Source {
  readonly #connection: Connection;
  readonly #request: { type: string; [key: string]: unknown };
  /** Numbers the subscriptions: only the messages of the latest count. */
  #latest = 0;
  #unsubscribe: Unsubscribe | undefined;
  /** How far (ms) Home Assistant's clock is ahead of this page's. */
  #ahead = 0;

  constructor(
    connection: Connection,
    request: { type: string; [key: string]: unknown },
    handleEnd: () => void,
  ) {
    super(connection, handleEnd);
    this.#connection = connection;
    this.#request = request;
  }

  override now(): number {
    return Date.now() + this.#ahead;
  }

  /** Take over what a message says. */
  protected abstract receive(message: Message): void;

  protected override refresh(): void {
    this.release();
    const number = ++this.#latest;
    this.#connection
      .subscribeMessage<Message>(
        (message) => {
          if (number === this.#latest) {
            this.#ahead = message.now * 1000 - Date.now();
            this.receive(message);
            this.succeed(this.columns);
          }
        },
        { ...this.#request },
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
    this.#latest += 1;
    this.#unsubscribe = undefined;
  }
}
