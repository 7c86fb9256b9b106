import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/fleet-table";
import { fleetRows } from "../../src/cards/fleet-rows";
import type { BitaxeFleetTable } from "../../src/cards/fleet-table";
import type { Miner } from "../../src/data/protocol";
import type { FakeHass } from "../fake-hass";
import {
  all,
  changed,
  hassWith,
  lateLanguage,
  miner,
  mount,
  ONLINE,
  one,
  settle,
  show,
  text,
  withStates,
} from "./fixtures";

let hass: FakeHass;
let miners: Miner[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  history.replaceState(null, "", "/axes/fleet");
  hass = hassWith({
    a: { ...ONLINE, hashrate: "1000", mean_efficiency_600: "80", power: "18" },
    b: { ...ONLINE, hashrate: "1300", mean_efficiency_600: "103", power: "20" },
    c: { ...ONLINE, connectivity: "off", hashrate: "unavailable" },
  });
  miners = [miner("a"), miner("b"), miner("c")];
});

async function table(hasViews = true): Promise<BitaxeFleetTable> {
  const element = document.createElement("bitaxe-fleet-table") as BitaxeFleetTable;
  return mount(element, { hass, rows: fleetRows(hass, miners), hasViews });
}

async function update(element: BitaxeFleetTable, next: FakeHass): Promise<void> {
  element.hass = next;
  element.rows = fleetRows(next, miners);
  await settle(element);
}

const rows = (element: BitaxeFleetTable): HTMLElement[] => all(element, "tbody tr");
const names = (element: BitaxeFleetTable): string[] =>
  all(element, "tbody .name bdi").map(text);
const statuses = (element: BitaxeFleetTable): string[] =>
  all(element, "bitaxe-status").map((each) => text(one(each, ".status")));

function button(element: BitaxeFleetTable, name: string): HTMLElement {
  const found = all(element, "button").find((each) => text(each).startsWith(name));
  if (!found) {
    throw new Error(`there is no button ${name}`);
  }
  return found;
}

async function press(element: BitaxeFleetTable, name: string): Promise<void> {
  button(element, name).click();
  await settle(element);
}

function order(element: BitaxeFleetTable, name: string): string | null | undefined {
  return button(element, name).parentElement?.getAttribute("aria-sort");
}

