"""Test quantiles against those of scipy."""

from math import inf, isclose
from statistics import NormalDist

from hypothesis import given, strategies as st
import pytest
from scipy.stats import chi2, t

from custom_components.bitaxe_monitor.figures.quantiles import (
    chi_square,
    chi_square_quantile,
    student_quantile,
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


@given(st.floats(0.9, 1 - 1e-9), st.floats(1, 1e9))
def test_student_quantile(probability: float, degrees: float) -> None:
    """What Student's t exceeds is what scipy says, of fractions of a degree, too."""
    expected = float(t.ppf(probability, degrees))
    quantile = student_quantile(probability, degrees)
    assert isclose(quantile, expected, rel_tol=1e-6)


@pytest.mark.parametrize("degrees", [1, 2, 2.5, 11, 83])
@pytest.mark.parametrize("probability", [0.975, 0.9996])
def test_student_quantiles_of_studies(probability: float, degrees: float) -> None:
    """Those of few stretches are exact to nine digits."""
    expected = pytest.approx(float(t.ppf(probability, degrees)), rel=1e-9)
    assert student_quantile(probability, degrees) == expected


def test_student_of_infinity() -> None:
    """With infinite degrees of freedom it is the normal distribution."""
    assert student_quantile(0.975, inf) == NormalDist().inv_cdf(0.975)
