"""What can be changed of one miner, and the way there: built from what it reports."""

from asyncio import sleep
from collections.abc import Awaitable, Callable
from time import monotonic, time
from typing import Final, Protocol

from ..axeos import (
    AsicInfo,
    AxeOSConnectionError,
    Capabilities,
    SystemInfo,
    capabilities_of,
)
from ..axeos.change import Change, set_performance
from ..json_fields import JsonObject, JsonValue
from . import lane
from .budget import Budget
from .confirmation import Outcome
from .guard import Facts, is_same_miner
from .limits import limits_of
from .order import Pair, steps

_NOTHING: Final = Capabilities()
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
        self, client: Client, refresh: Callable[[], Awaitable[None]], saved: JsonValue
    ) -> None:
        """Start with the budget that was saved."""
        self.capabilities = _NOTHING
        self.sending: Callable[[Change, SystemInfo], None] = lambda _change, _info: None
        """What is called with the reading just before a change is sent."""
        self.earlier: Callable[[], tuple[Pair, ...]] = tuple
        """What returns the settings that the miner had before it was changed."""
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
        self._lane = lane.Lane(client, around, Budget.restore(saved))

    @property
    def saved(self) -> JsonObject:
        """Return what to save of the budget."""
        return self._lane.budget.as_dict()

    @property
    def latest(self) -> SystemInfo | None:
        """Return the latest answer, None before the first."""
        return self._latest

    def answered(
        self, info: SystemInfo, asic: AsicInfo | None, *, is_overheating: bool
    ) -> None:
        """Take in an answer to a poll, as it was read.

        What can be changed is reckoned anew with other firmware. is_overheating is
        whether the marks of the last answers show that.
        """
        self._latest, self._is_overheating, self._asic = info, is_overheating, asic
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
        now = Pair(None, None) if self._latest is None else Pair.of(self._latest)
        found = Outcome.IN_FORCE
        for step in steps(now, now.changed_by(wanted)):
            found = await self.change(
                set_performance(
                    frequency=step.frequency, core_voltage=step.core_voltage
                )
            )
            if found in _UNDONE:
                break
        return found

    def _sending(self, change: Change, info: SystemInfo) -> None:
        """Let note be taken of what is about to be sent."""
        self.sending(change, info)

    def _facts(self, info: SystemInfo) -> Facts:
        """Return what a reading is judged by."""
        return Facts(
            info=info,
            built_for=self._built_for or info,
            capabilities=self.capabilities,
            limits=limits_of(info, self._asic),
            is_overheating=self._is_overheating,
            earlier=self.earlier(),
        )

    async def _poll(self) -> SystemInfo | None:
        """Poll the miner; return its answer, None if there was none."""
        before = self._latest
        await self._refresh()
        return None if self._latest is before else self._latest
