"""Test the rating of a miner's efficiency."""

from itertools import pairwise
import random
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.mean import Mean
from custom_components.bitaxe_monitor.figures.rating import Rater
from custom_components.bitaxe_monitor.figures.windows import EfficiencyRating

POOR: Final = EfficiencyRating.POOR
GOOD: Final = EfficiencyRating.GOOD
EXCELLENT: Final = EfficiencyRating.EXCELLENT


@pytest.mark.parametrize(
    ("value", "rating"),
    [(84.9, POOR), (85, GOOD), (94.9, GOOD), (95, EXCELLENT), (120, EXCELLENT)],
)
def test_first(value: float, rating: EfficiencyRating) -> None:
    """The first rating is that of the mean, however unsure."""
    assert Rater().update(Mean(value, 5)) is rating


@pytest.mark.parametrize(
    ("last", "mean", "rating"),
    [
        (EXCELLENT, Mean(93.1, 1), EXCELLENT),
        (EXCELLENT, Mean(93, 1), GOOD),
        (EXCELLENT, Mean(84, 1), POOR),
        (EXCELLENT, Mean(84, 5.7), EXCELLENT),
        (GOOD, Mean(96.9, 1), GOOD),
        (GOOD, Mean(97, 1), EXCELLENT),
        (GOOD, Mean(83.1, 1), GOOD),
        (GOOD, Mean(83, 1), POOR),
        (POOR, Mean(86.9, 1), POOR),
        (POOR, Mean(87, 1), GOOD),
        (POOR, Mean(97, 1), EXCELLENT),
    ],
)
def test_left(last: EfficiencyRating, mean: Mean, rating: EfficiencyRating) -> None:
    """A rating is left only when the whole interval lies beyond its border."""
    rater = Rater(last)
    assert rater.update(mean) is rating
    assert rater.rating is rating


def test_unknown_chance() -> None:
    """Where chance is unknown, the mean rates alone."""
    rater = Rater()
    means = (96, 94.9, 95, 84.9, 85)
    ratings = [rater.update(Mean(value)) for value in means]
    assert ratings == [EXCELLENT, GOOD, EXCELLENT, POOR, GOOD]


def test_no_mean() -> None:
    """Without a mean there is no rating, but it is remembered."""
    rater = Rater()
    assert rater.update(None) is None
    rater.update(Mean(96, 1))
    assert rater.update(None) is None
    assert rater.update(Mean(94, 1)) is EXCELLENT


def test_flicker() -> None:
    """A mean that chance moves about a border changes its rating hardly ever."""
    noise = random.Random(5)
    rater = Rater()
    ratings = [rater.update(Mean(noise.gauss(95, 1), 1)) for _ in range(200)]
    changes = sum(a is not b for a, b in pairwise(ratings))
    assert changes < 12
