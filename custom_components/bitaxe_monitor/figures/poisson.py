"""What a count says of the rate behind it."""

from functools import lru_cache
from math import sqrt
from statistics import NormalDist
from typing import Final

from .quantiles import chi_square_quantile

_TAIL: Final = 0.025
_NORMAL: Final = NormalDist().inv_cdf(1 - _TAIL)
_MANY: Final = 500


@lru_cache(maxsize=1024)
def poisson_interval(count: int) -> tuple[float, float]:
    """Return between what the mean of a count lies, with 95 %.

    Exact (Garwood, Biometrika 1936); of more than 500 by Wilson and Hilferty's
    approximation (1931) of χ², which is good to 1e-5 there.
    """
    if count > _MANY:
        return _wilson_hilferty(count, -_NORMAL), _wilson_hilferty(count + 1, _NORMAL)
    low = chi_square_quantile(_TAIL, 2 * count) / 2 if count else 0.0
    return low, chi_square_quantile(1 - _TAIL, 2 * count + 2) / 2


def _wilson_hilferty(count: int, normal: float) -> float:
    """Return half the quantile of χ² with twice as many degrees of freedom."""
    spread = 1 / (9 * count)
    return float(count * (1 - spread + normal * sqrt(spread)) ** 3)
