import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/sparkline";
import type { BitaxeSparkline } from "../../src/cards/sparkline";
import { sample, sampleColumns, steady } from "../data/samples";
import type { FakeHass } from "../fake-hass";
import { all, hassWith, mount, NOW, ONLINE, one, settle, show } from "./fixtures";

const SECOND = NOW / 1000;

let hass: FakeHass;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ["Date", "setTimeout", "clearTimeout"] });
  hass = hassWith({ garage: ONLINE });
  hass.connection.greet("bitaxe_monitor/subscribe", () => ({
    columns: sampleColumns(
      steady(SECOND - 1800, 361, 5, () => ({ hashrate: 1200, expected: 1224 })),
    ),
  }));
});

async function sparkline(): Promise<BitaxeSparkline> {
  const element = document.createElement("bitaxe-sparkline") as BitaxeSparkline;
  return mount(element, { hass, device: "garage", label: "Hashrate, Garage" });
}

function lines(element: BitaxeSparkline): (string | null)[] {
  return all(element, "path").map((path) => path.getAttribute("d"));
}

describe("bitaxe-sparkline", () => {
  it("asks for nothing and draws nothing before it is seen", async () => {
    const element = await sparkline();
    expect(hass.connection.subscriptions).toHaveLength(0);
    expect(lines(element)).toEqual([]);
  });

  it("draws what is expected and what is, and goes on when that is to be seen", async () => {
    const element = await sparkline();
    show(element);
    await settle(element);
    const [expected, hashrate] = lines(element);
    expect(expected).toMatch(/^M0,.*H120$/);
    expect(hashrate).toMatch(/^M\d+\.0,.*L1\d\d\.0,/);
    expect(one(element, "svg").getAttribute("aria-label")).toBe("Hashrate, Garage");
    expect(hass.connection.latest.request).toMatchObject({
      span: 3600,
      figures: ["hashrate", "expected"],
      every: 60,
    });
    const receive = async (seconds: number): Promise<void> => {
      const figures = { hashrate: 1300, expected: 1224 };
      hass.connection.latest.push({ sample: sample(SECOND + seconds, figures) });
      await settle(element);
    };
    await receive(5);
    expect(lines(element)[1]).toBe(hashrate);
    await receive(30);
    expect(lines(element)[1]).not.toBe(hashrate);
  });

  it("moves on when samples stop, until there is nothing left of a dead miner", async () => {
    vi.useFakeTimers({ now: NOW, toFake: ["Date", "setInterval", "clearInterval"] });
    const element = await sparkline();
    show(element);
    await settle(element);
    hass.connection.latest.push({ sample: sample(SECOND + 5, { online: false }) });
    await settle(element);
    const before = lines(element)[1];
    await vi.advanceTimersByTimeAsync(120_000);
    await settle(element);
    expect(lines(element)[1]).not.toBe(before);
    await vi.advanceTimersByTimeAsync(3_600_000);
    await settle(element);
    expect(lines(element)[1]).toBe("");
  });

  it("lets go when it is out of sight, and keeps what it drew", async () => {
    const element = await sparkline();
    show(element);
    await settle(element);
    const drawn = lines(element);
    show(element, false);
    await settle(element);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hass.connection.open).toHaveLength(0);
    expect(lines(element)).toEqual(drawn);
    show(element);
    await settle(element);
    expect(hass.connection.open).toHaveLength(1);
  });

  it("lets go when it leaves the page", async () => {
    const element = await sparkline();
    show(element);
    await settle(element);
    element.remove();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(hass.connection.open).toHaveLength(0);
  });

  it("draws another miner when its row becomes that of one", async () => {
    const element = await sparkline();
    show(element);
    await settle(element);
    element.device = "attic";
    await settle(element);
    expect(hass.connection.latest.request).toMatchObject({ device_id: "attic" });
  });
});
