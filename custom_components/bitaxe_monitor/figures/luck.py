"""How lucky a miner was, and what it may hope for.

Each hash reaches a difficulty with a chance of 1 in 2³² times that difficulty, so that
the best of many follows from how many there were. Hashrates are in GH/s, work in GH.
"""

from collections.abc import Iterable
from math import exp, expm1, fsum
from typing import NamedTuple

from ..const import DAY
from .chance import RESULT


def luck(work: float, best: float) -> float:
    """Return how probable (%) a worse best share than that is after some work.

    50 is the median, and over all honest miners it is spread evenly.
    """
    return 100 * exp(-work / (RESULT * best))


def interval(hashrate: float, difficulty: float) -> float:
    """Return after how long (s) a share of that difficulty comes, in the mean."""
    return RESULT * difficulty / hashrate


def block_odds(hopes: Iterable[tuple[float, float]]) -> float | None:
    """Return in how many days one has a block, as a bet: 1 in so many.

    A hope is a hashrate and the network difficulty that it works for; without any there
    is no bet.
    """
    blocks = fsum(
        hashrate * DAY / (RESULT * difficulty) for hashrate, difficulty in hopes
    )
    return -1 / expm1(-blocks) if blocks else None


class Tally(NamedTuple):
    """Work (GH), and the best share that came of it."""

    work: float = 0.0
    best: float = 0.0

    def with_other(self, other: Tally) -> Tally:
        """Return both together: works add up, the best is the best of all."""
        return Tally(self.work + other.work, max(self.best, other.best))

    @property
    def luck(self) -> float | None:
        """Return how probable (%) less luck is, None while nothing is known."""
        return luck(self.work, self.best) if self.work and self.best else None
