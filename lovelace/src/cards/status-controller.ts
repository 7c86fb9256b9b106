/** Keeps an element supplied with what the integration says of the miners. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { statusSource } from "../data/statuses";
import type { Connection, HomeAssistant } from "../ha";

interface Host extends ReactiveControllerHost {
  readonly hass?: HomeAssistant;
}

/** Updates its host on every change, while that is in the document. */
export class StatusController implements ReactiveController {
  /** Rises with every change. */
  revision = 0;
  private connection: Connection | undefined;
  private stop: (() => void) | undefined;
  private isConnected = false;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    this.isConnected = true;
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const connection = this.host.hass?.connection;
    const isFollowed = this.stop !== undefined && connection === this.connection;
    if (!connection || !this.isConnected || isFollowed) {
      return;
    }
    this.stop?.();
    this.connection = connection;
    this.stop = statusSource(connection).listen(() => {
      this.revision += 1;
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.isConnected = false;
    this.stop?.();
    this.stop = undefined;
  }
}
