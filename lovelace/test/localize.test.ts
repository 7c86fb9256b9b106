import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { definitionOf } from "../src/chart/definitions";
import { CHARTS, RANGES } from "../src/config";
import {
  LANGUAGES,
  loadLanguage,
  localize,
  plural,
  seriesNames,
} from "../src/localize";
import english from "../src/translations/en.json";

/** Languages that are not translated to. */
const MADE_UP = ["eo", "la"];

afterEach(() => {
  for (const language of MADE_UP) {
    delete LANGUAGES[language];
  }
});

describe("localize", () => {
  it("finds a text by its path", () => {
    expect(localize("en")("charts.hashrate.name")).toBe("Hashrate");
  });

  it("puts values into their holes, as text", () => {
    const text = localize("en");
    expect(text("fleet.hashing_of", { hashing: "3", total: "{hashing}" })).toBe(
      "3 of {hashing}",
    );
    expect(text("fleet.hashing_of", { hashing: "3" })).toBe("3 of {total}");
  });

  it("speaks English where there is nothing else", () => {
    expect(localize("tlh")("status.offline")).toBe("Offline");
  });

  it("has a name for everything that charts draw or tell", () => {
    const series = CHARTS.flatMap((chart) => definitionOf(chart, false).series);
    const keys = new Set([
      ...series.map(({ key }) => key),
      "deviation",
      "stopped",
      "idle",
    ]);
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

describe("plural", () => {
  it.each([
    ["plurals.attention.one", 1, "en"],
    ["plurals.attention.other", 2, "en"],
    ["plurals.attention.other", 0, "en"],
    ["plurals.attention.one", 0, "fr"],
    ["plurals.attention.other", 1_000_000, "fr"],
    ["plurals.attention.one", 1, "ja"],
  ])("is %s of %d in %s", (expected, count, language) => {
    expect(plural("attention", count, language)).toBe(expected);
  });
});

describe("loadLanguage", () => {
  it("brings in a language when first asked for, with English in its holes", async () => {
    LANGUAGES["eo"] = async () => ({
      default: { status: { online: "Konektita" }, series: { expected: "Atendata" } },
    });
    const before = localize("eo-001");
    expect(before("status.online")).toBe("Online");

    expect(await loadLanguage("eo-001")).toBe(true);
    expect(localize("eo-001")("status.online")).toBe("Konektita");
    expect(localize("eo-001")("status.offline")).toBe("Offline");
    expect(localize("eo-001")).not.toBe(before);
    expect(localize("eo-001")).toBe(localize("eo"));
    expect(seriesNames("eo")).toMatchObject({
      expected: "Atendata",
      power: "Power",
      idle: "Not hashing",
    });
    expect(seriesNames("eo")).toBe(seriesNames("eo-001"));

    expect(await loadLanguage("eo")).toBe(false);
  });

  it("has English without loading", async () => {
    expect(await loadLanguage("en-GB")).toBe(false);
    expect(await loadLanguage("xx")).toBe(false);
  });

  it("stays with English when a language cannot be loaded", async () => {
    LANGUAGES["la"] = async () => {
      throw new Error("offline");
    };
    expect(await loadLanguage("la")).toBe(false);
    expect(localize("la")("status.online")).toBe("Online");
  });
});

/** Texts that are the same in English and in the language. */
const SAME: Record<string, string[]> = {
  de: [
    "Chip {chip}",
    "Chips",
    "Firmware",
    "Hashrate",
    "Hashrate, 10 min",
    "Miner",
    "Mining",
    "Offline",
    "Online",
    "Pool",
    "Status",
    "System",
    "offline",
    "online",
  ],
  es: ["Chip {chip}", "Chips", "Firmware", "Manual", "Pool"],
  fr: ["5 minutes", "15 minutes", "30 minutes", "Firmware", "Pool"],
  nl: [
    "Chip {chip}",
    "Chips",
    "Firmware",
    "Hashrate",
    "Hashrate, 10 min",
    "Miner",
    "Miners",
    "Offline",
    "Online",
    "Pool",
    "Pool in slot {value}",
    "Status",
    "offline",
    "online",
  ],
};
const SAME_IN_ALL = [
  "1 min",
  "5 min",
  "10 min",
  "ASIC",
  "ASIC 2",
  "Bitaxe Monitor",
  "J/TH",
  "VR",
];

/** So many letters have room in a column of a miner's figures (96 px). */
const LONGEST_WORD = 15;

interface Texts {
  [key: string]: string | Texts;
}

/** Every text with the path to it, in the order of the file. */
function flat(texts: Texts, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );
}

/** All that matches, sorted. */
function found(text: string, pattern: RegExp): string[] {
  return (text.match(pattern) ?? []).sort();
}

describe("translations", () => {
  it("are all offered, and tested here", () => {
    const files = readdirSync(join(import.meta.dirname, "../src/translations"));
    const languages = [
      "en.json",
      ...Object.keys(LANGUAGES).map((name) => `${name}.json`),
    ];
    expect(files.sort()).toEqual(languages.sort());
    expect(Object.keys(SAME).sort()).toEqual(Object.keys(LANGUAGES).sort());
  });

  describe.each(Object.entries(LANGUAGES))("%s", (language, load) => {
    const texts = async () => flat((await load()).default);

    it("has every text of English, in the same order, and none is empty", async () => {
      const own = await texts();
      expect(own.map(([path]) => path)).toEqual(flat(english).map(([path]) => path));
      expect(own.filter(([, text]) => text.trim() !== text || text === "")).toEqual([]);
    });

    it.each([
      ["placeholders", /\{\w+\}/g],
      ["numbers", /\d+/g],
    ])("has the %s of English", async (_, pattern) => {
      const own = new Map(await texts());
      for (const [path, text] of flat(english)) {
        expect(found(own.get(path) ?? "", pattern), path).toEqual(found(text, pattern));
      }
    });

    it("is not left in English, but for what is the same in both", async () => {
      const own = new Map(await texts());
      const same = flat(english)
        .filter(([path, text]) => own.get(path) === text && /[A-Za-z]{2}/.test(text))
        .map(([, text]) => text);
      expect(new Set(same)).toEqual(
        new Set([...(SAME[language] ?? []), ...SAME_IN_ALL]),
      );
      // These four words are in none of the other languages.
      expect(
        [...own].filter(([, text]) => /\b(the|and|with|when)\b/i.test(text)),
      ).toEqual([]);
    });

    it("says where the long words of narrow columns may be broken", async () => {
      const labels = (await texts()).filter(([path]) => path.startsWith("figures."));
      const words = labels.flatMap(([, text]) => text.split(/[\s\u00ad-]/));
      expect(words.filter((word) => word.length > LONGEST_WORD)).toEqual([]);
    });

    it("is what a user of it reads", async () => {
      await loadLanguage(language);
      const own = new Map(await texts());
      expect(localize(language)("charts.power.description")).toBe(
        own.get("charts.power.description"),
      );
    });
  });
});
