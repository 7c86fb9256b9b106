/** The moment that is pointed at in all charts of a group. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

export class Crosshair {
  /** Milliseconds since 1970; null without one. */
  time: number | null = null;
  /** What moved it last. */
  mover: object | null = null;
  readonly #listeners = new Set<() => void>();

  /** Call the listener when the moment is another, until the function returned is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  moveTo(time: number | null, mover: object | null = null): void {
    this.mover = mover;
    if (time !== this.time) {
      this.time = time;
      for (const listener of [...this.#listeners]) {
        listener();
      }
    }
  }
}

/** Follows a crosshair while its host is in the document. */
export class Follower implements ReactiveController {
  #followed: Crosshair | null = null;
  #unfollow: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly crosshair: () => Crosshair,
    private readonly handleMove: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    this.#followed = null;
  }

  #follow(): void {
    const crosshair = this.crosshair();
    if (crosshair !== this.#followed) {
      this.#unfollow?.();
      this.#followed = crosshair;
      this.#unfollow = crosshair.listen(this.handleMove);
    }
  }
}
