"""Tests that a view stays where it is while miners come, go and get other names."""

from collections.abc import Callable
from typing import Final

from playwright.async_api import Locator, Page, expect

from demo.arguments import Miner
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN, add_miner
from simulator import SimulatedMiner, SimulatorServer

from .conftest import OpenPage, Rack
from .drawn import read
from .removal import remove_entries

_FIRST: Final = "a-first"
_RENAMED: Final = "0-attic"
_SPARE: Final = "spare"


async def test_views_stay(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    view: Callable[[SimulatedMiner], str],
) -> None:
    """The page jumped to another miner when one was added, renamed or removed.

    New ones come last, and one that is removed keeps its place and says so.
    """
    page = await open_page(view(rack.office))
    await _shows(page, rack.office.settings.hostname)
    tabs = page.locator("ha-tab-group-tab")
    before = await _names(tabs)

    newcomer = SimulatedMiner("601", "v2.12.2", hostname=_FIRST, boot_age=3600)
    async with SimulatorServer([newcomer]) as server:
        await add_miner(home.client, Miner(host=server.address(newcomer)))
        try:
            await expect(tabs).to_have_text([*before, _FIRST])
            await _shows(page, rack.office.settings.hostname)

            await _rename(home, devices[rack.attic], _RENAMED)
            attic = rack.attic.settings.hostname
            after = [_RENAMED if name == attic else name for name in before]
            await expect(tabs).to_have_text([*after, _FIRST])
            await _shows(page, rack.office.settings.hostname)
            await tabs.filter(has_text=_FIRST).click()
            await _shows(page, _FIRST)
            # A page that still loads asks for a miner that is gone by then.
            assert await read(page, "Hashrate", points=1)
        finally:
            await _rename(home, devices[rack.attic], None)
            await remove_entries(home, _FIRST)
    await expect(tabs).to_have_text([*before, f"{_FIRST} (removed)"])
    card = page.locator("bitaxe-miner-card")
    await expect(card).to_contain_text("This miner is no longer in Home Assistant.")

    await page.goto(view(rack.attic))
    await _shows(page, rack.attic.settings.hostname)
    await expect(tabs).to_have_text(before)


async def test_without_the_fleet(
    open_page: OpenPage, home: HomeAssistant, rack: Rack, dashboard: str
) -> None:
    """Deleting the entry of the fleet removed the view of the fleet.

    Now only what that entry knows is left out, until it is there again.
    """
    page = await open_page(f"{dashboard}/fleet")
    assert await read(page, "Hashrate")
    card = page.locator("bitaxe-fleet-card")
    tile = card.locator("bitaxe-fleet-wall li", has_text=rack.office.settings.hostname)
    await expect(tile).to_be_visible()
    await remove_entries(home, "Bitaxe fleet")
    try:
        await expect(card).to_contain_text("There is no entry for the fleet")
        await expect(tile).to_be_visible()
        await page.reload()
        await expect(card).to_contain_text("There is no entry for the fleet")
        await expect(tile.locator("bitaxe-status")).to_contain_text("Online")
    finally:
        step = await home.client.start_flow(DOMAIN)
        await home.client.continue_flow(step["flow_id"], {"next_step_id": "fleet"})
    await expect(card.locator(".totals")).to_contain_text("TH/s")
    await expect(card).not_to_contain_text("There is no entry for the fleet")


async def test_disabled(
    open_page: OpenPage, home: HomeAssistant, dashboard: str
) -> None:
    """A miner that is disabled is said to be, which needs nobody's attention."""
    spare = SimulatedMiner("601", "v2.12.2", hostname=_SPARE, boot_age=3600)
    page = await open_page(f"{dashboard}/fleet")
    tile = page.locator("bitaxe-fleet-wall li", has_text=_SPARE)
    status = tile.locator("bitaxe-status")
    attention = page.locator("bitaxe-fleet-card .attention")
    async with SimulatorServer([spare]) as server:
        try:
            await add_miner(home.client, Miner(host=server.address(spare)))
            await expect(status).to_contain_text("Online")
            entry_id = await _entry_of(home, _SPARE)
            await _disable(home, entry_id, by="user")
            await expect(status).to_contain_text("Disabled")
            await expect(attention).to_have_count(0)
            await _disable(home, entry_id, by=None)
            await expect(status).to_contain_text("Online")
        finally:
            await remove_entries(home, _SPARE)
    await expect(tile).to_have_count(0)


