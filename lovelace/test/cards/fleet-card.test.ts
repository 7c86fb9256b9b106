import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/fleet-card";
import type { BitaxeFleetCardView } from "../../src/cards/fleet-card";
import type { BitaxeFleetSiblings } from "../../src/cards/fleet-siblings";
import type { BitaxeFleetWall } from "../../src/cards/fleet-wall";
import { sample, sampleColumns } from "../data/samples";
import { entityState, type FakeHass } from "../fake-hass";
import {
  all,
  changed,
  hassWith,
  miner,
  mount,
  ONLINE,
  one,
  settle,
  show,
  text,
  tooltip,
  withStates,
} from "./fixtures";

const MINERS = "bitaxe_monitor/miners";

const FLEET = {
  hashrate: entityState("", "4.5", { unit_of_measurement: "TH/s" }),
  expected_hashrate: entityState("", "4900", { unit_of_measurement: "GH/s" }),
  power: entityState("", "0.06", { unit_of_measurement: "kW" }),
  efficiency: "91",
  power_efficiency: entityState("", "13.3", { unit_of_measurement: "J/TH" }),
  energy: "812",
  miners_online: "1",
};

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  hass = hassWith({ garage: ONLINE, attic: { ...ONLINE, connectivity: "off" } }, FLEET);
});

async function card(title?: string, hasViews = false): Promise<BitaxeFleetCardView> {
  const element = document.createElement(
    "bitaxe-fleet-card-view",
  ) as BitaxeFleetCardView;
  const config = {
    type: "custom:bitaxe-fleet-card" as const,
    ...(hasViews && { miner_views: true }),
  };
  return mount(element, { hass, config: title ? { ...config, title } : config });
}

function totals(element: BitaxeFleetCardView): Record<string, string> {
  return Object.fromEntries(
    all(element, ".figure").map((figure) => [
      text(figure.querySelector(".label")),
      text(figure.querySelector(".value")),
    ]),
  );
}

function problem(element: BitaxeFleetCardView): string | null {
  const found = one(element, ".problem");
  return found.hidden ? null : text(found);
}

