"""How often a miner may be asked to change something: each time wears its flash."""

from dataclasses import dataclass
from typing import Final, Self

from ..json_fields import JsonObject, JsonValue, number

AT_ONCE: Final = 30
_PER_WRITE: Final = 600.0  # s; 6 an hour
_BETWEEN_PAUSES: Final = 30.0  # s
_LATEST: Final = 1e12


@dataclass(slots=True)
class Budget:
    """Writes that are left, and when that was; it is kept over restarts.

    Times are in s since 1970. A clock that is set back refills nothing and takes
    nothing.
    """

    left: float = AT_ONCE
    counted_at: float = 0.0
    paused_at: float | None = None
    """When mining was last paused or resumed."""

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved; what cannot be read is as if nothing was written."""
        if not isinstance(stored, dict):
            return cls()
        left = number(stored.get("left"), 0, AT_ONCE)
        return cls(
            AT_ONCE if left is None else left,
            number(stored.get("counted_at"), 0, _LATEST) or 0.0,
            number(stored.get("paused_at"), 0, _LATEST),
        )

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        return {
            "left": self.left,
            "counted_at": self.counted_at,
            "paused_at": self.paused_at,
        }

    def wait(self, now: float) -> float:
        """Return for how long (s) no setting may be written; 0: it may."""
        self._refill(now)
        return max(0.0, (1 - self.left) * _PER_WRITE)

    def spend(self, now: float) -> None:
        """Count a write that was sent; those that relieve a miner are not counted."""
        self._refill(now)
        self.left = max(0.0, self.left - 1)

    def wait_to_pause(self, now: float) -> float:
        """Return for how long (s) mining may neither be paused nor resumed."""
        if self.paused_at is None or now < self.paused_at:
            return 0.0
        return max(0.0, self.paused_at + _BETWEEN_PAUSES - now)

    def note_pause(self, now: float) -> None:
        """Note that mining was paused or resumed."""
        self.paused_at = now

    def _refill(self, now: float) -> None:
        """Add what has come since."""
        elapsed = max(0.0, now - self.counted_at)
        self.left = min(float(AT_ONCE), self.left + elapsed / _PER_WRITE)
        self.counted_at = now
