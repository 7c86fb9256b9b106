import { describe, expect, it } from "vitest";
import { lastSample, presentStates } from "../../src/cards/latest-figures";
import { emptyColumns, fromSamples } from "../../src/data/columns";
import { FIGURES } from "../../src/data/protocol";
import { entitiesOf } from "../../src/entities";
import { sample, sampleColumns } from "../data/samples";
import { entityState } from "../fake-hass";
import { hassWith } from "./fixtures";

describe("lastSample", () => {
  it("is the last sample", () => {
    const columns = fromSamples(
      sampleColumns([sample(0, { power: 15 }), sample(5, { power: 16 })]),
    );
    expect(lastSample(columns)).toMatchObject({ power: 16, hashrate: Number.NaN });
  });

  it("is nothing of an offline miner", () => {
    const columns = fromSamples(
      sampleColumns([sample(0, { power: 15 }), sample(5, { online: false })]),
    );
    const nothing = Object.fromEntries(FIGURES.map((figure) => [figure, Number.NaN]));
    expect(lastSample(columns)).toEqual(nothing);
    expect(lastSample(emptyColumns())).toEqual(nothing);
  });
});

describe("presentStates", () => {
  it("reads entities in the units of the columns", () => {
    const unit = (unit_of_measurement: string) => ({ unit_of_measurement });
    const hass = hassWith({
      garage: {
        hashrate: "1200",
        expected_hashrate: entityState("sensor.e", "1.25", unit("TH/s")),
        temperature: entityState("sensor.t", "140", unit("°F")),
        power: "unavailable",
      },
    });
    const figures = presentStates(hass, entitiesOf(hass, "garage"));
    expect(figures).toMatchObject({ hashrate: 1200, expected: 1250, deviation: -50 });
    expect(figures.temperature).toBeCloseTo(60);
    expect(figures.power).toBeNaN();
    expect(figures.core_voltage).toBeNaN();
  });

  it("believes the entity of the deviation where there is one", () => {
    const hass = hassWith({
      garage: { hashrate: "1200", expected_hashrate: "1250", deviation: "-49.9" },
    });
    expect(presentStates(hass, entitiesOf(hass, "garage")).deviation).toBe(-49.9);
  });
});
