/** Keeps an element supplied with the energy used since midnight. */

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { energyToday } from "../data/energy-today";
import type { HomeAssistant } from "../ha";

/** Home Assistant compiles statistics this often (ms). */
const INTERVAL = 300_000;

/** Asks while its host is in the document; what nobody recorded is not known. */
export class EnergyToday implements ReactiveController {
  /** In kWh; NaN is unknown. */
  value = Number.NaN;
  private entityId: string | undefined;
  private hass: HomeAssistant | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Look at this entity; ask again as often as you like. */
  watch(hass: HomeAssistant, entityId: string | undefined): void {
    this.hass = hass;
    if (entityId === this.entityId && this.timer !== undefined) {
      return;
    }
    clearInterval(this.timer);
    this.entityId = entityId;
    this.value = Number.NaN;
    this.timer = setInterval(() => void this.ask(), INTERVAL);
    void this.ask();
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async ask(): Promise<void> {
    const { hass, entityId } = this;
    if (!hass || entityId === undefined) {
      return;
    }
    try {
      const value = await energyToday(hass, entityId, Date.now());
      if (entityId === this.entityId) {
        this.value = value;
        this.host.requestUpdate();
      }
    } catch {
      // The recorder may be off, or Home Assistant away: what was known is shown.
    }
  }
}
