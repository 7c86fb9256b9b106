"""Answers that are held back until a test lets them through."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager
from unittest.mock import patch

from custom_components.bitaxe_monitor.axeos import SystemInfo

from ..conftest import FakeClient


class Gate:
    """Holds back the answers of miners until it is opened for them."""

    def __init__(self) -> None:
        """Hold back all."""
        self.waiting: set[str] = set()
        self._opened: dict[str, asyncio.Event] = {}

    def open(self, *hosts: str) -> None:
        """Let miners answer, by their addresses."""
        for address in hosts:
            self._of(address).set()

    async def pass_through(self, address: str) -> None:
        """Wait until the gate is open for an address."""
        self.waiting.add(address)
        await self._of(address).wait()

    def _of(self, address: str) -> asyncio.Event:
        """Return what reports that the gate is open for an address."""
        return self._opened.setdefault(address, asyncio.Event())


@contextmanager
def closed_gate() -> Generator[Gate]:
    """Put a gate before every answer."""
    gate = Gate()
    get_system_info = FakeClient.get_system_info

    async def get_later(client: FakeClient) -> SystemInfo:
        await gate.pass_through(client.host)
        return await get_system_info(client)

    with patch.object(FakeClient, "get_system_info", get_later):
        yield gate
