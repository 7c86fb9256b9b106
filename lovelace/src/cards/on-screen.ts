/** Tells an element whether it can be seen. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Begins a little before the element scrolls in. */
const MARGIN = "200px";

/** Who can be seen or not, and what observes them all. */
const watched = new Map<Element, OnScreen>();
let observer: IntersectionObserver | null = null;

/** Elements that come onto a page together learn together whether they can be seen. */
function observe(element: Element, controller: OnScreen): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        watched.get(target)?.see(isIntersecting);
      }
    },
    { rootMargin: MARGIN },
  );
  watched.set(element, controller);
  observer.observe(element);
}

function unobserve(element: Element): void {
  watched.delete(element);
  observer?.unobserve(element);
  if (watched.size === 0) {
    observer?.disconnect();
    observer = null;
  }
}

/** Observes its host, and updates it when it comes into sight or leaves it. */
export class OnScreen implements ReactiveController {
  isVisible = false;
  /** Whether it has been visible since it came into the document, and is no more. */
  hasLeft = false;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    observe(this.host, this);
  }

  hostDisconnected(): void {
    unobserve(this.host);
    this.isVisible = false;
    this.hasLeft = false;
  }

  /** Take in whether the host can be seen. */
  see(isVisible: boolean): void {
    if (isVisible !== this.isVisible) {
      this.hasLeft = this.isVisible;
      this.isVisible = isVisible;
      this.host.requestUpdate();
    }
  }
}
