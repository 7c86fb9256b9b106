"""Test reading what a miner has counted of its shares."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.shares import PoolShares
from custom_components.bitaxe_monitor.json_fields import JsonObject

ONE: JsonObject = {"sharesAccepted": 70, "sharesRejected": 2, "poolDifficulty": 1024}
POOL: JsonObject = {"accepted": 5, "rejected": 1, "poolDifficulty": 512}
OTHER: JsonObject = {"accepted": 7, "rejected": 0, "poolDifficulty": 2048}


@pytest.mark.parametrize(
    ("answer", "shares"),
    [
        (ONE, (PoolShares(70, 2, 0, 1024),)),
        ({**ONE, "sharesPending": 3}, (PoolShares(70, 2, 3, 1024),)),
        ({"sharesAccepted": 1, "sharesRejected": 0, "stratumDiff": "8k"}, None),
        ({**ONE, "poolDifficulty": 0}, ()),
        ({**ONE, "sharesRejected": None}, ()),
        ({}, ()),
        (
            {**ONE, "stratum": {"pools": [dict(POOL), dict(OTHER)]}},
            (PoolShares(5, 1, 0, 512), PoolShares(7, 0, 0, 2048)),
        ),
        ({**ONE, "stratum": {"pools": [dict(POOL), {}]}}, ()),
        ({**ONE, "stratum": {"pools": [dict(POOL)]}}, (PoolShares(70, 2, 0, 1024),)),
        ({**ONE, "stratum": None}, (PoolShares(70, 2, 0, 1024),)),
    ],
    ids=str,
)
def test_shares(answer: JsonObject, shares: tuple[PoolShares, ...] | None) -> None:
    """Shares are known by pool, or not at all."""
    expected = (PoolShares(1, 0, 0, 8000),) if shares is None else shares
    info = SystemInfo.from_dict({"ASICModel": "BM1370", **answer})
    assert info.shares == expected


def test_sent() -> None:
    """What was sent is what was answered, and what awaits an answer."""
    assert PoolShares(70, 2, 3, 1024).sent == 75
