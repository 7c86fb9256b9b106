"""Tests of the page for those who read, zoom, see colors or move otherwise."""

from collections.abc import Callable
from typing import Final

from playwright.async_api import Page, expect
import pytest

from demo.configuration import ROOT
from simulator import SimulatedMiner

from .axe import findings
from .conftest import OpenPage, Rack
from .drawn import folded, read
from .large_fleet import enlarge_fleet
from .layout import misfits, pale_texts

_TALL: Final = 3600  # px; charts off screen are not drawn
_SCREENSHOTS: Final = ROOT / ".cache" / "screenshots"
_HEBREW: Final = "localStorage.setItem('selectedLanguage', '\"he\"')"

_OURS: Final = """
() => {
  const found = [];
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    if (ours && element.checkVisibility()) {
      found.push(element);
    }
    if (element.shadowRoot) {
      search(element.shadowRoot, ours || element.localName.startsWith("bitaxe-"));
    }
  });
  search(document, false);
  return found;
}
"""
"""The elements of ours that are rendered."""

_LEFT_TO_RIGHT: Final = f"""
() => ({_OURS})()
  .filter(({{ localName }}) => localName === "ha-card")
  .filter(card => getComputedStyle(card).direction !== "rtl")
  .map(({{ innerText }}) => innerText)
"""
"""Our cards that do not run from right to left."""

_ALIGNED_BY_THEMSELVES: Final = f"""
() => ({_OURS})()
  .filter(each => each.localName === "bdi" && !each.matches(".head > *"))
  .filter(each => ["start", "end"].includes(getComputedStyle(each).textAlign))
  .map(({{ innerText }}) => innerText)
"""
"""Isolated texts of ours that stand where their own direction begins or ends.

The unit above a chart is as wide as its text.
"""

_BARE: Final = f"""
() => ({_OURS})()
  .filter(({{ localName }}) => !/^(style|svg|title|option)$/.test(localName))
  .filter(element => !element.closest("svg, bdi, select, .axis, .ticks, [dir=ltr]"))
  .flatMap(({{ childNodes }}) => [...childNodes])
  .filter(({{ nodeType }}) => nodeType === 3)
  .map(({{ data }}) => data.trim())
  .filter(text => /[-−+±]\\s?\\d|\\d\\s?%|°/.test(text))
"""
"""Signed numbers, percentages and degrees that another direction would mix up."""

_MOVING: Final = f"""
() => ({_OURS})().flatMap(element => {{
  if (element.localName.startsWith("ha-")) {{
    return [];  // what cards of others do is up to Home Assistant
  }}
  const {{ animationName, animationDuration, transitionDuration, transitionProperty }} =
    getComputedStyle(element);
  const lasts = text => text.split(",").some(each => parseFloat(each) > 0.001);
  const moves = animationName !== "none" && lasts(animationDuration);
  const slides = transitionProperty !== "none" && lasts(transitionDuration);
  return moves || slides ? [element.outerHTML.slice(0, 200)] : [];
}})
"""
"""What of ours moves."""


@pytest.mark.parametrize(
    ("width", "name"),
    [(768, "tablet"), (640, "zoom"), (320, "narrow")],
    ids=["768 px", "200 %", "320 px"],
)
async def test_little_room(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
    width: int,
    name: str,
) -> None:
    """Nothing is cut on a tablet, at 200 %, which leaves 640 px, or at 320 px."""
    page = await open_page(f"{dashboard}/fleet", width=width, height=_TALL)
    assert await read(page, "Hashrate")
    assert await misfits(page) == []
    await page.screenshot(path=_SCREENSHOTS / f"fleet-{name}.png")
    await page.goto(view(rack.office))
    assert await read(page, "Hashrate")
    await expect(page.locator("bitaxe-miner-groups .figure").first).to_be_visible()
    assert await misfits(page) == []
    assert await findings(page) == []
    await page.screenshot(path=_SCREENSHOTS / f"miner-{name}.png")


async def test_long_name(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """The name of a miner left no room for that of a chart: "Effi…", "Leis…".

    What of a name has no room can be read by pointing at it.
    """
    page = await open_page(view(rack.hostile), width=320, height=_TALL)
    folds = folded(page)
    await expect(folds.first).to_be_visible()
    for fold in await folds.all():
        name = fold.locator(".title")
        assert await name.evaluate("each => each.scrollWidth <= each.clientWidth")
        title = await fold.locator(".owner").get_attribute("title")
        assert title == rack.hostile.settings.hostname
    owner = page.locator("bitaxe-chart-panel .owner").first
    await expect(owner).to_have_attribute("title", rack.hostile.settings.hostname)


async def test_right_to_left(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """In Hebrew cards run from right to left, and numbers stay what they are."""
    page = await open_page("about:blank", height=_TALL)
    await page.add_init_script(_HEBREW)
    for path in (f"{dashboard}/fleet", view(rack.attic)):
        await page.goto(path)
        assert await read(page, "Hashrate")
        await expect(page.locator("bitaxe-status").first).to_be_visible()
        await _check_direction(page)
    await page.screenshot(path=_SCREENSHOTS / "miner-hebrew.png")
    await enlarge_fleet(page)
    await page.goto(f"{dashboard}/fleet")
    await expect(page.locator("bitaxe-fleet-table tbody tr").first).to_be_visible()
    await _check_direction(page)
    await page.screenshot(path=_SCREENSHOTS / "fleet-hebrew.png")


async def _check_direction(page: Page) -> None:
    """Check that cards run from right to left, and that nothing is mixed up or cut."""
    assert await page.evaluate(_LEFT_TO_RIGHT) == []
    assert await page.evaluate(_ALIGNED_BY_THEMSELVES) == []
    assert await page.evaluate(_BARE) == []
    assert await misfits(page) == []


async def test_forced_colors(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """With few colors lines and bars are seen, and all texts can be read."""
    page = await open_page("about:blank", height=_TALL)
    await page.emulate_media(forced_colors="active")
    await page.goto(f"{dashboard}/fleet")
    drawn = await read(page, "Hashrate", points=1)
    behind = await _background(page)
    for series in drawn.series:
        if series.shape == "line":
            assert series.stroke not in {behind, "none", ""}, series.name
    fill = page.locator("bitaxe-fleet-wall .bar .expected").first
    mark = await fill.evaluate("each => getComputedStyle(each).backgroundColor")
    assert mark != behind
    assert await pale_texts(page) == []
    await page.screenshot(path=_SCREENSHOTS / "fleet-forced-colors.png")
    await page.goto(view(rack.office))
    assert await read(page, "Hashrate")
    assert await pale_texts(page) == []
    await page.screenshot(path=_SCREENSHOTS / "miner-forced-colors.png")


async def _background(page: Page) -> str:
    """Return the color behind a card."""
    color: str = await page.locator("bitaxe-fleet-card ha-card").evaluate(
        "each => getComputedStyle(each).backgroundColor"
    )
    return color


async def test_reduced_motion(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """Nothing of ours moves for those who do not want it to."""
    page = await open_page("about:blank", height=_TALL)
    await page.emulate_media(reduced_motion="reduce")
    for path in (f"{dashboard}/fleet", view(rack.office)):
        await page.goto(path)
        assert await read(page, "Hashrate")
        assert await page.evaluate(_MOVING) == []
