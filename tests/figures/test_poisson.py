"""Test what a count says of the rate behind it."""

import numpy as np
import pytest
from scipy.stats import chi2

from custom_components.bitaxe_monitor.figures.poisson import poisson_interval


@pytest.mark.parametrize("count", [0, 1, 2, 7, 100, 500, 501, 4014, 100_000])
def test_by_the_book(count: int) -> None:
    """It is Garwood's interval, by χ² quantiles of another library."""
    low, high = poisson_interval(count)
    assert low == pytest.approx(
        chi2.ppf(0.025, 2 * count) / 2 if count else 0, rel=1e-5
    )
    assert high == pytest.approx(chi2.ppf(0.975, 2 * count + 2) / 2, rel=1e-5)


@pytest.mark.parametrize("mean", [3, 40, 900])
def test_coverage(mean: float) -> None:
    """In 4,000 counts the true mean lies within it at least as often as it says."""
    counts = np.random.default_rng(1).poisson(mean, 4000)
    found = [poisson_interval(int(count)) for count in counts]
    covered = np.mean([low <= mean <= high for low, high in found])
    assert 0.94 < covered < 0.99
