"""What a miner has counted of the shares that it sent to its pools."""

from typing import Final, NamedTuple

from ..json_fields import JsonObject, JsonValue, as_list, first, integer
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


def shares_of(answer: JsonObject) -> tuple[PoolShares, ...]:
    """Return the shares by pool, nothing where one of the figures is not known.

    NerdOS works for two pools at a time where that is set, and lists both
    (main/stratum/stratum_manager_dual_pool.cpp); what it counts in all is of both
    difficulties. With Stratum V2 shares are answered in batches (sharesPending,
    ESP-Miner v2.15.0 main/http_server/system_api_json.c).
    """
    pools = as_list(fields.stratum(answer).get("pools"))
    if len(pools) >= _TWO:
        found = [
            _shares(
                pool.get("accepted"),
                pool.get("rejected"),
                None,
                pool.get("poolDifficulty"),
            )
            for pool in pools
            if isinstance(pool, dict)
        ]
    else:
        found = [
            _shares(
                answer.get("sharesAccepted"),
                answer.get("sharesRejected"),
                answer.get("sharesPending"),
                first(answer, "poolDifficulty", "stratumDiff"),
            )
        ]
    known = tuple(shares for shares in found if shares is not None)
    return known if len(known) == len(found) else ()


def _shares(
    accepted: JsonValue, rejected: JsonValue, pending: JsonValue, difficulty: JsonValue
) -> PoolShares | None:
    """Return the shares of one pool, None where one of the figures is not known."""
    taken, refused = integer(accepted, 0, MAX_COUNT), integer(rejected, 0, MAX_COUNT)
    least = fields.parse_difficulty(difficulty)
    if taken is None or refused is None or not least:
        return None
    return PoolShares(taken, refused, integer(pending, 0, MAX_COUNT) or 0, least)
