import { afterEach, describe, expect, it } from "vitest";
import { definitionOf } from "../src/chart/definitions";
import { CHARTS, RANGES } from "../src/config";
import { LANGUAGES, loadLanguage, localize, seriesNames } from "../src/localize";

afterEach(() => {
  for (const language of Object.keys(LANGUAGES)) {
    delete LANGUAGES[language];
  }
});

describe("localize", () => {
  it("finds a text by its path", () => {
    expect(localize("en")("charts.hashrate.name")).toBe("Hashrate");
  });

  it("puts values into their holes, as text", () => {
    const text = localize("en");
    expect(text("fleet.online_of", { online: "3", total: "{online}" })).toBe(
      "3 of {online}",
    );
    expect(text("fleet.online_of", { online: "3" })).toBe("3 of {total}");
  });

  it("speaks English where there is nothing else", () => {
    expect(localize("tlh")("status.offline")).toBe("Offline");
  });

  it("has a name for everything that charts draw or tell", () => {
    const series = CHARTS.flatMap((chart) => definitionOf(chart, false).series);
    const keys = new Set([...series.map(({ key }) => key), "paused", "deviation"]);
    expect(new Set(Object.keys(seriesNames("en")))).toEqual(keys);
  });

  it("has a name for every chart and range", () => {
    const text = localize("en");
    for (const chart of CHARTS) {
      expect(text(`charts.${chart}.name`)).not.toBe("");
      expect(text(`charts.${chart}.description`)).not.toBe("");
    }
    for (const range of RANGES) {
      expect(text(`ranges.${range}.name`)).not.toBe("");
      expect(text(`ranges.${range}.short`)).not.toBe("");
    }
  });
});

describe("loadLanguage", () => {
  it("brings in a language when first asked for, with English in its holes", async () => {
    LANGUAGES["de"] = async () => ({
      default: { status: { online: "Läuft" }, series: { expected: "Erwartet" } },
    });
    expect(localize("de-AT")("status.online")).toBe("Online");

    expect(await loadLanguage("de-AT")).toBe(true);
    expect(localize("de-AT")("status.online")).toBe("Läuft");
    expect(localize("de-AT")("status.offline")).toBe("Offline");
    expect(seriesNames("de")).toMatchObject({ expected: "Erwartet", power: "Power" });
    expect(seriesNames("de")).toBe(seriesNames("de-AT"));

    expect(await loadLanguage("de")).toBe(false);
  });

  it("has English without loading", async () => {
    expect(await loadLanguage("en-GB")).toBe(false);
    expect(await loadLanguage("xx")).toBe(false);
  });

  it("stays with English when a language cannot be loaded", async () => {
    LANGUAGES["fr"] = async () => {
      throw new Error("offline");
    };
    expect(await loadLanguage("fr")).toBe(false);
    expect(localize("fr")("status.online")).toBe("Online");
  });
});
