/** Keeps an element up to date with the group that it belongs to. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { RangeGroup } from "./range-group";

/** Belongs to one group at a time, while its host is in the document. */
export class GroupMember implements ReactiveController {
  #group: RangeGroup | undefined;
  #leave: (() => void) | undefined;
  #isConnected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Belong to this group and to no other; return it. */
  of(group: RangeGroup): RangeGroup {
    if (group !== this.#group) {
      this.#group = group;
      this.#join();
    }
    return group;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#join();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#leave?.();
    this.#leave = undefined;
  }

  #join(): void {
    this.#leave?.();
    this.#leave = this.#isConnected
      ? this.#group?.listen(() => this.host.requestUpdate())
      : undefined;
  }
}
