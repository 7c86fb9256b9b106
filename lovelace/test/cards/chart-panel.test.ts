import { LitElement } from "lit";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/chart-panel";
import type { EntityRegistryEntry } from "../../src/ha";
import { LAW, sample, sampleColumns } from "../data/samples";
import { entityState, type FakeHass } from "../fake-hass";
import {
  all,
  changed,
  device,
  hassWith,
  NOW,
  ONLINE,
  one,
  settle,
  show,
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

const imports = vi.hoisted(() => ({ count: 0 }));

vi.mock("../../src/chart/chart", () => {
  imports.count += 1;
  return {};
});

const SECOND = NOW / 1000;

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] });
  hass = pageWithSamples();
});

describe("bitaxe-chart-panel on and off screen", () => {
  it("neither loads nor subscribes before it is on screen", async () => {
    const element = await panel({ hass }, false);
    expect(hass.connection.subscriptions).toHaveLength(0);
    expect(imports.count).toBe(0);
    expect(all(element, ".skeleton")).toHaveLength(1);
    expect(one(element, ".plot").getAttribute("aria-busy")).toBe("true");
    expect(text(one(element, ".title"))).toBe("Hashrate");
    // The entities tell what the samples do not yet.
    expect(figures(element)).toEqual(["1,204.5 GH/s"]);
  });

  it("draws once it is", async () => {
    const element = await panel({ hass });
    expect(hass.connection.open).toHaveLength(1);
    expect(imports.count).toBe(1);
    expect(all(element, ".skeleton")).toHaveLength(0);
    expect(one(element, ".plot").getAttribute("aria-busy")).toBe("false");
    expect(chart(element)).toMatchObject({
      kind: "hashrate",
      isLive: true,
      isFleet: false,
      dark: false,
      change: "all",
      span: { start: NOW - 1_800_000, end: NOW },
      names: { expected: "Expected", stopped: "Stopped", idle: "Not hashing" },
      label: "Hashrate, 30 minutes",
      temperatureUnit: "°C",
    });
  });

  it("keeps its figures up to date with each sample", async () => {
    const element = await panel({ hass });
    expect(figures(element)).toEqual(["1,200.0 GH/s"]);
    const { revision } = chart(element);
    hass.connection.latest.push({
      sample: sample(SECOND + 5, { hashrate: 1230.26, expected: 1224 }),
    });
    await settle(element);
    expect(figures(element)).toEqual(["1,230.3 GH/s"]);
    expect(chart(element)["change"]).toBe("sample");
    expect(chart(element)["revision"]).not.toBe(revision);
  });

  it("tells the chart to draw all anew when that came before it was drawn", async () => {
    const element = await panel({ hass });
    const push = (message: unknown) => hass.connection.latest.push(message);
    push({ columns: sampleColumns([sample(SECOND + 5, { hashrate: 1200 })]) });
    push({ sample: sample(SECOND + 10) });
    await settle(element);
    expect(chart(element)["change"]).toBe("all");
  });

  it("ends when it leaves the page", async () => {
    const element = await panel({ hass });
    element.remove();
    await settle(element);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hass.connection.open).toHaveLength(0);
  });

  it("rests while it is out of sight, and goes on with what there is", async () => {
    const element = await panel({ hass });
    const render = vi.spyOn(element as unknown as { render(): unknown }, "render");
    show(element, false);
    await settle(element);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hass.connection.open).toHaveLength(0);
    const before = render.mock.calls.length;
    const offline = withStates(hass, { "sensor.garage_connectivity": "off" });
    await update(element, offline);
    expect(render).toHaveBeenCalledTimes(before);
    expect(all(element, "bitaxe-chart")).toHaveLength(1);

    show(element);
    await settle(element);
    expect(hass.connection.open).toHaveLength(1);
    expect(notice(element)).toMatch(/^Offline/);
  });

  it("does not come back to life by an update after it has left", async () => {
    const element = await panel({ hass });
    element.remove();
    await vi.advanceTimersByTimeAsync(10_000);
    await update(element, changed(hass, { language: "de" }));
    expect(hass.connection.open).toHaveLength(0);
  });

  it("draws at once what it had when it moves on the page", async () => {
    const element = await panel({ hass });
    document.body.append(element);
    await settle(element);
    expect(all(element, "bitaxe-chart")).toHaveLength(1);
    show(element);
    await settle(element);
    expect(hass.connection.open).toHaveLength(1);
  });
});