describe("bitaxe-fleet-table", () => {
  it("has a row for each miner, problems first", async () => {
    const element = await table();
    expect(all(element, "thead th").map(text)).toEqual([
      "Miner",
      "Status",
      "Hashrate",
      "Efficiency",
      "Deviation",
      "Power",
      "ASIC temperature",
      "Last hour",
    ]);
    expect(names(element)).toEqual(["c", "a", "b"]);
    expect(statuses(element)).toEqual(["Offline", "Online", "Online"]);
    const figures = all(element, "tbody tr:nth-child(2) td.figure bdi").map(text);
    expect(figures).toEqual(["979 GH/s", "80.0%", "−245 GH/s", "18.0 W", "61 °C"]);
    expect(one(element, "tbody tr:nth-child(2) .efficiency").className).toContain(
      "poor",
    );
    expect(text(one(element, "tbody tr:nth-child(1) .hashrate bdi"))).toBe("–");
  });

  it("is a table for those who cannot see it", async () => {
    const element = await table();
    expect(all(element, "table[role=table]")).toHaveLength(1);
    expect(all(element, "thead th[role=columnheader][scope=col]")).toHaveLength(8);
    expect(all(element, "tbody th[role=rowheader][scope=row]")).toHaveLength(3);
    expect(
      all<HTMLElement & { label: string }>(element, "bitaxe-sparkline").map(
        ({ label }) => label,
      ),
    ).toContain("Efficiency of the last hour, from 80% to 110%, a");
  });

  it("says all of it in another language once that is there", async () => {
    const arrive = lateLanguage("sv", { columns: { hashrate: "Hashtakt" } });
    hass = changed(hass, { language: "sv" });
    const element = await table();
    expect(text(one(element, "thead .hashrate"))).toBe("Hashrate");
    arrive();
    await settle(element);
    expect(text(one(element, "thead .hashrate"))).toBe("Hashtakt");
  });

  it("shows the worst of a column first, then the best, and remembers it", async () => {
    const element = await table();
    expect(order(element, "Status")).toBe("ascending");
    await press(element, "Efficiency");
    expect(names(element)).toEqual(["a", "b", "c"]);
    expect(order(element, "Efficiency")).toBe("ascending");
    expect(order(element, "Status")).toBe("none");
    await press(element, "Efficiency");
    expect(names(element)).toEqual(["b", "a", "c"]);
    const again = await table();
    expect(names(again)).toEqual(["b", "a", "c"]);
    expect(order(again, "Efficiency")).toBe("descending");
  });

  it("sorts as the user did, once it is known who that is", async () => {
    await press(await table(), "Hashrate");
    const element = document.createElement("bitaxe-fleet-table") as BitaxeFleetTable;
    const { user, ...rest } = hass;
    const known = fleetRows(hass, miners);
    await mount(element, { hass: rest as FakeHass, rows: known });
    expect(names(element)).toEqual(["c", "a", "b"]);
    await update(element, { ...rest, user } as FakeHass);
    expect(names(element)).toEqual(["a", "b", "c"]);
  });

  it("leaves out on narrow screens only columns that nobody chose", async () => {
    const isUsual = (element: BitaxeFleetTable) =>
      one(element, "table").classList.contains("usual");
    expect(isUsual(await table())).toBe(true);
    const chosen = await table();
    all(chosen, ".choices input")[0]?.dispatchEvent(new Event("change"));
    await settle(chosen);
    expect(isUsual(chosen)).toBe(false);
    all(chosen, ".choices input")[0]?.dispatchEvent(new Event("change"));
    await settle(chosen);
    expect(isUsual(chosen)).toBe(true);
  });

  it("has lines instead of cells early where more columns than usual are chosen", async () => {
    const element = await table();
    const boxes = all(element, ".choices input");
    boxes.at(-1)?.dispatchEvent(new Event("change"));
    await settle(element);
    expect(one(element, "table").className).toBe("more");
    boxes[0]?.dispatchEvent(new Event("change"));
    await settle(element);
    expect(one(element, "table").className).toBe("");
  });

  it("says J/TH once: in the name of the column", async () => {
    hass = hassWith({ a: { ...ONLINE, power_efficiency: "17.42" } });
    miners = [miner("a")];
    const element = await table();
    const box = all(element, ".choices label").find((each) => text(each) === "J/TH");
    box?.querySelector("input")?.dispatchEvent(new Event("change"));
    await settle(element);
    const cell = one(element, "td.power_efficiency");
    expect(text(one(cell, "bdi"))).toBe("17.4");
    expect(cell.title).toBe("17.42\u00a0J/TH");
  });

  it("closes the choice of columns by a press elsewhere, and by Escape", async () => {
    const element = await table();
    const choice = one<HTMLDetailsElement>(element, ".choice");
    const press = (target: EventTarget) =>
      target.dispatchEvent(new Event("pointerdown", { bubbles: true, composed: true }));
    const turn = async (isOpen: boolean) => {
      choice.open = isOpen;
      choice.dispatchEvent(new Event("toggle"));
      await settle(element);
    };
    await turn(true);
    press(one(element, ".choices label"));
    expect(choice.open).toBe(true);
    press(document.body);
    expect(choice.open).toBe(false);
    await turn(false);
    await turn(true);
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    one(element, ".choices input").dispatchEvent(key);
    expect(choice.open).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(one(element, "summary"));
  });

  it("lets a narrow row name a figure whose unit does not", async () => {
    const plain = all(await table(), "tbody tr").map((row) =>
      all(row, ".figure.plain > .label").map(text),
    );
    const [offline, ...others] = plain;
    expect(offline).toEqual(["Hashrate", "Efficiency", "Deviation", "Power"]);
    expect(others.flat()).not.toContain("Hashrate");
  });

  it("shows the columns that are chosen, and remembers them", async () => {
    const element = await table();
    const boxes = all<HTMLInputElement>(element, ".choices input");
    expect(boxes).toHaveLength(10);
    boxes[0]?.dispatchEvent(new Event("change"));
    boxes.at(-1)?.dispatchEvent(new Event("change"));
    await settle(element);
    for (const each of [element, await table()]) {
      const shown = all(each, "thead th").map(text);
      expect(shown).not.toContain("Hashrate");
      expect(shown).toContain("Firmware");
    }
  });

  it("leaves what a chip and the filter say, and counts each chip's", async () => {
    const element = await table();
    expect(all(element, ".chip").map(text)).toEqual([
      "All 3",
      "Attention 1",
      "Offline 1",
      "Paused 0",
    ]);
    await press(element, "Attention");
    expect(names(element)).toEqual(["c"]);
    expect(button(element, "Attention").getAttribute("aria-pressed")).toBe("true");
    await press(element, "Paused");
    expect(text(one(element, ".message"))).toBe("No miners match.");
    await press(element, "All");
    const filter = one<HTMLInputElement>(element, "input[type=search]");
    filter.value = "B";
    filter.dispatchEvent(new Event("input"));
    await settle(element);
    expect(names(element)).toEqual(["b"]);
  });

  it("does not move rows while someone points at them", async () => {
    const element = await table();
    await press(element, "Hashrate");
    const body = one(element, "tbody");
    const matches = vi.spyOn(body, "matches").mockReturnValue(true);
    await update(element, withStates(hass, { "sensor.a_mean_efficiency_600": "110" }));
    expect(matches).toHaveBeenCalledWith(":hover, :focus-within");
    expect(names(element)).toEqual(["a", "b", "c"]);
    expect(text(one(element, "tbody tr:nth-child(1) .hashrate bdi"))).toBe(
      "1,346 GH/s",
    );
    miners = [miner("d", { device_id: null }), ...miners];
    await update(element, withStates(hass, { "sensor.a_mean_efficiency_600": "110" }));
    expect(names(element)).toEqual(["a", "b", "c", "d"]);
    matches.mockReturnValue(false);
    body.dispatchEvent(new Event("pointerleave"));
    await settle(element);
    expect(names(element)).toEqual(["b", "a", "c", "d"]);
  });

  it("leads to the miner's view, by a click anywhere on its row", async () => {
    const element = await table();
    const link = one(element, "tbody tr:nth-child(2) .name a");
    expect(link.getAttribute("href")).toBe("/axes/miner-a");
    expect(all(element, ".device")).toHaveLength(0);
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
    expect(location.pathname).toBe("/axes/fleet");
    one(element, "tbody tr:nth-child(2) .hashrate").click();
    expect(location.pathname).toBe("/axes/miner-a");
  });

  it("opens more info of what hashes where there is no such view", async () => {
    const element = await table(false);
    const opened: unknown[] = [];
    element.addEventListener("hass-more-info", (event) =>
      opened.push((event as CustomEvent).detail.entityId),
    );
    one(element, "tbody tr:nth-child(2) td.hashrate").click();
    one(element, "tbody tr:nth-child(2) .name button").click();
    expect(opened).toEqual(["sensor.a_mining", "sensor.a_mining"]);
    const link = one(element, "tbody tr:nth-child(2) .device");
    expect(link.getAttribute("href")).toBe("/config/devices/device/a");
    expect(text(link)).toBe("Device");
    expect(location.pathname).toBe("/axes/fleet");
  });

  it("has no link that a user could not follow", async () => {
    hass.user = { id: "child", is_admin: false };
    expect(all(await table(false), "a")).toHaveLength(0);
  });

  it("leads nowhere from a miner that was never set up", async () => {
    const name = "<img src=x>";
    miners = [miner("x", { device_id: null, name, status: "not_loaded" })];
    const element = await table();
    expect(text(one(element, "tbody .name"))).toBe(name);
    expect(all(element, "img, bitaxe-sparkline, tbody a")).toHaveLength(0);
    expect(statuses(element)).toEqual(["Not set up"]);
    one(element, "tbody td.hashrate").click();
    expect(location.pathname).toBe("/axes/fleet");
    expect(rows(element)[0]?.className).not.toContain("link");
  });

  it("leads nowhere from a miner without entities", async () => {
    hass = hassWith({ a: {} });
    miners = [miner("a")];
    const element = await table(false);
    expect(all(element, "tbody button")).toHaveLength(0);
    one(element, "tbody td.hashrate").click();
    expect(location.pathname).toBe("/axes/fleet");
  });
});

