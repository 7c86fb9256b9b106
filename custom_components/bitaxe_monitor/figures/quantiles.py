"""Quantiles that the standard library lacks."""

from functools import lru_cache
from math import exp, lgamma, log, log1p, pi, sqrt
from statistics import NormalDist
from typing import Final

_PRECISION: Final = 1e-15  # relative, of a sum or a fraction
_EXACT: Final = 1e-12  # relative, of a step that changes nothing any more
_STEPS: Final = 60  # by which a bracket shrinks below a float's resolution
_TINY: Final = 1e-300  # in place of a zero that would be divided by
_MANY: Final = 1e7  # degrees of freedom, beyond which t is as good as normal


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
    value = guess or high / 2
    for _ in range(_STEPS):
        excess = chi_square(value, degrees) - probability
        if excess < 0:
            low = value
        else:
            high = value
        density = _chi_square_density(value, degrees)
        # Newton's step, unless it leaves the bracket.
        best = value - excess / density if density else low
        if not low < best < high:
            best = (low + high) / 2
        if abs(best - value) <= best * _EXACT:
            return best
        value = best
    return value


def _chi_square_density(value: float, degrees: float) -> float:
    """Return by how much the probability grows with a value above 0."""
    shape, half = degrees / 2, value / 2
    return exp((shape - 1) * log(half) - half - lgamma(shape)) / 2


@lru_cache(maxsize=1024)
def student_quantile(probability: float, degrees: float) -> float:
    """Return what Student's t exceeds with one less a probability (0.9 or more).

    Degrees of freedom need not be whole, 1 at least. Good to 1e-7 relative up to
    1 − 1e-9. The distribution is concave beyond 0, and normal's quantile below the one
    that is looked for: from there Newton's steps do not go too far.
    """
    quantile = NormalDist().inv_cdf(probability)
    if degrees > _MANY:
        return quantile
    factor = lgamma((degrees + 1) / 2) - lgamma(degrees / 2) - log(pi * degrees) / 2
    tail = 1 - probability
    step = quantile
    while step > quantile * _EXACT:
        square = quantile * quantile / degrees
        density = exp(factor - (degrees + 1) / 2 * log1p(square))
        step = (_student_tail(quantile, degrees) - tail) / density
        quantile += step
    return quantile


def _student_tail(value: float, degrees: float) -> float:
    """Return the probability that t is larger than a value above 0."""
    square = value * value
    half = degrees / 2
    part, rest = degrees / (degrees + square), square / (degrees + square)
    weight = exp(
        lgamma(half + 0.5)
        - lgamma(half)
        - lgamma(0.5)
        - half * log1p(square / degrees)
        + log(rest) / 2
    )
    # Either fraction is right, the one that is used soon exact.
    if part < (half + 1) / (half + 2.5):
        return weight * _beta_fraction(half, 0.5, part) / half / 2
    return 0.5 - weight * _beta_fraction(0.5, half, rest)


def _beta_fraction(first: float, second: float, value: float) -> float:
    """Return the incomplete beta function over its leading part, by Lentz's fraction.

    That is DLMF 8.17.22, without its factor.
    """
    numerators = 1.0
    denominators = 1 / (1 - (first + second) * value / (first + 1))
    result = denominators
    step, factor = 0, 0.0
    while abs(factor - 1) > _PRECISION:
        step += 1
        even = first + 2 * step
        coefficients = (
            step * (second - step) * value / ((even - 1) * even),
            -(first + step) * (first + second + step) * value / (even * (even + 1)),
        )
        for coefficient in coefficients:
            denominators = 1 / (1 + coefficient * denominators or _TINY)
            numerators = 1 + coefficient / numerators or _TINY
            factor = denominators * numerators
            result *= factor
    return result


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
