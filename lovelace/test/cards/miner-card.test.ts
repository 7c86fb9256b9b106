import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/miner-card";
import type { BitaxeMinerCardView } from "../../src/cards/miner-card";
import type { BitaxeRangeButtons } from "../../src/cards/range-buttons";
import type { MinerCardConfig } from "../../src/config";
import { entityState, type FakeHass, type FakeSubscription } from "../fake-hass";
import {
  all,
  changed,
  device,
  hassWith,
  lateLanguage,
  mount,
  ONLINE,
  one,
  settle,
  text,
  withStates,
} from "./fixtures";

let hass: FakeHass;

beforeEach(() => {
  hass = hassWith({
    garage: { ...ONLINE, power: "18.2", active_pool: "<img src=x onerror=alert(1)>" },
  });
  hass.devices["garage"] = device("garage", { name_by_user: "<b>Garage</b>" });
});

async function card(
  config: Partial<MinerCardConfig> = {},
): Promise<BitaxeMinerCardView> {
  const element = document.createElement(
    "bitaxe-miner-card-view",
  ) as BitaxeMinerCardView;
  return mount(element, {
    hass,
    config: { type: "custom:bitaxe-miner-card", device: "garage", ...config },
  });
}

async function update(element: BitaxeMinerCardView, next: FakeHass): Promise<void> {
  element.hass = next;
  await settle(element);
}

/** The parts of the card that show what there is of a miner. */
const PARTS =
  "bitaxe-miner-hero, bitaxe-miner-controls, bitaxe-miner-records, bitaxe-miner-groups, bitaxe-miner-chips";

type Part = HTMLElement & { hass: FakeHass; device: string; isPast: boolean };

const parts = (element: BitaxeMinerCardView): Part[] => all<Part>(element, PARTS);

const subtitle = (element: BitaxeMinerCardView): string => text(one(element, ".model"));
const status = (element: BitaxeMinerCardView): string =>
  text(one(one(element, "bitaxe-status"), ".status"));

