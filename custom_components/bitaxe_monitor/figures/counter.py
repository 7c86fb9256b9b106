"""What a miner's counter of all its hashes says of the time between two answers."""

from typing import Final, NamedTuple

from .turn import LONGEST_GAP
from .windows import is_plausible

_PER_GIGAHASH: Final = 1e9
# Of a reading: less is not what the last second before it adds to the longest gap.
_LEAST: Final = 0.002
# How much wider the square of chance is for what firmware adds up than for a count.
_HELD: Final = 1.25


class Stretch(NamedTuple):
    """The time (s) between two answers, with the mean hashrate (GH/s) in it."""

    seconds: float
    hashrate: float

    @property
    def counted(self) -> float:
        """Return the time (s) whose count has the same chance.

        The counter does not take over the chips' counts: every second it adds the
        latest hashrate times the time since it did so last (ESP-Miner v2.15
        main/system.c, SYSTEM_noinit_update). A count over 1 s that one over 2 s follows
        weighs twice, and that one half: with a share p of them, independent of each
        other, the square of chance grows by (1 + 3p)(1 − p/2)/(1 + p), 1.26 at most.
        """
        return self.seconds / _HELD


class HashCounter:
    """Takes differences of totalHashes, but only where they can be believed.

    The counter is stored once an hour and falls back when power is lost. Both it and
    uptimeSeconds change in one place of the firmware, once a second: measured by that
    time, a difference lacks nothing at its ends.
    """

    def __init__(self) -> None:
        """Start without an answer."""
        self._last: tuple[int, float, float] | None = None

    def interrupt(self) -> None:
        """Forget the last answer: the miner was not meant to hash meanwhile."""
        self._last = None

    def update(
        self,
        uptime: int | None,
        total_hashes: float | None,
        expected: float | None,
        reading: float,
    ) -> Stretch | None:
        """Take in an answer's uptime (s) and counter; return the stretch that ends.

        expected (GH/s) is what is expected of the miner, the reading (GH/s) what it
        does. There is none after a boot, a change of what is expected, too long a
        silence, or where the counter is out of its mind: it leaps, or it stands still
        while the miner hashes, as one in another unit seems to.
        """
        last = self._last
        if uptime is None or total_hashes is None or expected is None:
            self._last = None
            return None
        self._last = (uptime, total_hashes, expected)
        if last is None or expected != last[2]:
            return None
        seconds = uptime - last[0]
        if not 0 < seconds <= LONGEST_GAP:
            return None
        hashrate = (total_hashes - last[1]) / seconds / _PER_GIGAHASH
        if hashrate < _LEAST * reading or not is_plausible(hashrate, expected):
            return None
        return Stretch(seconds, hashrate)
