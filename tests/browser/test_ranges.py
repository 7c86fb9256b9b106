"""Tests of the ranges that charts share, and of what a browser remembers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest

from demo.home_assistant import HomeAssistant
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import Drawn, folded, panel, read, unfold
from .polling import entities_of
from .waiting import until

_HOUR: Final = 3600.0
_MEANS: Final = [1000.0 + hour for hour in range(6 * 24)]


async def test_one_range_for_all(open_page: OpenPage, charts: str) -> None:
    """All charts of a group show a range, on every view, and a reload keeps it.

    A chart without a group has its own.
    """
    page = await open_page(f"{charts}/office")
    await read(page, "Hashrate")
    await _choose(page, "15 minutes")
    await until(lambda: _is_within(page, "Hashrate", 15 * 60))
    await until(lambda: _is_within(page, "Deviation", 15 * 60))
    own = panel(page, "Alone").get_by_role("toolbar")
    await expect(own).to_be_visible()
    assert await panel(page, "Hashrate").get_by_role("toolbar").count() == 0

    await page.goto(f"{charts}/attic")
    pressed = _ranges(page).get_by_role("button", name="15 minutes", exact=True)
    await expect(pressed).to_have_attribute("aria-pressed", "true")
    await page.reload()
    await expect(pressed).to_have_attribute("aria-pressed", "true")
    await until(lambda: _is_within(page, "Hashrate", 15 * 60))


async def test_range_of_a_view(
    open_page: OpenPage,
    rack: Rack,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """A miner's view had 77 buttons of ranges, and each chart a memory of its own.

    Now there is one choice for all, which stays in sight.
    """
    page = await open_page(view(rack.office))
    await read(page, "Hashrate")
    await unfold(page, await folded(page).count())
    buttons = page.locator("bitaxe-range-buttons")
    await expect(buttons).to_have_count(1)
    assert 3 <= await buttons.get_by_role("button").count() <= 6
    await expect(buttons).to_be_in_viewport()
    await page.locator("bitaxe-chart-card").last.scroll_into_view_if_needed()
    await expect(buttons).to_be_in_viewport()

    await _choose(page, "15 minutes")
    for title in ("Hashrate", "Temperature", "Core voltage"):
        heading = page.get_by_role("heading", name=title, exact=True)
        await heading.scroll_into_view_if_needed()
        label = f"{title}, {rack.office.settings.hostname}, 15 minutes"
        await expect(page.get_by_role("slider", name=label)).to_be_attached()


async def test_live_window_moves_on(
    open_page: OpenPage, charts: str, home: HomeAssistant
) -> None:
    """When samples have used up the room at the right, older ones leave at the left."""
    del home
    page = await open_page(f"{charts}/office")
    await read(page, "Hashrate")
    await _ranges(page).locator("select.wide").select_option("75s")
    await until(lambda: _has_length(page, "Hashrate", 75 + 10), 90)
    start = (await read(page, "Hashrate")).start
    for moves in (1, 2):
        seen = start + moves * 10_000

        async def has_moved(after: float = seen) -> bool:
            return (await read(page, "Hashrate")).start > after

        await until(has_moved, 40)
        drawn = await read(page, "Hashrate")
        hashrate = drawn["Hashrate"]
        assert hashrate.right == pytest.approx(drawn.x(hashrate.known[-1][0]), abs=1)
        assert 0.85 < hashrate.right / drawn.width < 1


async def test_first_day(open_page: OpenPage, charts: str) -> None:
    """Days show what there is, and begin where that begins."""
    page = await open_page(f"{charts}/attic")
    await read(page, "Hashrate")
    for name in ("7 days", "24 hours", "6 hours"):
        await _choose(page, name)
        await until(lambda: _is_within(page, "Hashrate", 3 * _HOUR))
        drawn = await read(page, "Hashrate", points=1)
        assert drawn["Hashrate"].known, name
        assert await panel(page, "Hashrate").get_by_text("No data").count() == 0


async def test_statistics_range(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    charts: str,
) -> None:
    """Days come from long-term statistics once there are some."""
    await _import_means(home, devices[rack.office])
    page = await open_page(f"{charts}/office")
    await read(page, "Hashrate")
    await _choose(page, "7 days")
    await until(lambda: _is_longer(page, "Hashrate", 5 * 24 * _HOUR))
    _check_means(await read(page, "Hashrate"))


async def test_crosshair_and_zoom(open_page: OpenPage, charts: str) -> None:
    """All charts show the moment pointed at, and the part that is zoomed into."""
    page = await open_page(f"{charts}/office", height=2000)
    await _choose(page, "15 minutes")
    await until(lambda: _is_within(page, "Hashrate", 15 * 60))
    await read(page, "Deviation")
    plot = panel(page, "Hashrate").locator(".plot[role=slider]")
    box = await plot.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    await page.mouse.move(box["x"] + box["width"] * 0.5, middle)
    times = [
        panel(page, title).locator(".tooltip .time")
        for title in ("Hashrate", "Deviation")
    ]
    await expect(times[0]).to_be_visible()
    await expect(times[1]).to_be_visible()

    before = await _length(page, "Deviation")
    await page.mouse.move(box["x"] + box["width"] * 0.25, middle)
    await page.mouse.down()
    await page.mouse.move(box["x"] + box["width"] * 0.75, middle, steps=4)
    await page.mouse.up()
    await until(lambda: _is_within(page, "Deviation", before * 0.55))
    await until(lambda: _is_within(page, "Hashrate", before * 0.55))
    await plot.dblclick()
    await until(lambda: _is_longer(page, "Deviation", before * 0.9))


async def test_folded_chart(open_page: OpenPage, charts: str) -> None:
    """A chart that is one click away stays open once it was opened."""
    page = await open_page(f"{charts}/office")
    fold = page.get_by_role("button", name="Folded", exact=True)
    await fold.scroll_into_view_if_needed()
    await expect(fold).to_have_attribute("aria-expanded", "false")
    await fold.click()
    await page.reload()
    await fold.scroll_into_view_if_needed()
    await expect(fold).to_have_attribute("aria-expanded", "true")


async def test_menu_on_a_phone(open_page: OpenPage, charts: str) -> None:
    """Where there is no room for buttons all ranges are in one menu."""
    page = await open_page(f"{charts}/office", width=320, height=700)
    menu = _ranges(page).locator("select.narrow")
    await expect(menu).to_be_visible()
    await expect(_ranges(page).get_by_role("toolbar")).to_be_hidden()
    await menu.select_option("5m")
    await until(lambda: _is_within(page, "Hashrate", 5 * 60))


def _check_means(drawn: Drawn) -> None:
    """Check that the imported means are drawn, an hour apart."""
    points = [point for point in drawn["Hashrate"].known if point[1] in _MEANS]
    assert len(points) > len(_MEANS) - 3
    times = [time for time, _ in points]
    steps = {after - before for before, after in pairwise(times)}
    assert steps == {_HOUR * 1000}


async def _import_means(home: HomeAssistant, device: str) -> None:
    """Give the hashrate of a device hourly means of the last days."""
    entities = await entities_of(home, device)
    now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    first = now - timedelta(hours=len(_MEANS) + 1)
    await home.client.command(
        "recorder/import_statistics",
        metadata={
            "has_mean": True,
            "has_sum": False,
            "mean_type": 1,
            "name": None,
            "source": "recorder",
            "statistic_id": entities["hashrate"],
            "unit_class": None,
            "unit_of_measurement": "GH/s",
        },
        stats=[
            {
                "start": (first + timedelta(hours=hour)).isoformat(),
                "mean": mean,
                "min": mean,
                "max": mean,
            }
            for hour, mean in enumerate(_MEANS)
        ],
    )


def _ranges(page: Page) -> Locator:
    """Return the range card."""
    return page.locator("bitaxe-range-card")


async def _choose(page: Page, name: str) -> None:
    """Choose a range that has a button."""
    await _ranges(page).get_by_role("button", name=name, exact=True).click()


async def _length(page: Page, title: str) -> float:
    """Return the seconds from the left to the right edge of a chart."""
    drawn = await read(page, title)
    return (drawn.end - drawn.start) / 1000


async def _has_length(page: Page, title: str, seconds: float) -> bool:
    """Return whether that many seconds are between the edges of a chart."""
    return await _length(page, title) == pytest.approx(seconds, abs=0.1)


async def _is_within(page: Page, title: str, seconds: float) -> bool:
    """Return whether a chart shows at most that many seconds, and room for samples.

    It shows less than its range when data began later than that.
    """
    return await _length(page, title) <= seconds * 1.05 + 10


async def _is_longer(page: Page, title: str, seconds: float) -> bool:
    """Return whether a chart shows more than that many seconds."""
    return await _length(page, title) > seconds
