"""Test how seldom a domain of faultless chips counts as weak.

False alarms are reckoned by exact tails of the binomial distribution, and these are
compared with simulated counts where alarms are frequent enough to be counted.
"""

from math import sqrt
from typing import Final

import numpy as np
import pytest

from benchmarks.chip_alarms import (
    MINUTES_OF_YEAR,
    Polled,
    alarms,
    alarms_per_year,
    board_of,
    counts,
    delays,
    limits,
)
from benchmarks.watched import BOARDS
from custom_components.bitaxe_monitor.figures.binomial import at_most
from custom_components.bitaxe_monitor.figures.chips import weak_below

INTERVALS: Final = (5, 6, 8, 10, 12, 15, 20, 30, 45, 60, 90, 120, 200, 300)
GENERATIONS: Final = {"v2.12.2": 5.0, "v2.15.0": 1.0}


@pytest.mark.parametrize("firmware", GENERATIONS)
@pytest.mark.parametrize("board", BOARDS)
def test_false_alarms(board: str, firmware: str) -> None:
    """A faultless domain is weak at most once in ten miner-years, however polled."""
    chips = board_of(BOARDS[board], firmware)
    for interval in INTERVALS:
        polled = Polled(chips, interval, GENERATIONS[firmware])
        assert alarms_per_year(polled) < 0.1


@pytest.mark.parametrize("firmware", GENERATIONS)
def test_false_alarms_before_it_is_learned(firmware: str) -> None:
    """Nor is one that is 2 % less than even, in 500 first days of ten years."""
    for board in BOARDS.values():
        chips = board_of(board, firmware)
        for interval in INTERVALS:
            polled = Polled(chips, interval, GENERATIONS[firmware])
            results = round(polled.results * 10 * chips.domains)
            part = 1 / chips.domains
            most = int(weak_below(results, None, part))
            looks = 500 * 1440 * chips.domains * chips.chips
            assert at_most(most, results, 0.98 * part) * looks < 0.1


@pytest.mark.parametrize("interval", [5.0, 20.0])
def test_simulated_year(interval: float) -> None:
    """A simulated year of a Gamma has no false alarm."""
    polled = Polled(board_of("601", "v2.15.0"), interval, 1.0)
    assert alarms(polled, 0.3, np.random.default_rng(3)) == 0


@pytest.mark.parametrize("beyond", [2.0, 3.0])
def test_tails(beyond: float) -> None:
    """Where they are frequent enough to be counted, tails are what is simulated.

    Windows have minutes in common: that costs nine of ten of what they say.
    """
    polled = Polled(board_of("601", "v2.15.0"), 60.0, 1.0)
    usual = np.full(4, 0.25)
    years = 0.2
    random = np.random.default_rng(5)
    (sums,) = counts(polled, round(years * MINUTES_OF_YEAR), random, np.ones(4))
    totals = sums.sum(axis=1)
    # By the rule alone that is about chance.
    expected = totals[:, None] * usual
    least = expected - beyond * np.sqrt(expected * (1 - usual))
    found = float((sums < least).mean())
    typical = round(float(np.median(totals)))
    most = int(typical / 4 - beyond * sqrt(typical * 3 / 16))
    chance = at_most(most, typical, 0.25)
    error = sqrt(chance / (sums.size / 10))
    assert found == pytest.approx(chance, abs=4 * error + 0.12 * chance)


def test_limits() -> None:
    """What is simulated is judged as miners are."""
    usual = np.array([0.24, 0.26])
    for results in (20, 400, 5000, 200_000):
        least = limits(np.array([results]), usual)[0]
        assert least == pytest.approx(
            [weak_below(results, part, 0.25) for part in usual]
        )


def test_delays() -> None:
    """A fifth less is found within ten minutes, on a Gamma that is polled each 5 s."""
    polled = Polled(board_of("601", "v2.15.0"), 5.0, 1.0)
    assert max(delays(polled, 0.8, 200, np.random.default_rng(1))) <= 10
    assert np.isinf(delays(polled, 1.0, 20, np.random.default_rng(1))).all()
