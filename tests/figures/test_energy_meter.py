"""Test the integral of power."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.figures.energy_meter import EnergyMeter

LONGEST_GAP = 480  # s

# Seconds since the reading before, then a reading: W, None (no power reported), or
# "missed": a poll without an answer.
steps = st.tuples(
    st.floats(0, 2 * LONGEST_GAP),
    st.one_of(st.floats(0, 10_000), st.none(), st.just("missed")),
)


@given(st.lists(steps, max_size=100), st.floats(0, 1e6), st.floats(1, 1.5))
def test_trapezoids(
    series: list[tuple[float, float | str | None]], start: float, wall_factor: float
) -> None:
    """The energy is the sum of the trapezoids between consecutive readings."""
    meters = [EnergyMeter(total, wall_factor=wall_factor) for total in (0.0, start)]
    readings: list[tuple[float, float | None]] = []
    time = 0.0
    for seconds, reading in series:
        time += seconds
        readings.append((time, None if isinstance(reading, str) else reading))
        for meter in meters:
            if isinstance(reading, str):
                meter.interrupt()
            else:
                meter.add(time, reading)

    reference = sum(
        (Fraction(first) + Fraction(second)) / 2 * (Fraction(end) - Fraction(begin))
        for (begin, first), (end, second) in pairwise(readings)
        if first is not None and second is not None and end - begin <= LONGEST_GAP
    ) / Fraction(3_600_000)
    reference *= Fraction(wall_factor)
    assert [meter.total for meter in meters] == [
        pytest.approx(float(reference), rel=1e-9, abs=0),
        pytest.approx(start + float(reference), rel=1e-9, abs=0),
    ]


def test_an_hour_at_a_kilowatt() -> None:
    """A kilowatt for an hour is a kilowatt-hour."""
    meter = EnergyMeter()
    for number in range(13):
        meter.add(number * 300, 1000)
        assert meter.total == pytest.approx(number / 12)


def test_rising_power() -> None:
    """Power that changes counts as the mean of both readings."""
    meter = EnergyMeter()
    meter.add(100, 0)
    meter.add(460, 200)
    assert meter.total == pytest.approx(0.01)


def test_power_of_zero_is_a_reading() -> None:
    """What is measured as zero connects to what follows."""
    meter = EnergyMeter()
    meter.add(0, 0.0)
    meter.add(360, 0.0)
    assert meter.total == 0
    meter.add(720, 1000.0)
    assert meter.total == pytest.approx(0.05)


def test_wall_factor() -> None:
    """The losses of the power supply are counted from the start, not before."""
    meter = EnergyMeter(7.0, wall_factor=1.25)
    meter.add(0, 1000)
    assert meter.total == 7
    meter.add(36, 1000)
    assert meter.total == pytest.approx(7.0125)


@pytest.mark.parametrize(
    "is_reported", [True, False], ids=["no power reported", "missed poll"]
)
def test_gap(*, is_reported: bool) -> None:
    """Nothing is counted from before a gap to after it, nor within."""
    meter = EnergyMeter(7.0)
    meter.add(0, 1000)
    if is_reported:
        meter.add(5, None)
        meter.add(10, None)
    else:
        meter.interrupt()
    meter.add(36, 1000)
    assert meter.total == 7
    meter.add(72, 1000)
    assert meter.total == pytest.approx(7.01)


@given(
    readings=st.lists(
        st.tuples(st.floats(0, 2000), st.none() | st.floats(0, 5000)), max_size=20
    )
)
def test_never_falls(readings: list[tuple[float, float | None]]) -> None:
    """In whatever order answers come, energy grows, and no second counts twice."""
    meter = EnergyMeter()
    last = 0.0
    for time, power in readings:
        meter.add(time, power)
        assert meter.total >= last
        last = meter.total
    assert meter.total <= 5000 * 2000 / 3.6e6 * (1 + 1e-9)


def test_longest_gap() -> None:
    """Readings that are as far apart as polls may be still count."""
    meter = EnergyMeter()
    meter.add(0, 1000)
    meter.add(LONGEST_GAP, 1000)
    assert meter.total == pytest.approx(LONGEST_GAP / 3600)


def test_late_answer() -> None:
    """An answer that comes after that of a later poll changes nothing."""
    meter = EnergyMeter()
    meter.add(0, 1000)
    meter.add(36, 1000)
    meter.add(18, 500)
    assert meter.total == pytest.approx(0.01)
    meter.add(72, 1000)
    assert meter.total == pytest.approx(0.02)


def test_nobody_looked() -> None:
    """Readings that lie further apart than any polls say nothing of between."""
    meter = EnergyMeter(7.0)
    meter.add(0, 1000)
    meter.add(LONGEST_GAP + 0.1, 1000)
    assert meter.total == 7
    meter.add(LONGEST_GAP + 36.1, 1000)
    assert meter.total == pytest.approx(7.01)
