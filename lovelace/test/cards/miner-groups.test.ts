import { describe, expect, it, vi } from "vitest";
import "../../src/cards/miner-groups";
import type { BitaxeMinerGroups } from "../../src/cards/miner-groups";
import {
  all,
  device,
  hassWith,
  mount,
  one,
  settle,
  text,
  withStates,
} from "./fixtures";

const hass = hassWith({
  garage: {
    frequency: "525",
    core_voltage: "1148",
    fan_speed: "48",
    active_pool: "<img src=x onerror=alert(1)>",
  },
});
hass.devices["garage"] = device("garage", { sw_version: "v2.15.0" });

async function groups(
  overrides: Partial<BitaxeMinerGroups> = {},
): Promise<BitaxeMinerGroups> {
  const element = document.createElement("bitaxe-miner-groups") as BitaxeMinerGroups;
  return mount(element, { hass, device: "garage", ...overrides });
}

describe("bitaxe-miner-groups", () => {
  it("is laid out apart from the page around it", async () => {
    const observed = vi.spyOn(ResizeObserver.prototype, "observe");
    const element = await groups();
    expect(observed).toHaveBeenCalledWith(one(element, ".apart > .groups"));
    observed.mockRestore();
  });

  it("has a heading for each group that has figures", async () => {
    const element = await groups();
    expect(
      all(element, "section").map((each) => text(each.querySelector("h3"))),
    ).toEqual(["Power", "Cooling", "Pool and shares", "System"]);
    const [power] = all(element, "section");
    expect(power?.getAttribute("aria-labelledby")).toBe(power?.querySelector("h3")?.id);
    expect(all(element, "section .figure").map(text)).toContain("Frequency 525");
  });

  it("has text of a miner as nothing but text", async () => {
    const element = await groups();
    expect(all(element, "img")).toHaveLength(0);
    expect(text(one(element, ".active_pool .value"))).toBe(
      "<img src=x onerror=alert(1)>",
    );
  });

  it("leads from each figure to more about it, if there is more", async () => {
    const element = await groups();
    const opened = vi.fn();
    element.addEventListener("hass-more-info", opened);
    one(element, ".frequency").click();
    expect(opened.mock.calls[0]?.[0].detail).toEqual({
      entityId: "sensor.garage_frequency",
    });
    expect(text(one(element, "button.frequency"))).toBe("Frequency 525");
    expect(one(element, ".firmware").tagName).toBe("DIV");
  });

  it("is dimmed when it is past", async () => {
    expect(one(await groups({ isPast: true }), ".groups").classList).toContain("past");
    expect(one(await groups(), ".groups").classList).not.toContain("past");
  });

  it("renders only for what it shows", async () => {
    const element = await groups();
    const render = vi.spyOn(element as unknown as { render(): unknown }, "render");
    element.hass = withStates(hass, { "sensor.attic_frequency": "1" });
    await settle(element);
    expect(render).not.toHaveBeenCalled();
    element.hass = withStates(hass, { "sensor.garage_frequency": "600" });
    await settle(element);
    expect(render).toHaveBeenCalledTimes(1);
  });
});
