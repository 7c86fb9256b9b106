"""What is asked of a miner in Home Assistant: by whom, and what becomes of it."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from typing import Any

from homeassistant.core import Context

from ..axeos.change import Change, Setting
from ..axeos.pool_edit import PoolEdit
from .acts import Acts, Kind
from .by import BY, By, Origin
from .changes import Changes
from .confirmation import Outcome
from .control import Control
from .errors import TooManyWritesError
from .order import Pair


class Wishes:
    """The way of users and automations to a miner: each act is noted with who asks.

    ended is called when a miner has done what was asked of it, or has not, refused when
    it was to be changed too often.
    """

    def __init__(
        self,
        control: Control,
        changes: Changes,
        acts: Acts,
        ended: Callable[[], None],
        refused: Callable[[Context | None], None],
    ) -> None:
        """Start with no wish."""
        self._control = control
        self._changes = changes
        self._acts = acts
        self._ended = ended
        self._refused = refused

    async def change(self, change: Change, context: Context | None = None) -> Outcome:
        """Ask the miner for a change; return or raise as Control.collect does.

        context is that of who asks for it.
        """
        by, control = _by(context), self._control
        task = self._changes.note(lambda: control.collect(change), by)
        return await self._ask(task, Kind.of(change), by, values=change.wanted)

    async def set_performance(
        self, wanted: Pair, context: Context | None = None
    ) -> Outcome:
        """Set frequency and core voltage; return or raise as Control does."""
        by, control = _by(context), self._control
        task = self._changes.note(lambda: control.tuning.set(wanted), by)
        return await self._ask(task, Kind.SETTINGS, by, values=wanted.change.wanted)

    async def undo(self, context: Context | None = None) -> Outcome:
        """Set again what was set before the last change; raises as change does."""
        by, values = _by(context), self._changes.record.undoable
        return await self._ask(self._changes.undo(by), Kind.UNDO, by, values=values)

    async def restore_found(self, context: Context | None = None) -> Outcome:
        """Set again what the miner was found with; raises as change does."""
        by, found = _by(context), self._changes.as_found.change.wanted
        task = self._changes.restore_found(by)
        return await self._ask(task, Kind.AS_FOUND, by, values=found)

    async def clear_overheat(self, context: Context | None = None) -> Outcome:
        """Set what is safe after the miner was too hot; raises as change does.

        Without a context it is a user who asks, in a repair.
        """
        by = By(origin=Origin.USER) if context is None else _by(context)
        safe = self._changes.safe
        values = {Setting.AUTOMATIC_FAN: 1.0}
        if safe is not None:
            values |= Pair(*safe).change.wanted
        task = self._changes.clear_overheat(by)
        return await self._ask(task, Kind.SETTINGS, by, values=values)

    async def cure(self) -> Outcome:
        """Set a core voltage that ends a power fault, as a user wants in a repair."""
        by, (_, voltage) = By(origin=Origin.USER), self._changes.cure
        wanted = Pair(None, voltage)
        task = self._changes.note(lambda: self._control.tuning.set(wanted), by)
        return await self._ask(task, Kind.SETTINGS, by, values=wanted.change.wanted)

    async def use_pool(
        self,
        slot: int,
        context: Context | None = None,
        *,
        restarts: bool | None = None,
    ) -> Outcome:
        """Let the miner use the pool in a slot; returns and raises as Pooling does."""
        by, pooling = _by(context), self._control.pooling
        task = self._changes.note(lambda: pooling.use(slot, restarts=restarts), by)
        return await self._ask(task, Kind.POOL, by, slot=slot)

    async def clear_pool(self, slot: int) -> Outcome:
        """Let the miner forget a pool, as a user wants; raises as Pooling does."""
        by, pooling = By(origin=Origin.USER), self._control.pooling
        task = self._changes.note(lambda: pooling.clear(slot), by)
        return await self._ask(task, Kind.POOL, by, slot=slot)

    async def use_fallback_only(
        self, *, on: bool, context: Context | None = None
    ) -> None:
        """Let the miner use its fallback alone, or not; raises as Pooling does."""
        by, control = _by(context), self._control
        pools, pooling = control.pools, control.pooling
        task = self._changes.note(lambda: pooling.use_fallback_only(on=on), by)
        slot = None if pools is None else pools.fallback if on else pools.primary
        await self._ask(task, Kind.POOL, by, slot=slot)

    async def store_pool(self, edit: PoolEdit) -> None:
        """Let the miner store a pool as a user entered it; raises as Pooling does."""
        by, pooling = By(origin=Origin.USER), self._control.pooling
        task = self._changes.note(lambda: pooling.store(edit), by)
        await self._ask(task, Kind.POOL, by, slot=edit.slot)

    async def _ask[ResultT](
        self,
        task: Coroutine[Any, Any, ResultT],
        kind: Kind,
        by: By,
        *,
        values: Mapping[Setting, float] | None = None,
        slot: int | None = None,
    ) -> ResultT:
        """Ask the miner for something, by a task that ends with its entry."""
        followed = self._acts.follow(task, kind, by, values=values, slot=slot)
        return await self._control.tasks.run(self._end(followed, by))

    async def _end[ResultT](
        self, task: Coroutine[Any, Any, ResultT], by: By
    ) -> ResultT:
        """Do a task as whoever asks, and pass on that it has come to an end."""
        token = BY.set(by)
        try:
            return await task
        except TooManyWritesError:
            self._refused(by.context)
            raise
        finally:
            BY.reset(token)
            self._ended()


def _by(context: Context | None) -> By:
    """Return who asks."""
    by = By.of(None if context is None else context.user_id)
    return replace(by, context=context)
