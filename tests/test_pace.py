"""Test how often a miner is asked, and when it counts as offline."""

import pytest

from custom_components.bitaxe_monitor.axeos import JsonValue, SystemInfo
from custom_components.bitaxe_monitor.pace import Pace, is_sturdy, time_to_turn


def miner_on(version: str | None, **fields: JsonValue) -> SystemInfo:
    """Return the answer of a miner on a firmware."""
    return SystemInfo.from_dict({"ASICModel": "BM1370", "version": version, **fields})


def paced(interval: int | None) -> Pace:
    """Return the pace of a miner whose turn it is."""
    return Pace(interval, lambda _: 0)


STURDY = miner_on("v2.12.2")
FRAGILE = miner_on("v2.9.0")


@pytest.mark.parametrize(
    ("info", "sturdy"),
    [
        pytest.param(None, False, id="no answer yet"),
        pytest.param(miner_on("v2.0.0"), False, id="v2.0.0"),
        pytest.param(miner_on("v2.9.9"), False, id="v2.9.9"),
        pytest.param(miner_on("v2.10.0"), True, id="v2.10.0"),
        pytest.param(miner_on("v2.15.1"), True, id="v2.15.1"),
        pytest.param(miner_on("v3.0"), True, id="v3.0"),
        pytest.param(miner_on("b5502a6"), True, id="commit"),
        pytest.param(miner_on(None), True, id="no version"),
        pytest.param(miner_on("v1.0.30", lastpingrtt=20), True, id="NerdOS"),
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
    assert pace.next_interval(STURDY) == 5


def test_slow_answer_after_misses() -> None:
    """A slow answer does not bring back the normal pace."""
    pace = paced(None)
    pace.missed()
    pace.answered(0, 3.0)
    assert pace.next_interval(STURDY) == 20


def test_first_interval_ends_in_turn() -> None:
    """Only the first interval is drawn out, until it is the miner's turn."""
    asked: list[int] = []

    def in_3_s(interval: int) -> int:
        asked.append(interval)
        return 3

    pace = Pace(None, in_3_s)
    assert [pace.next_interval(STURDY) for _ in range(3)] == [8, 5, 5]
    assert asked == [5]


def test_turn_of_a_miner_that_does_not_answer() -> None:
    """The time until it is its turn adds to the interval that is doubled."""
    pace = Pace(20, lambda _: 19)
    pace.missed()
    assert [pace.next_interval(None) for _ in range(2)] == [59, 40]


@pytest.mark.parametrize("miners", [1, 10, 19])
@pytest.mark.parametrize("now", [1000.0, 1001.9, 1004.5])
def test_few_take_their_turn_together(now: float, miners: int) -> None:
    """Whenever they are set up, few miners are asked in the same second."""
    assert (int(now) + time_to_turn(now, 5, miners)) % 5 == 0


@pytest.mark.parametrize(
    ("interval", "miners", "turns"), [(5, 20, 2), (5, 400, 5), (30, 100, 10)]
)
def test_many_are_spread(interval: int, miners: int, turns: int) -> None:
    """Ten more miners are asked a second later, if the interval has room for it."""
    drawn = {
        (1003 + time_to_turn(1003.2, interval, miners)) % interval for _ in range(500)
    }
    assert drawn == set(range(turns))
    assert {time_to_turn(1003.2, interval, miners) >= 0 for _ in range(50)} == {True}


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
    pace = paced(interval)
    now = 1000.0
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
