/** Tests of how much the table of miners does for what comes. */

import { expect, it, vi } from "vitest";
import "../../src/cards/fleet-table";
import { cellOf } from "../../src/cards/fleet-cells";
import { fleetRows, USUAL_COLUMNS } from "../../src/cards/fleet-rows";
import type { BitaxeFleetTable } from "../../src/cards/fleet-table";
import type { MinerStatus } from "../../src/cards/status";
import { entityState } from "../fake-hass";
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

vi.mock("../../src/cards/fleet-cells", async (original) => {
  const module = await original<typeof import("../../src/cards/fleet-cells")>();
  return { ...module, cellOf: vi.fn(module.cellOf) };
});

const made = vi.mocked(cellOf);

it("makes each figure that it shows once", async () => {
  const hass = hassWith({ a: { ...ONLINE, power: "18" }, b: ONLINE });
  const miners = [miner("a"), miner("b")];
  made.mockClear();
  const element = await mount(
    document.createElement("bitaxe-fleet-table") as BitaxeFleetTable,
    { hass, rows: fleetRows(hass, miners) },
  );
  expect(made).toHaveBeenCalledTimes(2 * USUAL_COLUMNS.length);
  made.mockClear();
  const next = withStates(hass, { "sensor.a_power": "19" });
  Object.assign(element, { hass: next, rows: fleetRows(next, miners) });
  await settle(element);
  expect(all(element, "td.power").map(text)).toContain("Power 19.0 W");
  expect(made).toHaveBeenCalledTimes(2 * USUAL_COLUMNS.length);
});

it("renders a row anew when its low mean is of another time", async () => {
  const lowOver = (minutes: number) => {
    const low = entityState("", "on", { value: 81.3, minutes });
    return hassWith({ a: { ...ONLINE, low_efficiency: low } });
  };
  const hass = lowOver(10);
  const element = await mount(
    document.createElement("bitaxe-fleet-table") as BitaxeFleetTable,
    { hass, rows: fleetRows(hass, [miner("a")]) },
  );
  const next = changed(hass, { states: lowOver(30).states });
  Object.assign(element, { hass: next, rows: fleetRows(next, [miner("a")]) });
  await settle(element);
  const status = one(element, "bitaxe-status") as unknown as { status: MinerStatus };
  expect(status.status.minutes).toBe(30);
});
