"""Tests of the way to a miner: what is sent, and what becomes of it."""

import asyncio
from collections.abc import Callable
from itertools import pairwise
from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRejectedError,
    AxeOSResponseError,
    Request,
    SystemInfo,
)
from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    identify,
    restart,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_mining,
)
from custom_components.bitaxe_monitor.axeos.pools import choose_pool
from custom_components.bitaxe_monitor.control.budget import AT_ONCE, Budget
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import (
    RefusedChangeError,
    TooManyWritesError,
    UnseenChangeError,
)
from custom_components.bitaxe_monitor.control.guard import Facts, Refusal
from custom_components.bitaxe_monitor.control.lane import Lane
from custom_components.bitaxe_monitor.control.surroundings import Surroundings
from custom_components.bitaxe_monitor.json_fields import JsonValue
from tests.support.capabilities import ABLE
from tests.support.waiting import until

FAN: Final = set_fan(ABLE, 70)


class Miner:
    """A miner whose storage and effect are apart, with a clock that only sleep moves.

    It stores what it is sent unless it ignores that, and its fan follows lag s later. A
    restart takes it 15 s, in which it answers nothing.
    error is what a write ends with, once it has arrived unless is_cut, or is_unread:
    the reading before it fails then.
    """

    def __init__(self) -> None:
        """Start with a fan that the firmware sets."""
        self.now = 1000.0
        self.booted = -9000.0
        self.answer: dict[str, JsonValue] = {
            "ASICModel": "BM1370",
            "macAddr": "02:00:5e:7c:9d:80",
            "autofanspeed": 1,
            "manualFanSpeed": 100,
            "fanspeed": 45,
            "temptarget": 60,
            "hashRate": 1000,
            "miningPaused": False,
        }
        self.sent: list[tuple[float, Request]] = []
        self.polls: list[float] = []
        self.lag = 0.0
        self.error: AxeOSError | None = None
        self.ignores = self.is_cut = self.is_deaf = self.is_unread = False
        self.ended: list[Outcome | None] = []
        self.built_for = self.info()
        self.in_flight = 0
        self.budget = Budget()
        self.lane = Lane(
            self,
            Surroundings(
                facts=self.facts,
                latest=self.info,
                poll=self.poll,
                now=lambda: self.now,
                wall=lambda: self.now,
                sleep=self.sleep,
                ended=lambda _change, outcome: self.ended.append(outcome),
            ),
            self.budget,
        )

    def info(self) -> SystemInfo:
        """Return what the miner reports."""
        uptime = int(self.now - self.booted)
        return SystemInfo.from_dict(self.answer | {"uptimeSeconds": uptime})

    def facts(self, info: SystemInfo) -> Facts:
        """Return what a reading is judged by."""
        return Facts(
            info=info,
            built_for=self.built_for,
            capabilities=ABLE,
            limits=None,
            is_overheating=False,
        )

    async def sleep(self, seconds: float) -> None:
        """Let time pass, and others run."""
        await asyncio.sleep(0)
        self.now += seconds

    async def poll(self) -> SystemInfo | None:
        """Answer a poll, or not."""
        self.polls.append(self.now)
        if self.is_deaf or self.now < self.booted:
            return None
        if self.sent and self.now >= self.sent[-1][0] + self.lag:
            if not self.answer["autofanspeed"]:
                self.answer["fanspeed"] = self.answer["manualFanSpeed"]
            if self.answer["miningPaused"]:
                self.answer["hashRate"] = 0
        return self.info()

    async def write(
        self, request: Request, check: Callable[[SystemInfo], None]
    ) -> SystemInfo:
        """Take a request as the client sends it."""
        self.in_flight += 1
        assert self.in_flight == 1
        try:
            if self.is_unread and self.error:
                raise self.error
            info = self.info()
            check(info)
            if self.is_cut and self.error:
                raise self.error
            await asyncio.sleep(0)
            self.sent.append((self.now, request))
            if not self.ignores:
                self.answer |= request.body or {}
                if request.path.endswith("restart"):
                    self.booted = self.now + 15
                if request.path.endswith("pause"):
                    self.answer["miningPaused"] = True
                if request.path.endswith("resume"):
                    self.answer |= {"miningPaused": False, "hashRate": 1000}
            if self.error:
                raise self.error
            return info
        finally:
            self.in_flight -= 1


async def test_in_force() -> None:
    """A change is done when the miner has shown it, not when it was accepted."""
    miner = Miner()
    miner.lag = 5
    assert await miner.lane.change(FAN) is Outcome.IN_FORCE
    assert miner.polls == [1001, 1003, 1007]
    assert [request for _, request in miner.sent] == [FAN.request]


