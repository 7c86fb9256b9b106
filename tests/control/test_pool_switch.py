"""Test changing the pool of a miner, whatever becomes of it."""

from asyncio import CancelledError
from dataclasses import dataclass, field, replace
from unittest.mock import AsyncMock

import pytest

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.axeos.change import Change, restart
from custom_components.bitaxe_monitor.axeos.pools import Pool, Pools
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import (
    PoolChangeError,
    PoolFailure,
    RefusedChangeError,
)
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.control.pool_step import PoolReading
from custom_components.bitaxe_monitor.control.pool_switch import PoolSwitch

RESTART = restart().request
POOLS = tuple(Pool(slot, f"pool{slot}.example.org", 3333) for slot in (0, 1, 4, 6))
BOOT = 20.0  # s


@dataclass(slots=True)
class Miner:
    """A miner that loads which pool it is to use when it starts, or at once."""

    is_live: bool = False
    reachable: frozenset[int] = frozenset({0, 1, 4})
    stored: int = 0
    primary: int = 0
    now: float = 0.0
    back_at: float = 0.0
    asked: list[object] = field(default_factory=list)
    is_dead: bool = False
    dies: bool = False
    refuses_restart: bool = False
    shows_cleared: bool = False
    cleared: bool = False

    async def ask(self, change: Change) -> None:
        """Do what is asked for."""
        if self.is_dead or self.now < self.back_at:
            raise AxeOSConnectionError
        if change.request == RESTART:
            if self.refuses_restart:
                raise RefusedChangeError(Refusal.OVERHEATING)
            self.asked.append("restart")
            self.back_at, self.primary = self.now + BOOT, self.stored
            self.is_dead = self.dies
            return
        body = change.request.body
        if body is None:
            self.asked.append(change.request.path)
            self.cleared = self.shows_cleared
            return
        slot = body["primaryPoolIndex"]
        assert isinstance(slot, int)
        self.asked.append(slot)
        self.stored = slot
        if self.is_live:
            self.primary = slot

    async def read(self) -> PoolReading | None:
        """Answer, unless it is starting."""
        if self.is_dead or self.now < self.back_at:
            return None
        is_connected = self.primary in self.reachable
        pools = tuple(p for p in POOLS if not (self.cleared and p.slot == 4))
        uptime = self.now - self.back_at if self.back_at else 9000.0
        return PoolReading(Pools(pools, self.primary, 1), is_connected, uptime=uptime)

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds

    @property
    def switch(self) -> PoolSwitch:
        """Return the way to another pool."""
        return PoolSwitch(self.ask, self.read, lambda: self.now, self.sleep)


async def _fail(miner: Miner, slot: int) -> PoolFailure:
    """Return why a pool is not used."""
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.to(slot)
    return caught.value.failure


async def test_restart() -> None:
    """Where a choice takes a restart, it gets one, and is seen to be in force."""
    miner = Miner()
    await miner.switch.to(4)
    assert miner.asked == [4, "restart"]
    assert miner.primary == 4
    assert miner.now >= BOOT


async def test_live() -> None:
    """Firmware that changes pools by itself is not restarted."""
    miner = Miner(is_live=True)
    await miner.switch.to(4)
    assert miner.asked == [4]


async def test_without_a_restart() -> None:
    """Where none is wanted the choice awaits one, and can be taken back."""
    miner = Miner()
    assert await miner.switch.to(4, restarts=False) is Outcome.NEEDS_RESTART
    assert await miner.switch.to(0, restarts=False, chosen=4) is Outcome.IN_FORCE
    assert miner.asked == [4, 0]


async def test_live_without_a_restart() -> None:
    """Firmware that needs none goes back from a pool that does not answer as well."""
    miner = Miner(is_live=True)
    assert await miner.switch.to(4, restarts=False) is Outcome.IN_FORCE
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.to(6, restarts=False)
    assert caught.value.failure is PoolFailure.WENT_BACK
    assert miner.asked == [4, 6, 4]


async def test_clear() -> None:
    """A slot is emptied unless its pool is used, chosen, or not there."""
    miner = Miner()
    for slot in (0, 1, 6):
        with pytest.raises(PoolChangeError) as caught:
            await miner.switch.clear(slot, chosen=6)
        assert caught.value.failure is PoolFailure.IN_USE
    assert await miner.switch.clear(3) is Outcome.IN_FORCE
    assert miner.asked == []
    assert await miner.switch.clear(4) is Outcome.NOT_SHOWN
    assert miner.asked == ["/api/system/pools/4"]
    miner.shows_cleared = True
    assert await miner.switch.clear(4) is Outcome.IN_FORCE


async def test_clear_without_slots() -> None:
    """Firmware without slots has none to empty."""
    miner = Miner()
    reading = PoolReading(None, is_connected=True)
    switch = replace(miner.switch, read=AsyncMock(return_value=reading))
    with pytest.raises(PoolChangeError) as caught:
        await switch.clear(4)
    assert caught.value.failure is PoolFailure.NO_SLOTS


async def test_nothing_to_do() -> None:
    """The pool that is used already is not chosen again."""
    miner = Miner()
    await miner.switch.to(0)
    assert miner.asked == []


@pytest.mark.parametrize(
    ("slot", "failure"),
    [(2, PoolFailure.EMPTY_SLOT), (1, PoolFailure.IS_FALLBACK)],
)
async def test_refused(slot: int, failure: PoolFailure) -> None:
    """Firmware takes an empty slot, and the fallback as primary; neither is sent."""
    miner = Miner()
    assert await _fail(miner, slot) is failure
    assert miner.asked == []


