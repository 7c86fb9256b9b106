/** A chart panel on a page, with half an hour of samples. */

import type { BitaxeChartPanel } from "../../src/cards/chart-panel";
import type { Sample } from "../../src/data/protocol";
import type { HomeAssistant } from "../../src/ha";
import { sampleColumns, steady } from "../data/samples";
import type { FakeHass } from "../fake-hass";
import { all, hassWith, mount, NOW, ONLINE, one, settle, show, text } from "./fixtures";

/** Return a page that answers with samples up to now. */
export function pageWithSamples(): FakeHass {
  const hass = hassWith({ garage: ONLINE });
  answer(
    hass,
    steady(NOW / 1000 - 1800, 361, 5, () => ({
      hashrate: 1200,
      expected: 1224,
      efficiency: 98.04,
      deviation: -24,
    })),
  );
  return hass;
}

/** Answer subscriptions with these samples. */
export function answer(hass: FakeHass, samples: Sample[]): void {
  hass.connection.greet("bitaxe_monitor/subscribe", () => ({
    columns: sampleColumns(samples),
  }));
}

/** Return a panel of the miner `garage`, on screen unless told otherwise. */
export async function panel(
  properties: Partial<BitaxeChartPanel>,
  isShown = true,
): Promise<BitaxeChartPanel> {
  const element = document.createElement("bitaxe-chart-panel") as BitaxeChartPanel;
  await mount(element, { device: "garage", ...properties });
  show(element, isShown);
  await settle(element);
  return element;
}

export async function update(
  element: BitaxeChartPanel,
  next: HomeAssistant,
): Promise<void> {
  element.hass = next;
  await settle(element);
}

export function figures(element: BitaxeChartPanel): string[] {
  return all(element, ".value").map(text);
}

export function chart(element: BitaxeChartPanel): Record<string, unknown> {
  return one(element, "bitaxe-chart") as unknown as Record<string, unknown>;
}

/** What is said upon the chart. */
export function notice(element: BitaxeChartPanel): string | null {
  const found = one(element, ".notice");
  return found.hidden ? null : text(found);
}
