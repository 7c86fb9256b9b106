"""Test the laws of chance by family of firmware."""

from math import sqrt
from typing import Final

import numpy as np
import pytest

from custom_components.bitaxe_monitor.figures.chance import (
    RESULT,
    Counting,
    Law,
    counted_chance,
)

GAMMA: Final = 1071.0  # GH/s
ULTRA: Final = 434.0
SUPRA_HEX: Final = 3751.0


def law(
    asic_model: str = "BM1370",
    *,
    is_official: bool = True,
    has_small_core_count: bool = True,
    has_error_rate: bool = True,
    has_actual_frequency: bool = True,
) -> Law | None:
    """Return the law of a miner, by default of one with v2.14."""
    return Law.of(
        asic_model=asic_model,
        is_official=is_official,
        has_small_core_count=has_small_core_count,
        has_error_rate=has_error_rate,
        has_actual_frequency=has_actual_frequency,
    )


def known(*, has_error_rate: bool = True, has_actual_frequency: bool = True) -> Law:
    """Return the law of official firmware."""
    result = law(
        has_error_rate=has_error_rate, has_actual_frequency=has_actual_frequency
    )
    assert result is not None
    return result


SECOND: Final = known()
FIVE_SECONDS: Final = known(has_actual_frequency=False)
NONCES: Final = known(has_error_rate=False, has_actual_frequency=False)


def test_families() -> None:
    """Keys show what a reading rests on, and from when on it is true."""
    assert Law(counting=Counting.REGISTER, shortest=1.0, likely=1.18) == SECOND
    assert Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0) == FIVE_SECONDS
    assert Law(counting=Counting.NONCES, correction=0.97, counts_from=300) == NONCES
    assert known(has_error_rate=False) == SECOND


@pytest.mark.parametrize("chip", ["BM1366", "BM1368", "BM1370"])
def test_counted_chips(chip: str) -> None:
    """Three chips have counters that firmware reads."""
    assert law(chip) == SECOND


@pytest.mark.parametrize("chip", ["BM1397", "BM1372/BM1373", "BM1362", ""])
def test_other_chips(chip: str) -> None:
    """The law of others is unknown, whatever the firmware."""
    assert law(chip) is None
    assert law(chip, has_error_rate=False, has_actual_frequency=False) is None


def test_other_firmware() -> None:
    """NerdOS and forks that send the same keys may reckon otherwise."""
    assert law(is_official=False) is None
    assert law(is_official=False, has_error_rate=False) is None


def test_shares() -> None:
    """The oldest firmware may go by shares, whose law is unknown."""
    assert (
        law(
            has_small_core_count=False, has_error_rate=False, has_actual_frequency=False
        )
        is None
    )


@pytest.mark.parametrize(
    ("firmware", "hashrate", "percent"),
    [
        (FIVE_SECONDS, GAMMA, 2.8),
        (FIVE_SECONDS, ULTRA, 4.5),
        (FIVE_SECONDS, SUPRA_HEX, 1.5),
        (SECOND, GAMMA, 6.3),
        (SECOND, ULTRA, 9.9),
        (SECOND, SUPRA_HEX, 3.4),
        (NONCES, GAMMA, 10),
        (NONCES, ULTRA, 10),
        (NONCES, SUPRA_HEX, 10),
    ],
)
def test_reading(firmware: Law, hashrate: float, percent: float) -> None:
    """One reading strays by this much on the boards that are known."""
    chance = 100 * firmware.of_reading(hashrate) / hashrate
    assert chance == pytest.approx(percent, abs=0.06)


@pytest.mark.parametrize(
    ("firmware", "interval", "percent"),
    [(SECOND, 5, 0.58), (SECOND, 30, 1.416), (FIVE_SECONDS, 5, 0.26)],
)
def test_mean_of_counts(firmware: Law, interval: int, percent: float) -> None:
    """A mean of ten minutes is good to the root of its number of readings."""
    mean = firmware.of_mean(GAMMA, 600 // interval, 600)
    assert 100 * mean / GAMMA == pytest.approx(percent, abs=0.005)


def test_overlapping_counts() -> None:
    """Readings that come faster than the chips are read add nothing."""
    assert FIVE_SECONDS.independent(GAMMA, 600, 600) == 120
    assert FIVE_SECONDS.of_mean(GAMMA, 600, 600) == FIVE_SECONDS.of_mean(
        GAMMA, 120, 600
    )


@pytest.mark.parametrize("hashrate", [GAMMA, ULTRA, SUPRA_HEX])
@pytest.mark.parametrize("readings", [1, 2, 3, 20, 120, 720])
@pytest.mark.parametrize("interval", [5, 30, 300])
def test_mean_of_nonces(hashrate: float, readings: int, interval: int) -> None:
    """Readings are as alike as the nonces are many that they have in common."""
    time = 100 * 256 * RESULT / hashrate
    ages = np.arange(readings) * interval
    alike = np.maximum(1 - np.abs(ages[:, None] - ages) / time, 0)
    mean = NONCES.of_mean(hashrate, readings, readings * interval)
    assert mean == pytest.approx(0.1 * hashrate * sqrt(alike.mean()))


def test_long_mean_of_nonces() -> None:
    """Over much time they say as much as the nonces in it."""
    mean = NONCES.of_mean(GAMMA, 86_400 // 5, 86_400)
    expected = GAMMA * sqrt(1099.5 / (GAMMA * 86_400))
    assert mean == pytest.approx(expected, rel=1e-3)
    assert NONCES.of_mean(GAMMA, 12, 60) == pytest.approx(0.09 * GAMMA, rel=0.02)


def test_rare_readings_of_nonces() -> None:
    """Stretches that do not overlap count once for each reading."""
    assert NONCES.of_mean(GAMMA, 2, 600) == pytest.approx(0.1 * GAMMA / sqrt(2))


def test_nothing_hashed() -> None:
    """Nothing that was counted has no chance, and divides nothing."""
    for firmware in (SECOND, NONCES):
        assert firmware.of_reading(0) == 0
        assert firmware.of_mean(0, 10, 600) == 0


def test_counted() -> None:
    """What is counted in a time strays by the root of the number of results."""
    assert counted_chance(RESULT, 100) == pytest.approx(0.1)
    assert 100 * counted_chance(GAMMA, 600) == pytest.approx(0.26, abs=0.002)
