import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/fleet-card";
import type { BitaxeFleetCardView } from "../../src/cards/fleet-card";
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
  withStates,
} from "./fixtures";

const MINERS = "bitaxe_monitor/miners";

const FLEET = {
  hashrate: "4.5",
  power: "60",
  efficiency: "91",
  power_efficiency: "13.3",
  miners_online: "1",
};

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  hass = hassWith({ garage: ONLINE, attic: { ...ONLINE, connectivity: "off" } }, FLEET);
});

async function card(title?: string): Promise<BitaxeFleetCardView> {
  const element = document.createElement(
    "bitaxe-fleet-card-view",
  ) as BitaxeFleetCardView;
  const config = { type: "custom:bitaxe-fleet-card" as const };
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
  it("shows the totals, and hands the miners to its table", async () => {
    const element = await card();
    expect(text(one(element, ".title a"))).toBe("Fleet");
    expect(one(element, ".title a").getAttribute("href")).toContain("fleet");
    expect(totals(element)).toEqual({
      Hashrate: "4.5 u",
      Power: "60 u",
      Efficiency: "91 u",
      "J/TH": "13.3 u",
      Hashing: "1 of 2",
    });
    expect(one(element, ".fair").textContent).toBe("91 u");
    const table = one(element, "bitaxe-fleet-table") as unknown as {
      miners: unknown[];
    };
    expect(table.miners).toHaveLength(2);
  });

  it("leads from each total to more about it", async () => {
    const element = await card();
    const opened: unknown[] = [];
    element.addEventListener("hass-more-info", (event) =>
      opened.push((event as CustomEvent).detail.entityId),
    );
    for (const button of all(element, "button")) {
      button.click();
    }
    expect(opened).toEqual([
      "sensor.fleet_hashrate",
      "sensor.fleet_power",
      "sensor.fleet_efficiency",
      "sensor.fleet_power_efficiency",
      "sensor.fleet_miners_online",
    ]);
  });

  it("invents no totals", async () => {
    hass = hassWith({ attic: ONLINE }, { ...FLEET, hashrate: "unknown" });
    expect(totals(await card())["Hashrate"]).toBe("–");
  });

  it("does without an entry for the fleet, and says so", async () => {
    hass = hassWith({ garage: ONLINE });
    const element = await card("Farm");
    expect(text(one(element, ".title"))).toBe("Farm");
    expect(all(element, ".title a")).toHaveLength(0);
    expect(totals(element)).toEqual({ Hashing: "1 of 1" });
    expect(text(one(element, ".hint"))).toContain("no entry for the fleet");
    expect(all(element, "bitaxe-fleet-table")).toHaveLength(1);
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
    expect(all(element, "bitaxe-fleet-table")).toHaveLength(1);
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
    await vi.advanceTimersByTimeAsync(10_000);
    await settle(element);
    expect(all(element, "bitaxe-fleet-table")).toHaveLength(1);
    expect(problem(element)).toBeNull();
  });

  it("stops asking when it leaves the page", async () => {
    hass.answers.delete(MINERS);
    const element = await card();
    element.remove();
    const asked = hass.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(hass.calls).toHaveLength(asked);
  });

  it("says that the connection is lost, and keeps what it shows", async () => {
    const element = await card();
    element.hass = changed(hass, { connected: false });
    await settle(element);
    expect(problem(element)).toBe("Connection to Home Assistant lost");
    expect(all(element, "bitaxe-fleet-table")).toHaveLength(1);
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
    element.hass = withStates(hass, { "sensor.garage_power": "1", "sun.sun": "1" });
    await settle(element);
    expect(render).not.toHaveBeenCalled();
  });
});
