/** What Home Assistant is asked for, and may be asked for again while anyone looks. */

import type { Connection } from "../ha";
import { emptyColumns } from "./columns";
import { Source } from "./source";

/** Keeps the latest answer; soon asks again where there was an error instead. */
export class AskedSource<Answer> extends Source {
  /** Undefined before there was one; it outlives errors. */
  answer: Answer | undefined;
  readonly #ask: () => Promise<Answer>;
  readonly #interval: number | undefined;
  #latest = 0;

  /** The interval is in milliseconds; without one an answer holds. */
  constructor(
    connection: Connection,
    ask: () => Promise<Answer>,
    interval: number | undefined,
    handleEnd: () => void,
  ) {
    super(connection, handleEnd);
    this.#ask = ask;
    this.#interval = interval;
  }

  protected override refresh(): void {
    const number = ++this.#latest;
    this.#ask().then(
      (answer) => {
        if (number === this.#latest) {
          this.answer = answer;
          this.succeed(emptyColumns(), this.#interval);
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
  }
}
