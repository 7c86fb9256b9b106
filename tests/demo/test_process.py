"""Tests of ports and of programs that must end."""

import asyncio
from asyncio.subprocess import PIPE
import os
from pathlib import Path
import socket
import sys
from unittest.mock import patch

import pytest

from demo.process import (
    LASTING_PORTS,
    LOOPBACK,
    PortError,
    claim_port,
    claim_row,
    start_python,
    stop,
)

STUBBORN = """
import signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.usefixtures("socket_enabled")
def test_any_free_port() -> None:
    """Port 0 stands for one that can be listened on."""
    port = claim_port(0)
    with socket.create_server((LOOPBACK, port)):
        assert port in LASTING_PORTS


@pytest.mark.usefixtures("socket_enabled")
def test_ports_in_a_row() -> None:
    """A row holds no port that is taken; where all are, that is an error."""
    first = claim_row(3)
    with socket.create_server((LOOPBACK, first + 1)):
        row = range(first, first + 4)
        with (
            patch("demo.process.LASTING_PORTS", row),
            pytest.raises(PortError, match=f"{first} to {first + 3}"),
        ):
            claim_row(2)
        with patch("demo.process.LASTING_PORTS", range(first, first + 2)):
            assert claim_row(1) == first


@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.parametrize("host", [LOOPBACK, "0.0.0.0"])  # noqa: S104 - the clash to find
def test_taken_port(host: str) -> None:
    """A port that anything listens on is refused, naming the option to use."""
    with socket.create_server((host, 0)) as server:
        port: int = server.getsockname()[1]
        with pytest.raises(PortError, match=rf"{port} .* in use.*--port"):
            claim_port(port)


@pytest.mark.usefixtures("socket_enabled")
def test_impossible_port() -> None:
    """A number that is no port is refused."""
    with pytest.raises(PortError, match="99999"):
        claim_port(99999)


def running(pid: int) -> bool:
    """Return whether a process exists and is not only waiting to be reaped."""
    try:
        return (
            Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
        )
    except FileNotFoundError:
        return False


@pytest.mark.usefixtures("socket_enabled")
async def test_stop_leaves_nothing(tmp_path: Path) -> None:
    """A program that ignores the request ends with its children all the same."""
    process = await start_python(
        ["-c", STUBBORN], cwd=tmp_path, environment={"MARK": "1"}, stdout=PIPE
    )
    assert process.stdout is not None
    child = int(await process.stdout.readline())
    assert os.getpgid(child) == process.pid != os.getpgid(0)
    await stop(process, 0.1)
    assert process.returncode is not None
    for _ in range(500):
        if not running(child):
            return
        await asyncio.sleep(0.01)
    pytest.fail("the child still runs")


async def test_python_of_another_environment(tmp_path: Path) -> None:
    """Another interpreter than this one can be asked for."""
    python = tmp_path / "python"
    python.symlink_to(sys.executable)
    code = "import sys; print(sys.orig_argv[0])"
    process = await start_python(
        ["-c", code], cwd=tmp_path, stdout=PIPE, python=str(python)
    )
    output, _ = await process.communicate()
    assert output.decode().strip() == str(python)


async def test_stop_of_what_has_ended(tmp_path: Path) -> None:
    """Stopping a program that has ended already keeps its status."""
    process = await start_python(["-c", "raise SystemExit(3)"], cwd=tmp_path)
    await process.wait()
    await stop(process, 0.1)
    assert process.returncode == 3
