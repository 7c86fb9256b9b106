/** The places of tiles on a wall, whose rows are all full at any width. */

import { type CSSResult, css, unsafeCSS } from "lit";

/** Up to as many miners are tiles on a wall. */
export const MOST_TILES = 8;

/** px that a tile needs, and px between tiles. */
const TILE = 256;
const GAP = 12;

/** px that two tiles beside each other need. */
export const TWO_TILES = 2 * TILE + GAP;

/** From this width (px) on the trend of a tile is beside the figures, not below them. */
const WIDE_TILE = 640;

/**
 * Return how many tiles each row has when there is room for so many beside each other:
 * in as few rows as can be, and nearly as many in each.
 */
export function rowsOf(tiles: number, room: number): number[] {
  const rows = Math.ceil(tiles / room);
  const least = Math.floor(tiles / rows);
  const longer = tiles % rows;
  return Array.from({ length: rows }, (_, row) => least + (row < longer ? 1 : 0));
}

/**
 * The rules of a wall with so many tiles where there is room for so many. All weigh the
 * same: those of more room come later, and have to hold against those of less.
 */
function rulesOf(tiles: number, room: number): string {
  const lengths = rowsOf(tiles, room);
  const [longest = 1] = lengths;
  const shortest = lengths.at(-1) ?? longest;
  const columns = longest === shortest ? longest : longest * shortest;
  const wall = `ul[data-tiles="${tiles}"]`;
  const inLonger = longest * lengths.filter((length) => length === longest).length;
  return `${wall}{grid-template-columns:repeat(${columns},minmax(0,1fr))}
${wall}>li:nth-child(n){grid-column:span ${columns / shortest}}
${wall}>li:nth-child(-n+${inLonger}){grid-column:span ${columns / longest}}`;
}

/** The rules of a wall whose tiles, all in one row, are so wide that bars would be long. */
function wideRulesOf(tiles: number): string {
  const wall = `ul[data-tiles="${tiles}"]`;
  return `@container (min-width: ${tiles * (WIDE_TILE + GAP) - GAP}px){
${wall}>li{grid-template-columns:320px minmax(0,1fr);column-gap:24px}
${wall}>li>*{grid-column:1}
${wall} bitaxe-sparkline{grid-area:1/2/span 4;height:auto}}`;
}

/** The columns of walls of any number of tiles, by the width of their container. */
export function wallColumns(): CSSResult {
  const rules: string[] = [];
  for (let room = 1; room <= MOST_TILES; room++) {
    const width = room === 1 ? 0 : room * (TILE + GAP) - GAP;
    const walls = Array.from({ length: MOST_TILES }, (_, index) =>
      rulesOf(index + 1, room),
    );
    rules.push(`@container (min-width: ${width}px){${walls.join("\n")}}`);
  }
  for (let tiles = 1; tiles <= MOST_TILES; tiles++) {
    rules.push(wideRulesOf(tiles));
  }
  return css`
    ${unsafeCSS(rules.join("\n"))}
  `;
}
