/** Styles of the marks on the time axis. */

import { css } from "lit";

export const markStyles = css`
  .marks,
  .places {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }

  .marks {
    contain: size layout style;
  }

  .mark {
    position: absolute;
    padding: 0;
    border: 0;
    background: none;
    color: var(--secondary-text-color);
    cursor: pointer;
    pointer-events: auto;
  }

  .mark.good {
    color: var(--bitaxe-good);
  }

  .mark.alarm {
    color: var(--bitaxe-poor);
  }

  .mark.moment {
    bottom: -4px;
    width: 24px;
    height: 16px;
    margin-left: -12px;
  }

  .mark.moment::after {
    content: "";
    position: absolute;
    inset: 4px 8px;
    background: currentcolor;
    transform: rotate(45deg);
    forced-color-adjust: none;
  }

  .mark.moment.good::after {
    border-radius: 50%;
  }

  .mark.band {
    top: -4px;
    width: var(--width);
    height: 12px;
  }

  .mark.band::after {
    content: "";
    position: absolute;
    inset: 4px 0;
    border-radius: 2px;
    background: currentcolor;
    forced-color-adjust: none;
  }

  .mark:focus-visible {
    outline: 2px solid var(--primary-color);
  }

  @media (pointer: coarse) {
    .mark.moment {
      bottom: -18px;
      width: 44px;
      height: 44px;
      margin-left: -22px;
    }

    .mark.moment::after {
      inset: 18px;
    }

    /* What a finger hits reaches beyond what is seen, to both sides alike. */
    .mark.band {
      --beyond: max(0px, (44px - var(--width)) / 2);
      top: -20px;
      min-width: 44px;
      height: 44px;
      margin-left: calc(-1 * var(--beyond));
    }

    .mark.band::after {
      inset: 20px var(--beyond);
    }
  }
`;
