"""Tests that axe-core finds nothing to mend in what is ours of the page."""

from collections.abc import Callable
from typing import Final

from playwright.async_api import expect
import pytest

from demo.home_assistant import HomeAssistant
from simulator import SimulatedMiner

from .axe import findings
from .conftest import OpenPage, Rack, make_board
from .drawn import read

_TALL: Final = 3600  # px; charts off screen are not drawn

_SHOW_EDITOR: Final = """
async () => {
  const tag = "ll-strategy-dashboard-bitaxe-monitor";
  const strategy = await customElements.whenDefined(tag);
  const editor = await strategy.getConfigElement();
  editor.hass = document.querySelector("home-assistant").hass;
  editor.setConfig({ type: "custom:bitaxe-monitor" });
  document.querySelector("home-assistant").shadowRoot.append(editor);
}
"""
"""Puts the editor of a dashboard onto the page, as its dialog does."""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_views(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
    dark: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """The views of the fleet and of a miner can be used by everyone."""
    page = await open_page(f"{dashboard}/fleet", height=_TALL, dark=dark)
    assert await read(page, "Hashrate")
    assert await findings(page) == []

    await page.goto(view(rack.office))
    assert await read(page, "Hashrate")
    await expect(page.locator("bitaxe-miner-records .value").first).to_be_visible()
    assert await findings(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_editor(
    open_page: OpenPage,
    dashboard: str,
    dark: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """The editor of the dashboard can be used by everyone."""
    page = await open_page(f"{dashboard}/fleet", height=_TALL, dark=dark)
    assert await read(page, "Hashrate")
    await page.evaluate(_SHOW_EDITOR)
    await expect(page.locator("bitaxe-monitor-strategy-editor ha-form")).to_be_visible()
    assert await findings(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
async def test_card_editors(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
    dark: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """The editors of all cards, and what they show of the cards, can be used, too."""
    owner = {"device": devices[rack.office]}
    cards = [
        {"type": "custom:bitaxe-chart-card", "chart": "hashrate"} | owner,
        {"type": "custom:bitaxe-miner-card"} | owner,
        {"type": "custom:bitaxe-fleet-card"},
        {"type": "custom:bitaxe-range-card"},
    ]
    section = {"type": "grid", "cards": cards}
    view = {"path": "all", "type": "sections", "sections": [section]}
    mode = "dark" if dark else "light"
    path = await make_board(home, f"editors-{mode}", [view])
    page = await open_page(f"{path}/all?edit=1", height=1200, dark=dark)
    editor = page.locator("hui-card-element-editor")
    for card in cards:
        element = card["type"].removeprefix("custom:")
        place = page.locator("hui-card-edit-mode", has=page.locator(element))
        await place.scroll_into_view_if_needed()
        await place.hover()
        await place.locator(".edit-overlay, .control, .edit").first.click(force=True)
        await expect(editor.locator("ha-form").first).to_be_visible()
        shown = page.locator(f"hui-dialog-edit-card {element} ha-card")
        await expect(shown).to_be_visible()
        assert await findings(page, dialog="hui-dialog-edit-card") == []
        await page.keyboard.press("Escape")
        await expect(editor).to_have_count(0)
