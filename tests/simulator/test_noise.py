"""Tests of the reproducible noise."""

from statistics import fmean, stdev

import pytest

from simulator.noise import normal, poisson, uniform


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


def test_normal() -> None:
    """Numbers have mean 0 and standard deviation 1."""
    numbers = [normal(3, 0, index) for index in range(20_000)]
    assert fmean(numbers) == pytest.approx(0, abs=0.03)
    assert stdev(numbers) == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize("mean", [0.05, 1.25, 12.0, 500.0])
def test_poisson(mean: float) -> None:
    """Counts have the mean, and the variance that goes with it."""
    counts = [poisson(mean, uniform(5, 0, index)) for index in range(20_000)]
    assert min(counts) >= 0
    assert fmean(counts) == pytest.approx(mean, rel=0.06)
    assert stdev(counts) ** 2 == pytest.approx(mean, rel=0.08)


def test_poisson_of_nothing() -> None:
    """Nothing happens at a mean of 0."""
    assert poisson(0, 0.99) == 0
