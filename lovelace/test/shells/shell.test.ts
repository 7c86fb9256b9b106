import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ChartCardConfig } from "../../src/config";
import type { CardConfig, GridOptions, HomeAssistant } from "../../src/ha";
import { CHART_CARD } from "../../src/read-config";
import type { CardKind } from "../../src/shells/kind";
import { shell } from "../../src/shells/shell";
import { fakeHass } from "../fake-hass";

interface Card extends HTMLElement {
  hass: HomeAssistant;
  setConfig(config: CardConfig): void;
  getCardSize(): number;
  getGridOptions(): GridOptions;
}

interface View extends HTMLElement {
  hass?: HomeAssistant;
  config?: ChartCardConfig;
}

const TYPE = "custom:bitaxe-chart-card";
const CONFIG = { type: TYPE, chart: "power" };

const load = vi.fn<() => Promise<unknown>>();
const kind: CardKind<ChartCardConfig> = {
  key: "chart",
  type: TYPE,
  options: CHART_CARD,
  load,
  size: ({ chart }) => chart.length,
  grid: (config) => ({ columns: 12, rows: config?.collapsed ? 1 : 5 }),
  stub: () => ({ type: TYPE, chart: "signed_deviation" }),
  suggest: () => null,
};
const Shell = shell(kind) as unknown as (new () => Card) & {
  getStubConfig(hass: HomeAssistant): ChartCardConfig;
  getConfigForm(): Promise<{ schema: { name: string }[] }>;
};
customElements.define("test-shell", Shell);

beforeEach(() => {
  load.mockReset();
  load.mockResolvedValue(undefined);
});

afterEach(() => document.body.replaceChildren());

it("stays on the page while it is hidden only where it has a say in that", () => {
  const Bare = shell({ ...kind, isBare: true });
  customElements.define("test-bare-shell", Bare);
  expect(new Bare()).toMatchObject({ connectedWhileHidden: true });
  expect(new Shell()).toMatchObject({ connectedWhileHidden: false });
});

/** Let promises settle. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function card(config: CardConfig = CONFIG): Card {
  const element = new Shell();
  element.setConfig(config);
  return element;
}

function viewOf(element: Card): View {
  const view = element.querySelector<View>("bitaxe-chart-card-view");
  if (!view) {
    throw new Error(`no view in ${element.innerHTML}`);
  }
  return view;
}

describe("a card before its code is there", () => {
  it("answers what Home Assistant asks, without loading anything", () => {
    const element = card();
    expect(element.getCardSize()).toBe(5);
    expect(element.getGridOptions()).toEqual({ columns: 12, rows: 5 });
    expect(card({ ...CONFIG, collapsed: true }).getGridOptions()).toMatchObject({
      rows: 1,
    });
    expect(Shell.getStubConfig(fakeHass())).toEqual({
      type: TYPE,
      chart: "signed_deviation",
    });
    expect(new Shell().getCardSize()).toBe(1);
    expect(load).not.toHaveBeenCalled();
  });

  it("has a form with the card's options", async () => {
    const { schema } = await Shell.getConfigForm();
    expect(schema.map(({ name }) => name)).toEqual([
      "chart",
      "device",
      "title",
      "range_group",
      "range",
      "ranges",
      "collapsed",
    ]);
  });

  it("refuses a wrong configuration and keeps the one it has", async () => {
    const element = card();
    document.body.append(element);
    await settled();
    expect(() => element.setConfig({ type: TYPE, chart: "x" })).toThrow(
      "chart: there is no “x”",
    );
    expect(viewOf(element).config).toEqual(CONFIG);
  });

  it("shows an empty card while it waits", () => {
    const element = card();
    document.body.append(element);
    expect(element.firstElementChild?.localName).toBe("ha-card");
    expect(element.firstElementChild?.ariaBusy).toBe("true");
    expect(element.textContent).toBe("");
  });
});

describe("a card on the page", () => {
  it("loads its code and hands over what it was given", async () => {
    const hass = fakeHass();
    const element = card({ ...CONFIG, title: "" });
    element.hass = hass;
    document.body.append(element);
    await settled();
    expect(element.children).toHaveLength(1);
    expect(viewOf(element).hass).toBe(hass);
    expect(viewOf(element).config).toEqual(CONFIG);
  });

  it("passes on what comes later", async () => {
    const element = card();
    document.body.append(element);
    await settled();
    const hass = fakeHass();
    element.hass = hass;
    element.setConfig({ ...CONFIG, chart: "voltage" });
    expect(viewOf(element).hass).toBe(hass);
    expect(viewOf(element).config?.chart).toBe("voltage");
  });

  it("passes on what comes while it loads", async () => {
    let finish: (value?: unknown) => void = () => undefined;
    load.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    const element = card();
    document.body.append(element);
    const hass = fakeHass();
    element.hass = hass;
    element.setConfig({ ...CONFIG, chart: "voltage" });
    finish();
    await settled();
    expect(viewOf(element).hass).toBe(hass);
    expect(viewOf(element).config?.chart).toBe("voltage");
  });

  it("keeps its view when it is moved", async () => {
    const element = card();
    document.body.append(element);
    document.body.append(element);
    await settled();
    const view = viewOf(element);
    document.body.append(element);
    await settled();
    expect(element.children).toHaveLength(1);
    expect(viewOf(element)).toBe(view);
  });

  it("says so when its code cannot be had, and tries again later", async () => {
    load.mockRejectedValueOnce(new TypeError("Failed to fetch"));
    const element = card();
    document.body.append(element);
    await settled();
    expect(element.textContent).toBe("The card could not be loaded. Reload the page.");
    expect(element.firstElementChild?.ariaBusy).toBe("false");
    element.remove();
    document.body.append(element);
    await settled();
    expect(viewOf(element).config).toEqual(CONFIG);
  });
});
