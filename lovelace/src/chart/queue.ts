/** Spreads the work of the charts on a page over animation frames. */

/** How long charts may draw in one frame, in milliseconds; one may always draw. */
const BUDGET = 8;

const waiting = new Set<() => void>();

/** Have a function called in one of the next frames, once however often it is asked. */
export function enqueue(draw: () => void): void {
  if (waiting.size === 0) {
    requestAnimationFrame(run);
  }
  waiting.add(draw);
}

/** Have a function not called after all. */
export function dequeue(draw: () => void): void {
  waiting.delete(draw);
}

/** Browsers call no frames in hidden tabs: what waits there is drawn when they are seen. */
function run(): void {
  const end = performance.now() + BUDGET;
  try {
    for (const draw of waiting) {
      waiting.delete(draw);
      draw();
      if (performance.now() >= end) {
        break;
      }
    }
  } finally {
    if (waiting.size > 0) {
      requestAnimationFrame(run);
    }
  }
}
