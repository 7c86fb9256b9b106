import { html, render, type TemplateResult } from "lit";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Fold } from "../../src/cards/fold";
import { recall, remember } from "../../src/cards/remembered";
import { type FakeHass, fakeHass } from "../fake-hass";
import { one, text } from "./fixtures";

let hass: FakeHass;

beforeEach(() => {
  hass = fakeHass();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function part(name = "fold/part") {
  const requestUpdate = vi.fn();
  const fold = new Fold({ requestUpdate });
  const page = document.createElement("div");
  const turn = (): void => {
    const heading: TemplateResult = fold.heading(
      hass,
      name,
      fold.isFolded(hass, name, true),
      html`<span>Part</span>`,
    );
    render(heading, page);
    one<HTMLButtonElement>(page, "h3 > button.fold").click();
  };
  const isFolded = (isUsually: boolean) => fold.isFolded(hass, name, isUsually);
  return { isFolded, turn, page, requestUpdate };
}

describe("Fold", () => {
  it("is as it usually is until someone turns it, and then so for good", () => {
    const { isFolded, turn, page, requestUpdate } = part();
    expect([isFolded(true), isFolded(false)]).toEqual([true, false]);
    turn();
    expect(text(page)).toBe("Part");
    expect(one(page, "button").getAttribute("aria-expanded")).toBe("false");
    expect(requestUpdate).toHaveBeenCalledTimes(1);
    expect(recall(hass, "fold/part")).toBe("open");
    expect(isFolded(true)).toBe(false);
    expect(part().isFolded(true)).toBe(false);
    expect(part("fold/other").isFolded(true)).toBe(true);
    turn();
    expect(one(page, "button").getAttribute("aria-expanded")).toBe("true");
    expect(recall(hass, "fold/part")).toBe("folded");
    expect(part().isFolded(false)).toBe(true);
  });

  it("is folded by whatever is remembered but that it is open", () => {
    remember(hass, "fold/part", "something");
    expect(part().isFolded(false)).toBe(true);
  });

  it("is turned here where the browser keeps nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    const { isFolded, turn } = part();
    turn();
    expect(isFolded(true)).toBe(false);
    expect(part().isFolded(true)).toBe(true);
  });
});
