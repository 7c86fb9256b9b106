/** What Home Assistant is asked for, and may be asked for again while anyone looks. */

import type { Connection } from "../ha";
import { emptyColumns } from "./columns";
import { Source } from "./source";

/** Takes over the latest answer; soon asks again where there was an error instead. */
export abstract class AskingSource<Answer> extends Source {
  #latest = 0;

  protected abstract ask(): Promise<Answer>;

  /** Take over an answer, and call succeed. */
  protected abstract take(answer: Answer): void;

  protected override refresh(): void {
    const number = ++this.#latest;
    this.ask().then(
      (answer) => {
        if (number === this.#latest) {
          this.take(answer);
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

/** Keeps what a function answers. */
export class AskedSource<Answer> extends AskingSource<Answer> {
  /** Undefined before there was one; it outlives errors. */
  answer: Answer | undefined;

  /** The interval is in milliseconds; without one an answer holds. */
  constructor(
    connection: Connection,
    protected override readonly ask: () => Promise<Answer>,
    private readonly interval: number | undefined,
    handleEnd: () => void,
  ) {
    super(connection, handleEnd);
  }

  protected override take(answer: Answer): void {
    this.answer = answer;
    this.succeed(emptyColumns(), this.interval);
  }
}
