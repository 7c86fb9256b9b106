"""Test of making an automation in the editor."""

from playwright.async_api import expect

from demo.configuration import ROOT
from demo.home_assistant import HomeAssistant
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack
from .waiting import until


async def test_report_an_outage(
    open_page: OpenPage,
    home: HomeAssistant,
    rack: Rack,
    devices: dict[SimulatedMiner, str],
) -> None:
    """A trigger for a miner that is offline for five minutes takes a few clicks."""
    page = await open_page("/config/automation/edit/new")
    await page.get_by_role("button", name="Add trigger").click()
    await page.get_by_role("textbox").first.fill("offline")
    await page.get_by_text("Miner went offline").first.click()
    await page.get_by_role("button", name="Add target").click()
    await page.get_by_role("textbox").first.fill("office")
    await page.get_by_text("bitaxe-office", exact=True).last.click()
    trigger = page.locator("ha-automation-trigger-row")
    await expect(trigger).to_contain_text("Miner went offline")
    await expect(trigger).to_contain_text("5m")
    await expect(page.get_by_text("Connectivity", exact=True)).to_be_hidden()
    pictures = ROOT / ".cache" / "screenshots"
    await page.screenshot(path=pictures / "automation-editor.png")

    await page.get_by_role("button", name="Save").click()
    await page.get_by_role("textbox", name="Name").fill("Office is offline")
    await page.get_by_role("button", name="Save").last.click()

    async def stored() -> object:
        states = await home.client.states()
        if "automation.office_is_offline" not in states:
            return None
        answer = await home.client.command(
            "automation/config", entity_id="automation.office_is_offline"
        )
        return answer["config"]["triggers"]

    assert await until(stored) == [
        {
            "trigger": "bitaxe_monitor.went_offline",
            "target": {"device_id": devices[rack.office]},
            "options": {"behavior": "each", "for": "00:05:00"},
        }
    ]
