"""How lucky a miner was, and what it may hope for.

Each hash reaches a difficulty with a chance of 1 in 2³² times that difficulty, so that
the best of many follows from how many there were. Hashrates are in GH/s, work in GH.
"""

from math import exp, expm1

from ..const import DAY
from .chance import RESULT


def luck(work: float, best: float) -> float:
    """Return how probable (%) a worse best share than that is after some work.

    50 is the median, and over all honest miners it is spread evenly.
    """
    return 100 * exp(-work / (RESULT * best))


def block_odds(hashrate: float, network_difficulty: float) -> float:
    """Return in how many days one has a block, as a bet: 1 in so many."""
    blocks = hashrate * DAY / (RESULT * network_difficulty)
    return -1 / expm1(-blocks)
