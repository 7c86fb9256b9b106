import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/miner-hero";
import type { BitaxeMinerHero } from "../../src/cards/miner-hero";
import type { Sample } from "../../src/data/protocol";
import { sample, sampleColumns } from "../data/samples";
import { entityState, type FakeHass } from "../fake-hass";
import {
  all,
  changed,
  hassWith,
  type MinerStates,
  mount,
  one,
  settle,
  show,
  text,
  tooltip,
  withStates,
} from "./fixtures";

const SUBSCRIBE = "bitaxe_monitor/subscribe";

const WELL: MinerStates = {
  hashrate: entityState("sensor.garage_hashrate", "1210", {
    unit_of_measurement: "GH/s",
  }),
  expected_hashrate: "1224",
  mean_efficiency_600: "98.4",
  efficiency_rating: "excellent",
  deviation: "-14",
  stability: "97.3",
  power: entityState("sensor.garage_power", "18.2", {
    unit_of_measurement: "W",
    limit: 40,
  }),
  temperature: entityState("sensor.garage_temperature", "61.2", {
    unit_of_measurement: "°C",
    limit: 75,
  }),
};

let hass: FakeHass;

beforeEach(() => {
  hass = hassWith({ garage: WELL });
});

/** Let every subscription begin with one sample of so many seconds ago. */
function greet(values: Partial<Sample>, secondsAgo = 1): void {
  hass.connection.greet(SUBSCRIBE, () => ({
    columns: sampleColumns([sample(Date.now() / 1000 - secondsAgo, values)]),
    state: { law: null, since: {}, parts: [], now: Date.now() / 1000 },
    version: "1",
  }));
}

async function hero(
  overrides: Partial<BitaxeMinerHero> = {},
): Promise<BitaxeMinerHero> {
  const element = document.createElement("bitaxe-miner-hero") as BitaxeMinerHero;
  return mount(element, { hass, device: "garage", ...overrides });
}

async function seen(element: BitaxeMinerHero): Promise<BitaxeMinerHero> {
  show(element);
  await settle(element);
  return element;
}

const figure = (element: BitaxeMinerHero, key: string): string =>
  text(one(element, `.${key}`));

