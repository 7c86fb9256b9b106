"""A mean efficiency and how far chance may have moved it."""

from statistics import NormalDist
from typing import Final, NamedTuple

# Of 100 intervals 5 miss the truth, half of them on either side.
LIKELY: Final = NormalDist().inv_cdf(0.975)  # standard deviations
# A bound that is looked at with every poll would be wrong too often at 95 %.
CERTAIN: Final = NormalDist().inv_cdf(0.999)


class Mean(NamedTuple):
    """A mean efficiency (%) with the standard deviation that chance gives it.

    The deviation is in percentage points, None where chance is unknown: the bounds then
    are the mean itself.
    """

    value: float
    deviation: float | None = None

    @property
    def margin(self) -> float | None:
        """Return half the 95 % interval, in percentage points: what stands after ±."""
        return None if self.deviation is None else LIKELY * self.deviation

    def lower(self, deviations: float) -> float:
        """Return what the true mean is not below, by that many deviations (%)."""
        return self.value - deviations * (self.deviation or 0.0)

    def upper(self, deviations: float) -> float:
        """Return what the true mean is not above, by that many deviations (%)."""
        return self.value + deviations * (self.deviation or 0.0)
