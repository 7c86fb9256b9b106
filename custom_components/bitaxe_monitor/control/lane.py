"""The one way to a miner: a change is judged, sent, and read back, one at a time."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final, Protocol

from ..axeos import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    Request,
    SystemInfo,
)
from ..axeos.change import Change, Setting
from .budget import Budget
from .confirmation import Outcome, final_outcome, is_stored, outcome
from .guard import Facts, Refusal, is_raising, refusal

_READS: Final = (1.0, 2.0, 4.0)  # s between confirming reads; the last one repeats
_BETWEEN: Final = 2.0  # s between requests that change something

# After these it is not known whether the miner has done what it was asked.
_LOST: Final = (AxeOSBrokenOffError, AxeOSConnectionError, AxeOSTimeoutError)


class Client(Protocol):
    """What writes to a miner."""

    async def write(
        self, request: Request, check: Callable[[SystemInfo], None]
    ) -> SystemInfo:
        """Send a request, unless the reading just before it speaks against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a lane needs of others.

    facts returns what a reading is judged by; sending is called with it just before a
    change is sent. poll asks the miner as every poll does,
    for all to hear, and returns the answer, None if there was none. now is the time on
    a clock that only goes on (s), wall that of the wall clock (s since 1970).
    """

    facts: Callable[[SystemInfo], Facts]
    poll: Callable[[], Awaitable[SystemInfo | None]]
    now: Callable[[], float]
    wall: Callable[[], float]
    sending: Callable[[Change, SystemInfo], None] = lambda _change, _info: None
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class RefusedChangeError(Exception):
    """Nothing was sent: the guard speaks against it."""

    def __init__(self, reason: Refusal) -> None:
        """Note why."""
        super().__init__(reason)
        self.reason = reason


class TooManyWritesError(Exception):
    """Nothing was sent: the miner was asked to change something too often."""

    def __init__(self, wait: float) -> None:
        """Note in how many seconds it may be again."""
        super().__init__(wait)
        self.wait = wait


class _NothingToDoError(Exception):
    """What is wanted is what is stored already: each write wears the flash."""

    def __init__(self, facts: Facts) -> None:
        """Note what the miner reports."""
        super().__init__()
        self._facts = facts

    def outcome(self, change: Change) -> Outcome:
        """Return what became of it when it was stored; that was long ago."""
        facts = self._facts
        return final_outcome(change, facts.info, facts.capabilities)


class Lane:
    """Changes of one miner, one after the other."""

    def __init__(
        self, client: Client, surroundings: Surroundings, budget: Budget
    ) -> None:
        """Start with a budget of the time before."""
        self.budget = budget
        self._client = client
        self._around = surroundings
        self._turn = asyncio.Lock()
        self._sent_at: float | None = None

    async def change(self, change: Change) -> Outcome:
        """Ask the miner for a change; return what became of it.

        Raises RefusedChangeError, TooManyWritesError or a kind of AxeOSError. What is
        sent and not confirmed in time is an outcome, and no error.
        """
        async with self._turn:
            return await self._change(change)

    async def _change(self, change: Change) -> Outcome:
        """Ask for a change when no other one is under way."""
        around = self._around
        await self._keep_distance()
        sent: list[Facts] = []

        def check(info: SystemInfo) -> None:
            """Raise what speaks against the change; it is sent after this."""
            facts = around.facts(info)
            if reason := refusal(change, facts):
                raise RefusedChangeError(reason)
            if change.wanted and is_stored(change, info):
                raise _NothingToDoError(facts)
            self._spend(change, info)
            around.sending(change, info)
            sent.append(facts)

        lost: AxeOSError | None = None
        try:
            await self._client.write(change.request, check)
        except _NothingToDoError as err:
            return err.outcome(change)
        except AxeOSError as err:
            is_uncertain = isinstance(err, _LOST) or (
                isinstance(err, AxeOSResponseError) and bool(change.wanted)
            )
            if not sent or not is_uncertain:
                raise
            lost = err
        self._sent_at = around.now()
        if not change.wanted:
            return Outcome.IN_FORCE  # a connection that a restart cuts is no error
        found = await self._confirm(change, sent[0])
        if found is Outcome.IGNORED and lost is not None:
            raise lost
        return found

    async def _keep_distance(self) -> None:
        """Let the miner get done with what it was sent last."""
        around = self._around
        if self._sent_at is not None:
            await around.sleep(max(0.0, self._sent_at + _BETWEEN - around.now()))

    def _spend(self, change: Change, info: SystemInfo) -> None:
        """Count a change against the budget; raise if that is used up."""
        now = self._around.wall()
        if Setting.MINING in change.wanted:
            wait = self.budget.wait_to_pause(now)
            if wait <= 0:
                self.budget.note_pause(now)
        elif is_raising(change, info):
            wait = self.budget.wait(now)
            if wait <= 0:
                self.budget.spend(now)
        else:
            return
        if wait > 0:
            raise TooManyWritesError(wait)

    async def _confirm(self, change: Change, facts: Facts) -> Outcome:
        """Return what the miner reports of a change that was sent."""
        around, sent = self._around, self._around.now()
        latest = facts.info
        reads = 0
        while True:
            await around.sleep(_READS[min(reads, len(_READS) - 1)])
            reads += 1
            latest = await around.poll() or latest
            found = outcome(
                change, facts.info, latest, facts.capabilities, around.now() - sent
            )
            if found is not None:
                return found
