"""Tests of what controls a miner on its card, with a miner for each of them."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
import re
from typing import Final

from playwright.async_api import Locator, Page, expect
import pytest

from demo.arguments import Miner
from demo.configuration import ROOT
from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN, add_miner
from simulator import Fault, SimulatedMiner, SimulatorServer

from .axe import findings
from .conftest import OpenPage, make_board
from .layout import misfits, pale_texts
from .members import add_member
from .polling import poll
from .removal import remove_entries
from .waiting import until

_NAME: Final = "bitaxe-lab"
_SCREENSHOTS: Final = ROOT / ".cache" / "screenshots"
_DAY: Final = 86_400.0
_TALL: Final = 1800  # px; charts off screen are not drawn
_HEIGHTS: Final = "all => all.map(each => each.getBoundingClientRect().height)"
_TWO_LINES: Final = 30  # px
# The miner takes its time, and a slow machine as much again.
_LONG: Final = 60_000.0  # ms


@dataclass(frozen=True, slots=True)
class Lab:
    """A miner of a test alone, and the path of a dashboard with its card."""

    home: HomeAssistant
    miner: SimulatedMiner
    device: str
    path: str

    async def enable(self, domain: str, key: str) -> None:
        """Enable an entity that is disabled at first, and wait until it is there."""
        client = self.home.client
        [entity] = (
            entity
            for entity in await client.entities(DOMAIN)
            if entity["device_id"] == self.device
            and entity["entity_id"].startswith(f"{domain}.")
            and entity["unique_id"].endswith(f"_{key}")
        )
        entity_id = entity["entity_id"]
        await client.command(
            "config/entity_registry/update", entity_id=entity_id, disabled_by=None
        )
        entry = entity["config_entry_id"]
        await client.request("POST", f"/api/config/config_entries/entry/{entry}/reload")

        async def is_there() -> bool:
            return entity_id in await client.states()

        await until(is_there, 30)


@pytest.fixture
async def lab(
    home: HomeAssistant, request: pytest.FixtureRequest
) -> AsyncGenerator[Lab]:
    """Return a miner that is in Home Assistant for as long as the test takes."""
    miner = SimulatedMiner("601", "v2.15.0", hostname=_NAME, boot_age=_DAY)
    async with SimulatorServer([miner]) as server:
        await add_miner(home.client, Miner(host=server.address(miner)))
        try:
            answer = await home.client.command(f"{DOMAIN}/miners")
            [device] = (
                one["device_id"] for one in answer["miners"] if one["name"] == _NAME
            )
            card = {
                "type": "custom:bitaxe-miner-card",
                "device": device,
                "charts": ["hashrate"],
                "ranges": ["15m"],
            }
            view = {"path": "lab", "type": "masonry", "cards": [card]}
            name = re.sub(r"\W+", "-", request.node.name.replace("_", "-"))
            board = await make_board(home, f"{name.strip('-')}-page", [view])
            yield Lab(home, miner, device, f"{board}/lab")
        finally:
            await remove_entries(home, _NAME)


@pytest.fixture
def open_page(lab: Lab, open_page: OpenPage) -> OpenPage:
    """Return what opens pages, which are closed before the miner is removed.

    They would go on asking for it, and be refused.
    """
    del lab
    return open_page


def controls(page: Page) -> Locator:
    """Return what controls the miner."""
    return page.locator("bitaxe-miner-controls")


def line(page: Page, kind: str) -> Locator:
    """Return the lines of acts that are under way, done or failed."""
    return page.locator(f"bitaxe-miner-acts .{kind}")


async def test_pause(open_page: OpenPage, lab: Lab) -> None:
    """A pause is under way until the miner has stopped; another wish comes too soon."""
    page = await open_page(lab.path)
    switch = controls(page).get_by_role("switch", name="Mining")
    await expect(switch).to_be_checked()
    await switch.click()
    await expect(line(page, "under-way")).to_contain_text("Pause mining: requested by")
    await expect(line(page, "done")).to_have_text("Pause mining: done", timeout=_LONG)
    await expect(switch).not_to_be_checked()
    assert lab.miner.true_hashrate == 0
    await switch.click()
    failed = line(page, "failed")
    await expect(failed).to_contain_text("Resume mining: not done. The miner")
    await expect(switch).not_to_be_checked()
    await failed.get_by_role("button", name="Dismiss").click()
    await expect(failed).to_have_count(0)


async def test_resume(open_page: OpenPage, lab: Lab) -> None:
    """A miner that was paused on its own page mines again, and is shown to then."""
    lab.miner.set_faults(Fault.PAUSED)
    await poll(lab.home, lab.device)
    page = await open_page(lab.path)
    switch = controls(page).get_by_role("switch", name="Mining")
    await expect(switch).not_to_be_checked()
    await switch.click()
    await expect(line(page, "done")).to_have_text("Resume mining: done", timeout=_LONG)
    await expect(switch).to_be_checked()

    async def mines() -> bool:
        return lab.miner.true_hashrate > 0

    await until(mines, 60)


async def test_fan_and_undo(open_page: OpenPage, lab: Lab) -> None:
    """A fan that is set by hand is so once it turns like that, and can be left again.

    The chart has a mark of who did it.
    """
    await lab.enable("button", "undo")
    page = await open_page(lab.path, height=_TALL)
    fan = controls(page).locator(".fan")
    automatic = fan.get_by_role("button", name="Automatic")
    await expect(automatic).to_have_attribute("aria-pressed", "true")
    await fan.get_by_role("button", name="Manual").click()
    slider = fan.get_by_role("slider", name="Fan speed")
    await slider.fill("80")
    await expect(line(page, "under-way")).to_contain_text("Fan 80%: requested by")
    await expect(line(page, "done")).to_have_text("Fan 80%: done", timeout=_LONG)
    await expect(fan.locator(".value")).to_have_text("80%")
    await expect(automatic).to_have_attribute("aria-pressed", "false")

    undo = controls(page).get_by_role("button", name="Undo last change")
    await undo.click()
    await expect(line(page, "done")).to_contain_text(
        "Undone: Automatic fan", timeout=_LONG
    )
    await expect(automatic).to_have_attribute("aria-pressed", "true")
    await expect(undo).to_have_count(0)

    await page.reload()
    mark = page.locator("bitaxe-chart .mark.moment").first
    await mark.click()
    known = page.locator("bitaxe-chart .known")
    await expect(known).to_contain_text("Fan 80%")
    await expect(known).to_contain_text(re.compile(r"by \w+"))
    await expect(known).to_contain_text("undone later")

    # On a phone that was a column of words beside what it is about.
    await page.set_viewport_size({"width": 390, "height": _TALL})

    async def has_short_lines() -> bool:
        heights: list[float] = await known.locator("> *").evaluate_all(_HEIGHTS)
        return max(heights) < _TWO_LINES

    await until(has_short_lines)


async def test_restart(open_page: OpenPage, lab: Lab) -> None:
    """A miner is restarted only after a question, which the keyboard can answer."""
    page = await open_page(lab.path)
    restart = controls(page).get_by_role("button", name="Restart")
    await restart.click()
    dialog = page.get_by_role("dialog", name=f"Restart {_NAME}?")
    await expect(dialog).to_be_visible()
    await expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    assert await findings(page) == []
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(restart).to_be_focused()
    assert lab.miner.uptime > _DAY / 2

    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(line(page, "under-way")).to_contain_text("Restart: requested by")
    await expect(line(page, "done")).to_have_text("Restart: done", timeout=_LONG)
    assert lab.miner.uptime < _DAY / 2


async def test_core_voltage(open_page: OpenPage, lab: Lab) -> None:
    """A core voltage is set only after a question, with its value."""
    await lab.enable("number", "core_voltage")
    page = await open_page(lab.path)
    field = controls(page).get_by_role("spinbutton", name="Core voltage")
    await field.fill("1100")
    await controls(page).get_by_role("button", name="Set").click()
    dialog = page.get_by_role("dialog", name="1,100 mV")
    await dialog.get_by_role("button", name="Set").click()
    await expect(line(page, "done")).to_have_text(
        "Core voltage 1,100 mV: done", timeout=_LONG
    )
    await expect(field).to_have_value("1100")


async def test_read_only(open_page: OpenPage, lab: Lab) -> None:
    """Who may only look sees what is under way, and nothing to press."""
    token = await add_member(lab.home, "onlooker", group="system-read-only")
    page = await open_page(lab.path, token=token)
    await expect(page.locator("bitaxe-miner-hero .gauge")).to_be_visible()
    states = await lab.home.client.entities(DOMAIN)
    [fan] = (
        entity["entity_id"]
        for entity in states
        if entity["device_id"] == lab.device and entity["entity_id"].startswith("fan.")
    )
    await lab.home.client.request(
        "POST",
        "/api/services/fan/set_percentage",
        {"entity_id": fan, "percentage": 70},
    )
    await expect(line(page, "done")).to_have_text("Fan 70%: done")
    await expect(controls(page).get_by_role("switch")).to_have_count(0)
    await expect(controls(page).locator(".control, .action")).to_have_count(0)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390], ids=["desktop", "phone"])
async def test_look(
    open_page: OpenPage,
    lab: Lab,
    width: int,
    dark: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """All of it fits and is legible: under way, done, asked about, and refused."""
    name = f"{'phone' if width < 600 else 'desktop'}-{'dark' if dark else 'light'}"
    page = await open_page(lab.path, width=width, height=1400, dark=dark)
    fan = controls(page).locator(".fan")
    await fan.get_by_role("button", name="Manual").click()
    await fan.get_by_role("slider").fill("60")
    await expect(line(page, "under-way")).to_have_count(1)
    await _look(page, f"controls-asked-{name}")
    await expect(line(page, "done")).to_have_count(1, timeout=_LONG)
    await _look(page, f"controls-done-{name}")
    lab.miner.set_faults(Fault.OVERHEATED)
    await controls(page).get_by_role("button", name="Restart").click()
    await page.screenshot(path=_SCREENSHOTS / f"controls-question-{name}.png")
    await page.get_by_role("dialog").get_by_role("button", name="Restart").click()
    await expect(line(page, "failed")).to_contain_text("Restart: not done. The miner")
    await _look(page, f"controls-failed-{name}")


async def _look(page: Page, name: str) -> None:
    """Check that everything fits and can be used by all, and keep a screenshot."""
    _SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    assert await findings(page) == []
    assert await misfits(page) == []
    assert await pale_texts(page) == []
    await page.screenshot(path=_SCREENSHOTS / f"{name}.png")
