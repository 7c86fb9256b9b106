"""Tests of adding a card to a dashboard of one's own."""

from typing import Final

from playwright.async_api import expect

from demo.home_assistant import HomeAssistant

from .conftest import OpenPage, Rack
from .drawn import read
from .waiting import until

_CARDS: Final = ("Bitaxe chart", "Bitaxe miner", "Bitaxe fleet", "Bitaxe settings")
_PATH: Final = "own-board"


async def test_add_a_card(open_page: OpenPage, home: HomeAssistant, rack: Rack) -> None:
    """The picker shows our cards alive; the editor has a form and stores choices."""
    await home.client.command(
        "lovelace/dashboards/create",
        url_path=_PATH,
        title="Own",
        show_in_sidebar=False,
    )
    section = {"type": "grid", "cards": []}
    board = {"type": "sections", "path": "mine", "sections": [section]}
    await home.client.command(
        "lovelace/config/save", url_path=_PATH, config={"views": [board]}
    )
    page = await open_page(f"/{_PATH}/mine?edit=1")
    await page.get_by_role("button", name="Add card").click()
    await page.get_by_role("tab", name="By card").click()
    picker = page.locator("hui-card-picker")
    await picker.get_by_role("textbox").fill("Bitaxe")
    for name in _CARDS:
        await expect(picker.get_by_text(name, exact=True)).to_be_visible()
    await expect(picker.locator("bitaxe-fleet-card")).to_contain_text("Online")
    chart = picker.locator(".card", has_text="Bitaxe chart")
    await chart.locator(".overlay").click()

    form = page.locator("hui-card-element-editor ha-form")
    await expect(form.get_by_text("Time range")).to_be_visible()
    assert await read(page, "Deviation")
    await page.get_by_role("textbox", name="Title").fill("Mine")
    await page.get_by_role("button", name="Save").click()

    async def is_stored() -> bool:
        config = await home.client.command("lovelace/config", url_path=_PATH)
        cards = config["views"][0]["sections"][0]["cards"]
        return bool(cards) and cards[0]["title"] == "Mine"

    await until(is_stored)
    await page.get_by_role("button", name="Done").click()
    assert (await read(page, "Mine"))["Deviation"].known
