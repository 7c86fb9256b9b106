/** What happened within a range: marks at moments, alarms from onset to end. */

import { type EntityKey, entitiesOf } from "../entities";
import { timeZoneOf } from "../format";
import type { HomeAssistant } from "../ha";
import { AskingSource } from "./asked-source";
import { type Changed, isOfActs, loadChanges } from "./changes";
import { emptyColumns } from "./columns";
import { isOver, REFRESH, type ShownRange, type Span, spanOf } from "./ranges";
import { registeredOf } from "./registry";
import { Sources } from "./source";
import { loadStates, type RecordedState } from "./states";

/** What happened at a moment, in milliseconds since 1970. */
export interface Happened {
  readonly time: number;
  /** A type of the event entity, such as `restarted`. */
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The entities that are on while something is the matter. */
export const ALARMS = [
  "overheating",
  "hardware_fault",
  "power_fault",
  "chip_fault",
  "pools_unreachable",
  "low_efficiency",
  "performance_drop",
] as const satisfies readonly EntityKey[];

/** While something was the matter; without end (Infinity) if it still was at last. */
export interface Alarm extends Span {
  readonly key: (typeof ALARMS)[number];
}

/** What happened to one miner. */
export interface Marks {
  readonly happened: readonly Happened[];
  readonly alarms: readonly Alarm[];
  readonly changed: readonly Changed[];
  /**
   * Since when (ms since 1970) what is written is a mean: for good unless version 1.0.0
   * was updated then.
   */
  readonly meansSince: number;
}

export const NO_MARKS: Marks = {
  happened: [],
  alarms: [],
  changed: [],
  meansSince: 0,
};

/** What happened is its own answer, and no hint that Home Assistant adds to it. */
const OF_EVERY_EVENT: ReadonlySet<string> = new Set([
  "event_type",
  "event_types",
  "device_class",
  "friendly_name",
  "icon",
  "supported_features",
  "attribution",
  "restored",
]);

/** Entities that version 1.0.0 did not have. */
const YOUNG: readonly EntityKey[] = [
  "performance_drop",
  "mean_efficiency_margin",
  "excess_deviation",
];

/** How long (s) a miner's entities take to be created together. */
const TOGETHER = 60;

/** What happened to each of several miners, by their devices. */
export type MarksOf = ReadonlyMap<string, Marks>;

/** Call the listener with what happened to miners, at once and after every change. */
export function watchMarks(
  hass: HomeAssistant,
  devices: readonly string[],
  range: ShownRange,
  listener: (marks: MarksOf) => void,
): () => void {
  const source = SOURCES.get(
    hass.connection,
    `${range} ${devices.join(" ")}`,
    (handleEnd) => new MarksSource(hass, devices, range, handleEnd),
  );
  source.hass = hass;
  return source.watch(() => listener(source.marks));
}

/** The marks, and in how many milliseconds to look again; undefined for never. */
interface Found {
  marks: MarksOf;
  interval: number | undefined;
}

class MarksSource extends AskingSource<Found> {
  marks: MarksOf = new Map();
  hass: HomeAssistant;
  readonly #devices: readonly string[];
  readonly #range: ShownRange;

  constructor(
    hass: HomeAssistant,
    devices: readonly string[],
    range: ShownRange,
    handleEnd: () => void,
  ) {
    super(hass.connection, handleEnd);
    this.hass = hass;
    this.#devices = devices;
    this.#range = range;
  }

  protected override async ask(): Promise<Found> {
    const span = spanOf(this.#range, this.now(), timeZoneOf(this.hass));
    const interval = isOver(this.#range, span, this.now()) ? undefined : REFRESH;
    const marks = await loadMarks(this.hass, this.#devices, span);
    return { marks, interval };
  }

  protected override take({ marks, interval }: Found): void {
    this.marks = marks;
    this.succeed(emptyColumns(), interval);
  }
}

const SOURCES = new Sources<MarksSource>();

/**
 * Read what happened to miners, however many with few requests. Rejects with Home
 * Assistant's error.
 */
export async function loadMarks(
  hass: HomeAssistant,
  devices: readonly string[],
  span: Span,
): Promise<MarksOf> {
  const miners = devices.map((device) => ({
    device,
    entities: entitiesOf(hass, device),
  }));
  // What has no entities is no miner any more.
  const known = miners.flatMap(({ device, entities }) =>
    Object.keys(entities).length > 0 ? [device] : [],
  );
  const idsOf = (keys: readonly EntityKey[]): string[] =>
    miners.flatMap(({ entities }) => keys.flatMap((key) => entities[key] ?? []));
  const [only, ...others] = devices;
  const [events, states, changes, meansSince] = await Promise.all([
    loadStates(hass, idsOf(["event"]), span, { withAttributes: true }),
    loadStates(hass, idsOf(ALARMS), span, { withAttributes: false }),
    loadChanges(hass, known, span),
    // Of several miners each has its own: that is no mark of their total.
    only !== undefined && others.length === 0 ? updatedAt(hass, only) : 0,
  ]);
  return new Map(
    miners.map(({ device, entities }) => {
      const changed = changes.get(device) ?? [];
      const happened = happenedIn(events[entities.event ?? ""] ?? [], span).filter(
        (each) => !isOfActs(each, changed),
      );
      const alarms = ALARMS.flatMap((key) =>
        alarmsIn(states[entities[key] ?? ""] ?? [], span).map((alarm) => ({
          key,
          ...alarm,
        })),
      );
      return [device, { happened, alarms, changed, meansSince }];
    }),
  );
}

/** Return what the states of an event entity say that happened: each of them once. */
function happenedIn(states: readonly RecordedState[], span: Span): Happened[] {
  const found = new Map<string, Happened>();
  for (const { s, a = {} } of states) {
    const time = Date.parse(s ?? "");
    const type = a["event_type"];
    if (time >= span.start && time <= span.end && typeof type === "string") {
      const attributes = Object.fromEntries(
        Object.entries(a).filter(
          ([name, value]) => !OF_EVERY_EVENT.has(name) && value !== null,
        ),
      );
      found.set(`${s}`, { time, type, attributes });
    }
  }
  return [...found.values()];
}

/** Return the spans in which a binary sensor was on. */
function alarmsIn(states: readonly RecordedState[], span: Span): Span[] {
  const alarms: Span[] = [];
  let start: number | null = null;
  for (const { s, lu } of states) {
    const time = Math.max(lu * 1000, span.start);
    if (s === "on") {
      start ??= time;
    } else if (start !== null) {
      alarms.push({ start, end: time });
      start = null;
    }
  }
  // How long it goes on is known later than asked.
  return start === null
    ? alarms
    : [...alarms, { start, end: Number.POSITIVE_INFINITY }];
}

/** Return when (ms) version 1.0.0 was updated: it had fewer entities. 0 if it was not. */
async function updatedAt(hass: HomeAssistant, device: string): Promise<number> {
  const entities = entitiesOf(hass, device);
  const old = entities.hashrate;
  const young = YOUNG.flatMap((key) => entities[key] ?? []);
  if (old === undefined || young.length === 0) {
    return 0;
  }
  const registered = await registeredOf(hass, [old, ...young]);
  const created = (id: string): number => registered[id]?.created_at ?? 0;
  const since = Math.min(...young.map(created).filter((time) => time > 0));
  return Number.isFinite(since) && since > created(old) + TOGETHER ? since * 1000 : 0;
}
