"""The one way to a miner: a change is judged, sent, and read back, one at a time."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from ..axeos import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    SystemInfo,
)
from ..axeos.change import Change, Setting
from .budget import Budget
from .confirmation import (
    Outcome,
    final_outcome,
    has_started_since,
    is_stored,
    outcome,
    worst,
)
from .errors import (
    RefusedChangeError,
    SupersededChangeError,
    TooManyWritesError,
    UnseenChangeError,
)
from .guard import Facts, Refusal, is_raising, refusal
from .right_of_way import RightOfWay
from .surroundings import Surroundings, Writer

_READS: Final = (1.0, 2.0, 4.0)  # s between confirming reads; the last one repeats
UNSEEN_RAMP: Final = 14.0  # s that a frequency is given which no reading shows

_OPEN: Final = (Outcome.NOT_IN_FORCE, Outcome.IGNORED)

# After these it is not known whether the miner has done what it was asked.
_LOST: Final = (AxeOSBrokenOffError, AxeOSConnectionError, AxeOSTimeoutError)


class _NothingToDoError(Exception):
    """What is wanted is so: each write wears the flash, a restart costs work."""

    def __init__(self, facts: Facts) -> None:
        """Note what the miner reports."""
        super().__init__()
        self.facts = facts


class Lane:
    """Changes of one miner, one after the other."""

    def __init__(
        self, client: Writer, surroundings: Surroundings, budget: Budget
    ) -> None:
        """Start with a budget of the time before."""
        self.budget = budget
        self._client = client
        self._around = surroundings
        self._way = RightOfWay()
        self._sent_of: dict[Setting, Change] = {}
        self._under_way: list[Change] = []
        self._is_closed = False

    def close(self) -> None:
        """Send nothing any more: from now on another lane leads to the miner."""
        self._is_closed = True

    @property
    def under_way(self) -> frozenset[Setting]:
        """Return the settings that were sent, and that no reading may show yet."""
        return frozenset(key for change in self._under_way for key in change.wanted)

    async def change(self, *changes: Change) -> Outcome:
        """Ask the miner for changes, as change_to does."""
        return await self.change_to(lambda: changes, is_relief=self.relieve(*changes))

    async def change_to(
        self, take: Callable[[], Sequence[Change]], *, is_relief: bool
    ) -> Outcome:
        """Ask the miner for changes, each once that before is done; return the worst.

        They are taken when it is their turn. Raises RefusedChangeError,
        TooManyWritesError, SupersededChangeError or a kind of AxeOSError. What is sent
        and not confirmed in time is an outcome, and no error; it is the last one then.
        """
        asked = self._around.now()
        async with self._way.taken(is_relief=is_relief):
            if self._is_closed:
                msg = "closed"
                raise AxeOSConnectionError(msg)
            found = [Outcome.IN_FORCE]
            changes, before = take(), dict(self._sent_of)
            for index, change in enumerate(changes):
                # Relief may have gone before while the last step was confirmed.
                for setting in change.wanted:
                    sent = self._sent_of.get(setting)
                    if sent is not before.get(setting) and sent not in changes:
                        raise SupersededChangeError
                found.append(await self._change(change, asked, is_relief=is_relief))
                if index < len(changes) - 1 and not await self._may_go_on(found[-1]):
                    break
            return worst(found)

    def relieve(self, *changes: Change) -> bool:
        """Return whether changes raise nothing: they go before others then."""
        latest = self._around.latest()
        return latest is not None and all(
            change.wanted
            and not change.wanted.get(Setting.MINING)
            and not is_raising(change, latest)
            for change in changes
        )

    async def _may_go_on(self, found: Outcome) -> bool:
        """Return whether a change may be followed by the next one.

        A voltage must not change before the frequency that goes with it.
        """
        if found is Outcome.NOT_SHOWN:
            await self._around.sleep(UNSEEN_RAMP)
        return found in (Outcome.IN_FORCE, Outcome.NOT_SHOWN, Outcome.AT_RESUME)

    async def _change(
        self, change: Change, asked: float, *, is_relief: bool
    ) -> Outcome:
        """Ask for a change of a time (s) when no other one is under way."""
        await self._keep_distance()
        if change.wanted.get(Setting.MINING) and self._around.await_turn:
            await self._around.await_turn()
        try:
            found = await self._send(change, asked, is_relief=is_relief)
        except UnseenChangeError:
            raise
        except AxeOSError:
            self._end(change, None)
            raise
        else:
            if found is Outcome.NEEDS_RESTART and self._around.runs_with(change):
                found = Outcome.IN_FORCE
            self._end(change, found)
            return found
        finally:
            self._under_way = [one for one in self._under_way if one is not change]

    def _end(self, change: Change, found: Outcome | None) -> None:
        """Let note be taken of what became of a change, if it was sent."""
        if any(one is change for one in self._under_way):
            self._around.ended(change, found)

    async def _send(self, change: Change, asked: float, *, is_relief: bool) -> Outcome:
        """Send a change of a time (s); return what the miner reports of it.

        A restart that was waited for in vain has not been seen, whether it was answered
        or not: a connection that it cuts is no error. Of a pool nobody knows then.
        """
        around = self._around
        sent: list[Facts] = []

        def check(info: SystemInfo) -> None:
            """Raise what speaks against the change; it is sent after this."""
            facts = around.facts(info)
            if reason := refusal(change, facts):
                raise RefusedChangeError(reason)
            is_there = bool(change.wanted) and is_stored(change, info)
            if is_there or has_started_since(change, info, around.now() - asked):
                raise _NothingToDoError(facts)
            self._spend(change, info)
            around.sending(change, info)
            sent.append(facts)
            self._under_way.append(change)
            self._sent_of |= dict.fromkeys(change.wanted, change)

        lost: AxeOSError | None = None
        try:
            await self._client.write(change.request, check)
        except _NothingToDoError as err:
            return await self._see(change, err.facts, is_relief=is_relief)
        except AxeOSError as err:
            is_uncertain = isinstance(err, _LOST) or (
                isinstance(err, AxeOSResponseError) and change.is_shown
            )
            if not sent or not is_uncertain:
                raise
            lost = err
        finally:
            if sent:
                self.budget.note_sent(around.now(), around.wall())
        if not change.is_shown:
            is_open = lost is not None and change.counts
            return Outcome.NOT_SHOWN if is_open else Outcome.IN_FORCE
        found = await self._confirm(change, sent[0], is_relief=is_relief)
        if found is Outcome.IGNORED and lost is not None and change.wanted:
            raise lost
        return found

    async def _keep_distance(self) -> None:
        """Let the miner get done with what it was sent last."""
        around = self._around
        if wait := self.budget.wait_to_send(around.now(), around.wall()):
            await around.sleep(wait)

    def _spend(self, change: Change, info: SystemInfo) -> None:
        """Count a change against the budget; raise if that is used up.

        A pause wears nothing, but the supply is to see no quick turns.
        """
        times = self._around.now(), self._around.wall()
        if Setting.MINING in change.wanted:
            is_early = self.budget.wait_to_resume(*times) > 0
            if change.wanted[Setting.MINING] and is_early:
                raise RefusedChangeError(Refusal.JUST_PAUSED)
            self.budget.note_pause(*times)
        elif change.counts or is_raising(change, info):
            if wait := self.budget.wait(*times):
                raise TooManyWritesError(wait)
            self.budget.spend(*times)

    async def _see(self, change: Change, facts: Facts, *, is_relief: bool) -> Outcome:
        """Return what has become of a change that is stored already.

        It may have been just now, and be about to take effect. Where a restart would
        do that, the miner may have made it long ago: no reading shows that.
        """
        found = final_outcome(change, facts.info, facts.capabilities, facts.asic)
        if found is Outcome.NEEDS_RESTART and self._around.runs_with(change) is None:
            return Outcome.NOT_SHOWN
        if found is not Outcome.NOT_IN_FORCE:
            return found
        self._sent_of |= dict.fromkeys(change.wanted, change)
        return await self._confirm(change, facts, is_relief=is_relief)

    async def _confirm(
        self, change: Change, facts: Facts, *, is_relief: bool
    ) -> Outcome:
        """Return what the miner reports of a change that was sent.

        What relieves the miner is sent in between; the time that takes is no delay.
        Raises UnseenChangeError for a setting if there was no answer in the end: it may
        be stored, and in force.
        """
        around, sent = self._around, self._around.now()
        latest, began, asked = facts.info, sent, 0.0
        reads = 0
        while True:
            await self._nap(_READS[min(reads, len(_READS) - 1)], is_relief=is_relief)
            if not is_relief and self._way.is_wanted:
                stopped = around.now()
                await self._way.make_way()
                sent += around.now() - stopped
            if any(self._sent_of[setting] is not change for setting in change.wanted):
                raise SupersededChangeError
            reads += 1
            asks = around.now() - began
            if answer := await around.poll():
                latest, asked = answer, asks
            found = outcome(
                change,
                facts.info,
                latest,
                facts.capabilities,
                facts.asic,
                elapsed=around.now() - sent,
                asked=asked,
            )
            if found in _OPEN and change.wanted and answer is None:
                msg = "no answer in time"
                raise UnseenChangeError(msg)
            if found is not None:
                return found

    async def _nap(self, seconds: float, *, is_relief: bool) -> None:
        """Let time pass, unless something relieves the miner before."""
        if is_relief:
            await self._around.sleep(seconds)
            return
        waiting = (
            asyncio.ensure_future(self._around.sleep(seconds)),
            asyncio.ensure_future(self._way.wanted()),
        )
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()
