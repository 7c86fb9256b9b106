import { beforeEach, describe, expect, it } from "vitest";
import "../../src/cards/miner-controls";
import type { BitaxeConfirmDialog } from "../../src/cards/confirm-dialog";
import type { BitaxeMinerControls } from "../../src/cards/miner-controls";
import type { EntityState } from "../../src/ha";
import { entityState, type FakeHass } from "../fake-hass";
import { all, changed, hassWith, mount, one, settle, text } from "./fixtures";

/** A control of the miner: its id, its key, and its state. */
type Control = readonly [id: string, key: string | undefined, state: EntityState];

function control(
  id: string,
  key: string | undefined,
  state: string,
  attributes: Record<string, unknown> = {},
): Control {
  return [id, key, entityState(id, state, attributes)];
}

const MINING = control("switch.garage_mining", "mining", "on");
const FAN = control("fan.garage_fan", "fan", "on", {
  percentage: 45,
  preset_mode: "auto",
});
const FAN_BY_HAND = control("fan.garage_fan", "fan", "on", {
  percentage: 45,
  preset_mode: null,
});
const RESTART = control("button.garage_restart", undefined, "unknown", {
  device_class: "restart",
});
const IDENTIFY = control("button.garage_identify", undefined, "unknown", {
  device_class: "identify",
});
const UNDO = control("button.garage_undo", "undo", "unknown");
const PROFILE = control("select.garage_profile", "profile", "default", {
  options: ["default", "eco"],
});
const POOL = control("select.garage_pool", "pool", "0: one.example", {
  options: ["0: one.example", "1: two.example"],
});
const VOLTAGE = control("number.garage_core_voltage", "core_voltage", "1150", {
  min: 1000,
  max: 1250,
  step: 1,
  unit_of_measurement: "mV",
});

/** Return a page with a miner that has controls, as Home Assistant would next have it. */
function withControls(hass: FakeHass, ...controls: Control[]): FakeHass {
  const entries = controls.map(([entity_id, translation_key]) => [
    entity_id,
    { entity_id, translation_key, device_id: "garage", platform: "bitaxe_monitor" },
  ]);
  const states = controls.map(([id, , state]) => [id, state]);
  return changed(hass, {
    entities: { ...hass.entities, ...Object.fromEntries(entries) },
    states: { ...hass.states, ...Object.fromEntries(states) },
  });
}

let hass: FakeHass;

beforeEach(() => {
  hass = hassWith({ garage: { hashrate: "1200" } });
  hass.formatEntityState = (entity, value) => value ?? entity.state;
});

async function show(...controls: Control[]): Promise<BitaxeMinerControls> {
  hass = withControls(hass, ...controls);
  const element = document.createElement(
    "bitaxe-miner-controls",
  ) as BitaxeMinerControls;
  return mount(element, { hass, device: "garage" });
}

/** Let what actions come to be settled by the function returned. */
function hold(): { settle: (error?: unknown) => void } {
  const held = { settle: (_error?: unknown): void => undefined };
  hass.act = () =>
    new Promise<void>((resolve, reject) => {
      held.settle = (error) => (error === undefined ? resolve() : reject(error));
    });
  return held;
}

async function click(element: BitaxeMinerControls, selector: string): Promise<void> {
  one(element, selector).click();
  await settle(element);
}

async function pick(
  element: BitaxeMinerControls,
  selector: string,
  value: string,
): Promise<void> {
  const field = one<HTMLSelectElement>(element, selector);
  field.value = value;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await settle(element);
}

function dialogOf(element: BitaxeMinerControls): HTMLDialogElement | undefined {
  const dialog = one<BitaxeConfirmDialog>(element, "bitaxe-confirm-dialog");
  return all<HTMLDialogElement>(dialog, "dialog")[0];
}

async function answer(element: BitaxeMinerControls, selector: string): Promise<void> {
  const dialog = one<BitaxeConfirmDialog>(element, "bitaxe-confirm-dialog");
  one(dialog, selector).click();
  await settle(element);
}

