import { afterEach, beforeEach, expect, it, vi } from "vitest";
import "../../src/cards/chart-panel";
import type { BitaxeChartPanel } from "../../src/cards/chart-panel";
import { all, NOW, settle } from "./fixtures";
import { chart, pageWithSamples, panel, update } from "./panel";

vi.mock("../../src/chart/chart", () => ({}));

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] });
});

/** Wait until a panel has its chart. */
async function drawn(element: BitaxeChartPanel): Promise<void> {
  await vi.waitFor(() => expect(all(element, "bitaxe-chart")).toHaveLength(1));
}

/** Let the page be idle when the function returned is called. */
function busyPage(): () => void {
  const waiting: IdleRequestCallback[] = [];
  vi.stubGlobal("requestIdleCallback", (run: IdleRequestCallback) => waiting.push(run));
  return () => {
    for (const run of waiting.splice(0)) {
      run({ didTimeout: false, timeRemaining: () => 10 });
    }
  };
}

afterEach(() => {
  Reflect.deleteProperty(window, "requestIdleCallback");
  vi.useRealTimers();
});

it("a fleet's chart waits for a page that is idle: its miners come first", async () => {
  const becomeIdle = busyPage();
  const hass = pageWithSamples();
  const element = await panel({ hass, device: undefined });
  await update(element, { ...hass });
  expect(hass.connection.subscriptions).toHaveLength(0);
  expect(all(element, ".skeleton")).toHaveLength(1);
  becomeIdle();
  await drawn(element);
  expect(hass.connection.subscriptions).toHaveLength(1);
  // It has had its turn: nothing waits again for what changes.
  await update(element, { ...hass });
  element.range = "15m";
  await settle(element);
  expect(all(element, "bitaxe-chart")).toHaveLength(1);
});

it("a miner's chart waits for nothing", async () => {
  busyPage();
  const element = await panel({ hass: pageWithSamples() });
  expect(all(element, "bitaxe-chart")).toHaveLength(1);
});

it("one that becomes the fleet's waits for nothing, and shows no miner's as its own", async () => {
  busyPage();
  const element = await panel({ hass: pageWithSamples() });
  const before = chart(element)["columns"];
  element.device = undefined;
  await drawn(element);
  expect(chart(element)["isFleet"]).toBe(true);
  expect(chart(element)["columns"]).not.toBe(before);
});
