/** The miner card, as Home Assistant gets to know it. */

import type { MinerCardConfig } from "../config";
import { MINER_CARD } from "../read-config";
import { loadCards } from "./cards";
import type { CardKind } from "./kind";
import { anyMiner, ownEntity } from "./suggesting";

const TYPE = "custom:bitaxe-miner-card";

export const MINER_CARD_KIND: CardKind<MinerCardConfig> = {
  key: "miner",
  type: TYPE,
  options: MINER_CARD,
  load: loadCards,
  size: ({ charts = [] }) => 6 + 5 * charts.length,
  grid: () => ({ columns: 12, min_columns: 6, rows: "auto" }),
  stub: (hass) => ({
    type: TYPE,
    device: "",
    ...anyMiner(hass),
    charts: ["signed_deviation"],
  }),
  suggest: (hass, entityId) => {
    const entity = ownEntity(hass, entityId);
    return entity && !entity.isOfFleet
      ? { config: { type: TYPE, device: entity.device } }
      : null;
  },
};
