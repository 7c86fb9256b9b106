"""What is written of a figure that is sampled more often: the mean of its samples."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from .chance import Law
from .resolution import Figure, Resolution, settle

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
        return _mean(self.total, self.weight)

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

    __slots__ = ("_count", "_held", "_total", "_weight", "since")

    def __init__(self, now: float) -> None:
        """Start without a sample."""
        self.empty(now)

    def empty(self, now: float) -> None:
        """Start anew: the figure is written, or what was sampled is over."""
        self.since = now
        self._total = self._weight = 0.0
        self._count = 0
        self.hold()

    def is_recent(self, now: float) -> bool:
        """Return whether a resolution may still hold the figure back."""
        return now - self.since < LONGEST_HELD

    def is_early(self, now: float, last: Figure, figure: Figure, pause: float) -> bool:
        """Return whether a figure that has grown waits until a pause (s) is over.

        Each row of a count that grows all the time is worth little. One that is less
        than it was does not wait.
        """
        return (
            now - self.since < pause
            and isinstance(figure, float | int)
            and isinstance(last, float | int)
            and figure > last
        )

    def hold(self) -> None:
        """Note that it was the figure's turn, and that its resolution held it back."""
        self._held = self._total, self._weight, self._count

    def add(self, value: float, weight: float = 1.0) -> None:
        """Take in a sample: a value that is already multiplied by its weight."""
        self._total += value
        self._weight += weight
        self._count += 1

    def all(self, now: float) -> Samples:
        """Return the samples since the figure was written."""
        return Samples(self._total, self._weight, self._count, now - self.since)

    def figures(
        self,
        now: float,
        latest: tuple[float, float] | None,
        resolution: Resolution | None,
        chance: Callable[[Samples], float | None] | None,
        *,
        needs_one: bool,
    ) -> list[tuple[Figure, Resolution | None]]:
        """Return what may be written with what resolution, first what goes before.

        latest is the latest sample, None where it is unknown; it counts if there is no
        other and there has to be one. chance returns by how much it moves a mean, None
        is that it moves none.

        Held back for minutes, a temperature that then moves would hide in the mean of
        all: what was sampled since its last turn goes before. A hashrate differs by
        chance, of which all samples leave least. Without any, what is shown stays.
        """
        if latest is None:
            return [(None, None)]
        if chance is not None and resolution is not None:
            samples = self.all(now)
            if not samples.number and needs_one:
                samples = Samples(*latest, 1, 0)
            moved_by = chance(samples) if samples.number else None
            if moved_by is not None:
                return [(samples.mean, resolution._replace(step=moved_by / 2))]
        total, weight, count = self._held
        figures: list[tuple[Figure, Resolution | None]] = []
        if self._count > count:
            figures.append(
                (_mean(self._total - total, self._weight - weight), resolution)
            )
        if self._count:
            figures.append((_mean(self._total, self._weight), resolution))
        elif needs_one:
            figures.append((_mean(*latest), resolution))
        return figures

    def settle(
        self,
        now: float,
        last: Figure,
        figures: Sequence[tuple[Figure, Resolution | None]],
        *,
        has_turned: bool,
    ) -> Figure:
        """Return what to show after the last figure, of those that may be written.

        That is the last one again while its resolution holds back the others, which it
        does neither forever nor when there was a turn.
        """
        moved = [figure for figure in figures if settle(last, *figure) != last]
        if not moved and (has_turned or not self.is_recent(now)):
            moved = [*figures[-1:]]
        if not moved:
            self.hold()
            return last
        self.empty(now)
        return settle(None, *moved[0])


def _mean(total: float, weight: float) -> float | None:
    """Return a weighted mean, None where there is nothing to divide by."""
    return total / weight if weight else None
