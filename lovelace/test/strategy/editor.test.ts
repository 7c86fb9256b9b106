import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { groupNamed } from "../../src/cards/range-group";
import { CHARTS, RANGES } from "../../src/config";
import type { HomeAssistant } from "../../src/ha";
import { StrategyEditor } from "../../src/strategy/editor";
import { fakeHass } from "../fake-hass";

interface Form extends HTMLElement {
  hass?: HomeAssistant;
  data?: object;
  schema?: { name: string }[];
  computeLabel?: (field: { name: string }) => string;
  computeHelper?: (field: { name: string }) => string | undefined;
}

const DEFAULTS = { charts: CHARTS, range: "1h", ranges: RANGES };
const CONFIG = { type: "custom:bitaxe-monitor", charts: ["power"] };

/** Where Home Assistant's form comes from. */
const getConfigElement = vi.fn(async () => {
  if (!customElements.get("ha-form")) {
    customElements.define("ha-form", class extends HTMLElement {});
  }
});

class ButtonCard extends HTMLElement {
  static getConfigElement = getConfigElement;
}
customElements.define("test-button-card", ButtonCard);

beforeEach(() => {
  window.loadCardHelpers = async () => ({ createCardElement: () => new ButtonCard() });
});

afterEach(() => {
  document.body.replaceChildren();
  delete window.loadCardHelpers;
  getConfigElement.mockClear();
});

async function editorOn(
  config: object,
): Promise<{ editor: StrategyEditor; form: Form }> {
  const editor = new StrategyEditor();
  editor.setConfig({ ...config });
  editor.hass = fakeHass();
  document.body.append(editor);
  await vi.waitFor(() => expect(editor.firstElementChild).not.toBeNull());
  return { editor, form: editor.firstElementChild as Form };
}

describe("the editor of the dashboard", () => {
  it("has Home Assistant make its form, which only its own editors load", async () => {
    const { form } = await editorOn(CONFIG);
    expect(form.localName).toBe("ha-form");
    expect(getConfigElement).toHaveBeenCalledTimes(1);
    expect(form.data).toEqual({ ...DEFAULTS, ...CONFIG });
    expect(form.hass).toBeDefined();
    expect(form.schema?.map(({ name }) => name)).toEqual(["charts", "range", "ranges"]);
    expect(form.computeLabel?.({ name: "charts" })).toBe("Charts");
  });

  it("uses the form that is there already", async () => {
    await editorOn(CONFIG);
    getConfigElement.mockClear();
    await editorOn(CONFIG);
    expect(getConfigElement).not.toHaveBeenCalled();
  });

  it("shows what comes later", async () => {
    const { editor, form } = await editorOn(CONFIG);
    const hass = fakeHass();
    editor.hass = hass;
    editor.setConfig({ ...CONFIG, range: "6h" });
    expect(form.hass).toBe(hass);
    expect(form.data).toEqual({ ...DEFAULTS, ...CONFIG, range: "6h" });
  });

  it("tells the dialog what was chosen, and nobody else of the form's own event", async () => {
    const { editor, form } = await editorOn(CONFIG);
    const changes: unknown[] = [];
    const leaks = vi.fn();
    document.body.addEventListener("value-changed", leaks);
    editor.addEventListener("config-changed", (event) =>
      changes.push((event as CustomEvent).detail),
    );
    const value = { ...DEFAULTS, ...CONFIG, ranges: ["1h"] };
    form.dispatchEvent(
      new CustomEvent("value-changed", { detail: { value }, bubbles: true }),
    );
    expect(changes).toEqual([{ config: { ...CONFIG, ranges: ["1h"] } }]);
    expect(leaks).not.toHaveBeenCalled();
  });

  it("shows the range that its views begin with, and writes down any other", async () => {
    const { editor, form } = await editorOn(CONFIG);
    const changes: unknown[] = [];
    editor.addEventListener("config-changed", (event) =>
      changes.push((event as CustomEvent).detail.config),
    );
    for (const range of [groupNamed("any").chosen(fakeHass(), {}), "30m"]) {
      const value = { ...DEFAULTS, ...CONFIG, range };
      form.dispatchEvent(new CustomEvent("value-changed", { detail: { value } }));
    }
    expect(changes).toEqual([CONFIG, { ...CONFIG, range: "30m" }]);
  });

  it("says that no range is offered once all are removed", async () => {
    const { editor, form } = await editorOn(CONFIG);
    const changes: unknown[] = [];
    editor.addEventListener("config-changed", (event) =>
      changes.push((event as CustomEvent).detail.config),
    );
    const value = { ...DEFAULTS, ...CONFIG, ranges: [] };
    form.dispatchEvent(new CustomEvent("value-changed", { detail: { value } }));
    expect(changes).toEqual([{ ...CONFIG, ranges: [] }]);
    expect(form.computeHelper?.({ name: "ranges" })).toContain("to offer none");
  });

  it("leaves to the text editor what it cannot show", () => {
    const editor = new StrategyEditor();
    expect(() => editor.setConfig({ ...CONFIG, charts: "power" })).toThrow(
      "charts must be a list.",
    );
    expect(() => editor.setConfig({ ...CONFIG, charts: ["unknown"] })).not.toThrow();
  });

  it("has one form, however often it is moved and whenever", async () => {
    const editor = new StrategyEditor();
    editor.setConfig(CONFIG);
    document.body.append(editor);
    document.body.append(editor);
    await vi.waitFor(() => expect(editor.children).toHaveLength(1));
    const changes = vi.fn();
    editor.addEventListener("config-changed", changes);
    document.body.append(editor);
    editor.firstElementChild?.dispatchEvent(
      new CustomEvent("value-changed", { detail: { value: CONFIG } }),
    );
    expect(changes).toHaveBeenCalledTimes(1);
    expect(editor.children).toHaveLength(1);
  });
});
