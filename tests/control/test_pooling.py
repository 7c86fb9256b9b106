"""Test what answers say of the connection to a pool."""

from types import SimpleNamespace
from typing import Any
from unittest.mock import AsyncMock, Mock

import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, SystemInfo
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.control.awaiting import Awaiting
from custom_components.bitaxe_monitor.control.pooling import (
    Pooling,
    has_pool,
    works_for_first,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue


@pytest.mark.parametrize(
    ("answer", "works"),
    [
        ({"hashRate": 500}, True),
        ({"hashRate": 0}, False),
        ({"hashRate": 500, "isUsingFallbackStratum": 1}, False),
        ({"hashRate": 500, "poolConnectionInfo": "IPv4"}, True),
        ({"hashRate": 500, "poolConnectionInfo": "Not Connected"}, False),
        ({"isStratumConnected": True}, True),
        ({"isStratumConnected": False, "hashRate": 500}, False),
        ({"stratum": {"pools": [{"connected": True}]}}, True),
        ({"stratum": {"pools": [{"connected": False}]}}, False),
        ({"stratum": {"usingFallback": True, "pools": [{"connected": True}]}}, False),
        ({"stratum": {"pools": []}, "hashRate": 500}, False),
    ],
)
def test_first_pool(answer: dict[str, JsonValue], *, works: bool) -> None:
    """A miner works for its first pool if its firmware says so, or hashes."""
    answer = {"ASICModel": "BM1370", "hashRate": 0, **answer}
    assert works_for_first(SystemInfo.from_dict(answer)) is works


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"stratum": {"pools": [{"connected": False}, {"connected": True}]}}, True),
        ({"stratum": {"pools": [{"connected": False}] * 2}, "hashRate": 500}, False),
        ({"isUsingFallbackStratum": 1, "poolConnectionInfo": "IPv4"}, True),
        ({"hashRate": 500}, True),
        ({}, False),
    ],
)
def test_any_pool(answer: dict[str, JsonValue], *, expected: bool) -> None:
    """A miner has a pool if any of them is connected, also the second one alone."""
    answer = {"ASICModel": "BM1370", "hashRate": 0, **answer}
    assert has_pool(SystemInfo.from_dict(answer)) is expected


async def test_no_answer_yet() -> None:
    """Of a miner that has never answered, no pool is known."""
    poll = AsyncMock()
    unanswered = Mock(side_effect=AxeOSConnectionError)
    miner: Any = SimpleNamespace(check_answered=unanswered, change=AsyncMock())
    with pytest.raises(AxeOSConnectionError):
        await Pooling(miner, poll, lambda: 0.0, AsyncMock()).use(0)
    assert not poll.called


async def test_stored_while_another_one_is_chosen() -> None:
    """A pool that is entered is expected, and after it what is chosen still."""
    miner: Any = SimpleNamespace(
        check_answered=Mock(),
        change=AsyncMock(),
        awaiting=Awaiting(slot=4),
    )
    pooling = Pooling(miner, AsyncMock(return_value=None), lambda: 0.0, AsyncMock())
    expected: list[object] = []
    pooling.expecting = lambda *what: expected.append(what)
    pooling.answered()
    edit = PoolEdit(slot=0, host="pool.example.org", port=3333)
    with pytest.raises(AxeOSConnectionError):
        await pooling.store(edit)
    pooling.answered()
    miner.awaiting.slot = None
    pooling.answered()
    assert expected == [(4, None), (0, edit), (None, None)]
