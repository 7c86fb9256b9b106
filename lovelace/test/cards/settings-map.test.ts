import { render } from "lit";
import { describe, expect, it } from "vitest";
import { settingsMap } from "../../src/cards/settings-map";
import type { StudiedSetting } from "../../src/data/protocol";
import { localize } from "../../src/localize";
import { LOCALE } from "../fake-hass";
import { BARE, BRIEF, FAST, SLOW } from "./studied";

function map(...settings: StudiedSetting[]): HTMLElement {
  const root = document.createElement("div");
  render(settingsMap(settings, "hashrate", localize("en"), LOCALE), root);
  return root;
}

const circles = (root: HTMLElement, kind: string): [number, number][] =>
  [...root.querySelectorAll(`circle.${kind}`)].map((circle) => [
    Number(circle.getAttribute("cx")),
    Number(circle.getAttribute("cy")),
  ]);

const label = (root: HTMLElement): string =>
  (root.querySelector("svg")?.getAttribute("aria-label") ?? "").replace(/\u00a0/g, " ");

describe("settingsMap", () => {
  it("has each setting in its place, marked by how it compares", () => {
    const root = map(BRIEF, FAST, SLOW);
    const [[best = [], equal = [], worse = []], inForce] = [
      ["best", "not_distinguishable", "worse"].map((kind) => circles(root, kind)[0]),
      circles(root, "in-force"),
    ];
    expect(worse[0]).toBeLessThan(equal[0] ?? 0);
    expect(equal[0]).toBeLessThan(best[0] ?? 0);
    expect(worse[1]).toBeGreaterThan(equal[1] ?? 0);
    expect(equal[1]).toBe(best[1]);
    expect(inForce).toEqual([worse]);
    expect(label(root)).toBe(
      "Frequency and core voltage. Best: 612.5 MHz · 1,200 mV. " +
        "Possibly as good: 1.",
    );
  });

  it("sets those apart that differ by the fan alone", () => {
    const [one, other] = circles(
      map(SLOW, { ...SLOW, fan_mode: "manual" }, FAST),
      "worse",
    );
    expect(one?.[1]).toBe(other?.[1]);
    expect(one?.[0]).not.toBe(other?.[0]);
  });

  it("names no more values than there is room for, the outermost among them", () => {
    const many = Array.from({ length: 12 }, (_, step) => ({
      ...SLOW,
      frequency: 400 + 25 * step,
    }));
    const words = [...map(...many).querySelectorAll("text")].map(
      (it) => it.textContent,
    );
    expect(words).toEqual(["400", "500", "575", "675", "1,150", "MHz", "mV"]);
  });

  it("is not there where there is nothing to compare, or no place", () => {
    expect(map(SLOW).querySelector("svg")).toBeNull();
    expect(map(SLOW, BARE).querySelector("svg")).toBeNull();
    expect(map().querySelector("svg")).toBeNull();
  });

  it("says so where no best one is known", () => {
    const unknown = [SLOW, FAST].map((it) => ({ ...it, hashrate_standing: null }));
    const root = map(...unknown);
    expect(circles(root, "unknown")).toHaveLength(2);
    expect(root.querySelector("svg")?.getAttribute("aria-label")).toBe(
      "Frequency and core voltage of the settings.",
    );
  });
});
