"""Whether a miner hashes: a state with memory."""

from typing import Final, NamedTuple

from ..axeos import SystemInfo
from .reasons import KnownReason

# Old firmware keeps the last hashrate when the chip hangs (pitfalls of AxeOS ≤ 2.10).
_STALLED_AFTER: Final = 10  # polls


class Reading(NamedTuple):
    """What a miner reported of its hashing (GH/s, shares), and in how many polls."""

    hashrate: float | None
    shares_accepted: int | None
    times_told: int


class HashingDetector:
    """Distinguish a hashing miner from an idle one and from a chip that hangs."""

    def __init__(self, last: Reading | None = None) -> None:
        """Start with the last reading, None if there is none."""
        self.last = last

    def update(self, info: SystemInfo, reason: KnownReason | None) -> bool | None:
        """Take in an answer; return whether the miner hashes, None if unknown.

        A hashrate constant to the last digit for 10 polls without a share accepted
        meanwhile is that of a dead chip. Overheated, old firmware goes on at 50 MHz;
        any other known reason means that it has stopped.
        """
        reported = info.hashrate, info.shares_accepted
        last = self.last
        times_told = 1
        if last is not None and reported == (last.hashrate, last.shares_accepted):
            times_told += last.times_told
        self.last = Reading(*reported, times_told)
        if reason not in (None, KnownReason.OVERHEATING):
            return False
        if info.hashrate is None:
            return None
        return info.hashrate > 0 and times_told < _STALLED_AFTER
