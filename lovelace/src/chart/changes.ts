/** What other values of a chart's properties ask for. */

import type { PropertyValues } from "lit";
import type { Span } from "../data/ranges";
import type { BitaxeChart } from "./chart";

/** Properties that say what is drawn. */
const DATA = ["columns", "revision", "span", "isLive", "locale", "chance"] as const;

/** Those that say all of it. */
const WHOLE = ["columns", "isLive", "locale", "chance"] as const;

/** Properties that say how it is drawn. */
const MANNER = ["kind", "isFleet", "temperatureUnit", "names"] as const;

/** Properties that are others with every sample. */
const OF_SAMPLES: ReadonlySet<PropertyKey | undefined> = new Set([
  "revision",
  "change",
  "span",
]);

/** All is drawn in another manner or from other data, or samples are added, or nothing. */
export type Asked = "manner" | "data" | "samples" | "nothing";

/** Return what changes of properties ask for. */
export function askedBy(
  changed: PropertyValues<BitaxeChart>,
  { change, isLive, span }: { change: "all" | "sample"; isLive: boolean; span: Span },
): Asked {
  if (MANNER.some((property) => changed.has(property))) {
    return "manner";
  }
  if (!DATA.some((property) => changed.has(property))) {
    return "nothing";
  }
  const before = changed.get("span") ?? span;
  const isOfSamples =
    change === "sample" &&
    isLive &&
    !WHOLE.some((property) => changed.has(property)) &&
    before.end - before.start === span.end - span.start;
  return isOfSamples ? "samples" : "data";
}

/** Whether a property is another one with every sample. */
export function isOfSamples(property: PropertyKey | undefined): boolean {
  return OF_SAMPLES.has(property);
}
