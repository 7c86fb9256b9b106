/** How miners compare that ought to do the same. */

import type { HomeAssistant } from "../ha";
import type {
  ComparedMiner,
  Family,
  SiblingsRequest,
  SiblingsResult,
} from "./protocol";

/** So many miners make a family. */
export const FEWEST_SIBLINGS = 3;

/** Return the families; throws what Home Assistant answers when there is none. */
export async function loadSiblings(hass: HomeAssistant): Promise<readonly Family[]> {
  const request: SiblingsRequest = { type: "bitaxe_monitor/siblings" };
  return (await hass.callWS<SiblingsResult>({ ...request })).families;
}

/** Whether a miner is worse than its siblings. */
export function isWorse(miner: ComparedMiner): boolean {
  return miner.efficiency_less !== null || miner.power_efficiency_more !== null;
}

/** Return the siblings, the least efficient first, those of which nothing is known last. */
export function leastFirst(miners: readonly ComparedMiner[]): readonly ComparedMiner[] {
  const rank = ({ efficiency }: ComparedMiner): number =>
    efficiency ?? Number.MAX_VALUE;
  return miners.toSorted((one, other) => rank(one) - rank(other));
}
