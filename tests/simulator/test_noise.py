"""Tests of the reproducible noise."""

from math import exp, lgamma, log, log1p, sqrt
from statistics import fmean, stdev

import pytest

from simulator.noise import binomial, poisson, uniform


def test_uniform() -> None:
    """Numbers fill (0, 1) evenly, and a position always has the same number."""
    numbers = [uniform(7, 1, index) for index in range(20_000)]
    assert all(0 < number < 1 for number in numbers)
    assert fmean(numbers) == pytest.approx(0.5, abs=0.01)
    assert stdev(numbers) == pytest.approx(12**-0.5, abs=0.01)
    assert uniform(7, 1, 4711) == numbers[4711]


def test_uniform_origin() -> None:
    """The very first number of the first seed is a number like others."""
    numbers = [uniform(seed, 0, 0) for seed in range(1000)]
    assert uniform(0, 0, 0) > 0.001
    assert fmean(numbers) == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize("other", [(8, 1, 5), (7, 2, 5), (7, 1, 6)])
def test_uniform_positions_differ(other: tuple[int, int, int]) -> None:
    """Another seed, stream or index is another number."""
    assert uniform(7, 1, 5) != uniform(*other)


def quantiles(probabilities: list[float], positions: list[float]) -> list[int]:
    """Return the exact quantiles of a distribution at sorted positions."""
    found, count, cumulated = [], 0, probabilities[0]
    for position in positions:
        while position > cumulated and count < len(probabilities) - 1:
            count += 1
            cumulated += probabilities[count]
        found.append(count)
    return found


POSITIONS = [(index + 0.5) / 10_000 for index in range(10_000)]


@pytest.mark.parametrize("mean", [0.05, 1.25, 12.0, 15.99, 16.01, 40.0, 249.4, 1250.0])
def test_poisson(mean: float) -> None:
    """Counts are the quantiles of the exact distribution, rarely one off."""
    exact = [
        exp(count * log(mean) - mean - lgamma(count + 1))
        for count in range(int(mean + 12 * sqrt(mean) + 20))
    ]
    found = [poisson(mean, position) for position in POSITIONS]
    wrong = [a - b for a, b in zip(found, quantiles(exact, POSITIONS), strict=True)]
    assert all(abs(difference) <= 1 for difference in wrong)
    assert sum(map(abs, wrong)) <= (0 if mean < 16 else 10)


@pytest.mark.parametrize(
    ("count", "chance"),
    [
        (3, 0.5),
        (60, 0.2),
        (1250, 0.001),
        (64, 0.26),
        (250, 0.25),
        (250, 0.75),
        (40, 0.45),
        (1250, 1 / 24),
        (5000, 0.9),
    ],
)
def test_binomial(count: int, chance: float) -> None:
    """Parts are the quantiles of the exact distribution, rarely one off."""
    whole = lgamma(count + 1)
    exact = [
        exp(
            whole
            - lgamma(found + 1)
            - lgamma(count - found + 1)
            + found * log(chance)
            + (count - found) * log1p(-chance)
        )
        for found in range(count + 1)
    ]
    found = [binomial(count, chance, position) for position in POSITIONS]
    wrong = [a - b for a, b in zip(found, quantiles(exact, POSITIONS), strict=True)]
    assert all(abs(difference) <= 1 for difference in wrong)
    assert sum(map(abs, wrong)) <= 15


def test_poisson_of_nothing() -> None:
    """Nothing happens at a mean of 0."""
    assert poisson(0, 0.99) == 0


@pytest.mark.parametrize(
    ("count", "chance", "found"), [(0, 0.3, 0), (7, 0, 0), (7, 1, 7), (0, 1, 0)]
)
def test_binomial_of_certainty(count: int, chance: float, found: int) -> None:
    """What is certain needs no luck."""
    assert binomial(count, chance, 0.99) == found


@pytest.mark.parametrize("position", [0.0, 1 - 2**-53])
def test_ends(position: float) -> None:
    """The very ends of what a generator gives make numbers, too."""
    assert poisson(1250, position) > 0
    assert 0 <= poisson(3, position) < 40
    assert 0 < binomial(1250, 0.25, position) < 1250
    assert 0 <= binomial(40, 0.1, position) <= 40
