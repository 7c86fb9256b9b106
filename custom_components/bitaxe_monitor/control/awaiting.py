"""What a miner has stored and runs with from its next restart on."""

from collections.abc import Iterable, Mapping
from typing import Final, Self

from ..axeos import SystemInfo
from ..axeos.change import Change, Deed, Setting, stored_settings, value_of
from ..axeos.pools import LAST_SLOT, Pools
from ..json_fields import JsonObject, JsonValue, as_list, as_object, integer
from .confirmation import Outcome

_ROUNDING: Final = 0.5


class Awaiting:
    """Settings that a miner does not run with yet, and a pool that it does not use yet.

    It keeps what the miner runs with, as long as that is not what it stores.
    """

    def __init__(
        self,
        running: Mapping[Setting, float] | None = None,
        slot: int | None = None,
        left: Iterable[Deed] = (),
    ) -> None:
        """Start with what was known before."""
        self.slot = slot
        """The slot of the pool that was chosen, None if that is in use."""
        self.left = set(left)
        """What else of pools stays stored, as it could not be undone."""
        self._running = dict(running or {})
        self._before: dict[Setting, float | None] = {}

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved; what cannot be read awaits nothing."""
        saved = as_object(stored)
        return cls(
            stored_settings(saved.get("running")),
            integer(saved.get("slot"), 0, LAST_SLOT),
            (deed for deed in Deed if deed in as_list(saved.get("left"))),
        )

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        running: dict[str, JsonValue] = {
            setting.value: value for setting, value in self._running.items()
        }
        left: list[JsonValue] = [deed.value for deed in Deed if deed in self.left]
        return {"running": running, "slot": self.slot, "left": left}

    @property
    def is_on(self) -> bool:
        """Return whether a restart would change something."""
        return bool(self._running or self.left) or self.slot is not None

    def sending(self, change: Change, info: SystemInfo) -> None:
        """Take note of what a miner runs with just before a change is sent."""
        for setting in change.wanted:
            running = self._running.get(setting, value_of(setting, info))
            self._before[setting] = running

    def ended(self, change: Change, outcome: Outcome | None) -> None:
        """Take note of what became of it, None if the miner did not take it."""
        for setting, wanted in change.wanted.items():
            running = self._before.pop(setting, None)
            if outcome is Outcome.NEEDS_RESTART and running is not None:
                self.found(setting, running, wanted)

    def found(self, setting: Setting, running: float, wanted: float) -> None:
        """Take note of what a miner runs with, and what from its next restart on."""
        if abs(running - wanted) >= _ROUNDING:
            self._running.setdefault(setting, running)

    def answered(
        self, info: SystemInfo, pools: Pools | None, *, has_restarted: bool
    ) -> None:
        """Take in an answer: what is stored may be what the miner runs with again."""
        if has_restarted:
            self._running.clear()
            self.slot = None
            self.left.clear()
        for setting, running in tuple(self._running.items()):
            stored = value_of(setting, info)
            if stored is not None and abs(stored - running) < _ROUNDING:
                del self._running[setting]
        if pools is not None and pools.primary == self.slot:
            self.slot = None
