"""What is not judged yet, as a pool from which nothing comes may only be out of reach.

Times are in s on the monotonic clock, work is in GH.
"""

from math import inf
from typing import Final, NamedTuple

from ..const import HOUR

_BRIEF: Final = 300.0  # s of silence of a pool that may be an outage of the internet
_SILENT: Final = 20.0  # expected shares in a row that are never missing by chance


class Hashed(NamedTuple):
    """The work of some time."""

    seconds: float
    work: float


class HeldBack:
    """What was hashed since some of it was last judged.

    While nothing comes that must, it may be an outage that the miner has not seen: one
    in an hour that is over within five minutes is not judged. Only shares end it: a
    pool that is found again and credits nothing is as silent as before.
    """

    def __init__(self) -> None:
        """Start with nothing."""
        self._hashed = Hashed(0.0, 0.0)
        self._since_share = 0.0
        self._outage_at = -inf

    @property
    def is_empty(self) -> bool:
        """Return whether there is nothing to judge."""
        return not self._hashed.seconds

    def add(self, hashed: Hashed) -> None:
        """Hold back what was hashed."""
        seconds, work = self._hashed
        self._hashed = Hashed(seconds + hashed.seconds, work + hashed.work)

    def note(self, due: float, *, has_come: bool) -> None:
        """Note whether shares have come with an answer, and how much work was due."""
        self._since_share = 0.0 if has_come else self._since_share + due

    def released(self, now: float, share: float, *, has_come: bool) -> Hashed | None:
        """Return what is to be judged now, None where that waits or is excused.

        share is the work that one share stands for. has_come is whether some have.
        """
        seconds, work = self._hashed
        may_be_outage = work / share / seconds * _BRIEF >= _SILENT
        if may_be_outage and not has_come and seconds < _BRIEF:
            return None
        self._hashed = Hashed(0.0, 0.0)
        was_silent = self._since_share / share >= _SILENT
        if may_be_outage and has_come and was_silent and now >= self._outage_at + HOUR:
            self._outage_at = now
            return None
        return Hashed(seconds, work)
