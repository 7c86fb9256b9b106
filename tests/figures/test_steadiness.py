"""Test what is said of a hashrate that strays."""

from math import sqrt
from typing import Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT, Counting, Law
from custom_components.bitaxe_monitor.figures.steadiness import (
    Steadiness,
    steadiness,
)

HASHRATE: Final = 1071.0  # GH/s
REGISTER: Final = Law(counting=Counting.REGISTER, shortest=1.0, likely=1.18)
FIVE_SECONDS: Final = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
NONCES: Final = Law(counting=Counting.NONCES, correction=0.97, counts_from=300)


def over(deviation: float, law: Law = REGISTER) -> Steadiness:
    """Return what ten minutes of polls with this deviation (GH/s) say."""
    return steadiness(law, HASHRATE, deviation, readings=120, seconds=600)


def test_excess() -> None:
    """What chance does not explain is the rest of the variance."""
    chance = sqrt(RESULT * HASHRATE)
    result = over(sqrt(chance**2 + 50**2))
    assert result.chance == pytest.approx(chance)
    assert result.excess == pytest.approx(50)
    assert over(chance / 2).excess == 0


def test_interval() -> None:
    """The interval is that of the χ² distribution (119 degrees, from tables)."""
    result = over(REGISTER.of_reading(HASHRATE))
    assert result.ratio == pytest.approx(1)
    assert result.lower == pytest.approx(119 / 151.084, rel=1e-5)
    assert result.upper == pytest.approx(119 / 90.700, rel=1e-5)


@pytest.mark.parametrize(
    ("share", "is_unsteady"),
    [(1.0, False), (1.12, False), (1.13, True), (0.75, False)],
)
def test_judgment(share: float, *, is_unsteady: bool) -> None:
    """A miner is accused where the largest chance does not explain its spread."""
    result = over(share * REGISTER.of_reading(HASHRATE))
    assert result.is_unsteady is is_unsteady


@pytest.mark.parametrize(
    ("law", "readings", "seconds", "is_enough"),
    [
        pytest.param(REGISTER, 1, 600, False, id="one reading"),
        pytest.param(REGISTER, 2, 600, True, id="two readings"),
        pytest.param(NONCES, 120, 600, False, id="10 min"),
        pytest.param(NONCES, 205, 1025, False, id="17 min all but"),
        pytest.param(NONCES, 206, 1030, True, id="17 min"),
        pytest.param(NONCES, 9, 3600, False, id="nine readings"),
    ],
)
def test_too_little(
    law: Law, readings: int, seconds: float, *, is_enough: bool
) -> None:
    """Ten stretches of 100 nonces, or two readings, are needed to say anything."""
    result = steadiness(law, HASHRATE, 100, readings=readings, seconds=seconds)
    assert result.chance == law.of_reading(HASHRATE)
    said = (result.excess, result.ratio, result.lower, result.upper)
    assert (None not in said) is is_enough
    assert (result.is_unsteady is None) is not is_enough


def test_nothing_hashed() -> None:
    """Without hashes there is nothing to compare."""
    result = steadiness(REGISTER, 0, 0, readings=120, seconds=600)
    assert result == Steadiness(chance=0)


@pytest.mark.parametrize(
    ("law", "share"),
    [
        pytest.param(REGISTER, 0.0, id="1 s"),
        pytest.param(REGISTER, 0.3, id="some 2 s"),
        pytest.param(FIVE_SECONDS, 0.0, id="5 s"),
    ],
)
def test_false_accusations(law: Law, share: float) -> None:
    """Chance alone is called unsteady in 3 % of windows at most."""
    random = np.random.default_rng(11)
    windows = 3000
    counting = (law.shortest or 0) * np.ones((windows, 120))
    counting[random.random(counting.shape) < share] *= 2
    reported = random.poisson(HASHRATE * counting / RESULT) * RESULT / counting
    results = [
        steadiness(law, row.mean(), row.std(ddof=1), readings=120, seconds=600)
        for row in reported
    ]
    assert sum(result.is_unsteady or False for result in results) < 0.03 * windows
    assert np.median([result.excess for result in results]) <= 0.015 * HASHRATE
    truth = 1 - share / 2
    covered = [(r.lower or 0) <= truth <= (r.upper or 0) for r in results]
    assert 0.94 < sum(covered) / windows < 0.96


def test_true_excess() -> None:
    """A real spread of 5 % is found on firmware that counts for 5 s."""
    random = np.random.default_rng(12)
    truth = HASHRATE * (1 + 0.05 * random.standard_normal((500, 120)))
    reported = random.poisson(truth * 5 / RESULT) * RESULT / 5
    results = [over(row.std(ddof=1), FIVE_SECONDS) for row in reported]
    assert all(result.is_unsteady for result in results)
    excess = np.median([result.excess for result in results])
    assert excess == pytest.approx(0.05 * HASHRATE, rel=0.03)
