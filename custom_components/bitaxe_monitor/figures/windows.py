"""What a miner does measured against what it is expected to do: samples and windows.

Hashrates are in GH/s, times in seconds of a monotonic clock. No I/O.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from math import fsum, hypot, sqrt, sumprod
from typing import Final, NamedTuple

from .steadiness import Steadiness

WINDOWS: Final = (60, 300, 600)
LONGEST_WINDOW: Final = WINDOWS[-1]

_MINIMUM_SPAN: Final = 0.5  # of a window, before it speaks

# Counter glitches of 1e5 GH/s and more are real readings of real firmware.
_PLAUSIBLE_FACTOR: Final = 3
_PLAUSIBLE_HASHRATE: Final = 50_000.0  # GH/s, when nothing is known to expect

# Squares of which more than that is spread keep nine digits of it.
_LEAST_SPREAD: Final = 1e-6
_LEAST_SQUARES: Final = 1e-200  # less has lost digits of its own


class EfficiencyRating(StrEnum):
    """How well a miner keeps to its expected hashrate over 600 s."""

    EXCELLENT = "excellent"
    GOOD = "good"
    POOR = "poor"


class Sample(NamedTuple):
    """One counted reading: time (s), hashrate and expected hashrate (GH/s)."""

    time: float
    hashrate: float
    expected: float | None


class WindowFigures(NamedTuple):
    """What one window says; None where it holds too little.

    mean_efficiency is 100·Σh/ΣE in % and margin half its 95 % interval, in percentage
    points; standard_deviation is the sample standard deviation (n − 1) of the hashrate
    in GH/s, and worth how many independent readings it rests on.
    """

    mean_efficiency: float | None = None
    standard_deviation: float | None = None
    margin: float | None = None
    worth: float = 0.0

    @property
    def uncertainty(self) -> float | None:
        """Return by how much chance moves the standard deviation (GH/s).

        That is by 1/√(2(n − 1)) of it, and by 71 % where there are not even two.
        """
        if self.standard_deviation is None:
            return None
        return self.standard_deviation / sqrt(2 * (max(self.worth, 2.0) - 1))


class Compared(NamedTuple):
    """True hashrates of 600 s and what was expected of them (GH/s).

    They are readings times the correction. Hardly anybody asks for the semideviations,
    so that they are reckoned when somebody does. Of tuples of numbers no garbage
    collection takes notice.
    """

    hashrates: tuple[float, ...]
    expected: tuple[float, ...]
    correction: float

    @property
    def upside_deviation(self) -> float:
        """Return how far they lie above, as the root of the mean square (GH/s)."""
        return self._root_mean_square(max(delta, 0.0) for delta in self._deltas())

    @property
    def downside_deviation(self) -> float:
        """Return how far they lie below, likewise."""
        return self._root_mean_square(min(delta, 0.0) for delta in self._deltas())

    def _deltas(self) -> Iterator[float]:
        """Yield how far each lies above what was expected (GH/s)."""
        for hashrate, expected in zip(self.hashrates, self.expected, strict=True):
            yield self.correction * hashrate - expected

    def _root_mean_square(self, deltas: Iterable[float]) -> float:
        """Return the root of the mean of the squares."""
        return hypot(*deltas) / sqrt(len(self.hashrates))


class Performance(NamedTuple):
    """All figures of a moment; None is unknown.

    hashrate, expected, deviation, and the standard and semideviations are in GH/s;
    efficiency, mean efficiency and stability in %. chance is the standard deviation
    that counting alone gives a reading, excess_deviation what it does not explain of
    that over 600 s, both in GH/s; steadiness is what the two say of each other.
    """

    hashrate: float | None = None
    expected: float | None = None
    deviation: float | None = None
    efficiency: float | None = None
    over_60: WindowFigures = WindowFigures()
    over_300: WindowFigures = WindowFigures()
    over_600: WindowFigures = WindowFigures()
    compared: Compared | None = None
    stability: float | None = None
    rating: EfficiencyRating | None = None
    chance: float | None = None
    excess_deviation: float | None = None
    steadiness: Steadiness | None = None

    @property
    def upside_deviation(self) -> float | None:
        """Return how far readings lie above what is expected."""
        return None if self.compared is None else self.compared.upside_deviation

    @property
    def downside_deviation(self) -> float | None:
        """Return how far readings lie below what is expected."""
        return None if self.compared is None else self.compared.downside_deviation


class Spread(NamedTuple):
    """The standard deviation (GH/s) of so many readings, which stand for a time (s)."""

    deviation: float
    readings: int
    seconds: float


def sample_time(time: float) -> float:
    """Return the time (s) of a poll as samples have it: in whole seconds.

    Polls are no metronome. So they lie their interval apart, and no figure comes and
    goes with a sample at the edge of a window.
    """
    return float(int(time))


def is_plausible(hashrate: float, expected: float | None) -> bool:
    """Return whether a reading (GH/s) is plausible: 0…3·E, or 0…50 TH/s without E."""
    limit = _PLAUSIBLE_HASHRATE if expected is None else _PLAUSIBLE_FACTOR * expected
    return 0 <= hashrate <= limit


def standard_deviation(values: Sequence[float]) -> float:
    """Return the sample standard deviation (n − 1) of at least two values.

    Agrees with statistics.stdev to 1e-9 at a fraction of its cost: the squares are
    summed up at once, and only where hardly a digit of them is spread each value is
    compared with the mean.
    """
    count = len(values)
    mean = fsum(values) / count
    squares = sumprod(values, values)
    rest = squares - mean * mean * count
    if rest > _LEAST_SPREAD * squares > _LEAST_SQUARES:
        return sqrt(rest / (count - 1))
    deltas = [value - mean for value in values]
    rest = fsum(deltas) / count  # what rounding took from the mean
    return hypot(*[delta - rest for delta in deltas]) / sqrt(count - 1)


class _Columns[ExpectedT](NamedTuple):
    """Samples by column, oldest first: half the cost of rows in every sum."""

    times: list[float]
    hashrates: list[float]
    expected: list[ExpectedT]

    def add(self, time: float, hashrate: float, expected: ExpectedT) -> None:
        """Take in a sample later than all before it."""
        self.times.append(time)
        self.hashrates.append(hashrate)
        self.expected.append(expected)

    def forget_before(self, time: float) -> None:
        """Drop those that are before a time (s)."""
        first = bisect_left(self.times, time)
        if first:
            for column in self:
                del column[:first]

    def first_of(self, now: float, span: int) -> int | None:
        """Return where the last span seconds begin; None if too little fills them.

        That is two samples or more that span half of the window.
        """
        times = self.times
        first = bisect_left(times, now - span)
        is_filled = (
            first < len(times) and times[-1] - times[first] >= span * _MINIMUM_SPAN
        )
        return first if is_filled else None


class RollingWindows:
    """The counted samples of the last 600 s and what they say."""

    def __init__(self, samples: Iterable[Sample] = ()) -> None:
        """Start with earlier samples, oldest first."""
        self._samples: _Columns[float | None] = _Columns([], [], [])
        # Those of which something is expected, which are nearly always all.
        self._compared: _Columns[float] = _Columns([], [], [])
        for sample in samples:
            self.add(sample)

    def __iter__(self) -> Iterator[Sample]:
        """Iterate over the samples, oldest first."""
        return map(Sample, *self._samples, strict=True)

    def __len__(self) -> int:
        """Return how many samples are held."""
        return len(self._samples.times)

    def add(self, sample: Sample) -> None:
        """Take in a sample later than all before it."""
        self._samples.add(sample.time, sample.hashrate, sample.expected)
        if sample.expected is not None:
            self._compared.add(sample.time, sample.hashrate, sample.expected)

    def forget_before(self, time: float) -> None:
        """Drop samples before a time (s)."""
        self._samples.forget_before(time)
        self._compared.forget_before(time)

    @property
    def hashrate(self) -> float:
        """Return the mean hashrate (GH/s) of all samples; there must be one."""
        return fsum(self._samples.hashrates) / len(self)

    @property
    def expected(self) -> float:
        """Return the mean expected hashrate (GH/s) where there is one."""
        expected = self._compared.expected
        return fsum(expected) / len(expected)

    def mean_efficiency(self, now: float, span: int) -> float | None:
        """Return 100·Σh/ΣE (%) of the last span seconds; None if too little fills them.

        Only samples count that something was expected of.
        """
        first = self._compared.first_of(now, span)
        if first is None:
            return None
        _, hashrates, expected = self._compared
        return 100 * fsum(hashrates[first:]) / fsum(expected[first:])

    def spread(self, now: float, span: int) -> Spread | None:
        """Return that of the last span seconds; None if too little fills them.

        It is that of the readings as they are.
        """
        times, hashrates, _ = self._samples
        first = self._samples.first_of(now, span)
        if first is None:
            return None
        readings = len(times) - first
        seconds = (times[-1] - times[first]) * readings / (readings - 1)
        return Spread(standard_deviation(hashrates[first:]), readings, seconds)

    def compared(self, correction: float) -> Compared:
        """Return all samples that something was expected of, with their correction."""
        _, hashrates, expected = self._compared
        return Compared(tuple(hashrates), tuple(expected), correction)
