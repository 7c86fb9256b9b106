/** Styles of a miner's records. */

import { css } from "lit";

export const minerRecordsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  :host([hidden]) {
    display: none;
  }

  .records {
    position: relative;
    padding: 8px 12px 10px;
    border: 1px solid var(--divider-color);
    border-radius: 12px;
    overflow: hidden;
  }

  h3 {
    color: var(--secondary-text-color);
    font-size: 13px;
    font-weight: 500;
    line-height: 20px;
  }

  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 88px), 1fr));
    gap: 8px 12px;
  }

  .figure {
    display: grid;
    align-content: start;
    justify-items: start;
    min-width: 0;
  }

  .label,
  .words {
    color: var(--secondary-text-color);
    font-size: 12px;
    line-height: 16px;
  }

  .value {
    font-size: 20px;
    font-weight: 500;
    line-height: 28px;
  }

  .unit {
    font-size: 0.8em;
    font-weight: 400;
  }

  .session .value,
  .blocks .value {
    font-size: 16px;
  }

  .new {
    margin-block-start: 2px;
    padding-inline: 8px;
    border: 1px solid var(--bitaxe-good);
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
  }

  .new::before {
    content: "★ " / "";
  }

  .blocks.found .value::before {
    content: "★ " / "";
    color: var(--bitaxe-good);
  }

  .news {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .past {
    color: var(--secondary-text-color);
  }

  .risen {
    border-color: var(--bitaxe-good);
  }

  .risen .best .value {
    color: color-mix(in srgb, var(--bitaxe-good) 70%, var(--primary-text-color));
  }

  @media (prefers-reduced-motion: no-preference) {
    .risen::after {
      position: absolute;
      inset: 0;
      background: linear-gradient(
        100deg,
        transparent 30%,
        color-mix(in srgb, var(--bitaxe-good) 28%, transparent) 50%,
        transparent 70%
      );
      translate: -100%;
      animation: shine 2.4s ease-out 2;
      content: "";
      pointer-events: none;
    }
  }

  @keyframes shine {
    to {
      translate: 100%;
    }
  }

  @media (pointer: coarse) {
    button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
