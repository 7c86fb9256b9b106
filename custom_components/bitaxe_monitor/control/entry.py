"""An entry of the record of changes of a miner, and how it is saved."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Final

from ..axeos.change import Deed, Setting, stored_value
from ..json_fields import JsonValue, flag, integer, text
from .by import LAST_ACT, Origin, number_of_act
from .confirmation import Outcome
from .pools_seen import PoolChange

_LATEST: Final = 10**12  # s since 1970
_SHOWS: Final = 600.0  # s in which a pool that was entered shows, or its way back
_OF_SLOTS: Final = (Deed.POOL_STORED, Deed.POOL_CLEARED)

NOT_DONE: Final = "not_done"
"""What became of a change that was given up."""
REJECTED: Final = "rejected"
"""What became of a change that the miner did not take."""
WENT_BACK: Final = "went_back"
"""What became of a pool that did not answer: that of before is used again."""
SHOWN: Final = frozenset({Deed.POOL, Deed.FALLBACK_ONLY})
"""What of pools shows in answers."""
_NOT_TAKEN: Final = (REJECTED, WENT_BACK, Outcome.IGNORED.value)

ALL: Final = frozenset[Setting | Deed]((*Setting, *Deed))
"""What can be changed, or be asked for otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was changed at a time (s since 1970); None is unknown, or nothing.

    Of a pool there is no more than its slot. Entries of one act are undone together.
    outcome is what became of it.
    """

    at: int
    setting: Setting | Deed
    before: float | None
    after: float | None
    origin: Origin
    user: str | None = None
    outcome: str | None = None
    is_undone: bool = False
    act: int

    @property
    def was_taken(self) -> bool:
        """Return whether the miner has, or may have, stored it."""
        return self.outcome not in _NOT_TAKEN

    @property
    def had_effect(self) -> bool:
        """Return whether the miner may have had it, also for a while."""
        return self.was_taken or self.outcome == WENT_BACK

    @property
    def is_own(self) -> bool:
        """Return whether it was asked for here."""
        return self.origin is not Origin.ANOTHER_HAND

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
            act=number_of_act() if act is None else act,
        )


def is_own(change: PoolChange, entries: Iterable[Entry], now: float) -> bool:
    """Return whether what has become of a pool is what was asked for here.

    entries are those of the record, the latest first; now is in s since 1970.
    """
    last = next((entry for entry in entries if _is_about(entry, change)), None)
    return last is not None and last.is_own and _leads_to(last, change, now)


def _is_about(entry: Entry, change: PoolChange) -> bool:
    """Return whether an entry may have led to what has become of a pool."""
    if change.deed in _OF_SLOTS:
        is_alike = entry.setting in _OF_SLOTS and entry.after == change.after
    else:
        is_alike = entry.setting is change.deed
    return is_alike and entry.had_effect


def _leads_to(entry: Entry, change: PoolChange, now: float) -> bool:
    """Return whether what has become of a pool is what an own change comes to.

    That of before is used again where another one was tried, and given up. An emptied
    slot may be listed until the next restart; one that may not be emptied shows soon.
    """
    is_recent = now < entry.at + _SHOWS
    if change.deed is Deed.POOL_CLEARED:
        is_done = entry.outcome != NOT_DONE
        return entry.setting is Deed.POOL_CLEARED and (is_done or is_recent)
    if change.deed is Deed.POOL_STORED:
        is_open = entry.outcome is None
        return entry.setting is Deed.POOL_STORED and (is_open or is_recent)
    if change.after == entry.after:
        return entry.outcome != WENT_BACK
    return change.after == entry.before and entry.outcome != Outcome.IN_FORCE