describe("bitaxe-chart-panel ranges", () => {
  it("has no buttons unless it is given ranges", async () => {
    expect(all(await panel({ hass }), "bitaxe-range-buttons")).toHaveLength(0);
    const element = await panel({ hass, ranges: ["5m", "30m"], range: "5m" });
    expect(one(element, "bitaxe-range-buttons")).toMatchObject({
      ranges: ["5m", "30m"],
      range: "5m",
    });
  });

  it("shows the range before until the new one is there", async () => {
    let settleHistory = (): void => undefined;
    hass.answers.set(
      "history/history_during_period",
      () =>
        new Promise((resolve) => {
          settleHistory = () => resolve({ "sensor.garage_hashrate": recorded() });
        }),
    );
    const element = await panel({ hass });
    element.range = "3h";
    await settle(element);
    expect(one(element, ".plot").getAttribute("aria-busy")).toBe("true");
    expect(chart(element)).toMatchObject({ isLive: true });
    settleHistory();
    await settle(element);
    expect(one(element, ".plot").getAttribute("aria-busy")).toBe("false");
    expect(chart(element)).toMatchObject({
      isLive: false,
      span: { start: NOW - 3 * 3_600_000, end: NOW },
    });
  });

  it("holds on to what is shown, and to nothing else", async () => {
    hass.answers.set("history/history_during_period", {});
    const element = await panel({ hass });
    element.range = "5m";
    await settle(element);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hass.connection.open).toHaveLength(1);
    element.range = "3h";
    await settle(element);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hass.connection.open).toHaveLength(0);
  });

  it("reads other entities as soon as the registry has them", async () => {
    const element = await panel({ hass, range: "24h" });
    const asked = () =>
      hass.calls
        .filter(({ type }) => type === "recorder/statistics_during_period")
        .map(({ statistic_ids }) => statistic_ids);
    const entity = hass.entities["sensor.garage_hashrate"];
    const { "sensor.garage_hashrate": _, ...others } = hass.entities;
    const renamed = { ...entity, entity_id: "sensor.new" } as EntityRegistryEntry;
    await update(element, changed(hass, { entities: { ...others, a: renamed } }));
    expect(asked()).toEqual([
      expect.arrayContaining(["sensor.garage_hashrate"]),
      expect.arrayContaining(["sensor.new"]),
    ]);
    expect(asked()[1]).not.toContain("sensor.garage_hashrate");
  });

  it("asks once, however often it renders", async () => {
    const element = await panel({ hass });
    element.requestUpdate();
    await settle(element);
    expect(hass.connection.subscriptions).toHaveLength(1);
  });

  it("shows nothing of one miner as another's", async () => {
    const element = await panel({ hass });
    hass.devices["attic"] = device("attic");
    answer(hass, []);
    element.device = "attic";
    await settle(element);
    expect(hass.connection.latest.request).toMatchObject({ device_id: "attic" });
    expect(all(element, "bitaxe-chart")).toHaveLength(0);
    expect(figures(element)).toEqual(["–"]);
  });

  function recorded(): unknown[] {
    return Array.from({ length: 100 }, (_, index) => ({
      s: String(1200 + index),
      lu: SECOND - 9000 + index * 30,
    }));
  }
});

