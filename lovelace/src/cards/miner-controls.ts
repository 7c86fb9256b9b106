/** What a miner is asked for on the page, and what becomes of that. */

import { html, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { actsSource } from "../data/acts";
import type { Act, ActsMessage } from "../data/protocol-control";
import { deviceName, entitiesOf, numberOf, stateOf } from "../entities";
import { localeOf } from "../format";
import type { EntityState, HomeAssistant } from "../ha";
import { settingsText } from "./act-text";
import { type Around, type Ask, lookOf, question } from "./asking";
import { HassElement } from "./base";
import type { BitaxeConfirmDialog, Question } from "./confirm-dialog";
import "./confirm-dialog";
import { controlName } from "./control-name";
import {
  type ControlKey,
  type Controls,
  controlIds,
  controlsIn,
  controlsOf,
} from "./controls";
import { define } from "./define";
import { FanControl } from "./fan-control";
import type { BitaxeMinerActs, Refused } from "./miner-acts";
import "./miner-acts";
import { minerControlsStyles } from "./miner-controls-styles";
import { refusalText } from "./refusal";
import { renderNamed, renderVoltage } from "./setting-controls";
import { lastEnded } from "./shown-acts";
import { shared } from "./styles";
import { Watching } from "./watching";

/** What was heard last of the acts of the miner, and how far (ms) the clock is ahead. */
interface Heard extends ActsMessage {
  readonly ahead: number;
}

/**
 * Shows what the miner reports, never what it was asked for: that is so once the miner
 * says so. Only a slider rests where it was left meanwhile.
 */
export class BitaxeMinerControls extends HassElement {
  static override styles = [shared, minerControlsStyles];

  @property({ attribute: false }) device?: string;
  /** Whether the miner is silent: it cannot be asked for anything. */
  @property({ attribute: false }) isPast = false;

  /** Which have been asked for something here that is not settled. */
  @state() private asked: readonly ControlKey[] = [];
  @state() private refused?: Refused | undefined;

  @query("bitaxe-confirm-dialog") private readonly dialog?: BitaxeConfirmDialog;
  @query("bitaxe-miner-acts") private readonly actsShown?: BitaxeMinerActs;
  /** What the user is asked about. */
  private open: ControlKey | undefined;

  private readonly fan = new FanControl(this);
  private readonly heard = new Watching<Heard>(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override shownEntities(
    hass: HomeAssistant,
  ): readonly (string | undefined)[] {
    const { fan_speed } = entitiesOf(hass, this.device);
    return this.device ? [...controlIds(hass, this.device).values(), fan_speed] : [];
  }

  protected override willUpdate(): void {
    const { hass, device } = this;
    if (hass && device && this.isConnected) {
      const { connection } = hass;
      this.heard.watch([connection, device], (see) => {
        const source = actsSource(connection, device);
        const look = (): void => {
          if (source.heard) {
            see({ ...source.heard, ahead: source.now() - Date.now() });
          }
        };
        look();
        return source.listen(look);
      });
      if (this.open && !(this.open in this.usable(hass, device))) {
        this.withdraw();
      }
    }
  }

  /** Take back a question that has become idle: it must not keep the page still, unseen. */
  private withdraw(): void {
    this.dialog?.withdraw();
    const reason = this.localize("control.not_now");
    this.refused = { words: this.localize("control.refused", { reason }) };
    void this.updateComplete.then(() => this.actsShown?.focus());
  }

  private get acts(): readonly Act[] {
    return this.heard.seen?.acts ?? [];
  }

  /** Whether the user may control the miner: an administrator need not be asked for. */
  private get mayControl(): boolean {
    return this.heard.seen?.may_control ?? this.hass?.user?.is_admin ?? false;
  }

  /** What the miner can be asked for at the moment, by this user. */
  private usable(hass: HomeAssistant, device: string): Controls {
    return this.mayControl && !this.isPast ? controlsOf(hass, device) : {};
  }

  private around(hass: HomeAssistant): Around {
    const { localize: text, device } = this;
    return {
      hass,
      text,
      name: deviceName(hass, device) ?? text("cards.miner.name"),
      ask: (what) => this.ask(hass, what),
      isAsked: (key) =>
        this.asked.includes(key) ||
        this.acts.some((act) => act.ended === null && controlsIn(act).includes(key)),
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hass, device } = this;
    if (!hass || !device) {
      return nothing;
    }
    const around = this.around(hass);
    const controls = this.renderControls(around, this.usable(hass, device));
    this.hidden = controls === nothing && this.acts.length === 0 && !this.refused;
    return html`${controls}
      <bitaxe-miner-acts
        .hass=${hass}
        .acts=${this.acts}
        .ahead=${this.heard.seen?.ahead ?? 0}
        .refused=${this.refused}
      ></bitaxe-miner-acts>
      <bitaxe-confirm-dialog .localize=${around.text}></bitaxe-confirm-dialog>`;
  }

  private fanSpeed(hass: HomeAssistant): number {
    return numberOf(stateOf(hass, entitiesOf(hass, this.device).fan_speed));
  }

  private renderControls(
    around: Around,
    { mining, fan, profile, pool, core_voltage, undo, restart }: Controls,
  ): TemplateResult | typeof nothing {
    const settings = [
      mining && this.renderMining(mining, around),
      fan && this.fan.render(fan, this.fanSpeed(around.hass), around),
      profile && renderNamed("profile", profile, around),
      core_voltage && renderVoltage(core_voltage, around),
      pool && renderNamed("pool", pool, around),
    ].filter(Boolean);
    const buttons = [
      undo && this.renderButton("undo", undo, around),
      restart && this.renderButton("restart", restart, around),
    ].filter(Boolean);
    return settings.length + buttons.length === 0
      ? nothing
      : html`<section class="controls" aria-label=${around.text("control.title")}>
          ${settings}
          ${buttons.length === 0 ? nothing : html`<div class="end">${buttons}</div>`}
        </section>`;
  }

  private renderMining(entity: EntityState, around: Around): TemplateResult {
    const isOn = entity.state === "on";
    const service = isOn ? "turn_off" : "turn_on";
    return html`<div class="control mining">
      ${controlName("mining", entity, around.text)}
      <button
        type="button"
        class="switch ${lookOf(around, "mining")}"
        role="switch"
        aria-checked=${isOn ? "true" : "false"}
        aria-label=${around.text("control.mining")}
        ?disabled=${around.isAsked("mining")}
        @click=${() => around.ask({ key: "mining", entity, service })}
      ></button>
    </div>`;
  }

  private renderButton(
    key: "undo" | "restart",
    entity: EntityState,
    around: Around,
  ): TemplateResult {
    return html`<button
      type="button"
      class="pill action ${key} ${lookOf(around, key)}"
      ?disabled=${around.isAsked(key)}
      @click=${() =>
        around.ask({ key, entity, service: "press", ...this.questionFor(key, around) })}
    >
      ${around.text(`control.${key}`)}
    </button>`;
  }

  /** What is asked before a button is pressed, where something is. */
  private questionFor(key: "undo" | "restart", around: Around): Pick<Ask, "question"> {
    if (key === "restart") {
      return { question: question(key, around) };
    }
    const { undoable = {} } = this.heard.seen ?? {};
    const value = settingsText(undoable, around.text, localeOf(around.hass));
    const asked = question(key, around, value);
    if (value === "") {
      // What is not known may be a core voltage.
      return { question: { ...asked, text: around.text("confirm.core_voltage.text") } };
    }
    return undoable.core_voltage === undefined ? {} : { question: asked };
  }

  /** The number of the act that ended last. */
  private get lastNumber(): number {
    return lastEnded(this.acts)?.number ?? 0;
  }

  /** Return whether the user agrees. */
  private async agrees(key: ControlKey, question: Question): Promise<boolean> {
    this.open = key;
    const isAgreed = (await this.dialog?.ask(question)) ?? false;
    this.open = undefined;
    return isAgreed;
  }

  /** Ask Home Assistant, once the user has agreed where that is needed. */
  private async ask(hass: HomeAssistant, what: Ask): Promise<boolean> {
    const { key, entity, service, data = {} } = what;
    if (what.question && !(await this.agrees(key, what.question))) {
      return false;
    }
    const { entity_id } = entity;
    const domain = entity_id.slice(0, entity_id.indexOf("."));
    const before = this.lastNumber;
    const wasConnected = this.hass?.connected ?? false;
    this.refused = undefined;
    this.asked = [...this.asked, key];
    try {
      await hass.callService(domain, service, data, { entity_id }, false);
      return true;
    } catch (error) {
      // What became of an act is said as such.
      if (this.lastNumber === before) {
        const words = await refusalText(hass, error, this.localize, wasConnected);
        this.refused = { words };
      }
      return false;
    } finally {
      const first = this.asked.indexOf(key);
      this.asked = this.asked.filter((_, index) => index !== first);
    }
  }
}

define("bitaxe-miner-controls", BitaxeMinerControls);
