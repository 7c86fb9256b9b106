"""Run Debian's servers, which script/setup exports unpacks, on the loopback address."""

import asyncio
from asyncio.subprocess import STDOUT, Process
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from platform import machine
from typing import Final

from demo.configuration import ROOT
from demo.process import LOOPBACK, start_program, stop

PLACE: Final = ROOT / ".env" / "servers"

_LIBRARIES: Final = [
    str(PLACE / folder / f"{machine()}-linux-gnu") for folder in ("lib", "usr/lib")
]
ENVIRONMENT: Final = {"LD_LIBRARY_PATH": ":".join(_LIBRARIES)}
_START_TIMEOUT: Final = 60.0
_STOP_TIMEOUT: Final = 20.0
_LOOK_EVERY: Final = 0.1


class ServerError(Exception):
    """A server is not there, did not start, or refused a request."""


@asynccontextmanager
async def server(
    program: str,
    arguments: Sequence[str],
    directory: Path,
    *,
    port: int,
    user: str | None = None,
) -> AsyncGenerator[None]:
    """Run a program of the servers in a directory, where its log stays.

    Inside the context it listens on the port. Raises ServerError if it never does.
    """
    async with running(program, arguments, directory, user=user) as process:
        if not await _comes_to_listen(process, port):
            raise ServerError(_ended(program, _log(program, directory)))
        yield


async def _comes_to_listen(process: Process, port: int) -> bool:
    """Return whether a port is listened on before the process ends, and in time."""
    for _ in range(int(_START_TIMEOUT / _LOOK_EVERY)):
        if process.returncode is not None:
            return False
        with suppress(OSError):
            _, writer = await asyncio.open_connection(LOOPBACK, port)
            writer.close()
            return True
        await asyncio.sleep(_LOOK_EVERY)
    return False


@asynccontextmanager
async def running(
    program: str, arguments: Sequence[str], directory: Path, *, user: str | None = None
) -> AsyncGenerator[Process]:
    """Run a program of the servers; raises ServerError if it is not there."""
    path = PLACE / program
    if not path.exists():
        message = f"{path} is missing; script/setup exports unpacks it"
        raise ServerError(message)
    with _log(program, directory).open("wb") as log:
        process = await start_program(
            str(path),
            arguments,
            cwd=directory,
            environment=ENVIRONMENT,
            stdout=log,
            stderr=STDOUT,
            user=user,
        )
    try:
        yield process
    finally:
        await stop(process, _STOP_TIMEOUT)


async def finish(
    program: str, arguments: Sequence[str], directory: Path, *, user: str | None = None
) -> None:
    """Run a program to its end; raises ServerError if that is a bad one."""
    async with running(program, arguments, directory, user=user) as process:
        if await process.wait():
            raise ServerError(_ended(program, _log(program, directory)))


def _log(program: str, directory: Path) -> Path:
    """Return the file of what a program prints."""
    return directory / f"{Path(program).name}.log"


def _ended(program: str, log: Path) -> str:
    """Return that a program ended, and with what words."""
    tail = "\n".join(log.read_text(errors="replace").splitlines()[-10:])
    return f"{program} did not do what it was started for:\n{tail}"
