"""What is entered of a pool, and what a miner is sent to store it.

Who is paid, and passwords, are in a request and nowhere else: nothing in here shows
them.
"""

from dataclasses import dataclass, field
from typing import Final

from ..json_fields import JsonObject, JsonValue, flag, integer
from . import fields
from .capabilities import Capabilities, PoolKeys
from .change import Change, Deed
from .pools import LAST_PORT, LAST_SLOT, records
from .request import patch, put_pool

_HIDDEN: Final = "*****"  # keeps the password that is stored
_TLS: Final = 1  # with the certificates that firmware has; 2: with one of the user's

# What of a pool is its own (ESP-Miner, main/nvs_config.c). Of these none may be left
# out: what is not sent falls to a default, as the password does.
_RECORD: Final = frozenset(
    {
        "stratumURL",
        "stratumPort",
        "stratumUser",
        "stratumProtocol",
        "stratumSuggestedDifficulty",
        "stratumExtranonceSubscribe",
        "stratumTLS",
        "stratumCert",
        "stratumDecodeCoinbase",
        "stratumV2ChannelType",
        "stratumV2AuthorityPubkey",
        "stratumV2RequireAuth",
    }
)
_OF_SLOT: Final = "stratum"
_FLAT: Final = ("stratum", "fallbackStratum")  # the first pool, and its fallback


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPool:
    """A pool as a form may show it; tls is None where it cannot be chosen."""

    slot: int
    host: str | None
    port: int | None
    tls: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolEdit:
    """What is wanted of the pool in a slot; None stays as it is."""

    slot: int
    host: str
    port: int
    user: str | None = field(default=None, repr=False)
    password: str | None = field(default=None, repr=False)
    tls: bool | None = None


def stored_pools(
    answer: JsonObject, capabilities: Capabilities
) -> tuple[StoredPool, ...]:
    """Return the pools that a miner can store; those without a host are empty."""
    if capabilities.pools is PoolKeys.SLOTS:
        return tuple(
            _stored(slot, _record(answer, slot), _OF_SLOT, has_tls=True)
            for slot in range(LAST_SLOT + 1)
        )
    return tuple(
        _stored(slot, answer, prefix, has_tls=f"{prefix}TLS" in answer)
        for slot, prefix in enumerate(_FLAT)
        if f"{prefix}URL" in answer
    )


def store_pool(
    answer: JsonObject, capabilities: Capabilities, edit: PoolEdit
) -> Change | None:
    """Return the change to what was entered, None if all of it is stored already.

    answer is a recent one: firmware with slots takes a record as a whole.
    """
    old, prefix = _place(answer, capabilities, edit.slot)
    values: dict[str, JsonValue] = {
        f"{prefix}URL": edit.host,
        f"{prefix}Port": edit.port,
    }
    if edit.user is not None:
        values[f"{prefix}User"] = edit.user
    if edit.tls is not None and edit.tls is not _has_tls(old, prefix):
        is_on = edit.tls
        values[f"{prefix}TLS"] = is_on if capabilities.is_strict else _TLS * is_on
    changed = {key: value for key, value in values.items() if old.get(key) != value}
    if edit.password is not None:
        changed[f"{prefix}Password"] = edit.password
    if not changed:
        return None
    return _write(old, capabilities, edit.slot, changed)


def store_again(
    answer: JsonObject, capabilities: Capabilities, slot: int
) -> Change | None:
    """Return the change to a pool as an answer had it, None if there was none.

    The password stays what it is: none can be read.
    """
    old, prefix = _place(answer, capabilities, slot)
    if fields.pool_host(old.get(f"{prefix}URL")) is None:
        return None
    parts = ("URL", "Port", "User", "TLS")
    kept = {
        f"{prefix}{part}": old[f"{prefix}{part}"]
        for part in parts
        if f"{prefix}{part}" in old
    }
    return _write(old, capabilities, slot, kept)


def shows(answer: JsonObject, capabilities: Capabilities, edit: PoolEdit) -> bool:
    """Return whether an answer has a pool as it was entered, but for the password."""
    old, prefix = _place(answer, capabilities, edit.slot)
    return (
        (old.get(f"{prefix}URL"), old.get(f"{prefix}Port")) == (edit.host, edit.port)
        and edit.user in (None, old.get(f"{prefix}User"))
        and edit.tls in (None, _has_tls(old, prefix))
    )


def _write(
    old: JsonObject, capabilities: Capabilities, slot: int, values: JsonObject
) -> Change:
    """Return the change of some values of a pool."""
    if capabilities.pools is not PoolKeys.SLOTS:
        request = patch(values)
        return Change(request=request, counts=True, deed=Deed.POOL_STORED, of=slot)
    record = {key: value for key, value in old.items() if key in _RECORD}
    if record:
        record["stratumPassword"] = _HIDDEN
    request = put_pool(slot, {**record, **values})
    return Change(request=request, counts=True, deed=Deed.POOL_STORED, of=slot)


def _place(
    answer: JsonObject, capabilities: Capabilities, slot: int
) -> tuple[JsonObject, str]:
    """Return where a pool stands in an answer, and how its keys begin."""
    if capabilities.pools is PoolKeys.SLOTS:
        return _record(answer, slot), _OF_SLOT
    return answer, _FLAT[slot]


def _record(answer: JsonObject, slot: int) -> JsonObject:
    """Return what an answer has of a slot, nothing if that is empty."""
    return next((record for number, record in records(answer) if number == slot), {})


def _stored(slot: int, old: JsonObject, prefix: str, *, has_tls: bool) -> StoredPool:
    """Return what may be shown of a pool."""
    return StoredPool(
        slot=slot,
        host=fields.pool_host(old.get(f"{prefix}URL")),
        port=integer(old.get(f"{prefix}Port"), 1, LAST_PORT),
        tls=_has_tls(old, prefix) if has_tls else None,
    )


def _has_tls(old: JsonObject, prefix: str) -> bool:
    """Return whether the way to a pool is encrypted."""
    value = old.get(f"{prefix}TLS")
    return bool(flag(value)) or (integer(value, 0, 3) or 0) > 0
