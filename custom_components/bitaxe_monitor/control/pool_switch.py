"""Change the pool of a miner, and change it back if that one does not answer."""

from asyncio import CancelledError
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ..axeos import AxeOSConnectionError, AxeOSError
from ..axeos.change import Change, restart
from ..axeos.pools import Pools, choose_pool

_LIVE: Final = 3  # readings in which a change shows that needs no restart
_BETWEEN: Final = 5.0  # s between readings
_CONNECTED: Final = 90.0  # s from a restart until a pool has answered


class PoolFailure(StrEnum):
    """Why a miner is not on the pool that was chosen; in words of the translations."""

    EMPTY_SLOT = "pool_slot_empty"
    IS_FALLBACK = "pool_is_fallback"
    NO_SLOTS = "pool_slots_unknown"
    PAUSED = "pool_while_paused"
    WENT_BACK = "pool_went_back"
    NEITHER = "pool_not_connected"


class PoolChangeError(Exception):
    """The miner is not on the pool that was chosen."""

    def __init__(self, failure: PoolFailure) -> None:
        """Note why."""
        super().__init__(failure)
        self.failure = failure


@dataclass(frozen=True, slots=True)
class PoolReading:
    """What an answer says of pools; is_connected is whether the primary one is used."""

    pools: Pools | None
    is_connected: bool
    is_paused: bool = False


@dataclass(frozen=True, slots=True)
class PoolSwitch:
    """The way to another pool.

    ask asks the miner for a change, read polls it; None is no answer. now is the time
    on a clock that only goes on (s).
    """

    ask: Callable[[Change], Awaitable[object]]
    read: Callable[[], Awaitable[PoolReading | None]]
    now: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]

    async def to(self, slot: int) -> None:
        """Let the miner use the pool in a slot; it restarts where its firmware must.

        Raises PoolChangeError when it does not come to that, and what asking raises.
        The pool of before is written back once, and never a third one.
        """
        before = await self.read()
        if before is None:
            msg = "no answer"
            raise AxeOSConnectionError(msg)
        if (pools := before.pools) is None:
            raise PoolChangeError(PoolFailure.NO_SLOTS)
        if pools.get(slot) is None:
            raise PoolChangeError(PoolFailure.EMPTY_SLOT)
        if slot == pools.primary:
            return
        if slot == pools.fallback:
            raise PoolChangeError(PoolFailure.IS_FALLBACK)
        if before.is_paused:  # a restart would end the pause
            raise PoolChangeError(PoolFailure.PAUSED)
        if await self._use(slot, otherwise=pools.primary):
            return
        try:
            is_back = await self._use(pools.primary, otherwise=pools.primary)
        except AxeOSError as err:
            raise PoolChangeError(PoolFailure.NEITHER) from err
        failure = PoolFailure.WENT_BACK if is_back else PoolFailure.NEITHER
        raise PoolChangeError(failure)

    async def _use(self, slot: int, *, otherwise: int) -> bool:
        """Return whether the miner comes to use the pool in a slot.

        Where it comes to no restart, the other slot is stored again: else the next one,
        whoever asks for it, would come as a surprise.
        """
        await self.ask(choose_pool(slot))
        if not await self._is_live(slot):
            try:
                await self.ask(restart())
            except Exception, CancelledError:
                await self.ask(choose_pool(otherwise))
                raise
        end = self.now() + _CONNECTED
        while self.now() < end:
            await self.sleep(_BETWEEN)
            if _is_used(await self.read(), slot):
                return True
        return False

    async def _is_live(self, slot: int) -> bool:
        """Return whether the change took effect without a restart."""
        for _ in range(_LIVE):
            await self.sleep(_BETWEEN)
            reading = await self.read()
            if reading and reading.pools and reading.pools.primary == slot:
                return True
        return False


def _is_used(reading: PoolReading | None, slot: int) -> bool:
    """Return whether a miner has the pool in a slot, and has reached it."""
    if reading is None or reading.pools is None:
        return False
    return reading.pools.primary == slot and reading.is_connected