const called = (): unknown[] =>
  hass.actions.map(({ name, data, target }) => [name, target.entity_id, data]);

describe("what controls a miner", () => {
  it("is there only where there is an entity that can be used", async () => {
    const element = await show(
      MINING,
      control("fan.garage_fan", "fan", "unavailable"),
      control("number.garage_core_voltage", "core_voltage", "unknown"),
    );
    expect(all(element, ".control").map(({ className }) => className)).toEqual([
      "control mining",
    ]);
    expect(all(element, ".action")).toEqual([]);
    expect(element.hidden).toBe(false);
  });

  it("takes no room where there is none", async () => {
    const element = await show(
      control("switch.garage_mining", "mining", "unavailable"),
    );
    expect(element.hidden).toBe(true);
  });

  it("is not there while the miner is silent", async () => {
    const element = await show(MINING, RESTART);
    element.isPast = true;
    await settle(element);
    expect(all(element, "button")).toEqual([]);
    expect(element.hidden).toBe(true);
  });

  it("is that of the miner and of the integration alone", async () => {
    hass = withControls(hass, MINING);
    hass.entities["fan.other"] = {
      entity_id: "fan.other",
      translation_key: "fan",
      device_id: "garage",
      platform: "other",
    };
    hass.states["fan.other"] = entityState("fan.other", "on");
    const element = await show();
    expect(all(element, ".fan")).toEqual([]);
    expect(all(element, ".mining")).toHaveLength(1);
  });

  it("leads to all that Home Assistant knows of it", async () => {
    const element = await show(MINING);
    const opened: unknown[] = [];
    element.addEventListener("hass-more-info", (event) =>
      opened.push((event as CustomEvent).detail),
    );
    await click(element, ".mining .name");
    expect(opened).toEqual([{ entityId: "switch.garage_mining" }]);
  });

  it("is drawn again when a control of it changes", async () => {
    const element = await show(MINING);
    element.hass = withControls(hass, control("switch.garage_mining", "mining", "off"));
    await settle(element);
    expect(one(element, ".switch").getAttribute("aria-checked")).toBe("false");
  });
});

describe("the mining switch", () => {
  it("pauses, and shows that only once the miner reports it", async () => {
    const element = await show(MINING);
    const held = hold();
    await click(element, ".switch");
    expect(called()).toEqual([["switch.turn_off", "switch.garage_mining", {}]]);
    expect(hass.actions[0]?.isNotified).toBe(false);
    expect(one(element, ".switch").getAttribute("aria-checked")).toBe("true");
    expect(one<HTMLButtonElement>(element, ".switch").disabled).toBe(true);
    held.settle();
    await settle(element);
    expect(one<HTMLButtonElement>(element, ".switch").disabled).toBe(false);
  });

  it("resumes a miner that is paused", async () => {
    const element = await show(control("switch.garage_mining", "mining", "off"));
    await click(element, ".switch");
    expect(called()).toEqual([["switch.turn_on", "switch.garage_mining", {}]]);
  });
});

