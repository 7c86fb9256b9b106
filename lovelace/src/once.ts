/** What is loaded once for all that wait for it. */

/**
 * Return a function that loads by the first call, and again after a failure. All who wait
 * go on together: a browser resolves each import() on its own, and might lay out the page
 * in between.
 */
export function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
