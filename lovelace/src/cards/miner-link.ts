/** A miner's name, which leads to more about it. */

import { html, nothing, type TemplateResult } from "lit";
import type { HomeAssistant } from "../ha";
import type { Localize } from "../localize";
import { devicePath, mainEntity, navigate, openMoreInfo, viewPath } from "./actions";

interface Named {
  device: string | null;
  name: string;
}

/** A link to the miner's view where there is one; else a button for what is known. */
export function renderMinerLink(
  hass: HomeAssistant,
  { device, name }: Named,
  hasViews: boolean,
): TemplateResult {
  const content = html`<bdi>${name}</bdi>`;
  if (device === null || !hass.devices[device]) {
    return content;
  }
  if (hasViews) {
    return html`<a href=${viewPath(device)}>${content}</a>`;
  }
  const entityId = mainEntity(hass, device);
  return entityId === undefined
    ? content
    : html`<button
        type="button"
        @click=${(event: Event) =>
          openMoreInfo(event.currentTarget as EventTarget, entityId)}
      >
        ${content}
      </button>`;
}

/** A link to the device, for who may follow it, where nothing else leads there. */
export function renderDeviceLink(
  hass: HomeAssistant,
  { device, name }: Named,
  hasViews: boolean,
  text: Localize,
): TemplateResult | typeof nothing {
  const path = hasViews || device === null ? undefined : devicePath(hass, device);
  const label = text("fleet.device");
  return path === undefined
    ? nothing
    : html`<a class="device" href=${path} aria-label="${label}, ${name}">${label}</a>`;
}

/** Do what the name does on a click anywhere in a row or tile. */
export function openMiner(
  hass: HomeAssistant,
  event: Event,
  device: string | null,
  hasViews: boolean,
): void {
  const isOnControl =
    event.target instanceof Element && event.target.closest("a, button") !== null;
  if (device === null || isOnControl || !hass.devices[device]) {
    return;
  }
  const entityId = mainEntity(hass, device);
  if (hasViews) {
    navigate(viewPath(device));
  } else if (entityId !== undefined) {
    openMoreInfo(event.currentTarget as EventTarget, entityId);
  }
}
