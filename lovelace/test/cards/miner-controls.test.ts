import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/miner-controls";
import type { BitaxeConfirmDialog } from "../../src/cards/confirm-dialog";
import type { BitaxeMinerControls } from "../../src/cards/miner-controls";
import type { Act, ActsMessage } from "../../src/data/protocol-control";
import type { EntityState } from "../../src/ha";
import { entityState, type FakeHass } from "../fake-hass";
import { act, actsMessage, endedAct } from "./acts";
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
const VOLTAGE = control("number.garage_core_voltage", "core_voltage", "1150.0", {
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

async function hear(
  element: BitaxeMinerControls,
  acts: Act[],
  overrides: Partial<ActsMessage> = {},
): Promise<void> {
  hass.connection.latest.push(actsMessage(acts, overrides));
  await settle(element);
}

/** The lines of what is under way, and of what ended. */
function said(element: BitaxeMinerControls): string[] {
  return all(one(element, "bitaxe-miner-acts"), ".words").map(text);
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
    expect(text(one(element, ".fan"))).toBe("Fan 45% Automatic Manual");
    const pressed = all(element, ".fan .pill").map((pill) =>
      pill.getAttribute("aria-pressed"),
    );
    expect(pressed).toEqual(["true", "false"]);
  });

  it("has the speed that other cards show: its own is one of steps", async () => {
    hass = hassWith({ garage: { hashrate: "1200", fan_speed: "47" } });
    const element = await show(FAN);
    expect(text(one(element, ".fan .value"))).toBe("47%");
    element.hass = changed(hass, {
      states: { ...hass.states, "sensor.garage_fan_speed": entityState("", "49") },
    });
    await settle(element);
    expect(text(one(element, ".fan .value"))).toBe("49%");
    // What it was set to by hand, other cards show later.
    expect(text(one(await show(FAN_BY_HAND), ".fan .value"))).toBe("45%");
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
    expect(said(element)).toEqual(["Not done: too warm"]);
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

  it("leaves the slider to who holds it, whatever is reported meanwhile", async () => {
    const turns = (percentage: number): FakeHass =>
      withControls(
        hass,
        control("fan.garage_fan", "fan", "on", { percentage, preset_mode: null }),
      );
    const element = await show(FAN_BY_HAND);
    for (const end of ["pointerup", "pointercancel"]) {
      slider(element).dispatchEvent(new Event("pointerdown"));
      slider(element).value = "60";
      element.hass = turns(47);
      await settle(element);
      expect(text(one(element, ".fan .value"))).toBe("47%");
      expect(slider(element).value).toBe("60");
      slider(element).dispatchEvent(new Event(end));
      element.hass = turns(48);
      await settle(element);
      expect(slider(element).value).toBe("48");
    }
  });

  it("is not held any more where the slider has gone meanwhile", async () => {
    const element = await show(FAN_BY_HAND);
    slider(element).dispatchEvent(new Event("pointerdown"));
    element.isPast = true;
    await settle(element);
    element.isPast = false;
    await settle(element);
    expect(slider(element).value).toBe("45");
  });

  it("cannot be slowed below what is safe, whatever it does", async () => {
    const element = await show(
      control("fan.garage_fan", "fan", "on", { percentage: 0, preset_mode: null }),
    );
    expect(slider(element).min).toBe("15");
    expect(slider(element).value).toBe("15");
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

  it.each([
    [
      "the miner falls silent",
      (element: BitaxeMinerControls) => {
        element.isPast = true;
      },
    ],
    [
      "what does it can no longer be used",
      (element: BitaxeMinerControls) => {
        element.hass = withControls(
          hass,
          MINING,
          control("button.garage_restart", undefined, "unavailable"),
        );
      },
    ],
  ])("is no question any more once %s", async (_, change) => {
    const element = await show(RESTART);
    await click(element, ".restart");
    change(element);
    await settle(element);
    expect(dialogOf(element)).toBeUndefined();
    expect(element.hidden).toBe(false);
    expect(said(element)).toEqual([
      "Not done: The miner cannot do this at the moment.",
    ]);
    const acts = one(element, "bitaxe-miner-acts");
    expect(acts.shadowRoot?.activeElement).toBe(one(acts, ".dismiss"));
    expect(called()).toEqual([]);
  });

  it("stays a question whatever else happens to the miner", async () => {
    const element = await show(RESTART, MINING);
    await click(element, ".restart");
    element.hass = withControls(hass, control("switch.garage_mining", "mining", "off"));
    await settle(element);
    expect(dialogOf(element)?.open).toBe(true);
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
    ["profile", PROFILE, "default", "eco", "Apply the profile eco to garage?"],
    [
      "pool",
      POOL,
      "0: one.example",
      "1: two.example",
      "Switch garage to pool 1: two.example?",
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
    await hear(element, [], { undoable: { frequency: 500 } });
    const held = hold();
    await click(element, ".undo");
    expect(called()).toEqual([["button.press", "button.garage_undo", {}]]);
    expect(one<HTMLButtonElement>(element, ".undo").disabled).toBe(true);
    held.settle();
    await settle(element);
    expect(one<HTMLButtonElement>(element, ".undo").disabled).toBe(false);
  });

  it("asks before it undoes what is not known: that may be a core voltage", async () => {
    const element = await show(UNDO);
    for (const heard of [false, true]) {
      if (heard) {
        await hear(element, []);
      }
      await click(element, ".undo");
      expect(text(dialogOf(element)?.querySelector("#text"))).toBe(
        "A higher voltage means more heat. If it is too low, chips make errors or stop.",
      );
      expect(called()).toEqual([]);
      await answer(element, "button:not(.do)");
    }
    await click(element, ".undo");
    await answer(element, ".do");
    expect(called()).toEqual([["button.press", "button.garage_undo", {}]]);
  });
});

describe("what was refused", () => {
  async function refused(error: unknown): Promise<string> {
    const element = await show(MINING);
    const held = hold();
    await click(element, ".switch");
    held.settle(error);
    await settle(element);
    return said(element).join();
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

  it.each([
    [false, "Not done: Connection to Home Assistant lost"],
    // It may have been done before.
    [true, "Connection to Home Assistant lost"],
  ])("is that Home Assistant is away: was it there, %s", async (connected, words) => {
    hass.connected = connected;
    const error = { code: 3, message: "Connection lost" };
    expect(await refused({ type: "result", success: false, error })).toBe(words);
  });

  it("is said of who may not control the miner", async () => {
    const error = { code: "home_assistant_error", message: "Unauthorized" };
    expect(await refused(error)).toBe(
      "Not done: You are not allowed to control this miner.",
    );
  });

  it("is forgotten with what is asked for next", async () => {
    const element = await show(MINING);
    let held = hold();
    await click(element, ".switch");
    held.settle({ message: "no" });
    await settle(element);
    held = hold();
    await click(element, ".switch");
    expect(said(element)).toEqual([]);
    held.settle();
  });
});

describe("what a miner is asked for", () => {
  const FAN_ACT = act({ at: Date.now() / 1000 });

  const ended = (overrides: Partial<Act> = {}): Act =>
    endedAct({ at: Date.now() / 1000, ended: Date.now() / 1000, ...overrides });

  it("is seen while it is under way, whoever asked for it", async () => {
    const element = await show(MINING, FAN, RESTART, UNDO);
    await hear(element, [
      FAN_ACT,
      act({ number: 2, values: { mining: 0 } }),
      act({ number: 3, kind: "restart", values: {} }),
      act({ number: 4, kind: "undo", values: { frequency: 500 } }),
    ]);
    expect(said(element)).toHaveLength(4);
    expect(said(element)[1]).toMatch(
      /^Pause mining: requested by Anna at .+, under way$/,
    );
    expect(all(element, ".asked").map(({ className }) => className)).toEqual([
      "switch asked",
      "value number asked",
      "pill action undo asked",
      "pill action restart asked",
    ]);
    expect(one<HTMLButtonElement>(element, ".switch").disabled).toBe(true);
  });

  it.each([
    [{ core_voltage: 1150, frequency: 500 }, ["profile", "core_voltage"]],
    [{ frequency: 500 }, ["profile"]],
    [{ fan_target_temperature: 60 }, []],
  ])("is seen where it is set: %j", async (values, keys) => {
    const element = await show(PROFILE, VOLTAGE, POOL);
    await hear(element, [act({ values })]);
    expect(
      all(element, ".control")
        .filter((control) => control.querySelector(".asked"))
        .map(({ className }) => className.replace("control ", "")),
    ).toEqual(keys);
  });

  it("is done once the miner says so, and not of interest any more then", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const element = await show(FAN);
    await hear(element, [ended()]);
    expect(said(element)).toEqual(["Fan 60%: done"]);
    expect(all(element, ".asked")).toEqual([]);
    vi.advanceTimersByTime(30_000);
    await settle(element);
    expect(said(element)).toEqual([]);
  });

  it("may end otherwise, and is dismissed by the user", async () => {
    hass.loadBackendTranslation = async () => (key) => `because of ${key}`;
    const element = await show(FAN);
    await hear(element, [
      ended({ outcome: null, error: { key: "just_started", placeholders: {} } }),
    ]);
    expect(said(element)).toEqual([
      "Fan 60%: not done. because of component.bitaxe_monitor.exceptions.just_started.message",
    ]);
    const acts = one(element, "bitaxe-miner-acts");
    expect(one(acts, ".dismiss").getAttribute("aria-label")).toBe("Dismiss");
    one(acts, ".dismiss").click();
    await settle(element);
    expect(said(element)).toEqual([]);
    await hear(element, [ended({ number: 2, outcome: "not_in_force" })]);
    expect(said(element)[0]).toMatch(/^Fan 60%: not confirmed\. because of/);
  });

  it("is said once: the action ends with the same", async () => {
    const element = await show(FAN_BY_HAND);
    const held = hold();
    await click(element, ".fan .pill:first-of-type");
    await hear(element, [ended({ values: { automatic_fan: 1 }, outcome: "ignored" })]);
    held.settle({ message: "ignored" });
    await settle(element);
    expect(said(element)).toHaveLength(1);
    expect(said(element)[0]).toMatch(/^Automatic fan: not confirmed/);
  });

  it("is refused by Home Assistant itself, which is dismissed, too", async () => {
    const element = await show(MINING);
    const held = hold();
    await click(element, ".switch");
    held.settle({ message: "no" });
    await settle(element);
    one(one(element, "bitaxe-miner-acts"), ".dismiss").click();
    await settle(element);
    expect(said(element)).toEqual([]);
  });

  it("is asked twice about what undoes a core voltage", async () => {
    const element = await show(UNDO);
    await hear(element, [], { undoable: { core_voltage: 1150, frequency: 500 } });
    await click(element, ".undo");
    expect(text(dialogOf(element)?.querySelector("#text"))).toBe(
      "This goes back to: Core voltage 1,150 mV, Frequency 500 MHz.",
    );
    await answer(element, ".do");
    expect(called()).toEqual([["button.press", "button.garage_undo", {}]]);
    expect(said(element)).toEqual([]);
    await hear(element, [ended({ kind: "undo", values: { frequency: 500 } })]);
    expect(said(element)).toEqual(["Undone: Frequency 500 MHz"]);
  });

  it("is only to be seen by who may not control the miner", async () => {
    const element = await show(MINING, FAN, RESTART);
    await hear(element, [FAN_ACT], { may_control: false });
    expect(all(element, ".controls")).toEqual([]);
    expect(said(element)).toHaveLength(1);
    expect(element.hidden).toBe(false);
    await hear(element, [], { may_control: false });
    expect(element.hidden).toBe(true);
  });

  it("is not offered to others than administrators before that is known", async () => {
    hass.user = { id: "child", is_admin: false };
    const element = await show(MINING);
    expect(all(element, ".controls")).toEqual([]);
    await hear(element, [], { may_control: true });
    expect(all(element, ".controls")).toHaveLength(1);
  });

  it("is heard again when the card comes back to the page", async () => {
    const element = await show(MINING);
    element.remove();
    document.body.append(element);
    await settle(element);
    await hear(element, [act({ values: { mining: 0 } })]);
    expect(said(element)).toHaveLength(1);
  });

  it("is that of the miner that is shown", async () => {
    const element = await show(MINING);
    await hear(element, [act({ values: { mining: 0 } })]);
    element.device = "attic";
    await settle(element);
    expect(said(element)).toEqual([]);
    expect(hass.connection.latest.request["device_id"]).toBe("attic");
  });
});
