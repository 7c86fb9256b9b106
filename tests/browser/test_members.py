"""Tests of where a miner leads, for administrators and for all others."""

from typing import Final

from playwright.async_api import Page, expect
import pytest

from demo.home_assistant import HomeAssistant
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack, make_board
from .drawn import read
from .large_fleet import enlarge_fleet
from .members import add_member

_PATH: Final = "where-miners-lead"
_LINKS: Final = """
() => {
  const found = [];
  const search = (root, ours) => root.querySelectorAll("*").forEach(element => {
    if (ours && element.matches("a[href]")) {
      found.push(element.getAttribute("href"));
    }
    if (element.shadowRoot) {
      search(element.shadowRoot, ours || element.localName.startsWith("bitaxe-"));
    }
  });
  search(document, false);
  return found;
}
"""
"""Where links of ours lead."""


@pytest.fixture(scope="module")
async def member(home: HomeAssistant) -> str:
    """Return the token of a user who is no administrator."""
    return await add_member(home)


@pytest.fixture(scope="module")
async def board(home: HomeAssistant) -> str:
    """Return the path of a dashboard that has a card of the fleet and no views."""
    card = {"type": "custom:bitaxe-fleet-card"}
    section = {"type": "grid", "column_span": 4, "cards": [card]}
    view = {"type": "sections", "path": "fleet", "sections": [section]}
    return await make_board(home, _PATH, [view])


async def test_views_of_a_member(
    open_page: OpenPage,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    dashboard: str,
    member: str,
) -> None:
    """A tile leads to the miner's view, and nothing to what a member may not see."""
    page = await open_page(f"{dashboard}/fleet", token=member)
    tile = page.locator("bitaxe-fleet-wall li", has_text=rack.office.settings.hostname)
    await tile.locator(".figures").click()
    await page.wait_for_url(f"**/miner-{devices[rack.office]}")
    await expect(page.locator("bitaxe-miner-card bitaxe-status").first).to_be_visible()
    assert await read(page, "Hashrate")
    assert not await _leads_to_settings(page)
    await page.goto(f"{dashboard}/fleet")
    await expect(tile).to_be_visible()
    assert not await _leads_to_settings(page)


@pytest.mark.parametrize("is_admin", [True, False], ids=["admin", "member"])
@pytest.mark.parametrize("is_large", [True, False], ids=["row", "tile"])
async def test_more_about_a_miner(
    open_page: OpenPage,
    rack: Rack,
    board: str,
    member: str,
    is_admin: bool,  # noqa: FBT001 - a parameter of the test
    is_large: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Where there is no view, a row or tile leads to what is known of *Mining*.

    A row led to the settings, and for all but administrators to a single reading. Now
    only a link that says so leads to the device, for those who may follow it.
    """
    page = await open_page("about:blank", token=None if is_admin else member)
    if is_large:
        await enlarge_fleet(page)
    await page.goto(f"{board}/fleet")
    name = rack.office.settings.hostname
    each = "bitaxe-fleet-table tbody tr" if is_large else "bitaxe-fleet-wall li"
    miner = page.locator(each, has_text=name).first
    await miner.locator("td.power" if is_large else ".figures").click()
    dialog = page.locator("ha-more-info-dialog")
    await expect(dialog).to_contain_text("Mining")
    assert "/config" not in page.url
    await page.keyboard.press("Escape")

    link = miner.get_by_role("link", name=f"Device, {name}")
    if is_admin:
        # It is no more than beside the name, on a tile as in a row.
        size = await link.evaluate("link => getComputedStyle(link).fontSize")
        assert size == "12px"
        await link.click()
        await page.wait_for_url("**/config/devices/device/*")
    else:
        await expect(link).to_have_count(0)
        assert not await _leads_to_settings(page)


async def _leads_to_settings(page: Page) -> list[str]:
    """Return the links of ours that lead to the settings."""
    links: list[str] = await page.evaluate(_LINKS)
    return [link for link in links if link.startswith("/config")]
