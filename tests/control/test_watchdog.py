"""Tests of what restarts a miner whose chips hang, and of what does not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.control.stuck import (
    Signs,
    StuckDetector,
    StuckReason,
)
from custom_components.bitaxe_monitor.control.watchdog import Act, Veto, Watchdog
from custom_components.bitaxe_monitor.figures.reasons import KnownReason

EXPECTED: Final = 1070.0  # GH/s
POWER: Final = 18.0  # W
IDLE: Final = 6.0  # W
POLL: Final = 30.0  # s
MINUTE: Final = 60.0
HOUR: Final = 3600.0
DAY: Final = 24 * HOUR
DAYS: Final = 1000


@dataclass
class Miner:
    """A miner that hashes unless it is disturbed, and a watchdog that looks at it.

    counts is whether its firmware counts hashes (since v2.11.0), names_pool whether it
    says what its connection is (since v2.13.0). interval is the time between shares,
    in s.
    """

    chance: Random
    counts: bool = True
    names_pool: bool = True
    interval: float = 10.0
    poll: float = POLL
    now: float = 1e5
    booted_at: float = 0.0
    shares: int = 1000
    restarts: int = 0
    watchdog: Watchdog = field(default_factory=Watchdog)
    gave_up: bool = False
    obeys: Callable[[Miner], None] = lambda _: None
    frozen: float = EXPECTED

    def signs(self, **changes: Any) -> Signs:  # noqa: ANN401 - any field
        """Return what it shows."""
        values: dict[str, Any] = {
            "hashrate": self.chance.gauss(EXPECTED, 40),
            "expected": EXPECTED,
            "shares": (self.shares, 0),
            "difficulty": EXPECTED * self.interval / 4.295,
            "power": POWER,
            "uptime": int(self.now - self.booted_at),
            "has_pool": True if self.names_pool else None,
            "counts": self.counts,
            "is_kept": False,
        }
        return Signs(**{**values, **changes})

    def go_on(
        self,
        seconds: float,
        *,
        finds: bool = True,
        wall: float = 0.0,
        **changes: Any,  # noqa: ANN401 - any field
    ) -> None:
        """Let time pass, in which a restart is done that the watchdog wants."""
        for _ in range(round(seconds / self.poll)):
            self.now += self.poll
            if finds and self.chance.random() < self.poll / self.interval:
                self.shares += 1
            act = self.watchdog.update(
                self.now, 1e9 + self.now + wall, self.signs(**changes)
            )
            if act is Act.RESTART:
                self.watchdog.tried(1e9 + self.now + wall)
                self.restarts += 1
                self.booted_at = self.now
                self.obeys(self)
            elif act is Act.GIVE_UP:
                self.watchdog.give_up()
                self.gave_up = True


def _miners(scenario: str, **changes: Any) -> Iterator[Miner]:  # noqa: ANN401 - any field
    """Yield a miner a day, of each kind of firmware in turn."""
    chance = Random(scenario)
    kinds = ((True, True), (True, False), (False, False))
    for day in range(DAYS):
        counts, names_pool = kinds[day % len(kinds)]
        miner = Miner(chance, counts=counts, names_pool=names_pool, **changes)
        miner.go_on(15 * MINUTE)
        yield miner


def test_updates() -> None:
    """A miner that updates itself is restarted by nobody, however long that takes.

    It is deaf meanwhile, starts again, and may do little until it is warm.
    """
    for miner in islice(_miners("update"), 100):
        miner.now += miner.chance.uniform(1, 10) * MINUTE  # no answer, no signs
        miner.booted_at, miner.shares = miner.now, 0
        slow = miner.chance.uniform(1, 9) * MINUTE
        miner.go_on(slow, finds=False, hashrate=0.0, power=POWER)
        miner.go_on(20 * MINUTE)
        assert miner.restarts == 0


def test_pool_outages() -> None:
    """A pool that is down for hours restarts nothing, by whatever firmware it shows."""
    for miner in _miners("pool"):
        outage = miner.chance.uniform(20 * MINUTE, 2 * HOUR)
        if miner.names_pool:
            # Since v2.14.0 it stops; before it goes on with nothing to do.
            is_kept = miner.chance.random() < 0.5
            miner.go_on(
                outage,
                finds=False,
                hashrate=0.0,
                power=IDLE,
                has_pool=False,
                is_kept=is_kept,
            )
        else:
            # The chips are done with their last job after some 5 minutes.
            miner.go_on(5 * MINUTE, finds=False)
            last = 0.0 if miner.counts else EXPECTED
            miner.go_on(outage, finds=False, hashrate=last, power=IDLE)
        miner.go_on(15 * MINUTE)
        assert not miner.restarts


def test_high_difficulty() -> None:
    """No share for hours is no fault where the difficulty explains it."""
    for miner in _miners("difficulty", interval=4 * HOUR):
        miner.go_on(2 * HOUR)
        assert not miner.restarts


def test_gaps() -> None:
    """What happened while a miner could not be reached is not held against it."""
    for miner in _miners("gaps"):
        for _ in range(5):
            miner.now += miner.chance.uniform(MINUTE, 3 * HOUR)
            miner.go_on(miner.chance.uniform(MINUTE, 10 * MINUTE))
        assert not miner.restarts


def test_pauses() -> None:
    """A miner that is paused is not restarted: that would resume it."""
    for miner in _miners("pauses"):
        miner.go_on(
            miner.chance.uniform(20 * MINUTE, 2 * HOUR),
            finds=False,
            hashrate=0.0,
            power=miner.chance.choice((IDLE, POWER, None)),
            is_kept=True,
        )
        miner.go_on(MINUTE, finds=False, hashrate=0.0)  # it begins to hash
        miner.go_on(15 * MINUTE)
        assert not miner.restarts


def test_failovers() -> None:
    """With another pool counts begin at 0, and its difficulty is another one."""
    for miner in _miners("failover"):
        for _ in range(3):
            miner.shares = 0
            miner.interval = miner.chance.uniform(5, 2 * HOUR)
            miner.go_on(miner.chance.uniform(5 * MINUTE, 20 * MINUTE))
        assert not miner.restarts


HUNG: Final[dict[str, dict[str, Any]]] = {
    "zero": {"hashrate": 0.0},
    "frozen": {"hashrate": EXPECTED},
    "little": {"hashrate": 0.1 * EXPECTED},
    "no sensor": {"hashrate": 0.0, "power": None},
}


@pytest.mark.parametrize("fields", HUNG.values(), ids=list(HUNG))
def test_hangs(fields: dict[str, Any]) -> None:
    """Chips that hang are restarted within 15 minutes, three times, then given up."""
    for miner in _miners("hangs"):
        miner.names_pool = True
        begun = miner.now
        while not miner.restarts and miner.now < begun + DAY:
            miner.go_on(POLL, finds=False, **fields)
        assert miner.now - begun <= 15 * MINUTE
        if miner.chance.random() < 0.02:
            miner.go_on(6 * HOUR, finds=False, **fields)
            assert miner.restarts == 3
            assert miner.gave_up


@pytest.mark.parametrize(
    ("hashrates", "counts", "reason"),
    [
        ((0.0,), True, "no_hashrate"),
        ((EXPECTED,), True, "frozen_hashrate"),
        ((100.0, 110.0), True, "little_hashrate"),
        ((EXPECTED, EXPECTED + 1), False, "no_shares"),
    ],
)
def test_reason(hashrates: tuple[float, ...], reason: str, *, counts: bool) -> None:
    """Why it looks stuck is known for as long as it does."""
    miner = Miner(Random(1), counts=counts)
    miner.go_on(15 * MINUTE)
    assert miner.watchdog.reason is None
    reasons: set[StuckReason | None] = {None}
    miner.obeys = lambda miner: reasons.add(miner.watchdog.reason)
    for index in range(60):
        hashrate = hashrates[index % len(hashrates)]
        miner.go_on(POLL, finds=False, hashrate=hashrate)
    assert reasons == {None, reason}
    miner.go_on(5 * MINUTE)
    assert miner.watchdog.reason is None


def test_no_shares_of_an_old_chip() -> None:
    """Firmware that does not count may show a hashrate of a chip that finds nothing."""
    miner = Miner(Random(1), counts=False, names_pool=False)
    miner.go_on(15 * MINUTE)
    miner.go_on(20 * MINUTE, finds=False)
    assert miner.restarts == 1
    counting = Miner(Random(1))
    counting.go_on(15 * MINUTE)
    counting.go_on(5 * HOUR, finds=False)
    assert not counting.restarts


def test_hangs_after_each_boot() -> None:
    """A chip that hangs 5 minutes after each boot is restarted 3 times in 30 days."""
    miner = Miner(Random(1), poll=MINUTE)
    miner.go_on(HOUR)
    miner.obeys = lambda miner: miner.go_on(5 * MINUTE)
    miner.go_on(30 * DAY, finds=False, hashrate=0.0)
    assert miner.restarts == 3
    assert miner.gave_up


def test_rearmed_by_an_hour_of_hashing() -> None:
    """A miner that has hashed for an hour may be restarted again, and not before."""
    miner = Miner(Random(1))
    miner.go_on(15 * MINUTE)
    miner.go_on(4 * HOUR, finds=False, hashrate=0.0)
    assert miner.restarts == 3
    for _ in range(20):
        miner.booted_at = miner.now
        miner.go_on(50 * MINUTE)  # boots by itself, and hashes for less
    miner.go_on(HOUR, finds=False, hashrate=0.0)
    assert miner.restarts == 3
    miner.go_on(30 * MINUTE, hashrate=0.4 * EXPECTED)
    miner.go_on(61 * MINUTE)
    miner.go_on(HOUR, finds=False, hashrate=0.0)
    assert miner.restarts == 5


def test_user_has_the_last_word() -> None:
    """Whoever asks for it is given another three tries."""
    miner = Miner(Random(1))
    miner.go_on(15 * MINUTE)
    miner.go_on(4 * HOUR, finds=False, hashrate=0.0)
    assert miner.watchdog.has_given_up
    miner.watchdog.try_again()
    assert not miner.watchdog.has_given_up
    miner.go_on(4 * HOUR, finds=False, hashrate=0.0)
    assert miner.restarts == 6


def test_time_between_restarts() -> None:
    """There is half an hour from one restart to the next, to the second."""
    miner = Miner(Random(1))
    miner.go_on(15 * MINUTE)
    watchdog, now = miner.watchdog, miner.now

    def act(seconds: float) -> Act | None:
        signs = miner.signs(hashrate=0.0, uptime=5000)
        return watchdog.update(now + seconds, 1e9 + seconds, signs)

    found = [act(seconds) for seconds in range(0, 240, 30)]
    assert found.index(Act.RESTART) == 6  # three minutes
    watchdog.tried(1e9 + 240)
    assert act(240 + 1799) is None
    assert act(240 + 1800) is Act.RESTART
    assert act(240 + 1830) is Act.RESTART  # it was not done yet
    for _ in range(2):
        watchdog.tried(1e9)
    assert act(240 + 1860) is Act.GIVE_UP
    watchdog.give_up()
    assert act(240 + 1890) is None


@pytest.mark.parametrize("poll", [MINUTE, 10 * MINUTE])
def test_an_hour_of_answers(poll: float) -> None:
    """What is not seen is no hashing: between two answers a minute counts at most."""
    miner = Miner(Random(1))
    watchdog = miner.watchdog
    watchdog.tried(1e9)
    for step in range(60):
        watchdog.update(step * poll, 1e9, miner.signs(uptime=5000))
    assert watchdog.as_dict()["tries"] == 1
    watchdog.update(60 * poll, 1e9, miner.signs(uptime=5000))
    assert watchdog.as_dict()["tries"] == 0


def test_no_hour_of_hashing() -> None:
    """Less than half is no hashing, and what looks stuck begins the hour anew."""
    miner = Miner(Random(1), counts=False)
    miner.watchdog.tried(1e9 + miner.now)
    for step in range(140):
        miner.go_on(POLL, hashrate=(0.4 + step / 1e4) * EXPECTED)
    assert miner.watchdog.as_dict()["tries"] == 1
    miner.go_on(50 * MINUTE)
    miner.go_on(12 * MINUTE, finds=False)
    miner.go_on(50 * MINUTE)
    assert miner.watchdog.as_dict()["tries"] == 1
    miner.go_on(11 * MINUTE)
    assert miner.watchdog.as_dict()["tries"] == 0
    assert not miner.restarts


def test_over_restarts_of_home_assistant() -> None:
    """What was tried, and what power is usual, is not forgotten."""
    miner = Miner(Random(1), names_pool=False)
    miner.go_on(HOUR)
    for _ in range(24):
        miner.go_on(15 * MINUTE, finds=False, hashrate=0.0)
        miner.watchdog = Watchdog.restore(dict(miner.watchdog.as_dict()))
    assert miner.restarts == 3
    assert miner.gave_up
    assert miner.watchdog.has_given_up
    assert miner.watchdog.as_dict()["usual_power"] == POWER


@pytest.mark.parametrize("stored", [None, 5, {}, {"tries": "many", "tried_at": -1}])
def test_damaged(stored: Any) -> None:  # noqa: ANN401 - JSON
    """What cannot be read is as if nothing had been tried."""
    assert Watchdog.restore(stored).as_dict() == Watchdog().as_dict()


def test_clock_set_back() -> None:
    """A clock that is set back does not keep a miner hanging for ever."""
    miner = Miner(Random(1))
    miner.go_on(15 * MINUTE)
    miner.go_on(15 * MINUTE, finds=False, hashrate=0.0)
    assert miner.restarts == 1
    miner.go_on(HOUR, wall=-1e6, finds=False, hashrate=0.0)
    assert miner.restarts == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"uptime": 599},
        {"uptime": None},
        {"expected": None},
        {"hashrate": None},
        {"power": 0.5 * POWER},
        {"has_pool": False},
        {"has_pool": None, "power": None},
        {"is_kept": True},
    ],
    ids=str,
)
def test_not_stuck(fields: dict[str, Any]) -> None:
    """Where anything else may be the cause, or too little is known, nothing is done."""
    miner = Miner(Random(1))
    miner.go_on(15 * MINUTE)
    miner.go_on(2 * HOUR, finds=False, **{"hashrate": 0.0, **fields})
    assert not miner.restarts


def test_vetoed() -> None:
    """While others look stuck as well nothing is done."""
    miner = Miner(Random(1))
    miner.go_on(15 * MINUTE)
    for second in range(0, 3600, 30):
        signs = miner.signs(hashrate=0.0, uptime=5000)
        assert miner.watchdog.update(2e5 + second, 1e9, signs, is_vetoed=True) is None
    assert miner.watchdog.began == 2e5


def test_veto() -> None:
    """Three, or more than a third of at least two, are not restarted."""
    veto = Veto()
    assert not veto.is_on("a")
    veto.note("a", 1000)
    assert not veto.is_on("a")  # it is the only one
    veto.note("b", None)
    assert not veto.is_on("a")
    veto.note("b", 1600)
    assert veto.is_on("a")
    assert veto.is_on("b")
    veto.note("z", None)
    assert not veto.is_on("z")  # it does not look stuck
    veto.forget("z")
    veto.note("b", 1601)
    assert not veto.is_on("a")  # they have nothing to do with each other
    for name in "cdefgh":
        veto.note(name, None)
    veto.note("b", 1600)
    assert not veto.is_on("a")  # two of eight
    veto.note("c", 1500)
    assert veto.is_on("a")
    veto.note("i", None)
    assert veto.is_on("a")  # three of nine
    for name in "fghi":
        veto.forget(name)
    veto.note("c", None)
    assert veto.is_on("a")  # two of five
    veto.note("f", None)
    assert not veto.is_on("a")  # two of six are a third
    veto.note("c", 1500)
    assert veto.is_on("a")
    veto.forget("c")
    veto.forget("unknown")
    assert veto.is_on("a")  # two of five again
    veto.forget("b")
    assert not veto.is_on("a")


def test_signs_of_an_answer() -> None:
    """What an answer shows, and what is known to keep a miner from hashing."""
    answer: dict[str, Any] = {
        "ASICModel": "BM1370",
        "hashRate": 1000,
        "sharesAccepted": 5,
        "sharesRejected": 1,
        "poolDifficulty": 512,
        "power": 18,
        "uptimeSeconds": 700,
        "poolConnectionInfo": "IPv4",
    }

    def signs(reason: KnownReason | None = None, **changes: Any) -> Signs:  # noqa: ANN401 - JSON
        info = SystemInfo.from_dict({**answer, **changes})
        return Signs.of(info, reason, EXPECTED, counts=True)

    assert signs() == Signs(
        hashrate=1000,
        expected=EXPECTED,
        shares=(5, 1),
        difficulty=512,
        power=18,
        uptime=700,
        has_pool=True,
        counts=True,
        is_kept=False,
    )
    assert signs(poolConnectionInfo="Not Connected").has_pool is False
    assert signs(poolConnectionInfo=None).has_pool is None
    nerdos = {"pools": [{"connected": False}]}
    assert signs(poolConnectionInfo=None, stratum=nerdos).has_pool is False
    assert signs(KnownReason.PAUSED).is_kept
    assert signs(overheat_mode=1).is_kept


def test_usual_power() -> None:
    """The power of a day is what is usual, of a miner that hashes."""
    detector = StuckDetector()
    miner = Miner(Random(1))
    for step in range(10):
        detector.update(step * 600, miner.signs(power=10.0 + step))
        detector.update(step * 600 + 5, miner.signs(power=99.0))
        detector.update(step * 600 + 10, miner.signs(hashrate=0.0, power=99.0))
        detector.update(step * 600 + 15, miner.signs(power=None))
    assert detector.usual_power == 14.5
