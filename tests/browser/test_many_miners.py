"""Tests of the page with sixty miners, of which each trouble has one."""

from collections.abc import AsyncGenerator
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest

from demo.home_assistant import HomeAssistant

from .axe import findings
from .conftest import OpenPage
from .layout import misfits
from .many_miners import (
    ATTENTION,
    COUNT,
    HASHING,
    STATUSES,
    many_miners,
    name_of,
)
from .waiting import until

_FOLDED: Final = 10
_NAMED: Final = 3
_MOST_ABOVE_CHARTS: Final = 2000  # px
_TALL: Final = 3600  # px
_WIDE: Final = 1920  # px
_USED: Final = 0.8
_ONE_LINE: Final = 24  # px
_TWO_LINES: Final = 44  # px


@pytest.fixture(scope="module")
async def troubled(
    home: HomeAssistant, dashboard: str
) -> AsyncGenerator[dict[str, str]]:
    """Return the devices of the miners in trouble, of sixty, by status."""
    del dashboard
    async with many_miners(home) as devices:
        yield devices


async def test_statuses(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str]
) -> None:
    """What is wrong was a green "Online", or an amber "Not hashing" whatever it was.

    Each trouble has words of its own, the worst comes first, and those that hash are
    counted, not those that answer.
    """
    page = await open_page(f"{dashboard}/fleet", height=_TALL)
    rows = _rows(page)
    for row, status in enumerate(STATUSES[:_FOLDED]):
        await expect(rows.nth(row).locator("bitaxe-status")).to_contain_text(status)
        await expect(rows.nth(row)).to_contain_text(name_of(status))
    card = page.locator("bitaxe-fleet-card")
    await expect(card.locator(".totals .hashing")).to_contain_text(
        f"{HASHING} of {COUNT}"
    )
    attention = card.locator(".attention")
    await expect(attention).to_contain_text(f"{ATTENTION} need attention:")
    await expect(attention).to_contain_text(f"{name_of(STATUSES[0])} (overheating")

    await attention.get_by_role("link", name=name_of(STATUSES[0])).click()
    await page.wait_for_url(f"**/miner-{troubled[STATUSES[0]]}")
    hero = page.locator("bitaxe-miner-card bitaxe-status").first
    await expect(hero).to_contain_text(STATUSES[0])
    others = page.locator("bitaxe-status-badge")
    await expect(others).to_contain_text(STATUSES[1])


async def test_table(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str]
) -> None:
    """There were 61 tabs, and 2,700 px of table above the charts.

    The first click on a column showed the best, and one on a row led to the settings.
    """
    page = await open_page(f"{dashboard}/fleet", height=_TALL)
    rows = _rows(page)
    await expect(rows).to_have_count(_FOLDED)
    tabs = page.locator("ha-tab-group-tab")
    await expect(tabs.filter(visible=True)).to_have_count(2)
    chart = page.locator("bitaxe-chart-card").first
    box = await chart.bounding_box()
    assert box
    assert box["y"] < _MOST_ABOVE_CHARTS
    assert await misfits(page) == []
    assert await findings(page) == []
    await page.emulate_media(color_scheme="dark")
    await expect(page.locator("bitaxe-chart[dark]").first).to_be_attached()
    assert await findings(page) == []

    # Of efficiencies the least is the worst, of temperatures the highest.
    await _sort_by(page, "Efficiency")
    await until(lambda: _is_sorted(page, "efficiency", descending=False))
    await _sort_by(page, "ASIC temperature")
    await until(lambda: _is_sorted(page, "temperature", descending=True))
    await page.get_by_role("button", name=f"Show all {COUNT} miners").click()
    await expect(rows).to_have_count(COUNT)
    row = rows.filter(has_text=name_of(STATUSES[1]))
    await row.locator("td.power").click()
    await page.wait_for_url(f"**/miner-{troubled[STATUSES[1]]}")


async def test_choice(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str]
) -> None:
    """Instead of a tab each there is a list, which says who is in trouble."""
    page = await open_page(f"{dashboard}/miners", width=_WIDE, height=1080)
    choice = page.locator("bitaxe-choice-card select")
    await expect(choice.locator("option:not([disabled])")).to_have_count(COUNT)
    assert await findings(page) == []
    card = await page.locator("bitaxe-fleet-card").bounding_box()
    assert card
    assert card["width"] > _USED * (_WIDE - 256)
    name = name_of(STATUSES[2])
    option = choice.locator("option", has_text=name)
    await expect(option).to_contain_text(f"⚠ {name} – {STATUSES[2]}")
    await choice.select_option(troubled[STATUSES[2]])
    await page.wait_for_url(f"**/miner-{troubled[STATUSES[2]]}")
    hero = page.locator("bitaxe-miner-card")
    await expect(hero).to_contain_text(name)
    # A phone was too narrow for half of a name and its status.
    await page.set_viewport_size({"width": 390, "height": _TALL})
    card = await page.locator("bitaxe-choice-card ha-card").bounding_box()
    box = await choice.bounding_box()
    assert card
    assert box
    assert box["width"] > _USED * card["width"]


