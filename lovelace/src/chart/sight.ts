/** How large an element's body is, and whether the element can be seen. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { SharedObserver } from "../shared-observer";

const sizes = new SharedObserver<ResizeObserverEntry>(
  (handle) => new ResizeObserver(handle),
);
const sights = new SharedObserver<IntersectionObserverEntry>(
  (handle) => new IntersectionObserver(handle),
);

/** Calls back whenever either is another, while its host is in the document. */
export class Sight implements ReactiveController {
  /** In whole px; 0 before it is known. */
  size = { width: 0, height: 0 };
  isVisible = true;
  private hasRendered = false;
  private body: Element | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly handleSize: (isOther: boolean) => void,
    private readonly handleSeen: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.hasRendered) {
      this.observe();
    }
  }

  /** What has a size is there once the host has rendered; the host may have gone. */
  hostUpdated(): void {
    if (!this.hasRendered) {
      this.hasRendered = true;
      if (this.host.isConnected) {
        this.observe();
      }
    }
  }

  hostDisconnected(): void {
    if (this.body) {
      sizes.unobserve(this.body);
    }
    sights.unobserve(this.host);
  }

  private observe(): void {
    this.body = this.host.shadowRoot?.querySelector(".body") ?? null;
    if (this.body) {
      sizes.observe(this.body, ({ contentRect }) => this.resize(contentRect));
    }
    sights.observe(this.host, ({ isIntersecting }) => this.see(isIntersecting));
  }

  private resize({ width, height }: DOMRectReadOnly): void {
    const before = this.size;
    this.size = { width: Math.floor(width), height: Math.floor(height) };
    const { size } = this;
    this.handleSize(size.width !== before.width || size.height !== before.height);
  }

  private see(isVisible: boolean): void {
    this.isVisible = isVisible;
    if (isVisible) {
      this.handleSeen();
    }
  }
}