describe("bitaxe-fleet-card-view", () => {
  it("shows the totals, and a wall of miners", async () => {
    const element = await card();
    expect(text(one(element, ".title"))).toBe("Fleet");
    expect(one(element, "header .device").getAttribute("href")).toContain("fleet");
    expect(totals(element)).toEqual({
      Hashrate: "4.50 TH/s",
      Expected: "4.90 TH/s",
      Efficiency: "91.0%",
      Power: "60.0 W",
      "J/TH": "13.3",
      "Energy today": "–",
      Hashing: "1 of 2",
    });
    // That is no more than a reading.
    expect(all(element, ".good, .fair, .poor")).toHaveLength(0);
    const wall = one<HTMLElement & { rows: unknown[] }>(element, "bitaxe-fleet-wall");
    expect(wall.rows).toHaveLength(2);
  });

  it("shows what no entity says, once it is seen", async () => {
    hass.connection.greet("bitaxe_monitor/subscribe", () => ({
      columns: sampleColumns([
        sample(Date.now() / 1000, { mean_efficiency: 92.34, margin: 0.61 }),
      ]),
    }));
    hass.answers.set("recorder/statistics_during_period", {
      "sensor.fleet_energy": [{ change: 2.345 }],
    });
    const element = await card();
    show(element);
    await settle(element);
    expect(totals(element)).toMatchObject({
      Efficiency: "92.3% ±0.6",
      "Energy today": "2.35 kWh",
    });
    expect(tooltip(one(element, ".efficiency"))).toBe("Efficiency: 92.34% ±0.6");
    expect(all(element, ".efficiency .fair")).toHaveLength(1);
    show(element, false);
    await settle(element);
    await vi.advanceTimersByTimeAsync(10_000);
    const open = hass.connection.open.map(({ request }) => request.type);
    expect(open).toEqual(["bitaxe_monitor/statuses"]);
    const asked = hass.calls.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(hass.calls).toHaveLength(asked);
    expect(totals(element)["Energy today"]).toBe("2.35 kWh");
  });

  it("asks for no energy that no entity counts any more", async () => {
    hass.answers.set("recorder/statistics_during_period", {
      "sensor.fleet_energy": [{ change: 2.345 }],
    });
    const element = await card();
    show(element);
    await settle(element);
    const { ["sensor.fleet_energy"]: _, ...entities } = hass.entities;
    element.hass = changed(hass, { entities });
    await settle(element);
    expect(totals(element)["Energy today"]).toBeUndefined();
    const asked = hass.calls.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(hass.calls).toHaveLength(asked);
  });

  it("shows the mean of who is there, as the chart does, and small the reading", async () => {
    const now = Date.now() / 1000;
    hass.connection.greet("bitaxe_monitor/subscribe", () => ({
      columns: sampleColumns([
        // A miner was there that has been removed since.
        sample(now - 300, { expected: 15_000 }),
        sample(now, { hashrate: 4321, expected: 4900, mean_efficiency: 90 }),
      ]),
    }));
    const element = await card();
    show(element);
    await settle(element);
    expect(totals(element)).toMatchObject({
      Hashrate: "4.41 TH/s",
      Expected: "4.90 TH/s",
      Efficiency: "90.0%",
    });
    expect(all(element, ".now").map(text)).toEqual(["now 4.32 TH/s"]);
    expect(text(one(element, "button.hashrate"))).toBe(
      "Hashrate 4.41 TH/s now 4.32 TH/s",
    );
    element.hass = changed(hass, { connected: false });
    await settle(element);
    expect(all(element, ".now")).toHaveLength(0);
  });

  it("shows what the charts do before there is a mean, too", async () => {
    const now = Date.now() / 1000;
    hass.connection.greet("bitaxe_monitor/subscribe", () => ({
      columns: sampleColumns([
        sample(now, { hashrate: 4400, efficiency: 92.5, power: 61, expected: 4900 }),
      ]),
    }));
    const element = await card();
    show(element);
    await settle(element);
    expect(totals(element)).toMatchObject({
      Hashrate: "4.40 TH/s",
      Efficiency: "92.5%",
      Power: "61.0 W",
    });
    expect(all(element, ".good, .fair, .poor")).toHaveLength(0);
    expect(all(element, ".now")).toHaveLength(0);
  });

  it("has siblings of its miners, asked for once it is seen", async () => {
    const element = await card(undefined, true);
    const siblings = one<BitaxeFleetSiblings>(element, "bitaxe-fleet-siblings");
    expect(siblings.isSeen).toBe(false);
    expect(siblings.hasViews).toBe(true);
    expect(siblings.rows?.map(({ name }) => name)).toEqual(["garage", "attic"]);
    show(element);
    await settle(element);
    expect(siblings.isSeen).toBe(true);
  });

  it("is a table of more than eight miners", async () => {
    const ids = Array.from({ length: 9 }, (_, index) => `m${index}`);
    hass = hassWith(Object.fromEntries(ids.map((id) => [id, ONLINE])), FLEET);
    const element = await card();
    expect(all(element, "bitaxe-fleet-wall")).toHaveLength(0);
    const table = one<HTMLElement & { rows: unknown[] }>(element, "bitaxe-fleet-table");
    expect(table.rows).toHaveLength(9);
  });

  it("names who needs attention, and why, each with a link; nobody when all is well", async () => {
    const since = new Date(Date.now() - 250_000).toISOString();
    history.replaceState(null, "", "/axes/fleet");
    hass = hassWith(
      {
        garage: { ...ONLINE, fallback_pool: "on" },
        attic: { ...ONLINE, overheating: entityState("", "on", { since }) },
        cellar: { ...ONLINE, mining_paused: "on" },
      },
      FLEET,
    );
    const element = await card(undefined, true);
    expect(text(one(element, ".attention"))).toBe(
      "2 need attention: attic (overheating 4 min), garage (fallback pool)",
    );
    expect(
      all(element, ".attention a").map((link) => link.getAttribute("href")),
    ).toEqual(["/axes/miner-attic", "/axes/miner-garage"]);
    element.hass = withStates(hass, { "sensor.garage_fallback_pool": "off" });
    await settle(element);
    expect(text(one(element, ".attention"))).toBe(
      "1 needs attention: attic (overheating 4 min)",
    );
    element.hass = withStates(hass, {
      "sensor.garage_fallback_pool": "off",
      "sensor.attic_overheating": "off",
    });
    await settle(element);
    expect(all(element, ".attention")).toHaveLength(0);
  });

  it("names six, on a phone three, until someone wants all; says how long in hours", async () => {
    const since = new Date(Date.now() - 7_500_000).toISOString();
    const states = { ...ONLINE, connectivity: entityState("", "off", { since }) };
    const ids = Array.from({ length: 8 }, (_, index) => `m${index}`);
    hass = hassWith(Object.fromEntries(ids.map((id) => [id, states])), FLEET);
    const element = await card();
    const attention = one(element, ".attention");
    expect(text(attention)).toMatch(
      /^8 need attention: m0 \(offline 2h 5m\), m1 .*, m5 \(.*\), and 2 others and 5 others$/,
    );
    expect(all(attention, ".troubled:not(.far)")).toHaveLength(3);
    const folds = all(attention, ".others");
    expect(folds.map((fold) => [fold.className, text(fold)])).toEqual([
      ["others wide", "and 2 others"],
      ["others narrow", "and 5 others"],
    ]);

    one(attention, ".narrow").click();
    await settle(element);
    expect(all(attention, ".troubled")).toHaveLength(8);
    expect(all(attention, ".far")).toHaveLength(0);
    expect(
      folds.map((fold) => [fold.getAttribute("aria-expanded"), text(fold)]),
    ).toEqual([
      ["true", "Show fewer"],
      ["true", "Show fewer"],
    ]);
    one(attention, ".wide").click();
    await settle(element);
    expect(all(attention, ".troubled")).toHaveLength(6);
  });

  it("names three and folds nobody where there are no more", async () => {
    const states = { ...ONLINE, overheating: "on" };
    hass = hassWith({ m0: states, m1: states, m2: states }, FLEET);
    const attention = one(await card(), ".attention");
    expect(all(attention, ".troubled:not(.far)")).toHaveLength(3);
    expect(all(attention, "button.others")).toHaveLength(0);
  });

  it("has no comma behind the last that is named", async () => {
    const states = { ...ONLINE, overheating: "on" };
    const commas = (element: Element): boolean[] =>
      all(element, ".troubled").map((each) => each.querySelector(".comma") !== null);
    // On a phone, which folds the fourth, commas are not shown.
    const ids = ["m0", "m1", "m2", "m3"];
    hass = hassWith(Object.fromEntries(ids.map((id) => [id, states])), FLEET);
    expect(commas(await card())).toEqual([true, true, true, false]);

    ids.push("m4", "m5", "m6");
    hass = hassWith(Object.fromEntries(ids.map((id) => [id, states])), FLEET);
    const element = await card();
    expect(commas(element)).toEqual(Array(6).fill(true));
    one(element, ".wide").click();
    await settle(element);
    expect(commas(element)).toEqual([...Array(6).fill(true), false]);
  });

  it("leads from each total to more about it", async () => {
    const element = await card();
    const opened: unknown[] = [];
    element.addEventListener("hass-more-info", (event) =>
      opened.push((event as CustomEvent).detail.entityId),
    );
    for (const button of all(element, ".totals button")) {
      button.click();
    }
    expect(opened).toEqual([
      "sensor.fleet_hashrate",
      "sensor.fleet_expected_hashrate",
      "sensor.fleet_efficiency",
      "sensor.fleet_power",
      "sensor.fleet_power_efficiency",
      "sensor.fleet_energy",
      "sensor.fleet_miners_online",
    ]);
  });

  it("has three digits of a fleet of one small miner", async () => {
    const hashrate = entityState("", "0.9734", { unit_of_measurement: "TH/s" });
    hass = hassWith({ attic: ONLINE }, { ...FLEET, hashrate });
    expect(totals(await card())["Hashrate"]).toBe("0.973 TH/s");
  });

  it("invents no totals", async () => {
    hass = hassWith({ attic: ONLINE }, { ...FLEET, hashrate: "unknown" });
    expect(totals(await card())["Hashrate"]).toBe("–");
  });

  it("does without an entry for the fleet, and says so", async () => {
    hass = hassWith({ garage: ONLINE });
    const element = await card("Farm");
    expect(text(one(element, ".title"))).toBe("Farm");
    expect(all(element, "header .device")).toHaveLength(0);
    expect(totals(element)).toEqual({ Hashing: "1 of 1" });
    expect(text(one(element, ".hint"))).toContain("no entry for the fleet");
    expect(all(element, "bitaxe-fleet-wall")).toHaveLength(1);
  });

  it("counts anew when a miner comes online", async () => {
    const element = await card();
    element.hass = withStates(hass, { "sensor.attic_connectivity": "on" });
    await settle(element);
    expect(totals(element)["Hashing"]).toBe("2 of 2");
  });

  it("shows a skeleton until it knows the miners", async () => {
    let answer = (): void => undefined;
    hass.answers.set(
      MINERS,
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ miners: [miner("garage")], fleet: null });
        }),
    );
    const element = await card();
    expect(all(element, ".skeleton").length).toBeGreaterThan(0);
    expect(one(element, "[aria-busy=true]").getAttribute("aria-label")).toBe(
      "Loading…",
    );
    expect(totals(element)["Hashing"]).toBe("–");
    answer();
    await settle(element);
    expect(all(element, ".skeleton")).toHaveLength(0);
    expect(all(element, "bitaxe-fleet-wall")).toHaveLength(1);
  });

  it.each([
    [5, 3],
    [9, 11],
    [60, 12],
  ])("leaves room for %i miners", async (count, lines) => {
    const names = Array.from({ length: count }, (_, index) => `miner_${index}`);
    hass = hassWith(Object.fromEntries(names.map((name) => [name, ONLINE])));
    hass.answers.set(MINERS, () => new Promise(() => undefined));
    expect(all(await card(), ".skeleton")).toHaveLength(lines);
  });

  it("says that there are no miners yet", async () => {
    hass = hassWith({}, FLEET);
    expect(text(one(await card(), ".message"))).toContain("No miners yet");
  });

  it("says with which error the integration does not answer, and asks again", async () => {
    const { answers } = hass;
    const miners = answers.get(MINERS);
    answers.delete(MINERS);
    const element = await card();
    expect(text(one(element, ".message"))).toBe(
      "Bitaxe Monitor does not answer (unknown_command).",
    );
    answers.set(MINERS, miners);
    await vi.advanceTimersByTimeAsync(1_000);
    await settle(element);
    expect(all(element, "bitaxe-fleet-wall")).toHaveLength(1);
    expect(problem(element)).toBeNull();
  });

  it("stops asking when it leaves the page", async () => {
    hass.answers.delete(MINERS);
    const element = await card();
    element.remove();
    // It may only have moved.
    await vi.advanceTimersByTimeAsync(5_000);
    const asked = hass.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hass.calls).toHaveLength(asked);
  });

  it("says that the connection is lost, and keeps what it shows", async () => {
    const element = await card();
    element.hass = changed(hass, { connected: false });
    await settle(element);
    expect(problem(element)).toBe("Connection to Home Assistant lost");
    expect(all(element, "bitaxe-fleet-wall")).toHaveLength(1);
    element.hass = changed(hass, { connected: true });
    await settle(element);
    expect(problem(element)).toBeNull();
  });

  it("asks again when the registries change, and not before", async () => {
    const element = await card();
    const asked = () => hass.calls.filter(({ type }) => type === MINERS).length;
    element.hass = withStates(hass, { "sensor.garage_hashrate": "1" });
    await settle(element);
    expect(asked()).toBe(1);
    hass.answers.set(MINERS, { miners: [miner("garage")], fleet: null });
    element.hass = changed(hass, { devices: { ...hass.devices } });
    await settle(element);
    expect(asked()).toBe(2);
    expect(totals(element)["Hashing"]).toBe("1 of 1");
  });

  it("renders only for what it shows", async () => {
    const element = await card();
    const render = vi.spyOn(element as unknown as { render(): unknown }, "render");
    element.hass = withStates(hass, { "sensor.garage_frequency": "1", "sun.sun": "1" });
    await settle(element);
    expect(render).not.toHaveBeenCalled();
  });

  it("makes its rows anew for states and statuses, and not for samples", async () => {
    const now = sample(Date.now() / 1000, { mean_efficiency: 92.34 });
    hass.connection.greet("bitaxe_monitor/subscribe", () => ({
      columns: sampleColumns([now]),
    }));
    const element = await card();
    const rows = () => one<BitaxeFleetWall>(element, "bitaxe-fleet-wall").rows;
    const first = rows();
    show(element);
    await settle(element);
    expect(totals(element)["Efficiency"]).toBe("92.3%");
    expect(rows()).toBe(first);
    const status = { entry_id: "attic", device_id: "attic", status: "offline" };
    const statuses = [{ ...status, since: { wrong_miner: 1 } }];
    hass.connection.open
      .find(({ request }) => request.type === "bitaxe_monitor/statuses")
      ?.push({ statuses, is_complete: false, now: 2 });
    await settle(element);
    expect(rows().map((row) => row.status.status)).toContain("wrong_miner");
    element.hass = withStates(hass, { "sensor.garage_hashrate": "21" });
    await settle(element);
    expect(rows().map((row) => row.figures.hashrate)).toContain(21);
  });
});
