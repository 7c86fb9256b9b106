import { beforeEach, describe, expect, it, vi } from "vitest";
import "../../src/cards/miner-acts";
import type { BitaxeMinerActs } from "../../src/cards/miner-acts";
import type { Act } from "../../src/data/protocol-control";
import { endedAct } from "./acts";
import { all, hassWith, mount, NOW, one, settle, text } from "./fixtures";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: NOW });
});

async function show(...acts: Act[]): Promise<BitaxeMinerActs> {
  const element = document.createElement("bitaxe-miner-acts") as BitaxeMinerActs;
  return mount(element, { hass: hassWith({}), acts });
}

const said = (element: BitaxeMinerActs): string[] => all(element, ".words").map(text);

describe("bitaxe-miner-acts", () => {
  it("lets what is done fade, on another place of the page, too", async () => {
    const element = await show(endedAct());
    expect(said(element)).toEqual(["Fan 60%: done"]);
    element.remove();
    document.body.append(element);
    await settle(element);
    expect(said(element)).toEqual(["Fan 60%: done"]);
    vi.advanceTimersByTime(30_000);
    await settle(element);
    expect(said(element)).toEqual([]);
  });

  it.each([
    ["another one ends", { number: 10, ended: NOW / 1000 + 5 }],
    ["Home Assistant has restarted", { number: 1, ended: NOW / 1000 + 5 }],
    ["another miner is shown", { number: 2, ended: NOW / 1000 - 5 }],
  ])("keeps quiet of what was dismissed until %s", async (_, next) => {
    const dismissed = endedAct({ number: 9 });
    const element = await show(dismissed);
    one(element, ".dismiss").click();
    element.acts = [{ ...dismissed }];
    await settle(element);
    expect(said(element)).toEqual([]);
    element.acts = [endedAct({ ...next, values: { mining: 0 } })];
    await settle(element);
    expect(said(element)).toEqual(["Pause mining: done"]);
  });
});
