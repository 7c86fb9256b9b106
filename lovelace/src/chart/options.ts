/** A chart's definition in ApexCharts' terms. */

import type { ApexOptions } from "apexcharts";
import type { ChartDefinition, SeriesDefinition } from "./definitions";
import { cssColor } from "./palette";

/**
 * The id of a gradient in the chart's shadow root, which colors a line by thresholds. It
 * spans the plot, so that all of a line's stretches look alike; those of ApexCharts span
 * a stretch.
 */
export const GRADES_ID = "bitaxe-grades";

/** px of a dash and of a gap; round caps lengthen the one at the cost of the other. */
const DASH = 5;

/**
 * Return the options that stay the same as long as the definition does. ApexCharts draws
 * the lines, the areas and the grid. Axes, legend, tooltip and annotations are the
 * element's: those of ApexCharts measure texts and boxes, which takes longer than all of
 * the drawing, know no time zone but the browser's, and put texts in as markup.
 */
export function optionsOf(
  definition: ChartDefinition,
  names: Readonly<Record<string, string>>,
): ApexOptions {
  const { series, grades } = definition;
  const strokeOf = ({ color, dashed }: SeriesDefinition) =>
    grades && !dashed ? `url(#${GRADES_ID})` : cssColor(color);
  return {
    series: series.map(({ key, shape }) => ({
      name: names[key] ?? key,
      type: shape,
      data: [],
    })),
    chart: {
      type: "line",
      sparkline: { enabled: true },
      animations: { enabled: false },
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
      background: "transparent",
      fontFamily: "inherit",
    },
    colors: series.map(({ color }) => cssColor(color)),
    fill: { type: "solid", opacity: 1 },
    stroke: {
      colors: series.map(strokeOf),
      curve: "straight",
      lineCap: "round",
      width: series.map(({ width }) => width),
      dashArray: series.map(({ dashed }) => (dashed ? DASH : 0)),
    },
    xaxis: { type: "numeric", tickAmount: 0, crosshairs: { show: false } },
    yaxis: [{ show: false, crosshairs: { show: false } }],
    grid: { show: true, borderColor: "var(--bitaxe-grid)" },
    markers: { size: 0, showNullDataPoints: false },
    tooltip: { enabled: false },
    states: {
      hover: { filter: { type: "none" } },
      active: { filter: { type: "none" } },
    },
  };
}
