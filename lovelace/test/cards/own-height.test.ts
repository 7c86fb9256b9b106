import { html, LitElement, nothing, type TemplateResult } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OwnHeight } from "../../src/cards/own-height";

/** What is observed, and what is called when it is of another size. */
class Observer {
  static targets = new Set<Element>();
  static resize: (entries: object[]) => void;

  constructor(callback: (entries: object[]) => void) {
    Observer.resize = callback;
  }

  observe(target: Element): void {
    Observer.targets.add(target);
  }

  disconnect(): void {
    Observer.targets.clear();
  }
}

class Holder extends LitElement {
  static override properties = { content: {} };
  declare content: TemplateResult | typeof nothing;

  constructor() {
    super();
    this.content = html`<div class="box"><p></p></div>`;
    new OwnHeight(this, ".box");
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.content;
  }
}
customElements.define("test-holder", Holder);

let holder: Holder;
const box = () => holder.renderRoot.querySelector<HTMLElement>(".box");

beforeEach(async () => {
  vi.stubGlobal("ResizeObserver", Observer);
  Observer.targets.clear();
  holder = document.createElement("test-holder") as Holder;
  document.body.append(holder);
  await holder.updateComplete;
});

afterEach(() => {
  holder.remove();
  vi.unstubAllGlobals();
});

describe("a box of its own height", () => {
  it("is as high as what it holds, and apart from what is around it", () => {
    expect([...Observer.targets]).toEqual([box()?.firstElementChild]);
    Observer.resize([{ borderBoxSize: [{ blockSize: 157.5 }] }]);
    expect(box()?.style.blockSize).toBe("157.5px");
    expect(box()?.style.contain).toBe("size layout style");
    Observer.resize([{ borderBoxSize: [{ blockSize: 201 }] }]);
    expect(box()?.style.blockSize).toBe("201px");
  });

  it("follows its content while that is on the page", async () => {
    holder.remove();
    expect(Observer.targets.size).toBe(0);
    document.body.append(holder);
    expect([...Observer.targets]).toEqual([box()?.firstElementChild]);
    holder.content = nothing;
    await holder.updateComplete;
    expect(Observer.targets.size).toBe(0);
    Observer.resize([{ borderBoxSize: [{ blockSize: 1 }] }]);
    holder.remove();
    document.body.append(holder);
    expect(Observer.targets.size).toBe(0);
  });
});
