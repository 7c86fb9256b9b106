"""Test storing a pool in a miner, whatever becomes of it."""

from asyncio import CancelledError
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    Capabilities,
    PoolKeys,
)
from custom_components.bitaxe_monitor.axeos.change import Change, Deed, restart
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.axeos.pools import Pool, Pools, pools_of
from custom_components.bitaxe_monitor.control.errors import PoolChangeError, PoolFailure
from custom_components.bitaxe_monitor.control.pool_step import PoolReading
from custom_components.bitaxe_monitor.control.pool_switch import PoolSwitch
from custom_components.bitaxe_monitor.json_fields import JsonValue

RESTART: Final = restart().request
BOOT: Final = 20.0  # s
OTHER: Final = PoolEdit(slot=0, host="other.example.org", port=3333)
SECRET: Final = replace(OTHER, password="secret")  # noqa: S106 -- of no pool
JUST_SECRET: Final = replace(SECRET, host="pool.example.org")
BACK: Final = "pool.example.org"


@dataclass(slots=True)
class Miner:
    """A miner with flat keys, or with slots; what is stored is shown as it does.

    asked are the hosts that were stored, and restarts.
    """

    has_slots: bool = False
    is_live: bool = False
    takes: bool = True
    reachable: frozenset[str] = frozenset({BACK})
    is_paused: bool = False
    stored: dict[str, JsonValue] = field(
        default_factory=lambda: {"stratumURL": BACK, "stratumPort": 3333}
    )
    running: dict[str, JsonValue] = field(default_factory=dict)
    now: float = 0.0
    back_at: float = 0.0
    asked: list[object] = field(default_factory=list)
    dies: bool = False
    is_certain: bool = True

    def __post_init__(self) -> None:
        """Run with what is stored."""
        self.running = dict(self.stored)

    async def ask(self, change: Change) -> None:
        """Do what is asked for."""
        if self.now < self.back_at:
            raise AxeOSConnectionError
        if change.request == RESTART:
            self.asked.append("restart")
            self.back_at = float("inf") if self.dies else self.now + BOOT
            self.running = dict(self.stored)
            return
        body = dict(change.request.body or {})
        self.asked.append(body.get("stratumURL", "password"))
        if self.takes:
            self.stored |= body
        if self.is_live:
            self.running = dict(self.stored)

    async def read(self) -> PoolReading | None:
        """Answer, unless it is starting; slots show what they had at the start."""
        if self.now < self.back_at:
            return None
        answer: dict[str, JsonValue] = dict(self.stored)
        if self.has_slots:
            answer = {"pools": [{"id": 0, **self.running}], "primaryPoolIndex": 0}
        return PoolReading(
            pools_of(answer),
            self.running["stratumURL"] in self.reachable,
            self.is_paused,
            self.is_certain,
            answer,
            Capabilities(
                can_patch=True,
                pools=PoolKeys.SLOTS if self.has_slots else PoolKeys.FLAT,
                live_pools=self.is_live and not self.has_slots,
            ),
        )

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds

    @property
    def switch(self) -> PoolSwitch:
        """Return the way to another pool."""
        return PoolSwitch(self.ask, self.read, lambda: self.now, self.sleep)


each_kind = pytest.mark.parametrize(
    ("has_slots", "is_live"),
    [(False, False), (False, True), (True, False), (True, True)],
    ids=["flat", "NerdOS", "slots", "live slots"],
)


@each_kind
async def test_stored(*, has_slots: bool, is_live: bool) -> None:
    """A pool is stored when the miner shows it, and runs with it."""
    both = frozenset({BACK, OTHER.host})
    miner = Miner(has_slots=has_slots, is_live=is_live, reachable=both)
    await miner.switch.store(OTHER)
    assert miner.running["stratumURL"] == OTHER.host
    assert miner.asked == [OTHER.host, *([] if is_live else ["restart"])]


@each_kind
async def test_out_of_reach(*, has_slots: bool, is_live: bool) -> None:
    """A first pool that does not answer becomes the one of before."""
    miner = Miner(has_slots=has_slots, is_live=is_live)
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.store(OTHER)
    assert caught.value.failure is PoolFailure.WENT_BACK
    assert miner.running["stratumURL"] == BACK
    again = [] if is_live else ["restart"]
    assert miner.asked == [OTHER.host, *again, BACK, *again]


