"""What a miner does measured against what it is expected to do: samples and windows.

Hashrates are in GH/s, times in seconds of a monotonic clock. No I/O.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import compress
from math import fsum, hypot, sqrt
from typing import Final, NamedTuple, TypeGuard

from .steadiness import Steadiness

WINDOWS: Final = (60, 300, 600)
LONGEST_WINDOW: Final = WINDOWS[-1]

_MINIMUM_SPAN: Final = 0.5  # of a window, before it speaks

# Counter glitches of 1e5 GH/s and more are real readings of real firmware.
_PLAUSIBLE_FACTOR: Final = 3
_PLAUSIBLE_HASHRATE: Final = 50_000.0  # GH/s, when nothing is known to expect


class EfficiencyRating(StrEnum):
    """How well a miner keeps to its expected hashrate over 600 s."""

    EXCELLENT = "excellent"
    GOOD = "good"
    POOR = "poor"


@dataclass(frozen=True, slots=True)
class Sample:
    """One counted reading: time (s), hashrate and expected hashrate (GH/s)."""

    time: float
    hashrate: float
    expected: float | None


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """What one window says; None where it holds too little.

    mean_efficiency is 100·Σh/ΣE in % and margin half its 95 % interval, in percentage
    points; standard_deviation is the sample standard deviation (n − 1) of the hashrate
    in GH/s.
    """

    mean_efficiency: float | None = None
    standard_deviation: float | None = None
    margin: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
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
    upside_deviation: float | None = None
    downside_deviation: float | None = None
    stability: float | None = None
    rating: EfficiencyRating | None = None
    chance: float | None = None
    excess_deviation: float | None = None
    steadiness: Steadiness | None = None


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

    Agrees with statistics.stdev to 1e-9 at a fraction of its cost: exact sums, what
    rounding took from the mean given back, and no square that loses digits.
    """
    count = len(values)
    mean = fsum(values) / count
    deltas = [value - mean for value in values]
    rest = fsum(deltas) / count
    return hypot(*[delta - rest for delta in deltas]) / sqrt(count - 1)


class _Columns(NamedTuple):
    """Samples by column, oldest first: half the cost of rows in every sum."""

    times: list[float]
    hashrates: list[float]
    expected: list[float | None]

    def forget_before(self, time: float) -> None:
        """Drop those that are before a time (s)."""
        first = bisect_left(self.times, time)
        if first:
            for column in self:
                del column[:first]

    def since(self, time: float) -> _Columns:
        """Return those that are not before a time (s)."""
        first = bisect_left(self.times, time)
        return _Columns(
            self.times[first:], self.hashrates[first:], self.expected[first:]
        )

    def compared(self) -> tuple[list[float], list[float], list[float]]:
        """Return times, hashrates and expected hashrates where there is one."""
        times, hashrates, expected = self
        if _is_known(expected):
            return times, hashrates, expected
        known = [value is not None for value in expected]
        return (
            list(compress(times, known)),
            list(compress(hashrates, known)),
            [value for value in expected if value is not None],
        )


class RollingWindows:
    """The counted samples of the last 600 s and what they say."""

    def __init__(self, samples: Iterable[Sample] = ()) -> None:
        """Start with earlier samples, oldest first."""
        self._columns = _Columns([], [], [])
        for sample in samples:
            self.add(sample)

    def __iter__(self) -> Iterator[Sample]:
        """Iterate over the samples, oldest first."""
        return map(Sample, *self._columns, strict=True)

    def __len__(self) -> int:
        """Return how many samples are held."""
        return len(self._columns.times)

    def add(self, sample: Sample) -> None:
        """Take in a sample later than all before it."""
        self._columns.times.append(sample.time)
        self._columns.hashrates.append(sample.hashrate)
        self._columns.expected.append(sample.expected)

    @property
    def hashrate(self) -> float:
        """Return the mean hashrate (GH/s) of all samples; there must be one."""
        return fsum(self._columns.hashrates) / len(self)

    @property
    def seconds(self) -> float:
        """Return the time (s) for which all samples stand; there must be two."""
        times = self._columns.times
        return (times[-1] - times[0]) * len(times) / (len(times) - 1)

    @property
    def expected(self) -> float:
        """Return the mean expected hashrate (GH/s) where there is one."""
        _, _, expected = self._columns.compared()
        return fsum(expected) / len(expected)

    def performance(
        self,
        now: float,
        hashrate: float | None,
        expected: float | None,
        *,
        correction: float = 1.0,
        is_meant_to_hash: bool,
    ) -> Performance:
        """Return the figures at a moment (s) with the latest reading (GH/s).

        A miner that is not meant to hash does not deviate from what is expected. What
        compares with that rests on readings times the correction; a standard deviation
        is that of the readings as they are.
        """
        held = self._columns
        held.forget_before(now - LONGEST_WINDOW)
        over_60, over_300, over_600 = (
            _figures(held.since(now - span), span, correction) for span in WINDOWS
        )

        deviation = efficiency = None
        if hashrate is not None and expected is not None and is_meant_to_hash:
            deviation = correction * hashrate - expected
            efficiency = 100 * correction * hashrate / expected

        upside = downside = None
        if over_600.mean_efficiency is not None:
            _, hashrates, demands = held.compared()
            deltas = [
                correction * h - e for h, e in zip(hashrates, demands, strict=True)
            ]
            above = [delta for delta in deltas if delta > 0]
            below = [delta for delta in deltas if delta < 0]
            upside = hypot(*above) / sqrt(len(deltas))
            downside = hypot(*below) / sqrt(len(deltas))

        return Performance(
            hashrate=hashrate,
            expected=expected,
            deviation=deviation,
            efficiency=efficiency,
            over_60=over_60,
            over_300=over_300,
            over_600=over_600,
            upside_deviation=upside,
            downside_deviation=downside,
        )


def _figures(samples: _Columns, span: int, correction: float) -> WindowFigures:
    """Return the figures of the samples of the last span seconds.

    Each speaks once the samples that it rests on fill the window.
    """
    if not _is_filled(samples.times, span):
        return WindowFigures()
    mean_efficiency = None
    times, achieved, expected = samples.compared()
    if _is_filled(times, span):
        mean_efficiency = 100 * correction * fsum(achieved) / fsum(expected)
    return WindowFigures(
        mean_efficiency=mean_efficiency,
        standard_deviation=standard_deviation(samples.hashrates),
    )


def _is_filled(times: Sequence[float], span: int) -> bool:
    """Return whether there are two samples or more and they span half of the window."""
    return bool(times) and times[-1] - times[0] >= span * _MINIMUM_SPAN


def _is_known(values: list[float | None]) -> TypeGuard[list[float]]:
    """Return whether there is a number for every sample."""
    return None not in values
