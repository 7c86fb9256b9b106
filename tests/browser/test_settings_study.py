"""Tests of what each setting of a miner was worth: its card, and its dialog."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
import json
from pathlib import Path
from typing import Final

from playwright.async_api import Page, expect
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
from .removal import remove_entries
from .studied import record
from .waiting import until

_NAME: Final = "bitaxe-bench"
_SCREENSHOTS: Final = ROOT / ".cache" / "screenshots"
_DAY: Final = 86_400.0
_CARD: Final = "bitaxe-settings-card"
_DIALOG: Final = "bitaxe-settings-dialog"
_WITHOUT_MAP: Final = """
both => {
  both.querySelector("svg").remove();
  return both.querySelector("table").clientWidth / both.clientWidth;
}
"""
"""How much of the room a table has that is alone."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Paths of a view with the settings card of a miner, and of one with its card."""

    study: str
    miner: str


def _remember(directory: Path, entry_id: str, _: float) -> None:
    """Let a miner have run at six settings, one of them only once."""
    path = directory / ".storage" / f"{DOMAIN}.{entry_id}"
    stored = json.loads(path.read_text())
    automatic, manual = "automatic", "manual"
    records = [
        record(490, 1100, 14.1, 985.0, 999.0, 990.0, mode=automatic),
        record(525, 1150, 16.4, 1069.0, 1071.0, 1066.0, 1073.0, mode=automatic),
        record(525, 1150, 16.1, 1062.0, 1075.0, 1070.0, mode=manual),
        record(575, 1150, 18.6, 1120.0, 1160.0, 1141.0, mode=automatic),
        record(600, 1200, 21.9, 1210.0, 1229.0, 1219.0, mode=automatic),
        record(625, 1200, 23.3, 1224.0, mode=automatic),
    ]
    stored["data"]["watches"]["study"]["records"] = records
    path.write_text(json.dumps(stored))


@pytest.fixture(scope="module")
async def bench(home: HomeAssistant) -> AsyncGenerator[Bench]:
    """Return where a miner is shown that ran at several settings."""
    miner = SimulatedMiner("601", "v2.15.0", hostname=_NAME, boot_age=_DAY)
    async with SimulatorServer([miner]) as server:
        await add_miner(home.client, Miner(host=server.address(miner)))
        try:
            answer = await home.client.command(f"{DOMAIN}/miners")
            [(device, entry)] = [
                (one["device_id"], one["entry_id"])
                for one in answer["miners"]
                if one["name"] == _NAME
            ]
            await remember_figures(home, entry, _remember, 100)

            async def is_known() -> bool:
                study = await home.client.command(
                    f"{DOMAIN}/settings_study", device_id=device
                )
                return len(study["settings"]) == 6

            await until(is_known)
            views = [
                {"path": kind, "type": "panel", "cards": [card | {"device": device}]}
                for kind, card in {
                    "study": {"type": f"custom:{_CARD}"},
                    "miner": {"type": "custom:bitaxe-miner-card"},
                }.items()
            ]
            board = await make_board(home, "settings-of-tests", views)
            yield Bench(f"{board}/study", f"{board}/miner")
        finally:
            await remove_entries(home, _NAME)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1280])
async def test_card(
    open_page: OpenPage, bench: Bench, width: int, *, dark: bool
) -> None:
    """Settings have their intervals, and what may be as good as the best says so."""
    page = await open_page(bench.study, width=width, height=1200, dark=dark)
    card = page.locator(_CARD)
    await expect(card.locator("tbody tr")).to_have_count(6)
    await expect(card.locator(".verdict")).to_contain_text("did best, but")
    await expect(card.get_by_text("May be as good").first).to_be_visible()
    rows = card.get_by_role("row")
    await expect(rows.nth(1)).to_contain_text("625 MHz · 1,200 mV")
    await expect(rows.nth(1)).to_contain_text("By chance only")
    await expect(rows.nth(1)).to_contain_text("1,224.0 ± ")
    picture = card.get_by_role("img", name="Best: 625 MHz · 1,200 mV")
    await expect(picture).to_be_visible()
    name = f"{'phone' if width < 600 else 'desktop'}-{'dark' if dark else 'light'}"
    await _look(page, f"settings-{name}")

    await card.get_by_role("button", name="J/TH").click()
    await expect(rows.nth(1)).to_contain_text("490 MHz · 1,100 mV")
    await expect(rows.nth(1)).to_contain_text("Best")


async def test_dialog(open_page: OpenPage, bench: Bench) -> None:
    """The miner's card leads to the same over the page, and the keyboard back.

    The table of one setting, which has no map, stood in the narrow place of a map.
    """
    page = await open_page(bench.miner)
    link = page.get_by_role("button", name="What each setting was worth")
    await link.click()
    dialog = page.get_by_role("dialog", name="What each setting was worth")
    await expect(dialog.locator("tbody tr")).to_have_count(6)
    await expect(dialog).to_contain_text(_NAME)
    await _look(page, "settings-dialog")
    share = await dialog.locator(".both").evaluate(_WITHOUT_MAP)
    assert share > 0.9
    await page.keyboard.press("Escape")
    await expect(page.locator(_DIALOG)).to_have_count(0)
    await expect(link).to_be_focused()


async def _look(page: Page, name: str) -> None:
    """Check that everything fits and can be used by all, and keep a screenshot."""
    _SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    assert await findings(page) == []
    assert await misfits(page) == []
    assert await pale_texts(page) == []
    await page.screenshot(path=_SCREENSHOTS / f"{name}.png")
