/** Tests of how much a chart panel does for what comes. */

import { beforeEach, expect, it, vi } from "vitest";
import "../../src/cards/chart-panel";
import { minerStatus } from "../../src/cards/status";
import { sample } from "../data/samples";
import { changed, NOW, settle, withStates } from "./fixtures";
import { figures, pageWithSamples, panel, update } from "./panel";

vi.mock("../../src/chart/chart", () => ({}));
vi.mock("../../src/cards/status", async (original) => {
  const module = await original<typeof import("../../src/cards/status")>();
  return { ...module, minerStatus: vi.fn(module.minerStatus) };
});

const looked = vi.mocked(minerStatus);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] });
});

it("looks at how the miner is doing once for other states, not for a sample", async () => {
  const hass = pageWithSamples();
  const element = await panel({ hass });
  looked.mockClear();
  hass.connection.latest.push({
    sample: sample(NOW / 1000 + 5, { hashrate: 1230.26, expected: 1224 }),
  });
  await settle(element);
  expect(figures(element)).toEqual(["1,230.3 GH/s"]);
  expect(looked).not.toHaveBeenCalled();
  await update(element, withStates(hass, { "sensor.garage_hashrate": "1200" }));
  expect(looked).toHaveBeenCalledTimes(1);
});

it("does nothing for what it does not show", async () => {
  const hass = pageWithSamples();
  const element = await panel({ hass });
  looked.mockClear();
  await update(element, changed(hass, { states: { ...hass.states } }));
  await update(element, withStates(hass, { "sensor.garage_power": "18" }));
  expect(looked).not.toHaveBeenCalled();
});
