"""The figures of a miner that are written as means, sampled with every answer."""

from collections.abc import Callable, Set as AbstractSet
from typing import Final, NamedTuple

from ..figures.resolution import Figure
from ..figures.written_mean import WrittenMean
from .data import MinerData

_MOST_WAITING: Final = 12  # answers

type Sampled = Callable[[MinerData], Figure | tuple[float, float]]


class _Mean(NamedTuple):
    """A figure, by what readings it is made, and where its samples go."""

    figure_of: Sampled
    rests_on: AbstractSet[str]
    samples: WrittenMean


class Sampling:
    """All means of a miner. A single pass for each answer costs half of one for each.

    Nobody asks for a mean before it is written, so that answers wait for each other: a
    few at a time cost less than each as it comes. Times are in s of any clock.
    """

    def __init__(self) -> None:
        """Start without a figure."""
        self._means: list[_Mean] = []
        self._waiting: list[tuple[MinerData, float]] = []

    def add(
        self, figure_of: Sampled, rests_on: AbstractSet[str], samples: WrittenMean
    ) -> Callable[[], None]:
        """Sample a number, or what is added up and what divides it; return the end.

        rests_on are the names of readings in MinerData.held.
        """
        self.catch_up()
        mean = _Mean(figure_of, rests_on, samples)
        self._means.append(mean)

        def end() -> None:
            self.catch_up()
            self._means.remove(mean)

        return end

    def take(self, data: MinerData, now: float) -> None:
        """Take in an answer, which may wait for those that follow."""
        self._waiting.append((data, now))
        if len(self._waiting) >= _MOST_WAITING:
            self.catch_up()

    def catch_up(self) -> None:
        """Take in what has waited."""
        waiting, self._waiting = self._waiting, []
        for data, now in waiting:
            self._take(data, now)

    def _take(self, data: MinerData, now: float) -> None:
        """Take in an answer; a reading that is held was in an earlier one.

        What is unknown is no sample, and what was before a restart none any more.
        """
        if data.has_restarted:
            for mean in self._means:
                mean.samples.empty(now)
        held = data.held
        for figure_of, rests_on, samples in self._means:
            if held and not held.isdisjoint(rests_on):
                continue
            figure = figure_of(data)
            if isinstance(figure, float):
                samples.add(figure)
            elif isinstance(figure, tuple):
                samples.add(*figure)
