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
from ..axeos.change import Change
from ..json_fields import JsonObject, JsonValue
from . import lane
from .budget import Budget
from .confirmation import Outcome
from .guard import Facts, is_same_miner
from .limits import limits_of

_NOTHING: Final = Capabilities()


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
        self._client = client
        self._refresh = refresh
        self._asic: AsicInfo | None = None
        self._built_for: SystemInfo | None = None
        self._latest: SystemInfo | None = None
        self._is_overheating = False
        around = lane.Surroundings(
            facts=self._facts, poll=self._poll, now=monotonic, wall=time, sleep=sleep
        )
        self._lane = lane.Lane(client, around, Budget.restore(saved))

    @property
    def saved(self) -> JsonObject:
        """Return what to save of the budget."""
        return self._lane.budget.as_dict()

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
        self._latest = None
        await self._refresh()
        return self._latest
