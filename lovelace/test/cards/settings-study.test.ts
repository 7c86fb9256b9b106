import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/settings-study";
import type { BitaxeSettingsStudy } from "../../src/cards/settings-study";
import type { StudiedSetting } from "../../src/data/protocol";
import { entityState, type FakeHass, fakeHass } from "../fake-hass";
import { all, changed, hassWith, mount, one, settle, text } from "./fixtures";
import { BARE, BRIEF, FAST, SLOW } from "./studied";

const TYPE = "bitaxe_monitor/settings_study";

let hass: FakeHass;

beforeEach(() => {
  hass = fakeHass();
});

async function study(...settings: StudiedSetting[]): Promise<BitaxeSettingsStudy> {
  hass.answers.set(TYPE, { settings });
  const element = document.createElement(
    "bitaxe-settings-study",
  ) as BitaxeSettingsStudy;
  return mount(element, { hass, device: "garage" });
}

const names = (element: BitaxeSettingsStudy): string[] =>
  all(element, "tbody .name").map(text);

const cells = (element: BitaxeSettingsStudy, row: number): string[] =>
  [...(all(element, "tbody tr")[row]?.querySelectorAll("td") ?? [])].map((cell) =>
    text(cell).replace(/\u00a0/g, " "),
  );

describe("bitaxe-settings-study", () => {
  it("shows settings with their intervals, the best first", async () => {
    const element = await study(SLOW, BRIEF, FAST);
    expect(names(element).map((name) => name.replace(/\u00a0/g, " "))).toEqual([
      "612.5 MHz · 1,200 mV",
      "600 MHz · 1,200 mV",
      "525 MHz · 1,150 mV",
    ]);
    expect(cells(element, 2)).toEqual([
      "GH/s 1,070.4 ± 5.0",
      "J/TH 15.92 ± 0.07",
      "99.94 ± 0.46",
      "17.0",
      "60.5",
      "0.51",
      "18h 3 stretches",
    ]);
    expect(cells(element, 0)[0]).toBe("GH/s 1,230.1 ± 4.6");
    expect(cells(element, 0)[6]).toBe("20m By chance only");
    expect(cells(element, 1)[0]).toBe("GH/s 1,224 ± 12");
    expect(all(element, ".standing").map(text)).toEqual(["Best", "May be as good"]);
    expect(all(element, ".setting .about").map(text)).toEqual([
      "Manual fan",
      "Automatic fan",
      "Automatic fan · Now",
    ]);
    expect(all(element, "circle.best")).toHaveLength(1);
    expect(one(element, "td.chosen").title).toBe("1,230.1\u00a0±\u00a04.6 GH/s");
  });

  it("says what cannot be distinguished, and how much longer it takes", async () => {
    const element = await study(SLOW, BRIEF, FAST);
    expect(text(one(element, ".verdict")).replace(/\u00a0/g, " ")).toBe(
      "612.5 MHz · 1,200 mV did best, but 1 other setting cannot be distinguished from it. " +
        "About 4h more each would show a difference of 1%.",
    );
    expect(text(one(element, ".notes"))).toBe(
      "± is half the 95% interval. By chance only: room and season are not included. " +
        "After three stretches they are.",
    );
  });

  it("compares by J/TH when asked", async () => {
    const element = await study(SLOW, BRIEF, FAST);
    const [hashrate, power] = all<HTMLButtonElement>(element, ".aims button");
    expect(hashrate?.getAttribute("aria-pressed")).toBe("true");
    power?.click();
    await settle(element);
    expect(power?.getAttribute("aria-pressed")).toBe("true");
    expect(names(element)[0]).toContain("525");
    expect(text(one(element, ".verdict")).replace(/\u00a0/g, " ")).toBe(
      "525 MHz · 1,150 mV is best.",
    );
    expect(all(element, ".standing").map(text)).toEqual(["Best"]);
  });

  it("does not ask for more time where there was enough", async () => {
    const enough = { hashrate_more_hours: 0 };
    const element = await study({ ...BRIEF, ...enough }, { ...FAST, ...enough });
    expect(text(one(element, ".verdict"))).not.toContain("more");
  });

  it("shows what hardly anything is known of", async () => {
    const element = await study(BARE);
    expect(names(element)).toEqual(["1,100 mV"]);
    expect(cells(element, 0)).toEqual([
      "GH/s 900",
      "J/TH –",
      "–",
      "–",
      "–",
      "–",
      "6m By chance only",
    ]);
    expect(text(one(element, ".verdict"))).toContain("only one setting");
    expect(all(element, ".standing, svg")).toEqual([]);
    hass = fakeHass();
    const other = await study({ ...BARE, hashrate: 12.34 });
    expect(cells(other, 0)[0]).toBe("GH/s 12.3");
  });

  it("compares nothing while too little is known of several", async () => {
    const element = await study(BARE, { ...BARE, core_voltage: 1150 });
    expect(names(element)).toHaveLength(2);
    expect(text(one(element, ".verdict"))).toBe(
      "There is not enough data yet to compare these settings.",
    );
  });

  it("has temperatures as the miner has them", async () => {
    hass = hassWith({ garage: {} });
    hass.config = { ...hass.config, unit_system: { temperature: "°F" } };
    const element = await study(SLOW, { ...FAST, temperature: null });
    const heads = all(element, "thead th").map(text);
    expect(heads).toContain("ASIC, °F");
    expect(cells(element, 1)[4]).toBe("140.9");
    expect(cells(element, 0)[4]).toBe("–");
    const own = entityState("sensor.garage_temperature", "333.65", {
      unit_of_measurement: "K",
    });
    element.hass = changed(hassWith({ garage: { temperature: own } }), {
      connection: hass.connection,
    });
    await settle(element);
    expect(cells(element, 1)[4]).toBe("333.7");
    expect(all(element, "thead th").map(text)).toContain("ASIC, K");
  });

  it("has no note on chance where all rests on stretches", async () => {
    const element = await study(SLOW, FAST);
    expect(text(one(element, ".notes"))).toBe("± is half the 95% interval.");
  });

  it("folds what is long", async () => {
    const many = Array.from({ length: 12 }, (_, step) => ({
      ...SLOW,
      frequency: 400 + step,
    }));
    const element = await study(...many);
    expect(names(element)).toHaveLength(8);
    expect(all(element, "circle.worse")).toHaveLength(12);
    const unfold = one<HTMLButtonElement>(element, ".unfold");
    expect(text(unfold)).toBe("Show all 12 settings");
    unfold.click();
    await settle(element);
    expect(names(element)).toHaveLength(12);
    expect(all(element, ".unfold")).toEqual([]);
  });

  it("says when there is nothing yet", async () => {
    const element = await study();
    expect(text(one(element, ".message"))).toContain("Nothing to compare yet");
  });

  it("says what keeps it from an answer, and keeps what it has", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const element = document.createElement(
      "bitaxe-settings-study",
    ) as BitaxeSettingsStudy;
    await mount(element, { hass, device: "garage" });
    expect(text(one(element, ".message"))).toContain("(unknown_command)");
    hass.answers.set(TYPE, { settings: [SLOW] });
    vi.advanceTimersByTime(1_000);
    await settle(element);
    expect(names(element)).toHaveLength(1);
    hass.answers.delete(TYPE);
    hass.connection.reconnect();
    vi.advanceTimersByTime(0);
    await settle(element);
    expect(names(element)).toHaveLength(1);
    expect(text(one(element, ".notes"))).toContain("(unknown_command)");
    hass.answers.set(TYPE, () => {
      throw { code: "not_loaded" };
    });
    vi.advanceTimersByTime(1_000);
    await settle(element);
    expect(names(element)).toHaveLength(1);
    expect(text(one(element, ".notes"))).toContain("has not loaded this miner");
    hass.answers.set(TYPE, { settings: [SLOW, FAST] });
    vi.advanceTimersByTime(2_000);
    await settle(element);
    expect(names(element)).toHaveLength(2);
    expect(text(one(element, ".notes"))).toBe("± is half the 95% interval.");
  });

  it("says that the connection is lost, and nothing of another miner", async () => {
    hass.answers.set(TYPE, ({ device_id }: { device_id: string }) =>
      device_id === "garage"
        ? Promise.reject({ code: "not_found" })
        : new Promise(() => undefined),
    );
    const element = document.createElement(
      "bitaxe-settings-study",
    ) as BitaxeSettingsStudy;
    await mount(element, {
      hass: changed(hass, { connected: false }),
      device: "garage",
    });
    expect(text(one(element, ".message"))).toBe("Connection to Home Assistant lost");
    element.hass = hass;
    await settle(element);
    expect(text(one(element, ".message"))).toContain("(not_found)");
    element.device = "attic";
    await settle(element);
    expect(text(one(element, ".message"))).toBe("Loading…");
  });

  it("asks again every five minutes while it is on the page", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const element = await study(SLOW);
    expect(hass.calls).toHaveLength(1);
    vi.advanceTimersByTime(300_000);
    await settle(element);
    expect(hass.calls).toHaveLength(2);
    element.remove();
    vi.advanceTimersByTime(600_000);
    expect(hass.calls).toHaveLength(2);
    document.body.append(element);
    await settle(element);
    expect(hass.calls).toHaveLength(3);
  });

  it("takes no answer for another miner's", async () => {
    const answers = new Map<unknown, (settings: StudiedSetting[]) => void>();
    hass.answers.set(
      TYPE,
      ({ device_id }: { device_id: string }) =>
        new Promise((resolve) => {
          answers.set(device_id, (settings) => resolve({ settings }));
        }),
    );
    const element = document.createElement(
      "bitaxe-settings-study",
    ) as BitaxeSettingsStudy;
    await mount(element, { hass, device: "garage" });
    expect(text(one(element, ".message"))).toBe("Loading…");
    element.device = "attic";
    await settle(element);
    answers.get("garage")?.([SLOW]);
    await settle(element);
    expect(text(one(element, ".message"))).toBe("Loading…");
    answers.get("attic")?.([FAST]);
    await settle(element);
    expect(names(element)[0]).toContain("600");
  });

  it("is empty without Home Assistant", async () => {
    const element = document.createElement(
      "bitaxe-settings-study",
    ) as BitaxeSettingsStudy;
    await mount(element, { device: "garage" });
    expect(text(element.shadowRoot as unknown as Element)).toBe("");
  });
});