describe("bitaxe-fleet-table with forty miners", () => {
  beforeEach(() => {
    const ids = Array.from({ length: 40 }, (_, index) => `m${index}`);
    hass = hassWith(Object.fromEntries(ids.map((id) => [id, ONLINE])));
    miners = ids.map((id) => miner(id));
  });

  it("folds after ten rows, and unfolds", async () => {
    const element = await table();
    expect(rows(element)).toHaveLength(10);
    await press(element, "Show all 40 miners");
    expect(rows(element)).toHaveLength(40);
    await press(element, "Show fewer");
    expect(rows(element)).toHaveLength(10);
  });

  it("subscribes to those in sight, no others", async () => {
    const element = await table();
    expect(hass.connection.subscriptions).toHaveLength(0);
    for (const sparkline of all(element, "bitaxe-sparkline").slice(0, 5)) {
      show(sparkline);
    }
    await settle(element);
    expect(hass.connection.open).toHaveLength(5);
  });

  it("renders a row only when it changes", async () => {
    const element = await table();
    const render = vi.spyOn(
      element as unknown as { renderRow(...all: unknown[]): unknown },
      "renderRow",
    );
    await update(element, withStates(hass, { "sensor.m7_hashrate": "1" }));
    expect(render).toHaveBeenCalledTimes(1);
  });
});
