"""The rating of a miner's efficiency: a state with memory."""

from bisect import bisect_right
from typing import Final

from .mean import LIKELY, Mean
from .windows import EfficiencyRating

_RATINGS: Final = (
    EfficiencyRating.POOR,
    EfficiencyRating.GOOD,
    EfficiencyRating.EXCELLENT,
)
_BORDERS: Final = (85.0, 95.0)  # %, each of the better one


class Rater:
    """Rates a mean efficiency; what chance moves across a border changes nothing."""

    def __init__(self, rating: EfficiencyRating | None = None) -> None:
        """Start with the last rating, None if there is none."""
        self.rating = rating

    def update(self, mean: Mean | None) -> EfficiencyRating | None:
        """Take in the mean of 600 s; return its rating, None while there is no mean.

        A rating is left only when the whole 95 % interval lies beyond its border, for
        that of the mean. The first one is that of the mean, too.
        """
        if mean is None:
            return None
        worst = bisect_right(_BORDERS, mean.lower(LIKELY))
        best = bisect_right(_BORDERS, mean.upper(LIKELY))
        if self.rating not in _RATINGS[worst : best + 1]:
            self.rating = _RATINGS[bisect_right(_BORDERS, mean.value)]
        return self.rating
