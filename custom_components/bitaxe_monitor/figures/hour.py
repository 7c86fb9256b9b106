"""The mean efficiency over any time up to an hour."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from math import hypot
from typing import Final

from .chance import Law, counted_chance
from .counter import Stretch
from .mean import Mean
from .windows import Sample

LONGEST: Final = 3600  # s

_MINIMUM_SPAN: Final = 0.5  # of the time asked for
_BATCH: Final = 64  # samples that are forgotten at once
# The counter is believed where it lies this near to the readings, in deviations.
_AGREEMENT: Final = 4


class Hour:
    """The counted samples of an hour and what the counter says of the same time.

    Running sums: a mean costs the same over ten minutes and an hour. All samples follow
    one law; when another one comes into force, an hour begins anew.
    """

    def __init__(self, samples: Iterable[Sample] = ()) -> None:
        """Start with earlier samples, oldest first."""
        self._times = array("d")
        # Sums of all before a sample, and at the end of all.
        self._achieved = array("d", (0.0,))  # GH/s
        self._expected = array("d", (0.0,))  # GH/s
        self._seconds = array("d", (0.0,))  # that the counter covers
        self._hashes = array("d", (0.0,))  # GH
        self._demand = array("d", (0.0,))  # GH
        for sample in samples:
            self.add(sample)

    def add(self, sample: Sample, stretch: Stretch | None = None) -> None:
        """Take in a sample later than all before it, and the stretch that it ends.

        A sample that nothing is expected of is no part of a mean.
        """
        expected = sample.expected
        if expected is None:
            return
        seconds, hashrate = stretch or (0.0, 0.0)
        self._times.append(sample.time)
        self._achieved.append(self._achieved[-1] + sample.hashrate)
        self._expected.append(self._expected[-1] + expected)
        self._seconds.append(self._seconds[-1] + seconds)
        self._hashes.append(self._hashes[-1] + hashrate * seconds)
        self._demand.append(self._demand[-1] + expected * seconds)
        if len(self) > _BATCH and self._times[_BATCH] < sample.time - LONGEST:
            for column in (
                self._times,
                self._achieved,
                self._expected,
                self._seconds,
                self._hashes,
                self._demand,
            ):
                del column[:_BATCH]

    def __len__(self) -> int:
        """Return how many samples are held."""
        return len(self._times)

    def mean(self, now: float, span: int, law: Law | None) -> Mean | None:
        """Return the mean of the last span seconds, None while they hold too little.

        Where the law is known and there is a counter, the surer of readings and counter
        counts; a counter that contradicts the readings does not.
        """
        first = bisect_left(self._times, now - span)
        count = len(self) - first
        if not count:
            return None
        covered = self._times[-1] - self._times[first]
        if covered < span * _MINIMUM_SPAN:
            return None
        achieved = self._achieved[-1] - self._achieved[first]
        expected = self._expected[-1] - self._expected[first]
        value = 100 * achieved / expected
        if law is None:
            return Mean(value)
        # Readings that are an interval apart stand for one each.
        seconds = covered * count / (count - 1)
        chance = law.of_mean(achieved / count, count, seconds)
        read = Mean(value, 100 * chance * count / expected)
        counted = self._counted(first, span)
        return counted if counted and _is_surer(counted, read) else read

    def _counted(self, first: int, span: int) -> Mean | None:
        """Return the mean by the counter after a sample, if it covers half the span."""
        seconds = self._seconds[-1] - self._seconds[first + 1]
        if seconds < span * _MINIMUM_SPAN:
            return None
        hashes = self._hashes[-1] - self._hashes[first + 1]
        if not hashes:
            return None
        value = 100 * hashes / (self._demand[-1] - self._demand[first + 1])
        stretch = Stretch(seconds, hashes / seconds)
        return Mean(value, value * counted_chance(stretch.hashrate, stretch.counted))


def _is_surer(counted: Mean, read: Mean) -> bool:
    """Return whether the counter's mean is the better one and agrees with the other."""
    mine, other = counted.deviation or 0.0, read.deviation or 0.0
    return mine < other and abs(counted.value - read.value) <= _AGREEMENT * hypot(
        mine, other
    )
