/** What every page loads: it registers what there is, and does little more. */

import { documentation } from "../../custom_components/bitaxe_monitor/manifest.json";
import { define } from "./cards/define";
import { pageText } from "./page-text";
import { CHART_CARD_KIND } from "./shells/chart";
import { FLEET_CARD_KIND } from "./shells/fleet";
import { type CardKind, type OurCardConfig, tagOf } from "./shells/kind";
import { MINER_CARD_KIND } from "./shells/miner";
import { CHOICE_CARD_KIND, STATUS_BADGE_KIND } from "./shells/parts";
import { RANGE_CARD_KIND } from "./shells/range";
import { SETTINGS_CARD_KIND } from "./shells/settings";
import { shell } from "./shells/shell";
import { defineStrategies } from "./strategy/elements";

interface CustomCard {
  type: string;
  name: string;
  description: string;
  preview: true;
  documentationURL: string;
  getEntitySuggestion: CardKind["suggest"];
}

interface CustomStrategy {
  type: string;
  strategyType: "dashboard";
  name: string;
  description: string;
  documentationURL: string;
}

declare global {
  interface Window {
    customCards?: CustomCard[];
    customStrategies?: CustomStrategy[];
  }
}

/** Add to a list of Home Assistant's, unless an earlier load has done so. */
function add<Item extends { type: string }>(list: Item[], item: Item): void {
  if (!list.some(({ type }) => type === item.type)) {
    list.push(item);
  }
}

function defineCard<Config extends OurCardConfig>(kind: CardKind<Config>): void {
  const { key } = kind;
  const tag = tagOf(kind.type);
  define(tag, shell(kind));
  window.customCards ??= [];
  add(window.customCards, {
    type: tag,
    // Read when the picker opens, in the language that the page has by then.
    get name() {
      return pageText(`cards.${key}.name`);
    },
    get description() {
      return pageText(`cards.${key}.description`);
    },
    preview: true,
    documentationURL: documentation,
    getEntitySuggestion: kind.suggest,
  });
}

defineCard(CHART_CARD_KIND);
defineCard(MINER_CARD_KIND);
defineCard(FLEET_CARD_KIND);
defineCard(RANGE_CARD_KIND);
defineCard(SETTINGS_CARD_KIND);
define(tagOf(CHOICE_CARD_KIND.type), shell(CHOICE_CARD_KIND));
define(tagOf(STATUS_BADGE_KIND.type), shell(STATUS_BADGE_KIND));
defineStrategies();
window.customStrategies ??= [];
add(window.customStrategies, {
  type: "bitaxe-monitor",
  strategyType: "dashboard",
  get name() {
    return pageText("strategy.name");
  },
  get description() {
    return pageText("strategy.description");
  },
  documentationURL: documentation,
});
