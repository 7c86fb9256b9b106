"""Tests of a page that stays open while the integration is updated, or Home Assistant.

Both cost it its connection.
"""

from functools import partial
import json
from typing import Final

from playwright.async_api import WebSocketRoute, expect

from demo.miners import DOMAIN

from .conftest import OpenPage
from .drawn import read
from .waiting import until

_LOSSES: Final = 3
"""From the second on the page of 2026.10 ends a number that one of ours may have."""


async def test_update(open_page: OpenPage, dashboard: str) -> None:
    """Once Home Assistant is back with another version, the page offers to reload."""
    page = await open_page("about:blank")
    connections: list[WebSocketRoute] = []

    def connect(route: WebSocketRoute) -> None:
        connections.append(route)
        home = route.connect_to_server()
        if len(connections) == 2:
            home.on_message(
                lambda message: route.send(
                    str(message).replace('"version":"1.', '"version":"2.')
                )
            )

    await page.route_web_socket("**/api/websocket", connect)
    await page.goto(dashboard)
    fleet = page.locator("bitaxe-fleet-card")
    await expect(fleet).to_contain_text("Online")
    await read(page, "Hashrate")
    offer = page.locator(".message", has_text="Bitaxe Monitor was updated.")
    await expect(offer).to_have_count(0)

    await connections[0].close()
    await expect(offer).to_be_visible()
    await page.get_by_role("button", name="Reload").click()
    await expect(fleet).to_contain_text("Online")
    await expect(offer).to_have_count(0)
    assert len(connections) == 3


async def test_lost_connections(open_page: OpenPage, dashboard: str) -> None:
    """However often the connection was lost, all that is live goes on."""
    page = await open_page("about:blank")
    connections: list[WebSocketRoute] = []
    live: set[int] = set()
    heard: set[int] = set()

    def connect(route: WebSocketRoute) -> None:
        connections.append(route)
        live.clear()
        heard.clear()
        home = route.connect_to_server()

        def ask(message: str | bytes) -> None:
            request = json.loads(message)
            if request["type"] == f"{DOMAIN}/subscribe":
                live.add(request["id"])
            home.send(message)

        def answer(message: str | bytes) -> None:
            answers = json.loads(message)
            for each in answers if isinstance(answers, list) else [answers]:
                if "sample" in (each.get("event") or {}):
                    heard.add(each["id"])
            route.send(message)

        route.on_message(ask)
        home.on_message(answer)

    async def all_go_on(count: int) -> bool:
        return len(connections) == count and bool(live) and live <= heard

    await page.route_web_socket("**/api/websocket", connect)
    await page.goto(dashboard)
    await read(page, "Hashrate")
    for lost in range(_LOSSES):
        await connections[lost].close()
        await until(partial(all_go_on, lost + 2), 40)
