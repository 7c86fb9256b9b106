"""Who may ask a miner for something next: one at a time, and relief before others."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager


class RightOfWay:
    """The one turn to ask a miner, which what relieves it is given first."""

    def __init__(self) -> None:
        """Start with nobody's turn."""
        self._turn = asyncio.Lock()
        self._holder: asyncio.Task[object] | None = None
        self._relief = asyncio.Event()
        self._reliefs = self._turns = 0

    @property
    def is_wanted(self) -> bool:
        """Return whether something that relieves the miner waits for its turn."""
        return bool(self._reliefs)

    async def wanted(self) -> None:
        """Wait until something that relieves the miner waits for its turn."""
        await self._relief.wait()

    @asynccontextmanager
    async def taken(self, *, is_relief: bool) -> AsyncGenerator[None]:
        """Wait for a turn; what relieves a miner goes first."""
        self._reliefs += is_relief
        if is_relief:
            self._relief.set()
        try:
            await self._take()
        finally:
            self._reliefs -= is_relief
            if not self._reliefs:
                self._relief.clear()
        try:
            if not is_relief:
                await self.make_way()
            yield
        finally:
            # Who is stopped while another one goes before has no turn to give back.
            if self._holder is asyncio.current_task():
                self._give()

    async def make_way(self) -> None:
        """Let what relieves the miner go before.

        What was stopped while it waited counts until it has run for the last time, and
        takes no turn: it is let do that, else nothing would run any more.
        """
        while self._reliefs:
            before = self._turns
            self._give()
            await self._take()
            if self._turns == before + 1:
                await asyncio.sleep(0)

    async def _take(self) -> None:
        """Wait until nobody else has the turn."""
        await self._turn.acquire()
        self._turns += 1
        self._holder = asyncio.current_task()

    def _give(self) -> None:
        """Let the next one have the turn."""
        self._holder = None
        self._turn.release()
