/** Tests of the colors. */

import { describe, expect, it } from "vitest";
import { definitionOf } from "../../src/chart/definitions";
import { type Color, cssColor, paletteStyles } from "../../src/chart/palette";
import { CHARTS } from "../../src/config";

/** What Home Assistant's own themes put behind a chart. */
const CARDS = { light: "#ffffff", dark: "#1c1c1c" };

/** Return the relative luminance of a color, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Return the contrast ratio of two colors. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort(
    (left, right) => left - right,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** Return the value of a color among declarations. */
function declared(color: Color, declarations: string): string {
  const [, value = ""] = declarations.split(`--bitaxe-${color}:`);
  return value.slice(0, value.indexOf(";"));
}

describe("palette", () => {
  const [light, dark] = paletteStyles.cssText.split(":host([dark])") as [
    string,
    string,
  ];

  it("keeps the colors of what is above and below", () => {
    expect(light).toMatch(/--bitaxe-above:rgb\(75 192 192 /);
    expect(light).toMatch(/--bitaxe-below:rgb\(255 99 132 /);
    expect(light).toContain("--bitaxe-hashrate:#3b82f6;");
  });

  it.each(CHARTS)("has the colors of %s in light and dark themes", (kind) => {
    const { series, grades = [] } = definitionOf(kind, false);
    for (const { color } of [...series, ...grades]) {
      const variable = cssColor(color).replace(/^var\((.*)\)$/, "$1:");
      expect(light).toContain(variable);
      expect(dark).toContain(variable);
    }
  });

  it.each(CHARTS)("draws lines of %s that stand out from the card", (kind) => {
    const { series, grades = [] } = definitionOf(kind, false);
    // What is translucent lies behind them.
    const lines = [...series, ...grades].filter(
      ({ color }) => !declared(color, light).startsWith("rgb("),
    );
    expect(lines).not.toHaveLength(0);
    for (const { color } of lines) {
      expect(contrast(declared(color, light), CARDS.light)).toBeGreaterThan(3);
      expect(contrast(declared(color, dark), CARDS.dark)).toBeGreaterThan(3);
    }
  });

  it("tells lines of one chart apart by their lightness", () => {
    for (const [declarations, order] of [
      [light, ["window_60", "window_300", "window_600"]],
      [dark, ["window_600", "window_300", "window_60"]],
    ] as [string, Color[]][]) {
      const [one = "", two = "", three = ""] = order.map((color) =>
        declared(color, declarations),
      );
      expect(luminance(one)).toBeGreaterThan(luminance(two));
      expect(contrast(one, two)).toBeGreaterThan(1.7);
      expect(contrast(two, three)).toBeGreaterThan(1.7);
    }
  });
});
