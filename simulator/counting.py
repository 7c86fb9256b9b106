"""Reckon a hashrate from hits as each generation of firmware does.

A hit is a hash of difficulty 1, which 2³² hashes find on average. Chips find them at
random, so what is counted in a time is Poisson distributed around the truth.
"""

from abc import ABC, abstractmethod
from math import log, sqrt
from random import Random
from statistics import median
from typing import Final, override

from .noise import poisson

GIGAHASHES: Final = 2**32 / 1e9
"""What a hit stands for, in GH."""
HALF_HIT: Final = 2**31
"""Hashes of half a hit, the step of a lifetime's hashes: two seconds share a count."""

_HISTORY: Final = 100  # HISTORY_LENGTH in system.h


class Counting(ABC):
    """What firmware knows of the hits; time and rate come from outside.

    Rates are in hits per second. The same seed and the same times and rates give the
    same hits, however the time is cut into pieces.
    """

    grain: int = 1
    """Hits that each of the events stands for that are counted."""

    def __init__(self, seed: int) -> None:
        """Begin with nothing counted."""
        self._random = Random(seed)
        self.hashrate = 0.0
        """What firmware shows, in GH/s."""
        self.luck = 0
        """A random number of 64 bits that belongs to the count that is shown."""
        self.shown_hits = 0
        """Hits of that count."""
        self.seconds = 1
        """How long it took, in s."""
        self.hits = 0
        """Hits since the beginning: what has been found in truth."""
        self.half_hits = 0
        """Seconds times what was shown in them: what `totalHashes` is made of."""

    @abstractmethod
    def advance(self, seconds: int, rate: float) -> None:
        """Let the chips hash at a rate."""

    def skip(self, seconds: int, rate: float) -> None:
        """Let much time pass without a reading; all its hits are drawn at once."""
        found = poisson(rate * seconds, self._random.random())
        self.hits += found
        self.half_hits += 2 * found

    @abstractmethod
    def clear(self) -> None:
        """Forget what is being counted, as the chips are switched off."""

    def settle(self, seconds: int, rate: float) -> None:
        """Come to what is shown after some time, which itself does not count."""
        self.advance(seconds, rate)
        self.hits = self.half_hits = 0

    def _show(self, hits: int, seconds: int) -> None:
        """Make a reading of a count."""
        self.luck = self._random.getrandbits(64)
        self.shown_hits = hits
        self.seconds = seconds
        self.hashrate = hits * GIGAHASHES / seconds


class FiveSecondCount(Counting):
    """Read the chips' counters every 5 s: v2.11 to v2.13.

    POLL_RATE of main/tasks/hashrate_monitor_task.c, hashCounterToGhs of
    components/stratum/utils.c. Chips without such counters (BM1397) report a rate whose
    law is not known; it is taken for a count as well.
    """

    _PERIOD: Final = 5

    def __init__(self, seed: int) -> None:
        """Begin with nothing counted."""
        super().__init__(seed)
        self._elapsed = 0
        self._mean = 0.0

    @override
    def advance(self, seconds: int, rate: float) -> None:
        while seconds > 0:
            part = min(seconds, self._PERIOD - self._elapsed)
            seconds -= part
            self._elapsed += part
            self._mean += part * rate
            if self._elapsed == self._PERIOD:
                found = poisson(self._mean, self._random.random())
                self._elapsed, self._mean = 0, 0.0
                self.hits += found
                self.half_hits += 2 * found
                self._show(found, self._PERIOD)

    @override
    def clear(self) -> None:
        self._mean = self.hashrate = 0.0
        self.shown_hits = 0

    @override
    def settle(self, seconds: int, rate: float) -> None:
        super().settle(min(seconds, 4 * self._PERIOD), rate)


class SmoothedCount(FiveSecondCount):
    """Read the counters every 5 s and smooth what they say: NerdOS from v1.0.33.

    HashrateMonitor of main/tasks/hashrate_monitor_task.cpp: half the reading before and
    half the latest one; of these, from v1.0.36, the median of the last three.
    """

    def __init__(self, seed: int, *, takes_median: bool) -> None:
        """Begin with nothing counted."""
        super().__init__(seed)
        self._taken = 3 if takes_median else 1
        self._last: list[float] = []
        self._smoothed = 0.0

    @override
    def _show(self, hits: int, seconds: int) -> None:
        super()._show(hits, seconds)
        self._last = [*self._last, self.hashrate][-self._taken :]
        value = median(self._last)
        self._smoothed = (self._smoothed + value) / 2 if self._smoothed else value
        self.hashrate = self._smoothed

    @override
    def clear(self) -> None:
        super().clear()
        self._last = []
        self._smoothed = 0.0


