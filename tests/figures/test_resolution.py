"""Test what difference between figures is shown."""

from datetime import UTC, datetime
from typing import Final

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.figures.resolution import (
    Figure,
    Resolution,
    settle,
)

TIME: Final = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "value", "resolution", "shown"),
    [
        pytest.param(None, 1.23456, None, 1.23456, id="no resolution"),
        pytest.param(1.0, None, Resolution(step=5), None, id="unknown"),
        pytest.param(TIME, TIME, Resolution(), TIME, id="time"),
        pytest.param("a", "b", Resolution(step=5), "b", id="text"),
        pytest.param(4, 5, Resolution(step=5), 5, id="count"),
        pytest.param(None, 12.345, Resolution(digits=1), 12.3, id="rounded"),
        pytest.param(None, 12.5001, Resolution(), 13, id="no decimals"),
        pytest.param(12.3, 12.345, Resolution(digits=1), 12.3, id="rounded alike"),
        pytest.param(50.0, 50.49, Resolution(digits=1, step=0.5), 50.0, id="in step"),
        pytest.param(50.0, 50.5, Resolution(digits=1, step=0.5), 50.5, id="step up"),
        pytest.param(50.0, 49.5, Resolution(digits=1, step=0.5), 49.5, id="step down"),
        pytest.param(200, 207.9, Resolution(fraction=0.04), 200, id="in fraction"),
        pytest.param(200, 208.0, Resolution(fraction=0.04), 208, id="a fraction up"),
        pytest.param(
            -200.0,
            -207.9,
            Resolution(fraction=0.04),
            -200.0,
            id="in fraction below zero",
        ),
        pytest.param(
            1000, 1040.0, Resolution(step=50, fraction=0.02), 1000, id="wide step"
        ),
        pytest.param(
            5000,
            5099.0,
            Resolution(step=50, fraction=0.02),
            5000,
            id="wide fraction",
        ),
    ],
)
def test_settle(
    last: Figure, value: Figure, resolution: Resolution | None, shown: Figure
) -> None:
    """A change within the resolution shows the last figure again."""
    result = settle(last, value, resolution)
    assert result == shown
    assert type(result) is type(shown)


def test_without_decimals_a_figure_is_whole() -> None:
    """A figure without decimals is shown without a decimal point."""
    assert str(settle(None, 1250.4, Resolution())) == "1250"


@pytest.mark.parametrize(("digits", "shown"), [(0, "0"), (1, "0.0"), (3, "0.0")])
def test_no_negative_zero(digits: int, shown: str) -> None:
    """What rounds to zero from below is zero."""
    assert str(settle(None, -1e-9, Resolution(digits=digits))) == shown


def test_slow_drift_is_followed() -> None:
    """Small changes add up: a figure that creeps away is shown again and again."""
    shown: list[Figure] = [50.0]
    for tenths in range(500, 531):
        shown.append(settle(shown[-1], tenths / 10, Resolution(digits=1, step=1)))
    assert list(dict.fromkeys(shown)) == [50, 51, 52, 53]


@given(
    st.lists(st.floats(-1e12, 1e12), min_size=1),
    st.integers(0, 4),
    st.floats(0, 100),
    st.floats(0, 0.5),
)
def test_never_far_from_what_was_measured(
    values: list[float], digits: int, step: float, fraction: float
) -> None:
    """What is shown strays from what was measured by less than the resolution."""
    resolution = Resolution(digits=digits, step=step, fraction=fraction)
    shown: Figure = None
    for value in values:
        shown = settle(shown, value, resolution)
        assert isinstance(shown, float | int)
        rounding = 0.5 * 10**-digits + 1e-9 * abs(value)
        assert abs(shown - value) <= max(step, fraction * abs(shown), rounding)


def test_at_least() -> None:
    """A resolution can be made wider, and is as fine in all else."""
    resolution = Resolution(digits=2, step=0.5, fraction=0.1)
    assert resolution.at_least(0.2) == resolution
    assert resolution.at_least(2) == Resolution(digits=2, step=2, fraction=0.1)
