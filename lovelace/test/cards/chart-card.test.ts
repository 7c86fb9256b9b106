import { beforeEach, describe, expect, it } from "vitest";
import "../../src/cards/chart-card";
import type { BitaxeChartCardView } from "../../src/cards/chart-card";
import type { ChartCardConfig } from "../../src/config";
import type { FakeHass } from "../fake-hass";
import { changed, hassWith, mount, ONLINE, one, settle } from "./fixtures";

let hass: FakeHass;

beforeEach(() => {
  hass = hassWith({ garage: ONLINE }, { hashrate: "4.5" });
});

async function card(config: Partial<ChartCardConfig>): Promise<BitaxeChartCardView> {
  const element = document.createElement(
    "bitaxe-chart-card-view",
  ) as BitaxeChartCardView;
  return mount(element, {
    hass,
    config: { type: "custom:bitaxe-chart-card", chart: "power", ...config },
  });
}

function panel(element: BitaxeChartCardView): Record<string, unknown> {
  return one(element, "ha-card > bitaxe-chart-panel") as unknown as Record<
    string,
    unknown
  >;
}

function choose(element: BitaxeChartCardView, range: string): Promise<void> {
  one(element, "bitaxe-chart-panel").dispatchEvent(
    new CustomEvent("bitaxe-range-chosen", { detail: { range } }),
  );
  return settle(element);
}

describe("bitaxe-chart-card-view", () => {
  it("shows the chart of a miner, by name, with all ranges", async () => {
    expect(panel(await card({ device: "garage" }))).toMatchObject({
      hass,
      chart: "power",
      device: "garage",
      isNamed: true,
      heading: undefined,
      range: "30m",
    });
    expect(panel(await card({ device: "garage" }))["ranges"]).toHaveLength(11);
  });

  it("leaves the name out below a title of one's own", async () => {
    expect(panel(await card({ device: "garage", title: "Mine" }))).toMatchObject({
      isNamed: false,
      heading: "Mine",
    });
  });

  it.each([
    ["without a device", {}],
    ["with an empty one", { device: "" }],
    ["with that of the fleet", { device: "fleet" }],
  ])("shows the fleet %s", async (_, config) => {
    expect(panel(await card(config))["device"]).toBeUndefined();
  });

  it("shows and remembers the range that is chosen", async () => {
    const element = await card({ device: "garage" });
    await choose(element, "1h");
    expect(panel(element)["range"]).toBe("1h");
    expect(panel(await card({ device: "garage" }))["range"]).toBe("1h");
    expect(panel(await card({}))["range"]).toBe("30m");
  });

  it("has the ranges that are configured", async () => {
    expect(panel(await card({ range: "3h", ranges: ["3h", "7d"] }))).toMatchObject({
      range: "3h",
      ranges: ["3h", "7d"],
    });
  });

  it("has none that are recorded of what is not", async () => {
    const live = ["75s", "5m", "15m", "30m", "1h"];
    const deviation = (config: Partial<ChartCardConfig>) =>
      card({ chart: "deviation", ...config });
    expect(panel(await deviation({}))).toMatchObject({ range: "30m", ranges: live });
    expect(
      panel(await deviation({ range: "24h", ranges: ["5m", "24h"] })),
    ).toMatchObject({ range: "1h", ranges: ["5m"] });
    expect(panel(await deviation({ device: "garage" }))["ranges"]).toHaveLength(11);
    expect(panel(await card({ chart: "power" }))["ranges"]).toHaveLength(11);
  });

  it("passes on what concerns its miner", async () => {
    const element = await card({ device: "garage" });
    const next = changed(hass, { connected: false });
    element.hass = next;
    await settle(element);
    expect(panel(element)["hass"]).toBe(next);
  });

  it("waits for its configuration", async () => {
    const element = document.createElement(
      "bitaxe-chart-card-view",
    ) as BitaxeChartCardView;
    await mount(element, { hass });
    expect(element.shadowRoot?.querySelector("ha-card")).toBeNull();
  });
});
