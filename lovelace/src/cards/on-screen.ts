/** Whether an element can be seen. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { SharedObserver } from "../shared-observer";

/** Begins a little before an element scrolls in. */
const sights = new SharedObserver<IntersectionObserverEntry>(
  (handle) => new IntersectionObserver(handle, { rootMargin: "200px" }),
);

/** Observes its host, and updates it when it comes into sight or leaves it. */
export class OnScreen implements ReactiveController {
  isVisible = false;
  /** Whether it has been visible since it came into the document, and is no more. */
  hasLeft = false;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    sights.observe(this.host, ({ isIntersecting }) => this.see(isIntersecting));
  }

  hostDisconnected(): void {
    sights.unobserve(this.host);
    this.isVisible = false;
    this.hasLeft = false;
  }

  private see(isVisible: boolean): void {
    if (isVisible !== this.isVisible) {
      this.hasLeft = this.isVisible;
      this.isVisible = isVisible;
      this.host.requestUpdate();
    }
  }
}
