"""Quantiles that the standard library lacks."""

from functools import lru_cache
from math import exp, lgamma, log, sqrt
from statistics import NormalDist
from typing import Final

_PRECISION: Final = 1e-15  # relative, of a sum or a fraction
_STEPS: Final = 60  # by which a bracket shrinks below a float's resolution
_TINY: Final = 1e-300  # in place of a zero that would be divided by


def chi_square(value: float, degrees: float) -> float:
    """Return the probability that χ² with these degrees of freedom is no larger.

    Good to 1e-11 up to 10,000 degrees.
    """
    shape, half = degrees / 2, value / 2
    if half <= 0:
        return 0.0
    density = exp(shape * log(half) - half - lgamma(shape))
    if half < shape + 1:
        return density * _series(shape, half)
    return 1 - density * _fraction(shape, half)


@lru_cache(maxsize=1024)
def chi_square_quantile(probability: float, degrees: int) -> float:
    """Return what χ² exceeds with one less a probability (between 0 and 1).

    Good to 1e-9 relative. It is remembered: windows ask for the same ones all the time.
    """
    # Twice Wilson and Hilferty's approximation is beyond it, also in the far tail.
    spread = 2 / (9 * degrees)
    normal = NormalDist().inv_cdf(probability)
    guess = degrees * max(1 - spread + normal * sqrt(spread), 0.0) ** 3
    low, high = 0.0, 2 * guess + degrees
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if chi_square(middle, degrees) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _series(shape: float, half: float) -> float:
    """Return the lower incomplete gamma function over half^shape·exp(−half)."""
    term = total = 1 / shape
    while term > total * _PRECISION:
        shape += 1
        term *= half / shape
        total += term
    return total


def _fraction(shape: float, half: float) -> float:
    """Return the upper one over the same, by Lentz's continued fraction."""
    base = half + 1 - shape
    numerators = 1 / _TINY
    denominators = 1 / base
    result = denominators
    step = 0
    factor = 0.0
    while abs(factor - 1) > _PRECISION:
        step += 1
        coefficient = step * (shape - step)
        base += 2
        denominators = 1 / (coefficient * denominators + base or _TINY)
        numerators = base + coefficient / numerators or _TINY
        factor = denominators * numerators
        result *= factor
    return result
