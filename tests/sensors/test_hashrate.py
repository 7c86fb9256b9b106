"""Test by how much chance moves figures that are no means."""

from copy import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.steadiness import Steadiness
from custom_components.bitaxe_monitor.figures.windows import WindowFigures
from custom_components.bitaxe_monitor.miner.data import MinerData
from custom_components.bitaxe_monitor.miner.measuring import Measuring
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.moment import Moment
from custom_components.bitaxe_monitor.miner.options import MinerOptions
from custom_components.bitaxe_monitor.sensors import MINER_SENSORS

from ..conftest import GAMMA, load_payload


@pytest.fixture
def data() -> MinerData:
    """Return what is known after a first answer: no window says anything."""
    start = datetime(2026, 11, 1, tzinfo=UTC)
    measuring = Measuring(Memory(), MinerOptions(), start)
    info = SystemInfo.from_dict(load_payload(GAMMA))
    return measuring.answered(info, None, Moment(0, start))[0]


def uncertainty(key: str, data: MinerData) -> float | None:
    """Return by how much chance moves a figure."""
    (fn,) = (item.uncertainty_fn for item in MINER_SENSORS if item.key == key)
    assert fn is not None
    return fn(data)


def test_mean_efficiency(data: MinerData) -> None:
    """A margin is 1.96 standard deviations; without one, none is known."""
    assert uncertainty("mean_efficiency_600", data) is None
    performance = data.performance
    over_600 = replace(performance.over_600, mean_efficiency=98.0, margin=0.98)
    data = replace(data, performance=replace(performance, over_600=over_600))
    assert uncertainty("mean_efficiency_600", data) == pytest.approx(0.5, abs=1e-4)


@pytest.mark.parametrize(
    ("excess", "deviation", "expected"),
    [(0.0, 50.0, 18.00), (100.0, 120.0, 8.93), (None, 50.0, None), (1.0, None, None)],
)
def test_excess_deviation(
    data: MinerData,
    excess: float | None,
    deviation: float | None,
    expected: float | None,
) -> None:
    """It is surest where it is large: it is the root of a difference of squares.

    The square of a deviation of 120 samples is uncertain by 13 %.
    """
    performance = data.performance
    performance = replace(
        performance,
        over_600=replace(
            performance.over_600, standard_deviation=deviation, worth=120.0
        ),
        excess_deviation=excess,
    )
    data = replace(data, performance=performance)
    assert uncertainty("excess_deviation", data) == (
        None if expected is None else pytest.approx(expected, abs=0.01)
    )


@pytest.mark.parametrize("span", [60, 300, 600])
def test_standard_deviation(data: MinerData, span: int) -> None:
    """It rests on the readings of its window, and on no other."""
    key = f"standard_deviation_{span}"
    assert uncertainty(key, data) is None
    figures = WindowFigures(standard_deviation=100.0, worth=3.0)
    window: dict[str, Any] = {f"over_{span}": figures}
    performance = replace(data.performance, **window)
    assert uncertainty(key, replace(data, performance=performance)) == 50


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (None, None),
        (Steadiness(chance=60.0), None),
        (
            Steadiness(chance=60.0, ratio=1.2, lower=1.0123, upper=1.5555),
            (1.01, 1.56),
        ),
    ],
    ids=["no law", "too little", "unsteady"],
)
def test_bounds_of_steadiness(
    data: MinerData, found: Steadiness | None, expected: tuple[float, float] | None
) -> None:
    """Steadiness comes with its 95 % interval, by which an unsteady miner is known."""
    (item,) = (item for item in MINER_SENSORS if item.key == "steadiness")
    assert item.bounds_fn is not None
    performance = replace(data.performance, steadiness=found)
    assert item.bounds_fn(replace(data, performance=performance)) == expected
