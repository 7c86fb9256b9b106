import { describe, expect, it } from "vitest";
import { CHARTS, FLEET_CHARTS } from "../../src/config";
import { CHART_CARD, FLEET_CARD, MINER_CARD, readConfig } from "../../src/read-config";
import { dashboard, type View, view } from "../../src/strategy/views";
import { changed, device, hassWith, ONLINE } from "../cards/fixtures";

const TYPE = "custom:bitaxe-monitor";
const FLEET = { hashrate: "2.4" };
const HOSTILE = '<img src=x onerror="window.stolen=1"> **{{ states("sensor.a") }}**';
const hass = hassWith({ a: ONLINE, b: ONLINE }, FLEET);

function cardsOf({ sections = [] }: View) {
  return sections.flatMap(({ cards }) => cards);
}

function chartsOf(shown: View) {
  return cardsOf(shown).filter(({ type }) => type === "custom:bitaxe-chart-card");
}

describe("the dashboard", () => {
  it("has a view of the fleet and one of each miner, by their devices", () => {
    expect(dashboard({ type: TYPE }, hass)).toEqual({
      views: [
        { title: "Fleet", path: "fleet", strategy: { type: TYPE } },
        { title: "a", path: "miner-a", strategy: { type: TYPE, device: "a" } },
        { title: "b", path: "miner-b", strategy: { type: TYPE, device: "b" } },
      ],
    });
  });

  it("keeps the path of a miner that is renamed", () => {
    const renamed = changed(hass, {
      devices: { ...hass.devices, a: device("a", { name_by_user: "Zoe's axe" }) },
    });
    expect(dashboard({ type: TYPE }, renamed).views.slice(1)).toMatchObject([
      { title: "b", path: "miner-b" },
      { title: "Zoe's axe", path: "miner-a" },
    ]);
  });

  it("hands its options to every view", () => {
    const options = { charts: ["power"], range: "1h", ranges: ["1h", "7d"] };
    const { views } = dashboard({ type: TYPE, ...options }, hass);
    for (const { strategy } of views) {
      expect(strategy).toMatchObject(options);
    }
  });

  it("leaves the fleet out when there is none", () => {
    const { views } = dashboard({ type: TYPE }, hassWith({ a: ONLINE }));
    expect(views.map(({ path }) => path)).toEqual(["miner-a"]);
  });

  it("leads to where a miner is added when there is none", () => {
    const { views } = dashboard({ type: TYPE }, hassWith({}, FLEET));
    expect(views).toMatchObject([{ title: "Fleet", path: "fleet", type: "sections" }]);
    expect(views.flatMap(cardsOf)).toEqual([
      {
        type: "empty-state",
        content_only: true,
        icon: "mdi:pickaxe",
        title: "Bitaxe Monitor",
        content: "No miners yet. Add one under Settings → Devices & services.",
        buttons: [
          {
            icon: "mdi:plus",
            text: "Add miner",
            tap_action: {
              action: "navigate",
              navigation_path:
                "/config/integrations/dashboard/add?domain=bitaxe_monitor",
            },
          },
        ],
      },
    ]);
  });

  it("does not send a user where only owners may go", () => {
    const user = changed(hassWith({}), { user: { id: "u", is_admin: false } });
    const cards = dashboard({ type: TYPE }, user).views.flatMap(cardsOf);
    expect(cards).toMatchObject([{ type: "empty-state", buttons: [] }]);
  });

  it("says what is wrong with its options", () => {
    expect(() => dashboard({ type: TYPE, charts: ["hash"] }, hass)).toThrow(
      "charts: there is no “hash”",
    );
  });
});