async def test_phone(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str]
) -> None:
    """Figures of a narrow table were cut: "−1,224.0 G…".

    Only the worst three are named, until someone wants all.
    """
    del troubled
    page = await open_page(f"{dashboard}/fleet", width=320, height=_TALL)
    await expect(_rows(page)).to_have_count(_FOLDED)
    attention = page.locator("bitaxe-fleet-card .attention")
    named = attention.locator(".troubled").filter(visible=True)
    await expect(named).to_have_count(_NAMED)
    assert await misfits(page) == []
    others = attention.get_by_role("button", name=f"and {ATTENTION - _NAMED} others")
    await others.click()
    await expect(named).to_have_count(ATTENTION)
    assert await misfits(page) == []


async def test_unknown(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str]
) -> None:
    """On a phone a row was taller where a figure was unknown.

    Its name stands beside it, as no unit says what it is.
    """
    del troubled
    page = await open_page(f"{dashboard}/fleet", width=390, height=_TALL)
    row = _rows(page).filter(has_text=name_of("Offline"))
    figures = row.locator("td.figure").filter(visible=True)
    await expect(figures.first).to_have_text("Hashrate –", use_inner_text=True)
    boxes = [await figure.bounding_box() for figure in await figures.all()]
    assert len({box["y"] for box in boxes if box}) == 1
    assert all(box["height"] < _ONE_LINE for box in boxes if box)


async def test_unknown_in_little_room(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str]
) -> None:
    """The name of an unknown figure was written over that of the next in Spanish."""
    del troubled
    page = await open_page("about:blank", width=320, height=_TALL)
    await page.add_init_script("localStorage.setItem('selectedLanguage', '\"es\"')")
    await page.goto(f"{dashboard}/fleet")
    row = _rows(page).filter(has_text=name_of("Offline"))
    figures = row.locator("td.figure").filter(visible=True)
    await expect(figures.first).to_contain_text("Tasa de hash")
    for figure in await figures.all():
        assert await figure.evaluate("each => each.scrollWidth <= each.clientWidth")


@pytest.mark.parametrize("width", [768, 390], ids=["tablet", "phone"])
async def test_below_each_other(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str], width: int
) -> None:
    """Where rows are lines the figures of each began elsewhere.

    So did their names above them.
    """
    del troubled
    page = await open_page(f"{dashboard}/fleet", width=width, height=_TALL)
    await expect(_rows(page)).to_have_count(_FOLDED)
    for column in ("hashrate", "efficiency", "temperature"):
        cells = page.locator(f"bitaxe-fleet-table :is(th, td).{column}")
        await expect(cells).to_have_count(_FOLDED + 1)
        boxes = [await cell.bounding_box() for cell in await cells.all()]
        assert len({box["x"] for box in boxes if box}) == 1, column


async def test_all_columns(
    open_page: OpenPage, dashboard: str, troubled: dict[str, str]
) -> None:
    """With all columns a status was written from top to bottom, a letter a line."""
    del troubled
    page = await open_page(f"{dashboard}/fleet", height=_TALL)
    await expect(_rows(page)).to_have_count(_FOLDED)
    await page.locator("bitaxe-fleet-table summary").click()
    boxes = page.locator("bitaxe-fleet-table .choices input")
    for box in await boxes.all():
        await box.check()
    for width in (1280, 1920):
        await page.set_viewport_size({"width": width, "height": _TALL})
        for status in await _rows(page).locator("bitaxe-status").all():
            box = await status.bounding_box()
            assert box
            assert box["height"] < _TWO_LINES
        assert await misfits(page) == []


def _rows(page: Page) -> Locator:
    """Return the rows of the table."""
    return page.locator("bitaxe-fleet-table tbody tr")


async def _sort_by(page: Page, column: str) -> None:
    """Click on the header of a column."""
    header = page.get_by_role("columnheader", name=column)
    await header.get_by_role("button").click()


async def _is_sorted(page: Page, kind: str, *, descending: bool) -> bool:
    """Return whether the figures of a column are in an order; unknown ones are last."""
    texts = await page.locator(f"bitaxe-fleet-table td.{kind}").all_inner_texts()
    numbers = [text.split("\n")[-1].split()[0].replace(",", "") for text in texts]
    known = [float(each.strip("%°CF")) for each in numbers if each[0].isdigit()]
    return len(known) > 1 and known == sorted(known, reverse=descending)