describe("the fan", () => {
  const slider = (element: BitaxeMinerControls): HTMLInputElement =>
    one<HTMLInputElement>(element, "input[type=range]");

  async function slide(element: BitaxeMinerControls, speed: number): Promise<void> {
    slider(element).value = `${speed}`;
    slider(element).dispatchEvent(new Event("change"));
    await settle(element);
  }

  it("is left to the firmware, at the speed that it has", async () => {
    const element = await show(FAN);
    expect(text(one(element, ".fan"))).toBe("Fan 45% Automatic By hand");
    const pressed = all(element, ".fan .pill").map((pill) =>
      pill.getAttribute("aria-pressed"),
    );
    expect(pressed).toEqual(["true", "false"]);
    expect(all(element, "input")).toEqual([]);
  });

  it("is set by hand once a slider is moved", async () => {
    const element = await show(FAN);
    await click(element, ".fan .pill:last-of-type");
    expect(called()).toEqual([]);
    expect(slider(element).value).toBe("45");
    const held = hold();
    await slide(element, 60);
    expect(called()).toEqual([
      ["fan.set_percentage", "fan.garage_fan", { percentage: 60 }],
    ]);
    expect(slider(element).value).toBe("60");
    expect(text(one(element, ".fan .value"))).toBe("45%");
    held.settle();
    await settle(element);
    expect(all(element, "input")).toEqual([]);
  });

  it("goes back to what the miner reports when that was refused", async () => {
    const element = await show(FAN_BY_HAND);
    const held = hold();
    await slide(element, 30);
    held.settle({ message: "too warm" });
    await settle(element);
    expect(slider(element).value).toBe("45");
    expect(text(one(element, ".refused"))).toBe("Not done: too warm");
  });

  it("keeps the slider where it was left last", async () => {
    const element = await show(FAN_BY_HAND);
    const first = hold();
    await slide(element, 60);
    const second = hold();
    await slide(element, 70);
    first.settle();
    await settle(element);
    expect(slider(element).value).toBe("70");
    second.settle();
    await settle(element);
    expect(slider(element).value).toBe("45");
  });

  it("cannot be slowed below what is safe, whatever it does", async () => {
    const element = await show(
      control("fan.garage_fan", "fan", "on", { percentage: 0, preset_mode: null }),
    );
    expect(slider(element).min).toBe("25");
    expect(slider(element).value).toBe("25");
  });

  it("is left to the firmware again", async () => {
    const element = await show(FAN_BY_HAND);
    await click(element, ".fan .pill:first-of-type");
    expect(called()).toEqual([
      ["fan.set_preset_mode", "fan.garage_fan", { preset_mode: "auto" }],
    ]);
  });

  it("needs no request to stay automatic", async () => {
    const element = await show(FAN);
    await click(element, ".fan .pill:last-of-type");
    await click(element, ".fan .pill:first-of-type");
    expect(called()).toEqual([]);
    expect(all(element, "input")).toEqual([]);
  });

  it("has a speed that may not be known", async () => {
    const element = await show(
      control("fan.garage_fan", "fan", "on", { preset_mode: "auto" }),
    );
    expect(text(one(element, ".fan .value"))).toBe("–");
  });
});

