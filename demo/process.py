"""Start and end the programs that the demo is made of."""

import asyncio
from asyncio.subprocess import Process
from collections.abc import Mapping, Sequence
from contextlib import suppress
import os
from pathlib import Path
import secrets
import signal
import socket
import sys
from typing import IO

LOOPBACK = "127.0.0.1"

# No system hands these out by itself (Linux begins at 32768, see
# ip_local_port_range, others at 49152): one that is free stays so until it is
# used, however many connections are made meanwhile.
LASTING_PORTS = range(20_000, 32_768)
_TRIES = 100


class PortError(Exception):
    """The port cannot be listened on; the text says why and what to do."""


def claim_port(port: int) -> int:
    """Return the port if the loopback address has it free, any free one for 0.

    Raises PortError if it is taken or out of bounds.
    """
    if port == 0:
        return claim_row(1)
    _probe(port)
    return port


def claim_row(length: int) -> int:
    """Return the first of as many free ports in a row.

    Raises PortError when there is no such row.
    """
    for _ in range(_TRIES):
        first = secrets.choice(LASTING_PORTS[:-length])
        with suppress(PortError):
            for port in range(first, first + length):
                _probe(port)
            return first
    message = f"No free port found from {LASTING_PORTS[0]} to {LASTING_PORTS[-1]}."
    raise PortError(message)


def _probe(port: int) -> None:
    """Raise PortError unless the port can be listened on."""
    with socket.socket() as probe:
        # What Home Assistant sets: a connection that lingers is no listener.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
            probe.listen()
        except (OSError, OverflowError) as err:
            message = (
                f"Port {port} cannot be used ({getattr(err, 'strerror', None) or err});"
                " choose another with --port, or 0 for any free one."
            )
            raise PortError(message) from err


async def start_program(
    program: str,
    arguments: Sequence[str],
    *,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    stdout: int | IO[bytes] | None = None,
    stderr: int | IO[bytes] | None = None,
    user: str | None = None,
) -> Process:
    """Start a program with arguments, in a process group of its own.

    `user` is whose process it becomes, which root alone may choose. Ctrl-C in a
    terminal then reaches only the demo, which ends its parts in order.
    """
    return await asyncio.create_subprocess_exec(
        program,
        *arguments,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=stdout,
        stderr=stderr,
        start_new_session=True,
        user=user,
    )


async def start_python(
    arguments: Sequence[str],
    *,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    stdout: int | IO[bytes] | None = None,
    stderr: int | IO[bytes] | None = None,
    python: str = sys.executable,
) -> Process:
    """Start Python with arguments, as any program.

    `python` is this interpreter unless another environment's is wanted.
    """
    return await start_program(
        python,
        arguments,
        cwd=cwd,
        environment=environment,
        stdout=stdout,
        stderr=stderr,
    )


async def stop(process: Process, grace: float) -> None:
    """Ask a process to end, and make sure of its whole group after `grace` seconds."""
    try:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.terminate()
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), grace)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        await process.wait()
