import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/fleet-table";
import type { BitaxeFleetTable } from "../../src/cards/fleet-table";
import type { Miner } from "../../src/data/protocol";
import { entityState, type FakeHass } from "../fake-hass";
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
  history.replaceState(null, "", "/lovelace");
  hass = hassWith({
    a: { ...ONLINE, hashrate: "1000", efficiency: "80", deviation: "-250" },
    b: { ...ONLINE, hashrate: "1300", efficiency: "103", deviation: "40" },
    c: { ...ONLINE, connectivity: "off", hashrate: "unavailable" },
  });
  miners = [miner("a"), miner("b"), miner("c")];
});

async function table(): Promise<BitaxeFleetTable> {
  const element = document.createElement("bitaxe-fleet-table") as BitaxeFleetTable;
  return mount(element, { hass, miners });
}

async function update(element: BitaxeFleetTable, next: FakeHass): Promise<void> {
  element.hass = next;
  await settle(element);
}

const rows = (element: BitaxeFleetTable): HTMLElement[] => all(element, "tbody tr");
const statusText = (element: Element): string => text(one(element, ".status"));
const names = (element: BitaxeFleetTable): string[] =>
  all(element, "tbody .name").map(text);

function header(element: BitaxeFleetTable, name: string): HTMLElement {
  const found = all(element, "thead th").find((each) => text(each) === name);
  if (!found) {
    throw new Error(`there is no column ${name}`);
  }
  return found;
}

async function sort(element: BitaxeFleetTable, name: string): Promise<void> {
  header(element, name).querySelector("button")?.click();
  await settle(element);
}

