"""Miners that go on one after the other: together they would be one step of power."""

from collections.abc import Awaitable, Callable
from math import inf
from typing import Final

BETWEEN: Final = 2.0  # s


class Stagger:
    """Who resumes mining next, of all miners of a home."""

    def __init__(self) -> None:
        """Start with nobody before."""
        self._next = -inf

    async def wait(
        self, now: Callable[[], float], sleep: Callable[[float], Awaitable[None]]
    ) -> None:
        """Wait until it is the turn of who asks; now is the time (monotonic s)."""
        turn = max(self._next, now())
        self._next = turn + BETWEEN
        await sleep(max(0.0, turn - now()))
