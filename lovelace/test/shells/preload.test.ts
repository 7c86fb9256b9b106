import { beforeEach, describe, expect, it, vi } from "vitest";
import { hassWith } from "../cards/fixtures";

beforeEach(() => {
  vi.resetModules();
  document.head.replaceChildren();
});

/** The names of files that a browser is to get ahead. */
function preloaded(): string[] {
  const links = document.head.querySelectorAll<HTMLLinkElement>(
    'link[rel="modulepreload"]',
  );
  return [...links].map(({ href }) => href.slice(href.lastIndexOf("/") + 1));
}

const CHART = { type: "custom:bitaxe-chart-card", chart: "power" } as const;
const OF_MINER = { ...CHART, device: "garage" };

describe("before a card is there", () => {
  it("all that an open chart needs is on its way, once for all cards", async () => {
    const { CHART_CARD_KIND } = await import("../../src/shells/chart");
    const loading = [CHART_CARD_KIND.load(OF_MINER), CHART_CARD_KIND.load(OF_MINER)];
    expect(preloaded()).toEqual(["cards.js", "shared.js", "chart.js"]);
    await Promise.all(loading);
    expect(preloaded()).toHaveLength(3);
  });

  it("charts wait where none is open", async () => {
    const { CHART_CARD_KIND } = await import("../../src/shells/chart");
    const { MINER_CARD_KIND } = await import("../../src/shells/miner");
    await CHART_CARD_KIND.load({ ...OF_MINER, collapsed: true });
    await MINER_CARD_KIND.load(undefined);
    expect(preloaded()).toEqual(["cards.js", "shared.js"]);
  });

  it("a fleet's charts wait for its miners", async () => {
    const { CHART_CARD_KIND } = await import("../../src/shells/chart");
    await CHART_CARD_KIND.load(CHART);
    expect(preloaded()).toEqual(["cards.js", "shared.js"]);
  });

  it("the cards are on their way while the dashboard is made", async () => {
    const { defineStrategies } = await import("../../src/strategy/elements");
    defineStrategies();
    const strategy = customElements.get("ll-strategy-dashboard-bitaxe-monitor") as
      | (CustomElementConstructor & { generate(...of: unknown[]): Promise<unknown> })
      | undefined;
    const generating = strategy?.generate({}, hassWith({}));
    expect(preloaded()).toEqual(["cards.js", "shared.js"]);
    await generating;
  });
});
