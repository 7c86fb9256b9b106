"""Test by how much chance moves the totals of the fleet."""

from copy import replace
from math import sqrt
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.figures.windows import Performance
from custom_components.bitaxe_monitor.figures.written_mean import Samples
from custom_components.bitaxe_monitor.fleet.reading import (
    FleetReading,
    chance_of_mean,
    fleet_readings,
)

from ..support.miner_data import COUNTS, miner_data

MINER: Final = miner_data(Performance(hashrate=1000))
SIX: Final = Samples(6000, 6, 6, 30)


def test_readings() -> None:
    """Of one that hashes the law has to be known, of others it does not matter."""
    reading = FleetReading(COUNTS, 1000, 5)
    still = replace(MINER, law=None, performance=Performance(hashrate=0))
    silent = replace(MINER, law=None, performance=Performance())
    assert fleet_readings([(MINER, 5), (still, 5), (silent, 5)]) == (reading,)
    assert fleet_readings([(MINER, 5), (replace(MINER, law=None), 5)]) is None
    assert fleet_readings([]) == ()


def test_sum() -> None:
    """Chance of a total is the root of a sum of squares, less in a mean of several."""
    one = sqrt(RESULT * 1000)
    readings = [FleetReading(COUNTS, 1000, 5)] * 4
    assert chance_of_mean(readings, SIX) == pytest.approx(2 * one / sqrt(6))
    assert chance_of_mean(readings, Samples(1000, 1, 1, 0)) == pytest.approx(2 * one)
    assert chance_of_mean([], SIX) == 0


@pytest.mark.parametrize(("interval", "readings"), [(5, 6), (10, 3), (30, 1), (60, 1)])
def test_read_less_often(interval: float, readings: int) -> None:
    """A miner that is read less often than totals are sampled adds no readings."""
    chance = chance_of_mean([FleetReading(COUNTS, 1000, interval)], SIX)
    assert chance == pytest.approx(sqrt(RESULT * 1000 / readings))
