/** Styles of the miner's hero. */

import { css } from "lit";

export const minerHeroStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  .hero {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: center;
    justify-content: center;
  }

  .gauge {
    position: relative;
    flex: none;
    width: min(100%, 228px);
    --tone: var(--secondary-text-color);
  }

  .gauge.good {
    --tone: var(--bitaxe-good);
  }

  .gauge.fair {
    --tone: var(--bitaxe-fair);
  }

  .gauge.poor {
    --tone: var(--bitaxe-poor);
  }

  svg {
    display: block;
    width: 100%;
    overflow: visible;
    direction: ltr;
  }

  .track,
  .fill {
    fill: none;
  }

  .track {
    stroke: color-mix(in srgb, var(--primary-text-color) 14%, transparent);
  }

  .fill {
    stroke: var(--tone);
  }

  line {
    stroke: color-mix(in srgb, var(--primary-text-color) 60%, transparent);
    stroke-width: 1.5;
  }

  .expected {
    stroke-dasharray: 3 2;
    stroke-width: 2;
  }

  .needle {
    stroke: var(--primary-text-color);
    stroke-width: 2.5;
  }

  text {
    fill: var(--secondary-text-color);
    font-size: 12px;
  }

  .reading {
    position: absolute;
    inset-block: 28% 0;
    align-content: center;
    /* The labels of the marks stand on the right, whatever the direction of text. */
    right: 6%;
    left: 0;
    display: grid;
    justify-items: center;
    text-align: center;
  }

  .beside {
    display: grid;
    flex: 1 1 280px;
    gap: 12px;
    min-width: 0;
  }

  .key {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 116px), 1fr));
    gap: 8px 16px;
  }

  .figure {
    display: grid;
    align-content: start;
    justify-items: start;
    min-width: 0;
  }

  .label,
  .words,
  .now,
  .margin {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  /* Where the arc is open. */
  .reading .label {
    order: 1;
  }

  .margin {
    font-variant-numeric: tabular-nums;
  }

  .rating {
    font-size: 14px;
    font-weight: 500;
    line-height: 20px;
  }

  .meter .words {
    white-space: nowrap;
  }

  .now,
  .words {
    font-variant-numeric: tabular-nums;
  }

  .key .value {
    font-size: 24px;
    line-height: 32px;
  }

  .gauge .value {
    font-size: 32px;
    line-height: 40px;
  }

  .unit {
    font-size: 0.62em;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .chip {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 8px 12px;
    border: 1px solid var(--divider-color);
    border-radius: 12px;
  }

  .meter {
    display: grid;
    flex: 1 1 84px;
    align-content: start;
    min-width: 0;
  }

  .meter .value {
    font-size: 16px;
    font-weight: 500;
    line-height: 22px;
  }

  .meter .unit {
    font-size: 0.8em;
    font-weight: 400;
  }

  .bar {
    display: block;
    height: 5px;
    margin-block-start: 4px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--primary-text-color) 14%, transparent);
    overflow: hidden;
  }

  .bar > span {
    display: block;
    height: 100%;
    border-radius: 3px;
    background: var(--level, color-mix(in srgb, var(--primary-text-color) 55%, transparent));
  }

  .near {
    --level: var(--bitaxe-fair);
  }

  .over {
    --level: var(--bitaxe-poor);
  }

  .over .value::before {
    content: "▲ " / "";
    color: color-mix(in srgb, var(--bitaxe-poor) 70%, var(--primary-text-color));
    font-size: 0.7em;
  }

  .chip:has(.meter + .meter) {
    flex-basis: 220px;
  }

  .stopped,
  .past {
    color: var(--secondary-text-color);
    --bitaxe-good: var(--secondary-text-color);
    --bitaxe-fair: var(--secondary-text-color);
    --bitaxe-poor: var(--secondary-text-color);
  }

  .stopped .needle,
  .past .needle {
    stroke: var(--secondary-text-color);
  }

  @container (max-width: 400px) {
    .key {
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 92px), 1fr));
      gap: 8px;
    }

    .key .value {
      font-size: 20px;
      line-height: 28px;
    }
  }

  @media (pointer: coarse) {
    button {
      min-width: 44px;
      min-height: 44px;
    }
  }

  @media (forced-colors: active) {
    .track {
      stroke: GrayText;
    }

    .fill,
    .bar > span {
      stroke: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }

    line {
      stroke: CanvasText;
    }

    text {
      fill: CanvasText;
    }

    .bar {
      border: 1px solid CanvasText;
    }
  }
`;
