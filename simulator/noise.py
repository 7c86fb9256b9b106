"""Draw reproducible random numbers by position instead of by sequence."""

from math import exp, sqrt
from statistics import NormalDist
from typing import Final

_MASK: Final = (1 << 64) - 1
_ORIGIN: Final = 0x6A09E667F3BCC909  # zero would stay zero through the mixing
_NORMAL: Final = NormalDist()


def uniform(seed: int, stream: int, index: int) -> float:
    """Return the number in (0, 1) at a position of one of a seed's streams.

    SplitMix64 over the position: the same place always gives the same number, however
    often and in whatever order a miner is asked.
    """
    z = _ORIGIN + seed + index * 0x9E3779B97F4A7C15 + stream * 0xD1B54A32D192ED03
    z &= _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    z ^= z >> 31
    return ((z >> 11) + 0.5) * 2.0**-53


def normal(seed: int, stream: int, index: int) -> float:
    """Return a standard normal number at a position of one of a seed's streams."""
    return _NORMAL.inv_cdf(uniform(seed, stream, index))


def poisson(mean: float, position: float) -> int:
    """Return how many events of a Poisson process happen, by a uniform position."""
    if mean <= 0:
        return 0
    if mean > 30:
        return max(0, round(mean + sqrt(mean) * _NORMAL.inv_cdf(position)))
    count = 0
    probability = cumulated = exp(-mean)
    while position > cumulated and probability > 0:
        count += 1
        probability *= mean / count
        cumulated += probability
    return count
