import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/chart-panel";
import type { BitaxeChartPanel } from "../../src/cards/chart-panel";
import type { BitaxeRangeButtons } from "../../src/cards/range-buttons";
import { sample } from "../data/samples";
import { entityState, type FakeHass } from "../fake-hass";
import {
  all,
  changed,
  device,
  lateLanguage,
  NOW,
  one,
  settle,
  text,
  withStates,
} from "./fixtures";
import {
  answer,
  chart,
  figures,
  notice,
  pageWithSamples,
  panel,
  update,
} from "./panel";

vi.mock("../../src/chart/chart", () => ({}));

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] });
  hass = pageWithSamples();
});

/** What the figures are called, by what they point to. */
function names(element: BitaxeChartPanel): string[] {
  return all(element, ".figures button").map((button) =>
    (button.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => text(one(element, `#${id}`)))
      .join(" "),
  );
}

describe("bitaxe-chart-panel header", () => {
  it("leads nowhere by its title: nobody expects settings there", async () => {
    const element = await panel({ hass });
    expect(all(element, ".title *")).toHaveLength(0);
    expect(text(one(element, ".title"))).toBe("Hashrate");
  });

  it("says whose chart it is when asked to", async () => {
    hass.devices["garage"] = device("garage", { name_by_user: "<b>Garage</b>" });
    const element = await panel({ hass, isNamed: true });
    expect(text(one(element, ".owner"))).toBe("<b>Garage</b>");
    expect(all(element, ".owner *")).toHaveLength(0);
  });

  it("is told from the charts of others by all of its controls", async () => {
    const element = await panel({
      hass,
      chart: "signed_deviation",
      isNamed: true,
      ranges: ["5m"],
    });
    expect(chart(element)["label"]).toBe("Deviation, garage, 30 minutes");
    expect(one<BitaxeRangeButtons>(element, "bitaxe-range-buttons").label).toBe(
      "Deviation, garage",
    );
    expect(names(element)).toContain("−24.0 GH/s Deviation, garage. More information");
  });

  it("has range buttons in another language once that is there", async () => {
    const arrive = lateLanguage("sv", { ranges: { "5m": { short: "5 min" } } });
    hass = changed(hass, { language: "sv" });
    const element = await panel({ hass, ranges: ["5m"] });
    const buttons = one<BitaxeRangeButtons>(element, "bitaxe-range-buttons");
    expect(text(one(buttons, "button"))).toBe("5m");
    arrive();
    await settle(element);
    expect(text(one(buttons, "button"))).toBe("5 min");
  });

  it("bears a title of one's own", async () => {
    const element = await panel({ hass, heading: "<i>Mine</i>" });
    expect(text(one(element, ".title"))).toBe("<i>Mine</i>");
    expect(all(element, ".title i")).toHaveLength(0);
  });

  it("leads to more about an entity by its figure", async () => {
    const element = await panel({ hass, chart: "signed_deviation" });
    const opened: unknown[] = [];
    element.addEventListener("hass-more-info", (event) =>
      opened.push((event as CustomEvent).detail),
    );
    const [deviation, efficiency] = all(element, ".figures button");
    expect(figures(element)).toEqual(["−24.0 GH/s", "−2.0%"]);
    deviation?.click();
    efficiency?.click();
    expect(opened).toEqual([
      { entityId: "sensor.garage_deviation" },
      { entityId: "sensor.garage_efficiency" },
    ]);
    expect(names(element)).toContain("−24.0 GH/s Deviation. More information");
  });

  it("has figures without an entity that lead nowhere", async () => {
    const element = await panel({ hass, chart: "power" });
    expect(all(element, ".figures button")).toHaveLength(0);
    expect(figures(element)).toEqual(["–"]);
  });

  it("shows present states above a long range", async () => {
    hass.answers.set("history/history_during_period", {});
    const element = await panel({ hass, range: "3h" });
    expect(figures(element)).toEqual(["1,204.5 GH/s"]);
    await update(element, withStates(hass, { "sensor.garage_hashrate": "1300" }));
    expect(figures(element)).toEqual(["1,300.0 GH/s"]);
  });
});

