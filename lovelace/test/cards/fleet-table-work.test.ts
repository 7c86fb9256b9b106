/** Tests of how much the table of miners does for what comes. */

import { expect, it, vi } from "vitest";
import "../../src/cards/fleet-table";
import { cellOf } from "../../src/cards/fleet-cells";
import { fleetRows, USUAL_COLUMNS } from "../../src/cards/fleet-rows";
import type { BitaxeFleetTable } from "../../src/cards/fleet-table";
import {
  all,
  hassWith,
  miner,
  mount,
  ONLINE,
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
