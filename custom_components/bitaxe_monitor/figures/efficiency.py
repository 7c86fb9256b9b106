"""How well a miner hashes: for its power, and whether it is well enough."""

from typing import Final

_HYSTERESIS: Final = 2  # percentage points
_GIGA_PER_TERA: Final = 1000


def power_efficiency(power: float | None, hashrate: float | None) -> float | None:
    """Return J/TH for a power (W) and a hashrate (GH/s), None without one of them."""
    if power is None or not hashrate:
        return None
    return _GIGA_PER_TERA * power / hashrate


class LowEfficiencyDetector:
    """Tell low efficiency, with hysteresis so that a figure at the edge is no alarm."""

    def __init__(self, threshold: float, *, is_low: bool | None = None) -> None:
        """Start with the threshold in %, and what was said last."""
        self.is_low = is_low
        self._threshold = threshold

    def update(
        self, mean_efficiency: float | None, *, is_meant_to_hash: bool
    ) -> bool | None:
        """Take in a mean efficiency (%); return whether it is low.

        While there is no mean, what was said last holds; None if nothing was yet.
        """
        if not is_meant_to_hash:
            self.is_low = False
        elif mean_efficiency is not None:
            margin = _HYSTERESIS if self.is_low else 0
            self.is_low = mean_efficiency < self._threshold + margin
        return self.is_low