async def test_end() -> None:
    """What became of a change is noted if it was sent, and only then."""
    miner = Miner()
    miner.error = AxeOSConnectionError()
    miner.is_unread = True
    with pytest.raises(AxeOSConnectionError):
        await miner.lane.change(FAN)
    assert miner.ended == []
    miner.error, miner.is_unread = None, False
    await miner.lane.change(FAN)
    await miner.lane.change(FAN)
    assert miner.ended == [Outcome.IN_FORCE]
    miner.error = AxeOSRejectedError()
    with pytest.raises(AxeOSRejectedError):
        await miner.lane.change(set_fan(ABLE, 80))
    assert miner.ended == [Outcome.IN_FORCE, None]


async def test_not_in_force() -> None:
    """What is stored and shows no effect in time is not done."""
    miner = Miner()
    miner.lag = 100
    assert await miner.lane.change(FAN) is Outcome.NOT_IN_FORCE
    assert miner.now == 1011


async def test_ignored() -> None:
    """A miner that accepts and stores nothing has ignored it."""
    miner = Miner()
    miner.ignores = True
    assert await miner.lane.change(FAN) is Outcome.IGNORED


async def test_silence() -> None:
    """A miner that answers no poll has shown nothing: it may have stored all of it."""
    miner = Miner()
    miner.is_deaf = True
    with pytest.raises(UnseenChangeError):
        await miner.lane.change(FAN)
    assert miner.ended == []


async def test_silence_after_the_first_answer() -> None:
    """What an answer showed at first is not what becomes of a change in the end."""
    miner = Miner()
    miner.lag = 100
    asked = asyncio.ensure_future(miner.lane.change(FAN))
    await until(lambda: miner.polls)
    miner.is_deaf = True
    with pytest.raises(UnseenChangeError):
        await asked
    assert miner.ended == []


async def test_refused() -> None:
    """What the guard speaks against is not sent."""
    miner = Miner()
    miner.answer["overheat_mode"] = 1
    with pytest.raises(RefusedChangeError) as raised:
        await miner.lane.change(FAN)
    assert raised.value.reason is Refusal.OVERHEATING
    assert miner.sent == []


async def test_other_miner() -> None:
    """Nothing is sent to whoever else answers just before."""
    miner = Miner()
    miner.answer["macAddr"] = "02:00:5e:7c:9d:81"
    with pytest.raises(RefusedChangeError) as raised:
        await miner.lane.change(FAN)
    assert raised.value.reason is Refusal.OTHER_MINER
    assert miner.sent == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (set_automatic_fan(ABLE), Outcome.IN_FORCE),
        (set_fan_target_temperature(ABLE, 60), Outcome.NOT_SHOWN),
        (set_mining(ABLE, on=True), Outcome.IN_FORCE),
    ],
    ids=repr,
)
async def test_nothing_to_do(change: Change, found: Outcome) -> None:
    """What is so already is not sent."""
    miner = Miner()
    assert await miner.lane.change(change) is found
    assert miner.sent == []
    assert miner.budget == Budget()


async def test_stored_without_effect() -> None:
    """What was stored before and is not in force is no success, however often asked."""
    miner = Miner()
    miner.answer |= {"autofanspeed": 0, "manualFanSpeed": 70, "fanspeed": 20}
    assert await miner.lane.change(FAN) is Outcome.NOT_IN_FORCE
    assert miner.sent == []


async def test_stored_and_about_to_take_effect() -> None:
    """What is stored already is given its time to take effect, and not sent again."""
    miner = Miner()
    miner.answer |= {"autofanspeed": 0, "manualFanSpeed": 70, "fanspeed": 20}
    asked = asyncio.ensure_future(miner.lane.change(FAN))
    await until(lambda: miner.polls)
    miner.answer["fanspeed"] = 70
    assert await asked is Outcome.IN_FORCE
    assert miner.sent == []


@pytest.mark.parametrize(
    "error",
    [AxeOSConnectionError("reset"), AxeOSResponseError("HTTP status 500")],
    ids=repr,
)
async def test_lost_answer(error: AxeOSError) -> None:
    """An answer that is lost is none: what the miner reports decides."""
    miner = Miner()
    miner.error = error
    assert await miner.lane.change(FAN) is Outcome.IN_FORCE

    unheard = Miner()
    unheard.error, unheard.is_cut = error, True
    with pytest.raises(type(error)):
        await unheard.lane.change(FAN)


async def test_rejected() -> None:
    """A miner that says no is not asked whether it did."""
    miner = Miner()
    miner.error, miner.is_cut = AxeOSRejectedError("HTTP status 400"), True
    with pytest.raises(AxeOSRejectedError):
        await miner.lane.change(FAN)
    assert miner.polls == []


