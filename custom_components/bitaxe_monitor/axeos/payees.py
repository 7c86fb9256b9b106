"""Who is paid for what a miner finds, by each pool that it stores.

Nothing of this is for anybody to see: it has no representation as text, and only
fingerprints of it are kept.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
import re
from types import MappingProxyType
from typing import Final

from ..json_fields import (
    JsonObject,
    JsonValue,
    as_list,
    as_object,
    integer,
    number,
    text,
)
from . import fields
from .nmaxe import POOL_KEYS, Pool, pools_of
from .pool_edit import PoolEdit
from .pools import LAST_PORT, LAST_SLOT, records

_MOST_SATOSHIS: Final = 21e14  # all that there will ever be
_PORT: Final = re.compile(r":(\d{1,5})/?$", re.ASCII)
_CASELESS: Final = ("bc1", "tb1", "bcrt1")  # bech32 (BIP 173)

PRIMARY: Final = "primary"
FALLBACK: Final = "fallback"
_FLAT: Final = {PRIMARY: "stratum", FALLBACK: "fallbackStratum"}


KEYS: Final = (
    "blockHeaders",
    "coinbaseValueTotalSatoshis",
    "coinbaseValueUserSatoshis",
    "fallbackStratumPort",
    "fallbackStratumURL",
    "fallbackStratumUser",
    "isUsingFallbackStratum",
    "pools",
    "primaryPoolIndex",
    "secondaryPoolIndex",
    "stratumPort",
    "stratumURL",
    "stratumUser",
    *POOL_KEYS,  # stratum is one of them
)
"""All of an answer that is read here."""


@dataclass(frozen=True, slots=True, repr=False)
class Payee:
    """A pool that a miner stores, and the user who is paid there, without worker."""

    user: str
    host: str
    port: int | None


_NOBODY: Final[Mapping[str, Payee]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Payees:
    """Who is paid by the pools of a miner; None is unknown.

    stored are those of all slots, by the number of the slot where pools have one
    (official firmware from v2.15.0), else by primary and fallback. primary and fallback
    are the keys of those that the miner uses, and in_use is the one of now. logins are
    the users as they are stored, with their workers.
    reward_share is how much of the reward of a block (%) would be the user's,
    blocked whether the miner refuses a pool for not paying the user.
    """

    stored: Mapping[str, Payee] = _NOBODY
    logins: Mapping[str, str] = field(default_factory=dict)
    primary: str = PRIMARY
    fallback: str | None = FALLBACK
    in_use: str = PRIMARY
    reward_share: float | None = None
    blocked: bool | None = None


def payees_of(answer: JsonObject) -> Payees:
    """Return who is paid by the pools that an answer to /api/system/info names."""
    primary = PRIMARY
    fallback: str | None = FALLBACK
    stored, logins = dict(_flat(answer)), _logins(_FLAT, answer)
    if not stored and any(pools := pools_of(answer)):
        return _nmaxe(*map(_of_pool, pools))
    slot = integer(answer.get("primaryPoolIndex"), 0, LAST_SLOT)
    if slot is not None and isinstance(answer.get("pools"), list):
        stored = dict(_slots(answer))
        logins = {}
        for number, record in records(answer):
            logins |= _logins({str(number): "stratum"}, record)
        primary = str(slot)
        other = integer(answer.get("secondaryPoolIndex"), 0, LAST_SLOT)
        fallback = None if other is None else str(other)
    is_fallback = fields.using_fallback(answer)
    return Payees(
        stored=stored,
        logins=logins,
        primary=primary,
        fallback=fallback,
        in_use=fallback if is_fallback and fallback is not None else primary,
        reward_share=_reward_share(answer, int(bool(is_fallback))),
        blocked=_blocked(fields.stratum(answer).get("pools")),
    )


def payee_of(edit: PoolEdit, stored: Payee | None) -> Payee | None:
    """Return who is paid by a pool as it is entered; without a user, who was before.

    None if that is nobody.
    """
    user = edit.user if stored is None or edit.user else stored.user
    return _payee(edit.host, edit.port, user)


def ending(payee: Payee) -> str | None:
    """Return the last four characters of an address, None of what is too short.

    By them whoever knows it recognizes it.
    """
    user = payee.user
    return user[-4:] if len(user) >= 26 and user.isalnum() else None  # noqa: PLR2004 - shortest address of Bitcoin


def _flat(answer: JsonObject) -> Iterator[tuple[str, Payee]]:
    """Yield the two pools that all firmware has under names of their own."""
    for key, prefix in _FLAT.items():
        payee = _payee(
            answer.get(f"{prefix}URL"),
            answer.get(f"{prefix}Port"),
            answer.get(f"{prefix}User"),
        )
        if payee is not None:
            yield key, payee


def _logins(prefixes: Mapping[str, str], of: JsonObject) -> dict[str, str]:
    """Return the users of pools as they are stored, by their keys."""
    found = ((key, text(of.get(f"{name}User"))) for key, name in prefixes.items())
    return {key: user for key, user in found if user is not None}


def _nmaxe(used: Payee | None, primary: Payee | None, fallback: Payee | None) -> Payees:
    """Return who is paid by the pools of NMAxe firmware.

    Where it does not name the two that it stores, the one in use is all there is.
    """
    if primary is None and fallback is None:
        return Payees(stored=_NOBODY if used is None else {PRIMARY: used})
    stored = {PRIMARY: primary, FALLBACK: fallback}
    return Payees(
        stored={key: payee for key, payee in stored.items() if payee is not None},
        in_use=FALLBACK
        if used is not None and used == fallback != primary
        else PRIMARY,
    )


def _of_pool(pool: Pool | None) -> Payee | None:
    """Return who is paid by a pool whose address ends with its port."""
    if pool is None:
        return None
    url, user = pool
    port = _PORT.search(url) if isinstance(url, str) else None
    return _payee(url, None if port is None else int(port[1]), user)


def _slots(answer: JsonObject) -> Iterator[tuple[str, Payee]]:
    """Yield the pools that are listed by slots."""
    for slot, record in records(answer):
        payee = _payee(
            record.get("stratumURL"),
            record.get("stratumPort"),
            record.get("stratumUser"),
        )
        if payee is not None:
            yield str(slot), payee


def _payee(url: JsonValue, port: JsonValue, user: JsonValue) -> Payee | None:
    """Return who is paid by a pool, None where one of the two is not named."""
    if not isinstance(url, str) or not isinstance(user, str):
        return None
    return _remembered(url, integer(port, 1, LAST_PORT), user)


@lru_cache(maxsize=1024)
def _remembered(url: str, port: int | None, user: str) -> Payee | None:
    """Return the same of what has been read already: it comes with every answer."""
    host, login = fields.pool_host(url), text(user)
    if host is None or login is None:
        return None
    name = login.partition(".")[0].strip() or login
    lower = name.lower()
    return Payee(lower if lower.startswith(_CASELESS) else name, host, port)


def _reward_share(answer: JsonObject, pool: int) -> float | None:
    """Return how much of the reward of a block is the user's (%), None if unknown.

    Official firmware from v2.13.0 on decodes it from the job (ESP-Miner, main/
    http_server/system_api_json.c). NerdOS lists it by pool where it checks it
    (main/http_server/handler_system.cpp).
    """
    of = answer
    listed = answer.get("blockHeaders")
    if isinstance(listed, list):
        for item in listed:
            if isinstance(item, dict) and integer(item.get("pool"), 0, 1) == pool:
                of = item
    total = number(of.get("coinbaseValueTotalSatoshis"), 1, _MOST_SATOSHIS)
    user = number(of.get("coinbaseValueUserSatoshis"), 0, _MOST_SATOSHIS)
    if total is None or user is None or user > total:
        return None
    return 100 * user / total


def _blocked(pools: JsonValue) -> bool | None:
    """Return whether NerdOS refuses a pool that does not pay the user.

    It does so where that is set, and says why, or nothing (main/stratum/
    stratum_manager.cpp, runVerification).
    """
    reasons = [as_object(item).get("verifyBlocked") for item in as_list(pools)]
    known = [reason for reason in reasons if isinstance(reason, str)]
    return any(known) if known else None
