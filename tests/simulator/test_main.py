"""Tests of the command line, in processes of their own."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Awaitable, Callable
from json import loads
from pathlib import Path
import signal
import sys

from aiohttp import ClientSession
import pytest

ROOT = Path(__file__).parents[2]

type Start = Callable[..., Awaitable[Process]]


@pytest.fixture
async def start(socket_enabled: None) -> AsyncGenerator[Start]:
    """Return a function that starts the simulator with some arguments."""
    processes: list[Process] = []

    async def run(*arguments: str) -> Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "simulator",
            *arguments,
            cwd=ROOT,
            stdout=PIPE,
            stderr=PIPE,
        )
        processes.append(process)
        return process

    yield run
    for process in processes:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def first_line(process: Process) -> bytes:
    """Return the first line that a process prints."""
    assert process.stdout is not None
    async with asyncio.timeout(20):
        return await process.stdout.readline()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_json(
    number: signal.Signals, start: Start, client: ClientSession
) -> None:
    """The simulator says where its miners are, serves, and leaves when asked to."""
    process = await start(
        "--fleet", "mixed:2", "--miner", "601:2.12", "--json", "--control-port", "0"
    )
    reported = loads(await first_line(process))
    assert [miner["name"] for miner in reported["miners"]] == [
        "Gamma 601 v2.12.2",
        "Gamma 602 v2.15.0",
        "Gamma 601 v2.12.2",
    ]
    for miner in reported["miners"]:
        async with client.get(f"http://{miner['host']}/api/system/info") as response:
            body = await response.json()
        assert body["macAddr"] == miner["mac"]
        assert body["hostname"] == miner["hostname"]
        assert body["expectedHashrate"] == miner["expected_hashrate"]
    async with client.get(f"http://{reported['control']}/miners") as response:
        listed = await response.json()
    assert [miner["requests"] for miner in listed] == [1, 1, 1]
    process.send_signal(number)
    async with asyncio.timeout(5):
        _, errors = await process.communicate()
    assert (process.returncode, errors) == (0, b"")


async def test_text(start: Start) -> None:
    """For people, each address comes with a name; without a fleet it is the demo's."""
    process = await start()
    line = await first_line(process)
    assert line.startswith(b"127.0.0.1:")
    assert line.endswith(b"Gamma 601 v2.12.2\n")
    process.terminate()
    rest, errors = await process.communicate()
    assert rest.count(b"\n") == 4
    assert errors == b""


async def test_port_taken(start: Start) -> None:
    """A taken port is reported in a line."""
    first = await start("--miner", "601:2.12", "--json")
    host = loads(await first_line(first))["miners"][0]["host"]
    port = host.rpartition(":")[2]
    second = await start("--miner", "601:2.12", "--port-base", port)
    _, errors = await second.communicate()
    assert second.returncode == 1
    assert errors.startswith(b"Cannot listen: ")
    assert errors.count(b"\n") == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--fleet", "large"), b"there are: demo, all, mixed:N"),
        (("--miner", "999:v2.12.2"), b"no board '999'"),
    ],
)
async def test_bad_arguments(
    arguments: tuple[str, ...], message: bytes, start: Start
) -> None:
    """A bad argument is refused with what would be good."""
    process = await start(*arguments)
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert message in errors


@pytest.mark.usefixtures("socket_enabled")
async def test_imports() -> None:
    """The simulator needs neither Home Assistant nor the integration."""
    code = "import sys, simulator.__main__; print(*sys.modules)"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", code, cwd=ROOT, stdout=PIPE
    )
    printed, _ = await process.communicate()
    packages = {name.partition(".")[0] for name in printed.decode().split()}
    assert "simulator" in packages
    assert not packages & {"homeassistant", "custom_components"}
