import { describe, expect, it, vi } from "vitest";
import "../../src/cards/range-buttons";
import type { BitaxeRangeButtons } from "../../src/cards/range-buttons";
import { RANGES as ALL, type RangeId } from "../../src/config";
import { LOCALE } from "../fake-hass";
import { all, mount, one, settle, text } from "./fixtures";

const RANGES: RangeId[] = ["5m", "30m", "24h"];

async function buttons(range: RangeId = "30m"): Promise<BitaxeRangeButtons> {
  const element = document.createElement("bitaxe-range-buttons") as BitaxeRangeButtons;
  return mount(element, { ranges: RANGES, range });
}

/** Return what an element fires, from now on. */
function fired(name: string): unknown[] {
  const details: unknown[] = [];
  document.body.addEventListener(
    name,
    (event) => details.push((event as CustomEvent).detail),
    { once: true },
  );
  return details;
}

function pick(
  element: BitaxeRangeButtons,
  value: string,
  menu = ".wide",
): Promise<void> {
  const select = one<HTMLSelectElement>(element, `select${menu}`);
  select.value = value;
  select.dispatchEvent(new Event("change"));
  return settle(element);
}

function options(element: BitaxeRangeButtons, menu = ".wide"): string[] {
  return all(element, `select${menu} option`).map(text);
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
    element.label = "Deviation, Garage";
    await settle(element);
    expect(one(element, "[role=toolbar]").getAttribute("aria-label")).toBe(
      "Time range, Deviation, Garage",
    );
  });

  it("tells which range was chosen, through shadow roots", async () => {
    const element = await buttons();
    const chosen = fired("bitaxe-range-chosen");
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

describe("what has no button", () => {
  const LOCALE_HERE = { ...LOCALE, time_zone: "America/New_York" };

  async function many(
    properties: Partial<BitaxeRangeButtons> = {},
  ): Promise<BitaxeRangeButtons> {
    const element = document.createElement(
      "bitaxe-range-buttons",
    ) as BitaxeRangeButtons;
    return mount(element, { ranges: ALL, range: "1h", ...properties });
  }

  it("is in a menu, which has all of it where there is no room", async () => {
    const element = await many();
    expect(all(element, "button").map(text)).toEqual(["15m", "1h", "6h", "24h", "7d"]);
    expect(options(element)).toEqual([
      "More",
      "75 seconds",
      "5 minutes",
      "30 minutes",
      "3 hours",
      "12 hours",
      "Today",
      "30 days",
    ]);
    expect(options(element, ".narrow")).toHaveLength(ALL.length);
    const narrow = one<HTMLSelectElement>(element, "select.narrow");
    expect([
      narrow.value,
      narrow.ariaLabel ?? narrow.getAttribute("aria-label"),
    ]).toEqual(["1h", "Time range"]);
  });

  it("is nothing when all have one", async () => {
    expect(all(await buttons(), "select.wide")).toHaveLength(0);
  });

  it("is shown as chosen, and can be chosen", async () => {
    const element = await many({ range: "30d" });
    expect(one<HTMLSelectElement>(element, "select.wide").value).toBe("30d");
    expect(all(element, "select.chosen.wide")).toHaveLength(1);
    expect(all(element, "[aria-pressed=true]")).toHaveLength(0);
    const chosen = fired("bitaxe-range-chosen");
    await pick(element, "3h");
    expect(chosen).toEqual([{ range: "3h" }]);
  });

  it("is a span of one's own, in the time of the profile", async () => {
    vi.useFakeTimers({ now: Date.parse("2026-06-10T12:00:00Z"), toFake: ["Date"] });
    const element = await many({ locale: LOCALE_HERE });
    const chosen = fired("bitaxe-range-chosen");
    await pick(element, "own");
    const [from, to] = all<HTMLInputElement>(element, "input");
    expect([from?.value, to?.value]).toEqual(["2026-06-10T07:00", "2026-06-10T08:00"]);
    expect(element.shadowRoot?.activeElement).toBe(from);
    // What is shown is still the hour.
    expect(one(element, "select.wide").classList).not.toContain("chosen");
    Object.assign(from ?? {}, { value: "2026-06-09T20:30" });
    one(element, "form").dispatchEvent(new Event("submit", { cancelable: true }));
    await settle(element);
    const [start, end] = ["2026-06-10T00:30Z", "2026-06-10T12:00Z"].map(Date.parse);
    expect(chosen).toEqual([{ range: `${start}/${end}` }]);
    expect(all(element, "form")).toHaveLength(0);

    element.range = `${start ?? 0}/${end ?? 0}`;
    await settle(element);
    expect(options(element).at(-1)).toMatch(
      /^Tue, Jun 9, .*8:30.* – Wed, Jun 10, .*8:00/,
    );
    await pick(element, "own");
    expect(all<HTMLInputElement>(element, "input")[0]?.value).toBe("2026-06-09T20:30");
    expect(one(element, "select.wide").classList).toContain("chosen");
  });

  it("has its ends in any order, a minute apart at least", async () => {
    const element = await many({ locale: LOCALE_HERE });
    const submit = async (from: string, to: string) => {
      const chosen = fired("bitaxe-range-chosen");
      await pick(element, "own");
      all<HTMLInputElement>(element, "input").forEach((input, index) => {
        input.value = [from, to][index] ?? "";
      });
      one(element, "form").dispatchEvent(new Event("submit", { cancelable: true }));
      await settle(element);
      return chosen;
    };
    const noon = Date.parse("2026-06-10T16:00Z");
    const hour = 3_600_000;
    expect(await submit("2026-06-10T13:00", "2026-06-10T12:00")).toEqual([
      { range: `${noon}/${noon + hour}` },
    ]);
    expect(await submit("2026-06-10T12:00", "2026-06-10T12:00")).toEqual([
      { range: `${noon}/${noon + 60_000}` },
    ]);
    expect(await submit("", "2026-06-10T12:00")).toEqual([]);
  });

  it("leads back from a part of the range to all of it", async () => {
    expect(all(await many(), ".back")).toHaveLength(0);
    const zoomed = fired("bitaxe-zoom");
    one(await many({ isZoomed: true }), ".back").click();
    expect(zoomed).toEqual([{ span: null }]);
  });
});
