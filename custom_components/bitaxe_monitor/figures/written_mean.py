"""What is written of a figure that is sampled more often: the mean of its samples."""

from typing import Final, NamedTuple

from .chance import Law

LONGEST_HELD: Final = 600.0  # s that a resolution may hold a figure back


class Samples(NamedTuple):
    """Samples of a figure by their sums, and the time (s) in which they were taken."""

    total: float
    weight: float
    number: int
    seconds: float

    @property
    def mean(self) -> float | None:
        """Return their weighted mean, None where there is nothing to divide by."""
        return self.total / self.weight if self.weight else None

    def chance(self, law: Law, hashrate: float) -> float:
        """Return the standard deviation (GH/s) that chance gives a mean hashrate.

        However much they overlap, samples are worth one reading at least.
        """
        alone = law.of_reading(hashrate)
        if self.number <= 1 or not self.seconds:
            return alone
        return min(alone, law.of_mean(hashrate, self.number, self.seconds))


class WrittenMean:
    """The samples since a figure was written last.

    Those since it was last its turn are known apart: held back for minutes, a figure
    that then moves would hide in the mean of all. Times are in s of any clock.
    """

    __slots__ = ("_count", "_held", "_held_at", "_total", "_weight", "since")

    def __init__(self, now: float) -> None:
        """Start without a sample."""
        self.empty(now)

    def empty(self, now: float) -> None:
        """Start anew: the figure is written, or what was sampled is over."""
        self.since = now
        self._total = self._weight = 0.0
        self._count = 0
        self.hold(now)

    def hold(self, now: float) -> None:
        """Note that it was the figure's turn, and that its resolution held it back."""
        self._held = self._total, self._weight, self._count
        self._held_at = now

    def add(self, value: float, weight: float = 1.0) -> None:
        """Take in a sample: a value that is already multiplied by its weight."""
        self._total += value
        self._weight += weight
        self._count += 1

    def all(self, now: float) -> Samples:
        """Return the samples since the figure was written."""
        return Samples(self._total, self._weight, self._count, now - self.since)

    def latest(self, now: float) -> Samples:
        """Return the samples since it was last the figure's turn."""
        total, weight, count = self._held
        return Samples(
            self._total - total,
            self._weight - weight,
            self._count - count,
            now - self._held_at,
        )
