import { afterEach, describe, expect, it } from "vitest";
import type { HomeAssistant } from "../../src/ha";
import { LANGUAGES } from "../../src/localize";
import { defineStrategies } from "../../src/strategy/elements";
import { dashboard, view } from "../../src/strategy/views";
import { changed, device, hassWith, ONLINE } from "../cards/fixtures";

type Config = Record<string, unknown>;

interface Strategy {
  generate(config: Config, hass: HomeAssistant): Promise<unknown>;
  shouldRegenerate(
    config: Config,
    before: HomeAssistant,
    after: HomeAssistant,
  ): boolean;
  registryDependencies: string[];
  getCreateSuggestions(hass: HomeAssistant): { title: string; icon: string };
  getConfigElement(): Promise<HTMLElement>;
}

defineStrategies();
const dashboardStrategy = strategy("ll-strategy-dashboard-bitaxe-monitor");
const viewStrategy = strategy("ll-strategy-view-bitaxe-monitor");
const TYPE = "custom:bitaxe-monitor";
const hass = hassWith({ a: ONLINE }, { hashrate: "1.2" });

function strategy(tag: string): Strategy {
  return customElements.get(tag) as unknown as Strategy;
}

afterEach(() => {
  delete LANGUAGES["eo"];
});

describe("the strategies", () => {
  it("generate the dashboard and its views", async () => {
    const config = { type: TYPE };
    expect(await dashboardStrategy.generate(config, hass)).toEqual(
      dashboard(config, hass),
    );
    expect(await viewStrategy.generate(config, hass)).toEqual(view(config, hass));
  });

  it("generate a dashboard for whatever address is asked for", async () => {
    const config = { type: TYPE };
    for (const path of ["/bitaxe-monitor/%", "/bitaxe-monitor/%zz/more", "/"]) {
      history.replaceState(null, "", path);
      expect(await dashboardStrategy.generate(config, hass)).toEqual(
        dashboard(config, hass),
      );
    }
  });

  it("fail with what is wrong with their options", async () => {
    const config = { type: TYPE, range: "2h" };
    await expect(dashboardStrategy.generate(config, hass)).rejects.toThrow("“2h”");
    await expect(viewStrategy.generate(config, hass)).rejects.toThrow("“2h”");
  });

  it.each([dashboardStrategy, viewStrategy])("run again for a new miner", (each) => {
    const more = hassWith({ a: ONLINE, b: ONLINE }, { hashrate: "1.2" });
    expect(each.shouldRegenerate({ type: TYPE }, hass, more)).toBe(true);
    expect(each.registryDependencies).toEqual(["entities", "devices"]);
  });

  it.each([dashboardStrategy, viewStrategy])("do not run again otherwise", (each) => {
    const devices = { ...hass.devices, lamp: device("lamp") };
    const after = changed(hass, { states: {}, devices });
    expect(each.shouldRegenerate({ type: TYPE }, hass, after)).toBe(false);
  });

  it("wait for the user's language", async () => {
    LANGUAGES["eo"] = async () => ({
      default: {
        strategy: { name: "Gardisto", fleet_view: "Floto", charts: "Diagramoj" },
      },
    });
    const esperanto = changed(hass, { language: "eo" });
    expect(await dashboardStrategy.generate({ type: TYPE }, esperanto)).toMatchObject({
      views: [{ title: "Floto" }, {}],
    });
    expect(
      JSON.stringify(await viewStrategy.generate({ type: TYPE }, esperanto)),
    ).toContain("Diagramoj");
    expect(dashboardStrategy.getCreateSuggestions(esperanto)).toEqual({
      title: "Gardisto",
      icon: "mdi:pickaxe",
    });
  });

  it("have an editor for the dashboard", async () => {
    const editor = await dashboardStrategy.getConfigElement();
    expect(editor.localName).toBe("bitaxe-monitor-strategy-editor");
    expect(editor).toHaveProperty("setConfig");
  });
});
