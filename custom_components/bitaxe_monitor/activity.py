"""Whether a miner hashes, and whether it does so well enough: states with memory."""

from typing import Final

from .axeos import SystemInfo

# Old firmware keeps the last hashrate when the chip hangs (pitfalls of AxeOS ≤ 2.10).
_STALLED_AFTER: Final = 10  # polls
_HYSTERESIS: Final = 2  # percentage points


class HashingDetector:
    """Tell a hashing miner from an idle one and from a chip that hangs."""

    def __init__(self) -> None:
        """Start without a reading."""
        self._last: tuple[float | None, int | None] | None = None
        self._times_told = 0

    def update(self, info: SystemInfo) -> bool | None:
        """Take in an answer; return whether the miner hashes, None if it cannot tell.

        A hashrate constant to the last digit for 10 polls without a share accepted
        meanwhile is that of a dead chip.
        """
        reading = (info.hashrate, info.shares_accepted)
        self._times_told = self._times_told + 1 if reading == self._last else 1
        self._last = reading
        if not info.is_meant_to_hash:
            return False
        if info.hashrate is None:
            return None
        return info.hashrate > 0 and self._times_told < _STALLED_AFTER


class LowEfficiencyDetector:
    """Tell low efficiency, with hysteresis so that a figure at the edge is no alarm."""

    def __init__(self, threshold: float) -> None:
        """Start with the threshold in %."""
        self._threshold = threshold
        self._is_low: bool | None = None

    def update(
        self, mean_efficiency: float | None, *, is_meant_to_hash: bool
    ) -> bool | None:
        """Take in a mean efficiency (%); return whether it is low.

        While there is no mean, what was said last holds; None if nothing was yet.
        """
        if not is_meant_to_hash:
            self._is_low = False
        elif mean_efficiency is not None:
            margin = _HYSTERESIS if self._is_low else 0
            self._is_low = mean_efficiency < self._threshold + margin
        return self._is_low