describe("bitaxe-chart-panel beside its data", () => {
  const history = (type: string) =>
    hass.calls.filter((each) => each.type === type).length;
  const HISTORY = "history/history_during_period";

  beforeEach(() => {
    const event = "sensor.garage_event";
    hass = hassWith({ garage: { ...ONLINE, event: "unknown" } });
    const state = { law: LAW, since: {}, parts: [], now: SECOND };
    hass.connection.greet("bitaxe_monitor/subscribe", () => ({
      columns: sampleColumns([
        sample(SECOND - 5, { hashrate: 1200, expected: 1224 }),
        sample(SECOND, { hashrate: 1200, expected: 1224 }),
      ]),
      state,
      version: "1",
    }));
    const time = new Date(NOW - 60_000).toISOString();
    hass.answers.set(HISTORY, {
      [event]: [{ s: time, lu: SECOND - 60, a: { event_type: "firmware_updated" } }],
    });
  });

  it("knows what chance allows, by the law since the last firmware", async () => {
    const element = await panel({ hass, chart: "signed_deviation" });
    expect(chart(element)["chance"]).toEqual({
      parts: [{ law: LAW, expected: 1224 }],
      pace: 5000,
      since: NOW - 60_000,
      meansSince: 0,
    });
    const before = chart(element)["chance"];
    element.requestUpdate();
    await settle(element);
    expect(chart(element)["chance"]).toBe(before);
    element.chart = "hashrate";
    await settle(element);
    expect(chart(element)["chance"]).toBeNull();
  });

  it("knows what happened to a miner", async () => {
    const element = await panel({ hass });
    expect(chart(element)["marks"]).toMatchObject([{ title: "firmware_updated" }]);
    expect(history(HISTORY)).toBeGreaterThan(0);
  });

  it("knows what happened to which miner of the fleet", async () => {
    hass.devices["fleet"] = hassWith({}, { hashrate: "4.5" }).devices["fleet"];
    const element = await panel({ hass, device: undefined });
    expect(chart(element)).toMatchObject({
      marks: [{ title: "garage: firmware_updated" }],
      chance: null,
    });
  });

  it("zooms into a part of its range", async () => {
    const element = await panel({ hass, range: "3h", zoom: `${NOW - 60_000}/${NOW}` });
    expect(chart(element)).toMatchObject({
      isLive: false,
      span: { start: NOW - 60_000, end: NOW },
      label: "Hashrate, Wed, Jun 10, 11:59 AM – 12:00 PM",
    });
  });
});

describe("bitaxe-chart-panel updates", () => {
  it("renders only for what it shows", async () => {
    const element = await panel({ hass });
    const render = vi.spyOn(element as unknown as { render(): unknown }, "render");
    await update(element, withStates(hass, { "sensor.other": "1" }));
    await update(element, withStates(hass, { "sensor.garage_temperature": "65" }));
    expect(render).not.toHaveBeenCalled();
    await update(element, withStates(hass, { "sensor.garage_connectivity": "off" }));
    expect(render).toHaveBeenCalledTimes(1);
  });

  it("is dark when Home Assistant is", async () => {
    const element = await panel({ hass });
    await update(element, changed(hass, { themes: { darkMode: true } }));
    expect(chart(element)["dark"]).toBe(true);
  });

  it("is in the unit of the temperature's entity", async () => {
    hass.states["sensor.garage_temperature"] = entityState(
      "sensor.garage_temperature",
      "140",
      { unit_of_measurement: "°F" },
    );
    answer(hass, [sample(SECOND, { temperature: 60, vr_temperature: 50 })]);
    const element = await panel({ hass, chart: "temperature" });
    expect(figures(element)).toEqual(["140.0 °F", "122.0 °F"]);
    expect(chart(element)["temperatureUnit"]).toBe("°F");
  });

  it("shows the fleet without a device", async () => {
    hass = hassWith({ garage: ONLINE }, { hashrate: "4.5", expected_hashrate: "4.9" });
    // A miner was there that has been removed since: the mean is of those that are left.
    answer(hass, [
      sample(SECOND - 300, { expected: 15_000 }),
      sample(SECOND, { hashrate: 4500, expected: 4900, mean_efficiency: 90 }),
    ]);
    const element = await panel({ hass, chart: "signed_deviation", device: undefined });
    expect(hass.connection.latest.request).not.toHaveProperty("device_id");
    expect(chart(element)).toMatchObject({ isFleet: true });
    expect(figures(element)[0]).toBe("−0.490 TH/s");
  });
});

describe("the element", () => {
  it("is a Lit element defined once", async () => {
    const { define } = await import("../../src/cards/define");
    const before = customElements.get("bitaxe-chart-panel");
    expect(() =>
      define("bitaxe-chart-panel", class extends LitElement {}),
    ).not.toThrow();
    expect(customElements.get("bitaxe-chart-panel")).toBe(before);
  });
});
