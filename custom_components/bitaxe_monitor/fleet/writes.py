"""When the sensors of the fleet are written, and what it is that does not wait."""

from time import monotonic
from typing import Final

from ..miner.options import MinerOptions

_INTERVAL: Final = MinerOptions().update_interval  # s
WRITE_TOLERANCE: Final = 3.0  # s; miners set the pace, and their answers take time


class FleetWrites:
    """The turns in which everything is written, and what is urgent in between."""

    def __init__(self) -> None:
        """Begin with a turn."""
        self.now = monotonic()
        """When there was something to write last (monotonic s)."""
        self.is_due = False
        """Whether everything is to be written, not only what is urgent."""
        self.was_requested = False
        """Whether that is so since there are other miners, or other options."""
        self.has_turned = False
        """Whether a miner came or went, began or stopped to hash."""
        self._next = 0.0
        self._hashing: object = None
        self._is_requested = False

    @property
    def is_time(self) -> bool:
        """Return whether it is the turn of everything."""
        return monotonic() >= self._next

    def request(self) -> None:
        """Let everything be written next: there are other miners, or other options."""
        self._is_requested = True

    def update(self, hashing: object) -> None:
        """Take in which miners there are, and how they hash: that is to be written."""
        self.now = monotonic()
        self.was_requested = self._is_requested
        self.is_due = self.is_time or self.was_requested
        self.has_turned = hashing != self._hashing
        self._hashing = hashing
        if self.is_due:
            self._is_requested = False
            self._next = self.now + _INTERVAL - WRITE_TOLERANCE