describe("bitaxe-fleet-table", () => {
  it("has a row for each miner", async () => {
    const element = await table();
    expect(all(element, "thead th").map(text)).toEqual([
      "Miner",
      "Status",
      "Hashrate",
      "Efficiency",
      "Deviation",
      "Temp.",
      "Last 30 minutes",
    ]);
    expect(
      rows(element).map((row) => [...row.querySelectorAll("th, td")].map(text)),
    ).toEqual([
      ["a", "", "1000 u", "80 u", "−250 u", "61.2 u", ""],
      ["b", "", "1300 u", "103 u", "+40 u", "61.2 u", ""],
      ["c", "", "–", "98.4 u", "−19.5 u", "61.2 u", ""],
    ]);
    expect(all(element, "bitaxe-status").map(statusText)).toEqual([
      "Online",
      "Online",
      "Offline",
    ]);
    expect(all(element, "td.efficiency").map((cell) => cell.className.trim())).toEqual([
      expect.stringContaining("poor"),
      expect.stringContaining("good"),
      expect.stringContaining("good"),
    ]);
  });

  it("tells whose each trend is", async () => {
    const element = await table();
    const sparklines = all<HTMLElement & { label: string }>(
      element,
      "bitaxe-sparkline",
    );
    expect(sparklines.map(({ label }) => label)).toEqual(
      ["a", "b", "c"].map((name) => `Hashrate of the last 30 minutes, ${name}`),
    );
  });

  it("says all of it in another language once that is there", async () => {
    const arrive = lateLanguage("sv", { status: { online: "Uppkopplad" } });
    hass = changed(hass, { language: "sv" });
    const element = await table();
    expect(statusText(one(element, "bitaxe-status"))).toBe("Online");
    arrive();
    await settle(element);
    expect(statusText(one(element, "bitaxe-status"))).toBe("Uppkopplad");
  });

  it("is a table by its roles, whatever CSS makes of it", async () => {
    const element = await table();
    expect(one(element, "table").getAttribute("role")).toBe("table");
    expect(all(element, "tr:not([role=row])")).toHaveLength(0);
    expect(all(element, "td:not([role=cell])")).toHaveLength(0);
    expect(all(element, "thead th[role=columnheader][scope=col]")).toHaveLength(7);
    expect(all(element, "tbody th[role=rowheader][scope=row]")).toHaveLength(3);
  });

  it("has names that are nothing but text", async () => {
    miners = [
      miner("x", { device_id: null, name: "<img src=x>", status: "not_loaded" }),
    ];
    const element = await table();
    expect(names(element)).toEqual(["<img src=x>"]);
    expect(all(element, "img, bitaxe-sparkline")).toHaveLength(0);
    expect(statusText(one(element, "bitaxe-status"))).toBe("Not set up");
  });

  it("sorts by any column, and back", async () => {
    const element = await table();
    expect(header(element, "Miner").getAttribute("aria-sort")).toBe("ascending");
    await sort(element, "Hashrate");
    expect(names(element)).toEqual(["b", "a", "c"]);
    expect(header(element, "Hashrate").getAttribute("aria-sort")).toBe("descending");
    expect(header(element, "Miner").getAttribute("aria-sort")).toBe("none");
    await sort(element, "Hashrate");
    expect(names(element)).toEqual(["a", "b", "c"]);
    expect(header(element, "Hashrate").getAttribute("aria-sort")).toBe("ascending");
    expect(header(element, "Last 30 minutes").hasAttribute("aria-sort")).toBe(false);
  });

  it("remembers how it was sorted", async () => {
    await sort(await table(), "Efficiency");
    const again = await table();
    expect(names(again)).toEqual(["b", "c", "a"]);
    expect(header(again, "Efficiency").getAttribute("aria-sort")).toBe("descending");
  });

  it("sorts as the user did, once it is known who that is", async () => {
    await sort(await table(), "Efficiency");
    const element = document.createElement("bitaxe-fleet-table") as BitaxeFleetTable;
    const { user, ...rest } = hass;
    await mount(element, { hass: rest as FakeHass, miners });
    expect(names(element)).toEqual(["a", "b", "c"]);
    await update(element, { ...rest, user } as FakeHass);
    expect(names(element)).toEqual(["b", "c", "a"]);
  });

  it("sorts anew when values change", async () => {
    const element = await table();
    await sort(element, "Hashrate");
    await update(element, withStates(hass, { "sensor.a_hashrate": "1400" }));
    expect(names(element)).toEqual(["a", "b", "c"]);
  });

  it("does not move rows while someone points at them", async () => {
    const element = await table();
    await sort(element, "Hashrate");
    const body = one(element, "tbody");
    const matches = vi.spyOn(body, "matches").mockReturnValue(true);
    await update(element, withStates(hass, { "sensor.a_hashrate": "1400" }));
    expect(matches).toHaveBeenCalledWith(":hover, :focus-within");
    expect(names(element)).toEqual(["b", "a", "c"]);
    expect(text(one(element, "tbody tr:nth-child(2) .hashrate"))).toBe("1400 u");
    matches.mockReturnValue(false);
    body.dispatchEvent(new Event("pointerleave"));
    await settle(element);
    expect(names(element)).toEqual(["a", "b", "c"]);
  });

  it("goes to the page of the device by a click on its row", async () => {
    const element = await table();
    one(
      element,
      "tbody tr:nth-child(2) .power, tbody tr:nth-child(2) .hashrate",
    ).click();
    expect(location.pathname).toBe("/config/devices/device/b");
  });

  it("leaves the link of the name to the page", async () => {
    const element = await table();
    const link = one(element, "tbody .name a");
    expect(link.getAttribute("href")).toBe("/config/devices/device/a");
    link.addEventListener("click", (event) => event.preventDefault());
    link.click();
    expect(location.pathname).toBe("/lovelace");
  });

  it("opens more info where the user may not see devices", async () => {
    hass.user = { id: "child", is_admin: false };
    const element = await table();
    const opened: unknown[] = [];
    element.addEventListener("hass-more-info", (event) =>
      opened.push((event as CustomEvent).detail.entityId),
    );
    expect(all(element, "a")).toHaveLength(0);
    one(element, "tbody td.hashrate").click();
    one(element, "tbody .name button").click();
    expect(opened).toEqual(["sensor.a_hashrate", "sensor.a_hashrate"]);
    expect(location.pathname).toBe("/lovelace");
  });

  it("leads nowhere from a miner that was never set up", async () => {
    miners = [miner("x", { device_id: null, name: "New" })];
    const element = await table();
    one(element, "tbody td.hashrate").click();
    expect(location.pathname).toBe("/lovelace");
    expect(rows(element)[0]?.className).not.toContain("link");
  });
});

describe("bitaxe-fleet-table with a hundred miners", () => {
  beforeEach(() => {
    const ids = Array.from({ length: 100 }, (_, index) => `m${index}`);
    hass = hassWith(Object.fromEntries(ids.map((id) => [id, ONLINE])));
    miners = ids.map((id) => miner(id));
  });

  it("subscribes to those in sight, no others", async () => {
    const element = await table();
    expect(rows(element)).toHaveLength(100);
    expect(hass.connection.subscriptions).toHaveLength(0);
    const sparklines = all(element, "bitaxe-sparkline");
    for (const sparkline of sparklines.slice(0, 5)) {
      show(sparkline);
    }
    await settle(element);
    expect(hass.connection.open).toHaveLength(5);
  });

  it("formats the states of a row only when they change", async () => {
    const element = await table();
    const formatted: string[] = [];
    const watched = changed(hass, {
      formatEntityState: (state) => {
        formatted.push(state.entity_id);
        return state.state;
      },
    });
    await update(element, watched);
    formatted.length = 0;
    const id = "sensor.m7_hashrate";
    await update(
      element,
      changed(watched, { states: { ...hass.states, [id]: entityState(id, "1") } }),
    );
    expect(new Set(formatted.map((each) => each.split("_")[0]))).toEqual(
      new Set(["sensor.m7"]),
    );
  });
});
