"""The hashrate that a miner has at its settings, learned from its readings."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from .chance import RESULT
from .turn import LONGEST_GAP

_LEARNED: Final = 0.001  # standard deviation of a level that is known, relative
_FOLLOWED: Final = 86_400.0  # s; time constant
# Rooms and fans move a miner by about as much.
_LEAST_DEVIATION: Final = 0.01  # relative, of a reading
_OUTLIER: Final = 4.0  # standard deviations, beyond which a reading counts no more
_SURELY_WIDER: Final = 3.0  # likewise


@dataclass(slots=True)
class Level:
    """A hashrate (GH/s), known when chance leaves 0.1 % of doubt.

    age is the time (s) that readings cover, a day at most; information the sum of their
    inverse variances, relative; squares that of their deviations in units of chance.
    The factor is how much wider than chance they lie, None until the level is known.
    """

    hashrate: float = 0.0
    age: float = 0.0
    readings: int = 0
    information: float = 0.0
    squares: float = 0.0
    factor: float | None = None

    def learn(self, hashrate: float, counted: float, seconds: float) -> None:
        """Take in a reading (GH/s) that was counted over some time (s).

        It comes some seconds after the last. Nothing is learned of a miner that does
        not hash.
        """
        reference = self.hashrate or hashrate
        if not reference:
            return
        self._grow(seconds)
        information = 1 / _variance(reference, counted)
        delta = hashrate - self.hashrate
        self.readings += 1
        self.information += information
        self.hashrate += delta * information / self.information
        rest = (hashrate - self.hashrate) / self.hashrate
        square = delta / self.hashrate * rest * information
        self.squares += min(square, _OUTLIER**2)
        if self.information * _LEARNED**2 >= 1:
            degrees = max(self.readings - 1, 1)
            excess = self.squares / degrees
            if excess < 1 + _SURELY_WIDER * sqrt(2 / degrees):
                excess = 1.0
            if self.information * _LEARNED**2 >= excess:
                self.factor = sqrt(excess)

    def follow(self, hashrate: float, seconds: float) -> None:
        """Move a known level towards a reading (GH/s), some seconds after the last.

        In its first day it is the mean of all: learned in the coolest hour, it would
        make a drop of the warmest one. After that it forgets exponentially.
        """
        gap = self._grow(seconds)
        if gap:
            self.hashrate += (hashrate - self.hashrate) * gap / self.age

    def _grow(self, seconds: float) -> float:
        """Return how much of the time since the last reading counts (s)."""
        gap = min(max(seconds, 0.0), LONGEST_GAP)
        self.age = min(self.age + gap, _FOLLOWED)
        return gap

    def deviation(self, counted: float) -> float:
        """Return the relative standard deviation of a reading by a known level."""
        return sqrt(_variance(self.hashrate, counted)) * (self.factor or 1.0)


def _variance(hashrate: float, counted: float) -> float:
    """Return the relative variance of a reading that was counted over some time (s)."""
    return max(RESULT / (hashrate * counted), _LEAST_DEVIATION**2)
