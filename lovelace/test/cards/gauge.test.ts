import { render } from "lit";
import { describe, expect, it } from "vitest";
import { fillOf, gauge } from "../../src/cards/gauge";

function drawn(mean: number, margin: number): HTMLElement {
  const host = document.createElement("div");
  render(gauge(mean, margin), host);
  return host;
}

describe("fillOf", () => {
  it("begins at zero and is sure up to the margin", () => {
    expect(fillOf(98, 2)[0]).toEqual({ from: 0, to: 96, opacity: 1 });
  });

  it("fades over the margin, half way at the mean", () => {
    const edge = fillOf(98, 2).slice(1);
    expect(edge[0]?.from).toBe(96);
    expect(edge.at(-1)?.to).toBe(100);
    const opacities = edge.map(({ opacity }) => opacity);
    expect(opacities).toEqual([...opacities].sort().reverse());
    const middle = edge[edge.length / 2];
    expect(middle?.from).toBe(98);
    expect(middle?.opacity).toBeLessThan(0.5);
  });

  it.each([Number.NaN, 0])("has a hard edge with a margin of %d", (margin) => {
    expect(fillOf(98, margin)).toEqual([{ from: 0, to: 98, opacity: 1 }]);
  });

  it("is nothing where there is no mean", () => {
    expect(fillOf(Number.NaN, 2)).toEqual([]);
  });

  it("leaves out what is beyond the arc", () => {
    expect(fillOf(130, 2)).toEqual([{ from: 0, to: 128, opacity: 1 }]);
    expect(fillOf(0, 1).every(({ to }) => to > 0)).toBe(true);
  });
});

describe("gauge", () => {
  it("is painted in one go: what is opaque in part itself is a layer each", () => {
    const fills = [...drawn(98, 2).querySelectorAll(".fill")];
    expect(fills.map((fill) => fill.hasAttribute("stroke-opacity"))).toContain(true);
    expect(fills.some((fill) => fill.hasAttribute("opacity"))).toBe(false);
  });

  it("has the marks of the grades and of what is expected", () => {
    const host = drawn(98, 1);
    const labels = [...host.querySelectorAll("text")].map((each) => each.textContent);
    expect(labels).toEqual(["95", "85"]);
    expect(host.querySelectorAll(".mark")).toHaveLength(2);
    expect(host.querySelectorAll(".expected")).toHaveLength(1);
    expect(host.querySelectorAll(".needle")).toHaveLength(1);
  });

  it("has nothing but its track of an unknown mean", () => {
    const host = drawn(Number.NaN, Number.NaN);
    expect(host.querySelectorAll(".fill, .needle")).toHaveLength(0);
    expect(host.querySelector(".track")?.getAttribute("d")).toMatch(/^M[\d.]+ [\d.]+A/);
  });

  it("ends where the arc does, however large the mean is", () => {
    const end = (host: HTMLElement): string =>
      host.querySelector(".fill")?.getAttribute("d")?.split(" ").slice(-2).join() ?? "";
    const track = drawn(1, 0).querySelector(".track")?.getAttribute("d");
    expect(track?.split(" ").slice(-2).join()).toBe(end(drawn(500, 0)));
    expect(end(drawn(60, 0))).toBe("100,16");
  });

  it("says nothing to who cannot see it: that is in the text", () => {
    expect(drawn(98, 1).querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
  });
});
