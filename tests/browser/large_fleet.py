"""Lets a page believe that the fleet is larger, or smaller, than it is."""

from collections.abc import Callable
import json
from typing import Any, Final

from playwright.async_api import Page, WebSocketRoute

from demo.miners import DOMAIN

_SOCKET: Final = "**/api/websocket"
_TIMES: Final = 4  # with three miners that is a table, of which some rows are folded


async def enlarge_fleet(page: Page) -> None:
    """Let each miner be there several times, whenever the page asks for the miners."""
    await page.route_web_socket(_SOCKET, lambda route: _change(route, _repeat))


async def reduce_fleet(page: Page) -> None:
    """Let there be one miner alone, whenever the page asks for the miners."""
    await page.route_web_socket(_SOCKET, lambda route: _change(route, _leave_one))


def messages(text: str | bytes) -> list[dict[str, Any]]:
    """Return the messages of a frame, which has one or a list of them."""
    read = json.loads(text)
    return read if isinstance(read, list) else [read]


def _change(
    page: WebSocketRoute, change: Callable[[list[dict[str, Any]]], None]
) -> None:
    """Change the miners of each answer that has them."""
    home = page.connect_to_server()
    asked: set[int] = set()

    def ask(text: str | bytes) -> None:
        for message in messages(text):
            if message["type"] == f"{DOMAIN}/miners":
                asked.add(message["id"])
        home.send(text)

    def answer(text: str | bytes) -> None:
        for message in messages(text):
            if message["type"] == "result" and message["id"] in asked:
                change(message["result"]["miners"])
            page.send(json.dumps(message))

    page.on_message(ask)
    home.on_message(answer)


def _repeat(miners: list[dict[str, Any]]) -> None:
    """Lengthen a list of miners by copies of its own, which differ in their entries."""
    miners += [
        miner | {"entry_id": f"{miner['entry_id']}-{copy}"}
        for copy in range(1, _TIMES)
        for miner in miners
    ]


def _leave_one(miners: list[dict[str, Any]]) -> None:
    """Take all but the first from a list of miners."""
    del miners[1:]
