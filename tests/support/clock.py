"""A clock for several at once: time goes to whoever sleeps the shortest."""

import asyncio
from collections.abc import Coroutine
from heapq import heappop, heappush
from itertools import count
from typing import Any, Final

_TURNS: Final = 30  # of the event loop, in which all get as far as their next sleep


class VirtualClock:
    """A clock that goes on when nobody has anything left to do."""

    def __init__(self) -> None:
        """Start at some time (s)."""
        self.now = 1000.0
        self._order = count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def time(self) -> float:
        """Return the time in seconds."""
        return self.now

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        future = asyncio.get_running_loop().create_future()
        heappush(self._sleepers, (self.now + seconds, next(self._order), future))
        await future

    async def run[T](self, task: Coroutine[Any, Any, T]) -> T:
        """Let time pass until a task is done; return its result."""
        running = asyncio.ensure_future(task)
        while True:
            for _ in range(_TURNS):
                await asyncio.sleep(0)
            if running.done():
                return running.result()
            when, _, future = heappop(self._sleepers)
            if not future.done():
                self.now = max(self.now, when)
                future.set_result(None)
