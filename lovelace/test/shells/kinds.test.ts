import { describe, expect, it } from "vitest";
import translations from "../../../custom_components/bitaxe_monitor/translations/en.json";
import { readConfig } from "../../src/read-config";
import { CHART_CARD_KIND, CHART_OF } from "../../src/shells/chart";
import { FLEET_CARD_KIND } from "../../src/shells/fleet";
import { tagOf } from "../../src/shells/kind";
import { MINER_CARD_KIND } from "../../src/shells/miner";
import { RANGE_CARD_KIND } from "../../src/shells/range";
import { SETTINGS_CARD_KIND } from "../../src/shells/settings";
import { hassWith, ONLINE } from "../cards/fixtures";

const KINDS = [
  CHART_CARD_KIND,
  MINER_CARD_KIND,
  FLEET_CARD_KIND,
  RANGE_CARD_KIND,
  SETTINGS_CARD_KIND,
];
const FLEET = { hashrate: "1.2", miners_online: "1" };

describe.each(KINDS)("$type", (kind) => {
  it("begins with a configuration that it takes", () => {
    for (const hass of [hassWith({}), hassWith({ a: ONLINE }, FLEET)]) {
      const config = { ...kind.stub(hass) };
      expect(() => readConfig<object>(config, kind.options)).not.toThrow();
      expect(config.type).toBe(kind.type);
    }
  });

  it("loads the view of its element", async () => {
    await kind.load(undefined);
    expect(customElements.get(`${tagOf(kind.type)}-view`)).toBeDefined();
  });

  it("takes part in the grid of sections", () => {
    const { columns, min_columns = 0, rows, min_rows = 0 } = kind.grid(undefined);
    expect(columns === "full" || (columns ?? 0) % 3 === 0).toBe(true);
    expect(min_columns).toBeLessThanOrEqual(12);
    expect(rows === "auto" || (rows ?? 0) >= min_rows).toBe(true);
  });
});

describe("stubs", () => {
  it("choose the first miner, and the fleet when there is none", () => {
    const hass = hassWith({ b: ONLINE, a: ONLINE }, FLEET);
    expect(CHART_CARD_KIND.stub(hass)).toMatchObject({ device: "a" });
    expect(MINER_CARD_KIND.stub(hass)).toMatchObject({ device: "a" });
    expect(CHART_CARD_KIND.stub(hassWith({}))).not.toHaveProperty("device");
  });
});

describe("sizes", () => {
  it("count the charts of a miner", () => {
    const size = (charts?: "power"[]) =>
      MINER_CARD_KIND.size({
        type: "custom:bitaxe-miner-card",
        device: "a",
        ...(charts && { charts }),
      });
    expect(size(["power", "power"]) - size(["power"])).toBe(size(["power"]) - size());
    expect(size(["power"])).toBeGreaterThan(size());
    expect(FLEET_CARD_KIND.size({ type: "custom:bitaxe-fleet-card" })).toBeGreaterThan(
      1,
    );
    expect(
      CHART_CARD_KIND.size({ type: "custom:bitaxe-chart-card", chart: "power" }),
    ).toBeGreaterThan(1);
  });
});

describe("a chart that is folded", () => {
  const config = { type: "custom:bitaxe-chart-card", chart: "power" } as const;

  it("is as high as what it shows", () => {
    expect(CHART_CARD_KIND.grid({ ...config, collapsed: true }).rows).toBe("auto");
    expect(CHART_CARD_KIND.grid(config).rows).toBe(5);
    expect(CHART_CARD_KIND.size({ ...config, collapsed: true })).toBe(1);
    expect(RANGE_CARD_KIND.size({ type: "custom:bitaxe-range-card" })).toBe(1);
  });
});

describe("suggestions", () => {
  const hass = hassWith({ a: { ...ONLINE, active_pool: "pool" } }, FLEET);
  hass.entities["sensor.lamp"] = {
    entity_id: "sensor.lamp",
    device_id: "a",
    platform: "hue",
    translation_key: "hashrate",
  };
  hass.entities["sensor.stray"] = {
    entity_id: "sensor.stray",
    platform: "bitaxe_monitor",
    translation_key: "hashrate",
  };

  it("show a miner's entity in the chart that draws it, and in its card", () => {
    expect(CHART_CARD_KIND.suggest(hass, "sensor.a_deviation")).toEqual({
      config: {
        type: "custom:bitaxe-chart-card",
        chart: "signed_deviation",
        device: "a",
      },
      label: "Deviation",
    });
    expect(MINER_CARD_KIND.suggest(hass, "sensor.a_deviation")).toEqual({
      config: { type: "custom:bitaxe-miner-card", device: "a" },
    });
    expect(FLEET_CARD_KIND.suggest(hass, "sensor.a_deviation")).toBeNull();
  });

  it("show the fleet's entity without a device", () => {
    expect(CHART_CARD_KIND.suggest(hass, "sensor.fleet_hashrate")).toEqual({
      config: { type: "custom:bitaxe-chart-card", chart: "hashrate" },
      label: "Hashrate",
    });
    expect(MINER_CARD_KIND.suggest(hass, "sensor.fleet_hashrate")).toBeNull();
    expect(FLEET_CARD_KIND.suggest(hass, "sensor.fleet_hashrate")).toEqual({
      config: { type: "custom:bitaxe-fleet-card" },
    });
  });

  it("show what a miner is set to among its settings", () => {
    const miner = hassWith({ a: { ...ONLINE, core_voltage_set: "1150" } }, FLEET);
    expect(SETTINGS_CARD_KIND.suggest(miner, "sensor.a_core_voltage_set")).toEqual({
      config: { type: "custom:bitaxe-settings-card", device: "a" },
    });
    expect(SETTINGS_CARD_KIND.suggest(miner, "sensor.a_hashrate")).toBeNull();
    expect(SETTINGS_CARD_KIND.stub(miner)).toMatchObject({ device: "a" });
    expect(
      SETTINGS_CARD_KIND.size({ type: "custom:bitaxe-settings-card", device: "a" }),
    ).toBeGreaterThan(1);
  });

  it("offer no chart for what no chart draws", () => {
    expect(CHART_CARD_KIND.suggest(hass, "sensor.a_active_pool")).toBeNull();
    expect(MINER_CARD_KIND.suggest(hass, "sensor.a_active_pool")).not.toBeNull();
    expect(CHART_CARD_KIND.suggest(hass, "sensor.fleet_miners_online")).toBeNull();
  });

  it.each(["sensor.lamp", "sensor.stray", "sensor.none"])("are silent on %s", (id) => {
    for (const kind of KINDS) {
      expect(kind.suggest(hass, id)).toBeNull();
    }
  });

  it("know entities that the integration has", () => {
    const { binary_sensor, sensor } = translations.entity;
    expect(Object.keys({ ...binary_sensor, ...sensor })).toEqual(
      expect.arrayContaining(Object.keys(CHART_OF)),
    );
  });
});
