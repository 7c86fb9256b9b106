"""Tests of what a user does first: add a miner, then the dashboard."""

from playwright.async_api import expect

from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN

from .conftest import OpenPage, Rack
from .drawn import read
from .waiting import until


async def test_add_a_miner(
    open_page: OpenPage, home: HomeAssistant, rack: Rack
) -> None:
    """The dialogs say what is wrong with an address, and add the miner at another."""
    page = await open_page(f"/config/integrations/integration/{DOMAIN}")
    await page.get_by_role("button", name="Add miner").click()
    address = page.get_by_role("textbox", name="Address")
    submit = page.get_by_role("button", name="Submit")

    await address.fill("127.0.0.1:9")
    await submit.click()
    await expect(page.get_by_text("Cannot connect to the miner.")).to_be_visible()

    await address.fill(f"http://{rack.address(rack.newcomer)}/")
    await submit.click()
    found = page.get_by_text("Bitaxe Supra, firmware v2.14.2, hashing at")
    await expect(found).to_be_visible()
    await submit.click()
    await page.get_by_role("textbox", name="Device name").fill("Workshop")
    await page.get_by_role("button", name="Finish").click()

    await until(lambda: _is_loaded(home, "bitaxe-new"))
    await expect(page.get_by_text("Workshop").first).to_be_visible()


async def _is_loaded(home: HomeAssistant, title: str) -> bool:
    """Return whether the config entry with a title is there and loaded."""
    return any(
        entry["title"] == title and entry["state"] == "loaded"
        for entry in await home.client.entries(DOMAIN)
    )


async def test_add_the_dashboard(open_page: OpenPage) -> None:
    """The dialog for new dashboards has ours, which then is there and alive."""
    page = await open_page("/config/lovelace/dashboards")
    await page.get_by_role("button", name="Add dashboard").click()
    await expect(page.get_by_text("Community dashboards")).to_be_visible()
    await page.locator("dashboard-card", has_text="Bitaxe Monitor").click()
    title = page.get_by_role("textbox", name="Title")
    await expect(title).to_have_value("Bitaxe Monitor")
    await title.fill("My miners")
    await page.get_by_role("button", name="Create").click()
    await page.get_by_role("link", name="My miners").wait_for()

    await page.get_by_role("link", name="My miners").click()
    await expect(page.locator("bitaxe-fleet-card")).to_contain_text("Online")
    assert (await read(page, "Hashrate"))["Hashrate"].known
