/** How far charts that have grown are from those that ApexCharts draws. */

/** What is needed of an ApexCharts instance that has drawn. */
interface Drawn {
  readonly el: Element;
  update(): Promise<unknown>;
}

type Place = readonly [x: number, y: number];

/** A line, or the upper and the lower edge of an area. */
type Edges = readonly (readonly Place[])[];

/**
 * Return the greatest distance in px between points of the chart as it is and as
 * ApexCharts draws it from its own series. Lines that differ in length: infinity.
 */
export async function drift(apex: Drawn): Promise<number> {
  const before = edgesIn(apex.el);
  await apex.update();
  const after = edgesIn(apex.el);
  return before.length === after.length
    ? Math.max(0, ...before.map((edge, index) => distance(edge, after[index] ?? [])))
    : Number.POSITIVE_INFINITY;
}

/** The edges of all that is drawn, with a tail as part of what it continues. */
function edgesIn(host: Element): (readonly Place[])[] {
  return [...host.querySelectorAll(".apexcharts-series > path:not(.tail)")].flatMap(
    (path) => {
      const edges = edgesOf(path);
      const next = path.nextElementSibling;
      if (!next?.matches(".tail")) {
        return edges;
      }
      const tails = edgesOf(next);
      return edges.map((edge, index) =>
        isFloor(path, index) ? (tails[index] ?? []) : joined(edge, tails[index] ?? []),
      );
    },
  );
}

/** Whether an edge is the lower one of the area below a line: where it ends counts. */
function isFloor(path: Element, edge: number): boolean {
  return path.matches(".apexcharts-area") && edge === 1;
}

function edgesOf(path: Element): Edges {
  const [first = [], second = []] = (path.getAttribute("d") ?? "")
    .split("M")
    .slice(1)
    .map(placesIn);
  if (path.matches(".apexcharts-rangeArea.tail")) {
    const half = first.length / 2;
    return [first.slice(0, half), first.slice(half).reverse()];
  }
  if (path.matches(".apexcharts-rangeArea")) {
    return [first, second.slice(1, -1)];
  }
  return path.getAttribute("stroke-width") === "0"
    ? [first.slice(0, -2), first.slice(-2, -1)]
    : [first];
}

function placesIn(subpath: string): Place[] {
  const numbers = (subpath.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index] as number,
    numbers[2 * index + 1] as number,
  ]);
}

/** An edge with its tail, whose first point is the last of the edge. */
function joined(edge: readonly Place[], tail: readonly Place[]): readonly Place[] {
  const [first, ...rest] = tail;
  const last = edge.at(-1);
  if (!first || !last || distance([first], [last]) > 0.02) {
    throw new Error(`a tail begins at ${first}, its line ends at ${last}`);
  }
  return [...edge, ...rest];
}

function distance(left: readonly Place[], right: readonly Place[]): number {
  return left.length === right.length
    ? Math.max(
        0,
        ...left.map(([x, y], index) => {
          const [otherX, otherY] = right[index] as Place;
          return Math.max(Math.abs(x - otherX), Math.abs(y - otherY));
        }),
      )
    : Number.POSITIVE_INFINITY;
}
