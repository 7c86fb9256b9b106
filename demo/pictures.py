"""Take the pictures of the documentation: `.env/page/bin/python -m demo.pictures`.

It takes a quarter of an hour, as long as figures need to be known.
"""

import asyncio
from typing import Final

from playwright.async_api import Browser, Page, expect

from simulator import Fault, SimulatedMiner, SimulatorServer

from .arguments import Miner
from .browser import chromium, log_in
from .configuration import ROOT
from .dashboard import add_dashboard
from .home_assistant import HomeAssistant
from .miners import DOMAIN, add_miner

_PYTHON: Final = ROOT / ".env" / "demo" / "bin" / "python"
_IMAGES: Final = ROOT / "docs" / "images"
_HOUR: Final = 3600.0
_FILLED: Final = 720  # s, until windows are full and low efficiency is sure
_OFFLINE: Final = 120  # s, until a miner is taken for offline
_SHOWN: Final = "bitaxe-office"


def _fleet() -> list[SimulatedMiner]:
    """Return six miners, one of which does less than it should."""
    return [
        SimulatedMiner(
            "601", "v2.12.2", hostname=_SHOWN, boot_age=124 * _HOUR, quality=1.004
        ),
        SimulatedMiner("602", "v2.15.0", hostname="bitaxe-attic", boot_age=9 * _HOUR),
        SimulatedMiner("402", "v2.14.2", hostname="bitaxe-garage", boot_age=50 * _HOUR),
        SimulatedMiner("204", "v2.13.1", hostname="bitaxe-shed", boot_age=31 * _HOUR),
        SimulatedMiner(
            "601", "v2.12.2", hostname="bitaxe-cellar", boot_age=77 * _HOUR, quality=0.8
        ),
        SimulatedMiner(
            "NerdQAxe++", "v1.1.0", hostname="nerdqaxe-study", boot_age=200 * _HOUR
        ),
    ]


async def _open(
    browser: Browser,
    home: HomeAssistant,
    path: str,
    size: tuple[int, int],
    *,
    dark: bool,
) -> Page:
    """Return a page that shows a path, once its charts or figures are drawn."""
    width, height = size
    context = await log_in(browser, home, width=width, height=height, dark=dark)
    page = await context.new_page()
    await page.goto(path)
    await expect(page.locator("bitaxe-status").first).to_be_visible(timeout=60_000)
    await page.wait_for_load_state("networkidle")
    return page


async def _take(browser: Browser, home: HomeAssistant) -> None:
    """Take all pictures of what there is now."""
    dashboard = await add_dashboard(home.client)
    answer = await home.client.command(f"{DOMAIN}/miners")
    devices = {miner["name"]: miner["device_id"] for miner in answer["miners"]}
    miner = f"{dashboard}/miner-{devices[_SHOWN]}"
    for name, path, size, is_dark in (
        ("fleet", f"{dashboard}/fleet", (1280, 860), False),
        ("miner", miner, (1280, 980), True),
        ("phone", f"{dashboard}/fleet", (390, 780), False),
    ):
        page = await _open(browser, home, path, size, dark=is_dark)
        await asyncio.sleep(3)  # what moves in has moved in
        await page.screenshot(path=_IMAGES / f"{name}.png")
        await page.context.close()


async def main() -> None:
    """Run the miners and Home Assistant until all pictures are taken."""
    miners = _fleet()
    async with (
        SimulatorServer(miners) as server,
        HomeAssistant(python=str(_PYTHON)) as home,
        chromium() as browser,
    ):
        for miner in miners:
            await add_miner(home.client, Miner(host=server.address(miner)))
        await asyncio.sleep(_FILLED)
        shed = miners[3]
        shed.set_faults(Fault.OFFLINE)
        await asyncio.sleep(_OFFLINE)
        await _take(browser, home)


if __name__ == "__main__":
    asyncio.run(main())
