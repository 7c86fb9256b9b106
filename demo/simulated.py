"""Run the simulated fleet beside Home Assistant."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
import json
from typing import Final

from aiohttp import ClientSession

from .arguments import Miner
from .client import JsonObject
from .configuration import ROOT
from .process import start_python, stop

_START_TIMEOUT: Final = 30.0
_STOP_TIMEOUT: Final = 5.0


class SimulatorError(Exception):
    """The simulator did not start."""


@asynccontextmanager
async def simulated_fleet(fleet: str = "demo") -> AsyncGenerator[list[Miner]]:
    """Run one of the simulator's fleets; its miners listen on the loopback address."""
    async with _simulator("--fleet", fleet) as announced:
        yield _miners(announced)


@asynccontextmanager
async def controlled_miners(
    *kinds: str,
) -> AsyncGenerator[tuple[list[Miner], Control]]:
    """Run miners, each a "BOARD:FIRMWARE", and yield them and what changes them."""
    arguments = [word for kind in kinds for word in ("--miner", kind)]
    async with (
        _simulator(*arguments, "--control-port", "0") as announced,
        ClientSession() as session,
    ):
        yield _miners(announced), Control(session, announced["control"])


class Control:
    """Changes simulated miners."""

    def __init__(self, session: ClientSession, address: str) -> None:
        """Use the simulator's control API at an address."""
        self._session = session
        self._address = address

    async def change(self, miner: int, change: JsonObject) -> None:
        """Change a miner, the first one being 0."""
        async with self._session.post(
            f"http://{self._address}/miners/{miner}", json=change, raise_for_status=True
        ):
            pass


@asynccontextmanager
async def _simulator(*arguments: str) -> AsyncGenerator[JsonObject]:
    """Run the simulator and yield what it announces."""
    process = await start_python(
        ["-m", "simulator", *arguments, "--json"], cwd=ROOT, stdout=PIPE
    )
    try:
        yield json.loads(await _first_line(process))
    finally:
        await stop(process, _STOP_TIMEOUT)


def _miners(announced: JsonObject) -> list[Miner]:
    """Return the miners that the simulator announces."""
    return [Miner(host=miner["host"]) for miner in announced["miners"]]


async def _first_line(process: Process) -> bytes:
    """Return what the simulator announces; raise SimulatorError if it does not."""
    line = b""
    if process.stdout is not None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_START_TIMEOUT):
                line = await process.stdout.readline()
    if not line:
        message = "The simulator did not start."
        raise SimulatorError(message)
    return line
