"""What was changed of a miner: from what, to what, by whom, and with what outcome."""

from collections import deque
from collections.abc import Iterable, Mapping, Set as AbstractSet
from dataclasses import replace
from itertools import dropwhile
from typing import Final, Self

from ..axeos import SystemInfo
from ..axeos.change import Change, Deed, Setting, stored_settings, value_of
from ..axeos.pools import Pools
from ..json_fields import JsonObject, JsonValue, as_list, as_object
from .by import BY, By, Origin
from .confirmation import Outcome
from .entry import (
    ALL,
    NOT_DONE,
    NOT_TAKEN,
    REJECTED,
    ROUNDING,
    Entry,
    before_deed,
    is_own,
    restored,
)
from .pools_seen import PoolChange
from .undoing import mark_led_back, mark_taken_back, mark_undone, undoable_of

_MOST: Final = 100

# What is not done when the miner has taken it: a pool has yet to answer.
_LONG: Final = frozenset[Setting | Deed](Deed) - {Deed.RESTART, Deed.IDENTIFY}
# What is undone when it is stopped, unless a restart has been sent for it.
_RETURNING: Final = _LONG - {Deed.POOL_CLEARED}

RESTART_SHOWS: Final = 180.0
"""Time in which a restart that was asked for shows (s)."""


