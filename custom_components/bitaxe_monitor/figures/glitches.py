"""Which readings of a hashrate no miner can have: a state with memory."""

from collections import deque
from collections.abc import Iterable
from itertools import islice
from statistics import median_low
from typing import Final

from .windows import LONGEST_WINDOW, Sample, is_plausible

_LEVEL: Final = 9  # readings
_SPREAD: Final = 2  # a level is steady where most readings are within this factor of it
_MOST: Final = 0.75  # of the readings


class GlitchDetector:
    """Distinguish a glitch from what a miner really does.

    The measure is what its firmware expects. Where that is not reported, it is the
    miner's own recent level: what others expect, a user or a table, may be too low, and
    then a real reading would be hidden for good. So may what firmware expects that
    counts too few chips: a level that is steady for 10 minutes is real.
    """

    def __init__(self, samples: Iterable[Sample] = ()) -> None:
        """Start with earlier samples, oldest first."""
        self._recent: deque[tuple[float, float]] = deque()
        for sample in samples:
            self._add(sample.time, sample.hashrate)

    def update(
        self,
        now: float,
        hashrate: float,
        *,
        firmware: float | None,
        expected: float | None,
    ) -> bool:
        """Take in a reading of a time (s); return whether it is a glitch.

        firmware is what the miner itself expects, expected what anybody does (GH/s).
        """
        known = expected if firmware is None else firmware
        if not is_plausible(hashrate, None):
            return known is None or not is_plausible(hashrate, known)
        level = self._level(hashrate) if firmware is None else None
        self._add(now, hashrate)
        if known is not None and is_plausible(hashrate, known):
            return False
        if level is None:
            level = self._steady_level(now)
        return level is None or not is_plausible(hashrate, level)

    def _add(self, now: float, hashrate: float) -> None:
        """Remember a reading for as long as a level needs it; a stop is none."""
        if not hashrate:
            return
        recent = self._recent
        recent.append((now, hashrate))
        while len(recent) > _LEVEL and recent[1][0] <= now - LONGEST_WINDOW:
            recent.popleft()

    def _level(self, hashrate: float) -> float:
        """Return the level of the last readings, and of one that comes after them."""
        before = islice(reversed(self._recent), _LEVEL)
        return median_low([hashrate, *(reading for _, reading in before)])

    def _steady_level(self, now: float) -> float | None:
        """Return the level of 10 minutes, None where there is no steady one."""
        recent = self._recent
        if len(recent) < _LEVEL or recent[0][0] > now - LONGEST_WINDOW:
            return None
        readings = [reading for _, reading in recent]
        level = median_low(readings)
        near = sum(
            level / _SPREAD <= reading <= level * _SPREAD for reading in readings
        )
        return level if near >= _MOST * len(readings) else None
