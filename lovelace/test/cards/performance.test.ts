import { describe, expect, it } from "vitest";
import { type LiveMean, performanceOf } from "../../src/cards/performance";
import { entitiesOf } from "../../src/entities";
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
});
