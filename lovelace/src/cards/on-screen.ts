/** Tells an element whether it can be seen. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Begins a little before the element scrolls in. */
const MARGIN = "200px";

/** Observes its host, and updates it when it comes into sight or leaves it. */
export class OnScreen implements ReactiveController {
  isVisible = false;
  /** Whether it has been visible since it came into the document, and is no more. */
  hasLeft = false;
  private observer: IntersectionObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.observer = new IntersectionObserver(
      (entries) => {
        const isVisible = entries.at(-1)?.isIntersecting ?? false;
        if (isVisible !== this.isVisible) {
          this.hasLeft = this.isVisible;
          this.isVisible = isVisible;
          this.host.requestUpdate();
        }
      },
      { rootMargin: MARGIN },
    );
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    this.isVisible = false;
    this.hasLeft = false;
  }
}
