import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fleetRows } from "../../src/cards/fleet-rows";
import "../../src/cards/fleet-siblings";
import type { BitaxeFleetSiblings } from "../../src/cards/fleet-siblings";
import type { ComparedMiner, Family } from "../../src/data/protocol";
import type { FakeHass } from "../fake-hass";
import {
  all,
  changed,
  hassWith,
  miner,
  mount,
  ONLINE,
  one,
  settle,
  text,
} from "./fixtures";

const SIBLINGS = "bitaxe_monitor/siblings";
const AGAIN = 300_000;

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  hass = hassWith({ attic: ONLINE, garage: ONLINE, shed: ONLINE, yard: ONLINE });
});

afterEach(() => {
  vi.useRealTimers();
});

function compared(
  device_id: string | null,
  overrides: Partial<ComparedMiner> = {},
): ComparedMiner {
  return {
    device_id,
    efficiency: 99,
    efficiency_margin: 0.05,
    efficiency_less: null,
    power_efficiency: 16,
    power_efficiency_margin: 0.01,
    power_efficiency_more: null,
    ...overrides,
  };
}

function answer(...miners: ComparedMiner[]): void {
  const family: Family = {
    model: "Gamma 601",
    frequency: 525,
    core_voltage: 1150,
    miners,
  };
  hass.answers.set(SIBLINGS, { families: miners.length > 0 ? [family] : [] });
}

async function siblings(
  properties: Partial<BitaxeFleetSiblings> = {},
): Promise<BitaxeFleetSiblings> {
  const element = document.createElement(
    "bitaxe-fleet-siblings",
  ) as BitaxeFleetSiblings;
  const rows = fleetRows(
    hass,
    ["attic", "garage", "shed"].map((id) => miner(id)),
  );
  return mount(element, { hass, rows, isSeen: true, ...properties });
}

/** How often it was asked. */
function asked(): number {
  return hass.calls.filter(({ type }) => type === SIBLINGS).length;
}

function table(element: BitaxeFleetSiblings): string[][] {
  return all(element, "tbody tr").map((row) =>
    [...row.children].map((cell) => text(cell).replace(/\u00a0/g, " ")),
  );
}

