"""Test limits of cumulative sums by Markov chains, as Brook and Evans (1972) do."""

from typing import Final

import numpy as np
import pytest
from scipy.stats import norm

from custom_components.bitaxe_monitor.figures.run_length import decision_limit

YEAR: Final = 31_557_600.0  # s
# Relative standard deviations of a reading: an Ultra and a Gamma that count for 1 s,
# both for 5 s, a SupraHex for 5 s, and what is the least that is reckoned with.
DEVIATIONS: Final = (0.099, 0.063, 0.045, 0.028, 0.015, 0.01)


def chained(limit: float, drift: float, states: int) -> float:
    """Return the run length of a chain whose states are slices of the sum."""
    width = limit / (states - 0.5)  # the first one is half as wide
    starts = np.arange(states) * width
    ends = starts + width / 2
    reached = norm.cdf(ends[None, :] - starts[:, None] - drift)
    moves = np.diff(reached, axis=1, prepend=0)
    lengths = np.linalg.solve(np.eye(states) - moves, np.ones(states))
    return float(lengths[0])


def run_length(limit: float, drift: float) -> float:
    """Return the run length for slices that become infinitely thin.

    What they are off by falls with the square of their number.
    """
    coarse, fine = (chained(limit, drift, states) for states in (150, 300))
    return fine + (fine - coarse) / 3


@pytest.mark.parametrize("deviation", DEVIATIONS)
@pytest.mark.parametrize("interval", [5, 30, 300])
def test_year(deviation: float, interval: int) -> None:
    """A limit for one alarm in a year gives one, within 20 %."""
    drift = 0.01 / deviation
    polls = YEAR / interval
    limit = decision_limit(drift, polls)
    assert run_length(limit, -drift) == pytest.approx(polls, rel=0.2)


@pytest.mark.parametrize("deviation", DEVIATIONS)
def test_simulated(deviation: float) -> None:
    """At a limit for one alarm in 10⁴ polls, chain and simulation agree."""
    random = np.random.default_rng(8)
    drift = 0.01 / deviation
    limit = decision_limit(drift, 1e4)
    miners, polls, start = 1000, 6000, 1000
    sums = np.zeros(miners)
    alarms = 0
    for poll in range(polls):
        sums = np.maximum(sums + random.standard_normal(miners) - drift, 0)
        beyond = sums >= limit
        alarms += int(beyond.sum()) if poll >= start else 0
        sums[beyond] = 0
    simulated = miners * (polls - start) / alarms
    chain = run_length(limit, -drift)
    # 500 alarms are good to 4 or 5 %.
    assert simulated == pytest.approx(chain, rel=0.15)
    assert chain == pytest.approx(1e4, rel=0.2)