async def test_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    """A miner that cannot be read is sent nothing, and not waited for."""
    miner = Miner()

    async def fail(*_: object) -> SystemInfo:
        raise AxeOSConnectionError

    monkeypatch.setattr(miner, "write", fail)
    with pytest.raises(AxeOSConnectionError):
        await miner.lane.change(FAN)
    assert miner.polls == []


@pytest.mark.parametrize(
    "error",
    [None, AxeOSConnectionError("reset"), AxeOSResponseError("HTTP status 500")],
    ids=["answered", "cut", "failed"],
)
async def test_restart(error: AxeOSError | None) -> None:
    """A restart is done when the miner is up for less long, whatever it answered."""
    miner = Miner()
    miner.error = error
    assert await miner.lane.change(restart()) is Outcome.IN_FORCE
    assert miner.polls == [1001, 1003, 1007, 1011, 1015]
    assert miner.ended == [Outcome.IN_FORCE]


@pytest.mark.parametrize("is_deaf", [False, True])
async def test_restart_is_not_seen(*, is_deaf: bool) -> None:
    """A restart that no answer shows within a minute is none, also without a word."""
    miner = Miner()
    miner.ignores, miner.is_deaf = True, is_deaf
    miner.error = AxeOSConnectionError("reset")
    assert await miner.lane.change(restart()) is Outcome.IGNORED
    assert 1060 <= miner.now <= 1064
    assert miner.ended == [Outcome.IGNORED]


@pytest.mark.parametrize("ignores", [False, True])
async def test_restart_of_a_miner_that_just_started(*, ignores: bool) -> None:
    """A boot is later than before also where the uptime has not fallen."""
    miner = Miner()
    miner.booted, miner.ignores = miner.now - 5, ignores
    outcome = Outcome.IGNORED if ignores else Outcome.IN_FORCE
    assert await miner.lane.change(restart()) is outcome


async def test_restart_while_something_relieves_the_miner() -> None:
    """Relief goes before; the time that it takes makes no uptime a later boot."""
    miner = Miner()
    miner.booted, miner.ignores = miner.now - 5, True
    asked = asyncio.ensure_future(miner.lane.change(restart()))
    await until(lambda: bool(miner.polls))
    await miner.lane.change(set_automatic_fan(ABLE))
    miner.ignores = False
    assert await miner.lane.change(FAN) is Outcome.IN_FORCE
    assert await asked is Outcome.IGNORED


async def test_restart_that_was_waited_for() -> None:
    """Who asked before the miner has restarted does not restart it again."""
    miner = Miner()
    found = await asyncio.gather(*(miner.lane.change(restart()) for _ in range(3)))
    assert found == [Outcome.IN_FORCE] * 3
    assert len(miner.sent) == len(miner.ended) == 1
    assert await miner.lane.change(restart()) is Outcome.IN_FORCE
    assert len(miner.sent) == 2


async def test_identify() -> None:
    """What no answer shows is done when it was sent, unless the miner says no."""
    miner = Miner()
    assert await miner.lane.change(identify()) is Outcome.IN_FORCE
    miner.error = AxeOSConnectionError("reset")
    assert await miner.lane.change(identify()) is Outcome.IN_FORCE
    miner.error = AxeOSResponseError("HTTP status 500")
    with pytest.raises(AxeOSResponseError):
        await miner.lane.change(identify())
    assert miner.polls == []


async def test_pool_that_may_have_got_lost() -> None:
    """Nothing shows at once whether a pool is stored that nobody answered to."""
    miner = Miner()
    assert await miner.lane.change(choose_pool(1)) is Outcome.IN_FORCE
    miner.error = AxeOSConnectionError("reset")
    assert await miner.lane.change(choose_pool(1)) is Outcome.NOT_SHOWN


async def test_one_at_a_time() -> None:
    """Changes wait for each other, and are at least 2 s apart."""
    miner = Miner()
    changes = (FAN, set_fan_target_temperature(ABLE, 55), identify(), identify())
    found = await asyncio.gather(*map(miner.lane.change, changes))
    assert found == [
        Outcome.IN_FORCE,
        Outcome.NOT_SHOWN,
        Outcome.IN_FORCE,
        Outcome.IN_FORCE,
    ]
    times = [at for at, _ in miner.sent]
    assert len(times) == 4
    assert all(b - a >= 2 for a, b in pairwise(times))


async def test_pace_needs_no_wait() -> None:
    """Who comes later need not wait at all."""
    miner = Miner()
    await miner.lane.change(identify())
    miner.now += 100
    await miner.lane.change(identify())
    assert [at for at, _ in miner.sent] == [1000, 1100]


