"""Test sampling the figures of a miner that are written as means."""

from copy import replace
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.resolution import Figure
from custom_components.bitaxe_monitor.figures.written_mean import WrittenMean
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.sampling import Sampling

from .test_measuring import Watched

READINGS: Final = frozenset({"power"})


@pytest.fixture
def data() -> MinerData:
    """Return what is known of a miner that is well."""
    return Watched().poll()


@pytest.mark.parametrize(
    ("figure", "sums"),
    [
        pytest.param(17.5, (17.5, 1.0, 1), id="number"),
        pytest.param((35.0, 2.0), (35.0, 2.0, 1), id="quotient"),
        pytest.param(None, (0.0, 0.0, 0), id="unknown"),
        pytest.param("text", (0.0, 0.0, 0), id="no number"),
    ],
)
def test_take(
    data: MinerData, figure: Figure | tuple[float, float], sums: tuple[float, ...]
) -> None:
    """A number is a sample of its own weight, a quotient one of both parts."""
    sampling, samples = Sampling(), WrittenMean(0)
    sampling.add(lambda _: figure, READINGS, samples)
    sampling.take(data, 5)
    sampling.catch_up()
    assert samples.all(5)[:3] == sums


def test_held(data: MinerData) -> None:
    """What rests on a reading that is held is no sample, everything else is."""
    sampling, power, temperature = Sampling(), WrittenMean(0), WrittenMean(0)
    sampling.add(lambda _: 17.5, READINGS, power)
    sampling.add(lambda _: 60.0, frozenset({"temperature"}), temperature)
    sampling.take(replace(data, held=READINGS), 5)
    sampling.catch_up()
    assert power.all(5).number == 0
    assert temperature.all(5).number == 1


def test_restart(data: MinerData) -> None:
    """What was sampled before a restart of the miner is over."""
    sampling, samples = Sampling(), WrittenMean(0)
    sampling.add(lambda data: data.energy, READINGS, samples)
    sampling.take(replace(data, energy=1.0), 5)
    sampling.take(replace(data, energy=2.0, has_restarted=True), 10)
    sampling.catch_up()
    assert samples.all(15) == (2.0, 1.0, 1, 5)


def test_end(data: MinerData) -> None:
    """What is sampled no more stays as it is."""
    sampling, samples = Sampling(), WrittenMean(0)
    end = sampling.add(lambda _: 1.0, READINGS, samples)
    sampling.take(data, 5)
    end()
    sampling.take(data, 10)
    sampling.catch_up()
    assert samples.all(10).number == 1


def test_begin(data: MinerData) -> None:
    """What was answered before a figure is sampled is none of its samples."""
    sampling, samples = Sampling(), WrittenMean(0)
    sampling.take(data, 5)
    sampling.add(lambda _: 1.0, READINGS, samples)
    sampling.take(data, 10)
    sampling.catch_up()
    assert samples.all(10).number == 1


def test_waiting(data: MinerData) -> None:
    """Answers wait for each other, in their order, but no more than a few."""
    sampling, samples = Sampling(), WrittenMean(0)
    sampling.add(lambda data: data.energy, READINGS, samples)
    for number in range(30):
        sampling.take(replace(data, energy=float(number)), number)
    assert samples.all(30).number == 24
    sampling.catch_up()
    assert samples.all(30)[:3] == (sum(range(30)), 30.0, 30)
