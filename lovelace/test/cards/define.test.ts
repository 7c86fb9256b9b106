import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { define } from "../../src/cards/define";

/** A registry that knows nothing of another one's elements. */
class Registry {
  readonly elements = new Map<string, CustomElementConstructor>();
  definitions = 0;
  /** Let Home Assistant define its element. */
  open = (): void => undefined;
  readonly home = new Promise<void>((resolve) => {
    this.open = resolve;
  });

  get(tag: string): CustomElementConstructor | undefined {
    return this.elements.get(tag);
  }

  define(tag: string, element: CustomElementConstructor): void {
    this.elements.set(tag, element);
    this.definitions += 1;
  }

  async whenDefined(tag: string): Promise<void> {
    expect(tag).toBe("home-assistant");
    await this.home;
  }
}

class Card extends HTMLElement {}

let first: Registry;

beforeEach(() => {
  first = new Registry();
  vi.stubGlobal("customElements", first);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("define", () => {
  it("defines an element once", () => {
    define("bitaxe-card", Card);
    define("bitaxe-card", class extends HTMLElement {});
    expect(first.get("bitaxe-card")).toBe(Card);
    expect(first.definitions).toBe(1);
  });

  it("defines it again where Home Assistant brings a registry later", async () => {
    define("bitaxe-card", Card);
    const second = new Registry();
    vi.stubGlobal("customElements", second);
    second.open();
    first.open();
    await vi.waitFor(() => expect(second.get("bitaxe-card")).toBe(Card));
    expect(second.definitions).toBe(1);
  });

  it("leaves it at that where the registry stays", async () => {
    define("bitaxe-card", Card);
    first.open();
    await first.home;
    await Promise.resolve();
    expect(first.definitions).toBe(1);
  });
});
