import { describe, expect, it } from "vitest";
import { CHARTS, FLEET_CHARTS } from "../../src/config";
import type { Connection } from "../../src/ha";
import {
  CHART_CARD,
  CHOICE_CARD,
  FLEET_CARD,
  MINER_CARD,
  RANGE_CARD,
  readConfig,
  STATUS_BADGE,
} from "../../src/read-config";
import { dashboard, type View, view } from "../../src/strategy/views";
import { changed, device, hassWith, ONLINE } from "../cards/fixtures";
import { FakeConnection, type FakeHass } from "../fake-hass";

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

/** A fleet of so many miners, called m0 to m9 and so on. */
function fleetOf(count: number, connection?: Connection): FakeHass {
  const ids = Array.from({ length: count }, (_, index) => `m${index}`);
  const many = hassWith(Object.fromEntries(ids.map((id) => [id, ONLINE])), FLEET);
  return connection ? changed(many, { connection }) : many;
}

function pathsOf(shown: FakeHass): (string | undefined)[] {
  return dashboard({ type: TYPE }, shown).views.map(({ path }) => path);
}

describe("the dashboard", () => {
  it("has a view of the fleet and one of each miner, by their devices", () => {
    const strategy = { type: TYPE, miner_views: true };
    expect(dashboard({ type: TYPE }, hass)).toEqual({
      views: [
        { title: "Fleet", path: "fleet", strategy },
        { title: "a", path: "miner-a", strategy: { ...strategy, device: "a" } },
        { title: "b", path: "miner-b", strategy: { ...strategy, device: "b" } },
      ],
    });
  });

  it("keeps views in their places while the page lives", () => {
    const connection = new FakeConnection();
    const before = changed(hassWith({ c: ONLINE, b: ONLINE }, FLEET), { connection });
    expect(pathsOf(before)).toEqual(["fleet", "miner-b", "miner-c"]);
    const all = hassWith({ a: ONLINE, b: ONLINE, c: ONLINE }, FLEET);
    expect(pathsOf(changed(all, { connection }))).toEqual([
      "fleet",
      "miner-b",
      "miner-c",
      "miner-a",
    ]);
    const fewer = changed(hassWith({ a: ONLINE, c: ONLINE }), { connection });
    expect(
      dashboard({ type: TYPE }, fewer).views.map(({ title, path }) => [title, path]),
    ).toEqual([
      ["Fleet", "fleet"],
      ["b (removed)", "miner-b"],
      ["c", "miner-c"],
      ["a", "miner-a"],
    ]);
  });

  it("says of a miner's view that it is disabled", () => {
    const connection = new FakeConnection();
    const before = changed(hass, { connection });
    expect(pathsOf(before)).toHaveLength(3);
    const disabled = changed(before, {
      devices: { ...before.devices, a: device("a", { disabled_by: "user" }) },
    });
    expect(dashboard({ type: TYPE }, disabled).views[1]?.title).toBe("a (disabled)");
  });

  it("says of a path whose miner has gone that it has, until it is back", () => {
    const connection = new FakeConnection();
    const before = changed(hass, { connection });
    const titles = (shown: FakeHass, asked: string) =>
      dashboard({ type: TYPE }, shown, asked).views.map(({ title, path, subview }) => [
        title,
        path,
        subview,
      ]);
    const known = [
      ["Fleet", "fleet", undefined],
      ["a", "miner-a", undefined],
      ["b", "miner-b", undefined],
    ];
    expect(titles(before, "miner-c")).toEqual([
      ...known,
      ["Removed miner", "miner-c", true],
    ]);
    const back = changed(hassWith({ a: ONLINE, b: ONLINE, c: ONLINE }, FLEET), {
      connection,
    });
    expect(titles(back, "miner-c")).toEqual([...known, ["c", "miner-c", undefined]]);
    for (const asked of ["miner-a", "fleet", "", "0"]) {
      expect(
        titles(changed(hass, { connection: new FakeConnection() }), asked),
      ).toEqual(known);
    }
    const disabled = changed(hass, {
      connection: new FakeConnection(),
      devices: { ...hass.devices, c: device("c", { disabled_by: "user" }) },
    });
    expect(titles(disabled, "miner-c").at(-1)).toEqual(["c", "miner-c", true]);
  });

  it("shows of a miner that has gone its name, and no chart", () => {
    const connection = new FakeConnection();
    const options = { type: TYPE, device: "b" };
    expect(chartsOf(view(options, changed(hass, { connection })))).not.toEqual([]);
    const gone = view(options, changed(hassWith({ a: ONLINE }, FLEET), { connection }));
    expect(cardsOf(gone)).toEqual([
      {
        type: "custom:bitaxe-miner-card",
        device: "b",
        title: "b",
        grid_options: { columns: "full" },
      },
    ]);
    expect(gone.footer).toBeUndefined();
  });

  it("keeps the path of a miner that is renamed", () => {
    const renamed = changed(hass, {
      connection: new FakeConnection(),
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

  it("keeps the view of the fleet without an entry for it", () => {
    expect(pathsOf(hassWith({ a: ONLINE }))).toEqual(["fleet", "miner-a"]);
  });

  it("has a tab for each of eight miners, and a list of more", () => {
    expect(dashboard({ type: TYPE }, fleetOf(8)).views).toHaveLength(9);
    const { views } = dashboard({ type: TYPE }, fleetOf(9));
    expect(views).toHaveLength(11);
    expect(views[1]).toEqual({
      title: "Miners",
      path: "miners",
      strategy: { type: TYPE, miner_views: true, miner_choice: true },
    });
    for (const { path, subview, strategy } of views.slice(2)) {
      expect(subview).toBe(true);
      expect(`miner-${strategy?.device}`).toBe(path);
      expect(strategy?.miner_choice).toBe(true);
    }
    expect(views[0]).not.toHaveProperty("subview");
  });

  it("lets no view change its place when miners become too many for tabs", () => {
    const connection = new FakeConnection();
    const before = pathsOf(fleetOf(8, connection));
    const after = pathsOf(fleetOf(10, connection));
    expect(after.slice(0, 9)).toEqual(before);
    expect(after.slice(9)).toEqual(["miners", "miner-m8", "miner-m9"]);
    expect(pathsOf(fleetOf(8, connection))).toEqual(after);
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

const GROUP = { range_group: "default" };

describe("the view of a miner", () => {
  it("has the others in trouble, the miner's card, and all charts", () => {
    const shown = view({ type: TYPE, device: "a" }, hass);
    expect(shown).toMatchObject({ type: "sections", max_columns: 4 });
    expect(shown.badges).toEqual([{ type: "custom:bitaxe-status-badge", device: "a" }]);
    expect(cardsOf(shown)[0]).toEqual({
      type: "custom:bitaxe-miner-card",
      device: "a",
      grid_options: { columns: "full" },
    });
    expect(cardsOf(shown)[1]).toEqual({ type: "heading", heading: "Charts" });
    const charts = chartsOf(shown).map((card) => card["chart" as keyof typeof card]);
    expect(charts.slice(0, 3)).toEqual(["hashrate", "signed_deviation", "temperature"]);
    expect(new Set(charts)).toEqual(new Set(CHARTS));
  });

  it("has three charts open that share a range, which stays in sight", () => {
    const shown = view({ type: TYPE, device: "a", range: "6h" }, hass);
    expect(shown.footer).toEqual({
      card: { type: "custom:bitaxe-range-card", ...GROUP, range: "6h" },
      max_width: 480,
    });
    for (const [index, chart] of chartsOf(shown).entries()) {
      expect(chart).toMatchObject(GROUP);
      expect(chart).not.toHaveProperty("range");
      expect("collapsed" in chart).toBe(index >= 3);
    }
  });

  it("gives each chart a row of its own, for no width to leave a hole", () => {
    for (const card of chartsOf(view({ type: TYPE, device: "a" }, hass))) {
      expect(card).toMatchObject({ grid_options: { columns: "full" } });
    }
  });

  it("has the charts that are chosen, in their order", () => {
    const options = { range: "1h", ranges: ["1h", "7d"] };
    const charts = ["voltage", "power"];
    const shown = view({ type: TYPE, device: "a", charts, ...options }, hass);
    expect(chartsOf(shown)).toEqual(
      charts.map((chart) => ({
        type: "custom:bitaxe-chart-card",
        chart,
        device: "a",
        ...GROUP,
        grid_options: { columns: "full" },
      })),
    );
    expect(shown.footer?.card).toEqual({
      type: "custom:bitaxe-range-card",
      ...GROUP,
      ...options,
    });
  });

  it("has charts with a range of their own where there shall be no buttons", () => {
    const shown = view({ type: TYPE, device: "a", range: "6h", ranges: [] }, hass);
    expect(shown).not.toHaveProperty("footer");
    expect(chartsOf(shown)[1]).toMatchObject({ range: "6h", ranges: [] });
    expect(chartsOf(shown)[1]).not.toHaveProperty("range_group");
    const usual = view({ type: TYPE, device: "a", ranges: [] }, hass);
    expect(chartsOf(usual)[1]).toMatchObject({ range: "1h" });
  });

  it("has neither heading nor range without charts", () => {
    const shown = view({ type: TYPE, device: "a", charts: [] }, hass);
    expect(cardsOf(shown).map(({ type }) => type)).toEqual([
      "custom:bitaxe-miner-card",
    ]);
    expect(shown).not.toHaveProperty("footer");
  });

  it("has a list of miners above, where they are too many for tabs", () => {
    const options = { device: "a", miner_views: true, miner_choice: true };
    expect(cardsOf(view({ type: TYPE, ...options }, hass))[0]).toMatchObject({
      type: "custom:bitaxe-choice-card",
      device: "a",
    });
  });
});

describe("the view of the fleet", () => {
  it("has the fleet's card and the charts that a fleet has", () => {
    const shown = view({ type: TYPE }, hass);
    expect(cardsOf(shown)[0]).toEqual({
      type: "custom:bitaxe-fleet-card",
      grid_options: { columns: "full" },
    });
    const charts = chartsOf(shown).map((card) => card["chart" as keyof typeof card]);
    expect(charts.slice(0, 3)).toEqual(["hashrate", "signed_deviation", "power"]);
    expect(new Set(charts)).toEqual(new Set(FLEET_CHARTS));
    expect(shown).not.toHaveProperty("badges");
  });

  it("leads to the views of miners where there are such", () => {
    expect(cardsOf(view({ type: TYPE, miner_views: true }, hass))[0]).toMatchObject({
      miner_views: true,
    });
  });

  it("is also that of the fleet's own device", () => {
    expect(view({ type: TYPE, device: "fleet" }, hass)).toEqual(
      view({ type: TYPE }, hass),
    );
  });

  it("leaves out charts that a fleet has not", () => {
    const shown = view({ type: TYPE, charts: ["temperature", "power"] }, hass);
    expect(chartsOf(shown)).toMatchObject([{ chart: "power" }]);
    expect(chartsOf(shown)).toHaveLength(1);
  });

  it("has no charts when there is no entry for the fleet", () => {
    const shown = view({ type: TYPE }, hassWith({ a: ONLINE }));
    expect(cardsOf(shown).map(({ type }) => type)).toEqual([
      "custom:bitaxe-fleet-card",
    ]);
  });

  it("has a list to choose from, and no charts, as the view of many miners", () => {
    const shown = view({ type: TYPE, miner_views: true, miner_choice: true }, hass);
    expect(cardsOf(shown).map(({ type }) => type)).toEqual([
      "custom:bitaxe-choice-card",
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
      "custom:bitaxe-choice-card": CHOICE_CARD,
      "custom:bitaxe-range-card": RANGE_CARD,
      "custom:bitaxe-status-badge": STATUS_BADGE,
    } as Record<string, object>;
    const many = fleetOf(9);
    const { views } = dashboard({ type: TYPE, range: "1h", ranges: ["1h"] }, many);
    for (const { strategy } of views) {
      const shown = view({ ...strategy }, many);
      const { badges = [], footer } = shown;
      const cards = [...cardsOf(shown), ...badges, ...(footer ? [footer.card] : [])];
      for (const card of cards) {
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
      connection: new FakeConnection(),
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
