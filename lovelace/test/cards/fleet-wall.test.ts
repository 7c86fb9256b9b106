import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/fleet-wall";
import { fleetRows } from "../../src/cards/fleet-rows";
import type { BitaxeFleetWall } from "../../src/cards/fleet-wall";
import type { Miner } from "../../src/data/protocol";
import { entityState, type FakeHass } from "../fake-hass";
import {
  all,
  hassWith,
  miner,
  mount,
  ONLINE,
  one,
  settle,
  text,
  withStates,
} from "./fixtures";

const HISTORY = "history/history_during_period";

let hass: FakeHass;
let miners: Miner[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  history.replaceState(null, "", "/axes/fleet");
  hass = hassWith({
    attic: { ...ONLINE, mean_efficiency_600: "81.3", power: "18.2" },
    garage: { ...ONLINE, mean_efficiency_600: "103", overheating: "on" },
  });
  miners = [miner("attic"), miner("garage"), miner("new", { device_id: null })];
});

async function wall(hasViews = true): Promise<BitaxeFleetWall> {
  const element = document.createElement("bitaxe-fleet-wall") as BitaxeFleetWall;
  return mount(element, { hass, rows: fleetRows(hass, miners), hasViews });
}

describe("bitaxe-fleet-wall", () => {
  it("has a tile for each miner: name, status, mean, figures and trend", async () => {
    const element = await wall();
    const tiles = all(element, "li");
    expect(tiles).toHaveLength(3);
    const [attic, , never] = tiles as [HTMLElement, HTMLElement, HTMLElement];
    expect(text(one(attic, ".name"))).toBe("attic");
    expect(text(one(attic, ".mean"))).toBe("81.3% Efficiency, 10 min");
    expect(one(attic, ".mean").className).toContain("poor");
    expect(all(attic, ".figures bdi").map(text)).toEqual([
      "995 GH/s",
      "61 °C",
      "18.2 W",
    ]);
    expect(all(attic, "bitaxe-sparkline")).toHaveLength(1);
    expect(all(never, "bitaxe-sparkline, a")).toHaveLength(0);
    expect(text(one(never, ".mean bdi"))).toBe("–");
    expect(
      all(element, "bitaxe-status").map((each) => text(one(each, ".status"))),
    ).toEqual(["Online", "Overheating", "Online"]);
  });

  it("leaves out figures that are unknown: a dash alone does not say of what", async () => {
    hass = hassWith({
      attic: { connectivity: "off", hashrate: "unavailable", uptime: "unavailable" },
      garage: { ...ONLINE, power: "unknown" },
    });
    hass.answers.set(HISTORY, { "sensor.attic_uptime": [{ s: "2026", lu: 1 }] });
    miners = [miner("attic"), miner("garage")];
    const [attic, garage] = all(await wall(), "li") as [HTMLElement, HTMLElement];
    expect(text(one(attic, ".mean bdi"))).toBe("–");
    expect(all(attic, ".figures *")).toHaveLength(0);
    expect(all(garage, ".figures bdi").map(text)).toEqual(["1,205 GH/s", "61 °C"]);
  });

  it("shows of a silent miner what was known last, pale, and of when it is", async () => {
    const since = Date.parse("2026-06-10T11:00:00Z");
    vi.setSystemTime(since + 3_600_000);
    const last = { ...ONLINE, mean_efficiency_600: "97", power: "18.2" };
    const silent = Object.keys(last).map((key) => [key, "unavailable"]);
    const connectivity = entityState("", "off", {
      since: new Date(since).toISOString(),
    });
    hass = hassWith({
      attic: { ...Object.fromEntries(silent), connectivity },
      garage: ONLINE,
    });
    hass.answers.set(
      HISTORY,
      Object.fromEntries(
        Object.entries(last).map(([key, s]) => [`sensor.attic_${key}`, [{ s, lu: 1 }]]),
      ),
    );
    miners = [miner("attic"), miner("garage")];
    const [attic, garage] = all(await wall(), "li") as [HTMLElement, HTMLElement];
    expect(all(attic, ".figures span:not(.unit)").map(text)).toEqual([
      "1,187 GH/s",
      "61 °C",
      "18.2 W",
      "Last values, as of 11:00 AM",
    ]);
    expect(text(one(attic, ".mean bdi"))).toBe("97.0%");
    expect(one(attic, ".mean").className).toBe("mean untoned");
    expect(text(one(one(attic, "bitaxe-status"), ".status"))).toContain("Offline");
    expect(all(garage, ".figures .label")).toHaveLength(0);
    expect(hass.calls.filter(({ type }) => type === HISTORY)).toHaveLength(1);
  });

  it("pales a mean that is of before the miner stopped", async () => {
    hass = hassWith({
      attic: {
        ...ONLINE,
        mean_efficiency_600: "97",
        mining: entityState("", "off", { known_reason: true }),
      },
    });
    miners = [miner("attic")];
    const [attic] = all(await wall(), "li") as [HTMLElement];
    expect(one(attic, ".mean").className).toBe("mean untoned");
    expect(one(attic, ".bar").className).toBe("bar untoned");
  });

  it("has bars from 100 % to what is", async () => {
    const element = await wall();
    const fills = all(element, ".fill").map((fill) => fill.getAttribute("style"));
    expect(fills).toEqual([
      "inset-inline-start: 28.2%; width: 46.8%",
      "inset-inline-start: 75.0%; width: 7.5%",
    ]);
    expect(all(element, ".bar")).toHaveLength(3);
  });

  it("leads to the miner's view, by its name and anywhere else", async () => {
    const element = await wall();
    expect(one(element, ".name a").getAttribute("href")).toBe("/axes/miner-attic");
    one(element, ".figures").click();
    expect(location.pathname).toBe("/axes/miner-attic");
  });

  it("renders a tile only when it changes", async () => {
    const element = await wall();
    const render = vi.spyOn(
      element as unknown as { renderTile(...all: unknown[]): unknown },
      "renderTile",
    );
    const next = withStates(hass, { "sensor.attic_power": "19" });
    element.hass = next;
    element.rows = fleetRows(next, miners);
    await settle(element);
    expect(render).toHaveBeenCalledTimes(1);
  });
});
