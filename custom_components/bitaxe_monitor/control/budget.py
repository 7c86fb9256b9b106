"""How often a miner may be asked to change something: each time wears its flash."""

from dataclasses import dataclass, field
from typing import Final, Self

from ..json_fields import JsonObject, JsonValue, number

AT_ONCE: Final = 30
_PER_WRITE: Final = 600.0  # s; 6 an hour
_BETWEEN_PAUSES: Final = 30.0  # s
_BETWEEN: Final = 2.0  # s between requests that change something
_LATEST: Final = 1e12


@dataclass(slots=True)
class Budget:
    """Writes that are left, and when that was; it is kept over restarts.

    Times are in s: now on a clock that only goes on, wall since 1970. The wall clock
    counts for nothing but the time between two starts: one that is set refills nothing,
    and takes nothing.
    """

    left: float = AT_ONCE
    counted_at: float = 0.0
    """When that was, on the wall clock."""
    paused_at: float | None = None
    """When mining was last paused or resumed, on the wall clock."""
    sent_at: float | None = None
    """When a request that changes something last ended, on the wall clock."""
    _counted: float | None = field(default=None, compare=False)
    _paused: float | None = field(default=None, compare=False)
    _sent: float | None = field(default=None, compare=False)

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
            number(stored.get("sent_at"), 0, _LATEST),
        )

    def as_dict(self, now: float, wall: float) -> JsonObject:
        """Return what to save at a time."""
        self._refill(now, wall)
        return {
            "left": self.left,
            "counted_at": self.counted_at,
            "paused_at": self.paused_at,
            "sent_at": self.sent_at,
        }

    def wait(self, now: float, wall: float) -> float:
        """Return for how long (s) no setting may be written; 0: it may."""
        self._refill(now, wall)
        return max(0.0, (1 - self.left) * _PER_WRITE)

    def spend(self, now: float, wall: float) -> None:
        """Count a write that was sent; those that relieve a miner are not counted."""
        self._refill(now, wall)
        self.left = max(0.0, self.left - 1)

    def wait_to_resume(self, now: float, wall: float) -> float:
        """Return for how long (s) mining may not be resumed."""
        if self.paused_at is None:
            return 0.0
        if self._paused is None:
            self._paused = now - _elapsed(None, self.paused_at, now, wall)
        return max(0.0, self._paused + _BETWEEN_PAUSES - now)

    def note_pause(self, now: float, wall: float) -> None:
        """Note that mining was paused or resumed."""
        self._paused, self.paused_at = now, wall

    def wait_to_send(self, now: float, wall: float) -> float:
        """Return for how long (s) the miner is left alone after the last request."""
        if self.sent_at is None:
            return 0.0
        if self._sent is None:
            self._sent = now - _elapsed(None, self.sent_at, now, wall)
        return max(0.0, self._sent + _BETWEEN - now)

    def note_sent(self, now: float, wall: float) -> None:
        """Note that a request that changes something has ended."""
        self._sent, self.sent_at = now, wall

    def _refill(self, now: float, wall: float) -> None:
        """Add what has come since."""
        elapsed = _elapsed(self._counted, self.counted_at, now, wall)
        self.left = min(float(AT_ONCE), self.left + elapsed / _PER_WRITE)
        self._counted, self.counted_at = now, wall


def _elapsed(noted: float | None, noted_wall: float, now: float, wall: float) -> float:
    """Return how much time passed since something was noted, before a start too."""
    return now - noted if noted is not None else max(0.0, wall - noted_wall)
