"""Boot a real Home Assistant with a throw-away configuration."""

import asyncio
from asyncio.subprocess import STDOUT, Process
from collections.abc import Callable
from contextlib import AsyncExitStack
from itertools import pairwise
from pathlib import Path
import re
import shutil
import sys
import tempfile
from typing import Final, Self

from aiohttp import ClientError, ClientSession, ClientTimeout

from .client import ApiError, Client
from .configuration import ROOT, write
from .process import LOOPBACK, claim_port, start_python, stop

LOGIN: Final = "demo"
"""The owner's user name, and the password too."""

_MARKETPLACE: Final = ROOT / "demo" / "loopback_marketplace.py"
_RUN: Final = (
    "from runpy import run_module\n"
    "run_module('homeassistant', run_name='__main__', alter_sys=True)"
)

_BOOT_TIMEOUT: Final = 120.0
_STOP_TIMEOUT: Final = 30.0
_RESTART_EXIT_CODE: Final = 100
_POLL_INTERVAL: Final = 0.1

_RECORD: Final = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\S* ", re.MULTILINE)
_BAD_LEVEL: Final = re.compile(r"^\S+ \S+ (ERROR|CRITICAL) ")
_DEPRECATION: Final = re.compile(
    r"Detected that custom integration|deprecat|stop working|will be removed",
    re.IGNORECASE,
)


class BootError(Exception):
    """Home Assistant did not start; the text ends with the last lines of its log."""


class HomeAssistant:
    """A Home Assistant in a process of its own, as an asynchronous context.

    Inside the context `client` speaks to it as its owner. Leaving the context stops
    the process and removes its configuration `directory`.
    """

    client: Client
    directory: Path
    _process: Process
    _session: ClientSession

    def __init__(
        self,
        *,
        port: int = 0,
        discovery: bool = False,
        configuration: str = "",
        python: str = sys.executable,
        github: str | None = None,
        first: str = "",
    ) -> None:
        """Claim a port of the loopback address, any free one for 0.

        `discovery` lets Home Assistant speak mDNS on the local network, where there is
        one, `configuration` is YAML added to configuration.yaml, and `python` is the
        interpreter that has Home Assistant installed. With `github`, the URL of what
        stands in for GitHub, the integration is left to the Marketplace to install.
        `first` is Python that its process runs before anything else.
        Raises PortError when the port cannot be had.
        """
        self.port = claim_port(port)
        self.url = f"http://{LOOPBACK}:{self.port}"
        self._discovery = discovery
        self._configuration = configuration
        self._first = first
        self._python = python
        self._github = github
        self._stack = AsyncExitStack()

    @property
    def pid(self) -> int:
        """Return the number of the process, for measuring it."""
        return self._process.pid

    async def __aenter__(self) -> Self:
        """Start it and return when it runs and has a user; raise BootError if not."""
        async with AsyncExitStack() as stack:
            self.directory = Path(tempfile.mkdtemp(prefix="bitaxe_monitor-"))
            stack.callback(shutil.rmtree, self.directory, ignore_errors=True)
            write(
                self.directory,
                port=self.port,
                discovery=self._discovery,
                extra=self._configuration,
                marketplace=self._github is not None,
            )
            self._session = await stack.enter_async_context(
                ClientSession(timeout=ClientTimeout(total=60))
            )
            self._process = await self._launch()
            stack.push_async_callback(self._stop)
            await self._wait_until_running(onboard=True)
            self._stack = stack.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Stop it and remove its configuration directory."""
        await self._stack.aclose()

    async def restart(self, meanwhile: Callable[[], object] = lambda: None) -> None:
        """Stop it, call `meanwhile`, and start it again with what it has stored."""
        await self._stop()
        meanwhile()
        self._process = await self._launch()
        await self._wait_until_running()

    async def wait(self) -> int:
        """Return the exit status when it ends; a restart from its page is no end."""
        while (status := await self._process.wait()) == _RESTART_EXIT_CODE:
            await self.restart()
        return status

    def log(self) -> str:
        """Return everything that it has logged."""
        return self._log.read_text(errors="replace")

    def problems(self, text: str) -> list[str]:
        """Return the errors, tracebacks and deprecations with `text` in the log."""
        return problems(self.log(), text)

    @property
    def _log(self) -> Path:
        """Return the file that holds what the process prints."""
        return self.directory / "console.log"

    async def _launch(self) -> Process:
        """Start the process."""
        program = ["-m", "homeassistant"]
        if self._first:
            program = ["-c", f"{self._first}\n{_RUN}"]
        if self._github is not None:
            program = ["-P", str(_MARKETPLACE), self._github]
        with self._log.open("ab") as log:
            return await start_python(
                [*program, "-c", ".", "--skip-pip", "--log-no-color"],
                cwd=self.directory,
                environment={"HA_DISABLE_LOG_FILE": "1"},
                stdout=log,
                stderr=STDOUT,
                python=self._python,
            )

    async def _stop(self) -> None:
        """Stop the process."""
        await stop(self._process, _STOP_TIMEOUT)

    async def _wait_until_running(self, *, onboard: bool = False) -> None:
        """Return when everything is set up, having made the user if asked."""
        try:
            async with asyncio.timeout(_BOOT_TIMEOUT):
                await self._wait_for("/manifest.json")
                if onboard:
                    await self._wait_for("/api/onboarding")
                    self.client = await self._onboard()
                while True:
                    if await self.client.core_state() == "RUNNING":
                        return
                    await asyncio.sleep(_POLL_INTERVAL)
        except (ApiError, ClientError, ChildProcessError, TimeoutError) as err:
            tail = "\n".join(self.log().splitlines()[-30:])
            message = f"Home Assistant did not start: {err!r}\n{tail}"
            raise BootError(message) from err

    async def _wait_for(self, path: str) -> None:
        """Return when a path is served; raise ChildProcessError if the process ends.

        What serves one may be set up long after what serves another.
        """
        while self._process.returncode is None:
            try:
                async with self._session.get(f"{self.url}{path}") as response:
                    if response.ok:
                        return
            except ClientError:
                pass
            await asyncio.sleep(_POLL_INTERVAL)
        raise ChildProcessError(self._process.returncode)

    async def _onboard(self) -> Client:
        """Make the user, and return a client whose token outlives the half hour."""
        client_id = f"{self.url}/"
        user = {
            "name": "Demo",
            "username": LOGIN,
            "password": LOGIN,
            "client_id": client_id,
            "language": "en",
        }
        async with self._session.post(
            f"{self.url}/api/onboarding/users", json=user, raise_for_status=True
        ) as response:
            code = (await response.json())["auth_code"]
        grant = {
            "grant_type": "authorization_code",
            "code": code,
            "client_id": client_id,
        }
        async with self._session.post(
            f"{self.url}/auth/token", data=grant, raise_for_status=True
        ) as response:
            token = (await response.json())["access_token"]
        token = await Client(self._session, self.url, token).command(
            "auth/long_lived_access_token", client_name="demo", lifespan=365
        )
        return Client(self._session, self.url, token)


def problems(log: str, text: str) -> list[str]:
    """Return the records of a log that hold `text` and should not be there.

    Those are errors, tracebacks, and warnings of what Home Assistant is going to drop.
    """
    starts = [match.start() for match in _RECORD.finditer(log)]
    records = [log[start:end] for start, end in pairwise([*starts, len(log)])]
    return [
        record
        for record in records
        if text in record
        and (
            _BAD_LEVEL.match(record)
            or "Traceback" in record
            or _DEPRECATION.search(record)
        )
    ]
