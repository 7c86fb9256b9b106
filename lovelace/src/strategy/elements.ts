/** The strategies, as Home Assistant gets to know them. */

import { askedView } from "../cards/dashboard";
import { define } from "../cards/define";
import { isOther } from "../devices";
import type { HomeAssistant } from "../ha";
import { loadLanguage, localize } from "../localize";
import { preload } from "../shells/preload";
import { dashboard, view } from "./views";

type Unread = Readonly<Record<string, unknown>>;

class Strategy extends HTMLElement {
  /** For versions that do not ask `shouldRegenerate`. */
  static registryDependencies = ["entities", "devices"];

  static shouldRegenerate(
    _config: Unread,
    before: HomeAssistant,
    after: HomeAssistant,
  ): boolean {
    return isOther(before, after);
  }
}

class DashboardStrategy extends Strategy {
  static async generate(config: Unread, hass: HomeAssistant): Promise<unknown> {
    preload("cards");
    await loadLanguage(hass.language);
    return dashboard(config, hass, askedView());
  }

  static getCreateSuggestions(hass: HomeAssistant): { title: string; icon: string } {
    return { title: localize(hass.language)("strategy.name"), icon: "mdi:pickaxe" };
  }

  static async getConfigElement(): Promise<HTMLElement> {
    await import("./editor");
    return document.createElement("bitaxe-monitor-strategy-editor");
  }
}

class ViewStrategy extends Strategy {
  static async generate(config: Unread, hass: HomeAssistant): Promise<unknown> {
    await loadLanguage(hass.language);
    return view(config, hass);
  }
}

/** Define the strategies, unless the page has them from an earlier load. */
export function defineStrategies(): void {
  define("ll-strategy-dashboard-bitaxe-monitor", DashboardStrategy);
  define("ll-strategy-view-bitaxe-monitor", ViewStrategy);
}
