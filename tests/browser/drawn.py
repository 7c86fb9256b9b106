"""Reads back from ApexCharts what a chart shows."""

from dataclasses import dataclass
from typing import Any, Final

from playwright.async_api import Locator, Page, expect

from .waiting import until

type Value = float | None
type Point = tuple[float, Value | list[Value]]

_READ: Final = """
chart => {
  const apex = chart.drawing?.apex;
  const paths = index => [...chart.shadowRoot.querySelectorAll(
    `.apexcharts-series[data\\\\:realIndex="${index}"] > path`
  )].filter(path => path.getAttribute("d"));
  if (!apex || !chart.shadowRoot.querySelector(".apexcharts-svg")) {
    return null;
  }
  const { config, globals } = apex.w;
  const plot = chart.shadowRoot.querySelector(".plot");
  const strip = chart.shadowRoot.querySelector(".strip");
  const moved = new DOMMatrix(getComputedStyle(strip).transform).m41;
  return {
    start: Number(plot.ariaValueMin),
    end: Number(plot.ariaValueMax),
    lows: globals.minYArr,
    highs: globals.maxYArr,
    width: plot.clientWidth,
    series: config.series.map(({ name, type, data }, index) => {
      const lines = paths(index);
      const style = lines.length ? getComputedStyle(lines.at(-1)) : {};
      return {
        name,
        shape: type,
        stroke: style.stroke,
        fill: style.fill,
        is_dashed: config.stroke.dashArray[index] > 0,
        stretches: lines.filter(line => !line.matches(".tail")).length,
        right: Math.max(...lines.map(line => {
          const { x, width } = line.getBBox();
          return x + width + moved;
        })),
        points: data,
      };
    }),
  };
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series as ApexCharts has it, and the paths it has drawn of it.

    Times of points are in ms since 1970; `right` is where the paths end, in px from the
    left edge of the plot.
    """

    name: str
    shape: str
    stroke: str
    fill: str
    is_dashed: bool
    stretches: int
    right: float
    points: list[Point]

    @property
    def known(self) -> list[Point]:
        """Return the points that have a value."""
        return [
            point
            for point in self.points
            if point[1] is not None and point[1] != [None, None]
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What a chart shows: times in ms since 1970, bounds of the axes, width in px."""

    start: float
    end: float
    lows: list[float]
    highs: list[float]
    width: float
    series: list[Series]

    def __getitem__(self, name: str) -> Series:
        """Return a series by name."""
        return next(series for series in self.series if series.name == name)

    def x(self, time: float) -> float:
        """Return where in px a time (ms) is."""
        return (time - self.start) / (self.end - self.start) * self.width


def folded(page: Page) -> Locator:
    """Return the headings of folded charts; what marks a chart opens, too."""
    return page.locator("bitaxe-chart-card button.fold[aria-expanded=false]")


async def unfold(page: Page, count: int, *, is_touched: bool = False) -> None:
    """Open so many folded charts, which are all that there are, one after the other."""
    folds = folded(page)
    for left in range(count, 0, -1):
        await expect(folds).to_have_count(left)
        await (folds.first.tap() if is_touched else folds.first.click())


def panel(page: Page, title: str) -> Locator:
    """Return the panel of the chart with a title: its header, buttons and drawing."""
    heading = page.get_by_role("heading", name=title, exact=True)
    return page.locator("bitaxe-chart-panel").filter(has=heading)


async def read(page: Page, title: str, *, points: int = 0) -> Drawn:
    """Wait until the chart with a title is drawn, and return what it shows.

    One of its series then has at least so many points: one that is nowhere known has
    none.
    """
    chart = panel(page, title).locator("bitaxe-chart")
    await chart.scroll_into_view_if_needed()

    async def look() -> dict[str, Any] | None:
        answer: dict[str, Any] | None = await chart.evaluate(_READ)
        is_drawn = answer and any(
            len(series["points"]) >= points for series in answer["series"]
        )
        return answer if is_drawn else None

    answer = await until(look)
    if answer is None:
        raise TypeError
    return Drawn(**answer | {"series": [Series(**each) for each in answer["series"]]})
