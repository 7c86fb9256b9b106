"""Tests of the range buttons, of history, and of what a browser remembers."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest

from demo.home_assistant import HomeAssistant
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .drawn import Drawn, panel, read
from .polling import entities_of
from .waiting import until

_HOUR: Final = 3600.0
_MEANS: Final = [1000.0 + hour for hour in range(6 * 24)]


async def test_live_range(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """A shorter range shows less of one chart, and leaves the others alone.

    Each has 3 to 5 % of its span free for samples to come.
    """
    page = await open_page(view(rack.office))
    assert await _length(page, "Hashrate") == pytest.approx(1872, rel=0.01)
    await _button(page, "Hashrate", "75 seconds").click()
    await until(lambda: _has_length(page, "Hashrate", 75 + 10))
    assert await _length(page, "Variance") == pytest.approx(1872, rel=0.01)


async def test_live_window_moves_on(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """When samples have used up the room at the right, older ones leave at the left."""
    page = await open_page(view(rack.office))
    await _button(page, "Hashrate", "75 seconds").click()
    await until(lambda: _has_length(page, "Hashrate", 75 + 10))
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


async def test_history_range(
    open_page: OpenPage, rack: Rack, view: Callable[[SimulatedMiner], str]
) -> None:
    """A range beyond the buffer shows what was recorded, up to now."""
    page = await open_page(view(rack.office))
    await _button(page, "Hashrate", "3 hours").click()
    await until(lambda: _has_length(page, "Hashrate", 3 * _HOUR))
    drawn = await read(page, "Hashrate")
    hashrate, expected = drawn["Hashrate"].known, drawn["Expected"].known
    assert drawn.end - hashrate[-1][0] < 120_000
    assert hashrate[-1][1] == pytest.approx(rack.office.expected_hashrate, rel=0.3)
    assert expected[-1][1] == pytest.approx(rack.office.expected_hashrate, rel=0.01)


async def test_statistics_range_is_remembered(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """Days come from long-term statistics; a reload shows the range chosen last."""
    await _import_means(home, devices[rack.office])
    page = await open_page(view(rack.office))
    await _button(page, "Hashrate", "7 days").click()
    await until(lambda: _has_length(page, "Hashrate", 7 * 24 * _HOUR))
    _check_means(await read(page, "Hashrate"))

    await page.reload()
    pressed = _button(page, "Hashrate", "7 days")
    await expect(pressed).to_have_attribute("aria-pressed", "true")
    _check_means(await read(page, "Hashrate"))
    other = _button(page, "Variance", "30 minutes")
    await expect(other).to_have_attribute("aria-pressed", "true")


def _check_means(drawn: Drawn) -> None:
    """Check that the imported means are drawn, an hour apart."""
    points = [point for point in drawn["Hashrate"].known if point[1] in _MEANS]
    assert [value for _, value in points] == _MEANS
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


def _button(page: Page, title: str, name: str) -> Locator:
    """Return a range button of a chart."""
    return panel(page, title).get_by_role("button", name=name, exact=True)


async def _length(page: Page, title: str) -> float:
    """Return the seconds from the left to the right edge of a chart."""
    drawn = await read(page, title)
    return (drawn.end - drawn.start) / 1000


async def _has_length(page: Page, title: str, seconds: float) -> bool:
    """Return whether that many seconds are between the edges of a chart."""
    return await _length(page, title) == pytest.approx(seconds, abs=0.1)
