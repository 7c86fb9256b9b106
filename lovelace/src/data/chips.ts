/** What the domains of a miner's chips find, as the integration knows it. */

import type { Connection } from "../ha";
import type { ChipParts, ChipsMessage, ChipsRequest } from "./protocol";
import { Sources } from "./source";
import { SubscribedSource } from "./subscribed-source";

/** The chips of one miner. */
class ChipsSource extends SubscribedSource<ChipsMessage> {
  /** None before they were heard of, and where there is nothing to be known. */
  chips: readonly ChipParts[] = [];

  protected override receive({ chips }: ChipsMessage): void {
    this.chips = chips;
  }
}

const SOURCES = new Sources<ChipsSource>();

/** Call the listener with the chips of a miner, at once and after every change. */
export function watchChips(
  { connection }: { readonly connection: Connection },
  device: string,
  listener: (chips: readonly ChipParts[]) => void,
): () => void {
  const request: ChipsRequest = { type: "bitaxe_monitor/chips", device_id: device };
  const source = SOURCES.get(
    connection,
    device,
    (handleEnd) => new ChipsSource(connection, { ...request }, handleEnd),
  );
  return source.watch(() => listener(source.chips));
}
