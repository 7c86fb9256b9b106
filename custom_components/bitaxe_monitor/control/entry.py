"""An entry of the record of changes of a miner, and how it is saved."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Final, Self

from ..axeos import SystemInfo
from ..axeos.change import Deed, Setting, stored_value
from ..axeos.pools import Pools
from ..json_fields import JsonValue, flag, integer, text
from .by import LAST_ACT, Origin, number_of_act
from .confirmation import Outcome
from .pools_seen import PoolChange

_LATEST: Final = 10**12  # s since 1970
_WHOLE_SECONDS: Final = 2.0  # s; an uptime is a whole number, and so is a time
# s in which a pool that was entered shows, or its way back: also after a restart.
_SHOWS: Final = 600.0
_OF_SLOTS: Final = (Deed.POOL_STORED, Deed.POOL_CLEARED)

ROUNDING: Final = 1.0
"""Values that differ by less are the same."""
NOT_DONE: Final = "not_done"
"""What became of a change that was given up."""
REJECTED: Final = "rejected"
"""What became of a change that the miner did not take."""
WENT_BACK: Final = "went_back"
"""What became of a pool that did not answer: that of before is used again."""
NOT_TAKEN: Final = (REJECTED, WENT_BACK, Outcome.IGNORED.value)
"""What became of a change that the miner has not stored, or no longer stores."""

ALL: Final = frozenset[Setting | Deed]((*Setting, *Deed))
"""What can be changed, or be asked for otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was changed at a time (s since 1970); None is unknown, or nothing.

    Of a pool there is no more than its slot. Entries of one act are undone together.
    outcome is what became of it, has_restarted_since whether the miner has, and
    restarted_at when it was first seen to have.
    """

    at: int
    setting: Setting | Deed
    before: float | None
    after: float | None
    origin: Origin
    user: str | None = None
    outcome: str | None = None
    is_undone: bool = False
    has_restarted_since: bool = False
    restarted_at: int | None = None
    act: int

    @property
    def was_taken(self) -> bool:
        """Return whether the miner has, or may have, stored it."""
        return self.outcome not in NOT_TAKEN

    @property
    def is_done(self) -> bool:
        """Return whether the miner is known to have stored it."""
        return self.was_taken and self.outcome not in (None, NOT_DONE)

    @property
    def stored(self) -> float | None:
        """Return what the miner stores after it."""
        return self.after if self.was_taken else self.before

    @property
    def had_effect(self) -> bool:
        """Return whether the miner may have had it, also for a while."""
        return self.was_taken or self.outcome == WENT_BACK

    @property
    def is_own(self) -> bool:
        """Return whether it was asked for here."""
        return self.origin is not Origin.ANOTHER_HAND

    def is_about(self, other: Self) -> bool:
        """Return whether it is about the same as another one: a setting, or a slot."""
        if self.setting in _OF_SLOTS and other.setting in _OF_SLOTS:
            return self.after == other.after
        return self.setting is other.setting

    def has(self, value: float) -> bool:
        """Return whether a value is that before the change, or after it.

        A pause is one of two values only: that of before is another one.
        """
        own = (self.after, None if self.setting is Setting.MINING else self.before)
        return any(one is not None and abs(value - one) < ROUNDING for one in own)

    def after_restart(self, now: float, uptime: float) -> Self:
        """Return it after a restart that an answer of a time (s since 1970) shows.

        What was asked of a miner just after it had started is of this boot. The clock
        alone says nothing: it may have been set.
        """
        is_of_this_boot = now - uptime + _WHOLE_SECONDS < self.at <= now
        if is_of_this_boot or self.has_restarted_since:
            return self
        return replace(self, has_restarted_since=True, restarted_at=int(now))

    def as_dict(self) -> JsonValue:
        """Return what to save."""
        return asdict(self)


_NAMED: Final = {what.value: what for what in ALL}
_WITHOUT_VALUE: Final = frozenset({Deed.RESTART, Deed.IDENTIFY})


def restored(entries: Iterable[JsonValue]) -> Iterator[Entry]:
    """Yield the entries that can be read."""
    for stored in entries:
        if not isinstance(stored, dict):
            continue
        at, after = (
            integer(stored.get("at"), 0, _LATEST),
            stored_value(stored.get("after")),
        )
        what, origin = _NAMED.get(str(stored.get("setting"))), stored.get("origin")
        if (
            at is None
            or what is None
            or (after is None) is not (what in _WITHOUT_VALUE)
            or origin not in list(Origin)
        ):
            continue
        act = integer(stored.get("act"), 0, LAST_ACT)
        yield Entry(
            at=at,
            setting=what,
            before=stored_value(stored.get("before")),
            after=after,
            origin=Origin(origin),
            user=text(stored.get("user")),
            outcome=text(stored.get("outcome")),
            is_undone=bool(flag(stored.get("is_undone"))),
            has_restarted_since=bool(flag(stored.get("has_restarted_since"))),
            restarted_at=integer(stored.get("restarted_at"), 0, _LATEST),
            act=number_of_act() if act is None else act,
        )


def before_deed(deed: Deed, info: SystemInfo, pools: Pools | None) -> float | None:
    """Return what was so before a deed, None if there is nothing to say of it."""
    match deed:
        case Deed.POOL:
            return None if pools is None else float(pools.primary)
        case Deed.FALLBACK_ONLY:
            is_on = info.uses_fallback_only
            return None if is_on is None else float(is_on)
        case _:
            return None


def is_own(change: PoolChange, entries: Iterable[Entry], now: float) -> bool:
    """Return whether what has become of a pool is what was asked for here.

    entries are those of the record, the latest first; now is in s since 1970. What was
    done to a slot may show once the next thing was: up to v2.15.3 it is read too early.
    A choice that is not done may have gone back to the one before.
    """
    is_of_slot, is_latest = change.deed in _OF_SLOTS, True
    for entry in filter(lambda entry: _is_about(entry, change), entries):
        if not entry.is_own or not (is_latest or _may_be_it(entry, now)):
            return False
        if _leads_to(entry, change, now):
            return True
        if entry.is_done and not is_of_slot:
            return False
        is_latest = False
    return False


def _may_be_it(entry: Entry, now: float) -> bool:
    """Return whether an entry may show though there is one after it."""
    return entry.setting not in _OF_SLOTS or now < entry.at + _SHOWS


def _is_about(entry: Entry, change: PoolChange) -> bool:
    """Return whether an entry may have led to what has become of a pool."""
    if change.deed in _OF_SLOTS:
        is_alike = entry.setting in _OF_SLOTS and entry.after == change.after
    else:
        is_alike = entry.setting is change.deed
    return is_alike and entry.had_effect


def _leads_to(entry: Entry, change: PoolChange, now: float) -> bool:
    """Return whether what has become of a pool is what an own change comes to.

    That of before is used again where another one was tried, and given up. What was
    done to a slot shows soon, or with the next restart.
    """
    is_recent = now < max(entry.at, entry.restarted_at or 0) + _SHOWS
    if change.deed is Deed.POOL_CLEARED:
        is_done = entry.outcome != NOT_DONE
        return entry.setting is Deed.POOL_CLEARED and (is_done or is_recent)
    if change.deed is Deed.POOL_STORED:
        is_open = entry.outcome is None
        return entry.setting is Deed.POOL_STORED and (is_open or is_recent)
    if change.after == entry.after:
        return entry.outcome != WENT_BACK
    return change.after == entry.before and entry.outcome != Outcome.IN_FORCE
