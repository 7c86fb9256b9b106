"""How far chance alone moves a hashrate: the law by which firmware measures it.

Finding hashes is chance. What a faultless chip finds in some time is a Poisson number,
so what is reckoned from it strays by its square root. Hashrates are in GH/s.
"""

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import Final, Self

# A result of difficulty 1 stands for 2³² hashes, in units of 10⁹.
RESULT: Final = 2**32 / 1e9  # GH
# Up to v2.10 a chip reports nonces of difficulty 256, 2⁴⁰ hashes each.
_STRETCH: Final = 100 * 256 * RESULT  # GH, of 100 nonces
_OF_NONCES: Final = 0.1  # relative, of the mean of 100
_COUNTED_CHIPS: Final = frozenset({"BM1366", "BM1368", "BM1370"})


class Counting(StrEnum):
    """What a reading of the hashrate rests on."""

    REGISTER = "register"
    NONCES = "nonces"


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """The law that readings of a family of firmware follow.

    shortest is the shortest time (s) that a reading counts for, by which a miner is
    judged, since an accusation uses the largest chance that is possible; likely is the
    usual one, for a picture. Nonces have neither. A reading times the correction is
    the truth, from some uptime (s) on.
    """

    counting: Counting
    shortest: float | None = None
    likely: float | None = None
    correction: float = 1.0
    counts_from: int = 120

    def of_reading(self, hashrate: float) -> float:
        """Return the standard deviation (GH/s) that chance gives a reading."""
        return _chance(hashrate, self.shortest)

    def independent(self, hashrate: float, readings: int, seconds: float) -> float:
        """Return how many readings that many over some time (s) are worth.

        A reading looks back over its counting time, or 100 nonces: within it, another
        one adds nothing.
        """
        if self.shortest is not None:
            return min(readings, seconds / self.shortest)
        return min(readings, seconds * hashrate / _STRETCH)

    def of_mean(self, hashrate: float, readings: int, seconds: float) -> float:
        """Return the standard deviation (GH/s) that chance gives their mean.

        Readings that look back over the same nonces are as alike as those are many: a
        mean over less time than 100 nonces take strays hardly less than one reading.
        """
        if hashrate <= 0:
            return 0.0
        if self.shortest is None:
            interval = seconds / readings
            worth = _worth_overlapping(readings, _STRETCH / hashrate / interval)
        else:
            worth = self.independent(hashrate, readings, seconds)
        return self.of_reading(hashrate) / sqrt(worth)

    @classmethod
    def of(
        cls,
        *,
        asic_model: str,
        is_official: bool,
        has_small_core_count: bool,
        has_error_rate: bool,
        has_actual_frequency: bool,
    ) -> Self | None:
        """Return the law of a miner, None where it is not known.

        Official firmware is recognized by the keys that it sends, smallCoreCount,
        errorPercentage and actualFrequency, since versions are rewritten by those who
        build it. NerdOS, forks and the BM1397 follow laws of their own.

        From v2.14 on it reads the chips' counters every second (POLL_RATE in ESP-Miner
        main/tasks/hashrate_monitor_task.c) and skips a count that comes less than 1 s
        after the last: some readings are over 2 s, 3 of 10 on a Gamma with v2.15.1,
        which gives them the spread of 1.18 s. From v2.11 to v2.13 it reads them every
        5 s. Before it took the time of the last 100 nonces, smoothed 9 : 1 (v2.9.0
        main/system.c, SYSTEM_notify_found_nonce): the stamp that it begins with is the
        one after the oldest, and that time ends with the latest, so 100 nonces are
        divided by 98 gaps and the mean is 100/97 of the truth, once 300 s have passed.
        Up to v2.1.6 it took the time of shares, which have the pool's difficulty: what
        lacks smallCoreCount, which v2.1.9 added, may be such firmware.
        """
        if not is_official or asic_model not in _COUNTED_CHIPS:
            return None
        if has_actual_frequency:
            return cls(counting=Counting.REGISTER, shortest=1.0, likely=1.18)
        if has_error_rate:
            return cls(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
        if not has_small_core_count:
            return None
        return cls(counting=Counting.NONCES, correction=0.97, counts_from=300)


def counted_chance(hashrate: float, seconds: float) -> float:
    """Return the relative standard deviation of what is counted in some time (s)."""
    return sqrt(RESULT / (hashrate * seconds))


def _worth_overlapping(readings: int, overlapping: float) -> float:
    """Return how many independent readings have a mean that is as sure.

    Each reading has a part in common with so many later ones, less with each of them:
    the correlation of two falls from 1 to 0 in a straight line.
    """
    last = min(readings - 1, int(overlapping))
    # The sum over k from 1 to last of (1 − k / readings)·(1 − k / overlapping).
    if not last:
        return readings
    total, squares = last * (last + 1) / 2, last * (last + 1) * (2 * last + 1) / 6
    common = last - total * (1 / readings + 1 / overlapping)
    common += squares / (readings * overlapping)
    return readings / (1 + 2 * common)


def _chance(hashrate: float, seconds: float | None) -> float:
    """Return the standard deviation (GH/s) of a reading over some time, or nonces."""
    if seconds is None:
        return hashrate * _OF_NONCES
    return sqrt(RESULT * hashrate / seconds)
