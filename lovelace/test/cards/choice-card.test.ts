import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/choice-card";
import type { BitaxeChoiceCardView } from "../../src/cards/choice-card";
import type { FakeHass } from "../fake-hass";
import {
  all,
  hassWith,
  mount,
  ONLINE,
  one,
  settle,
  text,
  withStates,
} from "./fixtures";

let hass: FakeHass;

beforeEach(() => {
  history.replaceState(null, "", "/axes/miners");
  hass = hassWith({ attic: ONLINE, garage: { ...ONLINE, overheating: "on" } });
});

async function card(device?: string): Promise<BitaxeChoiceCardView> {
  const element = document.createElement(
    "bitaxe-choice-card-view",
  ) as BitaxeChoiceCardView;
  const type = "custom:bitaxe-choice-card";
  return mount(element, { hass, config: device ? { type, device } : { type } });
}

const options = (element: BitaxeChoiceCardView) => all(element, "option").map(text);

describe("bitaxe-choice-card-view", () => {
  it("lists all miners with their statuses", async () => {
    const element = await card();
    expect(options(element)).toEqual(["–", "attic – Online", "⚠ garage – Overheating"]);
    expect(text(one(element, "label"))).toMatch(/^Choose a miner/);
    element.hass = withStates(hass, { "sensor.garage_overheating": "off" });
    await settle(element);
    expect(options(element)[2]).toBe("garage – Online");
  });

  it("has the one that is shown chosen", async () => {
    const select = one<HTMLSelectElement>(await card("garage"), "select");
    expect(select.value).toBe("garage");
    select.value = "attic";
    select.dispatchEvent(new Event("change"));
    expect(location.pathname).toBe("/axes/miner-attic");
    expect(select.value).toBe("garage");
  });

  it("has none chosen where the one that is shown has gone", async () => {
    const select = one<HTMLSelectElement>(await card("shed"), "select");
    expect(select.selectedIndex).toBe(0);
    expect(select.selectedOptions[0]?.text).toBe("–");
  });

  it("leads to the view of the one that is chosen", async () => {
    const changed = vi.fn();
    window.addEventListener("location-changed", changed);
    const element = await card();
    const select = one<HTMLSelectElement>(element, "select");
    select.value = "garage";
    select.dispatchEvent(new Event("change"));
    expect(location.pathname).toBe("/axes/miner-garage");
    expect(changed).toHaveBeenCalledOnce();
  });
});
