"""Whether a miner hashes less than it should: a state with memory."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from .mean import CERTAIN, Mean

SPANS: Final = (600, 1200, 1800, 2700, 3600)  # s

_HYSTERESIS: Final = 2  # percentage points


@dataclass(frozen=True, slots=True)
class LowMean:
    """The mean efficiency (%) that was low, and the time (s) that it was of."""

    span: int
    value: float


class LowEfficiencyDetector:
    """Decides by the shortest time over which chance cannot be the reason.

    A figure at the edge is no alarm and ends none.
    """

    def __init__(
        self,
        threshold: float,
        *,
        is_low: bool | None = None,
        decided_by: LowMean | None = None,
    ) -> None:
        """Start with the threshold in %, what was said last and what decided it."""
        self.is_low = is_low
        self.decided_by = decided_by
        self._threshold = threshold
        self._well_since: float | None = None

    def update(
        self,
        mean_over: Callable[[int], Mean | None],
        now: float,
        *,
        is_meant_to_hash: bool,
    ) -> bool | None:
        """Take in means over times (s) up to now (s); return whether efficiency is low.

        While there is no mean, what was said last holds; None if nothing was yet. Where
        chance is unknown, the mean of the shortest time decides.

        What a longer time holds of before says nothing against what a shorter one
        shows, and nothing of a miner that has recovered since.
        """
        if not is_meant_to_hash:
            self._decide(is_low=False)
            return False
        for span in SPANS:
            mean = mean_over(span)
            if mean is None or (mean.deviation is None and span > SPANS[0]):
                continue
            if self._well_since is not None and now - span < self._well_since:
                break
            if mean.upper(CERTAIN) < self._threshold:
                if not self.is_low:
                    self._decide(is_low=True, by=LowMean(span, mean.value))
                break
            if not self.is_low:
                self.is_low = False
            elif self._is_well(mean):
                self._decide(is_low=False)
                self._well_since = now - span
            if mean.lower(CERTAIN) > self._threshold:
                break
        return self.is_low

    def _is_well(self, mean: Mean) -> bool:
        """Return whether a mean shows that efficiency is low no more."""
        return (
            mean.value >= self._threshold + _HYSTERESIS
            and mean.lower(CERTAIN) > self._threshold
        )

    def _decide(self, *, is_low: bool, by: LowMean | None = None) -> None:
        """Note what is so from now on, and by what."""
        self.is_low = is_low
        self.decided_by = by
