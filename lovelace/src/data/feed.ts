/** What a chart shows, whatever it comes from: live samples, history or statistics. */

import { entitiesOf, fleetDevice } from "../entities";
import { timeZoneOf } from "../format";
import type { HomeAssistant } from "../ha";
import { AskingSource } from "./asked-source";
import type { Columns } from "./columns";
import { loadHistory, loadMeans, type Recorded } from "./history";
import { liveSource, type Need } from "./live";
import {
  isLive,
  isOver,
  isOwn,
  LIVE_SECONDS,
  REFRESH,
  type ShownRange,
  type Span,
  sourceOf,
  spanOf,
  spanSeconds,
} from "./ranges";
import { type Change, type Source, type SourceState, Sources } from "./source";

/** What is known of a range at a moment. */
export interface Feed {
  readonly range: ShownRange;
  /**
   * May hold more than the span. Mutated in place by samples, and then rows older than
   * an hour may go: row numbers do not outlive a call of the listener.
   */
  readonly columns: Columns;
  /** The range's span at this moment, by Home Assistant's clock where it is known. */
  readonly span: Span;
  /** An error may come with the columns from before it. */
  readonly state: SourceState;
  /** A websocket error's code, such as `not_found`; null without one. */
  readonly error: string | null;
  /** "sample": nothing but one sample (and a gap before it) was added. */
  readonly change: "all" | "sample";
}

export interface FeedRequest {
  /** A device id, of a miner or of the fleet; left out: the fleet. */
  device?: string | undefined;
  range: ShownRange;
  /** What is needed of live samples; left out: all. */
  need?: Need | undefined;
}

/** History is looked at again after this part of a span, which is less than a pixel. */
const REFRESH_PART = 1 / 300;

/** The shortest time (ms) without a sample after which a live span moves on by itself. */
const PATIENCE = 10_000;

/** Or this part of the span. */
const PATIENCE_PART = 1 / 60;

/**
 * Call the listener at once with what there is, and after every change, until the
 * function returned is called.
 */
export function watch(
  hass: HomeAssistant,
  { device, range, need }: FeedRequest,
  listener: (feed: Feed) => void,
): () => void {
  const timeZone = timeZoneOf(hass);
  const emit = (source: Source, change: Change): void => {
    if (change === "held") {
      return;
    }
    const { columns, state, error } = source;
    listener({
      range,
      columns,
      span: spanOf(range, source.now(), timeZone),
      state,
      error,
      change,
    });
  };
  if (isLive(range)) {
    const isFixed = isOwn(range);
    const source = liveSource(
      hass.connection,
      device,
      (span) => loadHistory(hass, recordedOf(hass, device), span),
      need,
    );
    const seconds = isFixed ? LIVE_SECONDS : spanSeconds(range);
    const stop = source.listenFor(seconds, (change) => {
      // What comes after a span that stays where it is does not concern it.
      if (change === "all" || !isFixed) {
        emit(source, change);
      }
    });
    emit(source, "all");
    if (isFixed) {
      return stop;
    }
    // A source that is offline says so once, and then nothing.
    const patience = Math.max(PATIENCE, seconds * 1000 * PATIENCE_PART);
    const timer = setInterval(() => {
      const last = source.columns.time.at(-1) ?? Number.POSITIVE_INFINITY;
      if (source.now() - last > patience) {
        emit(source, "all");
      }
    }, patience);
    return () => {
      clearInterval(timer);
      stop();
    };
  }
  const source = HISTORIES.get(
    hass.connection,
    `${range} ${device ?? ""}`,
    (handleEnd) => new HistorySource(hass, device, range, handleEnd),
  );
  source.use(hass);
  return source.watch((change) => emit(source, change));
}

/** What was recorded of a range, read again now and then. */
class HistorySource extends AskingSource<{ columns: Columns; span: Span }> {
  readonly #device: string | undefined;
  readonly #range: ShownRange;
  #hass: HomeAssistant;

  constructor(
    hass: HomeAssistant,
    device: string | undefined,
    range: ShownRange,
    handleEnd: () => void,
  ) {
    super(hass.connection, handleEnd);
    this.#hass = hass;
    this.#device = device;
    this.#range = range;
  }

  /** Read what this hass object knows of from now on: entities come and go. */
  use(hass: HomeAssistant): void {
    const before = this.#hass;
    this.#hass = hass;
    if (hass.entities !== before.entities) {
      const [then, now] = [before, hass].map((each) => recordedOf(each, this.#device));
      if (JSON.stringify(then) !== JSON.stringify(now)) {
        this.refresh();
      }
    }
  }

  protected override async ask(): Promise<{ columns: Columns; span: Span }> {
    const hass = this.#hass;
    const span = spanOf(this.#range, this.now(), timeZoneOf(hass));
    const recorded = recordedOf(hass, this.#device);
    const source = sourceOf(this.#range, span);
    const columns =
      source === "5minute" || source === "hour"
        ? await loadMeans(hass, recorded, span, source)
        : await loadHistory(hass, recorded, span);
    return { columns, span };
  }

  protected override take({ columns, span }: { columns: Columns; span: Span }): void {
    const length = span.end - span.start;
    this.succeed(
      columns,
      isOver(this.#range, span, this.now())
        ? undefined
        : Math.max(REFRESH, length * REFRESH_PART),
    );
  }
}

const HISTORIES = new Sources<HistorySource>();

/** Return whose entities to look up, by the registries that the page holds. */
function recordedOf(hass: HomeAssistant, device: string | undefined): Recorded {
  const fleet = fleetDevice(hass);
  return {
    entities: entitiesOf(hass, device ?? fleet),
    isFleet: device === undefined || device === fleet,
  };
}
