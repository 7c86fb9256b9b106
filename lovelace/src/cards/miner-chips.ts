/** What part of an even share each domain of a miner's chips finds, as a map. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { watchChips } from "../data/chips";
import type { ChipParts } from "../data/protocol";
import { formatNumber, formatPercent, localeOf } from "../format";
import type { Locale } from "../ha";
import { HassElement } from "./base";
import { dashboardPath } from "./dashboard";
import { define } from "./define";
import { Fold, foldStyles } from "./fold";
import { minerChipsStyles } from "./miner-chips-styles";
import { shared } from "./styles";
import { Watching } from "./watching";

/** An even share, in %. */
const EVEN = 100;

/** As many standard deviations are explained by chance. */
const BY_CHANCE = 2;

/** How far (percentage points) from an even share a part has the strongest color. */
const FAR = 50;

/** How much (%) of a color that is: the text on it is still read well. */
const STRONGEST = 40;

/** Takes no room of a miner whose firmware reports no domains. */
export class BitaxeMinerChips extends HassElement {
  static override styles = [shared, foldStyles, minerChipsStyles];

  @property({ attribute: false }) device?: string;
  /** Whether the miner is silent: its domains find nothing that is known. */
  @property({ attribute: false }) isPast = false;

  private readonly watching = new Watching<readonly ChipParts[]>(this);
  private readonly fold = new Fold(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override shownEntities(): readonly string[] {
    return [];
  }

  protected override willUpdate(): void {
    const { hass, device } = this;
    if (hass && device && this.isConnected && !this.isPast) {
      this.watching.watch([hass.connection, device], (see) =>
        watchChips(hass, device, see),
      );
    } else {
      this.watching.end();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass } = this;
    const chips = this.isPast ? [] : (this.watching.seen ?? []);
    this.hidden = !chips.some(({ parts }) => parts.length > 0);
    if (!hass || this.hidden) {
      return nothing;
    }
    const faulty = faultyOf(chips);
    // Who has chosen nothing sees the map where something is the matter.
    const isFolded = this.fold.isFolded(hass, this.foldName, faulty.length === 0);
    const text = this.localize;
    const summary =
      faulty.length > 0
        ? text("domains.faulty", { domains: faulty.join(", ") })
        : text("domains.well");
    const title = html`<span class="title" id="heading">${text("domains.title")}</span>
      <bdi class="summary ${faulty.length > 0 ? "faulty" : ""}">${summary}</bdi>`;
    return html`<section aria-labelledby="heading">
      ${this.fold.heading(hass, this.foldName, isFolded, title)}
      ${isFolded ? nothing : this.renderMap(chips, localeOf(hass))}
    </section>`;
  }

  private renderMap(chips: readonly ChipParts[], locale: Locale): TemplateResult {
    return html`<div class="chips">
        ${chips.map(({ parts, ...chip }, index) =>
          parts.length > 0
            ? html`<div class="chip">
                <span class="name" aria-hidden="true">
                  ${this.localize("domains.chip", { chip: formatNumber(index + 1, 0, locale) })}
                </span>
                <ul role="list">
                  ${parts.map((part, place) =>
                    this.renderCell(
                      { chip: index + 1, domain: place + 1, part },
                      chip,
                      locale,
                    ),
                  )}
                </ul>
              </div>`
            : nothing,
        )}
      </div>
      <p class="note">${this.localize("domains.note")}</p>`;
  }

  private renderCell(
    { chip, domain, part }: { chip: number; domain: number; part: number },
    { chance, faulty }: Omit<ChipParts, "parts">,
    locale: Locale,
  ): TemplateResult {
    const percent = formatPercent(part, 0, locale);
    const mark = markOf(part, faulty.includes(domain));
    const words = [
      this.localize("domains.cell", {
        chip: formatNumber(chip, 0, locale),
        domain: formatNumber(domain, 0, locale),
        part: percent,
      }),
      ...(mark ? [this.localize(`domains.${mark}`)] : []),
    ].join(", ");
    const side = part < EVEN ? "below" : "above";
    return html`<li
      class="cell ${side} ${mark ?? ""}"
      style="--tint:${tint(part, chance)}%"
      title=${words}
    >
      <span class="words">${words}</span>
      <bdi class="number" aria-hidden="true">${percent}</bdi>
    </li>`;
  }

  /** Folded are the chips of all miners, or of none. */
  private get foldName(): string {
    return `fold/${dashboardPath()}/miner/chips`;
  }
}

/** What is the matter with a domain, if anything is. */
function markOf(part: number, isFaulty: boolean): "weak" | "silent" | undefined {
  if (!isFaulty) {
    return undefined;
  }
  return part === 0 ? "silent" : "weak";
}

/** How much (%) of its color a part has: none of what chance explains. */
function tint(part: number, chance: number | null): number {
  const away = Math.abs(part - EVEN);
  return chance !== null && away <= BY_CHANCE * chance
    ? 0
    : Math.round(STRONGEST * Math.min(away / FAR, 1));
}

/** The domains that are silent or weak: 1.3 is of the first chip. */
function faultyOf(chips: readonly ChipParts[]): string[] {
  return chips.flatMap(({ faulty }, index) =>
    faulty.map((domain) => `${index + 1}.${domain}`),
  );
}

define("bitaxe-miner-chips", BitaxeMinerChips);
