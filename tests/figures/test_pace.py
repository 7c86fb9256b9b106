"""Test how often a miner is asked, and when it counts as offline."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.pace import (
    UNTRIED,
    Pace,
    Stamina,
    automatic_interval,
    official_version,
)
from custom_components.bitaxe_monitor.figures.turn import Turn
from custom_components.bitaxe_monitor.json_fields import JsonValue


def miner_on(version: str | None, **fields: JsonValue) -> SystemInfo:
    """Return the answer of a miner on a firmware."""
    return SystemInfo.from_dict({"ASICModel": "BM1370", "version": version, **fields})


STURDY = miner_on("v2.12.2")
FRAGILE = miner_on("v2.9.0")
LEAKY = miner_on("v2.8.0")


def paced(
    interval: int | None = None, second: int = 0, stamina: Stamina = UNTRIED
) -> Pace:
    """Return the pace of a miner whose turn is in that second, set up at 0 s."""
    return Pace(interval, Turn(second, second), stamina, 0)


def answer(
    pace: Pace,
    asked: float,
    info: SystemInfo = STURDY,
    *,
    took: float = 0.1,
    has_restarted: bool = False,
) -> int:
    """Let a miner answer; return when it is to be asked next (s)."""
    pace.answered(asked, took, info, has_restarted=has_restarted)
    return pace.next_interval()


def miss(pace: Pace, *times: float) -> list[int]:
    """Let a miner miss polls; return when it is to be asked after each (s)."""
    found = []
    for now in times:
        pace.missed(now)
        found.append(pace.next_interval())
    return found


@pytest.mark.parametrize(
    ("info", "interval"),
    [
        pytest.param(miner_on("v1.0"), 5, id="fork"),
        pytest.param(miner_on("v2.0.0"), 60, id="v2.0.0"),
        pytest.param(miner_on("v2.4.1"), 60, id="v2.4.1"),
        pytest.param(miner_on("v2.4.2"), 30, id="v2.4.2"),
        pytest.param(miner_on("v2.7.1"), 30, id="v2.7.1"),
        pytest.param(miner_on("v2.8.0"), 60, id="v2.8.0"),
        pytest.param(miner_on("v2.8.1"), 30, id="v2.8.1"),
        pytest.param(miner_on("v2.9.9"), 30, id="v2.9.9"),
        pytest.param(miner_on("v2.10.0"), 5, id="v2.10.0"),
        pytest.param(miner_on("v2.15.1"), 5, id="v2.15.1"),
        pytest.param(miner_on("v3.0"), 5, id="v3.0"),
        pytest.param(miner_on("b5502a6"), 5, id="commit"),
        pytest.param(miner_on(None), 5, id="no version"),
        pytest.param(miner_on("v2.0.30", lastpingrtt=20), 5, id="NerdOS"),
        pytest.param(miner_on("v2.7.0", stratumURLUSED="x"), 5, id="NMAxe"),
        pytest.param(miner_on("2.0.3"), 5, id="no official version"),
    ],
)
def test_interval_by_firmware(info: SystemInfo, interval: int) -> None:
    """The automatic interval is 5 s; 30 or 60 s for firmware that cannot stand it."""
    assert automatic_interval(official_version(info)) == interval
    pace = paced()
    assert answer(pace, 0, info) == interval
    assert pace.interval == interval


def test_interval_follows_a_firmware_update() -> None:
    """A miner that is updated is polled as its firmware now stands."""
    pace = paced()
    assert answer(pace, 0, FRAGILE) == 30
    assert answer(pace, 30, miner_on(None)) == 30  # one bad field is no other firmware
    assert answer(pace, 60, STURDY) == 5


@pytest.mark.parametrize("info", [FRAGILE, STURDY], ids=["old", "recent"])
@pytest.mark.parametrize("interval", [5, 45, 300])
def test_interval_of_the_user(info: SystemInfo, interval: int) -> None:
    """The user's interval goes before the automatic one."""
    pace = paced(interval)
    assert pace.next_interval() == interval
    assert answer(pace, 0, info) == interval


@pytest.mark.parametrize(
    ("interval", "info", "intervals"),
    [
        pytest.param(None, STURDY, [10, 20, 40, 60, 60, 60], id="automatic"),
        pytest.param(None, FRAGILE, [60, 60], id="automatic, old firmware"),
        pytest.param(7, STURDY, [14, 28, 56, 60, 60], id="7 s"),
        pytest.param(60, STURDY, [60, 60], id="60 s"),
        pytest.param(61, STURDY, [61, 61], id="61 s"),
        pytest.param(300, STURDY, [300, 300], id="300 s"),
    ],
)
def test_back_off(interval: int | None, info: SystemInfo, intervals: list[int]) -> None:
    """Polls that fail double the interval, up to 60 s or the user's."""
    pace = paced(interval)
    normal = answer(pace, 0, info)
    times = [300 * place for place in range(1, len(intervals) + 2)]
    assert miss(pace, *times[:-1]) == intervals
    pace.missed(times[-1])
    assert answer(pace, normal * 500, info) == normal


