"""How probable a count is among so many trials that each have the same chance."""

from math import exp, lgamma, log, log1p
from typing import Final

_PRECISION: Final = 1e-17  # of a sum, relative


def at_least(count: int, trials: int, chance: float) -> float:
    """Return the probability of that many or more; chance is between 0 and 1."""
    return at_most(trials - count, trials, 1 - chance)


def at_most(count: int, trials: int, chance: float) -> float:
    """Return the probability of that many or fewer; chance is between 0 and 1.

    Exact but for rounding; it takes the shorter way, from the count outward.
    """
    if count < 0:
        return 0.0
    if count >= trials:
        return 1.0
    if count > trials * chance:
        return 1 - _sum_down(trials - count - 1, trials, 1 - chance)
    return _sum_down(count, trials, chance)


def _sum_down(count: int, trials: int, chance: float) -> float:
    """Return the sum of the probabilities of a count and all below it."""
    term = total = exp(
        lgamma(trials + 1)
        - lgamma(count + 1)
        - lgamma(trials - count + 1)
        + count * log(chance)
        + (trials - count) * log1p(-chance)
    )
    odds = (1 - chance) / chance
    while count and term > total * _PRECISION:
        term *= odds * count / (trials - count + 1)
        total += term
        count -= 1
    return total
