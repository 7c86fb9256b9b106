"""Tests of where things are on the page: the tiles, what is wrong, and the ranges."""

from collections.abc import Callable
from typing import Any, Final

from playwright.async_api import Page, expect

from demo.home_assistant import HomeAssistant
from simulator import Fault, SimulatedMiner

from .conftest import OpenPage, Rack
from .polling import poll
from .waiting import until

_FIRST_LOOK: Final = 200  # px below Home Assistant's header
_HEADER: Final = 56  # px
_FLAT: Final = 150  # px
_STRIP: Final = 60  # px

_ROWS: Final = """
([tiles, width]) => {
  const find = root => root.querySelector("bitaxe-fleet-wall") ?? [
    ...root.querySelectorAll("*"),
  ].map(({ shadowRoot }) => shadowRoot && find(shadowRoot)).find(Boolean);
  const list = find(document).shadowRoot.querySelector("ul");
  const wall = document.createElement("bitaxe-fleet-wall");
  const inside = wall.attachShadow({ mode: "open" });
  inside.adoptedStyleSheets = list.getRootNode().adoptedStyleSheets;
  const copy = inside.appendChild(list.cloneNode());
  copy.dataset.tiles = tiles;
  for (let tile = 0; tile < tiles; tile++) {
    copy.append(list.firstElementChild.cloneNode());
  }
  wall.style.cssText = `position: absolute; width: ${width}px`;
  document.body.append(wall);
  const { right } = copy.getBoundingClientRect();
  const boxes = [...copy.children].map(each => each.getBoundingClientRect());
  wall.remove();
  return Object.values(Object.groupBy(boxes, ({ top }) => top)).map(row => ({
    widths: row.map(({ width }) => width),
    rest: right - Math.max(...row.map(({ right }) => right)),
  }));
}
"""
"""The rows of a wall with so many tiles: how wide these are, and what is left over."""


_HIT: Final = """
([x, y]) => {
  const names = [];
  for (let root = document, last; root; root = last.shadowRoot) {
    const element = root.elementFromPoint(x, y);
    if (!element || element === last) {
      break;
    }
    names.push(element.localName);
    last = element;
  }
  return names;
}
"""
"""The elements at a place, each in the shadow of the one before."""


async def test_full_rows(open_page: OpenPage, dashboard: str) -> None:
    """Five tiles on a desktop left a hole: rules of less room outweighed the others.

    Whatever the number of tiles and the room, rows are full and tiles not too narrow.
    """
    page = await open_page(f"{dashboard}/fleet")
    await expect(page.locator("bitaxe-fleet-wall li").first).to_be_visible()
    for tiles in range(1, 9):
        for width in (260, 340, 600, 900, 1200, 1500, 1900, 2400):
            rows: list[dict[str, Any]] = await page.evaluate(_ROWS, [tiles, width])
            assert sum(len(row["widths"]) for row in rows) == tiles
            for row in rows:
                assert abs(row["rest"]) < 1, (tiles, width)
                assert max(row["widths"]) - min(row["widths"]) < 1, (tiles, width)
                assert min(row["widths"]) >= min(width, 256), (tiles, width)


async def test_phone(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    dashboard: str,
) -> None:
    """What is wrong was below all totals, and of the tiles a screen showed two.

    Who looks at a phone sees first how many miners hash and which of them is in
    trouble; each tile still has status, mean, figures and trend.
    """
    page = await open_page(f"{dashboard}/fleet", width=390, height=860)
    card = page.locator("bitaxe-fleet-card")
    hashing = card.locator(".totals .hashing")
    await expect(hashing).to_contain_text("of")
    assert await _bottom(page, ".totals .hashing") < _FIRST_LOOK
    rack.attic.set_faults(Fault.FALLBACK_POOL)
    try:
        await poll(home, devices[rack.attic])
        attention = card.locator(".attention")
        await expect(attention).to_contain_text("fallback pool")
        assert await _bottom(page, ".attention") < _FIRST_LOOK
    finally:
        rack.attic.set_faults()
        await poll(home, devices[rack.attic])
    tiles = card.locator("bitaxe-fleet-wall li")
    for tile in await tiles.all():
        box = await tile.bounding_box()
        assert box
        name = await tile.locator(".name").inner_text()
        if len(name) < 20:  # a longer one wraps
            assert box["height"] < _FLAT, name
        for part in ("bitaxe-status", ".mean", ".figures", "bitaxe-sparkline"):
            await expect(tile.locator(part)).to_be_visible()


