/** A chart drawn by ApexCharts, and extended without it. */

import ApexCharts, { type ApexOptions } from "apexcharts";
import type { Plot } from "./plot";
import { stepsOf } from "./scale";
import { type Projection, Tail } from "./tail";
import { pixelsOf, type View } from "./view";

/** What ApexCharts 4.7.0 has and does not declare. */
interface Apex extends Pick<ApexCharts, "destroy"> {
  readonly w: {
    readonly config: {
      readonly chart: { width: number; height: number };
      readonly series: { data: unknown[] }[];
      readonly xaxis: { min: number; max: number };
      readonly yaxis: { min: number; max: number; tickAmount: number }[];
    };
    readonly globals: {
      readonly minX: number;
      readonly maxX: number;
      /** Of the one axis. */
      readonly minYArr: number[];
      readonly maxYArr: number[];
      readonly gridWidth: number;
      readonly gridHeight: number;
    };
  };
  readonly el: Element;
  readonly graphics: object;
  readonly dimensions: { readonly dimHelpers: object };
  /** Return what a configuration with these series looks like; null if it cannot be seen. */
  create(series: readonly unknown[], options: object): object | null;
  /** Show it. */
  mount(graph: object): Promise<unknown>;
  /** Do both again; also what ApexCharts does on a resize. */
  update(): Promise<unknown>;
}

declare global {
  interface Window {
    /** Makes an element of SVG.js, which ApexCharts brings along. */
    SVG: () => object;
  }
}

/** px that ApexCharts keeps free above and below the plot: half the widest stroke. */
const BLEED = 1;

/** A tail with the elements that show it, which ApexCharts removes when it draws. */
interface ShownTail {
  tail: Tail;
  line: Element | undefined;
  area: Element | undefined;
}

/** Owns an ApexCharts instance. */
export class Drawing {
  /** Public for tests, which read back from it what is drawn. */
  readonly apex: Apex;
  readonly #host: HTMLElement;
  /** How many points of each series ApexCharts has drawn. */
  #drawn: readonly number[] = [];
  /** By series; none before the first sample after all was drawn. */
  #tails: ShownTail[] = [];
  #isRendered = false;

  constructor(host: HTMLElement, options: ApexOptions) {
    this.#host = host;
    this.apex = new ApexCharts(host, options) as unknown as Apex;
    measureNothing(this.apex);
  }

  /** Draw all of a plot that is within a view's reach. */
  draw(plot: Plot, view: View): void {
    const { config } = this.apex.w;
    this.#drawn = plot.data.map(({ length }) => length);
    this.#tails = [];
    // Straight into the configuration: updateOptions() would clone and compare it all,
    // points included. What is appended to the plot later is thereby here, too.
    plot.data.forEach((points, index) => {
      const series = config.series[index];
      if (series) {
        // It draws nothing of what is nowhere known, but would look at each point.
        series.data = plot.hasPoints(index) ? points : [];
      }
    });
    Object.assign(config.chart, {
      width: Math.round(pixelsOf(view.reach, view)),
      height: view.height + 2 * BLEED,
    });
    Object.assign(config.xaxis, { min: view.reach.start, max: view.reach.end });
    const { scale } = view.axis;
    const { min, max } = scale;
    Object.assign(config.yaxis[0] ?? {}, { min, max, tickAmount: stepsOf(scale) });
    if (this.#isRendered) {
      void this.apex.update();
    } else {
      // As render() does, which also has the page laid out, to learn of each resize.
      this.#isRendered = true;
      const graph = this.apex.create(config.series, {});
      void (graph && this.apex.mount(graph));
    }
  }

  /** Show what is drawn in the window of a view. */
  scroll(view: View): void {
    const passed = { start: view.reach.start, end: view.window.start };
    this.#host.style.transform = `translateX(${-pixelsOf(passed, view)}px)`;
  }

  /**
   * Add what has been appended to the plot. It must lie within the view's reach, and
   * neither begin a line nor end one.
   */
  extend(plot: Plot): void {
    plot.data.forEach((points, index) => {
      this.#tails[index] ??= this.#tailOf(points, index);
      const { tail, line, area } = this.#tails[index];
      const { paths } = tail;
      if (paths) {
        line?.setAttribute("d", paths.line);
        area?.setAttribute("d", paths.area);
      }
    });
  }

  destroy(): void {
    if (this.#isRendered) {
      this.apex.destroy();
    }
  }

  /** Put a tail behind what ApexCharts has drawn of a series. */
  #tailOf(points: Plot["data"][0], index: number): ShownTail {
    const tail = new Tail(points, this.#drawn[index] as number, this.#projection());
    const selector = `.apexcharts-series[data\\:realIndex="${index}"] > path`;
    const paths = tail.paths ? [...this.#host.querySelectorAll(selector)] : [];
    const isArea = (path: Element) => path.getAttribute("stroke-width") === "0";
    const line = continued(paths.findLast((path) => !isArea(path)));
    line?.setAttribute("stroke-dashoffset", `${tail.lengthBefore}`);
    return { tail, line, area: continued(paths.findLast(isArea)) };
  }

  #projection(): Projection {
    const { minX, maxX, minYArr, maxYArr, gridWidth, gridHeight } = this.apex.w.globals;
    return {
      minX,
      maxX,
      minY: minYArr[0] as number,
      maxY: maxYArr[0] as number,
      width: gridWidth,
      height: gridHeight,
    };
  }
}

/** Add a path that looks like another, and shows nothing yet. */
function continued(path: Element | undefined): Element | undefined {
  if (!path) {
    return undefined;
  }
  const copy = path.cloneNode() as Element;
  for (const name of ["d", "pathFrom", "pathTo"]) {
    copy.removeAttribute(name);
  }
  copy.classList.add("tail");
  path.after(copy);
  return copy;
}

/**
 * Let ApexCharts find that what it measures has no size: texts and a legend that are not
 * shown, and boxes that it is given. To measure, a browser lays out the page, for each
 * chart several times.
 */
function measureNothing({ graphics, dimensions }: Apex): void {
  for (const [object, measure] of [
    [graphics, "getTextRects"],
    [dimensions.dimHelpers, "getLegendsRect"],
    [window.SVG(), "bbox"],
  ] as const) {
    let owner = object;
    while (!Object.hasOwn(owner, measure)) {
      owner = Object.getPrototypeOf(owner);
    }
    Object.assign(owner, { [measure]: () => ({ x: 0, y: 0, width: 0, height: 0 }) });
  }
}
