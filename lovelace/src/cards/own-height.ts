/** Lays a part of an element out apart from the page around it. */

import type { LitElement, ReactiveController } from "lit";

/**
 * Gives a box the height that what it holds has: what changes within has nothing around
 * the box laid out again, as long as it is no higher for it. Browsers do so with no box
 * that is an item of a flexible box or of a grid.
 */
export class OwnHeight implements ReactiveController {
  #box: HTMLElement | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly selector: string,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.host.renderRoot.querySelector<HTMLElement>(this.selector);
    if (box !== this.#box) {
      this.#resizing.disconnect();
      this.#box = box;
      if (box?.firstElementChild) {
        this.#resizing.observe(box.firstElementChild);
      }
    }
  }

  hostConnected(): void {
    if (this.#box?.firstElementChild) {
      this.#resizing.observe(this.#box.firstElementChild);
    }
  }

  hostDisconnected(): void {
    this.#resizing.disconnect();
  }

  readonly #resizing = new ResizeObserver(([entry]) => {
    const height = entry?.borderBoxSize[0]?.blockSize;
    if (this.#box && height !== undefined) {
      this.#box.style.contain = "size layout style";
      this.#box.style.blockSize = `${height}px`;
    }
  });
}
