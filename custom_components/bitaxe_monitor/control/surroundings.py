"""What the lane of a miner needs of others: a writer, clocks, and who takes note."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from ..axeos import Request, SystemInfo
from ..axeos.change import Change
from .confirmation import Outcome
from .guard import Facts


class Writer(Protocol):
    """What writes to a miner."""

    async def write(
        self, request: Request, check: Callable[[SystemInfo], None]
    ) -> SystemInfo:
        """Send a request, unless the reading just before it speaks against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a lane needs of others.

    facts returns what a reading is judged by; sending is called with it just before a
    change is sent, and ended with what became of it, None if it was not taken; of what
    was not sent neither is called. latest is the latest reading, None before the first.
    poll asks the miner as every poll does, for all to hear, and returns the answer,
    None if there was none. now is the time on a clock that only goes on (s), wall that
    of the wall clock (s since 1970). await_turn waits until no other miner has just
    begun to mine; runs_with returns whether the miner runs with what a change wants,
    None where that is not known.
    """

    facts: Callable[[SystemInfo], Facts]
    latest: Callable[[], SystemInfo | None]
    poll: Callable[[], Awaitable[SystemInfo | None]]
    now: Callable[[], float]
    wall: Callable[[], float]
    sending: Callable[[Change, SystemInfo], None] = lambda _change, _info: None
    ended: Callable[[Change, Outcome | None], None] = lambda _change, _outcome: None
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    await_turn: Callable[[], Awaitable[None]] | None = None
    runs_with: Callable[[Change], bool | None] = lambda _change: None
