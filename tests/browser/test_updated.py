"""Tests of a page that stays open while the integration is updated."""

from playwright.async_api import WebSocketRoute, expect

from .conftest import OpenPage
from .drawn import read


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
