/** Tests of the colors. */

import { describe, expect, it } from "vitest";
import { definitionOf } from "../../src/chart/definitions";
import { cssColor, paletteStyles } from "../../src/chart/palette";
import { CHARTS } from "../../src/config";

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
});
