"""Run the simulated fleet beside Home Assistant."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
import json
from typing import Final

from .configuration import ROOT
from .miners import Miner
from .process import start_python, stop

_START_TIMEOUT: Final = 30.0
_STOP_TIMEOUT: Final = 5.0


class SimulatorError(Exception):
    """The simulator did not start."""


@asynccontextmanager
async def simulated_fleet(fleet: str = "demo") -> AsyncGenerator[list[Miner]]:
    """Run one of the simulator's fleets; its miners listen on the loopback address."""
    process = await start_python(
        ["-m", "simulator", "--fleet", fleet, "--json"], cwd=ROOT, stdout=PIPE
    )
    try:
        line = await _first_line(process)
        yield [Miner(host=miner["host"]) for miner in json.loads(line)["miners"]]
    finally:
        await stop(process, _STOP_TIMEOUT)


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