@pytest.mark.parametrize("is_live", [False, True])
async def test_pool_out_of_reach(*, is_live: bool) -> None:
    """A pool that does not answer is left for the one of before."""
    miner = Miner(is_live=is_live)
    assert await _fail(miner, 6) is PoolFailure.WENT_BACK
    assert miner.primary == 0
    expected = [6, 0] if is_live else [6, "restart", 0, "restart"]
    assert miner.asked == expected


async def test_neither_pool_answers() -> None:
    """There is no third try."""
    miner = Miner(reachable=frozenset())
    assert await _fail(miner, 6) is PoolFailure.NEITHER
    assert miner.asked == [6, "restart", 0, "restart"]


async def test_miner_does_not_come_back() -> None:
    """A miner that is gone after its restart cannot be taken back."""
    miner = Miner(dies=True)
    assert await _fail(miner, 4) is PoolFailure.NEITHER
    assert miner.asked == [4, "restart"]


async def test_restart_is_refused() -> None:
    """A choice that cannot take effect now does not wait for the next restart."""
    miner = Miner(refuses_restart=True)
    with pytest.raises(RefusedChangeError):
        await miner.switch.to(4)
    assert miner.asked == [4, 0]
    assert (miner.stored, miner.primary) == (0, 0)


async def test_restart_is_refused_after_a_choice() -> None:
    """What awaited a restart before awaits it still, as Home Assistant shows."""
    miner = Miner(reachable=frozenset({0, 1, 4, 6}), refuses_restart=True)
    assert await miner.switch.to(4, restarts=False) is Outcome.NEEDS_RESTART
    with pytest.raises(RefusedChangeError):
        await miner.switch.to(6, chosen=4)
    assert miner.asked == [4, 6, 4]
    assert (miner.stored, miner.primary) == (4, 0)


async def test_no_answer() -> None:
    """Nothing is sent to a miner that does not answer."""
    miner = Miner(is_dead=True)
    with pytest.raises(AxeOSConnectionError):
        await miner.switch.to(4)
    assert miner.asked == []


async def test_no_slots() -> None:
    """Nothing is sent to a miner that does not say which slots it has."""
    miner = Miner()

    async def read() -> PoolReading:
        return PoolReading(None, is_connected=True)

    switch = PoolSwitch(miner.ask, read, lambda: miner.now, miner.sleep)
    with pytest.raises(PoolChangeError) as caught:
        await switch.to(4)
    assert caught.value.failure is PoolFailure.NO_SLOTS
    assert miner.asked == []


async def test_cancelled() -> None:
    """A choice that is given up before its restart is taken back."""
    miner = Miner()

    async def ask(change: Change) -> None:
        if change.request == RESTART:
            raise CancelledError
        await miner.ask(change)

    switch = PoolSwitch(ask, miner.read, lambda: miner.now, miner.sleep)
    with pytest.raises(CancelledError):
        await switch.to(4)
    assert (miner.asked, miner.stored) == ([4, 0], 0)


async def test_cancelled_after_the_restart_was_sent() -> None:
    """A choice that takes effect is not taken back, whoever sent the restart."""
    miner = Miner()

    async def ask(change: Change) -> None:
        await miner.ask(change)
        if change.request == RESTART:
            miner.back_at = miner.now
            raise CancelledError

    switch = PoolSwitch(
        ask,
        miner.read,
        lambda: miner.now,
        miner.sleep,
        lambda: miner.asked.count("restart"),
    )
    with pytest.raises(CancelledError):
        await switch.to(4)
    assert (miner.asked, miner.stored) == ([4, "restart"], 4)


@pytest.mark.parametrize("stops", [CancelledError, AxeOSConnectionError])
async def test_way_back_fails(stops: type[BaseException]) -> None:
    """What kept a choice from being done is raised, whatever the way back does."""
    miner = Miner()

    async def ask(change: Change) -> None:
        if miner.asked:
            raise (
                stops
                if change.request == RESTART
                else RefusedChangeError(Refusal.FAULT)
            )
        await miner.ask(change)

    switch = PoolSwitch(ask, miner.read, lambda: miner.now, miner.sleep)
    with pytest.raises(stops):
        await switch.to(4)
    assert miner.asked == [4]


async def test_starts_late() -> None:
    """A restart that does not show while the miner is away may come yet."""
    miner = Miner()

    async def ask(change: Change) -> Outcome:
        await miner.ask(change)
        if change.request == RESTART:
            miner.back_at = miner.now + 80
            await miner.sleep(60)
        return Outcome.IGNORED

    switch = PoolSwitch(ask, miner.read, lambda: miner.now, miner.sleep)
    assert await switch.to(4) is Outcome.IN_FORCE
    assert miner.asked == [4, "restart"]


async def test_ignores_the_restart_back() -> None:
    """A miner that does not restart for the pool of before is on neither."""
    miner = Miner()

    async def ask(change: Change) -> Outcome:
        if change.request == RESTART and "restart" in miner.asked:
            return Outcome.IGNORED
        await miner.ask(change)
        return Outcome.IN_FORCE

    switch = PoolSwitch(ask, miner.read, lambda: miner.now, miner.sleep)
    with pytest.raises(PoolChangeError) as caught:
        await switch.to(6)
    assert caught.value.failure is PoolFailure.NEITHER
    assert miner.stored == 0
