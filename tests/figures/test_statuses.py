"""Test which statuses a miner has, and since when."""

from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.reasons import KnownReason, known_reason
from custom_components.bitaxe_monitor.figures.statuses import (
    HIGH,
    Status,
    Statuses,
    statuses_of,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue

type Fields = dict[str, JsonValue]

NOW: Final = 1_790_000_000
HOT: Final = Status.OVERHEATING
LOW: Final = Status.LOW_EFFICIENCY
WELL: Final[Fields] = {
    "ASICModel": "BM1370",
    "version": "v2.15.0",
    "hashRate": 1000,
    "uptimeSeconds": 5000,
    "isUsingFallbackStratum": 0,
    "miningPaused": False,
    "overheat_mode": 0,
}

# What no single answer shows.
FOUND = (
    Status.CHIP_FAULT,
    Status.PAYOUT_CHANGED,
    Status.WORK_NOT_CREDITED,
    *HIGH.values(),
)


def shown(
    fields: Fields | None = None,
    *,
    is_warm: bool = True,
    is_hashing: bool | None = True,
    is_low: bool | None = False,
    has_dropped: bool | None = False,
    found: dict[Status, bool | None] | None = None,
) -> dict[Status, bool | None]:
    """Return which statuses an answer shows, or leaves unknown."""
    info = SystemInfo.from_dict(WELL | (fields or {}))
    statuses = statuses_of(
        info,
        known_reason(info),
        is_warm=is_warm,
        is_hashing=is_hashing,
        has_low_efficiency=is_low,
        has_dropped=has_dropped,
        found={**dict.fromkeys(FOUND, False), **(found or {})},
    )
    assert list(statuses) == list(Status)
    return {status: holds for status, holds in statuses.items() if holds is not False}


def test_statuses_of_an_answer() -> None:
    """An answer shows what holds, and what is unknown; faults are never unknown."""
    assert shown() == {}
    assert shown(is_low=True) == {LOW: True}
    assert shown(is_warm=False) == {Status.WARMING_UP: True}
    assert shown(has_dropped=True) == {Status.PERFORMANCE_DROP: True}
    for status in FOUND:
        assert shown(found={status: True}) == {status: True}
        assert shown(found={status: None}) == {status: None}
    assert shown(is_hashing=False) == {
        Status.NOT_HASHING: True,
        Status.STOPPED: True,
    }
    assert shown({"miningPaused": True}, is_hashing=False) == {
        Status.PAUSED: True,
        Status.STOPPED: True,
    }
    assert shown(
        {"isUsingFallbackStratum": 1, "overheat_mode": 1, "power_fault": "x"}
    ) == {
        HOT: True,
        Status.POWER_FAULT: True,
        Status.FALLBACK_POOL: True,
    }
    assert shown({"hardware_fault": "x"}) == {Status.HARDWARE_FAULT: True}
    silent: Fields = dict.fromkeys(
        ["isUsingFallbackStratum", "miningPaused", "overheat_mode"]
    )
    unknown = shown(silent, is_hashing=None, is_low=None, has_dropped=None)
    assert unknown == dict.fromkeys(
        [
            HOT,
            Status.NOT_HASHING,
            LOW,
            Status.PERFORMANCE_DROP,
            Status.FALLBACK_POOL,
            Status.PAUSED,
            Status.STOPPED,
        ]
    )


def test_pools_unreachable() -> None:
    """A miner without a pool has a reason not to hash."""
    no_pool: Fields = {
        "hashRate": 0,
        "expectedHashrate": 0,
        "poolConnectionInfo": "Not Connected",
    }
    assert shown(no_pool, is_hashing=False) == {
        Status.POOLS_UNREACHABLE: True,
        Status.STOPPED: True,
    }


def test_each_known_reason_is_a_status() -> None:
    """The page finds a known reason among the statuses by its name."""
    assert {reason.value for reason in KnownReason} < {
        status.value for status in Status
    }


def test_begins_and_ends() -> None:
    """A status holds since it began, until it ends."""
    statuses = Statuses({})
    assert statuses.update(NOW, {HOT: False}) == {}
    assert statuses.update(NOW + 5.9, {HOT: True}) == {HOT: NOW + 5}
    assert statuses.update(NOW + 10, {HOT: True, LOW: True}) == {
        HOT: NOW + 5,
        LOW: NOW + 10,
    }
    assert statuses.update(NOW + 15, {HOT: False, LOW: True}) == {LOW: NOW + 10}
    assert statuses.update(NOW + 20, {HOT: True, LOW: True})[HOT] == NOW + 20


def test_unknown() -> None:
    """What is unknown, or not asked for, is not said to hold, but has not ended."""
    statuses = Statuses({})
    statuses.update(NOW, {HOT: True})
    assert statuses.update(NOW + 5, {HOT: None}) == {}
    assert statuses.update(NOW + 10, {Status.OFFLINE: True}) == {
        Status.OFFLINE: NOW + 10
    }
    assert statuses.began == {HOT: NOW, Status.OFFLINE: NOW + 10}
    assert statuses.update(NOW + 15, {Status.OFFLINE: False, HOT: True}) == {HOT: NOW}
    statuses.update(NOW + 20, {HOT: None})
    statuses.update(NOW + 25, {HOT: False})
    assert statuses.update(NOW + 30, {HOT: True}) == {HOT: NOW + 30}


def test_the_same_mapping() -> None:
    """Who compares with what was before need not look into it."""
    statuses = Statuses({})
    since = statuses.update(NOW, {HOT: True})
    assert statuses.update(NOW + 5, {HOT: True}) is statuses.since is since


def test_began_before() -> None:
    """What is noticed late holds since it began, also if it is known to hold."""
    statuses = Statuses({})
    assert statuses.update(NOW, {HOT: True}, {HOT: NOW - 30.5}) == {HOT: NOW - 31}
    assert statuses.update(NOW, {HOT: True}, {HOT: NOW - 60}) == {HOT: NOW - 31}
    assert statuses.update(NOW, {LOW: True}, {LOW: NOW + 60}) == {LOW: NOW}


def test_remembered() -> None:
    """What held before a restart holds since then, once that is known again."""
    statuses = Statuses({HOT: NOW - 60, LOW: NOW - 30})
    assert statuses.since == {}
    assert statuses.began == {HOT: NOW - 60, LOW: NOW - 30}
    assert statuses.update(NOW, {HOT: True, LOW: False}) == {HOT: NOW - 60}
    assert statuses.began == {HOT: NOW - 60}


@pytest.mark.parametrize("remembered", [True, False])
def test_clock_set_back(*, remembered: bool) -> None:
    """Nothing holds since a time to come, nor since a later one afterwards."""
    statuses = Statuses({HOT: NOW} if remembered else {})
    if not remembered:
        statuses.update(NOW, {HOT: True})
    assert statuses.update(NOW - 3600, {HOT: True}) == {HOT: NOW - 3600}
    assert statuses.update(NOW + 5, {HOT: True}) == {HOT: NOW - 3600}


def test_clock_set_forward() -> None:
    """A clock that is set forward leaves the time at which something began."""
    statuses = Statuses({})
    statuses.update(NOW, {HOT: True})
    assert statuses.update(NOW + 86_400, {HOT: True}) == {HOT: NOW}
