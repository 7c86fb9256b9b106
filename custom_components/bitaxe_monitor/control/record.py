"""What was changed of a miner: from what, to what, by whom, and with what outcome."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Set as AbstractSet
from dataclasses import asdict, dataclass, replace
from typing import Final, Self

from ..axeos import SystemInfo
from ..axeos.change import Change, Setting, plain_value, stored_settings, stored_value
from ..json_fields import (
    JsonObject,
    JsonValue,
    as_list,
    as_object,
    flag,
    integer,
    text,
)
from .by import BY, LAST_ACT, By, Origin, number_of_act
from .confirmation import Outcome

_MOST: Final = 100
_LATEST: Final = 10**12  # s since 1970
_ROUNDING: Final = 1.0

REJECTED: Final = "rejected"
"""What became of a change that the miner did not take."""
_NOT_TAKEN: Final = (REJECTED, Outcome.IGNORED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A setting that was changed at a time (s since 1970); None is unknown.

    Entries of one act are undone together. outcome is what became of it.
    """

    at: int
    setting: Setting
    before: float | None
    after: float
    origin: Origin
    user: str | None = None
    outcome: str | None = None
    is_undone: bool = False
    act: int

    @property
    def was_taken(self) -> bool:
        """Return whether the miner has, or may have, stored it."""
        return self.outcome not in _NOT_TAKEN


_BACK: Final = (Origin.UNDONE, Origin.TAKEN_BACK)
_UNDOABLE: Final = frozenset(Setting) - {Setting.MINING}


class Record:
    """The last 100 changes of a miner, and the settings that it had before any."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """Start with the changes so far."""
        self.entries = deque(entries, _MOST)
        self.found: dict[Setting, float] = {}
        """What was set before the first change of each setting."""

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved, but for what cannot be read."""
        saved = as_object(stored)
        record = cls()
        record.entries.extend(_restored(as_list(saved.get("entries"))))
        record.found |= stored_settings(saved.get("found"))
        return record

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        return {
            "entries": [_as_dict(entry) for entry in self.entries],
            "found": {setting.value: value for setting, value in self.found.items()},
        }

    def note(self, now: float, change: Change, info: SystemInfo) -> None:
        """Note what is about to be sent, with the reading just before it."""
        by = BY.get(By())
        for setting, after in change.wanted.items():
            before = value_of(setting, info)
            if before is not None:
                self.found.setdefault(setting, before)
            self.entries.append(
                Entry(
                    at=int(now),
                    setting=setting,
                    before=before,
                    after=float(after),
                    origin=by.origin,
                    user=by.user,
                    act=by.act,
                )
            )
        if by.origin is Origin.TAKEN_BACK:
            self._mark_undone(change.wanted.keys())

    def ended(self, change: Change, outcome: str) -> None:
        """Note what became of a change of the act that is under way."""
        act = BY.get(By()).act
        self._finish(act, change.wanted.keys(), outcome)

    def finish(self, act: int, outcome: str) -> None:
        """Note what became of all of an act of which that is not known yet."""
        self._finish(act, frozenset(Setting), outcome)

    def _finish(self, act: int, settings: AbstractSet[Setting], outcome: str) -> None:
        """Note what became of some of an act."""
        for index, entry in enumerate(self.entries):
            if entry.act == act and entry.setting in settings and entry.outcome is None:
                self.entries[index] = replace(entry, outcome=outcome)

    def note_another_hand(
        self, now: float, old: Mapping[Setting, float], new: Mapping[Setting, float]
    ) -> None:
        """Note settings that somebody else changed, not those of an own change."""
        for setting, after in new.items():
            last = next(
                (
                    entry
                    for entry in reversed(self.entries)
                    if entry.setting is setting and entry.was_taken
                ),
                None,
            )
            if last is not None and _is_of(last, after):
                continue
            if abs(old.get(setting, after) - after) >= _ROUNDING:
                self.entries.append(
                    Entry(
                        at=int(now),
                        setting=setting,
                        before=old[setting],
                        after=after,
                        origin=Origin.ANOTHER_HAND,
                        act=number_of_act(),
                    )
                )

    def before_since(self, at: float, setting: Setting) -> float | None:
        """Return what a setting was at a time (s since 1970), None if it stayed so."""
        return next(
            (e.before for e in self.entries if e.setting is setting and e.at >= at),
            None,
        )

    @property
    def undoable(self) -> dict[Setting, float]:
        """Return what the last change that was not undone yet was made from.

        Mining is not of that: it has a switch. Nothing is undone that somebody else
        changed since.
        """
        last = self._last(_UNDOABLE)
        if last is None or last.origin is Origin.ANOTHER_HAND:
            return {}
        values: dict[Setting, float] = {}
        for entry in self.entries:
            is_of_it = entry.act == last.act and entry.was_taken
            if is_of_it and entry.before is not None:
                values.setdefault(entry.setting, entry.before)
        values.pop(Setting.MINING, None)
        return values

    def undone(self) -> None:
        """Note that the last change is undone."""
        self._mark_undone(self.undoable.keys())

    def _last(self, settings: AbstractSet[Setting]) -> Entry | None:
        """Return the last change of some of these settings that was not undone yet."""
        return next(
            (
                entry
                for entry in reversed(self.entries)
                if entry.setting in settings
                and entry.was_taken
                and not entry.is_undone
                and entry.origin not in _BACK
            ),
            None,
        )

    def _mark_undone(self, settings: AbstractSet[Setting]) -> None:
        """Mark the last act that changed some of these settings."""
        last = self._last(settings)
        for index, entry in enumerate(self.entries):
            if last is not None and entry.act == last.act:
                self.entries[index] = replace(entry, is_undone=True)


def value_of(setting: Setting, info: SystemInfo) -> float | None:
    """Return what a reading says a setting is, None if it does not."""
    match setting:
        case Setting.FREQUENCY:
            return info.frequency
        case Setting.CORE_VOLTAGE:
            return info.core_voltage_set
        case Setting.AUTOMATIC_FAN:
            return None if info.auto_fan is None else float(info.auto_fan)
        case Setting.FAN_SPEED:
            manual = info.manual_fan_speed
            return info.fan_speed if manual is None else manual
        case Setting.MINING:
            paused = info.mining_paused
            return None if paused is None else float(not paused)
        case _:
            return plain_value(setting, info)


def _is_of(entry: Entry, value: float) -> bool:
    """Return whether a value is that before an own change, or after it."""
    own = entry.after, entry.after if entry.before is None else entry.before
    return any(abs(value - one) < _ROUNDING for one in own)


def _as_dict(entry: Entry) -> JsonValue:
    """Return an entry to be saved."""
    return asdict(entry)


def _restored(entries: Iterable[JsonValue]) -> Iterator[Entry]:
    """Yield the entries that can be read."""
    for stored in entries:
        if not isinstance(stored, dict):
            continue
        at, after = (
            integer(stored.get("at"), 0, _LATEST),
            stored_value(stored.get("after")),
        )
        setting, origin = stored.get("setting"), stored.get("origin")
        if (
            at is None
            or after is None
            or setting not in list(Setting)
            or origin not in list(Origin)
        ):
            continue
        act = integer(stored.get("act"), 0, LAST_ACT)
        yield Entry(
            at=at,
            setting=Setting(setting),
            before=stored_value(stored.get("before")),
            after=after,
            origin=Origin(origin),
            user=text(stored.get("user")),
            outcome=text(stored.get("outcome")),
            is_undone=bool(flag(stored.get("is_undone"))),
            act=number_of_act() if act is None else act,
        )
