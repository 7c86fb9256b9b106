/** The settings card, as Home Assistant gets to know it. */

import type { SettingsCardConfig } from "../config";
import { SETTINGS_CARD } from "../read-config";
import type { CardKind } from "./kind";
import { anyMiner, ownEntity } from "./suggesting";

const TYPE = "custom:bitaxe-settings-card";

/** The entities that say what a miner is set to. */
const OF_SETTINGS = ["frequency", "core_voltage_set"];

export const SETTINGS_CARD_KIND: CardKind<SettingsCardConfig> = {
  key: "settings",
  type: TYPE,
  options: SETTINGS_CARD,
  load: () => import("../cards/settings-card"),
  size: () => 8,
  grid: () => ({ columns: "full", min_columns: 6, rows: "auto" }),
  stub: (hass) => ({ type: TYPE, device: "", ...anyMiner(hass) }),
  suggest: (hass, entityId) => {
    const entity = ownEntity(hass, entityId);
    return entity && OF_SETTINGS.includes(entity.key)
      ? { config: { type: TYPE, device: entity.device } }
      : null;
  },
};
