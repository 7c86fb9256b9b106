"""Test how low efficiency is told."""

import pytest

from custom_components.bitaxe_monitor.figures.efficiency import (
    LowEfficiencyDetector,
    power_efficiency,
)


def test_low_efficiency_hysteresis() -> None:
    """Low below the threshold, off again two points above it."""
    detector = LowEfficiencyDetector(85)
    means = [86.9, 85, 84.9, 85, 86.9, 87, 86, 85, 84, 90]
    told = [detector.update(mean, is_meant_to_hash=True) for mean in means]
    low = [False, False, True, True, True, False, False, False, True, False]
    assert told == low


def test_low_efficiency_unknown() -> None:
    """Without a mean nothing is known at first; later what was said last holds."""
    detector = LowEfficiencyDetector(85)
    assert detector.update(None, is_meant_to_hash=True) is None
    assert detector.update(80, is_meant_to_hash=True) is True
    assert detector.update(None, is_meant_to_hash=True) is True
    assert detector.update(86, is_meant_to_hash=True) is True
    assert detector.update(87, is_meant_to_hash=True) is False
    assert detector.update(None, is_meant_to_hash=True) is False


@pytest.mark.parametrize("is_low", [True, False, None])
def test_low_efficiency_from_the_start(*, is_low: bool | None) -> None:
    """What was said before a restart holds, and its hysteresis with it."""
    detector = LowEfficiencyDetector(85, is_low=is_low)
    assert detector.update(None, is_meant_to_hash=True) is is_low
    assert detector.update(86, is_meant_to_hash=True) is bool(is_low)
    assert detector.is_low is bool(is_low)


@pytest.mark.parametrize("mean", [80.0, None], ids=["low", "unknown"])
def test_paused_miner_is_not_low(mean: float | None) -> None:
    """A miner that is not meant to hash is no problem, and starts afresh after it."""
    detector = LowEfficiencyDetector(85)
    assert detector.update(80, is_meant_to_hash=True) is True
    assert detector.update(mean, is_meant_to_hash=False) is False
    assert detector.update(86, is_meant_to_hash=True) is False


def test_threshold_is_the_users() -> None:
    """The threshold is an option."""
    detector = LowEfficiencyDetector(60)
    assert detector.update(61, is_meant_to_hash=True) is False
    assert detector.update(59, is_meant_to_hash=True) is True
    assert detector.update(62, is_meant_to_hash=True) is False


@pytest.mark.parametrize(
    ("power", "hashrate", "efficiency"),
    [
        (18, 1000, 18),
        (18, 500, 36),
        (None, 1000, None),
        (18, None, None),
        (18, 0, None),
    ],
)
def test_power_efficiency(
    power: float | None, hashrate: float | None, efficiency: float | None
) -> None:
    """Power efficiency is J/TH, unknown without power or hashrate."""
    assert power_efficiency(power, hashrate) == efficiency
