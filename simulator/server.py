"""Serve simulated miners, each at an address of its own."""

import asyncio
from collections.abc import Iterable
from types import TracebackType
from typing import Self

from .control import ControlServer
from .endpoint import Endpoint
from .miner import SimulatedMiner


class SimulatorServer:
    """Serves miners on the running event loop, and a control API if wanted.

    As a context manager it starts and stops by itself:

        async with SimulatorServer([miner]) as server:
            server.address(miner)  # "127.0.0.1:38211"
    """

    def __init__(
        self,
        miners: Iterable[SimulatedMiner],
        *,
        host: str = "127.0.0.1",
        port_base: int = 0,
        control_port: int | None = None,
    ) -> None:
        """Lay out addresses: ports in a row from `port_base`, or any that are free.

        Port 0 for the control API means a free one, None none at all.
        """
        self.endpoints = [
            Endpoint(miner, host, port_base + index if port_base else 0)
            for index, miner in enumerate(miners)
        ]
        self._control = (
            None
            if control_port is None
            else ControlServer(self.endpoints, host, control_port)
        )

    @property
    def miners(self) -> list[SimulatedMiner]:
        """Return the miners in the order of their addresses."""
        return [endpoint.miner for endpoint in self.endpoints]

    @property
    def control_address(self) -> str | None:
        """Return host and port of the control API."""
        return None if self._control is None else self._control.address

    def address(self, miner: SimulatedMiner) -> str:
        """Return host and port of a miner; ValueError when it is not served here."""
        for endpoint in self.endpoints:
            if endpoint.miner is miner:
                return endpoint.address
        msg = f"{miner.name} is not served here"
        raise ValueError(msg)

    async def start(self) -> None:
        """Listen everywhere; OSError, with nothing left open, when a port is taken."""
        try:
            for endpoint in self.endpoints:
                endpoint.start()
            if self._control is not None:
                await self._control.start()
        except OSError:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Drop all connections and give the ports back."""
        if self._control is not None:
            await self._control.stop()
        for endpoint in self.endpoints:
            endpoint.stop()
        await asyncio.sleep(0)  # connections close with the next turn of the loop

    async def __aenter__(self) -> Self:
        """Start."""
        await self.start()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop."""
        await self.stop()
