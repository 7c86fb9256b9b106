/** The buttons that choose a range. */

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Zoomed } from "../chart/zoom";
import { RANGES, type RangeId } from "../config";
import { isOwn, ownRange, type ShownRange, spanOf } from "../data/ranges";
import { momentAt, wallTime } from "../data/wall-clock";
import { formatSpan } from "../format";
import type { Locale } from "../ha";
import { type Localize, localize } from "../localize";
import { define } from "./define";
import { rangeButtonsStyles } from "./range-buttons-styles";
import { shared } from "./styles";

/** The detail of `bitaxe-range-chosen`. */
export interface RangeChosen {
  range: ShownRange;
}

/** The ranges that have a button of their own; the others are in the menu. */
const USUAL: readonly RangeId[] = ["15m", "1h", "6h", "24h", "7d"];

/** As many ranges all have a button. */
const FEW = 6;

/** What the menu has for a span of the user's own, and for no choice. */
const OWN = "own";
const NONE = "";

/** The shortest span of one's own (ms). */
const SHORTEST = 60_000;

/**
 * A row of buttons that is one stop of the tab key, arrows move within it; a menu of what
 * else there is, and of all where there is no room for buttons.
 *
 * Fires `bitaxe-range-chosen` with the range that a user has chosen, and `bitaxe-zoom`
 * with null when all of it is to be shown again.
 */
export class BitaxeRangeButtons extends LitElement {
  static override styles = [shared, rangeButtonsStyles];

  @property({ attribute: false }) ranges: readonly RangeId[] = RANGES;
  @property({ attribute: false }) range?: ShownRange;
  /** Whether only a part of the range is shown. */
  @property({ attribute: false }) isZoomed = false;
  /** With its time zone by name; without it there are no spans of one's own. */
  @property({ attribute: false }) locale?: Locale;
  /** Another one as soon as there are other texts. */
  @property({ attribute: false }) localize: Localize = localize("en");
  /** What has the range, for those who cannot see it. */
  @property({ attribute: false }) label = "";

  /** The button that the tab key reaches, once arrows have moved it. */
  @state() private reached?: RangeId | undefined;
  /** Whether the user is choosing a span. */
  @state() private isChoosing = false;

  private get buttons(): readonly RangeId[] {
    const { ranges } = this;
    return ranges.length <= FEW
      ? ranges
      : ranges.filter((range) => USUAL.includes(range));
  }

  protected override render(): TemplateResult {
    const text = this.localize;
    const { buttons } = this;
    const others = this.ranges.filter((range) => !buttons.includes(range));
    const label = [text("aria.ranges"), this.label].filter(Boolean).join(", ");
    return html`<div class="row">
        <div class="wide toolbar" role="toolbar" aria-label=${label} @keydown=${this.move}>
          ${buttons.map((range) => this.renderButton(range))}
        </div>
        ${
          others.length > 0 || this.locale
            ? this.renderMenu("wide", others, text("range.more"))
            : nothing
        }
        ${this.renderMenu("narrow", this.ranges, label)}
        ${
          this.isZoomed
            ? html`<button type="button" class="pill back" @click=${this.unzoom}>
                ${text("range.all")}
              </button>`
            : nothing
        }
      </div>
      ${this.isChoosing && this.locale ? this.renderForm(this.locale) : nothing}`;
  }

  private renderButton(range: RangeId): TemplateResult {
    const name = this.localize(`ranges.${range}.name`);
    return html`<button
      type="button"
      class="pill number"
      tabindex=${range === this.stop() ? 0 : -1}
      aria-pressed=${range === this.range ? "true" : "false"}
      aria-label=${name}
      title=${name}
      .value=${range}
      @click=${() => this.choose(range)}
    >
      ${this.localize(`ranges.${range}.short`)}
    </button>`;
  }

