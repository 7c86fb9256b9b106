/** Keeps an element supplied with what it watches. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Watches one thing at a time, while its host is in the document. */
export class Watching<Seen> implements ReactiveController {
  /** What was seen last; null before anything was. */
  seen: Seen | null = null;
  #asked: readonly unknown[] = [];
  #stop: (() => void) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /**
   * Watch what these parts say, and nothing else; ask again as often as you like. The
   * function begins that, and returns what ends it.
   */
  watch(
    asked: readonly unknown[],
    begin: (see: (seen: Seen) => void) => () => void,
  ): void {
    if (this.#stop && asked.every((part, index) => part === this.#asked[index])) {
      return;
    }
    const before = this.#stop;
    this.#asked = asked;
    this.seen = null;
    let isOver = false;
    const end = begin((seen) => {
      if (!isOver) {
        this.seen = seen;
        this.host.requestUpdate();
      }
    });
    this.#stop = () => {
      isOver = true;
      end();
    };
    // After the next one, for what they share to live on.
    before?.();
  }

  /** Watch nothing; what was seen stays. */
  end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  hostDisconnected(): void {
    this.end();
  }
}
