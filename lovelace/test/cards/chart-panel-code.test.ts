import { expect, it, vi } from "vitest";
import "../../src/cards/chart-panel";
import type { BitaxeChartPanel } from "../../src/cards/chart-panel";
import { hassWith, mount, ONLINE, one, settle, show, text } from "./fixtures";

vi.mock("../../src/chart/chart", () => {
  throw new Error("gone with the last update");
});

it("says so when the code of the charts cannot be had", async () => {
  const element = document.createElement("bitaxe-chart-panel") as BitaxeChartPanel;
  await mount(element, { hass: hassWith({ garage: ONLINE }), device: "garage" });
  show(element);
  await settle(element);
  expect(text(one(element, ".message"))).toBe(
    "The charts could not be loaded. Reload the page.",
  );
});