def test_back_off_of_long_outage() -> None:
    """The interval stays within bounds however long an outage lasts."""
    pace = paced(5)
    assert miss(pace, *range(10_000))[-1] == 60


def test_an_answer_that_does_not_count() -> None:
    """A miner that answers, though not yet as itself, stands its own pace."""
    pace = paced()
    answer(pace, 0)
    assert miss(pace, 5, 15, 35) == [10, 20, 40]
    pace.missed(75, is_silent=False)
    pace.relent()
    assert pace.next_interval() == 5
    assert pace.is_offline(75)
    assert pace.look_interval is None


@pytest.mark.parametrize(
    ("took", "seconds"),
    [(2.0, 3), (2.1, 9), (3.0, 12), (9.9, 40), (16.0, 60)],
)
def test_slow_answers(took: float, seconds: int) -> None:
    """After an answer of more than 2 s a miner rests for four times as long."""
    pace = paced()
    assert answer(pace, 0, took=took) == seconds
    assert answer(pace, 100, took=took) == seconds
    assert answer(pace, 200) == 5


def test_slow_answer_after_misses() -> None:
    """A slow answer ends the back-off, but is no reason to hurry."""
    pace = paced()
    answer(pace, 0)
    miss(pace, 5, 15, 35)
    assert answer(pace, 75, took=4.0) == 16


def test_slow_answer_of_a_miner_that_is_seldom_asked() -> None:
    """Who is asked once in 30 s has its rest anyway."""
    assert answer(paced(30), 0, took=3.0) == 27


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
    assert answer(paced(second=1003), asked, took=took) == seconds


@pytest.mark.parametrize("interval", [5, 30, 37, 300])
def test_intervals_until_the_turn(interval: int) -> None:
    """Between half of the interval and one and a half go by until it is the turn."""
    pace = paced(interval, second=1003)
    found = []
    for asked in range(1000, 1000 + interval):
        found.append(answer(pace, asked))
        assert (asked + found[-1] - 1003) % interval == 0
    shortest = (interval + 1) // 2
    assert sorted(found) == list(range(shortest, shortest + interval))


def test_back_off_counts_from_the_miss() -> None:
    """A miner that does not answer is left alone, whosever turn it is."""
    pace = paced(20, second=19)
    answer(pace, 0)
    assert miss(pace, 19) == [40]


def test_first_polls() -> None:
    """A miner that has not answered since it was set up is decided on in 30 s."""
    pace = paced(300)
    for now in (0, 15):
        assert miss(pace, now) == [15]
        assert not pace.is_offline(now)
    assert miss(pace, 30) == [300]
    assert pace.is_offline(30)


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
    answer(pace, now, info)
    for misses in (1, 2, 3):
        now += pace.next_interval()
        pace.missed(now)
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
    pace = paced()
    answer(pace, 1000)
    miss(pace, *[1000] * misses)
    assert pace.is_offline(1000 + seconds) is is_offline


def test_an_answer_starts_the_count_again() -> None:
    """Misses before an answer, even a slow one, do not count."""
    pace = paced()
    answer(pace, 0)
    miss(pace, 5, 15)
    answer(pace, 100, took=9.0)
    miss(pace, 500)
    assert not pace.is_offline(500)
    assert pace.missed_polls == 1


def test_reload_changes_nothing() -> None:
    """What a miner was seen to stand goes on with the next pace."""
    pace = paced()
    answer(pace, 100, FRAGILE)
    miss(pace, 130, 190)
    following = paced(stamina=pace.stamina)
    assert following.stamina == pace.stamina
    assert not following.is_offline(190)
    miss(following, 250)
    assert following.is_offline(250)
    assert following.next_interval() == 60


def test_reload_of_a_miner_that_never_answered() -> None:
    """Its silence goes on from its first miss."""
    pace = paced()
    miss(pace, 0, 15, 30)
    following = Pace(None, Turn(0, 0), pace.stamina, 100)
    miss(following, 100)
    assert following.is_offline(100)


def miss_now_and_then(pace: Pace, start: int, info: SystemInfo = STURDY) -> int:
    """Let a miner miss three polls in ten minutes, each one alone."""
    for now in (start, start + 300, start + 600):
        miss(pace, now)
        answer(pace, now + 10, info)
    return start + 610


def test_a_miner_that_keeps_missing_polls() -> None:
    """It is polled more slowly step by step, and at its pace after a good hour."""
    pace = paced()
    now, found = answer(pace, 0), []
    for _ in range(5):
        now = miss_now_and_then(pace, now)
        found.append((pace.interval, pace.slowed_to))
    assert found == [(10, 10), (20, 20), (30, 30), (60, 60), (60, 60)]
    last_miss = now - 10
    answer(pace, last_miss + 3599)
    assert pace.interval == 60
    following = paced(stamina=pace.stamina)
    assert following.interval == 60
    answer(following, last_miss + 3600)
    assert (following.interval, following.slowed_to) == (5, None)


