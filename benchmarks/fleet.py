"""Run the simulated miners in a process of their own and count what reaches them."""

import asyncio
from asyncio import StreamReader
from asyncio.subprocess import PIPE
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
import json
from typing import Final, Self

from aiohttp import ClientSession

from demo.configuration import ROOT
from demo.process import start_python, stop

_INFO: Final = "/api/system/info"
_START_TIMEOUT: Final = 60.0
_STOP_TIMEOUT: Final = 10.0
_CHUNK: Final = 2**16


class FleetError(Exception):
    """The simulator did not start."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """What miners received: polls are requests for the system information."""

    polls: int
    requests: int
    connections: int

    def since(self, earlier: Self) -> Traffic:
        """Return what came after an earlier count."""
        return Traffic(
            polls=self.polls - earlier.polls,
            requests=self.requests - earlier.requests,
            connections=self.connections - earlier.connections,
        )


@dataclass(frozen=True, slots=True)
class Fleet:
    """Simulated miners that run: their addresses, and that of the control API."""

    hosts: Sequence[str]
    control: str

    async def traffic(self) -> Traffic:
        """Return what all miners together have received so far."""
        async with (
            ClientSession() as session,
            session.get(f"http://{self.control}/miners") as response,
        ):
            miners = await response.json()
        return Traffic(
            polls=sum(miner["paths"].get(_INFO, 0) for miner in miners),
            requests=sum(miner["requests"] for miner in miners),
            connections=sum(miner["connections"] for miner in miners),
        )


@asynccontextmanager
async def simulated_fleet(miners: int) -> AsyncGenerator[Fleet]:
    """Run a mixed fleet of miners that have been up for hours to days."""
    process = await start_python(
        [
            *("-m", "simulator"),
            *("--fleet", f"mixed:{miners}"),
            *("--control-port", "0"),
            "--json",
        ],
        cwd=ROOT,
        stdout=PIPE,
    )
    try:
        if process.stdout is None:
            raise FleetError
        async with asyncio.timeout(_START_TIMEOUT):
            line = await _first_line(process.stdout)
        if not line:
            message = "the simulator ended at once"
            raise FleetError(message)
        said = json.loads(line)
        yield Fleet([miner["host"] for miner in said["miners"]], said["control"])
    finally:
        await stop(process, _STOP_TIMEOUT)


async def _first_line(stream: StreamReader) -> bytes:
    """Return a line however long, unlike StreamReader.readline, "" at the end."""
    line = b""
    while not line.endswith(b"\n") and (chunk := await stream.read(_CHUNK)):
        line += chunk
    return line
