"""What a miner has counted of the shares that it sent to its pools."""

from typing import Final, NamedTuple

from ..json_fields import JsonObject, as_list, integer
from . import fields
from .limits import MAX_COUNT

_TWO: Final = 2


class PoolShares(NamedTuple):
    """Shares since the count began, and the difficulty that each has to reach.

    pending are those that await an answer of the pool.
    """

    accepted: int
    rejected: int
    pending: int
    difficulty: float

    @property
    def sent(self) -> int:
        """Return how many were sent: none of them is missing."""
        return self.accepted + self.rejected + self.pending


def shares_of(
    answer: JsonObject,
    accepted: int | None,
    rejected: int | None,
    difficulty: float | None,
) -> tuple[PoolShares, ...]:
    """Return the shares by pool, nothing where one of the figures is not known.

    accepted, rejected and the difficulty are what the answer says of all pools. NerdOS
    works for two at a time where that is set, and lists both
    (main/stratum/stratum_manager_dual_pool.cpp); what it counts in all is of both
    difficulties. With Stratum V2 shares are answered in batches (sharesPending,
    ESP-Miner v2.15.0 main/http_server/system_api_json.c).
    """
    pools = as_list(fields.stratum(answer).get("pools"))
    if len(pools) < _TWO:
        if accepted is None or rejected is None or not difficulty:
            return ()
        pending = integer(answer.get("sharesPending"), 0, MAX_COUNT) or 0
        return (PoolShares(accepted, rejected, pending, difficulty),)
    found = [_shares(pool) for pool in pools if isinstance(pool, dict)]
    known = tuple(shares for shares in found if shares is not None)
    return known if len(known) == len(found) else ()


def _shares(pool: JsonObject) -> PoolShares | None:
    """Return the shares of one of two pools, None where a figure is not known."""
    accepted = integer(pool.get("accepted"), 0, MAX_COUNT)
    rejected = integer(pool.get("rejected"), 0, MAX_COUNT)
    difficulty = fields.parse_difficulty(pool.get("poolDifficulty"))
    if accepted is None or rejected is None or not difficulty:
        return None
    return PoolShares(accepted, rejected, 0, difficulty)
