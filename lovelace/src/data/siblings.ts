/** How miners compare that ought to do the same. */

import type { HomeAssistant } from "../ha";
import { AskedSource } from "./asked-source";
import type {
  ComparedMiner,
  Family,
  SiblingsRequest,
  SiblingsResult,
} from "./protocol";
import { Sources } from "./source";

/** So many miners make a family. */
export const FEWEST_SIBLINGS = 3;

/** The time (ms) between two questions: settings change, and hours pass. */
const AGAIN = 300_000;

/**
 * Call the listener with the families, at once if they are known, and with every answer.
 * Which miners are set up is said in any words: others are a reason to ask at once.
 */
export function watchSiblings(
  hass: HomeAssistant,
  miners: string,
  listener: (families: readonly Family[]) => void,
): () => void {
  const source = SOURCES.get(
    hass.connection,
    "",
    (handleEnd) =>
      new SiblingsSource(hass.connection, () => loadSiblings(hass), AGAIN, handleEnd),
  );
  source.use(miners);
  return source.watch(() => {
    if (source.answer) {
      listener(source.answer);
    }
  });
}

class SiblingsSource extends AskedSource<readonly Family[]> {
  #miners: string | undefined;

  /** Ask again if other miners are set up than before. */
  use(miners: string): void {
    const before = this.#miners;
    this.#miners = miners;
    if (this.isRunning && miners !== before) {
      this.refresh();
    }
  }
}

const SOURCES = new Sources<SiblingsSource>();

/** Return the families; throws what Home Assistant answers when there is none. */
async function loadSiblings(hass: HomeAssistant): Promise<readonly Family[]> {
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
