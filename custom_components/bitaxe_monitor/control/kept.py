"""What was wanted of a miner that was too hot to take it, until it mines again."""

from collections.abc import Iterable
from enum import StrEnum

from ..axeos import Capabilities
from ..axeos.change import (
    Change,
    Setting,
    UnsupportedChangeError,
    change_of,
    stored_settings,
)
from ..figures.happenings import Happening, HappeningType
from ..json_fields import JsonValue, as_list
from .confirmation import Outcome
from .order import NO_PAIR, Pair, together


class LostFor(StrEnum):
    """Why what was kept is not done; in words of the translations."""

    NEEDS_RESTART = Outcome.NEEDS_RESTART.value
    NOT_IN_FORCE = Outcome.NOT_IN_FORCE.value
    IGNORED = Outcome.IGNORED.value
    REFUSED = "refused"


def lost(change: Change, reason: LostFor) -> Happening:
    """Return what is reported of a change that was kept, and is not done."""
    wanted = Pair.among(change.wanted)
    return Happening(
        type=HappeningType.KEPT_NOT_DONE,
        attributes={
            "reason": reason,
            "new_frequency": wanted.frequency,
            "new_core_voltage": wanted.core_voltage,
        },
    )


class Kept:
    """Changes that wait, also while Home Assistant restarts."""

    def __init__(self, saved: JsonValue = None) -> None:
        """Start with what was saved; what cannot be read is not wanted."""
        self._saved = [item for item in as_list(saved) if isinstance(item, dict)]
        self._changes: dict[frozenset[Setting], Change] = {}

    def as_list(self) -> list[JsonValue]:
        """Return what to save."""
        waiting: list[JsonValue] = [
            {setting.value: float(value) for setting, value in change.wanted.items()}
            for change in self._changes.values()
        ]
        return [*self._saved, *waiting]

    def learn(self, capabilities: Capabilities) -> None:
        """Make changes of what was saved, by what the miner can."""
        for item in self._saved:
            try:
                self.keep(change_of(capabilities, stored_settings(item)))
            except UnsupportedChangeError:
                continue
        self._saved.clear()

    @property
    def first(self) -> Change | None:
        """Return what has waited longest, None if nothing waits."""
        return next(iter(self._changes.values())) if self._changes else None

    def keep(self, change: Change) -> None:
        """Keep a change, in place of one of the same settings.

        Frequency and core voltage wait together: which goes first is not decided by
        which was wanted first.
        """
        pair = Pair.among(change.wanted)
        if not pair.is_empty:
            change = together((self._forget_pair(), pair)).change
        if change.wanted:
            self._changes[frozenset(change.wanted)] = change

    def forget(self, settings: Iterable[Setting]) -> None:
        """Forget what was wanted of any of some settings: now something else is.

        Of frequency and core voltage the other one is wanted still.
        """
        forgotten = frozenset(settings)
        for key in [key for key in self._changes if not key.isdisjoint(forgotten)]:
            wanted = self._changes.pop(key).wanted
            left = {each: wanted[each] for each in wanted.keys() - forgotten}
            if not (rest := Pair.among(left)).is_empty:
                self.keep(rest.change)

    def _forget_pair(self) -> Pair:
        """Forget frequency and core voltage; return what was wanted of them."""
        for key, change in self._changes.items():
            if not (pair := Pair.among(change.wanted)).is_empty:
                del self._changes[key]
                return pair
        return NO_PAIR

    def sent(self, change: Change) -> None:
        """Note that a change need not wait any longer."""
        if self._changes.get(frozenset(change.wanted)) is change:
            del self._changes[frozenset(change.wanted)]
