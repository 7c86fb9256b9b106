/** Keeps an element supplied with what it charts. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type Feed, watch } from "../data/feed";
import type { Need } from "../data/live";
import { isLive, type ShownRange } from "../data/ranges";
import type { HomeAssistant } from "../ha";

/** Watches one range of one source at a time, while its host is in the document. */
export class FeedController implements ReactiveController {
  /** What the element shows: on a new range the old one stays until there is an answer. */
  shown: Feed | null = null;
  /** Whether what is shown is not yet what was asked for. */
  isPending = true;
  /** Rises with every change: columns change in place. */
  revision = 0;
  /** Everything that changed since the host last set this to "sample". */
  change: Feed["change"] = "all";

  private asked: readonly unknown[] = [];
  private stop: (() => void) | undefined;

  /** Of live samples it needs so much; left out: all. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly need?: Need,
  ) {
    host.addController(this);
  }

  /** Watch this and nothing else; ask again as often as you like. */
  watch(hass: HomeAssistant, device: string | undefined, range: ShownRange): void {
    // With other entities in the registry those that are watched may be others, too.
    // What a span of one's own is read from depends on how long ago it was.
    const asked = [hass.connection, device, range, hass.entities, isLive(range)];
    if (this.stop && asked.every((part, index) => part === this.asked[index])) {
      return;
    }
    const previous = this.stop;
    if (hass.connection !== this.asked[0] || device !== this.asked[1]) {
      this.shown = null;
    }
    this.asked = asked;
    this.isPending = true;
    let isOver = false;
    const { need } = this;
    const end = watch(hass, { device, range, need }, (feed) => {
      if (!isOver) {
        this.take(feed);
      }
    });
    this.stop = () => {
      isOver = true;
      end();
    };
    // After the new one, for what they share to live on.
    previous?.();
  }

  /** Watch nothing. */
  end(): void {
    this.stop?.();
    this.stop = undefined;
  }

  hostDisconnected(): void {
    this.end();
  }

  private take(feed: Feed): void {
    const isAnswer = feed.state !== "loading" || feed.columns.time.length > 0;
    if (!isAnswer && this.shown) {
      return;
    }
    if (feed.change === "all" || this.shown?.columns !== feed.columns) {
      this.change = "all";
    }
    this.isPending = !isAnswer;
    this.shown = feed;
    this.revision += 1;
    this.host.requestUpdate();
  }
}
