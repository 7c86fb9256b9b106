"""Tests of the look in both modes, on desktops and phones; screenshots of each."""

from collections.abc import Callable
import json
from typing import Final

from playwright.async_api import Page, WebSocketRoute, expect
import pytest

from demo.configuration import ROOT
from demo.home_assistant import HomeAssistant
from simulator import SimulatedMiner

from .conftest import OpenPage, Rack, make_board
from .drawn import folded, read, unfold
from .large_fleet import enlarge_fleet, messages, reduce_fleet
from .layout import misfits, pale_texts

_SCREENSHOTS: Final = ROOT / ".cache" / "screenshots"
_MARGIN: Final = 96  # px, for what Home Assistant keeps in sight
_TALL: Final = 3600  # px; charts off screen are not drawn
_WIDE: Final = 1200  # px
_LONGEST_BAR: Final = 400  # px
_NARROW: Final = 901  # px: the sidebar and two columns of cards
_NARROWEST: Final = 320  # px
_SIDEBAR: Final = 256  # px
_USED: Final = 0.9


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390], ids=["desktop", "phone"])
async def test_look(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
    width: int,
    dark: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Everything fits its width and is legible, and charts follow the mode."""
    name = f"{'phone' if width < 600 else 'desktop'}-{'dark' if dark else 'light'}"
    page = await open_page(f"{dashboard}/fleet", width=width, height=_TALL, dark=dark)
    await expect(page.locator("bitaxe-fleet-card")).to_contain_text("Online")
    await _check(page, ("Hashrate", "Power"), dark=dark)
    await _shoot(page, f"fleet-{name}")

    await page.goto(view(rack.office))
    await _check(page, ("Hashrate", "Temperature"), dark=dark)
    await _shoot(page, f"miner-{name}")
    await _unfold(page)
    await _check(page, ("Hashrate", "Temperature"), dark=dark)
    await _shoot(page, f"charts-{name}")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390], ids=["desktop", "phone"])
async def test_look_of_a_large_fleet(
    open_page: OpenPage,
    dashboard: str,
    width: int,
    dark: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """The table of many miners fits its width and is legible."""
    name = f"{'phone' if width < 600 else 'desktop'}-{'dark' if dark else 'light'}"
    page = await open_page("about:blank", width=width, height=_TALL, dark=dark)
    await enlarge_fleet(page)
    await page.goto(f"{dashboard}/fleet")
    rows = page.locator("bitaxe-fleet-table tbody tr")
    await expect(rows.first).to_contain_text("Online")
    await _check(page, ("Hashrate",), dark=dark)
    await _shoot(page, f"table-{name}")


@pytest.mark.parametrize("is_large", [False, True], ids=["wall", "table"])
async def test_look_of_narrow_cards(
    open_page: OpenPage,
    home: HomeAssistant,
    devices: dict[SimulatedMiner, str],
    is_large: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """In cards of 310 px there was a "10.299 T…", and no title."""
    owners = [{"device": device} for device in devices.values()]
    miner = {"type": "custom:bitaxe-miner-card", "charts": ["hashrate"]}
    chart = {"type": "custom:bitaxe-chart-card", "chart": "hashrate"}
    cards = [
        {"type": "custom:bitaxe-fleet-card"},
        miner | owners[0],
        miner | owners[1] | {"title": "A name that takes a line or two of its own"},
        chart,
    ]
    view = {"path": "narrow", "type": "masonry", "cards": cards}
    path = await make_board(home, f"narrow-{is_large}".lower(), [view])
    page = await open_page("about:blank", width=_NARROW, height=_TALL)
    if is_large:
        await enlarge_fleet(page)
    await page.goto(f"{path}/narrow")
    for kind in ("fleet", "miner", "chart"):
        card = page.locator(f"bitaxe-{kind}-card").first
        box = await card.bounding_box()
        assert box
        assert box["width"] < _NARROWEST, kind
        await expect(card.locator("h2, h3").first).to_be_visible()
    await expect(page.locator("bitaxe-miner-groups .figure").last).to_be_visible()
    await expect(page.locator("bitaxe-chart .apexcharts-svg").last).to_be_visible()
    assert await misfits(page) == []
    assert await pale_texts(page) == []


async def test_look_of_a_wide_screen(
    open_page: OpenPage,
    rack: Rack,
    dashboard: str,
    view: Callable[[SimulatedMiner], str],
) -> None:
    """Of 1,920 px there were 1,030 in use."""
    page = await open_page("about:blank", width=1920, height=1080)
    for path, kind in ((f"{dashboard}/fleet", "fleet"), (view(rack.office), "miner")):
        await page.goto(path)
        await read(page, "Hashrate")
        for card in (f"bitaxe-{kind}-card", "bitaxe-chart-card"):
            box = await page.locator(card).first.bounding_box()
            assert box
            assert box["width"] > _USED * (1920 - _SIDEBAR), card
        assert await misfits(page) == []
        await page.screenshot(path=_SCREENSHOTS / f"{kind}-wide-light.png")


async def test_look_of_a_single_miner(open_page: OpenPage, dashboard: str) -> None:
    """On a wide screen a single miner was one long bar."""
    page = await open_page("about:blank", width=1920, height=1080)
    await reduce_fleet(page)
    await page.goto(f"{dashboard}/fleet")
    tile = page.locator("bitaxe-fleet-wall li")
    await expect(tile.locator("bitaxe-sparkline path").last).to_be_attached()
    whole = await tile.bounding_box()
    bar = await tile.locator(".bar").bounding_box()
    trend = await tile.locator("bitaxe-sparkline").bounding_box()
    assert whole
    assert bar
    assert trend
    assert whole["width"] > _WIDE
    assert bar["width"] < _LONGEST_BAR
    assert trend["x"] > bar["x"] + bar["width"]
    assert trend["height"] > whole["height"] / 2
    assert await misfits(page) == []
    await _shoot(page, "single-desktop-light")


async def test_look_before_the_page_knows_its_mode(
    open_page: OpenPage, dashboard: str
) -> None:
    """A dark page whose themes came before its configuration does not say it is dark.

    Which of them the page has first is a matter of milliseconds.
    """
    page = await open_page("about:blank", dark=True)
    await page.route_web_socket("**/api/websocket", _hold_configuration)
    await page.goto(f"{dashboard}/fleet")
    await _check(page, ("Hashrate",), dark=True)
    says = "document.querySelector('home-assistant').hass.themes.darkMode ?? null"
    assert await page.evaluate(says) is None


def _hold_configuration(page: WebSocketRoute) -> None:
    """Let the page have its configuration only when it has its themes."""
    home = page.connect_to_server()
    asked: dict[int, str] = {}
    held: list[str] = []

    def ask(text: str | bytes) -> None:
        for message in messages(text):
            asked[message.get("id", 0)] = message["type"]
        home.send(text)

    def answer(text: str | bytes) -> None:
        for message in messages(text):
            is_result = message["type"] == "result"
            kind = asked.get(message["id"]) if is_result else None
            if kind == "get_config":
                held.append(json.dumps(message))
                continue
            page.send(json.dumps(message))
            if kind == "frontend/get_themes":
                while held:
                    page.send(held.pop())

    page.on_message(ask)
    home.on_message(answer)


async def _check(page: Page, titles: tuple[str, ...], *, dark: bool) -> None:
    """Check that what a page shows fits, is legible, and in this mode."""
    for title in titles:
        await read(page, title)
    wanted = await page.locator("bitaxe-chart").count() if dark else 0
    await expect(page.locator("bitaxe-chart[dark]")).to_have_count(wanted)
    assert await misfits(page) == []
    assert await pale_texts(page) == []


async def _unfold(page: Page) -> None:
    """Open all charts that are one click away, and wait until they are drawn."""
    count = await folded(page).count()
    assert count
    await unfold(page, count)
    panels = page.locator("bitaxe-chart-panel")
    assert await panels.count() > count
    for panel in await panels.all():
        await panel.scroll_into_view_if_needed()
        await expect(panel.locator(".apexcharts-svg")).to_be_visible()


async def _shoot(page: Page, name: str) -> None:
    """Keep a picture for people to look at."""
    bottoms = await page.locator("hui-grid-section ha-card").evaluate_all(
        "cards => cards.map(card => card.getBoundingClientRect().bottom)"
    )
    size = page.viewport_size
    assert size is not None
    height = int(max(bottoms)) + _MARGIN
    await page.set_viewport_size({"width": size["width"], "height": height})
    await page.screenshot(path=_SCREENSHOTS / f"{name}.png")
    await page.set_viewport_size(size)