describe("the view of a miner", () => {
  it("has the miner's card and all charts", () => {
    const shown = view({ type: TYPE, device: "a" }, hass);
    expect(shown).toMatchObject({ type: "sections", max_columns: 2 });
    expect(cardsOf(shown)[0]).toEqual({
      type: "custom:bitaxe-miner-card",
      device: "a",
      grid_options: { columns: "full" },
    });
    expect(cardsOf(shown)[1]).toEqual({ type: "heading", heading: "Charts" });
    expect(chartsOf(shown)).toEqual(
      CHARTS.map((chart) => ({ type: "custom:bitaxe-chart-card", chart, device: "a" })),
    );
  });

  it("has the charts that are chosen, in their order, with their ranges", () => {
    const options = { range: "1h", ranges: ["1h", "7d"] };
    const shown = view(
      { type: TYPE, device: "a", charts: ["voltage", "power"], ...options },
      hass,
    );
    expect(chartsOf(shown)).toEqual([
      { type: "custom:bitaxe-chart-card", chart: "voltage", device: "a", ...options },
      { type: "custom:bitaxe-chart-card", chart: "power", device: "a", ...options },
    ]);
  });

  it("passes on that there shall be no buttons", () => {
    const shown = view({ type: TYPE, device: "a", ranges: [] }, hass);
    expect(chartsOf(shown)[0]).toHaveProperty("ranges", []);
  });

  it("has no heading without charts", () => {
    const shown = view({ type: TYPE, device: "a", charts: [] }, hass);
    expect(cardsOf(shown).map(({ type }) => type)).toEqual([
      "custom:bitaxe-miner-card",
    ]);
  });
});

describe("the view of the fleet", () => {
  it("has the fleet's card and the charts that a fleet has", () => {
    const shown = view({ type: TYPE }, hass);
    expect(cardsOf(shown)[0]).toEqual({
      type: "custom:bitaxe-fleet-card",
      grid_options: { columns: "full" },
    });
    expect(chartsOf(shown)).toEqual(
      FLEET_CHARTS.map((chart) => ({ type: "custom:bitaxe-chart-card", chart })),
    );
  });

  it("is also that of the fleet's own device", () => {
    expect(view({ type: TYPE, device: "fleet" }, hass)).toEqual(
      view({ type: TYPE }, hass),
    );
  });

  it("leaves out charts that a fleet has not", () => {
    const shown = view({ type: TYPE, charts: ["temperature", "power"] }, hass);
    expect(chartsOf(shown)).toEqual([
      { type: "custom:bitaxe-chart-card", chart: "power" },
    ]);
  });

  it("has no charts when there is no entry for the fleet", () => {
    const shown = view({ type: TYPE }, hassWith({ a: ONLINE }));
    expect(cardsOf(shown).map(({ type }) => type)).toEqual([
      "custom:bitaxe-fleet-card",
    ]);
  });

  it("leads to where a miner is added when there is none", () => {
    const shown = view({ type: TYPE }, hassWith({}, FLEET));
    expect(cardsOf(shown).map(({ type }) => type)).toEqual(["empty-state"]);
  });

  it("says what is wrong with its options", () => {
    expect(() => view({ type: TYPE, device: 7 }, hass)).toThrow("device must be text.");
  });
});

describe("all that is generated", () => {
  it("is taken by the cards", () => {
    const options = {
      "custom:bitaxe-chart-card": CHART_CARD,
      "custom:bitaxe-miner-card": MINER_CARD,
      "custom:bitaxe-fleet-card": FLEET_CARD,
    } as Record<string, object>;
    const { views } = dashboard({ type: TYPE, range: "1h", ranges: ["1h"] }, hass);
    for (const { strategy } of views) {
      for (const card of cardsOf(view({ ...strategy }, hass))) {
        const known = options[card.type];
        if (known) {
          expect(() => readConfig<object>({ ...card }, known)).not.toThrow();
        } else {
          expect(card.type).toBe("heading");
        }
      }
    }
  });

  it("shows the name of a miner as text only", () => {
    const hostile = changed(hass, {
      devices: { ...hass.devices, a: device("a", { name: HOSTILE }) },
    });
    const { views } = dashboard({ type: TYPE }, hostile);
    expect(views.filter(({ title }) => title === HOSTILE)).toHaveLength(1);
    const shown = views.map(({ strategy }) => view({ ...strategy }, hostile));
    expect(JSON.stringify(shown)).not.toContain("onerror");
    expect(
      JSON.stringify(views.map(({ title: _title, ...rest }) => rest)),
    ).not.toContain("onerror");
  });
});