async def test_ranges_cover_nothing(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """The ranges lay on the last lines of the screen, of which a half was seen.

    On a phone there is nothing but the ranges at the lower edge, nor can anything else
    be tapped there, until the end of the page is reached, which they do not cover
    either.
    """
    page = await open_page(view(rack.office), width=390, height=860)
    await expect(page.locator("bitaxe-miner-groups .figure").first).to_be_visible()
    await expect(page.locator("bitaxe-range-card ha-card")).to_be_visible()
    # What is seen in the strip at two places of the page is the same.
    first = await _strip(page)
    await page.evaluate("scrollTo(0, 130)")
    assert await _strip(page) == first
    places = [(x, 860 - y) for x in (4, 195, 386) for y in (4, 28, 44)]
    for x, y in places:
        assert "hui-grid-section" not in await _hit(page, x, y), (x, y)
    await _check_end(page)


async def test_beside_the_ranges(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """What was beside the ranges could not be seen, but clicked in part.

    Where there is room, only the ranges cover anything, and are not seen through.
    """
    page = await open_page(view(rack.office), height=860)
    await expect(page.locator("bitaxe-miner-groups .figure").first).to_be_visible()
    ranges = page.locator("bitaxe-range-card")
    await expect(ranges.locator("ha-card")).to_be_visible()
    box = await ranges.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    for x in (box["x"] - 60, box["x"] + box["width"] + 60):
        hit = await _hit(page, x, middle)
        assert "hui-grid-section" in hit
        assert "hui-view-footer" not in hit
    assert "bitaxe-range-card-view" in await _hit(page, box["x"] + 20, middle)
    behind = await ranges.locator("bitaxe-range-card-view").evaluate(
        "each => getComputedStyle(each).backgroundColor"
    )
    assert behind.startswith("rgb(")
    await _check_end(page)


async def test_more(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """The menu "More" was as wide as the longest of what it offers."""
    page = await open_page(view(rack.office))
    more = page.locator("bitaxe-range-card select").filter(visible=True)
    unchosen = await more.bounding_box()
    await more.select_option("30 minutes")
    await expect(more).to_have_attribute("data-chosen", "30m")
    chosen = await more.bounding_box()
    assert unchosen
    assert chosen
    assert unchosen["width"] < chosen["width"]


async def _check_end(page: Page) -> None:
    """Check that the ranges do not cover the end of the page."""
    ranges = page.locator("bitaxe-range-card ha-card")

    async def is_past_the_last() -> bool:
        await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        last = await page.locator("bitaxe-chart-card").last.bounding_box()
        box = await ranges.bounding_box()
        return bool(last and box and last["y"] + last["height"] <= box["y"])

    await until(is_past_the_last)


async def _hit(page: Page, x: float, y: float) -> list[str]:
    """Return the names of the elements that a click at a place (px) gets to."""
    names: list[str] = await page.evaluate(_HIT, [x, y])
    return names


async def _strip(page: Page) -> bytes:
    """Return a picture of the lower edge of the page, without the sidebar."""
    size = page.viewport_size
    assert size
    left = size["width"] - (1024 if size["width"] > 870 else size["width"])
    picture: bytes = await page.screenshot(
        clip={
            "x": left,
            "y": size["height"] - _STRIP,
            "width": size["width"] - left,
            "height": _STRIP,
        },
        animations="disabled",
    )
    return picture


async def _bottom(page: Page, selector: str) -> float:
    """Return how far below Home Assistant's header a part of the card ends (px)."""
    box = await page.locator(f"bitaxe-fleet-card {selector}").bounding_box()
    assert box
    end: float = box["y"] + box["height"]
    return end - _HEADER
