"""Run a Home Assistant that has little more than miners and a recorder."""

import asyncio
from asyncio.subprocess import STDOUT, Process
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
import json
from pathlib import Path
import signal
from typing import Final

from custom_components.bitaxe_monitor.const import DOMAIN
from demo.configuration import ROOT, write
from demo.home_assistant import problems
from demo.process import claim_port, start_python, stop

from .entries import Entry
from .loop_probe import (
    COLLECTION_FILE,
    DELAYS_FILE,
    DOMAIN as LOOP_PROBE,
    STARTED_FILE,
)
from .process import cpu_seconds, resident_bytes

_CONFIGURATION: Final = f"""\
homeassistant:
  time_zone: UTC
  unit_system: metric
history:
{LOOP_PROBE}:
"""

DATABASE: Final = "home-assistant_v2.db"
"""The file that the recorder makes by itself."""

INTEGRATION: Final = ROOT / "custom_components" / DOMAIN
"""This version of it."""

_LOG: Final = "console.log"
_START_TIMEOUT: Final = 300.0
_STOP_TIMEOUT: Final = 120.0
_REPORT_TIMEOUT: Final = 10.0
_COLLECTION_TIMEOUT: Final = 60.0
_LOOK_EVERY: Final = 0.5


class HomeError(Exception):
    """Home Assistant did not start, or logged errors of the integration."""


def write_configuration(
    directory: Path,
    entries: Sequence[Entry],
    *,
    probe: str | None = None,
    database: str = "",
    integration: Path = INTEGRATION,
) -> None:
    """Fill an empty directory so that Home Assistant starts with config entries.

    probe is another component of the benchmarks, which configuration.yaml may name,
    database the URL of one that is not the recorder's own file, and integration the
    folder of another version.
    """
    write(directory, port=claim_port(0), discovery=False, extra="")
    url = f"recorder:\n  db_url: {database}\n" if database else "recorder:\n"
    (directory / "configuration.yaml").write_text(f"{_CONFIGURATION}{url}")
    custom = directory / "custom_components"
    custom.unlink()
    custom.mkdir()
    probes = [LOOP_PROBE] if probe is None else [LOOP_PROBE, probe]
    (custom / DOMAIN).symlink_to(integration.resolve())
    for name in probes:
        (custom / name).symlink_to(ROOT / "benchmarks" / name)
    key = "core.config_entries"
    stored = {
        "version": 1,
        "minor_version": 5,
        "key": key,
        "data": {"entries": entries},
    }
    (directory / ".storage" / key).write_text(json.dumps(stored))


class Home:
    """A Home Assistant that runs."""

    def __init__(self, process: Process, directory: Path) -> None:
        """Know the process and its configuration directory."""
        self._process = process
        self._directory = directory

    @property
    def cpu_seconds(self) -> float:
        """Return the processor time used so far in s."""
        return cpu_seconds(self._process.pid)

    @property
    def resident_bytes(self) -> int:
        """Return the memory held now."""
        return resident_bytes(self._process.pid)

    async def loop_delays(self, seconds: float) -> list[float]:
        """Return how late the event loop was (s), looked at every 10 ms for a time."""
        self._process.send_signal(signal.SIGUSR1)
        await asyncio.sleep(seconds)
        self._process.send_signal(signal.SIGUSR1)
        await self._wait_for(DELAYS_FILE, _REPORT_TIMEOUT)
        measured: list[float] = json.loads(self._read(DELAYS_FILE))
        return measured

    async def collection_seconds(self) -> float:
        """Return the processor time (s) of a full garbage collection."""
        self._process.send_signal(signal.SIGUSR2)
        await self._wait_for(COLLECTION_FILE, _COLLECTION_TIMEOUT)
        seconds: float = json.loads(self._read(COLLECTION_FILE))
        return seconds

    async def wait_until_started(self) -> None:
        """Return when every entry is set up; raise HomeError if it ends or hangs."""
        await self._wait_for(STARTED_FILE, _START_TIMEOUT)

    async def _wait_for(self, name: str, seconds: float) -> None:
        """Return when a file is there; raise HomeError if it does not come in time."""
        for _ in range(int(seconds / _LOOK_EVERY)):
            if self._has(name):
                return
            if self._process.returncode is not None:
                break
            await asyncio.sleep(_LOOK_EVERY)
        tail = "\n".join(self._read(_LOG).splitlines()[-30:])
        message = f"Home Assistant did not write {name}:\n{tail}"
        raise HomeError(message)

    def _has(self, name: str) -> bool:
        """Return whether a file is in the configuration directory."""
        return (self._directory / name).exists()

    def _read(self, name: str) -> str:
        """Return the text of a file in the configuration directory."""
        return (self._directory / name).read_text(errors="replace")


@asynccontextmanager
async def home_assistant(
    directory: Path, *, tolerated: str | None = None
) -> AsyncGenerator[Home]:
    """Run Home Assistant in a directory; stopped at the end, its files stay.

    Raises HomeError when it does not start, or when errors of the integration were in
    its log at the end, but for those with a tolerated text: what went wrong is no
    measure.
    """
    (directory / STARTED_FILE).unlink(missing_ok=True)  # of the start before
    with (directory / _LOG).open("wb") as log:
        process = await start_python(
            ["-m", "homeassistant", "-c", ".", "--skip-pip", "--log-no-color"],
            cwd=directory,
            environment={"HA_DISABLE_LOG_FILE": "1"},
            stdout=log,
            stderr=STDOUT,
        )
    try:
        home = Home(process, directory)
        await home.wait_until_started()
        yield home
    finally:
        await stop(process, _STOP_TIMEOUT)
    log_text = (directory / _LOG).read_text(errors="replace")
    found = problems(log_text, DOMAIN)
    if tolerated is not None:
        found = [problem for problem in found if tolerated not in problem]
    if found:
        raise HomeError("\n".join(found))
