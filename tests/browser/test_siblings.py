"""Tests of miners beside their siblings, in the fleet card."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest

from demo.arguments import Miner
from demo.configuration import ROOT
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN, add_miner
from simulator import SimulatedMiner, SimulatorServer

from .axe import findings
from .conftest import OpenPage, make_board
from .layout import misfits, pale_texts
from .past import remember_figures
from .polling import entities_of
from .removal import remove_entries
from .studied import record
from .waiting import until

_SCREENSHOTS: Final = ROOT / ".cache" / "screenshots"
_DESKTOP: Final = 1280  # px
_KINDS: Final = {_DESKTOP: "desktop", 390: "phone", 320: "narrow"}
_LINE: Final = 24  # px
_ARROW: Final = "each => parseFloat(getComputedStyle(each, '::after').width)"
"""How wide (px) the sign is that something can be unfolded."""
_DAY: Final = 86_400.0  # s
_HOURS: Final = 24
_HASHRATE: Final = 1071.0  # GH/s
_WORST: Final = "rack-cellar"
_SECOND: Final = "rack-north"
# Efficiency in %, and J/TH.
_FIGURES: Final = {
    "rack-south": (99.4, 15.9),
    _SECOND: (98.2, 16.2),
    "rack-west": (99.9, 15.8),
    "rack-east": (98.8, 16.1),
    _WORST: (90.1, 17.9),
    "rack-middle": (99.1, 16.0),
}


def _settle(directory: Path, entry_id: str, _: float) -> None:
    """Let a miner have run at the settings that it came with for long."""
    path = directory / ".storage" / f"{DOMAIN}.{entry_id}"
    stored = json.loads(path.read_text())
    ran = record(525, 1150, 17.2, _HASHRATE, mode="automatic")
    stored["data"]["watches"]["study"]["records"] = [ran]
    path.write_text(json.dumps(stored))


async def _record_day(
    home: HomeAssistant, device: str, efficiency: float, power_efficiency: float
) -> None:
    """Let the recorder have means of each hour of a day."""
    ids = await entities_of(home, device)
    now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
    for key, unit, mean in (
        ("hashrate", "GH/s", _HASHRATE * efficiency / 100),
        ("efficiency", "%", efficiency),
        ("power_efficiency", "J/TH", power_efficiency),
    ):
        await home.client.command(
            "recorder/import_statistics",
            metadata={
                "has_sum": False,
                "mean_type": 1,  # arithmetic
                "name": None,
                "source": "recorder",
                "statistic_id": ids[key],
                "unit_class": None,
                "unit_of_measurement": unit,
            },
            stats=[
                {
                    "start": (now - timedelta(hours=hours)).isoformat(),
                    "mean": mean,
                    "min": mean,
                    "max": mean,
                }
                for hours in range(_HOURS, 0, -1)
            ],
        )


@pytest.fixture(scope="module")
async def rack_of_six(home: HomeAssistant) -> AsyncGenerator[dict[str, str]]:
    """Return the device ids of six siblings by name, one of which does worse."""
    miners = [
        SimulatedMiner(
            "601",
            "v2.15.0",
            hostname=name,
            boot_age=3 * _DAY,
            quality=efficiency / 100,
        )
        for name, (efficiency, _) in _FIGURES.items()
    ]
    async with SimulatorServer(miners) as server:
        try:
            for miner in miners:
                await add_miner(home.client, Miner(host=server.address(miner)))
            answer = await home.client.command(f"{DOMAIN}/miners")
            found = {
                one["name"]: one for one in answer["miners"] if one["name"] in _FIGURES
            }
            for name, figures in _FIGURES.items():
                await _record_day(home, found[name]["device_id"], *figures)
                await remember_figures(home, found[name]["entry_id"], _settle, 100)

            async def is_known() -> bool:
                return await _known(home) == [len(_FIGURES)]

            await until(is_known, 60)
            yield {name: one["device_id"] for name, one in found.items()}
        finally:
            await remove_entries(home, *_FIGURES)


async def _known(home: HomeAssistant) -> list[int]:
    """Return of how many miners of each family there are figures."""
    answer = await home.client.command(f"{DOMAIN}/siblings")
    return [
        sum(miner["efficiency"] is not None for miner in family["miners"])
        for family in answer["families"]
    ]


@pytest.fixture(scope="module")
async def board(home: HomeAssistant) -> str:
    """Return the path of a view with the fleet card alone."""
    card = {"type": "custom:bitaxe-fleet-card"}
    view = {"path": "fleet", "type": "panel", "cards": [card]}
    return f"{await make_board(home, 'siblings-of-tests', [view])}/fleet"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320], ids=["desktop", "phone", "narrow"])
async def test_look(
    open_page: OpenPage,
    board: str,
    rack_of_six: dict[str, str],
    width: int,
    *,
    dark: bool,
) -> None:
    """Who is worse is named in words; the others stand beside it, once unfolded.

    Nothing showed that there was something to unfold.
    """
    assert len(rack_of_six) == len(_FIGURES)
    is_touched = width < _DESKTOP
    page = await open_page(
        board, width=width, height=1600, dark=dark, is_touched=is_touched
    )
    siblings = _siblings(page)
    named = siblings.locator(".worse")
    await expect(named).to_have_count(1)
    await expect(named).to_contain_text(f"{_WORST} is 9.0 percentage points less")
    await expect(named).to_contain_text("and needs 11.9% more J/TH")
    summary = siblings.locator("summary")
    assert await summary.evaluate(_ARROW) == 8
    box = await summary.bounding_box()
    assert box
    assert box["height"] >= (44 if is_touched else 36)
    await summary.click()
    rows = siblings.locator("tbody tr")
    await expect(rows).to_have_count(len(_FIGURES))
    await expect(rows.nth(0)).to_contain_text(_WORST)
    await expect(rows.nth(0)).to_contain_text("90.10 ± 0.0")
    await expect(rows.nth(0)).to_contain_text("17.90 ± 0.0")
    await expect(rows.nth(0).locator("td").first).to_have_css("font-weight", "500")
    await expect(rows.nth(1)).to_contain_text(_SECOND)
    # Where names are as high as a finger needs, figures stood above them, and lines of
    # the sentence apart.
    boxes = [
        await cell.bounding_box() for cell in await rows.nth(1).locator("bdi").all()
    ]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert max(middles) - min(middles) < 2
    words = await named.locator("span").bounding_box()
    assert words
    assert words["height"] % _LINE < _LINE / 4
    name = f"{_KINDS[width]}-{'dark' if dark else 'light'}"
    _SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    await siblings.scroll_into_view_if_needed()
    await page.screenshot(path=_SCREENSHOTS / f"siblings-{name}.png")
    assert await findings(page) == []
    assert await misfits(page) == []
    assert await pale_texts(page) == []


async def test_links(
    open_page: OpenPage, dashboard: str, rack_of_six: dict[str, str]
) -> None:
    """Who is named is a link to the miner's view, and so is each row."""
    page = await open_page(f"{dashboard}/fleet", height=1600)
    named = _siblings(page).locator(".worse")
    await named.get_by_role("link", name=_WORST).click()
    await page.wait_for_url(f"**/miner-{rack_of_six[_WORST]}")
    await page.go_back()
    await _siblings(page).get_by_text("6 alike").click()
    await _siblings(page).get_by_role("link", name=_SECOND).click()
    await page.wait_for_url(f"**/miner-{rack_of_six[_SECOND]}")


