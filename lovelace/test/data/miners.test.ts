// @vitest-environment node

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchMiners, lastMiners } from "../../src/data/miners";
import { type FakeHass, fakeHass } from "../fake-hass";

const RESULT = { miners: [], fleet: null };

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers();
  hass = fakeHass();
  hass.answers.set("bitaxe_monitor/miners", () => ({ ...RESULT }));
});

afterEach(() => {
  vi.useRealTimers();
});

describe("fetchMiners", () => {
  it("asks once for all that ask", async () => {
    const answers = await Promise.all([fetchMiners(hass), fetchMiners({ ...hass })]);
    expect(answers[0]).toEqual(RESULT);
    expect(answers[1]).toBe(answers[0]);
    expect(hass.calls).toEqual([{ type: "bitaxe_monitor/miners" }]);
  });

  it.each(["entities", "devices"] as const)(
    "asks again once the registry of %s changed",
    async (registry) => {
      await fetchMiners(hass);
      const changed = { ...hass, [registry]: {} };
      await fetchMiners(changed);
      await fetchMiners({ ...changed, states: {} });
      expect(hass.calls).toHaveLength(2);
    },
  );

  it("does not ask again for a card that holds the registries of before", async () => {
    await fetchMiners(hass);
    await fetchMiners({ ...hass, entities: {} });
    await fetchMiners(hass);
    expect(hass.calls).toHaveLength(2);
  });

  it("asks each connection", async () => {
    const other = fakeHass();
    other.answers.set("bitaxe_monitor/miners", RESULT);
    await fetchMiners(hass);
    await fetchMiners(other);
    expect(other.calls).toHaveLength(1);
  });

  it("rejects with the error, and asks again only after a while", async () => {
    hass.answers.delete("bitaxe_monitor/miners");
    await expect(fetchMiners(hass)).rejects.toMatchObject({ code: "unknown_command" });
    await expect(fetchMiners(hass)).rejects.toMatchObject({ code: "unknown_command" });
    expect(hass.calls).toHaveLength(1);
    vi.advanceTimersByTime(5_001);
    hass.answers.set("bitaxe_monitor/miners", RESULT);
    expect(await fetchMiners(hass)).toBe(RESULT);
    expect(hass.calls).toHaveLength(2);
  });
});

describe("lastMiners", () => {
  it("is nothing before the first answer", () => {
    expect(lastMiners(hass)).toBeUndefined();
    fetchMiners(hass);
    expect(lastMiners(hass)).toBeUndefined();
  });

  it("is the latest answer until there is another", async () => {
    const first = await fetchMiners(hass);
    const asked = fetchMiners({ ...hass, entities: {} });
    expect(lastMiners(hass)).toBe(first);
    expect(lastMiners(hass)).not.toBe(await asked);
    expect(lastMiners(hass)).toBe(await asked);
  });

  it("outlives a failure", async () => {
    const first = await fetchMiners(hass);
    hass.answers.delete("bitaxe_monitor/miners");
    await expect(fetchMiners({ ...hass, entities: {} })).rejects.toBeDefined();
    expect(lastMiners(hass)).toBe(first);
  });
});
