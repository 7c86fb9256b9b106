"""One figure for how well and how evenly a miner hashes."""

from .mean import LIKELY, Mean

_SHORTFALL_WEIGHT = 2


def stability(mean: Mean, spread: float | None, expected: float) -> float:
    """Return the stability in %: only what chance does not explain counts.

    spread is the excess deviation in GH/s, or the standard deviation where chance is
    unknown, None while a window holds too little for either: then it does not count.
    expected is the mean of what was expected (GH/s).
    """
    shortfall = max(0.0, 100 - mean.upper(LIKELY))
    return max(
        0.0, 100 - _SHORTFALL_WEIGHT * shortfall - 100 * (spread or 0.0) / expected
    )
