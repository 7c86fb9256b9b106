import { afterEach, describe, expect, it } from "vitest";
import type { ChartCardConfig } from "../src/config";
import { LANGUAGES } from "../src/localize";
import {
  assertTypes,
  CHART_CARD,
  FLEET_CARD,
  MINER_CARD,
  readConfig,
  STRATEGY,
  VIEW_STRATEGY,
} from "../src/read-config";

const TYPE = "custom:bitaxe-chart-card";

describe("readConfig", () => {
  it("takes everything that the cards know, and what Home Assistant adds", () => {
    const config = {
      type: TYPE,
      chart: "power",
      device: "abc",
      title: "Watts",
      range: "7d",
      ranges: ["1h", "7d"],
      range_group: "attic",
      collapsed: false,
      grid_options: { columns: 6 },
      visibility: [{ condition: "screen" }],
    };
    expect(readConfig(config, CHART_CARD)).toEqual(config);
  });

  it("drops what a form or an editor has left empty", () => {
    const config = {
      type: TYPE,
      chart: "power",
      device: "",
      title: null,
      range: undefined,
    };
    expect(readConfig(config, CHART_CARD)).toEqual({ type: TYPE, chart: "power" });
  });

  it("knows what charts were called in version 1.0.0", () => {
    const chart = (old: string) =>
      readConfig<ChartCardConfig>({ chart: old }, CHART_CARD).chart;
    expect(chart("variance")).toBe("signed_deviation");
    expect(chart("deviation")).toBe("standard_deviation");
    expect(
      readConfig({ charts: ["deviation", "power", "variance"] }, STRATEGY),
    ).toEqual({ charts: ["standard_deviation", "power", "signed_deviation"] });
  });

  it("keeps an empty list: it means none", () => {
    expect(readConfig({ charts: [], ranges: [] }, STRATEGY)).toEqual({
      charts: [],
      ranges: [],
    });
  });

  it.each([
    [
      "no chart",
      {},
      CHART_CARD,
      /^chart is missing; there are: hashrate, signed_deviation,/,
    ],
    ["an empty chart", { chart: "" }, CHART_CARD, /^chart is missing/],
    [
      "an unknown chart",
      { chart: "hashrates" },
      CHART_CARD,
      /^chart: there is no “hashrates”; there are: hashrate,/,
    ],
    [
      "an unknown range",
      { chart: "power", range: "2h" },
      CHART_CARD,
      /^range: there is no “2h”; there are: 75s, 5m,/,
    ],
    [
      "an unknown button",
      { device: "a", ranges: ["1h", "1w"] },
      MINER_CARD,
      /^ranges: there is no “1w”/,
    ],
    [
      "an unknown chart among others",
      { charts: ["power", { chart: 1 }] },
      STRATEGY,
      /^charts: there is no “\{"chart":1\}”/,
    ],
    ["a gap in a list", { charts: [null] }, STRATEGY, /^charts: there is no “null”/],
    ["a word for a list", { charts: "power" }, MINER_CARD, /^charts must be a list\.$/],
    ["a list for a word", { chart: ["power"] }, CHART_CARD, /^chart must be text\.$/],
    ["a number for a range", { range: 30 }, STRATEGY, /^range must be text\.$/],
    ["a number for a device", { device: 5 }, VIEW_STRATEGY, /^device must be text\.$/],
    [
      "a word for yes or no",
      { chart: "power", collapsed: "yes" },
      CHART_CARD,
      /^collapsed must be true or false\.$/,
    ],
    ["an object for a title", { title: {} }, FLEET_CARD, /^title must be text\.$/],
  ] as const)("tells of %s", (_name, config, options, message) => {
    expect(() => readConfig<object>(config, options)).toThrow(message);
  });
});

describe("assertTypes", () => {
  it("lets a form show what it can mend", () => {
    expect(() =>
      assertTypes({ chart: "hashrates", range: "2h", ranges: ["1w"] }, CHART_CARD),
    ).not.toThrow();
    expect(() => assertTypes({}, CHART_CARD)).not.toThrow();
  });

  it("tells of what a form cannot show", () => {
    expect(() => assertTypes({ ranges: "1h" }, CHART_CARD)).toThrow(
      "ranges must be a list.",
    );
  });
});

describe("the language of errors", () => {
  afterEach(() => {
    document.documentElement.lang = "";
    delete LANGUAGES["eo"];
  });

  it("is that of the page", async () => {
    LANGUAGES["eo"] = async () => ({
      default: { errors: { list: "{option}: listo" } },
    });
    document.documentElement.lang = "eo";
    const read = () => readConfig({ ranges: "1h" }, STRATEGY);
    expect(read).toThrow("ranges must be a list.");
    await Promise.resolve();
    expect(read).toThrow("ranges: listo");
  });
});
