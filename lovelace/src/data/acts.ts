/** What a miner is asked for, and what becomes of it, as the integration knows it. */

import type { Connection } from "../ha";
import type { ActsMessage, ActsRequest } from "./protocol-control";
import { Sources } from "./source";
import { SubscribedSource } from "./subscribed-source";

/** The acts of one miner. */
export class ActsSource extends SubscribedSource<ActsMessage> {
  /** What was heard last; undefined before anything was. */
  heard: ActsMessage | undefined;

  protected override receive(message: ActsMessage): void {
    this.heard = message;
  }
}

const SOURCES = new Sources<ActsSource>();

/** Return the acts of a miner over a connection; they live while they are listened to. */
export function actsSource(connection: Connection, device: string): ActsSource {
  const request: ActsRequest = { type: "bitaxe_monitor/acts", device_id: device };
  return SOURCES.get(
    connection,
    device,
    (handleEnd) => new ActsSource(connection, { ...request }, handleEnd),
  );
}
