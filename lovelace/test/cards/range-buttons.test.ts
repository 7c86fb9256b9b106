import { describe, expect, it } from "vitest";
import "../../src/cards/range-buttons";
import type { BitaxeRangeButtons } from "../../src/cards/range-buttons";
import type { RangeId } from "../../src/config";
import { all, mount, one, settle, text } from "./fixtures";

const RANGES: RangeId[] = ["5m", "30m", "24h"];

async function buttons(range: RangeId = "30m"): Promise<BitaxeRangeButtons> {
  const element = document.createElement("bitaxe-range-buttons") as BitaxeRangeButtons;
  return mount(element, { ranges: RANGES, range });
}

function stops(element: BitaxeRangeButtons): string[] {
  return all<HTMLButtonElement>(element, "button[tabindex='0']").map(text);
}

function press(element: BitaxeRangeButtons, key: string): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  element.shadowRoot?.activeElement?.dispatchEvent(event);
  return event;
}

describe("bitaxe-range-buttons", () => {
  it("has a button for each range and presses the one that is shown", async () => {
    const element = await buttons();
    expect(all(element, "button").map(text)).toEqual(["5m", "30m", "24h"]);
    expect(
      all(element, "button").map((each) => each.getAttribute("aria-pressed")),
    ).toEqual(["false", "true", "false"]);
    expect(one(element, "button").getAttribute("aria-label")).toBe("5 minutes");
    expect(one(element, "[role=toolbar]").getAttribute("aria-label")).toBe(
      "Time range",
    );
  });

  it("tells of what the range is", async () => {
    const element = await buttons();
    element.label = "Variance, Garage";
    await settle(element);
    expect(one(element, "[role=toolbar]").getAttribute("aria-label")).toBe(
      "Time range, Variance, Garage",
    );
  });

  it("tells which range was chosen, through shadow roots", async () => {
    const element = await buttons();
    const chosen: unknown[] = [];
    document.body.addEventListener(
      "bitaxe-range-chosen",
      (event) => chosen.push((event as CustomEvent).detail),
      { once: true },
    );
    all(element, "button")[2]?.click();
    expect(chosen).toEqual([{ range: "24h" }]);
  });

  it("is one stop of the tab key: the pressed button", async () => {
    expect(stops(await buttons("5m"))).toEqual(["5m"]);
  });

  it("stops at the first button when the range has none", async () => {
    expect(stops(await buttons("7d"))).toEqual(["5m"]);
  });

  it.each([
    ["ArrowRight", "24h"],
    ["ArrowLeft", "5m"],
    ["Home", "5m"],
    ["End", "24h"],
  ])("moves the focus with %s, without choosing", async (key, expected) => {
    const element = await buttons();
    all(element, "button")[1]?.focus();
    expect(press(element, key).defaultPrevented).toBe(true);
    await settle(element);
    expect(text(element.shadowRoot?.activeElement)).toBe(expected);
    expect(stops(element)).toEqual([expected]);
    expect(one(element, "[aria-pressed=true]").textContent).toContain("30m");
  });

  it("goes round at the ends", async () => {
    const element = await buttons();
    all(element, "button")[2]?.focus();
    press(element, "ArrowRight");
    expect(text(element.shadowRoot?.activeElement)).toBe("5m");
    press(element, "ArrowLeft");
    expect(text(element.shadowRoot?.activeElement)).toBe("24h");
  });

  it("follows the direction of the language", async () => {
    const element = await buttons();
    element.style.direction = "rtl";
    all(element, "button")[1]?.focus();
    press(element, "ArrowRight");
    expect(text(element.shadowRoot?.activeElement)).toBe("5m");
  });

  it("leaves other keys alone", async () => {
    const element = await buttons();
    all(element, "button")[1]?.focus();
    expect(press(element, "Enter").defaultPrevented).toBe(false);
    expect(text(element.shadowRoot?.activeElement)).toBe("30m");
  });
});
