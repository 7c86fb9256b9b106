"""Two miners in turn at one address: one conflict, however often they take turns."""

from typing import Final

_QUIET: Final = 180  # s without the other one


class AddressConflict:
    """Whether the address of a miner may still be another one's as well."""

    def __init__(self) -> None:
        """Start without having heard of another miner."""
        self._other_at: float | None = None

    def other_answered(self, now: float) -> None:
        """Note at a time (s) that another miner answers."""
        self._other_at = now

    def lasts(self, now: float) -> bool:
        """Return whether another miner answered less than 3 min before a time (s)."""
        if self._other_at is not None and now - self._other_at >= _QUIET:
            self._other_at = None
        return self._other_at is not None
