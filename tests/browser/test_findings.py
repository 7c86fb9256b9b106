"""Tests of what is found out about a miner: its chips, its limits, and its set-up."""

import json
from pathlib import Path
import re
from typing import Final

from playwright.async_api import expect

from demo.arguments import Miner
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN, add_miner
from simulator import Fault, SimulatedMiner, SimulatorServer

from .axe import findings
from .conftest import OpenPage, Rack
from .layout import misfits
from .miner_options import choose_options
from .past import remember_figures
from .polling import poll
from .removal import remove_entries
from .test_status import status, tile
from .waiting import until

_LIMIT: Final = 45  # °C
_WARM: Final = 61.5  # °C
_CHIPS: Final = "bitaxe-chips"
_MAP: Final = 90_000.0  # ms; the parts of domains are known when a minute ends
_DOMAINS: Final = 4
_HOUR: Final = 3600.0


async def _since(home: HomeAssistant, device: str) -> dict[str, int]:
    """Return what holds of a miner, and since when."""
    answer = await home.client.command(f"{DOMAIN}/miners")
    return next(
        miner["since"] for miner in answer["miners"] if miner["device_id"] == device
    )


async def _entry(home: HomeAssistant, title: str) -> str:
    """Return the id of the entry with a title."""
    entries = await home.client.entries(DOMAIN)
    return next(str(each["entry_id"]) for each in entries if each["title"] == title)


async def test_chips(open_page: OpenPage, home: HomeAssistant, dashboard: str) -> None:
    """A domain that falls silent is the status, and marked on the map of the chips.

    That it is well again takes ten minutes: the miner is one of its own.
    """
    miner = SimulatedMiner("602", "v2.15.0", hostname=_CHIPS, boot_age=_HOUR)
    async with SimulatorServer([miner]) as server:
        await add_miner(home.client, Miner(host=server.address(miner)))
        try:
            answer = await home.client.command(f"{DOMAIN}/miners")
            device = next(
                each["device_id"] for each in answer["miners"] if each["name"] == _CHIPS
            )
            page = await open_page(f"{dashboard}/miner-{device}")
            hero = page.locator("bitaxe-miner-card")
            await expect(status(hero)).to_contain_text("Online")
            miner.set_faults(Fault.SILENT_DOMAIN)

            async def is_silent() -> bool:
                await poll(home, device)
                return "chip_fault" in await _since(home, device)

            await until(is_silent, 60)
            await expect(status(hero)).to_contain_text("Chip fault")
            chips = page.locator("bitaxe-miner-chips")
            await expect(chips).to_contain_text("Silent: 1.1", timeout=_MAP)
            cells = chips.locator("li")
            await expect(cells).to_have_count(_DOMAINS)
            await expect(cells.first).to_have_class(re.compile("silent"))
            await expect(chips.locator(".silent, .weak")).to_have_count(1)
            assert await misfits(page) == []
            assert await findings(page) == []
            await page.close()
        finally:
            await remove_entries(home, _CHIPS)


def _remember_heat(directory: Path, entry_id: str, _: float) -> None:
    """Let the mean of five minutes have been above the limit that is set."""
    path = directory / ".storage" / f"{DOMAIN}.{entry_id}"
    stored = json.loads(path.read_text())
    stored["data"]["watches"]["limits"]["temperature"] = {
        "limit": _LIMIT,
        "is_exceeded": True,
        "figure": _WARM,
    }
    path.write_text(json.dumps(stored))


async def test_limit(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    dashboard: str,
) -> None:
    """A limit that its user set is exceeded: the tile and the miner's view say so."""
    title, device = rack.attic.settings.hostname, devices[rack.attic]
    await choose_options(home, title, temperature_limit=_LIMIT)
    try:
        await remember_figures(home, await _entry(home, title), _remember_heat, 0)

        async def is_high() -> bool:
            return "high_temperature" in await _since(home, device)

        await until(is_high, 60)
        page = await open_page(f"{dashboard}/fleet")
        await expect(status(tile(page, rack.attic))).to_contain_text(
            "ASIC temperature high"
        )
        attention = page.locator("bitaxe-fleet-card .attention")
        await expect(attention).to_contain_text("ASIC temperature high")
        await attention.get_by_role("link", name=title).click()
        await page.wait_for_url(f"**/miner-{device}")
        hero = page.locator("bitaxe-miner-card")
        await expect(status(hero)).to_contain_text("ASIC temperature high")
        assert await misfits(page) == []
        assert await findings(page) == []
    finally:
        await choose_options(home, title, temperature_limit=None)

    async def is_well() -> bool:
        return "high_temperature" not in await _since(home, device)

    await until(is_well, 60)


async def test_not_set_up(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    dashboard: str,
) -> None:
    """A miner whose file cannot be opened is not set up, which is not offline."""
    title = rack.attic.settings.hostname
    entry_id = await _entry(home, title)
    file = home.directory / ".storage" / f"{DOMAIN}.{entry_id}"
    aside = file.with_suffix(".aside")
    page = await open_page(f"{dashboard}/fleet")
    await expect(status(tile(page, rack.attic))).to_contain_text("Online")

    async def disable(*, disabled: bool) -> None:
        await home.client.command(
            "config_entries/disable",
            entry_id=entry_id,
            disabled_by="user" if disabled else None,
        )

    await disable(disabled=True)
    file.rename(aside)
    file.mkdir()
    try:
        await disable(disabled=False)
        await expect(status(tile(page, rack.attic))).to_contain_text("Not set up")
        attention = page.locator("bitaxe-fleet-card .attention")
        await expect(attention).to_contain_text(f"{title} (not set up")
    finally:
        await disable(disabled=True)
        file.rmdir()
        aside.rename(file)
        await disable(disabled=False)
    await expect(status(tile(page, rack.attic))).to_contain_text("Online")
