"""Test how probable counts are."""

from typing import Final

import pytest
from scipy.stats import binom

from custom_components.bitaxe_monitor.figures.binomial import at_least, at_most

CASES: Final = [
    (trials, chance, count)
    for trials in (1, 200, 3_207, 100_000)
    for chance in (0.0011, 0.05, 0.5)
    for count in {
        0,
        1,
        trials,
        int(trials * chance),
        int(trials * chance * 1.2) + 1,
        int(trials * chance * 0.8),
    }
    if count <= trials
]


@pytest.mark.parametrize(("trials", "chance", "count"), CASES)
def test_against_scipy(trials: int, chance: float, count: int) -> None:
    """Both tails are those of the binomial distribution."""
    assert at_most(count, trials, chance) == pytest.approx(
        binom.cdf(count, trials, chance), rel=1e-8, abs=1e-300
    )
    assert at_least(count, trials, chance) == pytest.approx(
        binom.sf(count - 1, trials, chance), rel=1e-8, abs=1e-300
    )


def test_ends() -> None:
    """Nothing is less than none, and all of them are the most that there can be."""
    assert at_most(-1, 10, 0.5) == 0
    assert at_most(10, 10, 0.5) == 1
    assert at_least(0, 10, 0.5) == 1
    assert at_least(11, 10, 0.5) == 0
