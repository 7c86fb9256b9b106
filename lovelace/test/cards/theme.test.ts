/** Tests that what is shown has the colors of the user's theme. */

import type { CSSResultOrNative } from "lit";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { paletteStyles } from "../../src/chart/palette";

/** A color that no theme can change. */
const LITERAL =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|lab|lch|oklab|oklch)\([^)]*\)|:\s*(?:white|black|gr[ae]y)\b/gi;

/** What is there for pages without a theme, and shadows: those darken any color. */
const WITHOUT_THEME = /var\(--[\w-]+,\s*#[0-9a-f]{3,8}\)/gi;
const SHADOW = /rgb\(0 0 0 \/ [\d.]+%?\)/g;

/** The colors of the lines of charts, which have a shade for the dark. */
const PALETTE = /--bitaxe-\w+:[^;]+;/g;

/** The text and the cards of Home Assistant's own themes and of others, in RGB. */
const THEMES = {
  light: { text: [0x21, 0x21, 0x21], card: [0xff, 0xff, 0xff] },
  dark: { text: [0xe1, 0xe1, 0xe1], card: [0x1c, 0x1c, 0x1c] },
  blue: { text: [0x1a, 0x23, 0x7e], card: [0xe8, 0xf5, 0xff] },
  sepia: { text: [0x43, 0x34, 0x22], card: [0xfb, 0xf4, 0xe4] },
  violet: { text: [0xe8, 0xd7, 0xff], card: [0x24, 0x00, 0x48] },
} as const;

const DARK: readonly string[] = ["dark", "violet"];

type Rgb = readonly number[];

const styles = new Map<string, string>();

beforeAll(async () => {
  const define = vi.spyOn(customElements, "define");
  await import("../../src/cards/cards");
  for (const [tag, element] of define.mock.calls) {
    const { elementStyles = [] } = element as { elementStyles?: CSSResultOrNative[] };
    styles.set(tag, elementStyles.map((style) => `${style}`).join("\n"));
  }
});

/** Return how bright a color is, as WCAG has it. */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((each) => {
    const part = each / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe("the colors of our elements", () => {
  it("are those of the theme", () => {
    expect(styles.size).toBeGreaterThan(10);
    for (const [tag, css] of styles) {
      const own = [PALETTE, WITHOUT_THEME, SHADOW].reduce(
        (rest, known) => rest.replace(known, ""),
        css,
      );
      expect([tag, own.match(LITERAL)]).toEqual([tag, null]);
    }
  });

  it("are those of boxes that are ticked, which browsers draw", () => {
    expect(styles.get("bitaxe-fleet-table")).toContain(
      "accent-color: var(--primary-color)",
    );
  });

  it.each(
    (Object.keys(THEMES) as (keyof typeof THEMES)[]).flatMap((theme) =>
      (["good", "fair", "poor"] as const).map((grade) => [theme, grade] as const),
    ),
  )("can be read in the %s: %s", (theme, grade) => {
    const palettes = paletteStyles.cssText.split(":host([dark])");
    const palette = palettes[DARK.includes(theme) ? 1 : 0] ?? "";
    const hex = new RegExp(`--bitaxe-${grade}:#(\\w+);`).exec(palette)?.[1] ?? "";
    const { text, card } = THEMES[theme];
    // Toned towards the text: see the styles that the cards share.
    const toned = text.map(
      (each, index) =>
        0.7 * Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16) + 0.3 * each,
    );
    expect(styles.get("bitaxe-miner-hero")).toContain(
      `color-mix(in srgb, var(--bitaxe-${grade}) 70%, var(--primary-text-color))`,
    );
    expect(contrast(toned, card)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ["light", "gain"],
    ["light", "loss"],
    ["dark", "gain"],
    ["dark", "loss"],
  ] as const)(
    "leave what is written on a domain readable in the %s: %s",
    (shade, tone) => {
      const palettes = paletteStyles.cssText.split(":host([dark])");
      const palette = palettes[shade === "light" ? 0 : 1] ?? "";
      const hex = new RegExp(`--bitaxe-${tone}:#(\\w+);`).exec(palette)?.[1] ?? "";
      const { text, card } = THEMES[shade];
      // At its strongest: see the map of a miner's chips.
      const behind = card.map(
        (each, index) =>
          0.4 * Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16) + 0.6 * each,
      );
      expect(contrast(text, behind)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
