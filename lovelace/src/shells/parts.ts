/** What the strategy makes views of besides cards to pick. */

import type { ChoiceCardConfig, StatusBadgeConfig } from "../config";
import { CHOICE_CARD, STATUS_BADGE } from "../read-config";
import { loadCards } from "./cards";
import type { ElementKind } from "./kind";

export const STATUS_BADGE_KIND: ElementKind<StatusBadgeConfig> = {
  type: "custom:bitaxe-status-badge",
  options: STATUS_BADGE,
  load: loadCards,
  size: () => 1,
  grid: () => ({}),
  stub: () => ({ type: "custom:bitaxe-status-badge", device: "" }),
  isBare: true,
};

export const CHOICE_CARD_KIND: ElementKind<ChoiceCardConfig> = {
  type: "custom:bitaxe-choice-card",
  options: CHOICE_CARD,
  load: loadCards,
  size: () => 1,
  grid: () => ({ columns: "full", rows: "auto" }),
  stub: () => ({ type: "custom:bitaxe-choice-card" }),
};
