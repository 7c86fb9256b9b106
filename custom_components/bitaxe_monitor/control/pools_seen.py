"""What becomes of the pools of a miner, whoever changes them.

Of a pool there is no more than the number of its slot: what is in it is known again by
its fingerprint alone, and a password nobody can read.
"""

from collections.abc import Iterator, Mapping
from secrets import token_hex
from typing import Final, NamedTuple

from ..axeos import Firmware, SystemInfo
from ..axeos.change import Deed
from ..axeos.payees import FALLBACK, PRIMARY, Payee, Payees, payee_of
from ..axeos.pool_edit import PoolEdit
from ..axeos.pools import LAST_SLOT
from ..figures.fingerprint import fingerprint
from ..json_fields import JsonObject, JsonValue, as_object, flag, integer, text

_KEY_BYTES: Final = 16

# In these slots are the two pools of firmware that has no others.
_FLAT: Final = {PRIMARY: 0, FALLBACK: 1}


class PoolChange(NamedTuple):
    """What has become of a pool: before and after are as those of an entry."""

    deed: Deed
    before: float | None
    after: float


class _Pools(NamedTuple):
    """What is in the slots, by fingerprints, and which of them is the first pool."""

    slots: Mapping[int, str]
    primary: int
    fallback_only: bool | None


class PoolsSeen:
    """Finds what has changed of the pools of a miner, also while nobody looked."""

    def __init__(self, saved: JsonValue = None) -> None:
        """Start with what was saved; what cannot be read was never seen."""
        stored = as_object(saved)
        key = text(stored.get("key"))
        self._key = key or token_hex(_KEY_BYTES)
        self._known = _restored(stored) if key else None
        self._last: _Pools | None = None
        self._payees: Payees | None = None
        self._slots: Mapping[int, str] = {}
        self._entered = dict(_by_slot(stored.get("entered"))) if key else {}
        # What was said when all was as it had been, which it nearly always is.
        self._settled: tuple[Payees | None, bool | None] | None = None

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        if self._known is None:
            return {}
        slots, primary, fallback_only = self._known
        return {
            "key": self._key,
            "slots": {str(slot): pool for slot, pool in slots.items()},
            "primary": primary,
            "fallback_only": fallback_only,
            "entered": {str(slot): pool for slot, pool in self._entered.items()},
        }

    def update(self, payees: Payees | None, info: SystemInfo) -> list[PoolChange]:
        """Take in an answer; return what has changed before it.

        What a single one says decides nothing, and one without any pool neither. NMAxe
        may name no more than the pool in use.
        """
        said = payees, info.uses_fallback_only
        if said == self._settled:
            return []
        self._settled = None
        if payees is None or not payees.stored or info.firmware is Firmware.NMAXE:
            return []
        if payees is not self._payees:
            self._payees = payees
            self._slots = {
                _slot(key): self._fingerprint(payee, payees.logins.get(key))
                for key, payee in payees.stored.items()
            }
        now = _Pools(self._slots, _slot(payees.primary), info.uses_fallback_only)
        last, self._last = self._last, now
        if now != last:
            return []
        known, self._known = self._known, now
        self._settled = said
        return [] if known is None else list(_compare(known, now))

    @property
    def is_certain(self) -> bool:
        """Return whether the last two answers say the same of pools."""
        return self._settled is not None

    def enter(self, edit: PoolEdit) -> None:
        """Note what is about to be stored in a slot."""
        payees = self._payees or Payees()
        key = next((key for key in payees.stored if _slot(key) == edit.slot), "")
        login = payees.logins.get(key) if edit.user is None else edit.user
        payee = payee_of(edit, payees.stored.get(key))
        self._entered.pop(edit.slot, None)
        if payee is not None:
            entered = self._fingerprint(payee, login)
            if entered != self._slots.get(edit.slot):
                self._entered[edit.slot] = entered

    def shows(self, deed: Deed, after: float) -> bool | None:
        """Return whether certain answers show what a deed comes to.

        None of what never shows, as a pool that was entered with another password.
        """
        if self._known is None:
            return None
        slots, primary, fallback_only = self._known
        slot = int(after)
        match deed:
            case Deed.POOL:
                return primary == slot
            case Deed.FALLBACK_ONLY:
                return fallback_only is bool(after)
            case Deed.POOL_CLEARED:
                return slot not in slots
        entered = self._entered.get(slot)
        return None if entered is None else slots.get(slot) == entered

    def _fingerprint(self, payee: Payee, login: str | None) -> str:
        """Return the fingerprint of a pool, with its user and worker."""
        user = payee.user if login is None else login
        return fingerprint(self._key, f"{payee.host}:{payee.port} {user}")


def _slot(key: str) -> int:
    """Return the number of the slot of a pool."""
    flat = _FLAT.get(key)
    return int(key) if flat is None else flat


def _compare(before: _Pools, now: _Pools) -> Iterator[PoolChange]:
    """Yield what is other than before."""
    for slot, pool in now.slots.items():
        if before.slots.get(slot) != pool:
            yield PoolChange(Deed.POOL_STORED, None, slot)
    for slot in before.slots.keys() - now.slots.keys():
        yield PoolChange(Deed.POOL_CLEARED, None, slot)
    if before.primary != now.primary:
        yield PoolChange(Deed.POOL, before.primary, now.primary)
    was, is_now = before.fallback_only, now.fallback_only
    if was is not None and is_now is not None and was is not is_now:
        yield PoolChange(Deed.FALLBACK_ONLY, float(was), float(is_now))


def _restored(stored: JsonObject) -> _Pools | None:
    """Return what was saved, None where the first pool cannot be read."""
    primary = integer(stored.get("primary"), 0, LAST_SLOT)
    if primary is None:
        return None
    slots = dict(_by_slot(stored.get("slots")))
    return _Pools(slots, primary, flag(stored.get("fallback_only")))


def _by_slot(stored: JsonValue) -> Iterator[tuple[int, str]]:
    """Yield what was saved of slots."""
    values = as_object(stored)
    for slot in range(LAST_SLOT + 1):
        pool = text(values.get(str(slot)))
        if pool is not None:
            yield slot, pool
