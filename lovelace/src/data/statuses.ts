/** How the miners are doing, as the integration knows it: one subscription for all cards. */

import type { Connection } from "../ha";
import type { StatusesMessage, StatusesRequest, StatusOfMiner } from "./protocol";
import { Sources } from "./source";
import { SubscribedSource } from "./subscribed-source";

const REQUEST: StatusesRequest = { type: "bitaxe_monitor/statuses" };

/** The statuses of all miners. */
export class StatusSource extends SubscribedSource<StatusesMessage> {
  readonly #byEntry = new Map<string, StatusOfMiner>();
  #byDevice = new Map<string, StatusOfMiner>();

  /** How the miner of a device is doing; undefined when that is not known. */
  of(device: string): StatusOfMiner | undefined {
    return this.#byDevice.get(device);
  }

  /** How the miner of an entry is doing; undefined when that is not known. */
  ofEntry(entryId: string): StatusOfMiner | undefined {
    return this.#byEntry.get(entryId);
  }

  protected override receive({ statuses, is_complete }: StatusesMessage): void {
    if (is_complete) {
      this.#byEntry.clear();
    }
    for (const status of statuses) {
      this.#byEntry.set(status.entry_id, status);
    }
    this.#byDevice = new Map(
      [...this.#byEntry.values()].flatMap((status) =>
        status.device_id === null ? [] : [[status.device_id, status]],
      ),
    );
  }
}

const SOURCES = new Sources<StatusSource>();

/** Return what is known of all miners over a connection; it lives while it is listened to. */
export function statusSource(connection: Connection): StatusSource {
  return SOURCES.get(
    connection,
    "",
    (handleEnd) => new StatusSource(connection, { ...REQUEST }, handleEnd),
  );
}
