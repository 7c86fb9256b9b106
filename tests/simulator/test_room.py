"""Tests of the temperature of a room."""

from statistics import fmean

import pytest

from simulator import room
from simulator.state import Settings

SETTINGS = Settings(
    hostname="",
    mac="",
    ipv4="",
    frequency=525,
    core_voltage=1150,
    ambient=22,
    swing=2,
    per_degree=-0.005,
)
HOUR = 3600


def test_day() -> None:
    """A room is warmest after a quarter of a day, and as warm again a day later."""
    degrees = [room.temperature(SETTINGS, hour * HOUR) for hour in range(24)]
    assert max(degrees) == degrees[6] == pytest.approx(24)
    assert min(degrees) == degrees[18] == pytest.approx(20)
    assert room.temperature(SETTINGS, 30 * HOUR) == pytest.approx(24)


@pytest.mark.parametrize(("first", "last"), [(0, 6), (3, 4), (0, 24), (10, 300)])
def test_mean(first: int, last: int) -> None:
    """The mean is that of all the moments."""
    moments = range(first * HOUR, last * HOUR, 30)
    mean = fmean(room.temperature(SETTINGS, second + 15) for second in moments)
    found = room.mean_temperature(SETTINGS, first * HOUR, last * HOUR)
    assert found == pytest.approx(mean, abs=1e-4)


def test_effect() -> None:
    """Chips deliver less in a warm room, and what they promise in the usual one."""
    assert room.effect(SETTINGS, 22) == 1
    assert room.effect(SETTINGS, 24) == pytest.approx(0.99)
