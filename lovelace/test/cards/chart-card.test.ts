import { beforeEach, describe, expect, it } from "vitest";
import "../../src/cards/chart-card";
import type { BitaxeChartCardView } from "../../src/cards/chart-card";
import { groupNamed } from "../../src/cards/range-group";
import type { ChartCardConfig, ChartKind } from "../../src/config";
import type { FakeHass } from "../fake-hass";
import {
  all,
  changed,
  hassWith,
  mount,
  ONLINE,
  one,
  settle,
  show,
  text,
} from "./fixtures";

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

function fold(element: BitaxeChartCardView): HTMLElement {
  return one(element, "button.fold");
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
    expect(panel(await card({ device: "garage" }))["ranges"]).toHaveLength(12);
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

  it("knows what was chosen for a chart that was called otherwise", async () => {
    localStorage.setItem("bitaxe-monitor/user/range/garage/variance/30m", "1h");
    localStorage.setItem("bitaxe-monitor/user/range/garage/deviation/30m", "5m");
    const range = async (chart: ChartKind) =>
      panel(await card({ chart, device: "garage" }))["range"];
    expect(await range("signed_deviation")).toBe("1h");
    expect(await range("standard_deviation")).toBe("5m");
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
      card({ chart: "standard_deviation", ...config });
    expect(panel(await deviation({}))).toMatchObject({ range: "30m", ranges: live });
    expect(
      panel(await deviation({ range: "24h", ranges: ["5m", "24h"] })),
    ).toMatchObject({ range: "1h", ranges: ["5m"] });
    expect(panel(await deviation({ device: "garage" }))["ranges"]).toHaveLength(12);
    expect(panel(await card({ chart: "power" }))["ranges"]).toHaveLength(12);
  });

  it("has all of the fleet's spread once a user has it recorded", async () => {
    hass = hassWith(
      { garage: ONLINE },
      { hashrate: "4.5", standard_deviation_600: "9" },
    );
    expect(panel(await card({ chart: "standard_deviation" }))["ranges"]).toHaveLength(
      12,
    );
  });

  it("zooms by itself", async () => {
    const element = await card({ device: "garage" });
    const zoom = (span: object | null) => {
      one(element, "bitaxe-chart-panel").dispatchEvent(
        new CustomEvent("bitaxe-zoom", { detail: { span } }),
      );
      return settle(element);
    };
    await zoom({ start: 1, end: 2 });
    expect(panel(element)).toMatchObject({ range: "30m", zoom: "1/2" });
    await zoom(null);
    expect(panel(element)).toMatchObject({ zoom: null });
  });

  it("follows its group, with which it shares the crosshair", async () => {
    const range_group = "followed";
    const cards = await Promise.all([
      card({ device: "garage", range_group, range: "3h" }),
      card({ chart: "standard_deviation", range_group }),
      card({ device: "garage" }),
    ]);
    const [one, other, stranger] = cards.map(panel);
    expect(one).toMatchObject({ range: "3h", ranges: [] });
    expect(other?.["crosshair"]).toBe(one?.["crosshair"]);
    expect(stranger?.["crosshair"]).not.toBe(one?.["crosshair"]);

    groupNamed(range_group).choose(hass, "24h");
    groupNamed(range_group).zoomTo({ start: 1, end: 2 });
    await Promise.all(cards.map((each) => settle(each)));
    for (const each of [one, other]) {
      expect(each).toMatchObject({ range: "24h", zoom: "1/2" });
    }
    expect(stranger).toMatchObject({ range: "30m", zoom: null });
  });

  it("that is collapsed is a title, until it is opened for good", async () => {
    const element = await card({ device: "garage", collapsed: true });
    expect(text(fold(element))).toBe("Power garage");
    expect(fold(element).getAttribute("aria-expanded")).toBe("false");
    expect(element.hasAttribute("folded")).toBe(true);
    expect(fold(element).parentElement?.localName).toBe("h3");
    expect(all(element, "bitaxe-chart-panel")).toHaveLength(0);

    fold(element).click();
    await settle(element);
    expect(panel(element)).toMatchObject({ isNamed: true, isTitled: false });
    expect(text(fold(element))).toBe("Power");
    expect(element.hasAttribute("folded")).toBe(false);

    const others = [
      card({ device: "garage", collapsed: true }),
      card({ collapsed: true, title: "Watts" }),
      card({ chart: "hashrate", device: "garage", collapsed: true }),
    ];
    const folds = (await Promise.all(others)).map(fold);
    expect(folds.map((each) => each.getAttribute("aria-expanded"))).toEqual([
      "true",
      "false",
      "false",
    ]);
    expect(folds.map(text)).toEqual(["Power", "Watts", "Hashrate garage"]);

    fold(element).click();
    await settle(element);
    expect(all(element, "bitaxe-chart-panel")).toHaveLength(0);
  });

  it("asks nothing while it is collapsed", async () => {
    const element = await card({ device: "garage", collapsed: true });
    show(element);
    await settle(element);
    expect(hass.connection.subscriptions).toHaveLength(0);
    expect(hass.calls).toEqual([]);
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
