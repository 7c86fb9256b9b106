"""Test what counts as news of a miner."""

from collections.abc import Mapping
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.happenings import HappeningDetector
from custom_components.bitaxe_monitor.json_fields import JsonValue

REASON: Final = "Software reset via esp_restart"
NOW: Final = 1000.0

type Fields = dict[str, JsonValue]
type Told = list[tuple[str, Mapping[str, Any]]]


WELL: Final[Fields] = {
    "ASICModel": "BM1370",
    "version": "v2.14.0",
    "uptimeSeconds": 5000,
    "resetReason": REASON,
    "bestDiff": 4e9,
    "blockFound": 0,
    "isUsingFallbackStratum": 0,
    "overheat_mode": 0,
}


def answer(fields: Fields) -> SystemInfo:
    """Return an answer of a miner that is well, with some fields changed."""
    return SystemInfo.from_dict(WELL | fields)


def tell(*answers: Fields, every: float = 5) -> Told:
    """Return what is told of answers, the last of all."""
    detector = HappeningDetector(None)
    told: Told = []
    for index, fields in enumerate(answers):
        happened = detector.update(answer(fields), NOW + index * every)
        told = [(item.type, item.attributes) for item in happened]
    return told


def restarted(noticed_by: str, reason: str | None = REASON) -> Told:
    """Return what is told of a restart."""
    attributes = {"reset_reason": reason, "noticed_by": noticed_by}
    return [("restarted", attributes)]


NEWS: Final = {
    "restarted": ({"uptimeSeconds": 3}, restarted("uptime")),
    "restarted for no reason": (
        {"uptimeSeconds": 3, "resetReason": None},
        restarted("uptime", None),
    ),
    "best difficulty": (
        {"bestDiff": 4.1e9},
        [("best_difficulty", {"old": 4e9, "new": 4.1e9})],
    ),
    "best difficulty in words": (
        {"bestDiff": "4.01G"},
        [("best_difficulty", {"old": 4e9, "new": 4.01e9})],
    ),
    "block": ({"blockFound": 1}, [("block_found", {"count": 1})]),
    "blocks": ({"blockFound": 2}, [("block_found", {"count": 2})]),
    "failover": ({"isUsingFallbackStratum": 1}, [("pool_failover", {})]),
    "firmware": (
        {"version": "v2.15.0"},
        [("firmware_updated", {"old": "v2.14.0", "new": "v2.15.0"})],
    ),
    "older firmware": (
        {"version": "v2.12.2"},
        [("firmware_updated", {"old": "v2.14.0", "new": "v2.12.2"})],
    ),
    "overheating": ({"overheat_mode": 1}, [("fault", {"which": "overheating"})]),
    "power fault": ({"power_fault": "over"}, [("fault", {"which": "power"})]),
    "hardware fault": ({"hardware_fault": "fan"}, [("fault", {"which": "hardware"})]),
}


@pytest.mark.parametrize(("fields", "told"), NEWS.values(), ids=list(NEWS))
def test_news(fields: Fields, told: Told) -> None:
    """What happened is told when it is noticed, and not again."""
    assert tell({}, fields) == told
    assert tell({}, fields, fields) == []


@pytest.mark.parametrize("fields", [fields for fields, _ in NEWS.values()], ids=NEWS)
def test_the_first_answer_is_no_news(fields: Fields) -> None:
    """Nobody knows since when what the first answer tells is so."""
    assert tell(fields) == []


def test_an_answer_like_the_last_one_is_no_news() -> None:
    """A miner that goes on as before has nothing to tell."""
    assert tell({}, {"uptimeSeconds": 5005, "hashRate": 1000}) == []


def test_ends() -> None:
    """The end of what was told is told too."""
    bad: Fields = {
        "isUsingFallbackStratum": 1,
        "overheat_mode": 1,
        "power_fault": "over",
        "hardware_fault": "fan",
    }
    ended: Told = [
        ("pool_return", {}),
        ("fault_ended", {"which": "overheating"}),
        ("fault_ended", {"which": "power"}),
        ("fault_ended", {"which": "hardware"}),
    ]
    assert tell(bad, {}) == ended
    assert tell(bad, {}, {}) == []


def test_order() -> None:
    """What happened together is told in a fixed order."""
    told = tell(
        {"power_fault": "over"},
        {
            "uptimeSeconds": 20,
            "bestDiff": 1e12,
            "blockFound": 1,
            "isUsingFallbackStratum": 1,
            "version": "v2.15.0",
            "overheat_mode": 1,
            "hardware_fault": "fan",
        },
    )
    assert told == [
        *restarted("uptime"),
        ("best_difficulty", {"old": 4e9, "new": 1e12}),
        ("block_found", {"count": 1}),
        ("pool_failover", {}),
        ("firmware_updated", {"old": "v2.14.0", "new": "v2.15.0"}),
        ("fault", {"which": "overheating"}),
        ("fault", {"which": "hardware"}),
        ("fault_ended", {"which": "power"}),
    ]


