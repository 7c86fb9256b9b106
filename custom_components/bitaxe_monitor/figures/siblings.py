"""Siblings: miners that ought to do the same, compared with each other.

What they differ by is made by silicon, room and power supply as well as by chance, so
that a miner is measured by how far its siblings lie apart, not by chance alone.
"""

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, median, stdev
from typing import Final, NamedTuple

from .quantiles import student_quantile

FEWEST_SHOWN: Final = 3
"""As many are compared side by side."""
FEWEST_JUDGED: Final = 6
"""As many there are where one of them is said to be worse."""

_LEAST_EFFICIENCY: Final = 5.0  # percentage points below the others
_LEAST_POWER: Final = 8.0  # % above the others
_LEAST_SPREAD: Final = 1.0  # percentage points, or %, that siblings may lie apart
# That any of them is said to be worse without reason on a day, by any of the figures.
_WRONG: Final = 0.01
_FIGURES: Final = 2
_SAME: Final = 1.0  # MHz and mV, which some firmware rounds
_SAME_EXPECTATION: Final = 0.01  # relative


class Likeness(NamedTuple):
    """What makes miners siblings.

    The frequency is in MHz, the core voltage that is set in mV; what is expected, in
    GH/s, may be unknown.
    """

    model: str
    frequency: float
    core_voltage: float
    expected: float | None = None

    def is_shared_by(self, other: Likeness) -> bool:
        """Return whether another miner ought to do the same."""
        return (
            self.model == other.model
            and abs(self.frequency - other.frequency) < _SAME
            and abs(self.core_voltage - other.core_voltage) < _SAME
            and _is_alike(self.expected, other.expected)
        )


class Sibling(NamedTuple):
    """What is compared of a miner: efficiency (%) and J/TH; None is unknown."""

    efficiency: float | None = None
    power_efficiency: float | None = None


class Worse(NamedTuple):
    """By how much a miner is worse than the median of the others; None where it is not.

    The efficiency in percentage points less, J/TH in % more.
    """

    efficiency: float | None = None
    power_efficiency: float | None = None


def families(found: Sequence[Likeness | None]) -> list[list[int]]:
    """Return who are siblings by their places, of as many as are compared.

    None is that it is not known what a miner is like.
    """
    groups: list[tuple[Likeness, list[int]]] = []
    for place, likeness in enumerate(found):
        if likeness is None:
            continue
        for first, group in groups:
            if first.is_shared_by(likeness):
                group.append(place)
                break
        else:
            groups.append((likeness, [place]))
    return [group for _, group in groups if len(group) >= FEWEST_SHOWN]


def judged(siblings: Sequence[Sibling]) -> list[Worse]:
    """Return by how much each sibling is worse, where that can be said.

    There are six or more, it lies 5 percentage points of efficiency below the median
    of the others or 8 % of J/TH above it, and beyond what the next one of such miners
    would reach by their own spread, of 1 % at least: Student's t for a prediction, one
    miner left out at a time, so that nobody hides in the spread that it makes. That any
    of a healthy family is found worse on a day is 1 % at most: t is taken at 0.01 over
    the number of miners and figures (Bonferroni).
    """
    below = _worse(
        [None if one.efficiency is None else -one.efficiency for one in siblings],
        _LEAST_EFFICIENCY,
    )
    above = _worse(
        [one.power_efficiency for one in siblings],
        _LEAST_POWER,
        is_share=True,
    )
    return [Worse(less, more) for less, more in zip(below, above, strict=True)]


def _worse(
    figures: Sequence[float | None], least: float, *, is_share: bool = False
) -> list[float | None]:
    """Return by how much each figure is more than the others' median, if it is.

    is_share is whether that is a share of the median, in %.
    """
    found: list[float | None] = [None] * len(figures)
    known = [place for place, figure in enumerate(figures) if figure is not None]
    if len(known) < FEWEST_JUDGED:
        return found
    values = [figure for figure in figures if figure is not None]
    for number, (place, value) in enumerate(zip(known, values, strict=True)):
        others = values[:number] + values[number + 1 :]
        middle = median(others)
        unit = middle / 100 if is_share else 1.0
        more = value - middle
        if more >= least * unit and value - fmean(others) > _reach(others, unit):
            found[place] = more / unit
    return found


def _reach(others: Sequence[float], unit: float) -> float:
    """Return how far above the mean of its siblings one may lie without reason."""
    count = len(others) + 1
    probability = 1 - _WRONG / (_FIGURES * count)
    spread = max(stdev(others), _LEAST_SPREAD * unit)
    return student_quantile(probability, count - 2) * spread * sqrt(1 + 1 / (count - 1))


def _is_alike(one: float | None, other: float | None) -> bool:
    """Return whether as much is expected, or it is unknown of both."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= _SAME_EXPECTATION * max(one, other)
