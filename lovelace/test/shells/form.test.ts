import { afterEach, describe, expect, it } from "vitest";
import { CHARTS, RANGES } from "../../src/config";
import { LANGUAGES } from "../../src/localize";
import {
  CHART_CARD,
  FLEET_CARD,
  MINER_CARD,
  type Options,
  RANGE_CARD,
  STRATEGY,
} from "../../src/read-config";
import { configForm } from "../../src/shells/form";

interface Select {
  multiple: boolean;
  options: { value: string; label: string }[];
}

const FORMS: [string, Options<object>][] = [
  ["chart card", CHART_CARD],
  ["miner card", MINER_CARD],
  ["fleet card", FLEET_CARD],
  ["range card", RANGE_CARD],
  ["strategy", STRATEGY],
];

afterEach(() => {
  document.documentElement.lang = "";
  delete LANGUAGES["eo"];
});

describe.each(FORMS)("the form of the %s", (_name, options) => {
  it("has a labelled field for every option", async () => {
    const { schema, computeLabel } = await configForm(options);
    expect(schema.map(({ name }) => name).sort()).toEqual(Object.keys(options).sort());
    for (const field of schema) {
      expect(computeLabel(field)).toMatch(/^[A-Z][a-z ]+$/);
    }
  });

  it("refuses only what it cannot show", async () => {
    const { assertConfig } = await configForm(options);
    expect(() => assertConfig({ type: "x" })).not.toThrow();
    for (const option of Object.keys(options)) {
      expect(() => assertConfig({ [option]: 5 }), option).toThrow(option);
    }
  });
});

/** Return the select selector of a field. */
async function select(options: Options<object>, name: string): Promise<Select> {
  const { schema } = await configForm(options);
  return schema.find((field) => field.name === name)?.selector["select"] as Select;
}

describe("the fields", () => {
  it("offer charts and ranges by name", async () => {
    const chart = await select(CHART_CARD, "chart");
    expect(chart.multiple).toBe(false);
    expect(chart.options.map(({ value }) => value)).toEqual(CHARTS);
    expect(chart.options[0]).toEqual({ value: "hashrate", label: "Hashrate" });
    const range = await select(CHART_CARD, "range");
    expect(range.multiple).toBe(false);
    expect(range.options.map(({ value }) => value)).toEqual(RANGES);
    expect(range.options.at(-1)).toEqual({ value: "30d", label: "30 days" });
  });

  it("call a chart what the configuration calls it", async () => {
    const { schema, assertConfig } = await configForm(CHART_CARD);
    const values = () => {
      const field = schema.find(({ name }) => name === "chart");
      const { options } = (field?.selector["select"] ?? { options: [] }) as Select;
      return options.find(({ label }) => label === "Deviation")?.value;
    };
    assertConfig({ chart: "variance" });
    expect(values()).toBe("variance");
    assertConfig({ chart: "power" });
    expect(values()).toBe("signed_deviation");
  });

  it("let several be chosen where several are shown", async () => {
    expect(await select(STRATEGY, "charts")).toMatchObject({ multiple: true });
    expect(await select(STRATEGY, "ranges")).toMatchObject({ multiple: true });
  });

  it("offer devices of the integration only", async () => {
    const { schema } = await configForm(CHART_CARD);
    expect(schema.find(({ name }) => name === "device")).toEqual({
      name: "device",
      selector: { device: { filter: { integration: "bitaxe_monitor" } } },
    });
  });

  it("offer a miner card only miners, and want one", async () => {
    const { schema, computeHelper } = await configForm(MINER_CARD);
    const field = schema.find(({ name }) => name === "device");
    expect(field).toMatchObject({
      required: true,
      selector: {
        device: {
          entity: [{ device_class: "running" }, { device_class: "temperature" }],
        },
      },
    });
    expect(field && computeHelper(field)).toBeUndefined();
  });

  it("are explained where the name does not say it all", async () => {
    const { schema, computeHelper } = await configForm(CHART_CARD);
    expect(schema.map((field) => Boolean(computeHelper(field)))).toEqual([
      false,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it("speak the language of the page", async () => {
    LANGUAGES["eo"] = async () => ({
      default: {
        charts: { hashrate: { name: "Haŝrapido" } },
        editor: { labels: { title: "Titolo" }, helpers: { title: "Nedeviga." } },
      },
    });
    document.documentElement.lang = "eo";
    const { schema, computeLabel, computeHelper } = await configForm(CHART_CARD);
    const title = schema.find(({ name }) => name === "title");
    expect(title && computeLabel(title)).toBe("Titolo");
    expect(title && computeHelper(title)).toBe("Nedeviga.");
    const { options } = await select(CHART_CARD, "chart");
    expect(options[0]?.label).toBe("Haŝrapido");
  });
});
