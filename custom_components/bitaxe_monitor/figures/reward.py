"""Whether the pool of a miner pays the whole reward of a block to its user."""

from typing import Final

from .turn import LONGEST_GAP

_PAID: Final = 95.0  # %, of the reward of a block
_UNPAID: Final = 50.0  # %
_PROVEN: Final = 3600.0  # s, for which a pool has paid
_LASTS: Final = 600.0  # s


class Reward:
    """How much of the reward of a block is the user's, by the pool in one slot.

    is_proven is whether it has been all of it, is_unpaid whether that is over.
    """

    def __init__(self, *, is_unpaid: bool = False) -> None:
        """Start with what was known."""
        self.is_proven = False
        self.is_unpaid = is_unpaid
        self._last: float | None = None
        self._paid = 0.0
        self._lacked = 0.0

    def interrupt(self) -> None:
        """Begin anew with what has to last."""
        self._last = None
        self._paid = self._lacked = 0.0

    def update(self, now: float, share: float | None) -> bool:
        """Take in a share (%) of a time; return whether it has fallen now."""
        if share is None:
            self.interrupt()
            return False
        if self._last is not None and now - self._last > LONGEST_GAP:
            self.interrupt()
        gap = 0.0 if self._last is None else now - self._last
        self._last = now
        self._paid = self._paid + gap if share >= _PAID else 0.0
        self._lacked = self._lacked + gap if share < _UNPAID else 0.0
        self.is_proven |= self._paid >= _PROVEN
        if self.is_unpaid:
            self.is_unpaid = self._paid < _LASTS
        elif self.is_proven and self._lacked >= _LASTS:
            self.is_unpaid = True
            return True
        return False
