"""Which readings of a hashrate no miner can have: a state with memory."""

from collections import deque
from collections.abc import Iterable
from statistics import median_low
from typing import Final

from .windows import is_plausible

_LEVEL: Final = 9  # readings


class GlitchDetector:
    """Distinguish a glitch from what a miner really does.

    The measure is what its firmware expects. Where that is not reported, it is the
    miner's own recent level: what others expect, a user or a table, may be too low, and
    then a real reading would be hidden for good.
    """

    def __init__(self, hashrates: Iterable[float] = ()) -> None:
        """Start with earlier hashrates (GH/s), oldest first."""
        self._recent = deque(filter(None, hashrates), maxlen=_LEVEL)

    def update(
        self, hashrate: float, *, firmware: float | None, expected: float | None
    ) -> bool:
        """Take in a reading; return whether it is a glitch.

        firmware is what the miner itself expects, expected what anybody does (GH/s).
        """
        if firmware is not None:
            return not is_plausible(hashrate, firmware)
        if expected is not None and is_plausible(hashrate, expected):
            is_glitch = False
        elif is_plausible(hashrate, None):
            level = median_low([*self._recent, hashrate])
            is_glitch = not is_plausible(hashrate, level)
        else:
            return True
        if hashrate:
            self._recent.append(hashrate)
        return is_glitch
