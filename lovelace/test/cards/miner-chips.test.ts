import { beforeEach, describe, expect, it } from "vitest";
import "../../src/cards/miner-chips";
import type { BitaxeMinerChips } from "../../src/cards/miner-chips";
import type { ChipParts } from "../../src/data/protocol";
import type { FakeHass } from "../fake-hass";
import { all, changed, hassWith, mount, ONLINE, one, settle, text } from "./fixtures";

const CHIPS = "bitaxe_monitor/chips";

const chip = (
  parts: number[],
  faulty: number[] = [],
  silent: number[] = [],
): ChipParts => ({ parts, chance: 2, faulty, silent });

const WELL = chip([104, 100, 99, 97]);
const ILL = chip([138, 62, 40, 100], [2, 3], [3]);

let hass: FakeHass;

beforeEach(() => {
  localStorage.clear();
  hass = hassWith({ garage: ONLINE });
});

async function map(
  chips: ChipParts[],
  overrides: Partial<BitaxeMinerChips> = {},
): Promise<BitaxeMinerChips> {
  hass.connection.greet(CHIPS, () => ({ chips, now: 0 }));
  const element = document.createElement("bitaxe-miner-chips") as BitaxeMinerChips;
  await mount(element, { hass, device: "garage", ...overrides });
  return element;
}

async function turn(element: BitaxeMinerChips): Promise<void> {
  one(element, "button").click();
  await settle(element);
}

const cells = (element: BitaxeMinerChips): HTMLElement[] => all(element, "li");
const words = (element: BitaxeMinerChips): string[] =>
  all(element, ".words").map((each) => text(each));
const tints = (element: BitaxeMinerChips): string[] =>
  cells(element).map((cell) => cell.style.getPropertyValue("--tint"));

describe("bitaxe-miner-chips", () => {
  it("has a cell for each domain of each chip, with its part", async () => {
    const element = await map([WELL, ILL]);
    expect(all(element, ".name").map((each) => text(each))).toEqual([
      "Chip 1",
      "Chip 2",
    ]);
    expect(
      all(element, ".chip").map((row) => row.querySelectorAll("li").length),
    ).toEqual([4, 4]);
    expect(all(element, ".number").map((each) => text(each))).toEqual([
      "104%",
      "100%",
      "99%",
      "97%",
      "138%",
      "62%",
      "40%",
      "100%",
    ]);
    expect(words(element)[0]).toBe("Chip 1, domain 1: 104% of its share");
    expect(one(element, ".number").getAttribute("aria-hidden")).toBe("true");
    expect(text(one(element, ".note"))).toMatch(/percent of an even share/);
  });

  it("marks what is weak or silent by more than a color", async () => {
    const element = await map([WELL, ILL]);
    expect(words(element).slice(4)).toEqual([
      "Chip 2, domain 1: 138% of its share",
      "Chip 2, domain 2: 62% of its share, weak",
      "Chip 2, domain 3: 40% of its share, silent",
      "Chip 2, domain 4: 100% of its share",
    ]);
    expect(all(element, ".weak")).toEqual([cells(element)[5]]);
    expect(all(element, ".silent")).toEqual([cells(element)[6]]);
    expect(cells(element)[5]?.title).toBe(words(element)[5]);
    expect(text(one(element, ".summary"))).toBe("Silent: 2.3 · Weak: 2.2");
  });

  it("colors what chance does not explain, the more the further away", async () => {
    const element = await map([WELL, { ...ILL, chance: null }]);
    await turn(element);
    await turn(element);
    expect(tints(element)).toEqual(["0%", "0%", "0%", "0%", "30%", "30%", "40%", "0%"]);
    expect(cells(element).map((cell) => cell.classList.contains("below"))).toEqual([
      false,
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it("is folded until something is the matter, or someone unfolds it", async () => {
    const element = await map([WELL]);
    expect(text(one(element, "h3"))).toBe("Chips No weak domains");
    expect(one(element, "button").getAttribute("aria-expanded")).toBe("false");
    expect(cells(element)).toEqual([]);
    hass.connection.latest.push({ chips: [ILL], now: 60 });
    await settle(element);
    expect(one(element, "button").getAttribute("aria-expanded")).toBe("true");
    expect(cells(element)).toHaveLength(4);
    await turn(element);
    expect(cells(element)).toEqual([]);
    expect(cells(await map([ILL]))).toEqual([]);
    await turn(element);
    expect(cells(element)).toHaveLength(4);
    expect(cells(await map([WELL]))).toHaveLength(4);
  });

  it("is nothing, and takes no room, where there are no domains", async () => {
    for (const chips of [[], [chip([])]]) {
      const element = await map(chips);
      expect(element.hidden).toBe(true);
      expect(text(element.shadowRoot as unknown as Element)).toBe("");
      element.remove();
    }
  });

  it("leaves out a chip of which nothing is known; the others keep their numbers", async () => {
    const element = await map([chip([]), ILL]);
    expect(all(element, ".name").map((each) => text(each))).toEqual(["Chip 2"]);
  });

  it("is nothing of a silent miner, nor before there is one", async () => {
    const element = await map([ILL], { isPast: true });
    expect(element.hidden).toBe(true);
    expect(hass.connection.subscriptions).toEqual([]);
    element.isPast = false;
    await settle(element);
    expect(element.hidden).toBe(false);
    expect((await map([ILL], { device: undefined as unknown as string })).hidden).toBe(
      true,
    );
  });

  it("shows the chips again after it was moved", async () => {
    const element = await map([ILL]);
    element.remove();
    document.body.append(element);
    await settle(element);
    hass.connection.latest.push({ chips: [WELL], now: 60 });
    await settle(element);
    expect(text(one(element, ".summary"))).toBe("No weak domains");
  });

  it.each([
    [
      "de",
      "Chip 1, Domäne 2: 62 % ihres Anteils, schwach",
      "Stumm: 1.3 · Schwach: 1.2",
    ],
    [
      "es",
      "Chip 1, dominio 2: 62% de su parte, débil",
      "No cuentan nada: 1.3 · Débiles: 1.2",
    ],
    [
      "fr",
      "Puce 1, domaine 2 : 62 % de sa part, faible",
      "Muets : 1.3 · Faibles : 1.2",
    ],
    ["nl", "Chip 1, domein 2: 62% van zijn deel, zwak", "Stil: 1.3 · Zwak: 1.2"],
  ])("speaks %s", async (language, cell, summary) => {
    const locale = { ...hass.locale, language };
    const element = await map([ILL], { hass: changed(hass, { language, locale }) });
    await settle(element);
    const plain = (found: string | undefined): string =>
      (found ?? "").replaceAll(/\s/g, " ");
    expect(plain(words(element)[1])).toBe(cell);
    expect(plain(text(one(element, ".summary")))).toBe(summary);
  });
});