describe("bitaxe-fleet-siblings", () => {
  it("has siblings side by side, the least efficient first", async () => {
    answer(
      compared("garage", { efficiency: null, efficiency_margin: null }),
      compared("attic", { efficiency: 99.5 }),
      compared("shed", { power_efficiency: 16.25, power_efficiency_margin: null }),
    );
    const element = await siblings();
    expect(element.hidden).toBe(false);
    expect(text(one(element, "summary")).replace(/\u00a0/g, " ")).toBe(
      "3 alike: Gamma 601, 525 MHz · 1,150 mV",
    );
    expect(all(element, "thead th").map(text)).toEqual([
      "Miner",
      "Efficiency, %",
      "J/TH",
    ]);
    expect(table(element)).toEqual([
      ["shed", "99.00 ± 0.05", "16.3"],
      ["attic", "99.50 ± 0.05", "16.00 ± 0.01"],
      ["garage", "–", "16.00 ± 0.01"],
    ]);
    expect(text(one(element, ".notes"))).toContain("by chance alone");
    expect(all(element, ".worse, .named")).toEqual([]);
  });

  it("names who is worse, with a link", async () => {
    answer(
      compared("attic", { efficiency_less: 9.04, power_efficiency_more: 12.3 }),
      compared("garage", { power_efficiency_more: 8.2 }),
      compared(null, { efficiency_less: 6 }),
      compared("shed"),
    );
    const element = await siblings({ hasViews: true });
    expect(all(element, ".worse").map(text)).toEqual([
      "attic is 9.0 percentage points less efficient than its siblings " +
        "and needs 12.3% more J/TH",
      "garage needs 8.2% more J/TH than its siblings",
      "Another miner is 6.0 percentage points less efficient than its siblings",
    ]);
    expect(one(element, ".worse a").getAttribute("href")).toContain("attic");
    expect(all(element, ".named th").map(text)).toEqual([
      "attic",
      "garage",
      "Another miner",
    ]);
    expect(one(element, ".named ha-icon").getAttribute("aria-label")).toBe(
      "Worse than its siblings",
    );
  });

  it("takes no room without siblings", async () => {
    answer();
    const element = await siblings();
    expect(asked()).toBe(1);
    expect(element.hidden).toBe(true);
    expect(all(element, "*")).toEqual([]);
  });

  it("asks while it can be seen, and now and then again", async () => {
    answer();
    const element = await siblings({ isSeen: false });
    vi.advanceTimersByTime(AGAIN);
    expect(asked()).toBe(0);
    element.isSeen = true;
    await settle(element);
    expect(asked()).toBe(1);
    answer(compared("attic"), compared("garage"), compared("shed"));
    await vi.advanceTimersByTimeAsync(AGAIN);
    await settle(element);
    expect(asked()).toBe(2);
    expect(table(element)).toHaveLength(3);
    element.remove();
    await vi.advanceTimersByTimeAsync(AGAIN);
    expect(asked()).toBe(2);
  });

  it("hears of them soon after a restart, while which nothing is said", async () => {
    answer(compared("attic"), compared("garage"), compared("shed"));
    const element = await siblings();
    element.hass = changed(hass, { connected: false });
    await settle(element);
    expect(table(element)).toHaveLength(3);
    hass.answers.set(SIBLINGS, () => Promise.reject({ code: "not_loaded" }));
    hass.connection.reconnect();
    element.hass = changed(hass, { connected: true });
    await vi.advanceTimersByTimeAsync(0);
    await settle(element);
    expect(asked()).toBe(2);
    expect(table(element)).toHaveLength(3);
    answer(...["attic", "garage", "shed", "yard"].map((id) => compared(id)));
    await vi.advanceTimersByTimeAsync(1_000);
    await settle(element);
    expect(table(element)).toHaveLength(4);
  });

  it("asks at once when a miner was added, removed or set up, and stays as it is till then", async () => {
    answer(compared("attic"), compared("garage"), compared("shed"));
    const element = await siblings();
    one<HTMLDetailsElement>(element, "details").open = true;
    const ids = ["attic", "garage", "shed"];
    const away = miner("shed", { status: "not_loaded", device_id: null });
    for (const [count, miners] of [
      [...ids, "yard"].map((id) => miner(id)),
      ids.map((id) => miner(id)),
      [miner("attic"), miner("garage"), away],
    ].entries()) {
      element.rows = fleetRows(hass, miners);
      await element.updateComplete;
      expect(one<HTMLDetailsElement>(element, "details").open).toBe(true);
      await settle(element);
      expect(asked()).toBe(count + 2);
    }
    element.rows = fleetRows(hass, [miner("attic"), miner("garage"), away]);
    await settle(element);
    expect(asked()).toBe(4);
  });

  it("keeps them where it is out of sight for long", async () => {
    answer(compared("attic"), compared("garage"), compared("shed"));
    const element = await siblings();
    element.isSeen = false;
    await settle(element);
    await vi.advanceTimersByTimeAsync(AGAIN);
    const [before] = all(element, "details");
    element.isSeen = true;
    await element.updateComplete;
    expect(all(element, "details")).toEqual([before]);
    await settle(element);
    expect(asked()).toBe(2);
  });

  it("asks for no siblings of two miners, nor before there are any", async () => {
    answer(compared("attic"), compared("garage"), compared("shed"));
    const rows = fleetRows(hass, [miner("attic"), miner("garage")]);
    const element = await siblings({ rows });
    element.rows = undefined as never;
    await settle(element);
    expect(asked()).toBe(0);
    element.rows = fleetRows(
      hass,
      ["attic", "garage", "shed"].map((id) => miner(id)),
    );
    await settle(element);
    expect(table(element)).toHaveLength(3);
    element.rows = rows;
    await settle(element);
    expect(element.hidden).toBe(true);
    expect(all(element, "*")).toEqual([]);
  });
});
