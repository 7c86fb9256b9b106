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

/** Which domains of a chip are silent or weak. */
type Marks = Pick<ChipParts, "faulty" | "silent">;

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
    const isFaulty = chips.some(({ faulty }) => faulty.length > 0);
    // Who has chosen nothing sees the map where something is the matter.
    const isFolded = this.fold.isFolded(hass, this.foldName, !isFaulty);
    const title = html`<span class="title" id="heading"
        >${this.localize("domains.title")}</span
      >
      <bdi class="summary ${isFaulty ? "faulty" : ""}">${this.summary(chips)}</bdi>`;
    return html`<section aria-labelledby="heading">
      ${this.fold.heading(hass, this.foldName, isFolded, title)}
      ${isFolded ? nothing : this.renderMap(chips, localeOf(hass))}
    </section>`;
  }

  /** Which domains are silent, and which are weak. */
  private summary(chips: readonly ChipParts[]): string {
    const silent = listed(chips, ({ silent }) => silent);
    const weak = listed(chips, weakOf);
    const text = this.localize;
    const found = [
      ...(silent ? [text("domains.all_silent", { domains: silent })] : []),
      ...(weak ? [text("domains.all_weak", { domains: weak })] : []),
    ];
    return found.join(" · ") || text("domains.well");
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
    { chance, ...marks }: Omit<ChipParts, "parts">,
    locale: Locale,
  ): TemplateResult {
    const percent = formatPercent(part, 0, locale);
    const mark = markOf(domain, marks);
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
function markOf(domain: number, chip: Marks): "weak" | "silent" | undefined {
  if (chip.silent.includes(domain)) {
    return "silent";
  }
  return weakOf(chip).includes(domain) ? "weak" : undefined;
}

/** The domains of a chip that find too little, but something. */
function weakOf({ faulty, silent }: Marks): number[] {
  return faulty.filter((domain) => !silent.includes(domain));
}

/** How much (%) of its color a part has: none of what chance explains. */
function tint(part: number, chance: number | null): number {
  const away = Math.abs(part - EVEN);
  return chance !== null && away <= BY_CHANCE * chance
    ? 0
    : Math.round(STRONGEST * Math.min(away / FAR, 1));
}

/** Domains of each chip as a list: 1.3 is of the first chip. */
function listed(
  chips: readonly ChipParts[],
  domainsOf: (chip: ChipParts) => number[],
): string {
  return chips
    .flatMap((chip, index) => domainsOf(chip).map((domain) => `${index + 1}.${domain}`))
    .join(", ");
}

define("bitaxe-miner-chips", BitaxeMinerChips);
