/** What clocks on the wall show, anywhere on earth. */

const MINUTE = 60_000;

/** Making a format takes longer than drawing a chart. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Return what clocks of a time zone show at a moment (ms), as if that was UTC (ms). */
export function wallTime(moment: number, timeZone: string): number {
  const clock = CLOCKS.get(timeZone) ?? clockOf(timeZone);
  CLOCKS.set(timeZone, clock);
  const parts: Record<string, number> = {};
  for (const { type, value } of clock.formatToParts(moment)) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 0, hour = 0, minute = 0 } = parts;
  // Zones differ by whole minutes: what is below them is the same everywhere.
  return Date.UTC(year, month - 1, day, hour, minute) + modulo(moment, MINUTE);
}

/** Return a moment (ms) at which clocks of a time zone show a time given as if in UTC. */
export function momentAt(wall: number, timeZone: string): number {
  const guess = wall - (wallTime(wall, timeZone) - wall);
  // Between the two the clocks may have been changed.
  return wall - (wallTime(guess, timeZone) - guess);
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
