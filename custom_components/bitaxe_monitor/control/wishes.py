"""What is asked of a miner in Home Assistant: by whom, and what becomes of it."""

from collections.abc import Callable, Coroutine
from typing import Any

from homeassistant.core import Context

from ..axeos.change import Change
from ..axeos.pool_edit import PoolEdit
from .changes import Changes
from .confirmation import Outcome
from .control import Control
from .order import Pair
from .record import By


class Wishes:
    """The way of users and automations to a miner: each change is noted with who asks.

    ended is called when a miner has done what was asked of it, or has not.
    """

    def __init__(
        self, control: Control, changes: Changes, ended: Callable[[], None]
    ) -> None:
        """Start with no wish."""
        self._control = control
        self._changes = changes
        self._ended = ended

    async def change(self, change: Change, context: Context | None = None) -> Outcome:
        """Ask the miner for a change; return or raise as Control.collect does.

        context is that of who asks for it.
        """
        return await self._note(lambda: self._control.collect(change), context)

    async def set_performance(
        self, wanted: Pair, context: Context | None = None
    ) -> Outcome:
        """Set frequency and core voltage; return or raise as Control does."""
        return await self._note(lambda: self._control.set_performance(wanted), context)

    async def undo(self, context: Context | None = None) -> Outcome:
        """Set again what was set before the last change; raises as change does."""
        return await self._ask(self._changes.undo(_by(context)))

    async def restore_found(self, context: Context | None = None) -> Outcome:
        """Set again what the miner was found with; raises as change does."""
        return await self._ask(self._changes.restore_found(_by(context)))

    async def use_pool(self, slot: int) -> None:
        """Let the miner use the pool in a slot; raises as Pooling.use does."""
        await self._ask(self._control.pooling.use(slot))

    async def store_pool(self, edit: PoolEdit) -> None:
        """Let the miner store a pool as it was entered; raises as Pooling does."""
        await self._ask(self._control.pooling.store(edit))

    async def _note(
        self,
        ask: Callable[[], Coroutine[Any, Any, Outcome]],
        context: Context | None,
    ) -> Outcome:
        """Ask the miner for a change, and note who does."""
        return await self._ask(self._changes.note(ask, _by(context)))

    async def _ask[ResultT](self, task: Coroutine[Any, Any, ResultT]) -> ResultT:
        """Ask the miner for something, by a task that ends with its entry."""
        return await self._control.run(self._end(task))

    async def _end[ResultT](self, task: Coroutine[Any, Any, ResultT]) -> ResultT:
        """Do a task, and pass on that it has come to an end."""
        try:
            return await task
        finally:
            self._ended()


def _by(context: Context | None) -> By:
    """Return who asks."""
    return By.of(None if context is None else context.user_id)
