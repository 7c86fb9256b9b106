import { beforeEach, describe, expect, it } from "vitest";
import "../../src/cards/range-card";
import type { BitaxeRangeCardView } from "../../src/cards/range-card";
import { groupNamed } from "../../src/cards/range-group";
import type { RangeCardConfig } from "../../src/config";
import { type FakeHass, fakeHass } from "../fake-hass";
import { all, mount, one, settle } from "./fixtures";

let hass: FakeHass;
let number = 0;
let range_group: string;

beforeEach(() => {
  hass = fakeHass();
  number += 1;
  range_group = `group ${number}`;
});

async function card(
  config: Partial<RangeCardConfig> = {},
): Promise<BitaxeRangeCardView> {
  const element = document.createElement(
    "bitaxe-range-card-view",
  ) as BitaxeRangeCardView;
  return mount(element, {
    hass,
    config: { type: "custom:bitaxe-range-card", range_group, ...config },
  });
}

function buttons(element: BitaxeRangeCardView): HTMLElement {
  return one(element, "bitaxe-range-buttons");
}

function fire(
  element: BitaxeRangeCardView,
  name: string,
  detail: object,
): Promise<void> {
  buttons(element).dispatchEvent(new CustomEvent(name, { detail }));
  return settle(element);
}

describe("bitaxe-range-card-view", () => {
  it("offers all ranges, and begins with an hour", async () => {
    const element = buttons(await card());
    expect(element).toMatchObject({ range: "1h", isZoomed: false });
    expect((element as unknown as { ranges: string[] }).ranges).toHaveLength(12);
    expect(element).toMatchObject({ locale: { time_zone: "UTC" } });
  });

  it("begins with and offers what is configured", async () => {
    expect(buttons(await card({ range: "6h", ranges: ["6h", "7d"] }))).toMatchObject({
      range: "6h",
      ranges: ["6h", "7d"],
    });
  });

  it("chooses for its group", async () => {
    const element = await card({ range: "6h" });
    await fire(element, "bitaxe-range-chosen", { range: "24h" });
    expect(buttons(element)).toMatchObject({ range: "24h" });
    expect(groupNamed(range_group).chosen(hass, {})).toBe("24h");
    expect(buttons(await card({ range: "6h" }))).toMatchObject({ range: "24h" });
  });

  it("shows that its group is zoomed, and leads back", async () => {
    const element = await card();
    groupNamed(range_group).zoomTo({ start: 1, end: 2 });
    await settle(element);
    expect(buttons(element)).toMatchObject({ range: "1h", isZoomed: true });
    await fire(element, "bitaxe-zoom", { span: null });
    expect(buttons(element)).toMatchObject({ isZoomed: false });
  });

  it("is of the default group unless it is told of one", async () => {
    const element = await card({ range_group: "" });
    await fire(element, "bitaxe-range-chosen", { range: "15m" });
    expect(groupNamed("default").chosen(hass, {})).toBe("15m");
  });

  it("lets what is beside it be clicked where it is kept in sight", async () => {
    const stack = document.createElement("hui-card");
    const footer = Object.assign(document.createElement("hui-view-footer"), {
      card: stack,
    });
    footer.setAttribute("sticky", "");
    document.body.append(footer);
    const inside = footer.attachShadow({ mode: "open" });
    const wrapper = document.createElement("div");
    wrapper.append(stack);
    inside.append(wrapper);
    const element = await card();
    expect(element.className).toBe("");
    stack.append(element);
    expect(element.className).toBe("footer");
    expect(footer.style.pointerEvents).toBe("none");
    // So can what it shares its place with.
    expect(stack.style.pointerEvents).toBe("auto");
    expect(wrapper.style.maxHeight).toBe("none");
    const editor = document.createElement("hui-card-edit-mode");
    inside.append(editor);
    editor.append(element);
    expect(element.className).toBe("");
    expect(footer.style.pointerEvents).toBe("");
    expect(stack.style.pointerEvents).toBe("");
    expect(wrapper.style.maxHeight).toBe("");
    inside.append(element);
    expect(footer.style.pointerEvents).toBe("none");
    element.remove();
    expect(footer.style.pointerEvents).toBe("");
    footer.remove();
  });

  it("shows nothing where nothing is offered, and waits for its configuration", async () => {
    expect(all(await card({ ranges: [] }), "ha-card")).toHaveLength(0);
    const element = document.createElement(
      "bitaxe-range-card-view",
    ) as BitaxeRangeCardView;
    await mount(element, { hass });
    expect(all(element, "ha-card")).toHaveLength(0);
  });
});
