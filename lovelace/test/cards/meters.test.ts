import { describe, expect, it } from "vitest";
import type { LatestFigures } from "../../src/cards/latest-figures";
import { chipsOf } from "../../src/cards/meters";
import { entitiesOf } from "../../src/entities";
import { joined } from "../../src/glance";
import type { EntityState } from "../../src/ha";
import { entityState, LOCALE } from "../fake-hass";
import { hassWith, type MinerStates } from "./fixtures";

function chips(states: MinerStates, live?: Partial<LatestFigures>) {
  const hass = hassWith({ garage: states });
  const ids = entitiesOf(hass, "garage");
  return chipsOf(hass, ids, LOCALE, live as LatestFigures | undefined);
}

function texts(states: MinerStates, live?: Partial<LatestFigures>): string[][] {
  return chips(states, live).map((meters) =>
    meters.map(({ shown, limit }) =>
      [joined(shown), ...(limit ? [limit] : [])].join(" / ").replaceAll("\u00a0", " "),
    ),
  );
}

function limited(
  state: string,
  unit_of_measurement: string,
  limit?: number,
): EntityState {
  return entityState("sensor.x", state, {
    unit_of_measurement,
    ...(limit !== undefined && { limit }),
  });
}

const MINER: MinerStates = {
  power_efficiency: limited("15.234", "J/TH"),
  temperature: limited("61.2", "°C", 75),
  vr_temperature: limited("68", "°C", 105),
  power: limited("18.23", "W", 40),
};

describe("chipsOf", () => {
  it("has three, each with what it must not exceed", () => {
    expect(texts(MINER)).toEqual([
      ["15.2"],
      ["18.2 / 40 W"],
      ["61.2 / 75 °C", "68.0 / 105 °C"],
    ]);
    const [, power, heat] = chips(MINER);
    expect(heat?.[0]?.share).toBeCloseTo(61.2 / 75);
    expect(power?.[0]).toMatchObject({
      key: "power",
      entityId: "sensor.garage_power",
      exact: "18.23\u00a0W",
    });
  });

  it("has no figure that the board has not", () => {
    expect(
      texts({ temperature: "61", power: "18" }).map(({ length }) => length),
    ).toEqual([1, 1]);
    expect(texts({})).toEqual([]);
  });

  it("invents neither a value nor a limit", () => {
    const [[meter] = []] = chips({ temperature: limited("unknown", "°C") });
    expect(meter).toMatchObject({
      shown: { number: "–", unit: "" },
      limit: null,
      share: Number.NaN,
    });
    const [[frozen] = []] = chips({ temperature: limited("-5", "°C", 75) });
    expect(frozen?.share).toBe(0);
  });

  it("shows the reading of the charts where there is one", () => {
    expect(
      texts(MINER, { temperature: 63, power: 19, vr_temperature: Number.NaN }),
    ).toEqual([["15.2"], ["19.0 / 40 W"], ["63.0 / 75 °C", "68.0 / 105 °C"]]);
  });

  it("is in the units that the user chose, limits too", () => {
    const states = {
      ...MINER,
      temperature: limited("140", "°F", 75),
      vr_temperature: limited("158", "°F", 105),
      power: limited("0.018", "kW", 40),
    };
    expect(texts(states).slice(1)).toEqual([
      ["18.0 / 40 W"],
      ["140 / 167 °F", "158 / 221 °F"],
    ]);
    const [, , heat] = chips(states);
    expect(heat?.[0]?.share).toBeCloseTo(60 / 75);
    expect(texts(states, { temperature: 65 })[2]?.[0]).toBe("149 / 167 °F");
  });
});
