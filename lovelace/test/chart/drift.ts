/** How far lengthened paths are from those that ApexCharts draws; for tests in a browser. */

/** What is needed of an ApexCharts instance that has drawn. */
interface Drawn {
  readonly el: Element;
  update(): Promise<unknown>;
}

/**
 * Return the greatest distance in px between points of the paths as they are and as
 * ApexCharts draws them from its own series. Paths that differ in length: infinity.
 */
export async function drift(apex: Drawn): Promise<number> {
  const before = pathsOf(apex.el);
  await apex.update();
  const after = pathsOf(apex.el);
  if (before.length !== after.length) {
    return Number.POSITIVE_INFINITY;
  }
  return Math.max(
    0,
    ...before.map((path, index) => distance(path, after[index] as number[])),
  );
}

function pathsOf(host: Element): number[][] {
  const paths = host.querySelectorAll(".apexcharts-series > path");
  return [...paths].map((path) =>
    (path.getAttribute("d")?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number),
  );
}

function distance(left: readonly number[], right: readonly number[]): number {
  return left.length === right.length
    ? Math.max(
        0,
        ...left.map((value, index) => Math.abs(value - (right[index] as number))),
      )
    : Number.POSITIVE_INFINITY;
}
