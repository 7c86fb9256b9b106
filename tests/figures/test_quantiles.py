"""Test quantiles against those of scipy."""

from math import isclose

from hypothesis import given, strategies as st
import pytest
from scipy.stats import chi2

from custom_components.bitaxe_monitor.figures.quantiles import (
    chi_square,
    chi_square_quantile,
)


@given(st.floats(0, 2e4), st.floats(0.5, 1e4))
def test_chi_square(value: float, degrees: float) -> None:
    """The distribution is that of scipy."""
    expected = float(chi2.cdf(value, degrees))
    assert isclose(chi_square(value, degrees), expected, rel_tol=1e-9, abs_tol=1e-11)


@given(st.floats(1e-9, 1 - 1e-9), st.integers(1, 2000))
def test_quantile(probability: float, degrees: int) -> None:
    """What a probability is exceeded with is what scipy says."""
    expected = float(chi2.ppf(probability, degrees))
    quantile = chi_square_quantile(probability, degrees)
    assert isclose(quantile, expected, rel_tol=1e-7, abs_tol=1e-12)


@pytest.mark.parametrize("degrees", [1, 2, 10, 119, 719])
@pytest.mark.parametrize("probability", [0.025, 0.5, 0.975])
def test_quantiles_of_windows(probability: float, degrees: int) -> None:
    """Those that windows use are exact to nine digits."""
    expected = pytest.approx(float(chi2.ppf(probability, degrees)), rel=1e-9)
    assert chi_square_quantile(probability, degrees) == expected


def test_extremes() -> None:
    """A distribution begins at 0, and its far tail is within reach."""
    assert chi_square(0, 3) == 0
    assert chi_square(-1, 3) == 0
    assert chi_square(5e-324, 3) == 0
    assert chi_square(1e6, 3) == 1
    # Further out than the approximation that the search begins with.
    expected = pytest.approx(float(chi2.ppf(1 - 1e-12, 1)), rel=1e-4)
    assert chi_square_quantile(1 - 1e-12, 1) == expected
