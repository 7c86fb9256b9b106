/** The fleet card, as Home Assistant gets to know it. */

import type { FleetCardConfig } from "../config";
import { FLEET_CARD } from "../read-config";
import { loadCards } from "./cards";
import type { CardKind } from "./kind";
import { ownEntity } from "./suggesting";

const TYPE = "custom:bitaxe-fleet-card";

export const FLEET_CARD_KIND: CardKind<FleetCardConfig> = {
  key: "fleet",
  type: TYPE,
  options: FLEET_CARD,
  load: loadCards,
  size: () => 8,
  grid: () => ({ columns: "full", min_columns: 6, rows: "auto" }),
  stub: () => ({ type: TYPE }),
  suggest: (hass, entityId) =>
    ownEntity(hass, entityId)?.isOfFleet ? { config: { type: TYPE } } : null,
};
