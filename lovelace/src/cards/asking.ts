/** What is asked of Home Assistant, and what the parts that ask need for that. */

import type { EntityState, HomeAssistant } from "../ha";
import type { Localize } from "../localize";
import type { Question } from "./confirm-dialog";
import type { ControlKey } from "./controls";

export interface Ask {
  readonly key: ControlKey;
  readonly entity: EntityState;
  readonly service: string;
  readonly data?: Record<string, unknown>;
  /** What the user has to agree to first. */
  readonly question?: Question;
}

export interface Around {
  readonly hass: HomeAssistant;
  readonly text: Localize;
  /** What the user calls the miner. */
  readonly name: string;
  /** Ask for something; resolves with whether it was done, once that is known. */
  ask(what: Ask): Promise<boolean>;
  /** Whether something was asked for by that, by whoever, and is not settled. */
  isAsked(key: ControlKey): boolean;
}

/** Return what is asked before something is done. */
export function question(
  key: "undo" | "restart" | "core_voltage" | "profile" | "pool",
  { text, name }: Pick<Around, "text" | "name">,
  value = "",
): Question {
  return {
    title: text(`confirm.${key}.title`, { name, value }),
    text: text(`confirm.${key}.text`, { value }),
    action: text(`confirm.${key}.action`),
  };
}

/** Return what it looks like. */
export function lookOf({ isAsked }: Around, key: ControlKey): string {
  return isAsked(key) ? "asked" : "";
}
