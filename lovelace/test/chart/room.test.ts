/** Tests of the room that live charts have. */

import { afterEach, describe, expect, it, vi } from "vitest";
import { Room } from "../../src/chart/room";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("room", () => {
  it.each([
    [0, 1.03, 0.2],
    [0.999999, 1.05, 0.4],
  ])("is more or less by chance: %s", (chance, end, beyond) => {
    vi.spyOn(Math, "random").mockReturnValue(chance);
    const room = new Room();
    const beside = room.beside({ start: 5_000_000, end: 6_000_000 });
    expect(beside.start).toBe(5_000_000);
    expect((beside.end - 5_000_000) / 1_000_000).toBeCloseTo(end, 5);
    expect(room.beyond).toBeCloseTo(beyond, 5);
  });

  it("stays the same for a chart", () => {
    const room = new Room();
    const span = { start: 0, end: 3_600_000 };
    expect(room.beside(span)).toEqual(room.beside(span));
  });

  it("is that of two samples at the least", () => {
    expect(new Room().beside({ start: 0, end: 75_000 })).toEqual({
      start: 0,
      end: 85_000,
    });
  });
});
