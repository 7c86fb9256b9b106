import { describe, expect, it } from "vitest";
import { lastEnded, shownActs } from "../../src/cards/shown-acts";
import type { Act } from "../../src/data/protocol-control";
import { act, endedAct } from "./acts";

const ENDED = act().at * 1000;

const numbers = (
  acts: readonly Act[],
  now = ENDED,
  dismissed: number | null = null,
): number[] => shownActs(acts, now, dismissed).shown.map(({ number }) => number);

describe("shownActs", () => {
  it("has what is under way, all of it", () => {
    expect(numbers([act(), act({ number: 2 })])).toEqual([1, 2]);
    expect(shownActs([act()], ENDED, null).until).toBe(Number.POSITIVE_INFINITY);
  });

  it("has what ended last, for a while; what failed for longer", () => {
    const done = [endedAct(), endedAct({ number: 2 })];
    const failed = [endedAct({ outcome: "ignored" })];
    expect(numbers(done)).toEqual([2]);
    expect(shownActs(done, ENDED, null).until).toBe(ENDED + 30_000);
    expect(numbers(done, ENDED + 29_999)).toEqual([2]);
    expect(numbers(done, ENDED + 30_000)).toEqual([]);
    expect(numbers(failed, ENDED + 30_000)).toEqual([1]);
    expect(numbers(failed, ENDED + 600_000)).toEqual([]);
  });

  it("has nothing that was dismissed", () => {
    const ended = act().at;
    expect(numbers([endedAct({ number: 9 })], ENDED, ended)).toEqual([]);
    expect(numbers([endedAct({ ended: ended + 1 })], ENDED, ended)).toEqual([1]);
    expect(numbers([endedAct({ ended: ended - 1 })], ENDED, ended)).toEqual([1]);
  });

  it("has nothing that ended before another one was begun", () => {
    expect(numbers([endedAct(), act({ number: 2 })])).toEqual([2]);
    expect(numbers([endedAct({ number: 2 }), act({ number: 1 })])).toEqual([1, 2]);
  });

  it("knows what ended last", () => {
    expect(lastEnded([])).toBeUndefined();
    expect(lastEnded([endedAct(), act({ number: 2 })])?.number).toBe(1);
  });
});