describe("bitaxe-chart-panel messages", () => {
  it("says that a miner is gone, and asks for nothing", async () => {
    hass.devices = {};
    const element = await panel({ hass });
    expect(text(one(element, ".message"))).toBe(
      "This miner is no longer in Home Assistant.",
    );
    expect(hass.connection.subscriptions).toHaveLength(0);
  });

  it("says that a miner is disabled", async () => {
    const element = await panel({ hass });
    await update(
      element,
      changed(hass, {
        devices: { garage: device("garage", { disabled_by: "config_entry" }) },
      }),
    );
    expect(text(one(element, ".message"))).toBe("This miner is disabled.");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hass.connection.open).toHaveLength(0);
  });

  it("says since when a miner is offline and goes on showing what there is", async () => {
    const element = await panel({ hass });
    const id = "sensor.garage_connectivity";
    const offline = entityState(id, "off", { since: "1970-01-01T00:00:00+00:00" });
    await update(element, changed(hass, { states: { ...hass.states, [id]: offline } }));
    expect(notice(element)).toMatch(/^Offline since .*1.*12:00 AM$/);
    expect(all(element, "bitaxe-chart")).toHaveLength(1);
    await update(element, withStates(hass, { "sensor.garage_connectivity": "on" }));
    expect(notice(element)).toBeNull();
  });

  it("says that a miner is not loaded", async () => {
    hass.states["sensor.garage_connectivity"] = entityState(
      "sensor.garage_connectivity",
      "unavailable",
      { restored: true },
    );
    expect(notice(await panel({ hass }))).toBe(
      "The integration has not loaded this miner.",
    );
  });

  it("says that the connection is lost, above all else", async () => {
    const element = await panel({ hass });
    await update(
      element,
      changed(withStates(hass, { "sensor.garage_connectivity": "off" }), {
        connected: false,
      }),
    );
    expect(notice(element)).toBe("Connection to Home Assistant lost");
    expect(all(element, "bitaxe-chart")).toHaveLength(1);
  });

  it("says with which error the integration does not answer", async () => {
    hass.connection.refuse({ code: "unknown_command", message: "" });
    const element = await panel({ hass });
    expect(text(one(element, ".message"))).toBe(
      "Bitaxe Monitor does not answer (unknown_command).",
    );
    expect(all(element, ".skeleton")).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2_000);
    await settle(element);
    expect(all(element, "bitaxe-chart")).toHaveLength(1);
  });

  it("says that there is nothing in a range", async () => {
    answer(hass, []);
    expect(text(one(await panel({ hass }), ".message"))).toBe("No data in this range");
  });

  it("says that history does not answer", async () => {
    const element = await panel({ hass, range: "3h" });
    expect(text(one(element, ".message"))).toBe(
      "History does not answer (unknown_command).",
    );
  });

  it("says that nothing is recorded of a fleet without an entry", async () => {
    const element = await panel({ hass, device: undefined, ranges: ["30m", "3h"] });
    expect(all(element, ".message")).toHaveLength(0);
    element.range = "3h";
    await settle(element);
    expect(text(one(element, ".message"))).toBe(
      "There is no entry for the fleet, so totals are left out.",
    );
    expect(figures(element)).toEqual([]);
    expect(all(element, "bitaxe-range-buttons")).toHaveLength(1);
    // What was changed of the miners is no history of totals.
    const asked = hass.calls.map(({ type }) => type);
    expect(asked.filter((type) => type !== "bitaxe_monitor/record")).toEqual([]);
    element.range = "30m";
    await settle(element);
    expect(all(element, ".message")).toHaveLength(0);
  });

  it("says that all miners of the fleet are offline", async () => {
    answer(hass, [sample(NOW / 1000, { power: 15 })]);
    const element = await panel({ hass, chart: "power", device: undefined });
    expect(notice(element)).toBeNull();
    hass.connection.latest.push({ sample: sample(NOW / 1000 + 5, { online: false }) });
    await settle(element);
    expect(notice(element)).toBe("All miners are offline");
  });

  it("says that the fleet has no such chart", async () => {
    const element = await panel({ hass, chart: "voltage", device: undefined });
    expect(text(one(element, ".message"))).toBe("The fleet does not have this chart.");
    expect(hass.connection.subscriptions).toHaveLength(0);
  });
});
