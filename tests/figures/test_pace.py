"""Test how often a miner is asked, and when it counts as offline."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.pace import (
    Pace,
    Turn,
    is_sturdy,
    next_turn,
    turn_of,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue


def miner_on(version: str | None, **fields: JsonValue) -> SystemInfo:
    """Return the answer of a miner on a firmware."""
    return SystemInfo.from_dict({"ASICModel": "BM1370", "version": version, **fields})


def paced(interval: int | None, second: int = 0) -> Pace:
    """Return the pace of a miner whose turn is in that second."""
    return Pace(interval, Turn(second, second))


STURDY = miner_on("v2.12.2")
FRAGILE = miner_on("v2.9.0")


@pytest.mark.parametrize(
    ("info", "sturdy"),
    [
        pytest.param(None, False, id="no answer yet"),
        pytest.param(miner_on("v1.0"), True, id="fork"),
        pytest.param(miner_on("v2.0.0"), False, id="v2.0.0"),
        pytest.param(miner_on("v2.9.9"), False, id="v2.9.9"),
        pytest.param(miner_on("v2.10.0"), True, id="v2.10.0"),
        pytest.param(miner_on("v2.15.1"), True, id="v2.15.1"),
        pytest.param(miner_on("v3.0"), True, id="v3.0"),
        pytest.param(miner_on("b5502a6"), True, id="commit"),
        pytest.param(miner_on(None), True, id="no version"),
        pytest.param(miner_on("v1.0.30", lastpingrtt=20), True, id="NerdOS"),
        pytest.param(miner_on("v2.7.0", stratumURLUSED="x"), True, id="NMAxe"),
        pytest.param(miner_on("2.0.3"), True, id="no official version"),
    ],
)
def test_interval_by_firmware(info: SystemInfo | None, *, sturdy: bool) -> None:
    """The automatic interval is 5 s, 30 s for firmware that cannot stand it."""
    assert is_sturdy(info) is sturdy
    pace = paced(None)
    pace.answered(0, 0.1)
    assert pace.next_interval(info) == (5 if sturdy else 30)


def test_interval_follows_a_firmware_update() -> None:
    """A miner that is updated is polled as its firmware now stands."""
    pace = paced(None)
    assert [pace.next_interval(info) for info in (FRAGILE, STURDY)] == [30, 5]


@pytest.mark.parametrize("info", [None, FRAGILE, STURDY], ids=["none", "old", "new"])
@pytest.mark.parametrize("interval", [5, 45, 300])
def test_interval_of_the_user(info: SystemInfo | None, interval: int) -> None:
    """The user's interval goes before the automatic one."""
    assert paced(interval).next_interval(info) == interval


@pytest.mark.parametrize(
    ("interval", "info", "intervals"),
    [
        pytest.param(None, STURDY, [10, 20, 40, 60, 60, 60], id="automatic"),
        pytest.param(None, FRAGILE, [60, 60], id="automatic, old firmware"),
        pytest.param(None, None, [60, 60], id="never answered"),
        pytest.param(7, STURDY, [14, 28, 56, 60, 60], id="7 s"),
        pytest.param(60, STURDY, [60, 60], id="60 s"),
        pytest.param(61, STURDY, [61, 61], id="61 s"),
        pytest.param(300, STURDY, [300, 300], id="300 s"),
    ],
)
@pytest.mark.parametrize("is_slow", [True, False], ids=["slow", "missed"])
def test_back_off(
    interval: int | None,
    info: SystemInfo | None,
    intervals: list[int],
    *,
    is_slow: bool,
) -> None:
    """Polls that fail or are slow double the interval, up to 60 s or the user's."""
    pace = paced(interval)
    normal = pace.next_interval(info)
    for seconds in intervals:
        if is_slow:
            pace.answered(0, 2.1)
        else:
            pace.missed()
        assert pace.next_interval(info) == seconds
    pace.answered(0, 0.1)
    assert pace.next_interval(info) == normal


def test_back_off_of_long_outage() -> None:
    """The interval stays within bounds however long an outage lasts."""
    pace = paced(5)
    for _ in range(10_000):
        pace.missed()
    assert pace.next_interval(STURDY) == 60


def test_two_seconds_are_not_slow() -> None:
    """An answer may take 2 s."""
    pace = paced(None)
    pace.answered(0, 2.0)
    assert pace.next_interval(STURDY) == 3


def test_slow_answer_after_misses() -> None:
    """A slow answer does not bring back the normal pace."""
    pace = paced(None)
    pace.missed()
    pace.answered(0, 3.0)
    assert pace.next_interval(STURDY) == 20