class Record:
    """The last 100 changes of a miner, and the settings that it had before any."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        """Start with the changes so far."""
        self.entries = deque(entries, _MOST)
        self._may_await_restart = True
        self._awaited: dict[int, float] = {}
        self.unseen = [e for e in self.entries if e.outcome is None and e.is_own]
        """Of what nobody waits for the outcome any more."""
        self._left = {e.act for e in self.unseen if e.setting in _RETURNING}
        self._begun: Change | None = None
        self._written_back: dict[int, int] = {}
        self.found: dict[Setting, float] = {}
        """What was set before the first change of each setting."""

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved, but for what cannot be read."""
        saved = as_object(stored)
        record = cls(restored(as_list(saved.get("entries"))))
        record.found |= stored_settings(saved.get("found"))
        return record

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        return {
            "entries": [entry.as_dict() for entry in self.entries],
            "found": {setting.value: value for setting, value in self.found.items()},
        }

    def note(
        self, now: float, change: Change, info: SystemInfo, pools: Pools | None = None
    ) -> None:
        """Note what is about to be sent, with the reading just before it, and pools."""
        by = BY.get(By())
        for setting, after in change.wanted.items():
            found = value_of(setting, info)
            if found is not None:
                self.found.setdefault(setting, found)
            self._add(now, by, setting, found, float(after))
        if change.deed is not None and not self._has(by.act, change.deed):
            self._begun = change
            before = before_deed(change.deed, info, pools)
            of = None if change.of is None else float(change.of)
            self._add(now, by, change.deed, before, of)

    def _add(
        self,
        now: float,
        by: By,
        setting: Setting | Deed,
        before: float | None,
        after: float | None,
    ) -> None:
        """Add an act of which the outcome is not known yet."""
        self._may_await_restart |= setting is Deed.RESTART
        self.entries.append(
            Entry(
                at=int(now),
                setting=setting,
                before=before,
                after=after,
                origin=by.origin,
                user=by.user,
                act=by.act,
            )
        )

    def _has(self, act: int, deed: Deed) -> bool:
        """Return whether an act has a deed; the way back from a pool is none."""
        return any(entry.act == act and entry.setting is deed for entry in self.entries)

    def ended(self, change: Change, outcome: str) -> None:
        """Note what became of a change of the act that is under way."""
        ended: set[Setting | Deed] = {*change.wanted}
        act, is_begun = BY.get(By()).act, change is self._begun
        if change.deed is not None and (
            change.deed not in _LONG or (outcome == REJECTED and is_begun)
        ):
            ended.add(change.deed)
        elif change.deed in _RETURNING and not is_begun and outcome == Outcome.IN_FORCE:
            self._written_back[act] = len(self._restarts_after(act))
        self.finish(act, outcome, ended)
        if BY.get(By()).origin is Origin.TAKEN_BACK and outcome not in NOT_TAKEN:
            mark_taken_back(self.entries, change.wanted.keys())

    def finish(
        self, act: int, outcome: str, ended: AbstractSet[Setting | Deed] = ALL
    ) -> None:
        """Note what became of all or some of an act, unless that is known."""
        for index, entry in enumerate(self.entries):
            if entry.act == act and entry.setting in ended and entry.outcome is None:
                self.entries[index] = replace(entry, outcome=outcome)

    def led_back(self, act: int) -> None:
        """Note what an act has undone, if it is known by now that it has."""
        mark_led_back(self.entries, act)

    def latest_like(self, entry: Entry) -> Entry | None:
        """Return the last entry about the same that the miner has, or may have, taken.

        None if there is none any more.
        """
        of = (each for each in reversed(self.entries) if each.is_about(entry))
        return next((each for each in of if each.was_taken), None)

    def gave_up(self, act: int) -> None:
        """Note that nobody waits any more for what answers have not shown of an act.

        They decide of settings, and of pools that are stored and not written back.
        """
        self.finish(act, NOT_DONE, frozenset(Deed) - _RETURNING)
        self.stopped(act)
        self._left.add(act)
        self._settle(act)
        self.unseen += [
            each for each in self.entries if each.act == act and each.outcome is None
        ]

    def stopped(self, act: int) -> None:
        """Note that an act was stopped before anybody saw what became of it.

        Of pools answers decide then, unless those of before were written back and
        nothing has restarted the miner since.
        """
        if self._written_back.get(act) == len(self._restarts_after(act)):
            self.finish(act, NOT_DONE, _RETURNING)

    def _restarts_after(self, act: int) -> list[Entry]:
        """Return the restarts that were sent in an act or after it."""
        entries = dropwhile(lambda entry: entry.act != act, self.entries)
        return [entry for entry in entries if entry.setting is Deed.RESTART]

    @property
    def awaits_restart(self) -> bool:
        """Return whether a restart was asked for that no answer has shown yet."""
        return bool(self._awaited_restarts())

    def _awaited_restarts(self) -> list[Entry]:
        """Return the restarts of which the outcome is not known yet."""
        restarts = (entry for entry in self.entries if entry.setting is Deed.RESTART)
        return [entry for entry in restarts if entry.outcome is None]

    def answered(
        self, now: float, wall: float, *, has_restarted: bool, uptime: float = 0.0
    ) -> None:
        """Note what an answer shows of restarts, of any run of Home Assistant.

        now is on a clock that only goes on, wall since 1970, uptime that after one (s).
        """
        for entries in (self.entries, self.unseen) if has_restarted else ():
            for index, entry in enumerate(entries):
                entries[index] = entry.after_restart(wall, uptime)
        if not (self._may_await_restart or has_restarted):
            return
        awaited = self._awaited_restarts()
        self._may_await_restart = bool(awaited)
        for entry in awaited:
            if has_restarted:
                self.finish(entry.act, Outcome.IN_FORCE, {Deed.RESTART})
            elif now > self._awaited.setdefault(entry.act, now) + RESTART_SHOWS:
                self.finish(entry.act, Outcome.IGNORED, {Deed.RESTART})
        for act in self._left:
            self._settle(act)

    def _settle(self, act: int) -> None:
        """Note that pools await a restart still, if none that was sent came to one."""
        outcomes = {entry.outcome for entry in self._restarts_after(act)}
        has_restarted = any(e.has_restarted_since for e in self.entries if e.act == act)
        is_open = has_restarted or None in outcomes or Outcome.IN_FORCE in outcomes
        if outcomes and not is_open:
            self.finish(act, Outcome.NEEDS_RESTART, _RETURNING)

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
            if last is not None and last.is_own and last.has(after):
                continue
            if abs(old.get(setting, after) - after) >= ROUNDING:
                by = By(origin=Origin.ANOTHER_HAND)
                self._add(now, by, setting, old[setting], after)

    def note_pools(self, now: float, changes: Iterable[PoolChange]) -> None:
        """Note what somebody else changed of pools, not what an own change did."""
        for change in changes:
            if not is_own(change, reversed(self.entries), now):
                by = By(origin=Origin.ANOTHER_HAND)
                self._add(now, by, change.deed, change.before, change.after)

    def running(self, setting: Setting) -> float | None:
        """Return what a miner has run with since it started, None if not known."""
        of = [entry for entry in self.entries if entry.setting is setting]
        since = (entry.before for entry in of if not entry.has_restarted_since)
        last = of[-1].stored if of else None
        return next(since, last)

    def runs_with(self, setting: Setting, value: float) -> bool | None:
        """Return whether a miner runs with a value of a setting, None if not known."""
        running = self.running(setting)
        return None if running is None else abs(running - value) < ROUNDING

    @property
    def undoable(self) -> dict[Setting, float]:
        """Return what the last change that was not undone yet was made from."""
        return undoable_of(self.entries)

    def undone(self) -> None:
        """Note that the last change is undone."""
        mark_undone(self.entries, self.undoable.keys())
