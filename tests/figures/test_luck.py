"""Test how lucky a miner was."""

from math import expm1

import numpy as np
import pytest
from scipy.stats import kstest

from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.luck import (
    Tally,
    block_odds,
    interval,
    luck,
)


def test_median() -> None:
    """Half of the miners find a share of 1.44 times as much as the work is worth."""
    assert luck(1e6 * RESULT, 1.442_695e6) == pytest.approx(50)


def test_spread_evenly() -> None:
    """Over 10,000 honest miners of any size it is spread evenly.

    A share of a difficulty is one of 1 over a number between 0 and 1.
    """
    random = np.random.default_rng(8)
    results = random.integers(50, 5000, 10_000)
    best = 1 / random.beta(1, results)  # the least of so many numbers
    found = [
        luck(float(work) * RESULT, float(difficulty)) / 100
        for work, difficulty in zip(results, best, strict=True)
    ]
    assert kstest(found, "uniform").pvalue > 0.01


@pytest.mark.parametrize(("hashrate", "network"), [(1071, 1.2e14), (1e9, 1e6)])
def test_block_odds(hashrate: float, network: float) -> None:
    """The bet is on one block or more in a day, however seldom that is."""
    per_day = hashrate * 86_400 / (RESULT * network)
    odds = pytest.approx(1 / -expm1(-per_day))
    assert block_odds([(hashrate, network)]) == odds
    halves = [(hashrate / 2, network), (hashrate, 2 * network)]
    assert block_odds(halves) == odds
    assert block_odds([]) is None


def test_interval() -> None:
    """A share of difficulty 4,096 comes to a Gamma once in 16 s."""
    assert interval(1071, 4096) == pytest.approx(16.43, abs=0.01)


def test_tally() -> None:
    """Works add up, the best is the best of all, and nothing is made of nothing."""
    both = Tally(3e6 * RESULT, 1e6).with_other(Tally(1e6 * RESULT, 4e6))
    assert both == Tally(4e6 * RESULT, 4e6)
    assert both.luck == luck(4e6 * RESULT, 4e6)
    assert Tally(0, 5).luck is None
    assert Tally(5, 0).luck is None