@pytest.mark.parametrize(
    ("asked", "took", "seconds"),
    [
        pytest.param(1003.1, 0.1, 5, id="in turn"),
        pytest.param(1003.9, 0.2, 4, id="answered a second later"),
        pytest.param(1003.99, 2.0, 3, id="answered two seconds later"),
        pytest.param(1004.1, 0.1, 4, id="a second late"),
        pytest.param(1005.9, 2.0, 1, id="late and slow"),
        pytest.param(1006.1, 0.1, 7, id="early"),
        pytest.param(1007.1, 0.1, 6, id="a second early"),
    ],
)
def test_miners_keep_their_turn(asked: float, took: float, seconds: int) -> None:
    """However long an answer takes, and whenever the miner was asked."""
    pace = paced(None, second=1003)
    pace.answered(asked, took)
    assert pace.next_interval(STURDY) == seconds


@pytest.mark.parametrize("interval", [5, 30, 37, 300])
def test_intervals_until_the_turn(interval: int) -> None:
    """Between half of the interval and one and a half go by until it is the turn."""
    pace = paced(interval, second=1003)
    found = []
    for asked in range(1000, 1000 + interval):
        pace.answered(asked, 0.1)
        found.append(pace.next_interval(STURDY))
        assert (asked + found[-1] - 1003) % interval == 0
    shortest = (interval + 1) // 2
    assert sorted(found) == list(range(shortest, shortest + interval))


def test_back_off_counts_from_the_miss() -> None:
    """A miner that does not answer is left alone, whosever turn it is."""
    pace = paced(20, second=19)
    pace.answered(0, 0.1)
    pace.missed()
    assert pace.next_interval(STURDY) == 40


@pytest.mark.parametrize(
    ("second", "interval", "earliest", "found"),
    [(3, 5, 1003, 1003), (3, 5, 1004, 1008), (19, 5, 1000, 1004), (95, 30, 7, 35)],
)
def test_next_turn(second: int, interval: int, earliest: int, found: int) -> None:
    """Turns are an interval apart; the first one may be now."""
    assert next_turn(second, interval, earliest) == found


@pytest.mark.parametrize(
    ("places", "turn"),
    [
        (range(10), Turn(poll_second=0, write_second=0, moment=0.0)),
        (range(10, 20), Turn(poll_second=0, write_second=5, moment=0.1)),
        (range(90, 100), Turn(poll_second=0, write_second=45, moment=0.9)),
        (range(100, 110), Turn(poll_second=1, write_second=51, moment=0.0)),
        (range(390, 400), Turn(poll_second=3, write_second=198, moment=0.9)),
    ],
)
def test_ten_have_their_turn_together(places: range, turn: Turn) -> None:
    """The next ten follow 0.1 s later, and are written with another poll."""
    assert {turn_of(place) for place in places} == {turn}


def test_offline_until_the_first_answer() -> None:
    """A miner that never answered is offline with its first miss."""
    pace = paced(None)
    assert pace.last_answer is None
    pace.missed()
    assert pace.is_offline(0)
    pace.answered(10, 0.1)
    assert pace.last_answer == 10
    assert not pace.is_offline(10)


@pytest.mark.parametrize(
    ("interval", "info", "offline_after"),
    [
        pytest.param(None, STURDY, 5 + 10 + 20, id="automatic"),
        pytest.param(None, FRAGILE, 30 + 60 + 60, id="automatic, old firmware"),
        pytest.param(10, STURDY, 10 + 20 + 40, id="10 s"),
        pytest.param(300, STURDY, 900, id="300 s"),
    ],
)
def test_offline_with_the_third_miss(
    interval: int | None, info: SystemInfo, offline_after: float
) -> None:
    """At its own pace a miner is offline with the third poll that it misses."""
    now = 1000.0
    pace = paced(interval, second=1000)
    pace.answered(now, 0.1)
    for misses in (1, 2, 3):
        now += pace.next_interval(info)
        pace.missed()
        assert pace.is_offline(now) is (misses == 3)
    assert now == 1000 + offline_after


@pytest.mark.parametrize(
    ("misses", "seconds", "is_offline"),
    [
        pytest.param(3, 29.9, False, id="3 misses too soon"),
        pytest.param(3, 30, True, id="3 misses and 30 s"),
        pytest.param(9, 29.9, False, id="many misses too soon"),
        pytest.param(2, 1000, False, id="2 misses for long"),
        pytest.param(0, 1000, False, id="not asked for long"),
    ],
)
def test_offline_by_the_later_of_both(
    misses: int, seconds: float, *, is_offline: bool
) -> None:
    """Both 3 misses and 30 s must have gone by; polls may be asked for in between."""
    pace = paced(None)
    pace.answered(1000, 0.1)
    for _ in range(misses):
        pace.missed()
    assert pace.is_offline(1000 + seconds) is is_offline


def test_an_answer_starts_the_count_again() -> None:
    """Misses before an answer, even a slow one, do not count."""
    pace = paced(None)
    pace.answered(0, 0.1)
    for _ in range(2):
        pace.missed()
    pace.answered(100, 9.0)
    pace.missed()
    assert not pace.is_offline(500)
    assert pace.last_answer == 100
