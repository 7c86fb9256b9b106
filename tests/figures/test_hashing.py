"""Test how a miner that hashes is distinguished from one that does not."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.hashing import HashingDetector, Reading
from custom_components.bitaxe_monitor.figures.reasons import known_reason
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


def update(detector: HashingDetector, info: SystemInfo) -> bool | None:
    """Take in an answer with the reason that it gives."""
    return detector.update(info, known_reason(info))


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
        pytest.param({"overheat_mode": 1}, True, id="overheated at 50 MHz"),
        pytest.param({"overheat_mode": 1, "hashRate": 0}, False, id="overheated"),
    ],
)
def test_hashing_by_one_answer(
    fields: dict[str, JsonValue], *, is_hashing: bool | None
) -> None:
    """A single answer reports hashing from idle."""
    assert update(HashingDetector(), answer(**fields)) is is_hashing


def test_constant_hashrate_is_stalled_at_the_tenth_poll() -> None:
    """Ten answers alike to the last digit are those of a dead chip."""
    detector = HashingDetector()
    reported = [update(detector, answer()) for _ in range(12)]
    assert reported == [True] * 9 + [False] * 3


@pytest.mark.parametrize(
    "fields",
    [{"sharesAccepted": 101}, {"hashRate": 1069.4427490234377}],
    ids=["share", "last digit"],
)
def test_any_change_is_life(fields: dict[str, JsonValue]) -> None:
    """A share, or the last digit of the hashrate, shows that a chip lives."""
    detector = HashingDetector()
    for _ in range(9):
        assert update(detector, answer())
    reported = [update(detector, answer(**fields)) for _ in range(10)]
    assert reported == [True] * 9 + [False]
    assert update(detector, answer(sharesAccepted=102)) is True


def test_stalled_from_the_start() -> None:
    """A chip that hung before a restart still does, until it shows life."""
    before = HashingDetector()
    assert [update(before, answer()) for _ in range(10)][-1] is False
    assert before.last == Reading(1069.4427490234375, 100, 10)
    detector = HashingDetector(before.last)
    assert [update(detector, answer()) for _ in range(2)] == [False, False]
    assert update(detector, answer(sharesAccepted=101)) is True
    assert update(HashingDetector(before.last), answer(hashRate=1070)) is True


def test_shares_without_a_hashrate_that_changes() -> None:
    """A miner whose hashrate is rounded hashes as long as shares come."""
    detector = HashingDetector()
    assert all(
        update(detector, answer(hashRate=1000, sharesAccepted=poll // 8))
        for poll in range(100)
    )


def test_paused_and_resumed() -> None:
    """A miner that was paused for long hashes again with its first hashrate."""
    detector = HashingDetector()
    paused = answer(miningPaused=True, hashRate=0)
    assert not any(update(detector, paused) for _ in range(20))
    assert update(detector, answer(miningPaused=False)) is True
