"""What can be changed of one miner, and the way there: built from what it reports."""

from asyncio import Future, sleep
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from time import monotonic, time
from typing import Any, Final, Protocol

from ..axeos import AsicInfo, AxeOSConnectionError, Capabilities, SystemInfo
from ..axeos.change import Change, Setting
from ..axeos.payees import Payees
from ..axeos.pools import Pools, pools_of
from ..json_fields import JsonObject, JsonValue, as_object
from .allowance import Allowance
from .awaiting import Awaiting
from .budget import Budget
from .collector import Collector
from .confirmation import Outcome
from .errors import KeptChangeError, RefusedChangeError
from .guard import Facts, Refusal, is_same_miner
from .kept import Kept
from .lane import Lane
from .limits import Limits, limits_of
from .order import NO_PAIR, Pair, profiles_of, together
from .pooling import Pooling
from .stagger import Stagger
from .surroundings import Surroundings, Writer
from .tasks import Tasks
from .tuning import Tuning

_NOTHING: Final = Capabilities()


class Client(Writer, Protocol):
    """What writes to a miner, and sees what can be changed of it."""

    @property
    def capabilities(self) -> Capabilities | None:
        """Return what the latest answer said of that, None before the first."""

    @property
    def last_answer(self) -> JsonValue:
        """Return the latest answer as it came, None before the first."""

    @property
    def payees(self) -> Payees | None:
        """Return who is paid by the pools of it, None before the first."""