describe("bitaxe-miner-card-view", () => {
  it("leads to what each setting was worth", async () => {
    hass.answers.set("bitaxe_monitor/settings_study", { settings: [] });
    const element = await card();
    const button = one<HTMLButtonElement>(element, "button.study");
    expect(text(button)).toBe("What each setting was worth");
    button.click();
    await settle(element);
    const dialog = one(element, "bitaxe-settings-dialog");
    expect(one<HTMLDialogElement>(dialog, "dialog").open).toBe(true);
    expect(text(one(dialog, ".miner"))).toBe("<b>Garage</b>");
    one<HTMLButtonElement>(dialog, ".close").click();
    await settle(element);
    expect(all(element, "bitaxe-settings-dialog")).toEqual([]);
  });

  it("shows what settings were worth once, however often that is asked for", async () => {
    const element = await card();
    const button = one<HTMLButtonElement>(element, "button.study");
    button.click();
    button.click();
    await settle(element);
    expect(all(element, "bitaxe-settings-dialog")).toHaveLength(1);
  });

  it("shows what settings were worth as Home Assistant has it then", async () => {
    const lost = changed(hass, { connected: false });
    const element = await card();
    await update(element, lost);
    one<HTMLButtonElement>(element, "button.study").click();
    await settle(element);
    const dialog = one<HTMLElement & { hass: FakeHass }>(
      element,
      "bitaxe-settings-dialog",
    );
    expect(dialog.hass).toBe(lost);
    await update(element, hass);
    expect(dialog.hass).toBe(hass);
  });

  it("does not come back to what settings were worth", async () => {
    const element = await card();
    const button = one<HTMLButtonElement>(element, "button.study");
    button.click();
    await settle(element);
    element.remove();
    await settle(element);
    document.body.append(element);
    await settle(element);
    expect(all(element, "bitaxe-settings-dialog")).toEqual([]);
    button.click();
    element.remove();
    await settle(element);
    document.body.append(element);
    await settle(element);
    expect(all(element, "bitaxe-settings-dialog")).toEqual([]);
  });

  it("shows name, model, status and figures", async () => {
    const element = await card();
    expect(text(one(element, ".title"))).toBe("<b>Garage</b>");
    expect(text(one(element, "a"))).toBe("Device");
    expect(one(element, "a").getAttribute("href")).toBe(
      "/config/devices/device/garage",
    );
    expect(subtitle(element)).toBe("Gamma 601");
    expect(status(element)).toBe("Online");
    expect(
      parts(element).map(({ localName, device, isPast }) => [
        localName,
        device,
        isPast,
      ]),
    ).toEqual([
      ["bitaxe-miner-hero", "garage", false],
      ["bitaxe-miner-controls", "garage", false],
      ["bitaxe-miner-records", "garage", false],
      ["bitaxe-miner-groups", "garage", false],
      ["bitaxe-miner-chips", "garage", false],
    ]);
    expect(parts(element).every((part) => part.hass === hass)).toBe(true);
  });

  it.each([
    ["switch.garage_mining", "mining", "on", "off"],
    ["button.garage_undo", "undo", "unknown", "unavailable"],
  ])("hands on what changes of %s alone", async (id, key, before, after) => {
    hass.entities[id] = {
      entity_id: id,
      device_id: "garage",
      platform: "bitaxe_monitor",
      translation_key: key,
    };
    hass.states[id] = entityState(id, before);
    const element = await card();
    await update(element, withStates(hass, { [id]: after }));
    expect(parts(element).map((part) => part.hass.states[id]?.state)).toEqual([
      after,
      after,
      after,
      after,
      after,
    ]);
  });

  it("has text of a miner as nothing but text", async () => {
    const element = await card();
    expect(all(element, "img, b")).toHaveLength(0);
  });

  it("bears a title of one's own, and no link for who may not follow it", async () => {
    hass.user = { id: "child", is_admin: false };
    const element = await card({ title: "Mine" });
    expect(text(one(element, ".title"))).toBe("Mine");
    expect(all(element, "a")).toHaveLength(0);
  });

  it("shows an offline miner as it was last, and says so", async () => {
    hass.answers.set("history/history_during_period", {
      "sensor.garage_hashrate": [{ s: "1190", lu: 1 }],
    });
    const element = await card();
    const offline = withStates(hass, {
      "sensor.garage_connectivity": "off",
      "sensor.garage_hashrate": "unavailable",
    });
    await update(element, offline);
    expect(status(element)).toBe("Offline");
    expect(text(one(element, ".as-of"))).toBe("Last values, as of Jan 1, 1970");
    expect(parts(element).map(({ isPast }) => isPast)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(parts(element)[0]?.hass.states["sensor.garage_hashrate"]?.state).toBe(
      "1190",
    );
    await update(element, hass);
    expect(all(element, ".as-of")).toHaveLength(0);
    expect(parts(element).map(({ isPast }) => isPast)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("has no figures of an offline miner of which nothing was recorded", async () => {
    const element = await card({ charts: ["power"] });
    const offline = withStates(hass, {
      "sensor.garage_connectivity": "off",
      "sensor.garage_hashrate": "unavailable",
    });
    await update(element, offline);
    expect(parts(element)).toHaveLength(0);
    expect(all(element, "bitaxe-chart-panel")).toHaveLength(1);
  });

  it("says that it does not hash", async () => {
    const element = await card();
    await update(element, withStates(hass, { "sensor.garage_mining": "off" }));
    expect(status(element)).toBe("Not hashing");
    expect(subtitle(element)).toBe("Gamma 601");
  });

  it("says that the miner is not loaded", async () => {
    hass.states["sensor.garage_connectivity"] = entityState("sensor.x", "unavailable", {
      restored: true,
    });
    const element = await card();
    expect(status(element)).toBe("Not set up");
    expect(subtitle(element)).toBe("The integration has not loaded this miner.");
  });

  it("says that the connection is lost", async () => {
    const element = await card();
    await update(element, changed(hass, { connected: false }));
    expect(subtitle(element)).toBe("Connection to Home Assistant lost");
  });

  it("says that the miner is disabled", async () => {
    hass.devices["garage"] = device("garage", { disabled_by: "config_entry" });
    const element = await card({ charts: ["power"] });
    expect(status(element)).toBe("Disabled");
    expect(text(one(element, ".message"))).toBe("This miner is disabled.");
    expect(all(element, `${PARTS}, bitaxe-chart-panel, button`)).toHaveLength(0);
  });

  it("says that the miner is gone", async () => {
    hass.devices = {};
    const element = await card({ charts: ["power"] });
    expect(status(element)).toBe("Removed");
    expect(text(one(element, ".message"))).toBe(
      "This miner is no longer in Home Assistant.",
    );
    expect(all(element, "bitaxe-chart-panel, button")).toHaveLength(0);
  });

  it.each(["", "fleet"])("asks for a miner instead of %o", async (id) => {
    hass.devices["fleet"] = device("fleet", { entry_type: "service" });
    expect(text(one(await card({ device: id }), ".message"))).toBe(
      "Choose a miner in the settings of the card.",
    );
  });

  it("has the charts that are configured, all of the same range", async () => {
    const element = await card({
      charts: ["power", "signed_deviation"],
      ranges: ["5m", "1h"],
    });
    const panels = () =>
      all<HTMLElement & { chart: string; range: string }>(
        element,
        "bitaxe-chart-panel",
      );
    expect(panels().map(({ chart, range }) => [chart, range])).toEqual([
      ["power", "30m"],
      ["signed_deviation", "30m"],
    ]);
    expect(all(element, "bitaxe-range-buttons")).toHaveLength(1);
    one(element, "bitaxe-range-buttons").dispatchEvent(
      new CustomEvent("bitaxe-range-chosen", { detail: { range: "1h" } }),
    );
    await settle(element);
    expect(panels().map(({ range }) => range)).toEqual(["1h", "1h"]);
    const again = await card({ charts: ["power"], ranges: ["5m", "1h"] });
    expect(one(again, "bitaxe-range-buttons")).toMatchObject({ range: "1h" });
  });

  it("has buttons in another language once that is there", async () => {
    const arrive = lateLanguage("sv", { ranges: { "5m": { short: "5 min" } } });
    hass = changed(hass, { language: "sv" });
    const element = await card({ charts: ["power"], ranges: ["5m"] });
    const buttons = one<BitaxeRangeButtons>(element, "bitaxe-range-buttons");
    expect(text(one(buttons, "button"))).toBe("5m");
    arrive();
    await settle(element);
    expect(text(one(buttons, "button"))).toBe("5 min");
  });

  it("has buttons that tell whose range they choose", async () => {
    const label = async (config: Partial<MinerCardConfig>) => {
      const element = await card({ charts: ["power"], ...config });
      return one<BitaxeRangeButtons>(element, "bitaxe-range-buttons").label;
    };
    expect(await label({})).toBe("<b>Garage</b>");
    expect(await label({ title: "Mine" })).toBe("Mine");
  });

  it("says that it is paused, without the entity that knows why", async () => {
    hass.states["sensor.garage_mining"] = entityState("sensor.garage_mining", "off", {
      known_reason: "paused",
    });
    const element = await card();
    const [{ callback }] = hass.connection.open.filter(
      ({ request }) => request.type === "bitaxe_monitor/statuses",
    ) as [FakeSubscription];
    callback({
      statuses: [
        {
          entry_id: "entry-garage",
          device_id: "garage",
          status: "online",
          since: { paused: 1, stopped: 1 },
        },
      ],
      is_complete: true,
      now: 1,
    });
    await settle(element);
    expect(status(element)).toBe("Paused just now");
  });

  it("has no buttons without charts or without ranges", async () => {
    expect(all(await card(), "bitaxe-range-buttons")).toHaveLength(0);
    const element = await card({ charts: ["power"], ranges: [] });
    expect(all(element, "bitaxe-range-buttons")).toHaveLength(0);
    expect(all(element, "bitaxe-chart-panel")).toHaveLength(1);
  });

  it("renders only for its own miner", async () => {
    const element = await card();
    const render = vi.spyOn(element as unknown as { render(): unknown }, "render");
    await update(element, withStates(hass, { "sensor.attic_power": "1" }));
    expect(render).not.toHaveBeenCalled();
    await update(element, withStates(hass, { "sensor.garage_power": "19" }));
    expect(render).toHaveBeenCalledTimes(1);
  });
});
