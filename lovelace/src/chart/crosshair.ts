/** The moment that is pointed at in all charts of a group. */
export class Crosshair {
  /** Milliseconds since 1970; null without one. */
  time: number | null = null;
  readonly #listeners = new Set<() => void>();

  /** Call the listener when the moment is another, until the function returned is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  moveTo(time: number | null): void {
    if (time !== this.time) {
      this.time = time;
      for (const listener of [...this.#listeners]) {
        listener();
      }
    }
  }
}
