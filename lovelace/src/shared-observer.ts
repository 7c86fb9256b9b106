/** One observer of the browser for many elements. */

type Observer = Pick<ResizeObserver, "observe" | "unobserve" | "disconnect">;

/**
 * Calls back for each element it observes. Elements that come onto a page together are
 * called back together, without anything being laid out or updated between them.
 */
export class SharedObserver<Entry extends { readonly target: Element }> {
  readonly #handlers = new Map<Element, (entry: Entry) => void>();
  #observer: Observer | null = null;

  constructor(
    private readonly create: (handle: (entries: readonly Entry[]) => void) => Observer,
  ) {}

  observe(element: Element, handle: (entry: Entry) => void): void {
    this.#observer ??= this.create(this.#handle);
    this.#handlers.set(element, handle);
    this.#observer.observe(element);
  }

  unobserve(element: Element): void {
    this.#handlers.delete(element);
    this.#observer?.unobserve(element);
    if (this.#handlers.size === 0) {
      this.#observer?.disconnect();
      this.#observer = null;
    }
  }

  readonly #handle = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      try {
        this.#handlers.get(entry.target)?.(entry);
      } catch (error) {
        // One that fails is to keep no other from it.
        reportError(error);
      }
    }
  };
}
