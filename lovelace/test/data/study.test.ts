import { describe, expect, it } from "vitest";
import { inOrder, loadStudy } from "../../src/data/study";
import { BARE, BRIEF, FAST, SLOW } from "../cards/studied";
import { fakeHass } from "../fake-hass";

describe("loadStudy", () => {
  it("asks for the settings of a miner", async () => {
    const hass = fakeHass();
    hass.answers.set("bitaxe_monitor/settings_study", { settings: [SLOW] });
    expect(await loadStudy(hass, "garage")).toEqual([SLOW]);
    expect(hass.calls).toEqual([
      { type: "bitaxe_monitor/settings_study", device_id: "garage" },
    ]);
  });
});

describe("inOrder", () => {
  it("has the highest hashrate first, or the fewest J/TH", () => {
    const all = [SLOW, BARE, FAST, BARE, BRIEF];
    expect(inOrder(all, "hashrate")).toEqual([BRIEF, FAST, SLOW, BARE, BARE]);
    expect(inOrder(all, "power_efficiency")).toEqual([SLOW, FAST, BRIEF, BARE, BARE]);
  });
});
