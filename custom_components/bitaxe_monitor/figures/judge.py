"""What is said of a miner's samples once chance is left out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from .chance import Law
from .counter import HashCounter, Stretch
from .hour import Hour
from .low_efficiency import LowEfficiencyDetector, LowMean
from .mean import Mean
from .rating import Rater
from .stability import stability
from .steadiness import Steadiness, steadiness
from .windows import (
    LONGEST_WINDOW,
    WINDOWS,
    EfficiencyRating,
    Performance,
    RollingWindows,
    Sample,
    WindowFigures,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said last: the rating, whether efficiency is low, and by which mean."""

    rating: EfficiencyRating | None = None
    is_low: bool | None = None
    decided_by: LowMean | None = None


UNJUDGED: Final = Verdict()


class Judge:
    """Judges by the law of chance in force; where there is none, by the mean alone."""

    def __init__(self, threshold: float, verdict: Verdict) -> None:
        """Start with the threshold of low efficiency in %, and what was said last."""
        self._rater = Rater(verdict.rating)
        self._low = LowEfficiencyDetector(
            threshold, is_low=verdict.is_low, decided_by=verdict.decided_by
        )
        self._counter = HashCounter()
        self._hour = Hour()
        self._is_begun = False
        self.law: Law | None = None
        """The law in force, None where it is not known."""

    @property
    def verdict(self) -> Verdict:
        """Return what is said now."""
        low = self._low
        return Verdict(self._rater.rating, low.is_low, low.decided_by)

    @property
    def correction(self) -> float:
        """Return what a reading is to be multiplied by to be the truth."""
        return 1.0 if self.law is None else self.law.correction

    def follow(self, law: Law | None, samples: Iterable[Sample]) -> None:
        """Begin anew, with samples, when another law comes into force."""
        if self._is_begun and law == self.law:
            return
        self._is_begun = True
        self.law = law
        self._hour = Hour(map(self._corrected, samples))
        self._counter.interrupt()

    def count(
        self, uptime: int | None, total_hashes: float | None, expected: float | None
    ) -> Stretch | None:
        """Take in an answer's counter of hashes; return the stretch that it ends."""
        return self._counter.update(uptime, total_hashes, expected)

    def interrupt(self) -> None:
        """Note an answer that does not count."""
        self._counter.interrupt()

    def add(self, sample: Sample, stretch: Stretch | None) -> None:
        """Take in a sample, and the stretch of the counter up to it."""
        self._hour.add(self._corrected(sample), stretch)

    def judge(
        self,
        performance: Performance,
        windows: RollingWindows,
        now: float,
        *,
        is_meant_to_hash: bool,
    ) -> Performance:
        """Return the figures of a moment (s) with what chance leaves of them.

        windows hold the samples that they were made of.
        """

        def mean_over(span: int) -> Mean | None:
            return self._hour.mean(now, span, self.law)

        over_60, over_300, longest = (
            performance.over_60,
            performance.over_300,
            performance.over_600,
        )
        mean = mean_over(LONGEST_WINDOW)
        if self.law is not None:
            over_60 = _with(over_60, mean_over(WINDOWS[0]))
            over_300 = _with(over_300, mean_over(WINDOWS[1]))
            longest = _with(longest, mean)
        if self.law is None and longest.mean_efficiency is not None:
            mean = Mean(longest.mean_efficiency)
        self._low.update(
            lambda span: mean if span == LONGEST_WINDOW else mean_over(span),
            now,
            is_meant_to_hash=is_meant_to_hash,
        )
        deviation = longest.standard_deviation
        found = self._against_chance(windows, deviation)
        chance = excess = steady = None
        if found is not None:
            chance = found.chance / self.correction
            if found.excess is not None:
                excess = found.excess / self.correction
        if mean is not None and deviation is not None:
            spread = deviation if found is None else found.excess
            steady = stability(mean, spread, windows.expected)
        return replace(
            performance,
            over_60=over_60,
            over_300=over_300,
            over_600=longest,
            rating=self._rater.update(mean),
            chance=chance,
            excess_deviation=excess,
            steadiness=found,
            stability=steady,
        )

    def _against_chance(
        self, windows: RollingWindows, deviation: float | None
    ) -> Steadiness | None:
        """Return what the spread of 600 s (GH/s) says, None where chance is unknown.

        The law speaks of true hashrates, a standard deviation of readings as they are.
        """
        if self.law is None or deviation is None:
            return None
        return steadiness(
            self.law,
            self.correction * windows.hashrate,
            self.correction * deviation,
            readings=len(windows),
            seconds=windows.seconds,
        )

    def _corrected(self, sample: Sample) -> Sample:
        """Return a sample with the true hashrate."""
        if self.correction == 1:
            return sample
        return replace(sample, hashrate=self.correction * sample.hashrate)


def _with(figures: WindowFigures, mean: Mean | None) -> WindowFigures:
    """Return the figures of a window with its mean and what stands after ±."""
    if mean is None:
        return figures
    return WindowFigures(
        mean_efficiency=mean.value,
        standard_deviation=figures.standard_deviation,
        margin=mean.margin,
    )
