"""Which miners of the fleet are online, hash or need attention, and for which pool."""

from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Final, NamedTuple

from homeassistant.config_entries import ConfigEntry

from ..coordinator import BitaxeCoordinator
from ..figures.statuses import Status

# The rest is what a user wants, or what passes by itself.
_NEED_ATTENTION: Final = frozenset(
    takewhile(lambda status: status is not Status.PAUSED, Status)
)


class Roll(NamedTuple):
    """Miners by the ids of their entries, in the order of the entries.

    by_pool are those that are online, by the host of the pool in use.
    """

    online: tuple[str, ...] = ()
    hashing: tuple[str, ...] = ()
    low_efficiency: tuple[str, ...] = ()
    needing_attention: tuple[str, ...] = ()
    by_pool: Mapping[str, tuple[str, ...]] = {}


def call_roll(
    entries: Iterable[ConfigEntry], miners: Mapping[str, BitaxeCoordinator]
) -> Roll:
    """Return which of the entries that count are online, hash and so on.

    miners are those that are set up; one that could not be needs attention, too.
    """
    online: list[str] = []
    hashing: list[str] = []
    low_efficiency: list[str] = []
    needing_attention: list[str] = []
    by_pool: dict[str, list[str]] = {}
    for entry in entries:
        entry_id = entry.entry_id
        miner = miners.get(entry_id)
        if miner is None or not _NEED_ATTENTION.isdisjoint(miner.measuring.since):
            needing_attention.append(entry_id)
        data = None if miner is None else miner.current
        if data is None:
            continue
        online.append(entry_id)
        if data.is_hashing:
            hashing.append(entry_id)
        if data.has_low_efficiency:
            low_efficiency.append(entry_id)
        if (pool := data.info.pool_host) is not None:
            by_pool.setdefault(pool, []).append(entry_id)
    return Roll(
        tuple(online),
        tuple(hashing),
        tuple(low_efficiency),
        tuple(needing_attention),
        {pool: tuple(by_pool[pool]) for pool in sorted(by_pool)},
    )