describe("what is asked for twice", () => {
  it("is restarted only after a question", async () => {
    const element = await show(RESTART, IDENTIFY);
    expect(all(element, ".action").map(text)).toEqual(["Restart"]);
    await click(element, ".restart");
    const dialog = dialogOf(element);
    expect(dialog?.open).toBe(true);
    expect(text(dialog?.querySelector("#title"))).toBe("Restart garage?");
    expect(dialog?.getAttribute("aria-labelledby")).toBe("title");
    expect(dialog?.getAttribute("aria-describedby")).toBe("text");
    expect(called()).toEqual([]);
    await answer(element, ".do");
    expect(called()).toEqual([["button.press", "button.garage_restart", {}]]);
    expect(dialogOf(element)).toBeUndefined();
  });

  it("is left alone when the answer is no", async () => {
    const element = await show(RESTART);
    await click(element, ".restart");
    await answer(element, "button:not(.do)");
    await click(element, ".restart");
    dialogOf(element)?.dispatchEvent(new Event("cancel"));
    await settle(element);
    expect(dialogOf(element)).toBeUndefined();
    await click(element, ".restart");
    dialogOf(element)?.click();
    await settle(element);
    expect(dialogOf(element)).toBeUndefined();
    expect(called()).toEqual([]);
  });

  it("is not answered by a click on its words, but by leaving the page", async () => {
    const element = await show(RESTART);
    await click(element, ".restart");
    await answer(element, "#text");
    expect(dialogOf(element)?.open).toBe(true);
    element.remove();
    await settle(element);
    expect(dialogOf(element)).toBeUndefined();
    expect(called()).toEqual([]);
  });

  it("is asked about the core voltage, with its value", async () => {
    const element = await show(VOLTAGE);
    const field = one<HTMLInputElement>(element, "input");
    expect([field.min, field.max, field.value]).toEqual(["1000", "1250", "1150"]);
    field.value = "1200";
    one(element, "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settle(element);
    expect(text(dialogOf(element)?.querySelector("#title"))).toBe(
      "Set the core voltage of garage to 1,200 mV?",
    );
    await answer(element, ".do");
    expect(called()).toEqual([
      ["number.set_value", "number.garage_core_voltage", { value: 1200 }],
    ]);
    expect(field.value).toBe("1150");
  });

  it.each([
    ["profile", PROFILE, "default", "eco", "Set garage to the profile eco?"],
    [
      "pool",
      POOL,
      "0: one.example",
      "1: two.example",
      "Let garage mine for 1: two.example?",
    ],
  ] as const)("is asked about the %s", async (key, entity, before, after, title) => {
    const element = await show(entity);
    await pick(element, `.${key} select`, after);
    expect(text(dialogOf(element)?.querySelector("#title"))).toBe(title);
    expect(one<HTMLSelectElement>(element, "select").value).toBe(before);
    await answer(element, ".do");
    expect(called()).toEqual([["select.select_option", entity[0], { option: after }]]);
  });

  it("may have a profile without a name", async () => {
    const element = await show(
      control("select.garage_profile", "profile", "unknown", { options: ["default"] }),
    );
    expect(one<HTMLSelectElement>(element, "select").value).toBe("");
    expect(all(element, "option").map(text)).toEqual(["–", "default"]);
  });

  it("undoes at once: that is asked for once", async () => {
    const element = await show(UNDO);
    const held = hold();
    await click(element, ".undo");
    expect(called()).toEqual([["button.press", "button.garage_undo", {}]]);
    expect(one<HTMLButtonElement>(element, ".undo").disabled).toBe(true);
    held.settle();
    await settle(element);
    expect(one<HTMLButtonElement>(element, ".undo").disabled).toBe(false);
  });
});

describe("what was refused", () => {
  async function refused(error: unknown): Promise<string> {
    const element = await show(MINING);
    const held = hold();
    await click(element, ".switch");
    held.settle(error);
    await settle(element);
    return text(one(element, "[role=status]"));
  }

  it("is said in the words of the integration", async () => {
    hass.loadBackendTranslation = async (category, integration) => (key, values) =>
      `${category} of ${integration}: ${key} ${values?.["minutes"]}`;
    const words = await refused({
      code: "home_assistant_error",
      message: "in English",
      translation_domain: "bitaxe_monitor",
      translation_key: "too_many_writes",
      translation_placeholders: { minutes: "7" },
    });
    expect(words).toBe(
      "Not done: exceptions of bitaxe_monitor: component.bitaxe_monitor.exceptions.too_many_writes.message 7",
    );
  });

  it("is said as Home Assistant does where there are no such words", async () => {
    hass.loadBackendTranslation = async () => () => "";
    const error = {
      message: "in English",
      translation_domain: "x",
      translation_key: "y",
    };
    expect(await refused(error)).toBe("Not done: in English");
  });

  it("is said as Home Assistant does where the words cannot be had", async () => {
    hass.loadBackendTranslation = async () => {
      throw new Error("gone");
    };
    const error = {
      message: "in English",
      translation_domain: "x",
      translation_key: "y",
    };
    expect(await refused(error)).toBe("Not done: in English");
  });

  it("is said without a reason where there is none", async () => {
    expect(await refused({})).toBe("Not done: Home Assistant gives no reason.");
  });

  it("is said of who may not control the miner", async () => {
    const error = { code: "home_assistant_error", message: "Unauthorized" };
    expect(await refused(error)).toBe("Not done: You may not control this miner.");
  });

  it("is forgotten with what is asked for next", async () => {
    const element = await show(MINING);
    let held = hold();
    await click(element, ".switch");
    held.settle({ message: "no" });
    await settle(element);
    held = hold();
    await click(element, ".switch");
    expect(text(one(element, "[role=status]"))).toBe("");
    held.settle();
  });
});
