/** How good an efficiency is, as a color. */

import { GRADES } from "../chart/definitions";

/** A class of styles.ts. */
export type Tone = (typeof GRADES)[number]["color"];

/** The tone of an efficiency in %; none when it is not known. */
export function efficiencyTone(efficiency: number): Tone | undefined {
  return GRADES.find(({ from }) => efficiency >= from)?.color;
}
