/** Styles of charts. */

import { css } from "lit";

export const chartStyles = css`
  :host {
    --bitaxe-grid: color-mix(in srgb, var(--primary-text-color, #000) 12%, transparent);
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-height: 0;
    /* Its box is given, so that no sample has anything around it laid out again. */
    contain: size;
    container-type: inline-size;
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
    font-variant-numeric: tabular-nums;
  }

  .head {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    min-height: 16px;
  }

  .legend {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: flex-end;
  }

  .entry {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    white-space: nowrap;
  }

  button.entry {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  button.entry:focus-visible {
    border-radius: 2px;
    outline: 2px solid var(--primary-color);
  }

  button.entry[aria-pressed="false"] {
    text-decoration: line-through;
  }

  button.entry[aria-pressed="false"] > .swatch {
    visibility: hidden;
  }

  @media (pointer: coarse) {
    button.entry {
      min-width: 44px;
      min-height: 44px;
      justify-content: center;
      margin-block: -14px;
    }
  }

  /* Colours that say which is which, and hatching, are kept where others are forced. */
  .swatch,
  .stopped,
  .selection,
  .beyond,
  .dot {
    forced-color-adjust: none;
  }

  .swatch {
    flex: none;
    width: 14px;
    height: 2px;
    border-radius: 1px;
    background: var(--color);
  }

  .swatch.dashed {
    background: repeating-linear-gradient(
      to right,
      var(--color) 0 4px,
      transparent 4px 10px
    );
  }

  .swatch.tint {
    height: 10px;
    border-radius: 2px;
  }

  .body {
    /* Time runs from left to right in any language. */
    direction: ltr;
    display: flex;
    flex: 1;
    min-height: 0;
    /* Half of the topmost label, and the labels of the time axis. */
    margin-block: 6px 22px;
  }

  .axis {
    display: flex;
    flex: none;
    flex-direction: column-reverse;
    align-items: flex-end;
    justify-content: space-between;
  }

  .axis > span {
    height: 0;
    margin-inline: 0 8px;
    line-height: 0;
    white-space: nowrap;
  }

  .field {
    position: relative;
    flex: 1;
    min-width: 0;
  }

  .plot {
    position: absolute;
    inset: 0;
    /* As no item of a flexible box: browsers lay out those with all of the page. */
    contain: size layout style;
    cursor: crosshair;
    outline: none;
    touch-action: pan-y pinch-zoom;
  }

  .plot:focus-visible {
    border-radius: 2px;
    outline: 2px solid var(--primary-color);
    outline-offset: 2px;
  }

  .plot > *,
  .layer > * {
    position: absolute;
    pointer-events: none;
  }

  /* What moves is in a box within the plot: the plot itself is laid out apart then. */
  .layer {
    inset: 0;
  }

  .drawing {
    /* ApexCharts keeps half a stroke free above and below: see BLEED. */
    inset: -1px 0;
    contain: size layout style;
    overflow: clip;
  }

  .drawing .apexcharts-svg {
    display: block;
    overflow: visible;
  }

  /* An area meets its tail at a fraction of a pixel, without a seam; lines hide its edge. */
  .drawing path[stroke-width="0"] {
    shape-rendering: crispEdges;
  }

  /* Markers that ApexCharts puts where a series has no value. */
  .drawing .apexcharts-series-markers-wrap {
    display: none;
  }

  .drawing .apexcharts-gridline {
    shape-rendering: crispEdges;
  }

  .ticks {
    inset: 0;
  }

  .tick {
    position: absolute;
    inset-block: 0;
    border-inline-start: 1px dotted var(--bitaxe-grid);
  }

  @media (forced-colors: active) {
    .tick {
      border-color: GrayText;
    }
  }

  .tick > span {
    position: absolute;
    inset-block-start: calc(100% + 6px);
    transform: translateX(-50%);
    white-space: nowrap;
  }

  .grade {
    inset-inline: 0;
    background: var(--color);
    opacity: 0.08;
  }

  .guide {
    inset-inline: 0;
    border-block-start: 1px dashed var(--bitaxe-expected);
  }

  .stopped {
    inset-block: 0;
    background: repeating-linear-gradient(
      -45deg,
      color-mix(in srgb, var(--secondary-text-color) 18%, transparent) 0 1px,
      transparent 1px 6px
    );
    background-color: color-mix(in srgb, var(--secondary-text-color) 7%, transparent);
  }

  .selection {
    inset-block: 0;
    border: solid var(--primary-color);
    border-width: 0 1px;
    background: color-mix(in srgb, var(--primary-color) 14%, transparent);
  }

  .cursor {
    inset: 0 auto 0 0;
    border-inline-start: 1px solid
      color-mix(in srgb, var(--secondary-text-color) 60%, transparent);
  }

  .dot {
    width: 6px;
    height: 6px;
    margin: -3px;
    border-radius: 50%;
    background: var(--color);
    box-shadow: 0 0 0 1px var(--ha-card-background, var(--card-background-color, #fff));
  }

  .beyond {
    width: 12px;
    height: 8px;
    margin-left: -6px;
    background: var(--primary-text-color);
    clip-path: polygon(50% 0, 100% 100%, 0 100%);
  }

  .gradients {
    position: absolute;
    width: 0;
    height: 0;
  }

  @container (max-width: 420px) {
    /* What is tinted lies beside a line that is named. */
    .legend > .entry.tint {
      display: none;
    }
  }
`;
