"""The pools that a miner has in slots, as official firmware has from v2.15.0 on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..json_fields import JsonObject, as_list, as_object, integer
from . import fields
from .change import Change, Deed
from .request import delete_pool, patch

LAST_SLOT: Final = 7
"""Of 8 (ESP-Miner, main/nvs_config.h)."""
LAST_PORT: Final = 65535


@dataclass(frozen=True, slots=True)
class Pool:
    """A pool in its slot, without what nobody but the miner is to see."""

    slot: int
    host: str
    port: int | None


@dataclass(frozen=True, slots=True)
class Pools:
    """The pools of a miner, and which slots it has used since its last start."""

    pools: tuple[Pool, ...]
    primary: int
    fallback: int | None

    def get(self, slot: int) -> Pool | None:
        """Return the pool in a slot, None if it is empty."""
        return next((pool for pool in self.pools if pool.slot == slot), None)


def pools_of(answer: JsonObject) -> Pools | None:
    """Return the pools that an answer lists, None if it lists none by slots."""
    primary = integer(answer.get("primaryPoolIndex"), 0, LAST_SLOT)
    if not isinstance(answer.get("pools"), list) or primary is None:
        return None
    pools = tuple(
        Pool(slot, host, integer(record.get("stratumPort"), 1, LAST_PORT))
        for slot, record in records(answer)
        if (host := fields.pool_host(record.get("stratumURL"))) is not None
    )
    return Pools(
        pools, primary, integer(answer.get("secondaryPoolIndex"), 0, LAST_SLOT)
    )


def records(answer: JsonObject) -> Iterator[tuple[int, JsonObject]]:
    """Yield the slots that an answer lists, each with all that it has of its pool.

    Of a slot that is listed twice, the first counts.
    """
    listed: set[int] = set()
    for item in as_list(answer.get("pools")):
        record = as_object(item)
        slot = integer(record.get("id"), 0, LAST_SLOT)
        if slot is not None and slot not in listed:
            listed.add(slot)
            yield slot, record


def choose_pool(slot: int) -> Change:
    """Return the change to the pool in a slot.

    Up to v2.15.3 it takes effect with a restart, and no answer shows it before
    (ESP-Miner, main/http_server/http_server.c).
    """
    request = patch({"primaryPoolIndex": slot})
    return Change(request=request, counts=True, deed=Deed.POOL, of=slot)


def clear_pool(slot: int) -> Change:
    """Return the change to a slot without a pool; firmware keeps one that is chosen."""
    request = delete_pool(slot)
    return Change(request=request, counts=True, deed=Deed.POOL_CLEARED, of=slot)


def use_fallback_only(*, on: bool) -> Change:
    """Return the change to the fallback for good, or to the first pool again."""
    request = patch({"useFallbackStratum": on})
    return Change(request=request, counts=True, deed=Deed.FALLBACK_ONLY, of=on)
