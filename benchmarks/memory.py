"""Measure what miners take of memory, beside as many entities that know nothing."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
import json
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from custom_components.bitaxe_monitor.const import DOMAIN

from .bare_entities import DOMAIN as BARE
from .entries import Entry, config_entries, stored_entry
from .fleet import simulated_fleet
from .home import Home, HomeError, home_assistant, write_configuration

_REGISTRY: Final = ".storage/core.entity_registry"
_REGISTRY_TIMEOUT: Final = 400.0  # s; Home Assistant saves it minutes after its start
_LOOK_EVERY: Final = 1.0  # s
_WATCHED: Final = 60.0  # s, at the end, of whose memory the median counts
_SAMPLED_EVERY: Final = 2.0  # s


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What a Home Assistant holds: bytes, and s of a full garbage collection."""

    resident_bytes: int
    collection: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What so many miners take, and as many bare entities.

    entities are those of all miners and the fleet, by kind: numbers that have
    statistics, texts, which are all others, and disabled ones.
    """

    miners: int
    entities: Mapping[str, int]
    ours: Held
    bare: Held


async def measure(miners: int, warm_up: float) -> Memory:
    """Measure so many miners and as many bare entities, both for the same time (s).

    Both have been restarted: whoever registers all entities at once, as nobody does who
    adds a miner after the other, is left with memory that nothing uses any longer.
    """
    with _directory() as ours, _directory() as other:
        async with simulated_fleet(miners) as fleet:
            write_configuration(ours, await config_entries(fleet.hosts))
            entities = await _registered(ours)
            write_configuration(other, bare_entries(miners, entities), probe=BARE)
            await _registered(other, BARE)
            async with home_assistant(ours) as home, home_assistant(other) as bare_home:
                await asyncio.sleep(warm_up)
                held = await asyncio.gather(_held(home), _held(bare_home))
    return Memory(miners=miners, entities=entities, ours=held[0], bare=held[1])


def bare_entries(miners: int, entities: Mapping[str, int]) -> list[Entry]:
    """Return an entry for each miner, so that all have as many entities together."""
    return [
        stored_entry(
            BARE,
            {
                kind: entities[kind] // miners + (place < entities[kind] % miners)
                for kind in ("numbers", "texts", "disabled")
            },
        )
        | {"title": f"Bare {place}"}
        for place in range(miners)
    ]


def kind_of(entry: Entry) -> str:
    """Return the kind of an entity that is registered."""
    if entry["disabled_by"]:
        return "disabled"
    return "numbers" if "state_class" in (entry["capabilities"] or {}) else "texts"


@contextmanager
def _directory() -> Iterator[Path]:
    """Make a directory for a Home Assistant."""
    with TemporaryDirectory(prefix="bitaxe_monitor-") as name:
        yield Path(name)


async def _registered(directory: Path, platform: str = DOMAIN) -> dict[str, int]:
    """Let a Home Assistant register its entities; return how many by kind.

    It stays until they are saved, by when its start is well behind it.
    """
    path = directory / _REGISTRY
    async with home_assistant(directory):
        for _ in range(int(_REGISTRY_TIMEOUT / _LOOK_EVERY)):
            if path.exists():
                break
            await asyncio.sleep(_LOOK_EVERY)
        else:
            message = "Home Assistant did not save its entities"
            raise HomeError(message)
    stored = json.loads(path.read_text())["data"]["entities"]
    return dict(
        Counter(kind_of(entry) for entry in stored if entry["platform"] == platform)
    )


async def _held(home: Home) -> Held:
    """Return what a Home Assistant holds, looked at for a while."""
    resident = []
    for _ in range(int(_WATCHED / _SAMPLED_EVERY)):
        resident.append(home.resident_bytes)
        await asyncio.sleep(_SAMPLED_EVERY)
    return Held(
        resident_bytes=round(median(resident)),
        collection=await home.collection_seconds(),
    )