  private renderMenu(
    width: "wide" | "narrow",
    ranges: readonly RangeId[],
    label: string,
  ): TemplateResult {
    const text = this.localize;
    const shown = this.chosenIn(ranges);
    const chosen = this.isChoosing ? OWN : shown;
    // A span that is being entered is not shown yet.
    return html`<select
      class="pill ${width} ${chosen === NONE || chosen !== shown ? "" : "chosen"}"
      aria-label=${label}
      data-chosen=${chosen}
      @change=${this.pick}
    >
      ${
        chosen === NONE
          ? html`<option value=${NONE} disabled>${text("range.more")}</option>`
          : nothing
      }
      ${ranges.map(
        (range) =>
          html`<option value=${range}>
            ${text(`ranges.${range}.name`)}
          </option>`,
      )}
      ${
        this.locale
          ? html`<option value=${OWN}>
              ${this.ownName(this.locale)}
            </option>`
          : nothing
      }
    </select>`;
  }

  /** Choose in the menus, too, once they have what is chosen. */
  protected override updated(): void {
    for (const menu of this.renderRoot.querySelectorAll("select")) {
      menu.value = menu.dataset["chosen"] ?? NONE;
    }
  }

  private chosenIn(ranges: readonly RangeId[]): string {
    const { range } = this;
    if (range !== undefined && isOwn(range)) {
      return OWN;
    }
    return ranges.find((each) => each === range) ?? NONE;
  }

  /** What the span of one's own is called: by its ends, once it has some. */
  private ownName(locale: Locale): string {
    const { range } = this;
    return range !== undefined && isOwn(range) && !this.isChoosing
      ? formatSpan(spanOf(range, 0, locale.time_zone), locale)
      : this.localize("range.own");
  }

  private renderForm(locale: Locale): TemplateResult {
    const text = this.localize;
    const { time_zone } = locale;
    const { start, end } = spanOf(this.range ?? "24h", Date.now(), time_zone);
    const field = (name: "from" | "to", moment: number) =>
      html`<label>
        ${text(`range.${name}`)}
        <input
          type="datetime-local"
          name=${name}
          required
          value=${new Date(wallTime(moment, time_zone)).toISOString().slice(0, 16)}
        />
      </label>`;
    return html`<form @submit=${this.submit}>
      ${field("from", start)} ${field("to", end)}
      <button type="submit" class="pill">${text("range.show")}</button>
    </form>`;
  }

  private stop(): RangeId | undefined {
    const { buttons } = this;
    return (
      buttons.find((range) => range === this.reached) ??
      buttons.find((range) => range === this.range) ??
      buttons[0]
    );
  }

  private choose(range: ShownRange): void {
    this.reached = undefined;
    this.isChoosing = false;
    this.fire<RangeChosen>("bitaxe-range-chosen", { range });
  }

  private readonly unzoom = (): void => {
    this.fire<Zoomed>("bitaxe-zoom", { span: null });
  };

  private fire<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(
      new CustomEvent<Detail>(name, { detail, bubbles: true, composed: true }),
    );
  }

  private readonly pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value === OWN) {
      this.isChoosing = true;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector("input")?.focus(),
      );
    } else {
      this.choose(value as RangeId);
    }
  };

  /** Take a span by its ends, whichever comes first. */
  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const zone = this.locale?.time_zone ?? "UTC";
    const [start, end] = [
      ...(event.target as HTMLFormElement).querySelectorAll("input"),
    ]
      .map((input) => Date.parse(`${input.value}Z`))
      .filter(Number.isFinite)
      .map((wall) => momentAt(wall, zone))
      .sort((one, other) => one - other);
    if (start !== undefined && end !== undefined) {
      this.choose(ownRange({ start, end: Math.max(end, start + SHORTEST) }));
    }
  };

  private readonly move = (event: KeyboardEvent): void => {
    const buttons = [
      ...this.renderRoot.querySelectorAll<HTMLButtonElement>(".toolbar button"),
    ];
    const from = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const step = { ArrowRight: forward, ArrowLeft: -forward }[event.key];
    const wanted = { Home: 0, End: buttons.length - 1 }[event.key];
    const to = step === undefined ? wanted : from + step + buttons.length;
    const button = to === undefined ? undefined : buttons[to % buttons.length];
    if (from < 0 || !button) {
      return;
    }
    event.preventDefault();
    this.reached = button.value as RangeId;
    button.focus();
  };
}

define("bitaxe-range-buttons", BitaxeRangeButtons);
