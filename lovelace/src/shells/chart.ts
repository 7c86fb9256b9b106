/** The chart card, as Home Assistant gets to know it. */

import type { ChartCardConfig, ChartKind } from "../config";
import type { HomeAssistant } from "../ha";
import { localize } from "../localize";
import { CHART_CARD } from "../read-config";
import { loadCards } from "./cards";
import type { CardKind } from "./kind";
import { preload } from "./preload";
import { anyMiner, ownEntity } from "./suggesting";

/** The chart that shows what an entity reports. */
export const CHART_OF: Readonly<Record<string, ChartKind>> = {
  hashrate: "hashrate",
  hashrate_1m: "hashrate",
  hashrate_10m: "hashrate",
  hashrate_1h: "hashrate",
  expected_hashrate: "signed_deviation",
  deviation: "signed_deviation",
  upside_deviation: "signed_deviation",
  downside_deviation: "signed_deviation",
  efficiency: "efficiency",
  efficiency_rating: "efficiency",
  low_efficiency: "efficiency",
  mean_efficiency_60: "efficiency",
  mean_efficiency_300: "efficiency",
  mean_efficiency_600: "efficiency",
  stability: "standard_deviation",
  standard_deviation_60: "standard_deviation",
  standard_deviation_300: "standard_deviation",
  standard_deviation_600: "standard_deviation",
  power: "power",
  power_efficiency: "power_efficiency",
  energy: "power",
  temperature: "temperature",
  temperature_2: "temperature",
  vr_temperature: "temperature",
  overheating: "temperature",
  core_voltage: "voltage",
  core_voltage_set: "voltage",
};

const TYPE = "custom:bitaxe-chart-card";

export const CHART_CARD_KIND: CardKind<ChartCardConfig> = {
  key: "chart",
  type: TYPE,
  options: CHART_CARD,
  load: (config) => {
    const loading = loadCards();
    // The card asks for it, too, once it is on screen: what is folded may never be, and
    // a fleet's miners come before its charts.
    if (config?.device && !config.collapsed) {
      preload("chart");
    }
    return loading;
  },
  size: ({ collapsed }) => (collapsed ? 1 : 7),
  grid: (config) => ({
    columns: 12,
    min_columns: 6,
    // A chart that can be folded is as high as what it shows.
    ...(config?.collapsed ? { rows: "auto" } : { rows: 5, min_rows: 4 }),
  }),
  stub: (hass) => ({ type: TYPE, chart: "signed_deviation", ...anyMiner(hass) }),
  suggest: (hass, entityId) => {
    const entity = ownEntity(hass, entityId);
    const chart = entity && CHART_OF[entity.key];
    if (!chart) {
      return null;
    }
    return {
      config: {
        type: TYPE,
        chart,
        ...(!entity.isOfFleet && { device: entity.device }),
      },
      label: label(hass, chart),
    };
  },
};

function label(hass: HomeAssistant, chart: ChartKind): string {
  return localize(hass.language)(`charts.${chart}.name`);
}