def test_misses_that_are_far_apart() -> None:
    """Three misses in more than ten minutes are borne."""
    pace = paced()
    answer(pace, 0)
    for now in (5, 305, 606):
        miss(pace, now)
        answer(pace, now + 10)
    assert pace.slowed_to is None


def test_misses_of_an_outage() -> None:
    """A miner that was off is not overburdened."""
    pace = paced()
    answer(pace, 0)
    miss(pace, 5, 15, 35, 75, 135)
    answer(pace, 195)
    assert pace.slowed_to is None


def test_two_misses_in_a_row_and_another() -> None:
    """Every missed poll counts."""
    pace = paced()
    answer(pace, 0)
    miss(pace, 5, 15)
    answer(pace, 20)
    miss(pace, 100)
    answer(pace, 110)
    assert pace.slowed_to == 10


def test_interval_of_the_user_is_respected() -> None:
    """Whoever sets an interval has it, however many polls are missed."""
    pace = paced(5)
    miss_now_and_then(pace, answer(pace, 0))
    assert (pace.interval, pace.slowed_to) == (5, None)


@pytest.mark.parametrize(
    ("info", "interval", "slowed_to"), [(FRAGILE, 60, 60), (LEAKY, 60, None)]
)
def test_old_firmware_that_misses_polls(
    info: SystemInfo, interval: int, slowed_to: int | None
) -> None:
    """Old firmware is slowed down as well, but never beyond 60 s."""
    pace = paced()
    answer(pace, 0, info)
    miss_now_and_then(pace, 100, info)
    assert (pace.interval, pace.slowed_to) == (interval, slowed_to)


def test_look_at_a_silent_miner() -> None:
    """Between polls that are far apart a miner is looked at, at its own pace."""
    pace = paced()
    assert pace.look_interval is None
    answer(pace, 0)
    assert pace.look_interval is None
    miss(pace, 5)
    assert pace.look_interval == 5
    pace.missed(15, is_silent=False)
    assert pace.look_interval is None


def test_look_at_a_miner_that_is_seldom_asked() -> None:
    """Where polls are no farther apart than usual there is no need to look."""
    pace = paced(120)
    answer(pace, 0)
    miss(pace, 120)
    assert pace.look_interval is None


@pytest.mark.parametrize("info", [FRAGILE, LEAKY, None], ids=["old", "leaky", "none"])
def test_old_firmware_is_not_looked_at(info: SystemInfo | None) -> None:
    """It never gives back a socket; what is not known may be old."""
    pace = paced(10)
    if info is not None:
        answer(pace, 0, info)
    miss(pace, 10, 30, 70)
    assert pace.look_interval is None


def collapse(pace: Pace, info: SystemInfo, silence: int = 601) -> None:
    """Let a miner answer, fall silent for a while and come back with a restart."""
    answer(pace, 0, info)
    miss(pace, 30, 90, 150)
    answer(pace, 30 + silence, info, has_restarted=True)


def test_old_firmware_that_collapses() -> None:
    """Old firmware that fell silent until it was restarted needs fewer polls."""
    pace = paced()
    collapse(pace, FRAGILE)
    assert pace.needs_gentleness
    assert paced(stamina=pace.stamina).needs_gentleness
    assert not paced(60, stamina=pace.stamina).needs_gentleness
    answer(pace, 700, miner_on(None))
    assert pace.needs_gentleness
    answer(pace, 730, STURDY)
    answer(pace, 735, FRAGILE)
    assert not pace.needs_gentleness


@pytest.mark.parametrize(
    ("info", "interval", "silence"),
    [
        pytest.param(STURDY, None, 601, id="recent firmware"),
        pytest.param(LEAKY, None, 601, id="once a minute anyway"),
        pytest.param(FRAGILE, 60, 601, id="once a minute as wanted"),
        pytest.param(FRAGILE, None, 600, id="not silent for long"),
    ],
)
def test_nothing_to_be_done(
    info: SystemInfo, interval: int | None, silence: int
) -> None:
    """Where fewer polls are no remedy, nothing is needed."""
    pace = paced(interval)
    collapse(pace, info, silence)
    assert not pace.needs_gentleness


def test_silence_without_a_restart() -> None:
    """Whoever comes back by itself did not collapse."""
    pace = paced()
    answer(pace, 0, FRAGILE)
    miss(pace, 30, 90, 150)
    answer(pace, 900, FRAGILE)
    assert not pace.needs_gentleness
    answer(pace, 930, FRAGILE, has_restarted=True)
    assert not pace.needs_gentleness
