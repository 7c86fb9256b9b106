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

WINDOWS: Final = (60, 300, 600)
LONGEST_WINDOW: Final = WINDOWS[-1]

_MINIMUM_SPAN: Final = 0.5  # of a window, before it speaks

# Counter glitches of 1e5 GH/s and more are real readings of real firmware.
_PLAUSIBLE_FACTOR: Final = 3
_PLAUSIBLE_HASHRATE: Final = 50_000.0  # GH/s, when nothing is known to expect

_EXCELLENT: Final = 95.0
_GOOD: Final = 85.0


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

    mean_efficiency is 100·Σh/ΣE in %, standard_deviation the sample standard
    deviation (n − 1) of the hashrate in GH/s.
    """

    mean_efficiency: float | None = None
    standard_deviation: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """All figures of a moment; None is unknown.

    hashrate, expected, deviation, and the standard and semideviations are in GH/s;
    efficiency, mean efficiency and stability in %.
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

    @property
    def rating(self) -> EfficiencyRating | None:
        """Return the efficiency rating, which rests on the mean of 600 s."""
        mean = self.over_600.mean_efficiency
        if mean is None:
            return None
        if mean >= _EXCELLENT:
            return EfficiencyRating.EXCELLENT
        if mean >= _GOOD:
            return EfficiencyRating.GOOD
        return EfficiencyRating.POOR


def sample_time(time: float) -> float:
    """Return the time (s) of a poll as samples have it: in whole seconds.

    Polls are no metronome. So they lie their interval apart, and no figure comes and
    goes with a sample at the edge of a window.
    """
    return float(int(time))


def is_plausible(hashrate: float, expected: float | None) -> bool:
    """Tell a reading (GH/s) from a glitch: 0 ≤ h ≤ 3·E, or ≤ 50 TH/s without E."""
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

    def performance(
        self,
        now: float,
        hashrate: float | None,
        expected: float | None,
        *,
        is_meant_to_hash: bool,
    ) -> Performance:
        """Return the figures at a moment (s) with the latest reading (GH/s).

        A miner that is not meant to hash does not deviate from what is expected.
        """
        held = self._columns
        held.forget_before(now - LONGEST_WINDOW)
        over_60, over_300, over_600 = (
            _figures(held.since(now - span), span) for span in WINDOWS
        )

        deviation = efficiency = None
        if hashrate is not None and expected is not None and is_meant_to_hash:
            deviation = hashrate - expected
            efficiency = 100 * hashrate / expected

        upside = downside = stability = None
        mean_efficiency = over_600.mean_efficiency
        if mean_efficiency is not None and over_600.standard_deviation is not None:
            _, hashrates, baseline = held.compared()
            deltas = [h - e for h, e in zip(hashrates, baseline, strict=True)]
            above = [delta for delta in deltas if delta > 0]
            below = [delta for delta in deltas if delta < 0]
            upside = hypot(*above) / sqrt(len(deltas))
            downside = hypot(*below) / sqrt(len(deltas))
            spread = over_600.standard_deviation * len(baseline) / fsum(baseline)
            shortfall = max(0.0, 100 - mean_efficiency)
            stability = max(0.0, 100 - 2 * shortfall - 100 * spread)

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
            stability=stability,
        )


def _figures(samples: _Columns, span: int) -> WindowFigures:
    """Return the figures of the samples of the last span seconds.

    Each speaks once the samples that it rests on fill the window.
    """
    if not _is_filled(samples.times, span):
        return WindowFigures()
    mean_efficiency = None
    times, achieved, expected = samples.compared()
    if _is_filled(times, span):
        mean_efficiency = 100 * fsum(achieved) / fsum(expected)
    return WindowFigures(
        mean_efficiency=mean_efficiency,
        standard_deviation=standard_deviation(samples.hashrates),
    )


def _is_filled(times: Sequence[float], span: int) -> bool:
    """Tell whether there are two samples or more and they span half of the window."""
    return bool(times) and times[-1] - times[0] >= span * _MINIMUM_SPAN


def _is_known(values: list[float | None]) -> TypeGuard[list[float]]:
    """Tell whether there is a number for every sample."""
    return None not in values
