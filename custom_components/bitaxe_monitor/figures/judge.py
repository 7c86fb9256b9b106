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
        windows: RollingWindows,
        now: float,
        hashrate: float | None,
        expected: float | None,
        *,
        is_meant_to_hash: bool,
    ) -> Performance:
        """Return the figures of a moment (s) with the latest reading (GH/s).

        A miner that is not meant to hash does not deviate from what is expected. What
        compares with that rests on readings times the correction; a standard deviation
        is that of the readings as they are.
        """
        windows.forget_before(now - LONGEST_WINDOW)

        def mean_over(span: int) -> Mean | None:
            if self.law is not None:
                return self._hour.mean(now, span, self.law)
            value = windows.mean_efficiency(now, span)
            return None if value is None else Mean(value)

        def figures(span: int, mean: Mean | None) -> WindowFigures:
            spread = windows.standard_deviation(now, span)
            if mean is None:
                return WindowFigures(standard_deviation=spread)
            return WindowFigures(mean.value, spread, mean.margin)

        mean = mean_over(LONGEST_WINDOW)
        over_600 = figures(LONGEST_WINDOW, mean)
        self._low.update(
            lambda span: mean if span == LONGEST_WINDOW else mean_over(span),
            now,
            is_meant_to_hash=is_meant_to_hash,
        )
        deviation = efficiency = None
        if hashrate is not None and expected is not None and is_meant_to_hash:
            deviation = self.correction * hashrate - expected
            efficiency = 100 * self.correction * hashrate / expected
        spread = over_600.standard_deviation
        found = self._against_chance(windows, spread)
        chance = excess = steady = None
        if found is not None:
            chance = found.chance / self.correction
            if found.excess is not None:
                excess = found.excess / self.correction
        if mean is not None and spread is not None:
            unexplained = spread if found is None else found.excess
            steady = stability(mean, unexplained, windows.expected)
        return Performance(
            hashrate=hashrate,
            expected=expected,
            deviation=deviation,
            efficiency=efficiency,
            over_60=figures(WINDOWS[0], mean_over(WINDOWS[0])),
            over_300=figures(WINDOWS[1], mean_over(WINDOWS[1])),
            over_600=over_600,
            compared=None if mean is None else windows.compared(self.correction),
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