class SecondCount(Counting):
    """Read the counters every second: from v2.14.

    An answer that comes less than a second after the one before is ignored, so that the
    next count is of two seconds (update_hash_counter of hashrate_monitor_task.c, since
    v2.14.0b2); how often depends on the unit. `totalHashes` sums up what is *shown* in
    each second (SYSTEM_noinit_update of main/system.c), which is the sum of all hits
    only where each second has a count of its own.
    """

    def __init__(self, seed: int, two_second_share: float = 0.0) -> None:
        """Begin with nothing counted; the share is of counts that take two seconds."""
        super().__init__(seed)
        self._share = two_second_share
        self._pending = 0
        self._is_late = False

    @override
    def advance(self, seconds: int, rate: float) -> None:
        draw, getrandbits = self._random.random, self._random.getrandbits
        share = self._share
        found = 0
        for _ in range(seconds):
            hits = poisson(rate, draw())
            found += hits
            pending = self._pending + hits
            if self._is_late or draw() >= share:
                self.shown_hits = pending
                self.luck = getrandbits(64)
                self.seconds = 2 if self._is_late else 1
                self._pending, self._is_late = 0, False
            else:
                self._pending, self._is_late = pending, True
            self.half_hits += self.shown_hits * (3 - self.seconds)
        self.hits += found
        self.hashrate = self.shown_hits * GIGAHASHES / self.seconds

    @override
    def skip(self, seconds: int, rate: float) -> None:
        """Let much time pass; shown for a second or two, counts vary more than hits.

        By the variance of rate_i · time_(i + 1), for counts of one and two seconds.
        """
        before = self.hits
        super().skip(seconds, rate)
        share = self._share
        surplus = (1 - share / 2) * (1 + 3 * share) / (1 + share) - 1
        spread = sqrt(surplus * (self.hits - before))
        self.half_hits += round(2 * spread * self._random.gauss())

    @override
    def clear(self) -> None:
        self._pending = self.shown_hits = 0
        self._is_late = False
        self.hashrate = 0.0

    @override
    def settle(self, seconds: int, rate: float) -> None:
        super().settle(min(seconds, 4), rate)


class NonceTimes(Counting):
    """Time the nonces that chips hand over: up to v2.10.

    SYSTEM_notify_found_nonce of main/system.c: what 100 nonces stand for, over the time
    since the second oldest of them, which makes 98 gaps, and 9 parts of the value
    before. It is shown until the next nonce comes. Each nonce stands for the difficulty
    from which on chips hand them over, 256; up to v2.1.6 only shares counted.
    """

    def __init__(self, seed: int, difficulty: int = 256) -> None:
        """Begin with no nonce found; each of them stands for so many hits."""
        super().__init__(seed)
        self.grain = difficulty
        self._wanted = _HISTORY * difficulty * GIGAHASHES
        self._time = 0.0
        self._wait = self._draw()
        self.clear()

    def _draw(self) -> float:
        """Return how much longer or shorter than on average the next nonce takes."""
        return -log(1 - self._random.random())

    @override
    def advance(self, seconds: int, rate: float) -> None:
        end = self._time + seconds
        speed = rate / self.grain
        if speed > 0:
            found = 0
            upcoming = self._time + self._wait / speed
            while upcoming <= end:
                self._find(upcoming)
                found += 1
                upcoming += self._draw() / speed
            self._wait = (upcoming - end) * speed
            self.hits += found * self.grain
        self._time = end
        self.half_hits += round(2 * seconds * self.hashrate / GIGAHASHES)

    @override
    def skip(self, seconds: int, rate: float) -> None:
        """Let much time pass; only whole nonces count, and their history begins anew.

        The time to the next nonce has no memory.
        """
        found = poisson(rate * seconds / self.grain, self._random.random())
        self.hits += found * self.grain
        self.half_hits += 2 * found * self.grain
        self._time += seconds
        self._restart()

    @override
    def clear(self) -> None:
        self.hashrate = 0.0
        self._restart()

    @override
    def settle(self, seconds: int, rate: float) -> None:
        nonces = 4 * _HISTORY * self.grain
        super().settle(min(seconds, int(nonces / rate) if rate else 0), rate)

    def _restart(self) -> None:
        """Begin a history of nonces."""
        self._stamps = [0.0] * _HISTORY
        self._index = self._found = 0
        self._start = self._time

    def _find(self, time: float) -> None:
        """Take a nonce into account."""
        index = self._index
        self._stamps[index] = time
        self._index = index = (index + 1) % _HISTORY
        if self._found < _HISTORY:
            self._found += 1
            wanted = self._wanted * self._found / _HISTORY
        else:
            self._start = self._stamps[(index + 1) % _HISTORY]
            wanted = self._wanted
        rate = wanted / (time - self._start)
        self.hashrate = (
            rate if self._found < _HISTORY else (9 * self.hashrate + rate) / 10
        )
