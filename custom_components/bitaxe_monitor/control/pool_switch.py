"""Change a pool of a miner, and change it back if that one does not answer."""

from asyncio import CancelledError
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from ..axeos import AxeOSConnectionError, AxeOSError
from ..axeos.change import Change, restart
from ..axeos.pool_edit import PoolEdit
from ..axeos.pools import choose_pool, clear_pool, use_fallback_only
from .confirmation import Outcome
from .errors import PoolChangeError, PoolFailure
from .pool_step import (
    PoolReading,
    PoolStep,
    as_before,
    as_entered,
    choice,
    fallback_only,
    is_entered,
)

_LIVE: Final = 3  # readings in which a change shows that needs no restart
_BETWEEN: Final = 5.0  # s between readings
_CERTAIN: Final = 20.0  # s in which three tries to connect fail
_CONNECTED: Final = 90.0  # s from a restart until a pool has answered


@dataclass(frozen=True, slots=True)
class PoolSwitch:
    """The way to another pool.

    ask asks the miner for a change, read polls it; None is no answer. now is the time
    on a clock that only goes on (s). restarts is how many the miner was sent, whoever
    asked, but for those that it did not make. left is called with a change that may be
    stored, and takes effect with the next one: it could not be undone.
    """

    ask: Callable[[Change], Awaitable[object]]
    read: Callable[[], Awaitable[PoolReading | None]]
    now: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]
    restarts: Callable[[], int] = lambda: 0
    left: Callable[[Change], object] = lambda _change: None

    async def to(
        self, slot: int, *, restarts: bool = True, chosen: int | None = None
    ) -> Outcome:
        """Let the miner use the pool in a slot; it restarts where its firmware must.

        Unless it is not to: then that awaits a restart, and chosen is a slot that does
        already. Raises PoolChangeError when it does not come to that, and what asking
        raises. The pool of before is written back once, and never a third one.
        """
        before = await self._read_first()
        if (pools := before.pools) is None:
            raise PoolChangeError(PoolFailure.NO_SLOTS)
        if pools.get(slot) is None:
            raise PoolChangeError(PoolFailure.EMPTY_SLOT)
        if slot == pools.primary:
            if chosen is not None:
                await self._take_back(choose_pool(slot))
            return Outcome.IN_FORCE
        if slot == pools.fallback:
            raise PoolChangeError(PoolFailure.IS_FALLBACK)
        # What is stored is what was chosen: where it does not come to a restart, that
        # still awaits one.
        step = choice(slot, otherwise=pools.primary if chosen is None else chosen)
        if restarts:
            _check_mining(before)
            is_done = await self._do(step)
        else:
            await self.ask(step.change)
            if not await self._is_live(step):
                return Outcome.NEEDS_RESTART
            is_done = await self._settle(step.is_done)
        if is_done:
            return Outcome.IN_FORCE
        back = choice(pools.primary, otherwise=pools.primary)
        raise PoolChangeError(await self._go_back(back, PoolFailure.WENT_BACK))

    async def use_fallback_only(self, *, on: bool, is_left: bool = False) -> None:
        """Let the miner use its fallback alone, or its first pool again.

        is_left is whether the other one awaits a restart. Raises as to does.
        """
        before = await self._read_first()
        if (pools := before.pools) is None or before.uses_fallback_only is None:
            raise PoolChangeError(PoolFailure.NO_SLOTS)
        if before.uses_fallback_only is on:
            if is_left:
                await self._take_back(use_fallback_only(on=on))
            return
        if on and (pools.fallback is None or pools.get(pools.fallback) is None):
            raise PoolChangeError(PoolFailure.EMPTY_SLOT)
        _check_mining(before)
        if not await self._do(fallback_only(on=on)):
            back = await self._go_back(fallback_only(on=not on), PoolFailure.WENT_BACK)
            raise PoolChangeError(back)

    async def clear(self, slot: int, *, chosen: int | None = None) -> Outcome:
        """Let the miner forget the pool in a slot; chosen awaits a restart.

        Raises PoolChangeError for a pool that is used or chosen, and what asking
        raises. Up to v2.15.3 answers may show it until the next restart: the slot is
        read before it has been emptied.
        """
        before = await self._read_first()
        if (pools := before.pools) is None:
            raise PoolChangeError(PoolFailure.NO_SLOTS)
        if slot in (pools.primary, pools.fallback, chosen):
            raise PoolChangeError(PoolFailure.IN_USE)
        if pools.get(slot) is None:
            return Outcome.IN_FORCE
        await self.ask(clear_pool(slot))
        for _ in range(_LIVE):
            await self.sleep(_BETWEEN)
            reading = await self.read()
            if reading and reading.pools and reading.pools.get(slot) is None:
                return Outcome.IN_FORCE
        return Outcome.NOT_SHOWN

    async def store(self, edit: PoolEdit, *, is_left: bool = False) -> bool:
        """Store a pool as it was entered; the miner restarts where its firmware must.

        Returns whether it had to be: what shows already is left as it is, unless it
        is_left stored without the restart that puts it in force. Raises as to does. A
        first pool that does not answer becomes what it was, but for its password, which
        nobody can read.
        """
        before = await self._read_first()
        step = as_entered(edit, before)
        if step is None and not is_left:
            return False
        _check_mining(before)
        if step is None:
            await self._restart()
            if not await self._settle(is_entered(edit, before)):
                raise PoolChangeError(PoolFailure.NEITHER)
            return True
        if await self._do(step):
            return True
        latest = await self.read()
        if latest is not None and not step.is_stored(latest):
            raise PoolChangeError(PoolFailure.IGNORED)
        if step.otherwise is None or step.is_stored(before):
            raise PoolChangeError(PoolFailure.NEITHER)
        failure = (
            PoolFailure.WENT_BACK
            if edit.password is None
            else PoolFailure.WENT_BACK_IN_PART
        )
        back = as_before(step, step.otherwise)
        raise PoolChangeError(await self._go_back(back, failure))

    async def _read_first(self) -> PoolReading:
        """Return how the miner is before anything; AxeOSConnectionError if unknown."""
        before = await self.read()
        if before is None:
            msg = "no answer"
            raise AxeOSConnectionError(msg)
        return before

    async def _take_back(self, change: Change) -> None:
        """Store what is in force in place of what awaits a restart.

        No reading shows whether that has arrived: raises AxeOSConnectionError if not
        known.
        """
        if await self.ask(change) is Outcome.NOT_SHOWN:
            msg = "no answer"
            raise AxeOSConnectionError(msg)

    async def _go_back(self, step: PoolStep, failure: PoolFailure) -> PoolFailure:
        """Return why it is not the wanted pool, once that of before is again."""
        try:
            is_back = await self._do(step, is_back=True)
        except AxeOSError, PoolChangeError:
            is_back = False
        return failure if is_back else PoolFailure.NEITHER

    async def _do(self, step: PoolStep, *, is_back: bool = False) -> bool:
        """Return whether it comes to what a step is for, be it the way back.

        Where a restart was sent after it, it takes effect: what undoes it would be
        stored from then on, and come as a surprise with the next one. What leads back
        may show though it never arrived. Raises what kept it from being done, whatever
        becomes of the way back.
        """
        restarts, is_sent = self.restarts(), False
        try:
            is_lost = await self.ask(step.change) is Outcome.NOT_SHOWN
            is_sent = True
            must_restart = step.always_restarts or (is_back and is_lost)
            is_live = not must_restart and await self._is_live(step)
            if not is_live:
                await self._restart()
        except (Exception, CancelledError) as err:
            may_be_stored = is_sent or isinstance(err, CancelledError)
            takes_effect = self.restarts() != restarts
            if may_be_stored and not takes_effect and not await self._undo(step):
                self.left(step.change)
            raise
        is_done = await self._settle(step.is_done)
        if not (is_done or is_live) and self.restarts() == restarts:
            self.left(step.change)
        return is_done

    async def _undo(self, step: PoolStep) -> bool:
        """Return whether a step that does not take effect is known to be undone."""
        if step.otherwise is None:
            return False
        with suppress(Exception):
            return await self.ask(step.otherwise) is not Outcome.NOT_SHOWN
        return False

    async def _restart(self) -> None:
        """Restart the miner; raise PoolChangeError if it goes on instead.

        One that does not answer may be about to start: its next answer says so.
        """
        asked = self.now()
        if await self.ask(restart()) is not Outcome.IGNORED:
            return
        end = self.now() + _CONNECTED
        while (reading := await self.read()) is None and self.now() < end:
            await self.sleep(_BETWEEN)
        if reading is not None and not reading.has_started(self.now() - asked):
            raise PoolChangeError(PoolFailure.NOT_RESTARTED)

    async def _settle(self, is_done: Callable[[PoolReading], bool]) -> bool:
        """Return whether readings show in time what a step is for."""
        end, since = self.now() + _CONNECTED, None
        while self.now() < end:
            await self.sleep(_BETWEEN)
            reading = await self.read()
            if reading is None or not is_done(reading):
                since = None
                continue
            since = self.now() if since is None else since
            if reading.is_certain or self.now() >= since + _CERTAIN:
                return True
        return False

    async def _is_live(self, step: PoolStep) -> bool:
        """Return whether the change took effect without a restart."""
        for _ in range(_LIVE):
            await self.sleep(_BETWEEN)
            reading = await self.read()
            if reading is not None and step.is_stored(reading):
                return True
        return False


def _check_mining(reading: PoolReading) -> None:
    """Raise PoolChangeError for a paused miner: a restart would end the pause."""
    if reading.is_paused:
        raise PoolChangeError(PoolFailure.PAUSED)
