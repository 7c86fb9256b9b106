"""Test a mean and its bounds."""

import pytest

from custom_components.bitaxe_monitor.figures.mean import CERTAIN, LIKELY, Mean


def test_bounds() -> None:
    """95 % of intervals hold the truth; a bound of 99.9 % fails once in a thousand."""
    mean = Mean(90, 2)
    assert mean.margin == pytest.approx(3.92, abs=0.001)
    assert mean.lower(LIKELY) == pytest.approx(86.08, abs=0.001)
    assert mean.upper(CERTAIN) == pytest.approx(96.18, abs=0.001)


def test_unknown_chance() -> None:
    """Where chance is unknown there is nothing after ±, and the mean bounds itself."""
    mean = Mean(90)
    assert mean.margin is None
    assert mean.lower(CERTAIN) == mean.upper(CERTAIN) == 90
