"""Tests of changes in a rush: the last value counts, and relief goes first."""

import asyncio
from itertools import pairwise
from typing import Final, override

import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    SystemInfo,
)
from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    restart,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_mining,
)
from custom_components.bitaxe_monitor.control.collector import Collector
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import SupersededChangeError
from tests.support.capabilities import ABLE
from tests.support.clock import VirtualClock

from .test_lane import Miner

SLOW_FAN: Final = set_fan(ABLE, 50)


class BusyMiner(Miner):
    """A miner that several ask for something at a time."""

    def __init__(self) -> None:
        """Start with a clock for all of them."""
        self.clock = VirtualClock()
        super().__init__()
        self.collector = Collector(
            ask=lambda take, change: self.lane.change_to(
                lambda: (take(),), is_relief=self.lane.relieve(change)
            ),
            now=self.clock.time,
            sleep=self.clock.sleep,
            spawn=asyncio.ensure_future,
        )

    @property
    def now(self) -> float:
        """Return the time."""
        return self.clock.now

    @now.setter
    def now(self, _: float) -> None:
        """Leave the time to the clock."""

    @override
    async def sleep(self, seconds: float) -> None:
        await self.clock.sleep(seconds)

    @property
    def values(self) -> list[object]:
        """Return what was sent."""
        return [list((request.body or {}).values())[-1] for _, request in self.sent]

    async def later(self, seconds: float, change: Change) -> Outcome:
        """Ask for a change some seconds from now."""
        await self.clock.sleep(seconds)
        return await self.collector.change(change)

    async def ask(self, *changes: tuple[float, Change]) -> list[object]:
        """Ask for changes at their times; return what became of them."""

        async def ask() -> list[object]:
            calls = [self.later(*item) for item in changes]
            return await asyncio.gather(*calls, return_exceptions=True)

        return await self.clock.run(ask())


async def test_slider() -> None:
    """Of 50 moves in 5 s at most 3 are sent, one after the other, and the last one."""
    miner = BusyMiner()
    found = await miner.ask(
        *((index / 10, set_fan(ABLE, 40 + index)) for index in range(50))
    )
    assert set(found) == {Outcome.IN_FORCE}
    assert 1 <= len(miner.sent) <= 3
    assert miner.values[-1] == 89
    assert miner.answer["fanspeed"] == 89
    assert all(b - a >= 2 for (a, _), (b, _) in pairwise(miner.sent))


async def test_slow_miner() -> None:
    """What is wanted while another change is under way is sent as it is then."""
    miner = BusyMiner()
    miner.lag = 8
    moves = [(1.0 + index, set_fan(ABLE, 60 + index)) for index in range(8)]
    found = await miner.ask((0, set_fan_target_temperature(ABLE, 50)), *moves)
    assert found == [Outcome.NOT_SHOWN] + [Outcome.IN_FORCE] * 8
    assert len(miner.sent) <= 4
    assert miner.values[-1] == 67


async def test_settings_are_apart() -> None:
    """One setting does not wait for another, nor takes its place."""
    miner = BusyMiner()
    found = await miner.ask(
        (0, set_fan_target_temperature(ABLE, 50)), (0.1, set_fan(ABLE, 90))
    )
    assert found == [Outcome.NOT_SHOWN, Outcome.IN_FORCE]
    assert miner.values == [50, 90]


@pytest.mark.parametrize(
    "change", [set_mining(ABLE, on=False), restart()], ids=["pause", "restart"]
)
async def test_at_once(change: Change) -> None:
    """What no slider sends does not wait for more of it."""
    miner = BusyMiner()
    await miner.ask((0, change))
    assert miner.sent[0][0] == 1000


async def test_caller_that_goes() -> None:
    """A change goes on when whoever asked for it has gone, for others who wait."""
    miner = BusyMiner()

    async def ask() -> Outcome:
        gone = asyncio.ensure_future(miner.collector.change(set_fan(ABLE, 60)))
        await miner.clock.sleep(0.1)
        gone.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gone
        return await miner.collector.change(set_fan(ABLE, 70))

    assert await miner.clock.run(ask()) is Outcome.IN_FORCE
    assert miner.values == [70]


async def test_end() -> None:
    """What is stopped before it is done is no success, and blocks nothing."""
    miner = BusyMiner()

    async def ask() -> None:
        asked = asyncio.ensure_future(miner.collector.change(set_fan(ABLE, 60)))
        await miner.clock.sleep(0.1)
        for wish in miner.collector._wishes.values():
            wish.outcome.cancel()
        with pytest.raises(AxeOSConnectionError):
            await asked

    await miner.clock.run(ask())
    assert await miner.ask((0, set_fan(ABLE, 70))) == [Outcome.IN_FORCE]


async def test_relief_goes_first() -> None:
    """What relieves a miner waits neither for what is under way nor for its queue."""
    miner = BusyMiner()
    miner.lag = 6
    found = await miner.ask(
        (0, SLOW_FAN),
        (0.1, set_fan_target_temperature(ABLE, 64)),
        (2.5, set_mining(ABLE, on=False)),
    )
    assert found == [Outcome.AT_RESUME, Outcome.NOT_SHOWN, Outcome.IN_FORCE]
    paths = [request.path.rpartition("/")[2] for _, request in miner.sent]
    assert paths == ["system", "pause", "system"]
    assert miner.sent[1][0] - miner.sent[0][0] <= 2.5
    assert miner.polls


async def test_relief_of_the_same() -> None:
    """What became of a change that another one undoes is what became of that."""
    miner = BusyMiner()
    miner.lag = 6
    found = await miner.ask((0, SLOW_FAN), (2.5, set_fan(ABLE, 100)))
    assert found == [Outcome.IN_FORCE, Outcome.IN_FORCE]
    assert miner.answer["fanspeed"] == 100
    assert miner.sent[1][0] - miner.sent[0][0] <= 3


async def test_superseded() -> None:
    """A change that one of more settings undoes before it was confirmed is not done."""
    miner = BusyMiner()
    miner.lag = 6
    found = await miner.ask((0, SLOW_FAN), (2.5, set_automatic_fan(ABLE)))
    assert isinstance(found[0], SupersededChangeError)
    assert found[1] is Outcome.IN_FORCE
    assert miner.answer["autofanspeed"] == 1


async def test_relief_of_an_unknown_miner(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a miner that has not answered nothing is known to relieve it."""
    miner = BusyMiner()
    assert miner.lane.relieve(set_fan(ABLE, 100))

    def nothing() -> SystemInfo | None:
        return None

    around = miner.lane._around
    monkeypatch.setattr(
        miner.lane, "_around", type("Around", (), {"latest": staticmethod(nothing)})()
    )
    assert not miner.lane.relieve(set_fan(ABLE, 100))
    assert around
