"""Test how a miner that hashes, and well enough, is told from one that does not."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.activity import (
    HashingDetector,
    LowEfficiencyDetector,
    Reading,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue


def answer(**fields: JsonValue) -> SystemInfo:
    """Return an answer of a miner that hashes, with some fields changed."""
    return SystemInfo.from_dict(
        {
            "ASICModel": "BM1370",
            "version": "v2.14.0",
            "hashRate": 1069.4427490234375,
            "sharesAccepted": 100,
            **fields,
        }
    )


@pytest.mark.parametrize(
    ("fields", "is_hashing"),
    [
        pytest.param({}, True, id="hashing"),
        pytest.param({"hashRate": 0}, False, id="zero"),
        pytest.param({"hashRate": None}, None, id="unknown"),
        pytest.param({"miningPaused": True}, False, id="paused"),
        pytest.param({"miningPaused": True, "hashRate": None}, False, id="mute"),
        pytest.param({"power_fault": "overcurrent"}, False, id="power fault"),
        pytest.param({"hardware_fault": "no chips"}, False, id="hardware fault"),
    ],
)
def test_hashing_by_one_answer(
    fields: dict[str, JsonValue], *, is_hashing: bool | None
) -> None:
    """A single answer tells hashing from idle."""
    assert HashingDetector().update(answer(**fields)) is is_hashing


def test_constant_hashrate_is_stalled_at_the_tenth_poll() -> None:
    """Ten answers alike to the last digit are those of a dead chip."""
    detector = HashingDetector()
    told = [detector.update(answer()) for _ in range(12)]
    assert told == [True] * 9 + [False] * 3


@pytest.mark.parametrize(
    "fields",
    [{"sharesAccepted": 101}, {"hashRate": 1069.4427490234377}],
    ids=["share", "last digit"],
)
def test_any_change_is_life(fields: dict[str, JsonValue]) -> None:
    """A share, or the last digit of the hashrate, shows that a chip lives."""
    detector = HashingDetector()
    for _ in range(9):
        assert detector.update(answer())
    told = [detector.update(answer(**fields)) for _ in range(10)]
    assert told == [True] * 9 + [False]
    assert detector.update(answer(sharesAccepted=102)) is True


def test_stalled_from_the_start() -> None:
    """A chip that hung before a restart still does, until it shows life."""
    before = HashingDetector()
    assert [before.update(answer()) for _ in range(10)][-1] is False
    assert before.last == Reading(1069.4427490234375, 100, 10)
    detector = HashingDetector(before.last)
    assert [detector.update(answer()) for _ in range(2)] == [False, False]
    assert detector.update(answer(sharesAccepted=101)) is True
    assert HashingDetector(before.last).update(answer(hashRate=1070)) is True


def test_shares_without_a_hashrate_that_changes() -> None:
    """A miner whose hashrate is rounded hashes as long as shares come."""
    detector = HashingDetector()
    assert all(
        detector.update(answer(hashRate=1000, sharesAccepted=poll // 8))
        for poll in range(100)
    )


def test_paused_and_resumed() -> None:
    """A miner that was paused for long hashes again with its first hashrate."""
    detector = HashingDetector()
    paused = answer(miningPaused=True, hashRate=0)
    assert not any(detector.update(paused) for _ in range(20))
    assert detector.update(answer(miningPaused=False)) is True


def test_low_efficiency_hysteresis() -> None:
    """Low below the threshold, off again two points above it."""
    detector = LowEfficiencyDetector(85)
    means = [86.9, 85, 84.9, 85, 86.9, 87, 86, 85, 84, 90]
    told = [detector.update(mean, is_meant_to_hash=True) for mean in means]
    low = [False, False, True, True, True, False, False, False, True, False]
    assert told == low


def test_low_efficiency_unknown() -> None:
    """Without a mean nothing is known at first; later what was said last holds."""
    detector = LowEfficiencyDetector(85)
    assert detector.update(None, is_meant_to_hash=True) is None
    assert detector.update(80, is_meant_to_hash=True) is True
    assert detector.update(None, is_meant_to_hash=True) is True
    assert detector.update(86, is_meant_to_hash=True) is True
    assert detector.update(87, is_meant_to_hash=True) is False
    assert detector.update(None, is_meant_to_hash=True) is False


@pytest.mark.parametrize("is_low", [True, False, None])
def test_low_efficiency_from_the_start(*, is_low: bool | None) -> None:
    """What was said before a restart holds, and its hysteresis with it."""
    detector = LowEfficiencyDetector(85, is_low=is_low)
    assert detector.update(None, is_meant_to_hash=True) is is_low
    assert detector.update(86, is_meant_to_hash=True) is bool(is_low)
    assert detector.is_low is bool(is_low)


@pytest.mark.parametrize("mean", [80.0, None], ids=["low", "unknown"])
def test_paused_miner_is_not_low(mean: float | None) -> None:
    """A miner that is not meant to hash is no problem, and starts afresh after it."""
    detector = LowEfficiencyDetector(85)
    assert detector.update(80, is_meant_to_hash=True) is True
    assert detector.update(mean, is_meant_to_hash=False) is False
    assert detector.update(86, is_meant_to_hash=True) is False


def test_threshold_is_the_users() -> None:
    """The threshold is an option."""
    detector = LowEfficiencyDetector(60)
    assert detector.update(61, is_meant_to_hash=True) is False
    assert detector.update(59, is_meant_to_hash=True) is True
    assert detector.update(62, is_meant_to_hash=True) is False