async def test_changes(
    open_page: OpenPage, home: HomeAssistant, board: str, rack_of_six: dict[str, str]
) -> None:
    """Of five siblings nobody is named; the page hears at once that one is away.

    It heard of it after half an hour.
    """
    assert _WORST in rack_of_six
    page = await open_page(board, height=1600)
    siblings = _siblings(page)
    await siblings.get_by_text("6 alike").click()
    rows = siblings.locator("tbody tr")
    await expect(rows).to_have_count(len(_FIGURES))
    [entry] = [
        entry["entry_id"]
        for entry in await home.client.entries(DOMAIN)
        if entry["title"] == _SECOND
    ]
    await _disable(home, entry, "user")
    try:
        await expect(rows).to_have_count(len(_FIGURES) - 1)
        await expect(siblings.locator(".worse")).to_have_count(0)
    finally:
        await _disable(home, entry, None)
    await expect(rows).to_have_count(len(_FIGURES))
    await expect(siblings.locator(".worse")).to_contain_text(_WORST)
    await home.client.request(
        "POST", f"/api/config/config_entries/entry/{entry}/reload"
    )
    await expect(rows).to_have_count(len(_FIGURES))


def _siblings(page: Page) -> Locator:
    """Return the part of the fleet card with the siblings."""
    return page.locator("bitaxe-fleet-siblings")


async def _disable(home: HomeAssistant, entry: str, by: str | None) -> None:
    """Disable an entry, or enable it by None."""
    await home.client.command("config_entries/disable", entry_id=entry, disabled_by=by)