async def test_budget() -> None:
    """Raises are counted until there are too many; relief is free."""
    miner = Miner()
    miner.answer["temptarget"] = 40
    for target in range(41, 41 + 20):
        await miner.lane.change(set_fan_target_temperature(ABLE, target))
    assert miner.budget.left == pytest.approx(AT_ONCE - 20, abs=1)
    miner.budget.left = 0
    with pytest.raises(TooManyWritesError) as raised:
        await miner.lane.change(set_fan_target_temperature(ABLE, 61))
    assert 590 <= raised.value.wait <= 600
    found = await miner.lane.change(set_fan_target_temperature(ABLE, 50))
    assert found is Outcome.NOT_SHOWN


async def test_pauses() -> None:
    """A pause is followed by no change of mind for 30 s; a pause itself never waits."""
    miner = Miner()
    on, off = set_mining(ABLE, on=True), set_mining(ABLE, on=False)
    assert await miner.lane.change(off) is Outcome.IN_FORCE
    with pytest.raises(RefusedChangeError) as raised:
        await miner.lane.change(on)
    assert raised.value.reason is Refusal.JUST_PAUSED
    assert miner.budget.left == AT_ONCE
    miner.now += 30
    assert await miner.lane.change(on) is Outcome.IN_FORCE
    assert await miner.lane.change(off) is Outcome.IN_FORCE
    assert [request.path for _, request in miner.sent] == [
        "/api/system/pause",
        "/api/system/resume",
        "/api/system/pause",
    ]


async def test_on_while_it_mines() -> None:
    """A miner that mines already is not asked to, however soon after its start."""
    miner = Miner()
    miner.answer |= {"uptimeSeconds": 5, "power_fault": "Power Fault Detected."}
    assert await miner.lane.change(set_mining(ABLE, on=True)) is Outcome.IN_FORCE
    assert miner.sent == []


async def test_what_became_of_each() -> None:
    """What became of each change is passed on, also when the miner did not take it."""
    ended: list[Outcome | None] = []
    miner = Miner()
    object.__setattr__(
        miner.lane._around, "ended", lambda _change, found: ended.append(found)
    )
    assert await miner.lane.change(FAN) is Outcome.IN_FORCE
    miner.ignores = True
    await miner.lane.change(set_fan(ABLE, 80))
    miner.error = AxeOSRejectedError("HTTP status 400")
    with pytest.raises(AxeOSRejectedError):
        await miner.lane.change(set_fan(ABLE, 90))
    assert ended == [Outcome.IN_FORCE, Outcome.IGNORED, None]


async def test_stopped_while_it_makes_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is stopped while relief goes before gives away no turn but its own."""
    miner = Miner()
    miner.lag = 8
    stopped = asyncio.ensure_future(
        miner.lane.change(set_fan_target_temperature(ABLE, 65))
    )
    await until(lambda: miner.sent)
    write, goes_on = miner.write, asyncio.Event()

    async def wait_and_write(
        request: Request, check: Callable[[SystemInfo], None]
    ) -> SystemInfo:
        assert not waiting
        waiting.append(request)
        await goes_on.wait()
        waiting.clear()
        return await write(request, check)

    waiting: list[Request] = []
    monkeypatch.setattr(miner, "write", wait_and_write)
    relief = asyncio.ensure_future(miner.lane.change(set_mining(ABLE, on=False)))
    await until(lambda: waiting)
    stopped.cancel()
    with pytest.raises(asyncio.CancelledError):
        await stopped
    third = asyncio.ensure_future(miner.lane.change(set_automatic_fan(ABLE)))
    fourth = asyncio.ensure_future(miner.lane.change(set_fan(ABLE, 90)))
    for _ in range(20):
        await asyncio.sleep(0)
    goes_on.set()
    found = await asyncio.gather(relief, third, fourth)
    assert found == [Outcome.IN_FORCE, Outcome.IN_FORCE, Outcome.AT_RESUME]


async def test_distance_to_what_failed() -> None:
    """A miner that said no, or whose answer nobody waited for, gets time as well."""
    miner = Miner()
    miner.error = AxeOSRejectedError("HTTP status 400")
    for speed in (70, 80):
        with pytest.raises(AxeOSRejectedError):
            await miner.lane.change(set_fan(ABLE, speed))
    stopped = asyncio.ensure_future(miner.lane.change(set_fan(ABLE, 90)))
    await until(lambda: miner.in_flight)
    stopped.cancel()
    await asyncio.gather(stopped, return_exceptions=True)
    with pytest.raises(AxeOSRejectedError):
        await miner.lane.change(set_fan(ABLE, 95))
    assert [at for at, _ in miner.sent] == [1000, 1002, 1006]