UNKNOWN: Final[Fields] = {
    "version": None,
    "uptimeSeconds": None,
    "bestDiff": None,
    "blockFound": None,
    "isUsingFallbackStratum": None,
    "overheat_mode": None,
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_is_not_told_stays_as_it_was(name: str) -> None:
    """A field that is missing for once is no news, nor is its return."""
    hot: Fields = {"isUsingFallbackStratum": 1, "overheat_mode": 1}
    missing = hot | {name: None}
    assert tell(hot, missing) == []
    assert tell(hot, missing, hot) == []


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_was_never_told_is_no_news(name: str) -> None:
    """A field that is told for the first time has nothing to compare it with."""
    assert tell(UNKNOWN, UNKNOWN | {name: WELL[name]}) == []


def test_what_happens_while_a_field_is_missing() -> None:
    """What is new in a field is told once the field is back."""
    assert tell({}, UNKNOWN, {"bestDiff": 5e9, "overheat_mode": 1}) == [
        ("best_difficulty", {"old": 4e9, "new": 5e9}),
        ("fault", {"which": "overheating"}),
    ]


@pytest.mark.parametrize("blocks", [1, None])
def test_block_after_a_restart_that_did_not_tell_of_blocks(blocks: int | None) -> None:
    """The count that is told later is of the time since that restart."""
    told = tell(
        {"blockFound": blocks},
        {"blockFound": None, "uptimeSeconds": 5},
        {"blockFound": 1, "uptimeSeconds": 10},
    )
    assert told == [("block_found", {"count": 1})]


@pytest.mark.parametrize(
    ("before", "elapsed", "uptime", "told"),
    [
        pytest.param(5000, 5, 5005, [], id="goes on"),
        pytest.param(5000, 5, 5000, [], id="asked twice at once"),
        pytest.param(5000, 5, 4999, restarted("uptime"), id="less by little"),
        pytest.param(5000, 86400, 91400, [], id="goes on for a day"),
        pytest.param(5000, 86400, 91390, [], id="its clock is slow"),
        pytest.param(5000, 86400, 91410, [], id="its clock is fast"),
        pytest.param(5000, 86400, 8000, restarted("boot_time"), id="longer than ever"),
        pytest.param(5000, 86400, 86390, restarted("boot_time"), id="right after"),
        pytest.param(5, 90, 95, [], id="goes on after boot"),
        pytest.param(5, 90, 60, [], id="goes on after boot, slow answer"),
        pytest.param(10, 120, 40, restarted("boot_time"), id="over and over"),
        pytest.param(5000, 3605, 5005, [], id="clock set forward"),
        pytest.param(5000, -3600, 5005, [], id="clock set back"),
        pytest.param(5000, -3600, 10, restarted("uptime"), id="both"),
    ],
)
def test_restart(before: int, elapsed: float, uptime: int, told: Told) -> None:
    """A miner restarted if it is up for less long, or booted since it was seen."""
    answers: list[Fields] = [{"uptimeSeconds": before}, {"uptimeSeconds": uptime}]
    assert tell(*answers, every=elapsed) == told


def test_restart_while_the_uptime_is_missing() -> None:
    """What is compared with is the last uptime that was told, of when it was told."""
    missing: list[Fields] = [{"uptimeSeconds": None}] * 9
    told = tell({}, *missing, {"uptimeSeconds": 5500}, every=600)
    assert told == restarted("boot_time")
    assert tell({}, *missing, {"uptimeSeconds": 11000}, every=600) == []


@pytest.mark.parametrize(
    ("restart", "blocks", "count"),
    [
        pytest.param({}, 0, None, id="count is reset"),
        pytest.param({"uptimeSeconds": 9}, 0, None, id="restart"),
        pytest.param({"uptimeSeconds": 9}, 1, 1, id="as many as before the restart"),
        pytest.param({"uptimeSeconds": 9}, 2, 2, id="more than before the restart"),
    ],
)
def test_blocks_are_counted_from_boot(
    restart: Fields, blocks: int, count: int | None
) -> None:
    """A restart sets the count of the miner to zero."""
    told = dict(tell({"blockFound": 1}, restart | {"blockFound": blocks}))
    assert told.get("block_found") == (count and {"count": count})


def test_block_after_a_count_was_reset() -> None:
    """A count that fell is where the next one starts."""
    answers: list[Fields] = [{"blockFound": count} for count in (3, 0, 1)]
    assert tell(*answers) == [("block_found", {"count": 1})]


def test_best_difficulty_is_of_all_time() -> None:
    """A miner whose flash was erased has to do better than before for news."""
    assert tell({}, {"bestDiff": 0}, {"bestDiff": 3e9}) == []
    assert tell({}, {"bestDiff": 0}, {"bestDiff": 5e9}) == [
        ("best_difficulty", {"old": 4e9, "new": 5e9})
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("4.29G", 4_294_999_999), (4_285_000_000, "4.29G"), ("1G", 1_004_990_000)],
    ids=["update", "downgrade", "widest"],
)
def test_other_firmware_tells_the_same_difficulty(
    old: JsonValue, new: JsonValue
) -> None:
    """The best difficulty is no other because firmware tells more or fewer digits."""
    fields: Fields = {"version": "v2.10.1", "bestDiff": old}
    told = [name for name, _ in tell(fields, {"bestDiff": new})]
    assert told == ["firmware_updated"]


def test_best_difficulty_goes_on_from_what_other_firmware_tells() -> None:
    """Once told more precisely, the next best one is compared with that."""
    old: Fields = {"version": "v2.10.1", "bestDiff": "4.29G"}
    new: Fields = {"bestDiff": 4_286_000_000}
    assert tell(old, new, {"bestDiff": 4_286_000_001}) == [
        ("best_difficulty", {"old": 4_286_000_000, "new": 4_286_000_001})
    ]


def test_best_difficulty_without_a_firmware() -> None:
    """An answer that does not tell its firmware is of the one before."""
    assert tell({}, {"version": None, "bestDiff": 4.01e9}) == [
        ("best_difficulty", {"old": 4e9, "new": 4.01e9})
    ]


def test_best_difficulty_with_an_update() -> None:
    """A share much better than before is news with whatever firmware."""
    told = tell({"version": "v2.10.1", "bestDiff": "4.29G"}, {"bestDiff": 4.4e9})
    assert [name for name, _ in told] == ["best_difficulty", "firmware_updated"]
