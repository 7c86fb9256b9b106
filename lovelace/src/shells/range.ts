/** The range card, as Home Assistant gets to know it. */

import { DEFAULT_GROUP, type RangeCardConfig } from "../config";
import { RANGE_CARD } from "../read-config";
import { loadCards } from "./cards";
import type { CardKind } from "./kind";

const TYPE = "custom:bitaxe-range-card";

export const RANGE_CARD_KIND: CardKind<RangeCardConfig> = {
  key: "range",
  type: TYPE,
  options: RANGE_CARD,
  load: loadCards,
  size: () => 1,
  grid: () => ({ columns: "full", min_columns: 3, rows: "auto" }),
  stub: () => ({ type: TYPE, range_group: DEFAULT_GROUP }),
  suggest: () => null,
};
