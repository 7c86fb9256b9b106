"""Whether an expected hashrate fits the miner: states with memory."""

from typing import Final

from .windows import is_plausible

_SPELL: Final = 600  # s of healthy mining that a judgment takes
_LOWEST: Final = 0.7
_HIGHEST: Final = 1.3


class ExpectationDetector:
    """Compare a user's expected hashrate with what the miner could do.

    The firmware's own expectation is the measure, for as long as the miner lives up to
    it: were both wrong, the user's figure might be the better one. The windows are no
    help here, since they hold nothing that is far above the user's figure.
    """

    def __init__(self) -> None:
        """Start without a reading."""
        self._since: float | None = None
        self._achieved = 0.0
        self._expected = 0.0

    def interrupt(self) -> None:
        """Note that the miner did not mine in good health."""
        self._since = None

    def update(
        self, now: float, hashrate: float, *, user: float, firmware: float
    ) -> bool | None:
        """Take in a reading (GH/s) at a time (s) of a miner that mines in good health.

        user and firmware are what they expect (GH/s). Return whether the user's figure
        is implausible, None while that is not known.
        """
        if _fits(user, firmware):
            self.interrupt()
            return False
        if not is_plausible(hashrate, firmware):
            return None  # a glitch
        if self._since is None:
            self._since = now
            self._achieved = self._expected = 0.0
        self._achieved += hashrate
        self._expected += firmware
        if now - self._since < _SPELL:
            return None
        self.interrupt()
        return True if _fits(self._achieved, self._expected) else None


class UnderstatementDetector:
    """Find a miner whose level is higher than efficiency explains.

    Firmware that counts too few chips expects too little, for good. The level is the
    mean of 10 minutes; by the time that it is judged, nothing of before is left in it.
    """

    def __init__(self) -> None:
        """Start without a level."""
        self._since: float | None = None

    def update(self, now: float, level: float, *, expected: float) -> bool | None:
        """Take in a level (GH/s) at a time (s); return whether expected is too low.

        expected is in GH/s. Return None while it is not known.
        """
        if is_plausible(level, expected):
            self._since = None
            return False
        if self._since is None:
            self._since = now
        return True if now - self._since >= _SPELL else None


def _fits(hashrate: float, firmware: float) -> bool:
    """Return whether a hashrate is about what the firmware expects."""
    return _LOWEST <= hashrate / firmware <= _HIGHEST
