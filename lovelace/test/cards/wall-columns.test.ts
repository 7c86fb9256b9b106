import { describe, expect, it } from "vitest";
import { rowsOf, wallColumns } from "../../src/cards/wall-columns";

describe("the rows of a wall", () => {
  it.each([
    [6, 5, [3, 3]],
    [6, 4, [3, 3]],
    [5, 4, [3, 2]],
    [7, 3, [3, 2, 2]],
    [7, 5, [4, 3]],
    [8, 5, [4, 4]],
    [5, 2, [2, 2, 1]],
    [3, 8, [3]],
    [1, 1, [1]],
  ])("are few and nearly alike: %d tiles, room for %d", (tiles, room, rows) => {
    expect(rowsOf(tiles, room)).toEqual(rows);
  });

  it("have all tiles, and no row has more than there is room for", () => {
    for (let tiles = 1; tiles <= 8; tiles++) {
      for (let room = 1; room <= 8; room++) {
        const rows = rowsOf(tiles, room);
        expect(rows.reduce((sum, length) => sum + length, 0)).toBe(tiles);
        expect(Math.max(...rows)).toBeLessThanOrEqual(room);
      }
    }
  });

  it("are full: tiles of a shorter row are wider", () => {
    const { cssText } = wallColumns();
    const from = cssText.indexOf("@container (min-width: 1060px)");
    const atFour = cssText.slice(from, cssText.indexOf("@container", from + 1));
    expect(atFour).toContain('ul[data-tiles="7"]{grid-template-columns:repeat(12,');
    expect(atFour).toContain('ul[data-tiles="7"]>li:nth-child(n){grid-column:span 4}');
    expect(atFour).toContain(
      'ul[data-tiles="7"]>li:nth-child(-n+4){grid-column:span 3}',
    );
  });

  it("have the trend beside the figures where a tile is wide", () => {
    const { cssText } = wallColumns();
    const from = cssText.indexOf("@container (min-width: 1292px)");
    const wide = cssText.slice(from, cssText.indexOf("@container", from + 1));
    expect(wide).toContain('ul[data-tiles="2"] bitaxe-sparkline{grid-area:1/2/');
    expect(wide).not.toContain('ul[data-tiles="1"]');
  });
});
