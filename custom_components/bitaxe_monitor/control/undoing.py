"""Which of the changes of a miner can be undone, and which are."""

from collections.abc import Iterable, Mapping, MutableSequence, Set as AbstractSet
from dataclasses import replace
from itertools import takewhile
from typing import Final

from ..axeos.change import Deed, Setting
from .by import Origin
from .entry import ROUNDING, Entry

type Settings = AbstractSet[Setting | Deed]

_NOT_TO_UNDO: Final = (Origin.UNDONE, Origin.TAKEN_BACK, Origin.ANOTHER_HAND)
_UNDOABLE: Final = frozenset(Setting) - {Setting.MINING}


def undoable_of(entries: MutableSequence[Entry]) -> dict[Setting, float]:
    """Return what the last change that was not undone yet was made from.

    Mining and pools are not of that: they have a switch and a select. Nothing is
    undone of which somebody else changed something since.
    """
    last = _last(entries, _UNDOABLE)
    if last is None:
        return {}
    values: dict[Setting, float] = {}
    for entry in entries:
        is_of_it = entry.act == last.act and entry.was_taken
        setting, before = entry.setting, entry.before
        if is_of_it and isinstance(setting, Setting) and before is not None:
            values.setdefault(setting, before)
    values.pop(Setting.MINING, None)
    since = takewhile(lambda entry: entry.act != last.act, reversed(entries))
    others = {entry.setting for entry in since if entry.origin is Origin.ANOTHER_HAND}
    return values if others.isdisjoint(values) else {}


def mark_undone(entries: MutableSequence[Entry], settings: Settings) -> None:
    """Mark the last act that changed some of these settings and is not undone yet."""
    _mark(entries, _last(entries, settings))


def mark_taken_back(entries: MutableSequence[Entry], settings: Settings) -> None:
    """Mark the last act that changed some of these settings, be it undone already.

    A step of it may have been taken back before: no earlier act is meant then.
    """
    _mark(entries, _last(entries, settings, skips_undone=False))


def mark_led_back(entries: MutableSequence[Entry], act: int) -> None:
    """Mark what an act has set back, if all of that is known to be so by now."""
    of = [entry for entry in entries if entry.act == act]
    after = {entry.setting: entry.after for entry in of}
    if not all(entry.is_done for entry in of):
        return
    if all(entry.origin is Origin.TAKEN_BACK for entry in of):
        mark_taken_back(entries, after.keys())
    elif all(entry.origin is Origin.UNDONE for entry in of):
        earlier = tuple(takewhile(lambda entry: entry.act != act, entries))
        last = _last(earlier, after.keys())
        if last is not None and _leads_to(after, last.act, earlier):
            _mark(entries, last)


def _leads_to(
    after: Mapping[Setting | Deed, float | None], act: int, entries: Iterable[Entry]
) -> bool:
    """Return whether values are all those of before an act.

    They are not where it was marked meanwhile, and this is an earlier one.
    """
    before: dict[Setting | Deed, float | None] = {}
    for entry in entries:
        if entry.act == act:
            before.setdefault(entry.setting, entry.before)
    if before.get(Setting.AUTOMATIC_FAN):
        before.pop(Setting.FAN_SPEED, None)  # no matter to a fan that is automatic
    return all(_is_same(value, after.get(key)) for key, value in before.items())


def _is_same(one: float | None, other: float | None) -> bool:
    """Return whether two values are known, and the same."""
    return one is not None and other is not None and abs(one - other) < ROUNDING


def _mark(entries: MutableSequence[Entry], last: Entry | None) -> None:
    """Mark the act of an entry as undone."""
    for index, entry in enumerate(entries):
        if last is not None and entry.act == last.act:
            entries[index] = replace(entry, is_undone=True)


def _last(
    entries: Iterable[Entry], settings: Settings, *, skips_undone: bool = True
) -> Entry | None:
    """Return the last change of some of these settings that was no way back itself."""
    return next(
        (
            entry
            for entry in reversed(tuple(entries))
            if entry.setting in settings
            and entry.was_taken
            and not (skips_undone and entry.is_undone)
            and entry.origin not in _NOT_TO_UNDO
        ),
        None,
    )
