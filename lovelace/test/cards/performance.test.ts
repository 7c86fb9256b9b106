import { describe, expect, it } from "vitest";
import {
  expectedOver,
  type LiveMean,
  performanceOf,
} from "../../src/cards/performance";
import { emptyColumns, fromSamples } from "../../src/data/columns";
import { entitiesOf } from "../../src/entities";
import { sample, sampleColumns } from "../data/samples";
import { entityState } from "../fake-hass";
import { hassWith, type MinerStates } from "./fixtures";

const SAMPLE: LiveMean = { mean_efficiency: 97.4, margin: 0.6 };

function performance(states: MinerStates, sample?: LiveMean) {
  const hass = hassWith({ garage: states });
  return performanceOf(hass, entitiesOf(hass, "garage"), sample);
}

describe("performanceOf", () => {
  it("makes of the mean and what is expected what follows from them", () => {
    const found = performance(
      {
        mean_efficiency_600: "98.5",
        expected_hashrate: "1200",
        stability: "97",
        efficiency_rating: "excellent",
      },
      SAMPLE,
    );
    expect(found).toMatchObject({
      mean: 98.5,
      margin: 0.6,
      expected: 1200,
      hashrate: 1182,
      deviationPercent: -1.5,
      stability: 97,
      rating: "excellent",
      tone: "good",
    });
    expect(found.deviation).toBeCloseTo(-18);
  });

  it("takes from the sample what the user has no entity for", () => {
    expect(performance({ expected_hashrate: "1200" }, SAMPLE)).toMatchObject({
      mean: 97.4,
      margin: 0.6,
      rating: undefined,
      tone: "good",
    });
    expect(performance({ mean_efficiency_margin: "0.7" }, SAMPLE)).toMatchObject({
      margin: 0.7,
    });
  });

  it("does not mix a sample with an entity that does not know", () => {
    const found = performance(
      { mean_efficiency_600: "unknown", efficiency_rating: "good" },
      SAMPLE,
    );
    expect(found).toMatchObject({ mean: Number.NaN, rating: undefined });
    expect(found.tone).toBeUndefined();
  });

  it("has the tone of the rating, whatever side of a border the mean is on", () => {
    const tone = (mean: string, efficiency_rating: string) =>
      performance({ mean_efficiency_600: mean, efficiency_rating }).tone;
    expect(tone("94.9", "excellent")).toBe("good");
    expect(tone("95.1", "good")).toBe("fair");
    expect(tone("85.1", "poor")).toBe("poor");
    expect(tone("96", "unknown")).toBe("good");
  });

  it("knows nothing where there is nothing", () => {
    const found = performance({});
    expect(found.mean).toBeNaN();
    expect(found.margin).toBeNaN();
    expect(found.hashrate).toBeNaN();
  });

  it("reads what is expected in the unit of its entity", () => {
    const expected_hashrate = entityState("sensor.e", "1.2", {
      unit_of_measurement: "TH/s",
    });
    expect(performance({ expected_hashrate }).expected).toBe(1200);
  });

  it("rates nothing that was before the miner stopped for a known reason", () => {
    const stopped = (known_reason: string | null) =>
      performance({
        mean_efficiency_600: "98",
        efficiency_rating: "excellent",
        mining: entityState("sensor.m", "off", { known_reason }),
      });
    expect(stopped("overheating")).toMatchObject({ mean: 98, hasStopped: true });
    expect(
      stopped("overheating").rating ?? stopped("overheating").tone,
    ).toBeUndefined();
    expect(stopped(null)).toMatchObject({ hasStopped: false, rating: "excellent" });
  });

  it("compares with what was expected then rather than now", () => {
    const hass = hassWith({
      garage: { mean_efficiency_600: "90", expected_hashrate: "100" },
    });
    const found = performanceOf(hass, entitiesOf(hass, "garage"), undefined, 1000);
    expect(found).toMatchObject({ expected: 1000, hashrate: 900, deviation: -100 });
  });
});

describe("expectedOver", () => {
  it("is the mean of what was expected while the miner hashed", () => {
    const columns = fromSamples(
      sampleColumns([
        sample(0, { expected: 5 }),
        sample(700, { expected: 1000 }),
        sample(705, { expected: 1200, mining: null }),
        sample(710, { expected: 100, mining: false }),
        sample(715, { expected: 7, online: false }),
        sample(720),
      ]),
    );
    expect(expectedOver(columns)).toBe(1100);
  });

  it("is not known of nothing", () => {
    expect(expectedOver(emptyColumns())).toBeNaN();
  });
});
