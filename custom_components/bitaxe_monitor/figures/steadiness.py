"""Whether a hashrate strays further than chance alone would have it."""

from math import sqrt
from typing import Final, NamedTuple

from .chance import Counting, Law
from .quantiles import chi_square_quantile

_FEWEST_STRETCHES: Final = 10  # of 100 nonces
_TAIL: Final = 0.025


class Steadiness(NamedTuple):
    """What a window's standard deviation says against chance.

    chance and excess are in GH/s: what counting alone gives a reading, and what it does
    not explain. ratio is the square of the deviation over that of chance, with its 95 %
    interval from lower to upper. A window that holds too little has only chance.
    """

    chance: float
    excess: float | None = None
    ratio: float | None = None
    lower: float | None = None
    upper: float | None = None
    is_unsteady: bool | None = None


def steadiness(
    law: Law, hashrate: float, deviation: float, *, readings: int, seconds: float
) -> Steadiness:
    """Return what a window says with this mean and standard deviation (GH/s).

    Its readings span some time (s). A miner is unsteady only when the whole interval
    lies above 1, by the largest chance that is possible.

    Readings of 100 nonces that overlap say little: they need 10 stretches of 100.
    """
    chance = law.of_reading(hashrate)
    worth = law.independent(hashrate, readings, seconds)
    is_enough = worth >= (2 if law.counting is Counting.REGISTER else _FEWEST_STRETCHES)
    if not is_enough or not chance:
        return Steadiness(chance=chance)
    degrees = int(worth) - 1
    ratio = (deviation / chance) ** 2
    lower = degrees * ratio / chi_square_quantile(1 - _TAIL, degrees)
    upper = degrees * ratio / chi_square_quantile(_TAIL, degrees)
    return Steadiness(
        chance=chance,
        excess=sqrt(max(0.0, deviation**2 - chance**2)),
        ratio=ratio,
        lower=lower,
        upper=upper,
        is_unsteady=lower > 1,
    )
