/** A small line of a miner's efficiency, on a scale that all miners share. */

import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { cssColor, paletteStyles } from "../chart/palette";
import type { Need } from "../data/live";
import type { HomeAssistant } from "../ha";
import type { Localize } from "../localize";
import { define } from "./define";
import { FeedController } from "./feed-controller";
import { OnScreen } from "./on-screen";
import { HEIGHT, heightOf, sparklinePath, WIDTH } from "./sparkline-paths";

/** What its line depends on: means of half of what a place on it stands for. */
const DRAWN: Need = { figures: ["hashrate", "expected"], every: 60 };

/** So many milliseconds of an hour are less than there is to see of a small line. */
const MOVE = 30_000;

/** Draws the last hour from live samples, and asks for them only while in sight. */
export class BitaxeSparkline extends LitElement {
  static override styles = [
    paletteStyles,
    css`
      :host {
        display: block;
        height: 28px;
        contain: strict;
      }

      svg {
        display: block;
        width: 100%;
        height: 100%;
        overflow: visible;
      }

      path {
        fill: none;
        stroke-width: 1.5;
        stroke-linejoin: round;
        vector-effect: non-scaling-stroke;
      }
    `,
  ];

  @property({ attribute: false }) hass?: HomeAssistant;
  @property({ attribute: false }) device?: string | undefined;
  /** What it shows, for those who cannot see it. */
  @property({ attribute: false }) label = "";
  @property({ type: Boolean, reflect: true }) dark = false;

  private readonly feed = new FeedController(this, DRAWN);
  private readonly onScreen = new OnScreen(this);

  protected override willUpdate(): void {
    if (this.hass && this.device !== undefined && this.onScreen.isVisible) {
      this.feed.watch(this.hass, this.device, "1h");
    } else {
      this.feed.end();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown } = this.feed;
    if (!this.hass || !shown) {
      return nothing;
    }
    const { columns, span } = shown;
    const y = heightOf(100).toFixed(1);
    return html`<svg
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${this.label}
    >
      <path
        d="M0,${y}H${WIDTH}"
        stroke=${cssColor("expected")}
        stroke-dasharray="3 3"
      />
      <path
        d=${guard(
          [
            columns,
            columns.time[0],
            columns.online.at(-1),
            Math.floor(span.end / MOVE),
          ],
          () => sparklinePath(columns, span),
        )}
        stroke=${cssColor("hashrate")}
        stroke-linecap="round"
      />
    </svg>`;
  }
}

define("bitaxe-sparkline", BitaxeSparkline);

/** The line of a miner; one that was never set up has none. */
export function renderSparkline(
  hass: HomeAssistant,
  { device, name }: { device: string | null; name: string },
  isDark: boolean,
  text: Localize,
): TemplateResult | typeof nothing {
  return device === null
    ? nothing
    : html`<bitaxe-sparkline
        .hass=${hass}
        .device=${device}
        .label=${`${text("aria.sparkline")}, ${name}`}
        ?dark=${isDark}
      ></bitaxe-sparkline>`;
}
