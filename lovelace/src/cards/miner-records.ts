/** What a miner may be proud of: its best shares, and the blocks that it found. */

import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { FirstSeen } from "../data/first-seen";
import { entitiesOf, numberOf, stateOf } from "../entities";
import { formatDate, formatWhen, localeOf } from "../format";
import { exact, glance, joined } from "../glance";
import type { HomeAssistant, Locale } from "../ha";
import type { Localize } from "../localize";
import { HassElement } from "./base";
import { define } from "./define";
import { renderLinked, renderShown, renderWords } from "./figure";
import { minerRecordsStyles } from "./miner-records-styles";
import { OnScreen } from "./on-screen";
import { Records } from "./records";
import { shared } from "./styles";

/** How long (ms) a record is a new one. */
const NEW = 86_400_000;

const KEYS = { best: "best_difficulty", session: "session_best_difficulty" } as const;

export class BitaxeMinerRecords extends HassElement {
  static override styles = [shared, minerRecordsStyles];

  @property({ attribute: false }) device?: string;
  /** Whether what is shown is from before the miner fell silent. */
  @property({ attribute: false }) isPast = false;

  private readonly records = new Records(this);
  private readonly onScreen = new OnScreen(this);

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const ids = entitiesOf(hass, this.device);
    return [ids.best_difficulty, ids.session_best_difficulty, ids.blocks_found];
  }

  protected override willUpdate(): void {
    const { hass, device } = this;
    if (hass && device && this.onScreen.isVisible) {
      this.records.follow(hass, entitiesOf(hass, device));
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, device } = this;
    if (!hass || !device) {
      return nothing;
    }
    const locale = localeOf(hass);
    const content = [
      this.renderBest(hass, device, "best", locale),
      this.renderBest(hass, device, "session", locale),
      this.renderBlocks(hass, device, locale),
    ];
    if (content.every((each) => each === nothing)) {
      return nothing;
    }
    const kinds = [this.isPast ? "past" : "", this.records.hasRisen ? "risen" : ""];
    return html`<section class="records ${kinds.join(" ")}" aria-labelledby="heading">
      <h3 id="heading">${this.localize("records.title")}</h3>
      <div class="figures">${content}</div>
      <p class="news" role="status">${this.news(hass, device, locale)}</p>
    </section>`;
  }

  /** What is read out when a record is broken while one looks on. */
  private news(hass: HomeAssistant, device: string, locale: Locale): string {
    if (!this.records.hasRisen) {
      return "";
    }
    const best = numberOf(stateOf(hass, entitiesOf(hass, device).best_difficulty));
    return `${this.localize("records.new")}: ${joined(glance(best, "", locale))}`;
  }

  private renderBest(
    hass: HomeAssistant,
    device: string,
    kind: keyof typeof KEYS,
    locale: Locale,
  ): TemplateResult | typeof nothing {
    const entityId = entitiesOf(hass, device)[KEYS[kind]];
    const best = numberOf(stateOf(hass, entityId));
    if (entityId === undefined || !(best > 0)) {
      return nothing;
    }
    const seen = this.records.seen(entityId, best);
    const isNew = kind === "best" && seen !== null && isRecent(seen);
    const when = seen ? whenText(seen, this.localize, locale) : "";
    const name = this.localize(`records.${kind}`);
    const shown = glance(best, "", locale);
    const news = isNew ? this.localize("records.new") : "";
    return renderLinked(
      {
        entityId,
        kind: `figure ${kind}`,
        full: exact(best, "", locale),
      },
      html`<span class="label">${name}</span>
        <span class="value">${renderShown(shown)}</span>
        ${when ? renderWords(when) : nothing}
        ${isNew ? html`<span class="new">${news}</span>` : nothing}`,
    );
  }

  private renderBlocks(
    hass: HomeAssistant,
    device: string,
    locale: Locale,
  ): TemplateResult | typeof nothing {
    const entityId = entitiesOf(hass, device).blocks_found;
    const since = numberOf(stateOf(hass, entityId));
    if (entityId === undefined || Number.isNaN(since)) {
      return nothing;
    }
    // What the firmware counts begins anew when it starts.
    const blocks = Math.max(since, this.records.blocks(entityId) ?? 0);
    const name = this.localize("records.blocks");
    const shown = glance(blocks, "", locale, { digits: 0 });
    return renderLinked(
      {
        entityId,
        kind: `figure blocks ${blocks > 0 ? "found" : ""}`,
        full: exact(blocks, "", locale),
      },
      html`<span class="label">${name}</span>
        <span class="value">${renderShown(shown)}</span>`,
    );
  }
}

function isRecent({ time, precision }: FirstSeen): boolean {
  return precision !== "day" && Date.now() - time < NEW;
}

/** Since when a record stands, as exactly as it is known. */
export function whenText(seen: FirstSeen, text: Localize, locale: Locale): string {
  const { time, precision } = seen;
  const key = precision === "by" ? "records.before" : "records.found";
  const when =
    precision === "day"
      ? formatDate(time, locale)
      : formatWhen(time, Date.now(), locale);
  return text(key, { time: when });
}

define("bitaxe-miner-records", BitaxeMinerRecords);
