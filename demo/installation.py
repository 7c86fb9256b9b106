"""Check that what a release carries installs through the Marketplace, and runs."""

import asyncio
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from .arguments import Miner
from .client import Client
from .github import Repository
from .home_assistant import HomeAssistant
from .miners import DOMAIN, add_miner
from .readings import Readings, collect, split

_TIMEOUT: Final = 120.0
_POLL_INTERVAL: Final = 0.5


async def check_installation(
    home: HomeAssistant, repository: Repository, miner: Miner
) -> bool:
    """Install a release, add a miner, restart; return whether all went well.

    What is wrong is printed. Raises ApiError where the Marketplace refuses it.
    """
    faults = [f"{DOMAIN} was there before"] if await _is_known(home.client) else []
    await _install(home.client, repository)
    faults += [
        *_download_faults(repository),
        *_file_faults(home.directory / "custom_components" / DOMAIN, repository),
    ]
    print(f"Installed {repository.archive_name} of {repository.tag}", flush=True)
    title = await add_miner(home.client, miner)
    faults += await _miner_faults(home.client)
    print(f"Added {title}; Home Assistant restarts with it.", flush=True)
    await home.restart()
    faults += [*await _miner_faults(home.client), *home.problems(DOMAIN)]
    for fault in faults:
        print(f"FAULT {fault}")
    return not faults


async def _install(client: Client, repository: Repository) -> None:
    """Add the repository as one that the catalog does not have, and install it."""
    await client.command("marketplace/warning/accept")
    await client.command(
        "marketplace/repositories/add",
        repository=repository.name,
        category="integration",
    )
    listed = await client.command("marketplace/repositories/list")
    (known,) = (each for each in listed if each["full_name"] == repository.name)
    await client.command("marketplace/repository/install", repository=known["id"])


async def _is_known(client: Client) -> bool:
    """Return whether Home Assistant offers to add the integration."""
    handlers = await client.request("GET", "/api/config/config_entries/flow_handlers")
    return DOMAIN in handlers


def _download_faults(repository: Repository) -> Iterator[str]:
    """Iterate over what speaks against the archive having been installed."""
    if repository.downloads != 1:
        yield f"{repository.archive_name} was sent {repository.downloads} times"


def _file_faults(folder: Path, repository: Repository) -> Iterator[str]:
    """Iterate over installed files that are not as they are in the checkout."""
    with ZipFile(BytesIO(repository.archive)) as archive:
        sent = {name: archive.read(name) for name in archive.namelist()}
    written = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    for name in sorted(sent.keys() | written.keys()):
        if sent.get(name) != written.get(name):
            yield f"{name} is not installed as it was sent"


async def _miner_faults(client: Client) -> list[str]:
    """Wait until a miner and the fleet are shown; return what is missing of them."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _TIMEOUT
    while faults := [
        *_missing(
            collect(
                await client.entries(DOMAIN),
                await client.entities(DOMAIN),
                await client.states(),
            )
        )
    ]:
        if loop.time() > deadline:
            break
        await asyncio.sleep(_POLL_INTERVAL)
    return faults


def _missing(readings: list[Readings]) -> Iterator[str]:
    """Iterate over what is not shown yet of one miner and its fleet."""
    fleets, miners = split(readings)
    if (len(fleets), len(miners)) != (1, 1):
        yield f"there are {len(fleets)} fleets and {len(miners)} miners"
        return
    for entry, key in ((miners[0], "hashrate"), (fleets[0], "fleet_hashrate")):
        if entry.number(key) is None:
            yield f"{entry.title}: {key} is {entry.states.get(key, 'missing')}"
