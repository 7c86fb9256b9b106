import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  CHART_CARD,
  FLEET_CARD,
  MINER_CARD,
  type Options,
  readConfig,
  STRATEGY,
} from "../src/read-config";

type Written = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<string, Options<object>>> = {
  "custom:bitaxe-chart-card": CHART_CARD,
  "custom:bitaxe-miner-card": MINER_CARD,
  "custom:bitaxe-fleet-card": FLEET_CARD,
  "custom:bitaxe-monitor": STRATEGY,
};

let cards: Written[];

beforeAll(async () => {
  const fixtures = join(import.meta.dirname, "../../tests/fixtures");
  const left = await readFile(join(fixtures, "home_1_0_0.json"), "utf8");
  cards = (JSON.parse(left) as { cards: Written[] }).cards;
});

/** Return what is made of a card that was written for version 1.0.0. */
function read(card: Written): Written {
  const options = KINDS[String(card["type"])];
  if (options === undefined) {
    throw new Error(`${card["type"]} is not known`);
  }
  return readConfig<Written>(card, options);
}

describe("a dashboard of version 1.0.0", () => {
  it("has every kind of card that there was", () => {
    expect([...new Set(cards.map((card) => card["type"]))]).toEqual(Object.keys(KINDS));
  });

  it("is read, and nothing in it is dropped", () => {
    for (const card of cards) {
      const { chart, charts, ...rest } = card;
      expect(read(card)).toMatchObject(rest);
      expect(Object.keys(read(card))).toEqual(Object.keys(card));
    }
  });

  it("shows the charts that it showed", () => {
    const charts = cards.map(read).map((card) => card["chart"] ?? card["charts"]);
    const all = [
      "hashrate",
      "signed_deviation",
      "efficiency",
      "standard_deviation",
      "power",
      "temperature",
      "voltage",
    ];
    expect(charts).toEqual([
      ...all,
      "signed_deviation",
      all,
      undefined,
      ["standard_deviation", "power"],
    ]);
  });
});
