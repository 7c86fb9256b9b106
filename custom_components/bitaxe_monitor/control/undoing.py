"""Which of the changes of a miner can be undone, and which are."""

from collections.abc import Iterable, MutableSequence, Set as AbstractSet
from dataclasses import replace
from itertools import takewhile
from typing import Final

from ..axeos.change import Deed, Setting
from .by import Origin
from .entry import Entry

type Settings = AbstractSet[Setting | Deed]

_WAYS_BACK: Final = (Origin.UNDONE, Origin.TAKEN_BACK)
_NOT_TO_UNDO: Final = (*_WAYS_BACK, Origin.ANOTHER_HAND)
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


def mark_undone(
    entries: MutableSequence[Entry], settings: Settings, before: int | None = None
) -> None:
    """Mark the last act that changed some of these settings, before another one."""
    last = _last(entries, settings, before)
    for index, entry in enumerate(entries):
        if last is not None and entry.act == last.act:
            entries[index] = replace(entry, is_undone=True)


def led_back_by(entries: Iterable[Entry], act: int) -> Settings:
    """Return what an act has set back, nothing unless all of it is known to be so.

    What it leads back from must have changed no more than that.
    """
    entries = tuple(entries)
    of = [entry for entry in entries if entry.act == act]
    settings = {entry.setting for entry in of}
    if not all(entry.origin in _WAYS_BACK and entry.is_done for entry in of):
        return set()
    last = _last(entries, settings, act)
    changed = {entry.setting for entry in entries if last and entry.act == last.act}
    return settings if settings >= changed else set()


def _last(
    entries: Iterable[Entry], settings: Settings, before: int | None = None
) -> Entry | None:
    """Return the last change of some of these settings that was not undone yet.

    That is before an act, if one is given.
    """
    earlier = tuple(takewhile(lambda entry: entry.act != before, entries))
    return next(
        (
            entry
            for entry in reversed(earlier)
            if entry.setting in settings
            and entry.was_taken
            and not entry.is_undone
            and entry.origin not in _NOT_TO_UNDO
        ),
        None,
    )
