"""Whether the chips of a miner have stopped although nothing is known to keep them.

That its pool is silent says nothing: what counts are shares, hashes and power.
"""

from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Final, Self

from ..axeos import SystemInfo
from ..figures.chance import RESULT
from ..figures.reasons import KnownReason

_SETTLED: Final = 600  # s of uptime
_MOST_BETWEEN: Final = 60.0  # s that count between two answers
_CHECKS: Final = 3
_CHECKED_FOR: Final = 180.0  # s
_UNCHANGED: Final = 10  # polls
_LITTLE: Final = 0.2  # of the expected hashrate
_LITTLE_FOR: Final = 600.0  # s
_ENOUGH: Final = 0.5  # of the expected hashrate
_BURNING: Final = 0.5  # of its usual power
_SHARES_MISSED: Final = 25.0  # the chance of that is exp(-25)
_NO_SHARE_FOR: Final = 600.0  # s
_POWER_EVERY: Final = 600.0  # s
_POWERS: Final = 144  # of a day


class StuckReason(StrEnum):
    """What an answer shows of chips that hang; in words of the translations."""

    NO_HASHRATE = "no_hashrate"
    FROZEN_HASHRATE = "frozen_hashrate"
    LITTLE_HASHRATE = "little_hashrate"
    NO_SHARES = "no_shares"


@dataclass(slots=True, kw_only=True)
class Signs:
    """What an answer shows of the chips: GH/s, W, s; None is unknown.

    counts is whether the firmware counts hashes, instead of reckoning them from what it
    sends to its pool. is_kept is whether something known keeps the miner from hashing.
    """

    hashrate: float | None
    expected: float | None
    shares: tuple[int | None, int | None]
    difficulty: float | None
    power: float | None
    uptime: int | None
    has_pool: bool | None
    counts: bool
    is_kept: bool

    @classmethod
    def of(
        cls,
        info: SystemInfo,
        reason: KnownReason | None,
        expected: float | None,
        *,
        counts: bool,
    ) -> Self:
        """Return what an answer shows."""
        return cls(
            hashrate=info.hashrate,
            expected=expected,
            shares=(info.shares_accepted, info.shares_rejected),
            difficulty=info.pool_difficulty,
            power=info.power,
            uptime=info.uptime,
            has_pool=info.has_pool,
            counts=counts,
            is_kept=reason is not None or bool(info.overheating),
        )


class StuckDetector:
    """Finds chips that hang, by answers and the times (s) at which they were given."""

    def __init__(self, usual_power: float | None = None) -> None:
        """Start with the power (W) that the miner draws when it hashes, if known."""
        self.is_hashing = False
        """Whether the latest answer shows a miner that hashes as it should, or half."""
        self.began: float | None = None
        """When it began to look stuck, None while it does not."""
        self.reason: StuckReason | None = None
        """Why it looks stuck, None while it does not."""
        self._powers = deque([] if usual_power is None else [usual_power], _POWERS)
        self._power_at: float | None = None
        self._at: float | None = None
        self._reported: tuple[float | None, tuple[int | None, int | None]] | None = None
        self._unchanged = 0
        self._little_since: float | None = None
        self._share_at: float | None = None
        self._missed = 0.0
        self._checks = 0

    @property
    def usual_power(self) -> float | None:
        """Return the power (W) that the miner draws when it hashes, None if unknown."""
        return median(self._powers) if self._powers else None

    def update(self, now: float, signs: Signs) -> bool:
        """Take in an answer; return whether the chips hang, by several in a row."""
        elapsed = 0.0 if self._at is None else min(now - self._at, _MOST_BETWEEN)
        self._at = now
        self._count(now, elapsed, signs)
        is_meant_to_hash = self._is_meant_to_hash(signs)
        self.reason = self._found(now, signs) if is_meant_to_hash else None
        if self.reason is None:
            self.began, self._checks = None, 0
            return False
        if self.began is None:
            self.began = now
        self._checks += 1
        return self._checks >= _CHECKS and now - self.began >= _CHECKED_FOR

    def _count(self, now: float, elapsed: float, signs: Signs) -> None:
        """Count for how long what has been so."""
        hashrate, expected = signs.hashrate, signs.expected
        last, self._reported = self._reported, (hashrate, signs.shares)
        self._unchanged = self._unchanged + 1 if last == self._reported else 1
        is_little = self._is_below(signs, _LITTLE)
        if not is_little or signs.is_kept:
            self._little_since = None
        elif self._little_since is None:
            self._little_since = now
        if last is None or last[1] != signs.shares or signs.is_kept:
            # Also where a count begins at 0 again, as it does with another pool.
            self._share_at, self._missed = now, 0.0
        elif hashrate is not None and signs.difficulty:
            self._missed += hashrate * elapsed / (signs.difficulty * RESULT)
        self.is_hashing = (
            bool(hashrate and expected)
            and not signs.is_kept
            and not self._is_below(signs, _ENOUGH)
            and self._unchanged < _UNCHANGED
        )
        is_time = self._power_at is None or now - self._power_at >= _POWER_EVERY
        if self.is_hashing and signs.power is not None and is_time:
            self._power_at = now
            self._powers.append(signs.power)

    @staticmethod
    def _is_below(signs: Signs, part: float) -> bool:
        """Return whether the hashrate is less than a part of what is expected."""
        hashrate, expected = signs.hashrate, signs.expected
        return hashrate is not None and hashrate < part * (expected or 0.0)

    @staticmethod
    def _is_meant_to_hash(signs: Signs) -> bool:
        """Return whether nothing known keeps the miner from hashing."""
        return (
            not signs.is_kept
            and bool(signs.expected)
            and signs.has_pool is not False
            and signs.uptime is not None
            and signs.uptime >= _SETTLED
        )

    def _found(self, now: float, signs: Signs) -> StuckReason | None:
        """Return why an answer looks as if the chips hang, None if it does not.

        Chips that hang go on drawing power; those without work do not. Where that is
        not known, the firmware has to say that it has its pool.
        """
        usual = self.usual_power
        if signs.power is None or usual is None:
            is_burning = bool(signs.has_pool)
        else:
            is_burning = signs.power > _BURNING * usual
        return self._missing(now, signs) if is_burning else None

    def _missing(self, now: float, signs: Signs) -> StuckReason | None:
        """Return what is missing of an answer, None if nothing is."""
        little_since, share_at = self._little_since, self._share_at
        if signs.hashrate is None:
            return None
        if signs.hashrate == 0:
            return StuckReason.NO_HASHRATE
        if self._unchanged >= _UNCHANGED:
            return StuckReason.FROZEN_HASHRATE
        if little_since is not None and now - little_since >= _LITTLE_FOR:
            return StuckReason.LITTLE_HASHRATE
        is_counted = signs.counts and not self._is_below(signs, _LITTLE)
        has_no_share = (
            self._missed >= _SHARES_MISSED
            and share_at is not None
            and now - share_at >= _NO_SHARE_FOR
        )
        return StuckReason.NO_SHARES if has_no_share and not is_counted else None


def may_hang(info: SystemInfo) -> bool:
    """Return whether a miner has no other reason not to hash."""
    is_kept = info.mining_paused or info.overheating
    has_fault = info.power_fault or info.hardware_fault
    return not (is_kept or has_fault) and (info.uptime or 0) >= _SETTLED
