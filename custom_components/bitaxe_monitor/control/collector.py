"""Changes that come in a rush, as those of a slider do: the last value counts."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from ..axeos.change import Change, Setting
from .confirmation import Outcome
from .errors import SupersededChangeError
from .tasks import result_of

_QUIET: Final = 0.8  # s without another value
_LONGEST: Final = 3.0  # s that a value waits in a rush without end

# What is no slider and no box.
_AT_ONCE: Final = frozenset({Setting.MINING})

type Task = Coroutine[Any, Any, Outcome]


@dataclass(slots=True)
class Wish:
    """What is wanted of some settings now, and when that was asked for (s)."""

    change: Change
    asked: float
    is_superseded: bool = False
    outcome: asyncio.Future[Outcome] = field(init=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Collector:
    """Ask for the last of many changes of the same settings.

    AxeOSConnectionError when what was spawned is stopped before it has an outcome.
    ask asks the miner for what a wish is when it is its turn: take returns that then.
    now is the time on a clock that only goes on (s). spawn begins a task that goes on
    when whoever asked for it has gone.
    """

    ask: Callable[[Callable[[], Change], Change], Awaitable[Outcome]]
    now: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]
    spawn: Callable[[Task], asyncio.Future[Outcome]]
    _wishes: dict[frozenset[Setting], Wish] = field(default_factory=dict, init=False)
    _latest: dict[frozenset[Setting], Wish] = field(default_factory=dict, init=False)

    async def change(self, change: Change) -> Outcome:
        """Ask for a change, or for a later one; return what became of that."""
        settings = frozenset(change.wanted)
        now = self.now()
        wish = self._wishes.get(settings)
        if wish is not None:
            wish.change, wish.asked = change, now
        else:
            wish = Wish(change, now)
            if settings and settings.isdisjoint(_AT_ONCE):
                self._wishes[settings] = wish
                task = self._collect(settings, wish)
            else:
                task = self._ask(lambda: change, change)
            wish.outcome = self.spawn(task)
            self._latest[settings] = wish
        while True:
            try:
                return await result_of(wish.outcome)
            except SupersededChangeError:
                if wish is (latest := self._latest[settings]):
                    raise
                wish = latest

    def supersede(self, settings: Iterable[Setting]) -> None:
        """Forget what is wanted of any of some settings and was not sent yet."""
        for key in [key for key in self._wishes if not key.isdisjoint(settings)]:
            self._wishes.pop(key).is_superseded = True

    async def _ask(self, take: Callable[[], Change], change: Change) -> Outcome:
        """Ask the miner."""
        return await self.ask(take, change)

    async def _collect(self, settings: frozenset[Setting], wish: Wish) -> Outcome:
        """Ask the miner for a wish once nothing has been added to it for a while."""

        def take() -> Change:
            """Return what is wanted now; what comes later is another wish."""
            if wish.is_superseded:
                raise SupersededChangeError
            self._wishes.pop(settings, None)
            return wish.change

        latest = wish.asked + _LONGEST
        try:
            seen = None
            while wish.change is not seen and self.now() < latest:
                seen = wish.change
                await self.sleep(min(wish.asked + _QUIET, latest) - self.now())
            return await self._ask(take, wish.change)
        finally:
            if self._wishes.get(settings) is wish:
                del self._wishes[settings]