async def test_living_view(
    open_page: OpenPage, home: HomeAssistant, dashboard: str
) -> None:
    """What befalls a miner is seen at once on the page that is open, without a reload.

    Of who had gone each chart said so, nobody knew its name, and after a reload its
    path silently led to the fleet.
    """
    page = await open_page(f"{dashboard}/fleet")
    tab = page.locator("ha-tab-group-tab[aria-selected='true']")
    card = page.locator("bitaxe-miner-card")
    chart = page.locator("bitaxe-chart-card").first
    spare = SimulatedMiner("601", "v2.12.2", hostname=_SPARE, boot_age=3600)
    async with SimulatorServer([spare]) as server:
        try:
            await add_miner(home.client, Miner(host=server.address(spare)))
            await page.locator("bitaxe-fleet-wall li", has_text=_SPARE).click()
            await _shows(page, _SPARE)
            assert await read(page, "Hashrate", points=1)
            device = page.url.rpartition("miner-")[2]

            await _rename(home, device, _RENAMED)
            await _shows(page, _RENAMED)
            await expect(chart).to_contain_text(_RENAMED)
            await expect(tab).to_have_text(_RENAMED)

            entry_id = await _entry_of(home, _SPARE)
            await _disable(home, entry_id, by="user")
            await expect(tab).to_have_text(f"{_RENAMED} (disabled)")
            await expect(card).to_contain_text("This miner is disabled.")
            await expect(chart).to_have_count(0)
            await _disable(home, entry_id, by=None)
            await expect(card).to_contain_text("Online")
            assert await read(page, "Hashrate", points=1)

            await remove_entries(home, _SPARE)
            await expect(tab).to_have_text(f"{_RENAMED} (removed)")
            await _is_said_to_have_gone(page)
            await _shows(page, _RENAMED)
            await page.reload()
            await _is_said_to_have_gone(page)
            await expect(page.locator("ha-tab-group-tab")).to_have_count(0)

            await add_miner(home.client, Miner(host=server.address(spare)))
            await expect(card).to_contain_text("Online")
            assert await read(page, "Hashrate", points=1)
            assert page.url.endswith(device)
        finally:
            await remove_entries(home, _SPARE)


async def test_from_tabs_to_a_list(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """With the ninth miner tabs become a list, and the view that is open stays."""
    page = await open_page(view(rack.office))
    office = rack.office.settings.hostname
    await _shows(page, office)
    tabs = page.locator("ha-tab-group-tab")
    before = await _names(tabs)
    choice = page.locator("bitaxe-choice-card select")
    names = [f"more-{number}" for number in range(9 - len(before) + 1)]
    more = [
        SimulatedMiner("601", "v2.12.2", hostname=name, boot_age=3600) for name in names
    ]
    async with SimulatorServer(more) as server:
        try:
            for miner in more:
                await add_miner(home.client, Miner(host=server.address(miner)))
                await _shows(page, office)
            options = choice.locator("option:not([disabled])")
            await expect(options).to_have_count(9)
            await remove_entries(home, names[0])
            gone = choice.locator("option", has_text=names[0])
            await expect(gone).to_contain_text("Removed")
            await _shows(page, office)
            device = await gone.get_attribute("value")
            await choice.select_option(device)
            await _is_said_to_have_gone(page)
            await _shows(page, names[0])
        finally:
            await remove_entries(home, *names)
    # A page that is loaded later knows nothing of them.
    await page.goto(view(rack.office))
    await _shows(page, office)
    await expect(tabs).to_have_text(before)


async def _entry_of(home: HomeAssistant, title: str) -> str:
    """Return the id of the entry with a title."""
    [entry_id] = [
        str(entry["entry_id"])
        for entry in await home.client.entries(DOMAIN)
        if entry["title"] == title
    ]
    return entry_id


async def _is_said_to_have_gone(page: Page) -> None:
    """Check that the view says once that its miner was removed, and nothing else."""
    card = page.locator("bitaxe-miner-card")
    await expect(card).to_contain_text("This miner is no longer in Home Assistant.")
    for other in ("bitaxe-chart-card", "bitaxe-range-card"):
        await expect(page.locator(other)).to_have_count(0)


async def _disable(home: HomeAssistant, entry_id: str, by: str | None) -> None:
    """Let an entry be disabled by someone, or enable it."""
    await home.client.command(
        "config_entries/disable", entry_id=entry_id, disabled_by=by
    )


async def _shows(page: Page, name: str) -> None:
    """Check that the view of a miner is shown."""
    title = page.locator("bitaxe-miner-card h2.title")
    await expect(title).to_have_text(name)


async def _names(tabs: Locator) -> list[str]:
    """Return the names on tabs."""
    await expect(tabs.last).to_be_visible()
    return [name.strip() for name in await tabs.all_inner_texts()]


async def _rename(home: HomeAssistant, device: str, name: str | None) -> None:
    """Give a device another name, or the one that it came with."""
    await home.client.command(
        "config/device_registry/update", device_id=device, name_by_user=name
    )
