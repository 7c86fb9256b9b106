"""What was wanted of a miner that was too hot to take it, until it mines again."""

from collections.abc import Iterable

from ..axeos import Capabilities
from ..axeos.change import (
    Change,
    Setting,
    UnsupportedChangeError,
    change_of,
    stored_settings,
)
from ..json_fields import JsonValue, as_list


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
        """Keep a change, in place of one of the same settings."""
        if change.wanted:
            self._changes[frozenset(change.wanted)] = change

    def forget(self, settings: Iterable[Setting]) -> None:
        """Forget what was wanted of any of some settings: now something else is."""
        for key in [key for key in self._changes if not key.isdisjoint(settings)]:
            del self._changes[key]

    def sent(self, change: Change) -> None:
        """Note that a change need not wait any longer."""
        if self._changes.get(frozenset(change.wanted)) is change:
            del self._changes[frozenset(change.wanted)]

    def clear(self) -> None:
        """Keep nothing any longer: the miner does not take it."""
        self._changes.clear()
