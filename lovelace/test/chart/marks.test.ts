// @vitest-environment node

import { describe, expect, it } from "vitest";
import { groupsOf, type Mark } from "../../src/chart/marks";
import type { View } from "../../src/chart/view";

const view = { window: { start: 0, end: 1000 }, width: 1000 } as View;

function mark(start: number, end = start): Mark {
  const look = end > start ? "alarm" : "plain";
  return { start, end, look, title: `${start}`, details: [] };
}

describe("groupsOf", () => {
  it("puts together moments that cannot be told apart", () => {
    const groups = groupsOf([mark(100), mark(110), mark(300)], view, 950);
    expect(groups.map(({ marks }) => marks.length)).toEqual([2, 1]);
  });

  it("puts together alarms that overlap, up to the last end, whatever is between", () => {
    const marks = [
      mark(100, 400),
      mark(200),
      mark(300, 350),
      mark(390, 600),
      mark(700, 800),
    ];
    const groups = groupsOf(marks, view, 950);
    expect(groups.map(({ start, end }) => [start, end])).toEqual([
      [100, 600],
      [200, 200],
      [700, 800],
    ]);
    expect(groups[0]?.marks).toHaveLength(3);
  });

  it("leaves out what is not in sight", () => {
    expect(groupsOf([mark(-10), mark(-10, 5), mark(1001)], view, 950)).toHaveLength(1);
  });

  it("ends what goes on where the time has come to", () => {
    const goesOn = mark(700, Number.POSITIVE_INFINITY);
    const [group] = groupsOf([goesOn], view, 950);
    expect([group?.start, group?.end]).toEqual([700, 950]);
    expect(group?.marks[0]?.end).toBe(950);
    expect(groupsOf([goesOn], view, 980)[0]?.end).toBe(980);
    expect(groupsOf([goesOn], view, 690)[0]?.end).toBe(700);
  });
});
