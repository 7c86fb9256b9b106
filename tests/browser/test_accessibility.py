"""Tests that axe-core finds nothing to mend in what is ours of the page."""

from collections.abc import Callable
from typing import Final

from playwright.async_api import expect
import pytest

from simulator import SimulatedMiner

from .axe import findings
from .conftest import OpenPage, Rack
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
