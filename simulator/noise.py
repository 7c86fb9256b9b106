"""Draw reproducible random numbers by position, and counts by quantile."""

from math import exp, floor, log1p, sqrt
from statistics import NormalDist
from typing import Final

_MASK: Final = (1 << 64) - 1
_ORIGIN: Final = 0x6A09E667F3BCC909  # zero would stay zero through the mixing
_QUANTILE: Final = NormalDist().inv_cdf
_FEW: Final = 16.0  # events on average, up to which they are counted one by one


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


def poisson(mean: float, position: float) -> int:
    """Return how many events of a Poisson process happen: the quantile at a position.

    Exact for few; for many, Giles' expansion about the normal quantile (Algorithm 955,
    2016), which is off by one at fewer than one position of a thousand.
    """
    if mean <= 0:
        return 0
    if mean > _FEW:
        root = sqrt(mean)
        w = _QUANTILE(position or 0.5)
        square = w * w
        return floor(
            mean
            + w * (root - (2 + square) / (72 * root))
            + (2 + square) / 6
            + (square * (7 / 810 + square / 270) - 8 / 405) / mean
        )
    count = 0
    probability = cumulated = exp(-mean)
    while position > cumulated and probability > 0:
        count += 1
        probability *= mean / count
        cumulated += probability
    return count


def binomial(count: int, chance: float, position: float) -> int:
    """Return how many of some events are of a kind: the quantile at a position.

    Exact for few; for many, the Cornish-Fisher expansion with the skewness, kurtosis
    and lattice of the distribution.
    """
    if chance > 0.5:
        return count - binomial(count, 1 - chance, 1 - position)
    if count <= 0 or chance <= 0:
        return 0
    mean = count * chance
    if mean <= _FEW:
        return _few_of(count, chance, position)
    variance = mean * (1 - chance)
    root = sqrt(variance)
    skewness = 1 - 2 * chance
    w = _QUANTILE(position or 0.5)
    square = w * w
    bend = (square - 3) * (1 - 6 * chance * (1 - chance)) / 24
    bend -= ((2 * square - 5) * skewness * skewness) / 36 + 1 / 24
    found = floor(mean + w * (root + bend / root) + skewness * (square - 1) / 6 + 0.5)
    return min(count, max(0, found))


def _few_of(count: int, chance: float, position: float) -> int:
    """Return the quantile of a binomial distribution with a small mean."""
    odds = chance / (1 - chance)
    found = 0
    probability = cumulated = exp(count * log1p(-chance))
    while position > cumulated and found < count:
        probability *= (count - found) / (found + 1) * odds
        found += 1
        cumulated += probability
    return found
