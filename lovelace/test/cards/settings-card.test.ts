import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/settings-card";
import "../../src/cards/settings-dialog";
import type { BitaxeSettingsCardView } from "../../src/cards/settings-card";
import type { BitaxeSettingsDialog } from "../../src/cards/settings-dialog";
import type { SettingsCardConfig } from "../../src/config";
import type { FakeHass } from "../fake-hass";
import { all, device, hassWith, mount, ONLINE, one, settle, text } from "./fixtures";
import { SLOW } from "./studied";

let hass: FakeHass;

beforeEach(() => {
  hass = hassWith({ garage: ONLINE }, { hashrate: "1.2" });
  hass.devices["garage"] = device("garage", { name_by_user: "<b>Garage</b>" });
  hass.answers.set("bitaxe_monitor/settings_study", { settings: [SLOW] });
});

async function card(
  config: Partial<SettingsCardConfig> = {},
): Promise<BitaxeSettingsCardView> {
  const element = document.createElement(
    "bitaxe-settings-card-view",
  ) as BitaxeSettingsCardView;
  return mount(element, {
    hass,
    config: { type: "custom:bitaxe-settings-card", device: "garage", ...config },
  });
}

describe("bitaxe-settings-card-view", () => {
  it("shows what the settings of a miner were worth", async () => {
    const element = await card();
    expect(text(one(element, ".title"))).toBe("What each setting was worth");
    expect(text(one(element, ".miner"))).toBe("<b>Garage</b>");
    const study = one(element, "bitaxe-settings-study");
    await settle(element);
    expect(all(study, "tbody tr")).toHaveLength(1);
    expect(text(one(await card({ title: "Tuning" }), ".title"))).toBe("Tuning");
  });

  it.each([
    ["", "Choose a miner"],
    ["fleet", "Choose a miner"],
    ["gone", "no longer in Home Assistant"],
  ])("says what is wrong with %o", async (chosen, words) => {
    const element = await card({ device: chosen });
    expect(text(one(element, ".message"))).toContain(words);
    expect(all(element, "bitaxe-settings-study")).toEqual([]);
  });

  it("offers nothing of a miner that is disabled", async () => {
    hass.devices["garage"] = device("garage", { disabled_by: "config_entry" });
    const element = await card();
    expect(text(one(element, ".message"))).toBe("This miner is disabled.");
    expect(hass.calls).toEqual([]);
  });

  it("is empty without a configuration", async () => {
    const element = document.createElement(
      "bitaxe-settings-card-view",
    ) as BitaxeSettingsCardView;
    await mount(element, { hass });
    expect(all(element, "ha-card")).toEqual([]);
  });
});

describe("bitaxe-settings-dialog", () => {
  async function dialog(chosen?: string): Promise<BitaxeSettingsDialog> {
    const element = document.createElement(
      "bitaxe-settings-dialog",
    ) as BitaxeSettingsDialog;
    return mount(element, { hass, ...(chosen && { device: chosen }) });
  }

  it("closes when a click is beside it, and not when it is within", async () => {
    const element = await dialog("garage");
    const handleClosed = vi.fn();
    element.addEventListener("bitaxe-closed", handleClosed);
    const box = one<HTMLDialogElement>(element, "dialog");
    expect(box.open).toBe(true);
    one<HTMLElement>(element, "h2").click();
    expect(box.open).toBe(true);
    expect(handleClosed).not.toHaveBeenCalled();
    box.click();
    await settle(element);
    expect(box.open).toBe(false);
    expect(handleClosed).toHaveBeenCalledTimes(1);
  });

  it("closes when it leaves the document, for it would come back as a box", async () => {
    const element = await dialog("garage");
    const handleClosed = vi.fn();
    element.addEventListener("bitaxe-closed", handleClosed);
    element.remove();
    await settle(element);
    expect(one<HTMLDialogElement>(element, "dialog").open).toBe(false);
    expect(handleClosed).toHaveBeenCalledTimes(1);
  });

  it("has nothing to show without a miner", async () => {
    expect(all(await dialog(), "dialog")).toEqual([]);
  });
});
