/** How large an element's body is, and whether the element can be seen. */

import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Calls back whenever either is another, while its host is in the document. */
export class Sight implements ReactiveController {
  /** In whole px; 0 before it is known. */
  size = { width: 0, height: 0 };
  isVisible = true;
  private hasBegun = false;

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
    this.resizing.disconnect();
    this.intersecting.disconnect();
  }

  private observe(): void {
    const body = this.host.shadowRoot?.querySelector(".body");
    if (body) {
      this.resizing.observe(body);
    }
    this.intersecting.observe(this.host);
  }

  private readonly resizing = new ResizeObserver(([entry]) => {
    if (entry) {
      const before = this.size;
      const [width, height] = [entry.contentRect.width, entry.contentRect.height];
      this.size = { width: Math.floor(width), height: Math.floor(height) };
      const { size } = this;
      this.handleSize(size.width !== before.width || size.height !== before.height);
    }
  });

  private readonly intersecting = new IntersectionObserver((entries) => {
    this.isVisible = entries.at(-1)?.isIntersecting ?? true;
    if (this.isVisible) {
      this.handleSeen();
    }
  });
}
