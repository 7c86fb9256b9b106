"""What can be changed of one miner, and the way there: built from what it reports."""

from asyncio import sleep
from collections.abc import Awaitable, Callable
from time import monotonic, time
from typing import Final, Protocol

from ..axeos import (
    AsicInfo,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSRejectedError,
    Capabilities,
    SystemInfo,
    Verb,
    capabilities_of,
    post,
)
from ..axeos.change import Change, Setting, set_performance
from ..figures.happenings import Happening
from ..json_fields import JsonObject, JsonValue
from . import lane
from .budget import Budget
from .confirmation import Outcome, final_outcome
from .guard import Facts, Refusal, is_same_miner
from .limits import limits_of
from .order import Pair, steps
from .watch import Watch

_NOTHING: Final = Capabilities()
_RESTART: Final = 180.0  # s in which a restart that was asked for shows

# What passes: a change that is refused for it may be asked for again.
_PASSING: Final = frozenset(
    {Refusal.OTHER_MINER, Refusal.OVERHEATING, Refusal.FAULT, Refusal.JUST_STARTED}
)
# Stored or not, this is as far as it goes.
_UNDONE: Final = frozenset({Outcome.IGNORED, Outcome.NOT_IN_FORCE})


class Client(lane.Client, Protocol):
    """What writes to a miner, and keeps what it answered."""

    @property
    def last_answer(self) -> JsonValue:
        """Return the latest answer as it came, None before the first."""


class Control:
    """What one miner can be asked to change, and what it was.

    refresh polls the miner as every poll does, for all to hear; the answer, if there is
    one, is handed to answered before it returns.
    """

    def __init__(
        self,
        client: Client,
        refresh: Callable[[], Awaitable[None]],
        budget: JsonValue,
        saved: JsonObject,
    ) -> None:
        """Start with the budget and the rest that was saved."""
        self.capabilities = _NOTHING
        self.watch = Watch.restore(saved.get("watch"))
        self._client = client
        self._refresh = refresh
        self._asic: AsicInfo | None = None
        self._built_for: SystemInfo | None = None
        self._latest: SystemInfo | None = None
        self._is_overheating = False
        around = lane.Surroundings(
            facts=self._facts,
            sending=self._sending,
            poll=self._poll,
            now=monotonic,
            wall=time,
            sleep=sleep,
        )
        self._lane = lane.Lane(client, around, Budget.restore(budget))
        self._befores: dict[int, Pair] = {}
        self._step_back: Change | None = None
        self._restarted_at = -_RESTART

    @property
    def budget(self) -> JsonObject:
        """Return what to save of the budget."""
        return self._lane.budget.as_dict()

    @property
    def saved(self) -> JsonObject:
        """Return what else to save."""
        return {"watch": dict(self.watch.as_dict())}

    def answered(
        self,
        info: SystemInfo,
        asic: AsicInfo | None,
        *,
        is_overheating: bool,
        has_restarted: bool = False,
    ) -> None:
        """Take in an answer to a poll, as it was read.

        What can be changed is reckoned anew with other firmware. is_overheating is
        whether the marks of the last answers show that, has_restarted whether the miner
        did before this one.
        """
        self._latest, self._is_overheating, self._asic = info, is_overheating, asic
        self.watch.update(
            time(),
            info,
            is_overheating=is_overheating,
            has_restarted=has_restarted,
            was_asked=monotonic() < self._restarted_at + _RESTART,
        )
        if self._built_for is not None and is_same_miner(self._built_for, info):
            return
        answer = self._client.last_answer
        if isinstance(answer, dict):
            self._built_for = SystemInfo.from_dict(answer)
            self.capabilities = capabilities_of(answer, self._built_for)

    async def change(self, change: Change) -> Outcome:
        """Ask the miner for a change; return what became of it.

        Raises RefusedChangeError, TooManyWritesError or a kind of AxeOSError.
        """
        if self._built_for is None:
            msg = "no answer yet"
            raise AxeOSConnectionError(msg)
        return await self._lane.change(change)

    async def set_performance(self, wanted: Pair) -> Outcome:
        """Ask for a frequency and a core voltage in the order that starves no chip.

        What is None stays. A step that is not done stops the rest. Returns what became
        of the last one sent; raises as change does.
        """
        now = self._pair
        found = Outcome.IN_FORCE
        for step in steps(now, now.changed_by(wanted)):
            change = _performance(step)
            self._befores[id(change)] = now
            try:
                found = await self.change(change)
            finally:
                del self._befores[id(change)]
            if found in _UNDONE:
                break
        return found

    @property
    def has_duty(self) -> bool:
        """Return whether there is something to be done that nobody asks for now."""
        return self.watch.due is not None

    async def attend(self) -> list[Happening]:
        """Do what is to be done; return what happened by that.

        What the miner cannot be asked for now is left for the next answer.
        """
        try:
            return await self._take_back()
        except lane.RefusedChangeError as err:
            if err.reason not in _PASSING:
                self.watch.give_up()
        except AxeOSRefusedError, AxeOSRejectedError:
            self.watch.give_up()
        except AxeOSError, lane.TooManyWritesError:
            pass  # in time it can be
        return []

    async def _take_back(self) -> list[Happening]:
        """Take back what the miner does not bear, the frequency first.

        The voltage follows once that is in force.
        """
        while (step := self.watch.due) is not None and not self._is_ramping(step):
            self._step_back = _performance(step)
            found = await self.change(self._step_back)
            if found is Outcome.IGNORED:
                self.watch.give_up()
            elif taken := self.watch.sent(step):
                return [taken.happening]
        return []

    def _is_ramping(self, step: Pair) -> bool:
        """Return whether the frequency that is taken back is not in force yet."""
        previous, info = self.watch.previous, self._latest
        if step.frequency is not None or previous is None or info is None:
            return False
        sent = set_performance(frequency=previous.frequency)
        return final_outcome(sent, info, self.capabilities) is Outcome.NOT_IN_FORCE

    @property
    def _pair(self) -> Pair:
        """Return the frequency and the voltage that the latest answer says are set."""
        return Pair(None, None) if self._latest is None else Pair.of(self._latest)

    def _sending(self, change: Change, info: SystemInfo) -> None:
        """Note what is about to be sent, and how the miner is before it."""
        if change.request == post(Verb.RESTART):
            self._restarted_at = monotonic()
        wanted = Pair(
            change.wanted.get(Setting.FREQUENCY),
            change.wanted.get(Setting.CORE_VOLTAGE),
        )
        if wanted == Pair(None, None) or change is self._step_back:
            return
        is_live = self.capabilities.live_frequency or wanted.frequency is None
        is_live &= self.capabilities.live_voltage or wanted.core_voltage is None
        now = Pair.of(info)
        self.watch.changed(
            self._befores.get(id(change), now),
            now.changed_by(wanted),
            awaits_restart=not is_live,
        )

    def _facts(self, info: SystemInfo) -> Facts:
        """Return what a reading is judged by."""
        return Facts(
            info=info,
            built_for=self._built_for or info,
            capabilities=self.capabilities,
            limits=limits_of(info, self._asic),
            is_overheating=self._is_overheating,
        )

    async def _poll(self) -> SystemInfo | None:
        """Poll the miner; return its answer, None if there was none."""
        before = self._latest
        await self._refresh()
        return None if self._latest is before else self._latest


def _performance(step: Pair) -> Change:
    """Return the change that a step is."""
    return set_performance(frequency=step.frequency, core_voltage=step.core_voltage)
