"""What is said of a miner's samples once chance is left out."""

from collections.abc import Iterable
from typing import Final, NamedTuple

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
    Compared,
    EfficiencyRating,
    Performance,
    RollingWindows,
    Sample,
    Spread,
    WindowFigures,
)


class Verdict(NamedTuple):
    """What was said last: the rating, whether efficiency is low, and by which mean."""

    rating: EfficiencyRating | None = None
    is_low: bool | None = None
    decided_by: LowMean | None = None


UNJUDGED: Final = Verdict()


class _Written(NamedTuple):
    """What of the figures of a moment is only written: see Performance.

    worths are how many independent readings each window rests on.
    """

    mean_60: Mean | None = None
    mean_300: Mean | None = None
    worths: tuple[float, ...] = (0.0, 0.0, 0.0)
    compared: Compared | None = None
    stability: float | None = None
    chance: float | None = None
    excess_deviation: float | None = None
    steadiness: Steadiness | None = None


class _Judged(NamedTuple):
    """What is judged at every moment (s): see Performance.

    The mean is that of 600 s; of each window there is the spread.
    """

    now: float = 0.0
    mean: Mean | None = None
    spreads: tuple[Spread | None, ...] = (None, None, None)
    hashrate: float | None = None
    expected: float | None = None
    deviation: float | None = None
    efficiency: float | None = None
    rating: EfficiencyRating | None = None


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
        self._judged = _Judged()
        self._written = _Written()
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
        if self._is_begun and (law is self.law or law == self.law):
            return
        self._is_begun = True
        self._written = _Written()
        self.law = law
        self._hour = Hour(map(self._corrected, samples))
        self._counter.interrupt()

    def count(
        self,
        uptime: int | None,
        total_hashes: float | None,
        expected: float | None,
        reading: float,
    ) -> Stretch | None:
        """Take in an answer's counter and reading; return the stretch that it ends."""
        return self._counter.update(uptime, total_hashes, expected, reading)

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
        in_full: bool = True,
    ) -> Performance:
        """Return the figures of a moment (s) with the latest reading (GH/s).

        A miner that is not meant to hash does not deviate from what is expected. What
        compares with that rests on readings times the correction; a standard deviation
        is that of the readings as they are. Unless in full, the means of 60 and 300 s,
        and all that follows from chance or from every sample, are as they were last:
        nobody watches them, and completed makes them those of this moment.
        """
        windows.forget_before(now - LONGEST_WINDOW)
        mean = self._mean(windows, now, LONGEST_WINDOW)
        self._low.update(
            lambda span: (
                mean if span == LONGEST_WINDOW else self._mean(windows, now, span)
            ),
            now,
            is_meant_to_hash=is_meant_to_hash,
        )
        deviation = efficiency = None
        if hashrate is not None and expected is not None and is_meant_to_hash:
            correction = self.correction
            deviation = correction * hashrate - expected
            efficiency = 100 * correction * hashrate / expected
        self._judged = _Judged(
            now,
            mean,
            tuple([windows.spread(now, span) for span in WINDOWS]),
            hashrate,
            expected,
            deviation,
            efficiency,
            self._rater.update(mean),
        )
        return self.completed(windows) if in_full else self._performance()

    def completed(self, windows: RollingWindows) -> Performance:
        """Return the latest figures in full; there was no sample since."""
        now, mean, spreads = self._judged[:3]
        law, correction, spread = self.law, self.correction, spreads[-1]
        achieved = correction * windows.hashrate if len(windows) else 0.0
        found = chance = excess = steady = None
        if law is not None and spread is not None:
            found = _against_chance(law, achieved, spread)
            chance = found.chance / correction
            if found.excess is not None:
                excess = found.excess / correction
        if mean is not None and spread is not None:
            unexplained = spread.deviation if found is None else found.excess
            steady = stability(mean, unexplained, windows.expected)
        shortest, middle, _ = WINDOWS
        self._written = _Written(
            mean_60=self._mean(windows, now, shortest),
            mean_300=self._mean(windows, now, middle),
            worths=tuple([_worth(law, achieved, each) for each in spreads]),
            compared=None if mean is None else windows.compared(correction),
            stability=steady,
            chance=chance,
            excess_deviation=excess,
            steadiness=found,
        )
        return self._performance()

    def _performance(self) -> Performance:
        """Return the latest figures, with what is only written as it was last."""
        _, mean, spreads, hashrate, expected, deviation, efficiency, rating = (
            self._judged
        )
        written = self._written
        means = written.mean_60, written.mean_300, mean
        over_60, over_300, over_600 = map(
            _figures, means, spreads, written.worths, strict=True
        )
        return Performance(
            hashrate,
            expected,
            deviation,
            efficiency,
            over_60,
            over_300,
            over_600,
            written.compared,
            written.stability,
            rating,
            written.chance,
            written.excess_deviation,
            written.steadiness,
        )

    def _mean(self, windows: RollingWindows, now: float, span: int) -> Mean | None:
        """Return the mean efficiency of the last span seconds, None if unknown."""
        if self.law is not None:
            return self._hour.mean(now, span, self.law)
        value = windows.mean_efficiency(now, span)
        return None if value is None else Mean(value)

    def _corrected(self, sample: Sample) -> Sample:
        """Return a sample with the true hashrate."""
        if self.correction == 1:
            return sample
        return sample._replace(hashrate=self.correction * sample.hashrate)


def _figures(mean: Mean | None, spread: Spread | None, worth: float) -> WindowFigures:
    """Return what a window says with these; mean and worth may be older."""
    value = margin = None
    if mean is not None:
        value, margin = mean.value, mean.margin
    deviation = None if spread is None else spread.deviation
    return WindowFigures(value, deviation, margin, worth)


def _worth(law: Law | None, hashrate: float, spread: Spread | None) -> float:
    """Return how many independent readings a spread rests on; the mean is in GH/s."""
    if spread is None:
        return 0.0
    if law is None:
        return float(spread.readings)
    return law.independent(hashrate, spread.readings, spread.seconds)


def _against_chance(law: Law, hashrate: float, spread: Spread) -> Steadiness:
    """Return what the spread of readings with this true mean (GH/s) says.

    The law speaks of true hashrates, a standard deviation of readings as they are.
    """
    return steadiness(
        law,
        hashrate,
        law.correction * spread.deviation,
        readings=spread.readings,
        seconds=spread.seconds,
    )
