/** The colors of charts, as CSS variables: a change of theme needs no drawing. */

import { type CSSResult, unsafeCSS } from "lit";

interface Shades {
  light: string;
  dark: string;
}

const SHADES = {
  hashrate: { light: "#3b82f6", dark: "#60a5fa" },
  expected: { light: "#7b8794", dark: "#94a3b8" },
  hashrate_band: { light: "rgb(59 130 246 / 0.22)", dark: "rgb(96 165 250 / 0.24)" },
  chance: { light: "rgb(100 116 139 / 0.24)", dark: "rgb(148 163 184 / 0.24)" },
  gain: { light: "#0d9488", dark: "#2dd4bf" },
  loss: { light: "#e11d48", dark: "#fb7185" },
  above: { light: "rgb(75 192 192 / 0.32)", dark: "rgb(75 192 192 / 0.3)" },
  below: { light: "rgb(255 99 132 / 0.28)", dark: "rgb(255 99 132 / 0.3)" },
  good: { light: "#059669", dark: "#34d399" },
  fair: { light: "#ea580c", dark: "#fb923c" },
  poor: { light: "#dc2626", dark: "#f87171" },
  window_60: { light: "#9d7bf5", dark: "#7c66bf" },
  window_300: { light: "#7436e0", dark: "#a78bfa" },
  window_600: { light: "#3b1578", dark: "#e4dcff" },
  efficiency_band: { light: "rgb(5 150 105 / 0.2)", dark: "rgb(52 211 153 / 0.2)" },
  power_band: { light: "rgb(217 119 6 / 0.2)", dark: "rgb(251 191 36 / 0.2)" },
  temperature_band: { light: "rgb(239 68 68 / 0.18)", dark: "rgb(248 113 113 / 0.2)" },
  power: { light: "#d97706", dark: "#fbbf24" },
  power_efficiency: { light: "#0d9488", dark: "#2dd4bf" },
  temperature: { light: "#ef4444", dark: "#f87171" },
  temperature_2: { light: "#db2777", dark: "#f472b6" },
  vr_temperature: { light: "#0284c7", dark: "#38bdf8" },
  voltage: { light: "#7c3aed", dark: "#a78bfa" },
} as const satisfies Record<string, Shades>;

export type Color = keyof typeof SHADES;

/** Return a color for CSS and SVG below an element with the palette's styles. */
export function cssColor(color: Color): string {
  return `var(--bitaxe-${color})`;
}

/** The palette, for an element that has the attribute `dark` in dark themes. */
export const paletteStyles: CSSResult = unsafeCSS(
  `:host{${declare("light")}}:host([dark]){${declare("dark")}}`,
);

function declare(shade: keyof Shades): string {
  return Object.entries(SHADES)
    .map(([color, shades]) => `--bitaxe-${color}:${shades[shade]};`)
    .join("");
}
