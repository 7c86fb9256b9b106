/** How large an element's body is, and whether the element can be seen. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

type HandleRect = (rect: DOMRectReadOnly) => void;

/** What to call with the sizes of elements, and what observes them all. */
const handlers = new Map<Element, HandleRect>();
let sizes: ResizeObserver | null = null;

/**
 * Call back with the size of an element whenever it is another. One observer serves all:
 * charts that come onto a page together learn their sizes at once, and are drawn without
 * anything being laid out or updated between them.
 */
function observeSize(element: Element, handle: HandleRect): void {
  sizes ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      try {
        handlers.get(target)?.(contentRect);
      } catch (error) {
        // One that cannot be drawn is to keep no other from it.
        reportError(error);
      }
    }
  });
  handlers.set(element, handle);
  sizes.observe(element);
}

function unobserveSize(element: Element): void {
  handlers.delete(element);
  sizes?.unobserve(element);
  if (handlers.size === 0) {
    sizes = null;
  }
}

/** Calls back whenever either is another, while its host is in the document. */
export class Sight implements ReactiveController {
  /** In whole px; 0 before it is known. */
  size = { width: 0, height: 0 };
  isVisible = true;
  private hasBegun = false;
  private body: Element | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly handleSize: (isOther: boolean) => void,
    private readonly handleSeen: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.hasBegun) {
      this.observe();
    }
  }

  /** What has a size is there once the host has rendered. */
  hostUpdated(): void {
    if (!this.hasBegun) {
      this.hasBegun = true;
      this.observe();
    }
  }

  hostDisconnected(): void {
    if (this.body) {
      unobserveSize(this.body);
    }
    this.intersecting.disconnect();
  }

  private observe(): void {
    this.body = this.host.shadowRoot?.querySelector(".body") ?? null;
    if (this.body) {
      observeSize(this.body, this.resize);
    }
    this.intersecting.observe(this.host);
  }

  private readonly resize = ({ width, height }: DOMRectReadOnly): void => {
    const before = this.size;
    this.size = { width: Math.floor(width), height: Math.floor(height) };
    const { size } = this;
    this.handleSize(size.width !== before.width || size.height !== before.height);
  };

  private readonly intersecting = new IntersectionObserver((entries) => {
    this.isVisible = entries.at(-1)?.isIntersecting ?? true;
    if (this.isVisible) {
      this.handleSeen();
    }
  });
}