class Control:
    """What one miner can be asked to change, and what it was.

    refresh polls the miner as every poll does, for all to hear; the answer, if there is
    one, is handed to answered before it returns. spawn begins a task that ends with the
    entry of the miner.
    """

    def __init__(
        self,
        client: Client,
        refresh: Callable[[], Awaitable[None]],
        spawn: Callable[[Coroutine[Any, Any, Any]], Future[Any]],
        saved: JsonValue,
    ) -> None:
        """Start with the budget that was saved."""
        self.capabilities = _NOTHING
        """What can be changed of the miner, nothing before its first answer."""
        self.limits: Limits | None = None
        """Between what its frequency and core voltage may be set, if at all."""
        self.profiles: Mapping[str, Pair] = {}
        """The pairs of both that the miner itself has names for."""
        self.sending: Callable[[Change, SystemInfo], None] = lambda _change, _info: None
        """What is called with the reading just before a change is sent."""
        self.ended: Callable[[Change, Outcome | None], None] = lambda _change, _found: (
            None
        )
        """What is called with what became of it, None if the miner did not take it."""
        self.earlier: Callable[[], tuple[Pair, ...]] = tuple
        """What returns the settings that the miner had before it was changed."""
        self.runs_with: Callable[[Change], bool | None] = lambda _change: None
        """What returns whether the miner runs with what a change wants, if known."""
        self.most: Callable[[AsicInfo | None], Pair] = lambda _asic: NO_PAIR
        """What returns what the miner may be set to at most, after it was too hot."""
        self.shows_stop: Callable[[SystemInfo], bool] = lambda _info: False
        """What returns whether a reading that no poll made shows a stop for heat."""
        self.allowed = Allowance()
        """What the user allows of the miner."""
        self.stagger = Stagger()
        """Lets the miners of a home resume one after the other."""
        self._client = client
        self._refresh = refresh
        self._asic: AsicInfo | None = None
        self._built_for: SystemInfo | None = None
        self._latest: SystemInfo | None = None
        self._is_overheating = False
        around = Surroundings(
            facts=self.facts,
            sending=self._sending,
            ended=self._ended,
            latest=lambda: self._latest,
            poll=self._poll,
            now=monotonic,
            wall=time,
            sleep=sleep,
            await_turn=self._await_turn,
            runs_with=self._runs_with,
        )
        self._lane = Lane(client, around, Budget.restore(saved))
        self.awaiting = Awaiting()
        """What the miner has stored, and takes over when it restarts."""
        self.kept = Kept()
        """What was wanted of a miner that was too hot to take it."""
        self.tasks = Tasks(spawn)
        """What is under way."""
        self.pooling = Pooling(self, self._poll, monotonic, sleep)
        """The way to other pools."""
        self._collector = Collector(
            ask=self._ask, now=monotonic, sleep=sleep, spawn=self.tasks.begin
        )
        self.tuning = Tuning(self, self._lane, self._collector.supersede)
        """The way to another frequency and core voltage."""

    async def stop(self) -> None:
        """Stop all that is under way; nothing is sent from here any more then."""
        await self.tasks.stop()
        self._lane.close()

    @property
    def saved(self) -> JsonObject:
        """Return what to save of the budget."""
        return self._lane.budget.as_dict(monotonic(), time())

    @property
    def latest(self) -> SystemInfo | None:
        """Return the latest answer, None before the first."""
        return self._latest

    @property
    def may_write(self) -> bool:
        """Return whether what wears the miner's flash may be asked for now."""
        return self._lane.budget.wait(monotonic(), time()) <= 0

    @property
    def asic(self) -> AsicInfo | None:
        """Return what the miner lists of its board, None if it does not."""
        return self._asic

    def answered(
        self, info: SystemInfo, asic: AsicInfo | None, *, is_overheating: bool
    ) -> None:
        """Take in an answer to a poll, as it was read.

        is_overheating is whether the marks of the last answers show that.
        """
        self.capabilities = self._client.capabilities or _NOTHING
        is_known = self._built_for is not None and is_same_miner(self._built_for, info)
        if not is_known or asic is not self._asic:
            self._built_for, self.limits = info, self._limits(info, asic)
            self.profiles = profiles_of(asic)
        self.kept.learn(self.capabilities)
        self._latest, self._is_overheating, self._asic = info, is_overheating, asic

    async def change(self, change: Change) -> Outcome:
        """Ask the miner for a change; return what became of it.

        Raises RefusedChangeError, KeptChangeError, SupersededChangeError,
        TooManyWritesError or a kind of AxeOSError.
        """
        self.check_answered()
        return await self._lane.change(change)

    async def collect(self, change: Change) -> Outcome:
        """Ask for the last of many changes of the same settings in a rush.

        Returns what became of that one; raises as change does.
        """
        self.check_answered()
        self.kept.forget(change.wanted)
        return await self._collector.change(change)

    def supersede(self, settings: Iterable[Setting]) -> None:
        """Forget what was wanted of settings and not sent: now something else is."""
        self._collector.supersede(settings)
        self.kept.forget(settings)

    def check_answered(self) -> SystemInfo:
        """Return the latest answer; raise AxeOSConnectionError if there is none."""
        if self._latest is None:
            msg = "no answer yet"
            raise AxeOSConnectionError(msg)
        return self._latest

    async def _ask(self, take: Callable[[], Change], change: Change) -> Outcome:
        """Ask the miner for what is wanted when it is its turn."""
        is_relief = self._lane.relieve(change)
        try:
            return await self._lane.change_to(lambda: (take(),), is_relief=is_relief)
        except RefusedChangeError as err:
            self.keep(take(), err)
            raise

    def keep(self, change: Change, refused: RefusedChangeError) -> None:
        """Keep what relieves a miner that has stopped to cool down, and goes on then.

        Its firmware would overwrite it; raises KeptChangeError if so.
        """
        if (
            refused.reason is Refusal.OVERHEATING
            and self.capabilities.recovers
            and self._lane.relieve(change)
        ):
            self.kept.keep(change)
            raise KeptChangeError from refused

    @property
    def can_send_kept(self) -> bool:
        """Return whether there is what was wanted of a miner that was too hot then."""
        info = self._latest
        is_hot = self._is_overheating or (info is not None and bool(info.overheating))
        return self.kept.first is not None and not is_hot

    async def send_kept(self, change: Change) -> Outcome:
        """Ask for what was kept, unless it has come to raise the miner meanwhile.

        Returns what became of it, and raises as change does: then it is kept still.
        """
        found = Outcome.IN_FORCE
        pair = Pair.among(change.wanted)
        relief = [part for part in pair.parts if self._lane.relieve(part.change)]
        if relief:
            found = await self.tuning.perform(together(relief))
        elif pair.is_empty and self._lane.relieve(change):
            found = await self._lane.change(change)
        self.kept.sent(change)
        return found

    @property
    def pools(self) -> Pools | None:
        """Return the pools that the miner lists, None if it lists none by slots."""
        return pools_of(self.answer)

    @property
    def payees(self) -> Payees | None:
        """Return who is paid by the pools of the latest answer, None before that."""
        return self._client.payees

    @property
    def answer(self) -> JsonObject:
        """Return the latest answer as it came, nothing before the first."""
        return as_object(self._client.last_answer)

    async def _await_turn(self) -> None:
        """Wait until no other miner has just begun to mine."""
        await self.stagger.wait(monotonic, sleep)

    def _limits(self, info: SystemInfo, asic: AsicInfo | None) -> Limits | None:
        """Return what may be set.

        More than the miner lists only if it says what power it is built for, and
        nothing else steers it.
        """
        is_guarded = info.max_power is not None
        beyond = self.allowed.beyond_list and is_guarded
        beyond &= not self.capabilities.has_second_hand
        return limits_of(info, asic, beyond=beyond, cap=self.allowed.cap)

    def _sending(self, change: Change, info: SystemInfo) -> None:
        """Let note be taken of what is about to be sent."""
        self.sending(change, info)
        self.pooling.sending(change)

    def _ended(self, change: Change, found: Outcome | None) -> None:
        """Let note be taken of what became of it."""
        self.ended(change, found)
        self.pooling.ended(change, found)

    def _runs_with(self, change: Change) -> bool | None:
        """Return whether the miner runs with what a change wants, None if unknown."""
        return self.runs_with(change)

    def facts(self, info: SystemInfo) -> Facts:
        """Return what a reading is judged by."""
        return Facts(
            info=info,
            built_for=self._built_for or info,
            capabilities=self._client.capabilities or _NOTHING,
            limits=self._limits(info, self._asic),
            asic=self._asic,
            is_overheating=self._is_overheating or self.shows_stop(info),
            earlier=self.earlier(),
            most=self.most(self._asic),
            allowed=self.allowed,
        )

    async def _poll(self) -> SystemInfo | None:
        """Poll the miner; return its answer, None if there was none."""
        before = self._latest
        await self._refresh()
        return None if self._latest is before else self._latest
