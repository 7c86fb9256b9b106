/** What can wait until the page has nothing else to do. */

/** So long (ms) at most. */
const PATIENCE = 2_000;

/** Resolve once the page is idle; at once in browsers that do not say when that is. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) {
      requestIdleCallback(resolve, { timeout: PATIENCE });
    } else {
      resolve(undefined);
    }
  });
}
