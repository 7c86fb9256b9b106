"""Which answers can be compared by their counts of shares."""

from typing import Final, NamedTuple

from ..axeos.shares import PoolShares
from ..figures.chance import RESULT
from ..figures.turn import LONGEST_GAP

_MANY_TIMES: Final = 10
_FEW_SHARES: Final = 20


class SharesSeen(NamedTuple):
    """What an answer said of shares, at a time (s)."""

    at: float
    shares: tuple[PoolShares, ...]
    uptime: int | None
    pool: tuple[str | None, bool | None]
    hashrate: float | None  # GH/s

    def continues(self, last: SharesSeen, hashrate: float) -> bool:
        """Return whether what lies between two answers is what counts and time say.

        Counts begin anew with a boot, with each change of pool from v2.15 on, and by
        hand. After a boot there may be more of all than before it, where polls were
        missed.
        """
        elapsed = self.at - last.at
        # Of a miner that has just stopped, only the last answer says how much it found.
        most = max(hashrate, last.hashrate or 0.0)
        return (
            0 < elapsed <= LONGEST_GAP
            and bool(self.shares)
            and self.pool == last.pool
            and (self.uptime is None or self.uptime >= max(last.uptime or 0, elapsed))
            and (
                self.shares == last.shares
                or (
                    _go_on(last.shares, self.shares)
                    and _is_plausible(last.shares, self.shares, most * elapsed)
                )
            )
        )

    def has_moved_since(self, last: SharesSeen) -> bool:
        """Return whether pool or difficulty are others: shares still are of before."""
        is_other = difficulties(self.shares) != difficulties(last.shares)
        return is_other or self.pool != last.pool


def difficulties(shares: tuple[PoolShares, ...]) -> list[float]:
    """Return the difficulty of each pool."""
    return [each.difficulty for each in shares]


def _go_on(last: tuple[PoolShares, ...], shares: tuple[PoolShares, ...]) -> bool:
    """Return whether counts go on from the last ones, for the same difficulties."""
    return len(shares) == len(last) and all(
        new.difficulty == old.difficulty
        and new.accepted >= old.accepted
        and new.sent >= old.sent
        for new, old in zip(shares, last, strict=True)
    )


def _is_plausible(
    last: tuple[PoolShares, ...], shares: tuple[PoolShares, ...], hashed: float
) -> bool:
    """Return whether what was sent can be of so much work (GH): odd counts are not.

    Chance never makes ten times and twenty shares more of it.
    """
    sent = sum(
        (new.sent - old.sent) * new.difficulty
        for new, old in zip(shares, last, strict=True)
    )
    most = _MANY_TIMES * hashed / RESULT
    return sent <= most + _FEW_SHARES * max(difficulties(shares))