@pytest.mark.parametrize(
    ("edit", "failure", "asked"),
    [
        (SECRET, PoolFailure.WENT_BACK_IN_PART, 4),
        (JUST_SECRET, PoolFailure.NEITHER, 2),
    ],
)
async def test_password_of_before(
    edit: PoolEdit, failure: PoolFailure, asked: int
) -> None:
    """The password of before is not known, and nothing is made up for it."""
    miner = Miner(has_slots=True, reachable=frozenset())
    if failure is PoolFailure.WENT_BACK_IN_PART:
        miner.reachable = frozenset({BACK})
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.store(edit)
    assert caught.value.failure is failure
    assert len(miner.asked) == asked
    assert "secret" not in str(caught.value)


async def test_password_alone() -> None:
    """No reading shows a password: the miner restarts for it."""
    miner = Miner(has_slots=True)
    await miner.switch.store(JUST_SECRET)
    assert miner.asked == [BACK, "restart"]


async def test_neither() -> None:
    """There is no third try."""
    miner = Miner(reachable=frozenset())
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.store(OTHER)
    assert caught.value.failure is PoolFailure.NEITHER
    assert miner.asked == [OTHER.host, "restart", BACK, "restart"]


async def test_ignored() -> None:
    """What the miner has not stored after its restart it ignores."""
    miner = Miner(has_slots=True, takes=False)
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.store(OTHER)
    assert caught.value.failure is PoolFailure.IGNORED
    assert miner.asked == [OTHER.host, "restart"]


async def test_fails_late() -> None:
    """Firmware may believe for a while in a pool that does not answer."""
    miner = Miner(is_live=True, is_certain=False)
    miner.reachable = frozenset({BACK, OTHER.host})

    async def sleep(seconds: float) -> None:
        await miner.sleep(seconds)
        if miner.now >= 15 and miner.running["stratumURL"] == OTHER.host:
            miner.reachable = frozenset({BACK})

    switch = PoolSwitch(miner.ask, miner.read, lambda: miner.now, sleep)
    with pytest.raises(PoolChangeError) as caught:
        await switch.store(OTHER)
    assert caught.value.failure is PoolFailure.WENT_BACK
    assert miner.asked == [OTHER.host, BACK]


async def test_another_slot() -> None:
    """A pool that is not the first one need not answer, nor the first one for it."""
    miner = Miner(has_slots=True, reachable=frozenset())
    miner.stored |= {}
    answer: dict[str, JsonValue] = {
        "pools": [{"id": 0, **miner.running}],
        "primaryPoolIndex": 0,
    }
    asked: list[JsonValue] = []

    async def ask(change: Change) -> None:
        asked.append(change.request.path)
        if change.request != RESTART:
            listed = answer["pools"]
            assert isinstance(listed, list)
            listed.append({"id": 3, **(change.request.body or {})})

    async def read() -> PoolReading:
        capabilities = Capabilities(can_patch=True, pools=PoolKeys.SLOTS)
        return PoolReading(
            pools_of(answer),
            is_connected=False,
            answer=answer,
            capabilities=capabilities,
        )

    switch = PoolSwitch(ask, read, lambda: miner.now, miner.sleep)
    await switch.store(replace(OTHER, slot=3, user="user"))
    assert asked == ["/api/system/pools/3"]


async def test_nothing_to_do() -> None:
    """What is stored already is not sent, also not to a paused miner."""
    miner = Miner(is_paused=True)
    await miner.switch.store(replace(OTHER, host=BACK))
    assert miner.asked == []


async def test_paused() -> None:
    """A restart would end a pause."""
    miner = Miner(is_paused=True)
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.store(OTHER)
    assert caught.value.failure is PoolFailure.PAUSED
    assert miner.asked == []


async def test_miner_does_not_come_back() -> None:
    """A miner that is gone after its restart cannot be given its pool back."""
    miner = Miner(dies=True)
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.store(OTHER)
    assert caught.value.failure is PoolFailure.NEITHER
    assert miner.asked == [OTHER.host, "restart"]


@pytest.mark.parametrize("is_sent", [False, True])
@pytest.mark.parametrize("error", [CancelledError, AxeOSConnectionError])
async def test_stopped(error: type[BaseException], *, is_sent: bool) -> None:
    """What is stopped before its restart does not wait for the next one."""
    miner = Miner()
    stops = RESTART.path if is_sent else "/api/system"

    async def ask(change: Change) -> None:
        if change.request.path == stops and not miner.asked[is_sent:]:
            miner.asked.append("stopped")
            raise error
        await miner.ask(change)

    switch = PoolSwitch(ask, miner.read, lambda: miner.now, miner.sleep)
    with pytest.raises(error):
        await switch.store(OTHER)
    assert miner.stored["stratumURL"] == BACK


