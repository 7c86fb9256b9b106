"""Test what counts as a happening of a miner."""

from collections.abc import Mapping
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.happening_detector import (
    HappeningDetector,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue

REASON: Final = "Software reset via esp_restart"
NOW: Final = 1000.0

type Fields = dict[str, JsonValue]
type Happened = list[tuple[str, Mapping[str, Any]]]


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


def found(*answers: Fields, every: float = 5) -> Happened:
    """Return what happened before the last of some answers."""
    detector = HappeningDetector(None)
    happened: Happened = []
    for index, fields in enumerate(answers):
        items = detector.update(answer(fields), NOW + index * every)
        happened = [(item.type, item.attributes) for item in items]
    return happened


def restarted(noticed_by: str, reason: str | None = REASON) -> Happened:
    """Return what happens when a miner restarts."""
    attributes = {"reset_reason": reason, "noticed_by": noticed_by}
    return [("restarted", attributes)]


HAPPENINGS: Final = {
    "restarted": ({"uptimeSeconds": 3}, restarted("uptime")),
    "restarted for no reason": (
        {"uptimeSeconds": 3, "resetReason": None},
        restarted("uptime", None),
    ),
    "best difficulty": (
        {"bestDiff": 4.1e9},
        [("best_difficulty", {"difficulty": "4.1 G", "old": 4e9, "new": 4.1e9})],
    ),
    "best difficulty in words": (
        {"bestDiff": "4.01G"},
        [("best_difficulty", {"difficulty": "4.01 G", "old": 4e9, "new": 4.01e9})],
    ),
    "block": ({"blockFound": 1}, [("block_found", {"count": 1})]),
    "blocks": ({"blockFound": 2}, [("block_found", {"count": 2})]),
    "failover": ({"isUsingFallbackStratum": 1}, [("pool_failover", {})]),
    "overheating": ({"overheat_mode": 1}, [("fault", {"which": "overheating"})]),
    "power fault": ({"power_fault": "over"}, [("fault", {"which": "power"})]),
    "hardware fault": ({"hardware_fault": "fan"}, [("fault", {"which": "hardware"})]),
}


@pytest.mark.parametrize(
    ("fields", "happened"), HAPPENINGS.values(), ids=list(HAPPENINGS)
)
def test_happening(fields: Fields, happened: Happened) -> None:
    """What happened is found when it shows, and not again."""
    assert found({}, fields) == happened
    assert found({}, fields, fields) == []


@pytest.mark.parametrize(
    "fields", [fields for fields, _ in HAPPENINGS.values()], ids=HAPPENINGS
)
def test_nothing_happened_before_the_first_answer(fields: Fields) -> None:
    """Nobody knows since when what the first answer says is so."""
    assert found(fields) == []


def test_nothing_happened_when_an_answer_is_like_the_last_one() -> None:
    """Nothing happens to a miner that goes on as before."""
    assert found({}, {"uptimeSeconds": 5005, "hashRate": 1000}) == []


def test_ends() -> None:
    """The end of what happened is found too."""
    bad: Fields = {
        "isUsingFallbackStratum": 1,
        "overheat_mode": 1,
        "power_fault": "over",
        "hardware_fault": "fan",
    }
    ended: Happened = [
        ("pool_return", {}),
        ("fault_ended", {"which": "overheating"}),
        ("fault_ended", {"which": "power"}),
        ("fault_ended", {"which": "hardware"}),
    ]
    assert found(bad, {}) == ended
    assert found(bad, {}, {}) == []


def test_order() -> None:
    """What happened together comes in a fixed order."""
    happened = found(
        {"power_fault": "over"},
        {
            "uptimeSeconds": 20,
            "bestDiff": 1e12,
            "isUsingFallbackStratum": 1,
            "overheat_mode": 1,
            "hardware_fault": "fan",
        },
    )
    assert happened == [
        *restarted("uptime"),
        ("best_difficulty", {"difficulty": "1 T", "old": 4e9, "new": 1e12}),
        ("pool_failover", {}),
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
def test_what_is_missing_stays_as_it_was(name: str) -> None:
    """A field that is missing for once is no happening, nor is its return."""
    hot: Fields = {"isUsingFallbackStratum": 1, "overheat_mode": 1}
    missing = hot | {name: None}
    assert found(hot, missing) == []
    assert found(hot, missing, hot) == []


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_was_never_known_is_no_happening(name: str) -> None:
    """A field that is there for the first time has nothing to compare it with."""
    assert found(UNKNOWN, UNKNOWN | {name: WELL[name]}) == []


def test_what_happens_while_a_field_is_missing() -> None:
    """What is new in a field is found once the field is back."""
    assert found({}, UNKNOWN, {"bestDiff": 5e9, "overheat_mode": 1}) == [
        ("best_difficulty", {"difficulty": "5 G", "old": 4e9, "new": 5e9}),
        ("fault", {"which": "overheating"}),
    ]


@pytest.mark.parametrize("blocks", [1, None])
def test_block_after_a_restart_that_did_not_report_blocks(blocks: int | None) -> None:
    """The count that comes later is of the time since that restart."""
    happened = found(
        {"blockFound": blocks},
        {"blockFound": None, "uptimeSeconds": 5},
        {"blockFound": 1, "uptimeSeconds": 10},
    )
    assert happened == [("block_found", {"count": 1})]


@pytest.mark.parametrize(
    ("before", "elapsed", "uptime", "happened"),
    [
        pytest.param(5000, 5, 5005, [], id="goes on"),
        pytest.param(5000, 5, 5000, [], id="asked twice at once"),
        pytest.param(5000, 5, 4999, [], id="a step back"),
        pytest.param(5000, 5, 66, [], id="up since before it was seen"),
        pytest.param(5000, 5, 65, restarted("uptime"), id="clocks differ"),
        pytest.param(50, 5, 49, [], id="a step back soon after boot"),
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
def test_restart(before: int, elapsed: float, uptime: int, happened: Happened) -> None:
    """A miner restarted if it is up for less long, or booted since it was seen."""
    answers: list[Fields] = [{"uptimeSeconds": before}, {"uptimeSeconds": uptime}]
    assert found(*answers, every=elapsed) == happened


def test_restart_while_the_uptime_is_missing() -> None:
    """What is compared with is the last uptime there was, and when."""
    missing: list[Fields] = [{"uptimeSeconds": None}] * 9
    happened = found({}, *missing, {"uptimeSeconds": 5500}, every=600)
    assert happened == restarted("boot_time")
    assert found({}, *missing, {"uptimeSeconds": 11000}, every=600) == []


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
    """A restart sets the count to zero, once the next answer goes on from there."""
    after = restart | {"blockFound": blocks}
    assert "block_found" not in dict(found({"blockFound": 1}, after))
    happened = dict(found({"blockFound": 1}, after, after))
    assert happened.get("block_found") == (count and {"count": count})


def test_block_after_a_restart_while_nobody_looked() -> None:
    """What a miner found between its restart and a look much later is found at once."""
    late = found({"blockFound": 1}, {"uptimeSeconds": 8000, "blockFound": 1}, every=9e4)
    assert late == [*restarted("boot_time"), ("block_found", {"count": 1})]


def history(*answers: Fields) -> list[str]:
    """Return all that happened in the course of some answers."""
    detector = HappeningDetector(None)
    return [
        str(item.type)
        for index, fields in enumerate(answers)
        for item in detector.update(answer(fields), NOW + index * 5)
    ]


def test_uptime_that_blinks() -> None:
    """An uptime that leaps back shows no more restarts, and never a block."""
    up: list[Fields] = [
        {"uptimeSeconds": 5000 + 5 * index if index % 2 else 0, "blockFound": 1}
        for index in range(1, 40)
    ]
    assert history(*up) == ["restarted"]


def test_uptime_that_steps_back() -> None:
    """An uptime that is unsteady by some seconds is no restart, nor a block."""
    steps: list[Fields] = [
        {"uptimeSeconds": 5000 + 5 * index - index % 3 * 9, "blockFound": 1}
        for index in range(40)
    ]
    assert history(*steps) == []


def test_restart_without_an_uptime_between() -> None:
    """An answer without an uptime neither confirms a restart nor contradicts it."""
    after: Fields = {"blockFound": 1, "uptimeSeconds": 12}
    assert history(
        {"blockFound": 1},
        {"blockFound": 1, "uptimeSeconds": 2},
        {"blockFound": 0, "uptimeSeconds": None},
        after,
    ) == ["restarted", "block_found"]


def test_restarts_in_a_row() -> None:
    """Each of two restarts is found."""
    assert history({}, {"uptimeSeconds": 2}, {"uptimeSeconds": 1}) == ["restarted"] * 2


@pytest.mark.parametrize("version", ["v2.15.0", "v2.12.2"])
def test_firmware_changed(version: str) -> None:
    """Other firmware counts when it lasts for two answers, once."""
    other: Fields = {"version": version}
    assert found({}, other) == []
    changed = [("firmware_updated", {"old": "v2.14.0", "new": version})]
    assert found({}, other, other) == changed
    assert found({}, other, {"version": None}, other) == changed
    assert found({}, other, other, other) == []


def test_firmware_that_is_another_with_every_answer() -> None:
    """What does not last is no change."""
    versions: list[Fields] = [{"version": f"v2.{index % 3}"} for index in range(20)]
    assert history(*versions) == []


def test_block_after_a_count_was_reset() -> None:
    """A count that fell is where the next one starts."""
    answers: list[Fields] = [{"blockFound": count} for count in (3, 0, 1)]
    assert found(*answers) == [("block_found", {"count": 1})]


@pytest.mark.parametrize(
    ("counts", "found_at_last"),
    [
        ((2, 0, 2), None),
        ((2, 0, 3), 1),
        ((2, 0, 2, 0, 2), None),
        ((2, 0, 0, 2), 2),
        ((2, None, 0, 2), None),
    ],
)
def test_count_of_blocks_that_blinks(
    counts: tuple[int | None, ...], found_at_last: int | None
) -> None:
    """A count that is back with the next answer shows no block, but what is above."""
    answers: list[Fields] = [{"blockFound": count} for count in counts]
    happened = found(*answers)
    expected = found_at_last and [("block_found", {"count": found_at_last})]
    assert happened == (expected or [])


def test_count_of_blocks_that_blinks_before_a_restart() -> None:
    """What was counted before a restart is no measure after it."""
    counts: Fields = {"blockFound": 2, "uptimeSeconds": 10}
    answers: list[Fields] = [
        {"blockFound": 2},
        {"blockFound": 0},
        {"blockFound": 2, "uptimeSeconds": 2},
        counts,
    ]
    assert found(*answers) == [("block_found", {"count": 2})]


def test_best_difficulty_is_of_all_time() -> None:
    """A miner whose flash was erased has to do better than before for a record."""
    assert found({}, {"bestDiff": 0}, {"bestDiff": 3e9}) == []
    assert found({}, {"bestDiff": 0}, {"bestDiff": 5e9}) == [
        ("best_difficulty", {"difficulty": "5 G", "old": 4e9, "new": 5e9})
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("4.29G", 4_294_999_999),
        (4_285_000_000, "4.29G"),
        ("1G", 1_004_990_000),
        ("142.80M", 142_804_000),
        ("13M", 13_049_000),
        ("13M", 13_050_000),
    ],
    ids=["update", "downgrade", "widest", "five digits", "zeros left out", "limit"],
)
def test_the_same_difficulty_as_number_and_text(old: JsonValue, new: JsonValue) -> None:
    """The best difficulty is no other because it has more or fewer digits."""
    assert history(*[{"bestDiff": old}, {"bestDiff": new}] * 5) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("4.29G", "4.30G"), ("142.80M", 142_810_000), ("13M", 13_051_000)],
)
def test_record_by_little(old: JsonValue, new: JsonValue) -> None:
    """What differs by more than the rounding of a text is a record."""
    assert history({"bestDiff": old}, {"bestDiff": new}) == ["best_difficulty"]


def test_best_difficulty_goes_on_from_what_is_more_precise() -> None:
    """Once known more precisely, the next best one is compared with that."""
    fields: list[Fields] = [
        {"bestDiff": best} for best in ("4.29G", 4_286_000_000, 4_286_000_001)
    ]
    assert found(*fields) == [
        (
            "best_difficulty",
            {"difficulty": "4.29 G", "old": 4_286_000_000, "new": 4_286_000_001},
        )
    ]


def test_overheating_with_the_settings_before() -> None:
    """Overheating comes with the settings that it is going to change."""
    settings: Fields = {"frequency": 625, "coreVoltage": 1200}
    throttled: Fields = {"frequency": 50, "coreVoltage": 1000, "overheat_mode": 1}
    before = {"which": "overheating", "frequency": 625, "core_voltage": 1200}
    assert found(settings, throttled) == [("fault", before)]
    assert found(settings, throttled, throttled) == []


@pytest.mark.parametrize("polls", range(1, 8))
def test_a_repeated_answer_hides_nothing(polls: int) -> None:
    """However often an answer was the same, what the next one shows is found."""
    detector = HappeningDetector(None)
    now = 0.0

    def poll(uptime: int, best: float = 4e9) -> list[str]:
        """Return what happened before another answer."""
        nonlocal now
        now += 5
        info = answer({"uptimeSeconds": uptime, "bestDiff": best, "blockFound": 1})
        return [happening.type.value for happening in detector.update(info, now)]

    for _ in range(polls):
        assert poll(1000 + int(now)) == []
    assert poll(2) == ["restarted"]
    assert poll(7, 5e9) == ["best_difficulty", "block_found"]
    for _ in range(polls):
        assert poll(int(now), 5e9) == []
    known = detector.known
    assert known is not None
    assert (known.seen_at, known.uptime) == (now, int(now) - 5)


def test_a_repeated_answer_without_uptime() -> None:
    """Shares go on, and when the miner was seen stays what an uptime was of."""
    detector = HappeningDetector(None)
    for shares in (0, 1, 2, 3, 4, 5, None):
        info = answer({"uptimeSeconds": None, "sharesAccepted": shares})
        assert detector.update(info, NOW + (shares or 0)) == []
    known = detector.known
    assert known is not None
    assert (known.seen_at, known.uptime, known.shares_accepted) == (NOW, None, 5)
