import { afterEach, describe, expect, it, vi } from "vitest";
import manifest from "../../custom_components/bitaxe_monitor/manifest.json";
import { LANGUAGES } from "../src/localize";
import "../src/entry";
import { hassWith, ONLINE } from "./cards/fixtures";

const CARDS = [
  "bitaxe-chart-card",
  "bitaxe-miner-card",
  "bitaxe-fleet-card",
  "bitaxe-range-card",
  "bitaxe-settings-card",
  "bitaxe-choice-card",
  "bitaxe-status-badge",
];
const STRATEGIES = [
  "ll-strategy-dashboard-bitaxe-monitor",
  "ll-strategy-view-bitaxe-monitor",
];

afterEach(() => {
  document.documentElement.lang = "";
  delete LANGUAGES["eo"];
});

describe("the entry module", () => {
  it("defines what Home Assistant creates", () => {
    for (const tag of [...CARDS, ...STRATEGIES]) {
      expect(customElements.get(tag), tag).toBeDefined();
    }
  });

  it("does not bring in the cards themselves", async () => {
    await vi.dynamicImportSettled();
    for (const tag of CARDS) {
      expect(customElements.get(`${tag}-view`), tag).toBeUndefined();
    }
  });

  it("enters the cards into the picker, with live previews", () => {
    expect(window.customCards).toEqual(
      ["chart", "miner", "fleet", "range", "settings"].map((key) => ({
        type: `bitaxe-${key}-card`,
        name: key === "range" ? "Bitaxe time range" : `Bitaxe ${key}`,
        description: expect.stringMatching(/\w+\.$/),
        preview: true,
        documentationURL: manifest.documentation,
        getEntitySuggestion: expect.any(Function),
      })),
    );
  });

  it("enters the dashboard among the community dashboards", () => {
    expect(window.customStrategies).toEqual([
      {
        type: "bitaxe-monitor",
        strategyType: "dashboard",
        name: "Bitaxe Monitor",
        description: expect.stringMatching(/\w+\.$/),
        documentationURL: manifest.documentation,
      },
    ]);
  });

  it("names them in the language that the page has when it asks", async () => {
    LANGUAGES["eo"] = async () => ({
      default: {
        cards: { chart: { name: "Diagramo", description: "Unu diagramo." } },
        strategy: { name: "Bitaxe-gardisto", description: "Ĉio." },
      },
    });
    document.documentElement.lang = "eo";
    const read = () => [
      window.customCards?.[0]?.name,
      window.customCards?.[0]?.description,
      window.customStrategies?.[0]?.name,
      window.customStrategies?.[0]?.description,
    ];
    read();
    await Promise.resolve();
    expect(read()).toEqual(["Diagramo", "Unu diagramo.", "Bitaxe-gardisto", "Ĉio."]);
  });

  it("offers a card for an entity through the picker", () => {
    const hass = hassWith({ a: ONLINE });
    const suggestions = window.customCards?.map(({ getEntitySuggestion }) =>
      getEntitySuggestion(hass, "sensor.a_hashrate"),
    );
    expect(suggestions?.map((each) => each?.config.type)).toEqual([
      "custom:bitaxe-chart-card",
      "custom:bitaxe-miner-card",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("may be loaded twice, and leaves the lists of others alone", async () => {
    window.customCards?.unshift({ ...window.customCards[0], type: "other" } as never);
    const [elements, cards, strategies] = [
      [...CARDS, ...STRATEGIES].map((tag) => customElements.get(tag)),
      window.customCards?.length,
      window.customStrategies?.length,
    ];
    vi.resetModules();
    await import("../src/entry");
    expect(window.customCards).toHaveLength(cards ?? 0);
    expect(window.customStrategies).toHaveLength(strategies ?? 0);
    expect([...CARDS, ...STRATEGIES].map((tag) => customElements.get(tag))).toEqual(
      elements,
    );
  });
});