describe("bitaxe-miner-hero", () => {
  it("says how well the miner does over 10 minutes, in words and colour", async () => {
    const element = await hero();
    expect(figure(element, "gauge")).toContain("98.4%");
    expect(figure(element, "rating")).toBe("Excellent");
    expect(one(element, ".gauge").classList).toContain("good");
    expect(figure(element, "mean_hashrate")).toBe(
      "Hashrate, 10 min 1,204 GH/s of 1,224 GH/s",
    );
    expect(figure(element, "deviation")).toBe("Deviation −19.6 GH/s −1.6%");
    expect(figure(element, "stability")).toBe("Stability 97.3%");
  });

  it("has its limits beside what it needs", async () => {
    const element = await hero();
    expect(all(element, ".chip").map(text)).toEqual([
      "Power 18.2 of 40 W",
      "ASIC 61.2 of 75 °C",
    ]);
    const bars = all(element, ".bar > span").map(({ style }) => style.inlineSize);
    expect(bars).toEqual(["45%", "82%"]);
  });

  it("shows how far chance may be the reason, from the live sample", async () => {
    greet({ margin: 0.62, mean_efficiency: 97, hashrate: 1150, power: 19 });
    const element = await seen(await hero());
    expect(figure(element, "margin")).toBe("± 0.6%");
    expect(tooltip(one(element, ".gauge"))).toBe("98.4% ± 0.62%");
    expect(one(element, ".gauge").hasAttribute("title")).toBe(false);
    one(element, ".gauge").focus();
    expect(one(element, ".gauge").title).toBe("98.4% ± 0.62%");
    one(element, ".gauge").blur();
    expect(one(element, ".gauge").hasAttribute("title")).toBe(false);
    expect(figure(element, "now")).toBe("now 1,150 GH/s");
    expect(all(element, ".chip").map(text)).toContain("Power 19.0 of 40 W");
  });

  it("changes no more for a sample than what that changes", async () => {
    greet({ mean_efficiency: 97, margin: 0.62, hashrate: 1150, power: 18 });
    const element = await seen(await hero());
    const changes: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { target, attributeName } of records) {
        const part = target instanceof Element ? target : target.parentElement;
        changes.push(`${part?.localName} ${attributeName ?? ""}`);
      }
    });
    observer.observe(element.renderRoot, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    const next = sample(Date.now() / 1000, { hashrate: 1150, power: 18.04 });
    hass.connection.open
      .find(({ request }) => request.type === SUBSCRIBE)
      ?.push({ sample: { ...next, mean_efficiency: 97, margin: 0.62 } });
    await settle(element);
    expect(changes).toEqual([]);
    expect(tooltip(one(element, ".meter"))).toBe("18.04\u00a0W of 40\u00a0W");
  });

  it.each([
    ["is offline", { online: false }, 1],
    ["is of minutes ago", { hashrate: 1150 }, 70],
  ])("has no reading of the moment when the last one %s", async (_, values, ago) => {
    greet(values, ago);
    const element = await seen(await hero());
    expect(all(element, ".now")).toHaveLength(0);
  });

  it("has no reading of the moment without a connection", async () => {
    greet({ hashrate: 1150 });
    const element = await seen(await hero());
    element.hass = changed(hass, { connected: false });
    await settle(element);
    expect(all(element, ".now")).toHaveLength(0);
  });

  it("listens only while it is seen", async () => {
    greet({ hashrate: 1150 });
    const element = await hero();
    expect(hass.connection.open).toHaveLength(0);
    await seen(element);
    expect(hass.connection.open).toHaveLength(1);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    show(element, false);
    await element.updateComplete;
    vi.advanceTimersByTime(10_000);
    await Promise.resolve();
    expect(hass.connection.open).toHaveLength(0);
  });

  it("shows what is past as past, and listens to nothing", async () => {
    const element = await seen(await hero({ isPast: true }));
    expect(one(element, ".hero").classList).toContain("past");
    expect(hass.connection.subscriptions).toHaveLength(0);
  });

  it("invents no mean", async () => {
    const element = await hero();
    element.hass = withStates(hass, {
      "sensor.garage_mean_efficiency_600": "unknown",
      "sensor.garage_stability": "unknown",
    });
    await settle(element);
    expect(figure(element, "gauge")).toContain("–");
    expect(all(element, ".rating, .margin")).toHaveLength(0);
    expect(all(element, ".fill")).toHaveLength(0);
    expect(figure(element, "mean_hashrate")).toBe("Hashrate, 10 min – of 1,224 GH/s");
    expect(figure(element, "deviation")).toBe("Deviation –");
  });

  it("has the mean as one of before when the miner has stopped", async () => {
    const mining = entityState("sensor.garage_mining", "off", {
      known_reason: "overheating",
    });
    hass = hassWith({ garage: { ...WELL, mining } });
    const element = await hero();
    expect(figure(element, "rating")).toBe("Stopped");
    expect(one(element, ".gauge").classList).toContain("stopped");
    expect(one(element, ".key").classList).toContain("stopped");
  });

  it("compares with what was expected while the mean was taken", async () => {
    greet({ expected: 1000, hashrate: 990 });
    const element = await seen(await hero());
    expect(figure(element, "mean_hashrate")).toBe(
      "Hashrate, 10 min 984 GH/s of 1,000 GH/s now 990 GH/s",
    );
  });

  it("compares with nothing where nothing is expected", async () => {
    hass = hassWith({ garage: { hashrate: WELL["hashrate"] ?? "", power: "18" } });
    const element = await hero();
    expect(all(element, ".gauge")).toHaveLength(0);
    expect(figure(element, "hashrate")).toBe("Hashrate 1,210 GH/s");
    expect(all(element, ".deviation, .stability")).toHaveLength(0);
  });

  it("has no figure of what there is no entity for", async () => {
    hass = hassWith({ garage: { expected_hashrate: "1224" } });
    const element = await hero();
    expect(all(element, ".stability, .chip")).toHaveLength(0);
    hass = hassWith({ garage: {} });
    expect(all(await hero(), "button, .figure")).toHaveLength(0);
  });

  it("says by a sign, too, that a limit is near or exceeded", async () => {
    const element = await hero();
    const level = async (state: string): Promise<string> => {
      element.hass = withStates(hass, { "sensor.garage_temperature": state });
      await settle(element);
      return all(element, ".meter")[1]?.className ?? "";
    };
    expect(await level("60")).not.toMatch(/near|over/);
    expect(await level("71")).toContain("near");
    expect(await level("76")).toContain("over");
    const bars = all(element, ".bar > span").map(({ style }) => style.inlineSize);
    expect(bars[1]).toBe("100%");
  });

  it("leads from each figure to more about it", async () => {
    const element = await hero();
    const opened: unknown[] = [];
    element.addEventListener("hass-more-info", (event) =>
      opened.push((event as CustomEvent).detail.entityId),
    );
    one(element, ".gauge").click();
    one(element, ".stability").click();
    one(element, ".meter").click();
    expect(opened).toEqual([
      "sensor.garage_mean_efficiency_600",
      "sensor.garage_stability",
      "sensor.garage_power",
    ]);
  });

  it("calls what can be pressed by what is seen of it", async () => {
    greet({ margin: 0.62, hashrate: 1150 });
    const element = await seen(await hero());
    const names = all(element, "button").map(text);
    expect(names).toContain("Hashrate, 10 min 1,204 GH/s of 1,224 GH/s now 1,150 GH/s");
    expect(all(element, "button[aria-label]")).toHaveLength(0);
    expect(one(element, ".gauge svg").getAttribute("aria-hidden")).toBe("true");
  });
});