async def test_nothing_to_put_back() -> None:
    """A first pool that had no address before leaves nothing to put back."""
    miner = Miner(stored={}, reachable=frozenset())
    miner.running = {"stratumURL": ""}
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.store(OTHER)
    assert caught.value.failure is PoolFailure.NEITHER
    assert miner.asked == [OTHER.host, "restart"]


@pytest.mark.parametrize(
    ("refused", "left"),
    [
        ((), []),
        ((1,), []),  # the restart: what is stored is undone
        ((1, 2), [OTHER.host]),
        ((3,), [BACK]),  # the restart of the way back
    ],
    ids=str,
)
async def test_what_awaits_a_restart(refused: Sequence[int], left: list[str]) -> None:
    """What stays stored without being in force, as no way leads back, is named."""
    miner, found = Miner(), list[object]()
    asked: list[Change] = []
    made: list[Change] = []

    async def ask(change: Change) -> None:
        asked.append(change)
        if len(asked) - 1 in refused:
            raise AxeOSConnectionError
        await miner.ask(change)
        made.append(change)

    switch = PoolSwitch(
        ask,
        miner.read,
        lambda: miner.now,
        miner.sleep,
        restarts=lambda: sum(change.deed is Deed.RESTART for change in made),
        left=lambda change: found.append((change.request.body or {})["stratumURL"]),
    )
    with pytest.raises((PoolChangeError, AxeOSConnectionError)):
        await switch.store(OTHER)
    assert found == left
    assert (miner.stored["stratumURL"] != miner.running["stratumURL"]) is bool(left)


@dataclass(slots=True)
class TwoPools:
    """A miner with two pools, of which it can use the second one alone."""

    reaches: bool = True
    is_live: bool = False
    fallback: int | None = 1
    uses: bool | None = False
    stored: bool = False
    now: float = 0.0
    asked: list[object] = field(default_factory=list)

    async def ask(self, change: Change) -> None:
        """Do what is asked for."""
        body = change.request.body
        if body is None:
            self.asked.append("restart")
        else:
            self.stored = bool(body["useFallbackStratum"])
            self.asked.append(self.stored)
        if body is None or self.is_live:
            self.uses = self.stored

    async def read(self) -> PoolReading:
        """Answer."""
        pools = Pools(
            (Pool(0, "a.example.org", 1), Pool(1, "b.example.org", 1)), 0, self.fallback
        )
        return PoolReading(
            None if self.uses is None else pools,
            is_connected=not self.uses,
            has_pool=self.reaches or not self.uses,
            uses_fallback_only=self.uses,
        )

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds

    @property
    def switch(self) -> PoolSwitch:
        """Return the way to another pool."""
        return PoolSwitch(self.ask, self.read, lambda: self.now, self.sleep)


async def test_fallback_only() -> None:
    """A miner works for its fallback alone, and for its first pool again."""
    miner = TwoPools()
    await miner.switch.use_fallback_only(on=True)
    await miner.switch.use_fallback_only(on=True)
    assert miner.asked == [True, "restart"]
    await miner.switch.use_fallback_only(on=False)
    assert miner.asked == [True, "restart", False, "restart"]


async def test_fallback_out_of_reach() -> None:
    """A fallback that does not answer is left again, at once where firmware can."""
    miner = TwoPools(reaches=False, is_live=True)
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.use_fallback_only(on=True)
    assert caught.value.failure is PoolFailure.WENT_BACK
    assert miner.asked == [True, False]


@pytest.mark.parametrize(
    ("fallback", "uses", "failure"),
    [
        (None, False, PoolFailure.EMPTY_SLOT),
        (5, False, PoolFailure.EMPTY_SLOT),
        (1, None, PoolFailure.NO_SLOTS),
    ],
)
async def test_no_fallback(
    fallback: int | None, failure: PoolFailure, *, uses: bool | None
) -> None:
    """Nothing is sent to a miner that has no fallback, or does not say so."""
    miner = TwoPools(fallback=fallback, uses=uses)
    with pytest.raises(PoolChangeError) as caught:
        await miner.switch.use_fallback_only(on=True)
    assert caught.value.failure is failure
    assert miner.asked == []
