/** What the legend of a chart has switched off. */

import type { ReactiveControllerHost } from "lit";
import type { ChartDefinition } from "./definitions";

/** Updates its host when a series is switched off or on, by its key. */
export class Legend {
  /** Whether that is another one since it was applied. */
  hasTurned = false;
  #off: ReadonlySet<string> = new Set();

  constructor(private readonly host: ReactiveControllerHost) {}

  isOff(key: string): boolean {
    return this.#off.has(key);
  }

  readonly turn = (key: string): void => {
    const rest = [...this.#off].filter((each) => each !== key);
    this.#off = new Set(this.isOff(key) ? rest : [...rest, key]);
    this.hasTurned = true;
    this.host.requestUpdate();
  };

  /** Switch all on, for another chart. */
  reset(): void {
    this.#off = new Set();
  }

  /** Return a definition with the series that are on. */
  applied(whole: ChartDefinition): ChartDefinition {
    this.hasTurned = false;
    return { ...whole, series: whole.series.filter(({ key }) => !this.isOff(key)) };
  }
}
