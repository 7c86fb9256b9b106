import { describe, expect, it } from "vitest";
import { entitiesOf } from "../../src/cards/entities";
import { lastReading, readingOfStates } from "../../src/cards/reading";
import { emptyColumns, fromSamples } from "../../src/data/columns";
import { sample, sampleColumns } from "../data/samples";
import { entityState } from "../fake-hass";
import { hassWith } from "./fixtures";

describe("lastReading", () => {
  it("is the last sample", () => {
    const columns = fromSamples(
      sampleColumns([sample(0, { power: 15 }), sample(5, { power: 16 })]),
    );
    expect(lastReading(columns)).toMatchObject({ power: 16, hashrate: Number.NaN });
  });

  it("is nothing of an offline miner", () => {
    const columns = fromSamples(
      sampleColumns([sample(0, { power: 15 }), sample(5, { online: false })]),
    );
    expect(lastReading(columns)).toEqual({});
    expect(lastReading(emptyColumns())).toEqual({});
  });
});

describe("readingOfStates", () => {
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
    const reading = readingOfStates(hass, entitiesOf(hass, "garage"));
    expect(reading).toMatchObject({ hashrate: 1200, expected: 1250, deviation: -50 });
    expect(reading.temperature).toBeCloseTo(60);
    expect(reading.power).toBeNaN();
    expect(reading.core_voltage).toBeNaN();
  });

  it("believes the entity of the deviation where there is one", () => {
    const hass = hassWith({
      garage: { hashrate: "1200", expected_hashrate: "1250", deviation: "-49.9" },
    });
    expect(readingOfStates(hass, entitiesOf(hass, "garage")).deviation).toBe(-49.9);
  });
});
