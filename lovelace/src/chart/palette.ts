/** The colors of charts, as CSS variables: a change of theme needs no drawing. */

import { type CSSResult, unsafeCSS } from "lit";

interface Shades {
  light: string;
  dark: string;
}

const SHADES = {
  hashrate: { light: "#3b82f6", dark: "#60a5fa" },
  expected: { light: "#7b8794", dark: "#94a3b8" },
  actual: { light: "rgb(54 162 235)", dark: "rgb(86 180 245)" },
  above: { light: "rgb(75 192 192 / 0.32)", dark: "rgb(75 192 192 / 0.3)" },
  below: { light: "rgb(255 99 132 / 0.28)", dark: "rgb(255 99 132 / 0.3)" },
  good: { light: "#059669", dark: "#34d399" },
  fair: { light: "#ea580c", dark: "#fb923c" },
  poor: { light: "#dc2626", dark: "#f87171" },
  window_60: { light: "#c9b3ff", dark: "#6f57ad" },
  window_300: { light: "#9966ff", dark: "#9f7bff" },
  window_600: { light: "#5527b8", dark: "#d9c9ff" },
  power: { light: "#f59e0b", dark: "#fbbf24" },
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
