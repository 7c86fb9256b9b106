/** A chart drawn by ApexCharts, and extended without it. */

import ApexCharts, { type ApexOptions } from "apexcharts";
import { LivePath, type Projection } from "./live-path";
import type { Plot } from "./plot";
import { stepsOf } from "./scale";
import { pixelsOf, type View } from "./view";

/** What ApexCharts 4.7.0 has and does not declare. */
interface Apex extends Pick<ApexCharts, "render" | "destroy"> {
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
      /** By series when there are several axes, else one. */
      readonly minYArr: number[];
      readonly maxYArr: number[];
      readonly gridWidth: number;
      readonly gridHeight: number;
    };
  };
  readonly el: Element;
  /** Draw again what the configuration says; also what ApexCharts does on a resize. */
  update(): Promise<unknown>;
}

/** px that ApexCharts keeps free above and below the plot: half the widest stroke. */
const BLEED = 1;

/** Owns an ApexCharts instance. */
export class Drawing {
  /** Public for tests, which read back from it what is drawn. */
  readonly apex: Apex;
  readonly #host: HTMLElement;
  /** By series, since all was drawn; none before the first sample after that. */
  #lines: LivePath[] = [];
  #isRendered = false;

  constructor(host: HTMLElement, options: ApexOptions) {
    this.#host = host;
    this.apex = new ApexCharts(host, options) as unknown as Apex;
  }

  /** Draw all of a plot that is within a view's reach. */
  draw(plot: Plot, view: View): void {
    const { config } = this.apex.w;
    this.#lines = [];
    // Straight into the configuration: updateOptions() would clone and compare it all,
    // points included. What is appended to the plot later is thereby here, too.
    plot.data.forEach((points, index) => {
      const series = config.series[index];
      if (series) {
        series.data = points;
      }
    });
    Object.assign(config.chart, {
      width: Math.round(pixelsOf(view.reach, view)),
      height: view.height + 2 * BLEED,
    });
    Object.assign(config.xaxis, { min: view.reach.start, max: view.reach.end });
    view.axes.forEach(({ scale }, index) => {
      const { min, max } = scale;
      Object.assign(config.yaxis[index] ?? {}, {
        min,
        max,
        tickAmount: stepsOf(scale),
      });
    });
    void (this.#isRendered ? this.apex.update() : this.apex.render());
    this.#isRendered = true;
  }

  /** Show what is drawn in the window of a view. */
  scroll(view: View): void {
    const passed = { start: view.reach.start, end: view.window.start };
    this.#host.style.transform = `translateX(${-pixelsOf(passed, view)}px)`;
  }

  /**
   * Lengthen the paths that are drawn by what has been appended to the plot. It must lie
   * within the view's reach, and neither begin a line nor end one.
   */
  extend(plot: Plot): void {
    plot.data.forEach((points, index) => {
      this.#lines[index] ??= new LivePath(points, this.#projection(index));
      const { paths } = this.#lines[index];
      if (paths) {
        const [line, area] = this.#lastPathsOf(index);
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

  /** Return what ApexCharts has drawn a series' last stretch with: line and area. */
  #lastPathsOf(index: number): (Element | undefined)[] {
    const paths = this.#host.querySelectorAll(
      `.apexcharts-series[data\\:realIndex="${index}"] > path`,
    );
    const areas = [...paths].filter((path) => path.getAttribute("stroke") === "none");
    return [paths[paths.length - 1], areas.at(-1)];
  }

  #projection(index: number): Projection {
    const { minX, maxX, minYArr, maxYArr, gridWidth, gridHeight } = this.apex.w.globals;
    const axis = minYArr.length > 1 ? index : 0;
    return {
      minX,
      maxX,
      minY: minYArr[axis] as number,
      maxY: maxYArr[axis] as number,
      width: gridWidth,
      height: gridHeight,
    };
  }
}
