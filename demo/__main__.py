"""Show the integration at work: `python -m demo --help`."""

from argparse import Namespace
import asyncio
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
import signal
import sys
from tempfile import TemporaryDirectory
from typing import Final

from releasing import ReleaseError
from simulator.fleet import OFFICE, OFFICE_QUALITY

from . import exports
from .area import move_some
from .arguments import Miner, read_arguments
from .automations import add_automations
from .changes import HASTE as HASTE_TO_CHANGE
from .client import ApiError, Client
from .configuration import ROOT
from .dashboard import add_dashboard
from .findings import HASTE as HASTE_TO_FIND
from .github import Repository
from .home_assistant import LOGIN, BootError, HomeAssistant
from .installation import check_installation
from .memory import remember_level
from .miners import DOMAIN, AddError, add_miner
from .process import PortError
from .simulated import SimulatorError, controlled_miners, simulated_fleet
from .smoke import check
from .story import KINDS, play

INSTALLED: Final = "602:v2.15.0"
"""The simulated miner with which an installed release is tried."""

_INTERRUPTED: Final = 130


def main() -> int:
    """Run the demo and return its exit status."""
    arguments = read_arguments(sys.argv[1:])
    try:
        return asyncio.run(_run(arguments))
    except (
        AddError,
        ApiError,
        BootError,
        PortError,
        ReleaseError,
        SimulatorError,
    ) as err:
        print(f"demo: {err}", file=sys.stderr)
        return 1
    except asyncio.CancelledError:
        return _INTERRUPTED


async def _run(arguments: Namespace) -> int:
    """Run until stopped, or until the checks are done; return the exit status."""
    _cancel_on_signals()
    if arguments.story:
        return await _play_story(arguments.port)
    if arguments.install:
        return await _install(arguments.port)
    async with AsyncExitStack() as stack:
        home = HomeAssistant(
            port=arguments.port,
            discovery=bool(arguments.miners),
            configuration=exports.configuration() if arguments.smoke else "",
        )
        miners: list[Miner] = arguments.miners or await stack.enter_async_context(
            simulated_fleet()
        )
        print("Home Assistant starts, which takes some ten seconds.", flush=True)
        await stack.enter_async_context(home)
        added = await _add_miners(home.client, miners)
        if not added:
            return 1
        if not arguments.miners and not arguments.smoke:
            await _remember_office(home)
        if arguments.smoke:
            await move_some(home.client)
        dashboard = await add_dashboard(home.client)
        automations = await add_automations(home.client)
        if arguments.smoke:
            is_well = await check(home, added)
            return 0 if is_well and added == len(miners) else 1
        print(
            f"\n  the dashboard   {home.url}{dashboard}"
            f"\n  automations     {home.url}{automations}"
            f"\n  its miners      {home.url}/config/integrations/integration/{DOMAIN}"
            f"\n  user {LOGIN}, password {LOGIN}"
            "\n\nCtrl-C stops it.",
            flush=True,
        )
        return await _serve(home)


async def _add_miners(client: Client, miners: Sequence[Miner]) -> int:
    """Add the miners that answer, say which do not and why; return how many did."""
    added = 0
    for miner in miners:
        try:
            title = await add_miner(client, miner)
        except AddError as err:
            print(f"demo: {err}", file=sys.stderr)
        else:
            print(f"Added {title} at {miner.host}", flush=True)
            added += 1
    return added


async def _remember_office(home: HomeAssistant) -> None:
    """Let the simulated miner that gets weaker be known for long: that shows then."""
    ids = [
        entry["entry_id"]
        for entry in await home.client.entries(DOMAIN)
        if entry["title"] == OFFICE
    ]
    if not ids:
        return
    print("Home Assistant restarts, to remember a day of one miner.", flush=True)
    await home.restart(
        lambda: remember_level(home.directory, ids[0], 100 * OFFICE_QUALITY)
    )


async def _play_story(port: int) -> int:
    """Return 0 if all that was done and reported was right, else 1."""
    home = HomeAssistant(port=port, first=f"{HASTE_TO_CHANGE}\n{HASTE_TO_FIND}")
    async with controlled_miners(*KINDS) as (miners, control):
        print("Home Assistant starts, which takes some ten seconds.", flush=True)
        async with home:
            return 0 if await play(home, miners, control) else 1


async def _install(port: int) -> int:
    """Return 0 if what a release carries installs and runs, else 1."""
    with TemporaryDirectory(prefix="bitaxe_monitor-") as scratch:
        repository = Repository.packaged(ROOT, Path(scratch))
    async with (
        repository.served() as github,
        controlled_miners(INSTALLED) as (miners, _),
    ):
        print("Home Assistant starts, which takes some ten seconds.", flush=True)
        async with HomeAssistant(port=port, github=github) as home:
            is_well = await check_installation(home, repository, miners[0])
    return 0 if is_well else 1


async def _serve(home: HomeAssistant) -> int:
    """Return 0 when stopped, or the status of a Home Assistant that ended."""
    try:
        status = await home.wait()
    except asyncio.CancelledError:
        print("\nStopping.", flush=True)
        return 0
    print(f"Home Assistant ended with status {status}.")
    return status


def _cancel_on_signals() -> None:
    """Let Ctrl-C, kill and a closed terminal end the demo in order."""
    task = asyncio.current_task()
    if task is not None:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, task.cancel)


if __name__ == "__main__":
    sys.exit(main())
